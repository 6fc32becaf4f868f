"""Every main screen of a case that is there already, one picture each."""

import os
import shutil
import time

import damage
from dialog import choose_file
from screen import begins, keys, role, wait


def prepare(stage):
    """A case with the sample files, made by the command line where the window looks for cases."""
    case = os.path.join(stage.home, ".local/share/holdfast/cases/SAMPLE")
    stage.cli("new", case)
    stage.cli("add", "--case", case, stage.files, "--shows", "nothing")
    for kind, fields in WRITTEN.items():
        words = [part for name, value in fields.items() for part in ("--set", f"{name}={value}")]
        stage.cli("note", "--case", case, "--kind", kind, *words)
    hits = stage.cli("messages", "--case", case, "--search", "followers")["rows"]
    stage.cli("mark", "--case", case, "--row", *(hit["row"] for hit in hits))


# Written down before, so that no list is empty.
WRITTEN = {
    "payment": {"what": "An e-Transfer", "amount": "50", "currency": "CAD", "date_time": "2026-03-05 20:26"},
    "event": {"what": "The threat", "date_time": "2026-03-04 21:08", "platform": "Instagram"},
    "account": {"platform": "Telegram", "display_name": "Em"},
}

# Places with nothing to do in them here, with their headings.
PLACES = {
    "path": "guide.stageTitles.be_safe",
    "guides": "guide.guidesTitle",
    "missing": "missing.title",
    "messages": "reading.title",
    "people": "people.title",
    "records": "records.title",
    "timeline": "timeline.title",
}


def tour(stage, window, say, look):
    shot = lambda name: stage.shot(f"{look}-{name}")
    window.heading(stage.advice.question())
    shot("safety")
    window.press(say("safety.notSure"))
    window.heading(stage.advice.call_title())
    shot("call")
    window.press(say("call.goOn"))
    window.heading(say("start.titleKnown"))
    shot("known")
    stage.open_case(window)
    shot("exhibits")
    window.press(begins(say("exhibits.list")), "toggle button")
    window.press(begins(say("kindsMany.screenshot")), "toggle button")
    shot("list")
    details(window, say, shot)
    for place, title in PLACES.items():
        stage.place(window, place)
        window.heading(say(title))
        shot(place)
    inside(stage, window, say, shot)
    stage.place(window, "exhibits")
    adding(stage, window, say, shot)
    hand_over(stage, window, say, shot)
    check(stage, window, say, shot)
    stage.place(window, "settings")
    window.heading(say("settings.title"))
    shot("settings")
    keys("End")
    shot("settings-end")
    keys("Escape", "Escape")
    window.find("push button", say("hidden.resume"))
    shot("hidden")
    window.press(say("hidden.resume"))


def details(window, say, shot):
    window.press(lambda name: say("kinds.screenshot") in name, "list item")
    window.press(say("details.uncover"))
    window.heading(say("uncover.title"))
    shot("before-uncovering")
    window.press(say("uncover.yes"))
    window.find("image")
    shot("uncovered")
    window.press(say("details.cover"))
    window.find("push button", say("details.uncover"))
    window.field(say("details.own.note")).queryComponent().grabFocus()
    shot("details")


def inside(stage, window, say, shot):
    """One step further than the places: a conversation and a row of it, a form, the order of the screenshots."""
    stage.place(window, "messages")
    window.press(begins("Emily R"))
    window.find("article").queryComponent().grabFocus()
    shot("conversation")
    keys("Return")
    window.heading(say("reading.original"))
    shot("original")
    keys("Escape")
    wait("the keyboard back on the row", lambda: role(window.focused()) == "article")
    stage.place(window, "records")
    window.press(say("records.add.payment"))
    window.heading(say("records.groups.payment.what"))
    shot("payment")
    window.press(say("app.back"))
    window.heading(say("records.title"))
    stage.place(window, "missing")
    window.press(begins(say("missing.ways.compare")))
    window.heading(say("order.title"))
    shot("order")


def adding(stage, window, say, shot):
    known = os.path.join(stage.files, "phone-screenshots", "IMG_4018.PNG")
    new = os.path.join(stage.out, "IMG_4040.PNG")
    shutil.copyfile(known, new)
    with open(new, "ab") as file:
        # The tour may come here more than once.
        file.write(str(time.monotonic_ns()).encode())
    window.press(say("exhibits.add"))
    choose_file(window, stage.dialog("files"), new)
    window.heading(say("adding.question"))
    shot("question")
    window.press(say("adding.add", 1))
    window.heading(say("adding.doneTitle", 1, 0, 0))
    window.press(say("adding.toExhibits"))
    # Of the same bytes nothing is asked again.
    window.press(say("exhibits.add"))
    choose_file(window, stage.dialog("files"), known)
    window.heading(say("adding.doneTitle", 0, 0, 0))
    shot("already-there")
    window.press(say("adding.toExhibits"))


def hand_over(stage, window, say, shot):
    stage.place(window, "handOver")
    window.heading(say("handOver.outTitle"))
    shot("hand-over")
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    shot("written")


def check(stage, window, say, shot):
    stage.place(window, "check")
    window.find("push button", say("check.caseDo"))
    shot("check")
    window.press(say("check.caseDo"))
    window.heading(say("check.headline.pass"))
    shot("passed")
    window.press(say("check.another"))
    copy = os.path.join(stage.out, "damaged.zip")
    damage.damage(stage.zips()[-1], copy)
    window.press(say("check.bundleZip"))
    choose_file(window, stage.dialog("bundles"), copy)
    window.heading(say("check.headline.fail"))
    shot("failed")
