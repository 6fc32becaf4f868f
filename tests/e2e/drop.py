"""Files dragged from another program over the window with the mouse, and let go there."""

import os
import subprocess

from screen import PATIENCE, wait

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "drag.py")
# Where they are held, in points from the screen's corner; a drag begins a few points from where the button went down.
BEGIN, OVER = (30, 30), (640, 500)


class Held:
    """Files held over the window."""

    def __init__(self, stage, paths):
        self._told = os.path.join(stage.out, "drag.txt")
        with open(self._told, "w", encoding="ascii") as told:
            self._source = subprocess.Popen(["/usr/bin/python3", SOURCE, *paths], stdout=told)
        wait("the source of a drag", lambda: "ready" in self._words())
        mouse("mousemove", 1, 1)
        mouse("mousedown", 1)
        mouse("mousemove", *BEGIN)
        step = 0

        def over():
            # What is below the mouse is asked again with each of its moves.
            nonlocal step
            step += 1
            mouse("mousemove", OVER[0] + step % 2, OVER[1])
            return "over" in self._words()

        wait("the window to take what is held over it", over)

    def let_go(self):
        mouse("mouseup", 1)
        self._source.wait(timeout=PATIENCE)
        assert self._words()[-1] == "taken", self._words()

    def _words(self):
        with open(self._told, encoding="ascii") as told:
            return told.read().split()


def mouse(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)
