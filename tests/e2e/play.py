"""Plays one story on the app as shipped.

play.py STORY --app PROGRAM --cli PROGRAM --texts BUNDLE --tools FOLDER --files FOLDER --out FOLDER --lang en|fr
"""

import argparse
import importlib
import os
import sys
import time

from stage import LOCALES, Stage


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("story")
    for name in ["--app", "--cli", "--texts", "--tools", "--files", "--out"]:
        parser.add_argument(name, required=True, type=os.path.abspath)
    parser.add_argument("--lang", required=True, choices=LOCALES)
    given = parser.parse_args()
    begun = time.monotonic()
    stage = Stage(given, given.lang)
    try:
        importlib.import_module(given.story).play(stage)
    except BaseException:
        show_failure(stage)
        raise
    print(f"{given.story} ({given.lang}): {time.monotonic() - begun:.0f} s, {stage.shots} pictures of the screen")


def show_failure(stage):
    """What the window showed, and what a screen reader would have read."""
    if stage.window is None or stage.window.process.poll() is not None:
        return
    with open(os.path.join(stage.out, "failed.txt"), "w", encoding="utf-8") as file:
        file.write(stage.window.tree())
    stage.last = None
    stage.shot("failed")
    stage.window.process.terminate()


if __name__ == "__main__":
    sys.exit(main())
