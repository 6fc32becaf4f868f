"""Files dropped onto the window, an import that is stopped halfway, and our copy of a picture let go: it turned out to
be intimate, and its original was found where it lay.
"""

import hashlib
import os

from dialog import choose_file
from drop import Held
from family import open_exhibit
from screen import begins, wait

PHONE = ["IMG_4018.PNG", "IMG_4019.PNG"]
# Larger than what can be copied and read back before somebody presses Stop; it takes no room where it is.
LARGE, LARGE_BYTES = "phone-backup-0311.img", 6_000_000_000


def play(stage):
    window, say = stage.open(), stage.say
    folder = os.path.join(stage.files, "phone-screenshots")
    pictures = [os.path.join(folder, name) for name in PHONE]
    window.press(say("safety.goOn"))
    window.heading(say("start.titleNew"))
    Held(stage, pictures).let_go()
    window.says(say("app.dropNeedsCase"))
    stage.shot("needs-a-case")
    stage.make_case(window)
    drop(stage, window, say, pictures)
    stop(stage, window, say)
    release(stage, window, say, folder)
    hand_over(stage, window, say)
    stage.close()
    prove(stage, pictures)


def drop(stage, window, say, pictures):
    held = Held(stage, pictures)
    stage.shot("held-over")
    held.let_go()
    window.heading(say("adding.question"))
    window.choose(say("adding.answers.nothing.title"))
    window.press(say("adding.add", len(pictures)))
    window.heading(say("adding.doneTitle", len(pictures), 0, 0))
    stage.shot("dropped")
    window.press(say("adding.toExhibits"))


def stop(stage, window, say):
    large = os.path.join(stage.out, LARGE)
    with open(large, "wb") as file:
        file.truncate(LARGE_BYTES)
    before = stage.events()
    window.press(say("exhibits.add"))
    choose_file(window, stage.dialog("files"), large)
    window.heading(say("adding.planTitle", 1))
    stage.shot("before-a-large-copy")
    window.press(say("adding.goOn"))
    window.heading(say("adding.runTitle", 1))
    window.press(say("adding.stopAdding"))
    window.heading(say("adding.stoppedTitle", 0, 1))
    window.says(say("codes.reasons.cancelled.title"))
    stage.shot("stopped")
    window.press(say("adding.toExhibits"))
    window.heading(say("exhibits.title"))
    wait("two exhibits", lambda: len(window.all("list item", begins("E"))) == len(PHONE))
    assert stage.events() == before, "nothing of it is in the log"
    assert not os.listdir(os.path.join(stage.case(), "incoming")), "no part of it is left"
    os.remove(large)


def release(stage, window, say, folder):
    open_exhibit(window, "E0002")
    window.press(say("details.release"))
    window.press(say("details.releaseDo"))
    window.says(say("details.released", folder))
    window.spoken(say("details.released", folder))
    window.says(say("states.released"))
    stage.shot("released")


def hand_over(stage, window, say):
    stage.place(window, "handOver")
    window.says(say("handOver.reasons.released.title"))
    stage.shot("hand-over")
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))


def prove(stage, pictures):
    objects = os.path.join(stage.case(), "objects")
    for path, is_kept in zip(pictures, [True, False]):
        with open(path, "rb") as file:
            name = hashlib.sha256(file.read()).hexdigest()
        assert os.path.exists(os.path.join(objects, name[:2], name)) == is_kept, f"{path}: {is_kept}"
    _, bag = stage.accepted()
    assert len(os.listdir(os.path.join(bag, "data", "exhibits"))) == 1, "what was let go is not handed over"
    events = stage.events()
    for event, count in {"added": 2, "released": 1, "bundled": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    stage.ends_clean([LARGE])
