"""Practising: an invented case is made from the first screen, is marked wherever one goes, shows what a changed bundle
looks like, and is left for one's own, which it is never listed among.
"""

import json
import os


def play(stage):
    window, say = stage.open(), stage.say
    practise(stage, window, say)
    changed(stage, window, say)
    leave(stage, window, say)
    stage.close()
    prove(stage)


def practise(stage, window, say):
    window.press(say("safety.goOn"))
    window.press(say("practice.begin"))
    window.heading(say("guide.stageTitles.be_safe"))
    for place in ["exhibits", "people", "handOver", "settings"]:
        stage.place(window, place)
        window.says(say("practice.band"))
        stage.shot(f"practice-{place}")


def changed(stage, window, say):
    stage.place(window, "check")
    window.press(say("practice.check"))
    window.heading(say("check.headline.fail"))
    window.heading(say("practice.bundle"))
    stage.shot("changed-bundle")


def leave(stage, window, say):
    window.press(say("practice.leave"))
    window.heading(say("start.titleNew"))
    stage.shot("left")


def prove(stage):
    """The case lies in a place of its own, and says what it is in its first line."""
    practice = os.path.join(stage.home, ".local/share/holdfast/practice")
    assert not os.path.exists(stage.cases), "no case of anybody's was made"
    cases = [os.path.join(practice, name, "case") for name in os.listdir(practice) if not name.startswith("changed")]
    assert len(cases) == 1, f"one was made: {cases}"
    with open(os.path.join(cases[0], "log.jsonl"), encoding="utf-8") as log:
        assert json.loads(log.readline())["genesis"]["practice"] is True, "its first line says so"
    check = stage.cli("check", "--case", cases[0])
    assert (check["contents"], check["history"], check["practice"]) == ("pass", "pass", True), check
