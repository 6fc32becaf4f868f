"""No mouse and no screen reader's press: Tab, Enter, Space and arrows alone lead from the first screen to a bundle's
doorstep. Wherever the keyboard stops there is a name.
"""

import os

import pyatspi

from dialog import choose_file
from screen import has, keys, role, wait

MOST_STOPS = 60


def play(stage):
    window, say = stage.open(), stage.say
    window.heading(stage.advice.question())
    go(window, say("safety.goOn"), "Return")
    window.heading(say("start.titleNew"))
    go(window, say("start.make"), "Return")
    window.heading(say("guide.wordsTitle"))
    go(window, say("guide.toQuestions"), "Return")
    go(window, say("guide.skipAll"), "Return")
    window.heading(say("guide.stageTitles.stop_replying"))
    # The fourth place of the rail.
    keys("ctrl+4")
    window.heading(say("exhibits.emptyTitle"))
    go(window, say("exhibits.add"), "Return")
    choose_file(window, stage.dialog("files"), os.path.join(stage.files, "phone-screenshots", "IMG_4018.PNG"))
    window.heading(say("adding.question"))
    go(window, say("adding.answers.unknown.title"))
    keys("Down")
    answer = say("adding.answers.nothing.title")
    wait(f"{answer!r} by the arrow", lambda: is_at(window, answer) and has(window.focused(), pyatspi.STATE_CHECKED))
    go(window, say("adding.add", 1), "space")
    window.heading(say("adding.doneTitle", 1, 0, 0))
    go(window, say("adding.toExhibits"), "Return")
    open_and_uncover(stage, window, say)
    hide_and_continue(stage, window, say)
    leave(window, say)
    stage.close()
    assert stage.events().count("uncovered") == 1, stage.events()
    stage.ends_clean([])


def open_and_uncover(stage, window, say):
    window.heading(say("exhibits.title"))
    go(window, say("exhibits.title"), wanted="list box")
    keys("End", "Home", "Return")
    wait("the keyboard in the details", lambda: is_at(window, "E0001") and role(window.focused()) == "heading")
    go(window, say("details.uncover"), "space")
    window.heading(say("uncover.title"))
    go(window, say("uncover.yes"), "Return")
    window.find("image", say("details.picture", "E0001"))
    stage.shot("keyboard")


def hide_and_continue(stage, window, say):
    keys("Escape", "Escape")
    wait("the neutral title", lambda: window.title() == say("hidden.title"))
    wait("the keyboard on Continue", lambda: is_at(window, say("hidden.resume")))
    keys("Return")
    wait("its own title", lambda: window.title() == "Holdfast")
    assert not window.all("image"), "it stays covered"


def leave(window, say):
    """Every place of the rail."""
    for place, heading in [("handOver", "handOver.title"), ("check", "check.title"), ("settings", "settings.title")]:
        go(window, say(f"rail.{place}"), "Return")
        window.heading(say(heading))


def is_at(window, name, wanted=None):
    return window.focused_name().startswith(name) and wanted in (None, role(window.focused()))


def go(window, name, then=None, wanted=None):
    """Tab until the keyboard is on what begins with this name."""
    stops = []
    while not is_at(window, name, wanted):
        before = window.focused()
        keys("Tab")
        wait_briefly(lambda: window.focused() != before)
        at = window.focused()
        stops.append((role(at), window.focused_name()) if at else None)
        assert len(stops) < MOST_STOPS, f"{name!r} is not reached: {stops}"
    nameless = [stop for stop in stops if stop and stop[0] not in OUTSIDE and not stop[1]]
    assert not nameless, f"a stop without a name on the way to {name!r}: {stops}"
    if then:
        keys(then)


# Between the end of the page and its beginning the keyboard is in the frame around it.
OUTSIDE = {"document web", "scroll pane", "frame", "landmark"}


def wait_briefly(look):
    try:
        wait("another stop", look, patience=1)
    except AssertionError:
        pass
