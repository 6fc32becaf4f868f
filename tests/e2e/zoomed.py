"""Every main screen twice as large, by the window's own keys, on a screen of 1024 by 700 points."""

from screen import keys
from tour import prepare, tour


def play(stage):
    prepare(stage)
    window = stage.open()
    window.heading(stage.advice.question())
    # 125, 150, 200 %.
    keys("ctrl+plus", "ctrl+plus", "ctrl+plus")
    tour(stage, window, stage.say, "zoomed")
    stage.close()
    stage.ends_clean([])
