"""Every main screen twice as large in a window of 1024 by 700 points."""

from tour import prepare, tour

ENVIRONMENT = {"GDK_SCALE": "2"}


def play(stage):
    prepare(stage)
    tour(stage, stage.open(ENVIRONMENT), stage.say, "zoomed")
    stage.close()
    stage.ends_clean([])
