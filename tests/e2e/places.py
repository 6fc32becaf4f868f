"""Where things lie: a folder that is copied to the internet is warned of, the file manager is asked to show what was
written, the case is copied to a stick and opened there, and a case that is open elsewhere is opened for reading only.
"""

import fcntl
import json
import os
import subprocess

import outside
import pyatspi
from dialog import choose_folder
from screen import begins, has, wait

FILE_MANAGER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "filemanager.py")


def play(stage):
    synced, dropbox, drive, stick = (
        stage.folder(name) for name in ["OneDrive", "Dropbox", "Google Drive", "stick"]
    )
    stage.cases, stage.downloads = synced, dropbox
    shown = os.path.join(stage.out, "shown.txt")
    with open(shown, "w", encoding="utf-8") as file:
        manager = subprocess.Popen(["/usr/bin/python3", FILE_MANAGER], stdout=file)
    try:
        window, say = stage.open(), stage.say
        make_a_case(stage, window, say, synced)
        hand_over(stage, window, say, shown)
        copy(stage, window, say, drive, stick, shown)
        open_the_copy(stage, window, say, stick)
        stage.close()
        read_only(stage, say)
    finally:
        manager.terminate()
    prove(stage, stick)


def warned(window, say, service, button):
    """Nothing is done there until the person insists."""
    window.heading(say("cloud.title", service))
    assert not has(window.find("push button", button), pyatspi.STATE_SENSITIVE), f"{button!r} waits for an answer"


def make_a_case(stage, window, say, synced):
    window.press(say("safety.goOn"))
    window.press(say("start.otherPlace"))
    choose_folder(window, stage.dialog("newCase"), synced)
    warned(window, say, "OneDrive", say("start.make"))
    stage.shot("case-in-the-cloud")
    window.choose(say("cloud.insist"))
    stage.make_case(window)
    window.press(say("exhibits.addFolder"))
    choose_folder(window, stage.dialog("folder"), os.path.join(stage.files, "phone-screenshots"))
    window.heading(say("adding.question"))
    window.choose(say("adding.answers.nothing.title"))
    window.press(say("adding.add", 12))
    window.heading(say("adding.doneTitle", 12, 0, 0))
    window.press(say("adding.toExhibits"))


def hand_over(stage, window, say, shown):
    stage.place(window, "handOver")
    stage.choose_where(window)
    warned(window, say, "Dropbox", say("handOver.write"))
    stage.shot("bundle-in-the-cloud")
    window.choose(say("cloud.insist"))
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    window.press(say("handOver.showInFolder"))
    (zip_path,) = stage.zips()
    is_shown(shown, "ShowItems", zip_path)


def is_shown(shown, method, path):
    """The file manager was asked for exactly this, last."""
    asked = [method, [f"file://{path}".replace(" ", "%20")]]

    def last():
        with open(shown, encoding="utf-8") as file:
            lines = file.read().splitlines()
        return lines[-1].startswith("[") and json.loads(lines[-1]) == asked

    wait(f"the file manager to be asked for {asked}", last)


def copy(stage, window, say, drive, stick, shown):
    stage.place(window, "settings")
    window.press(say("settings.showFolder"))
    is_shown(shown, "ShowFolders", stage.case())
    window.press(say("settings.copyDo"))
    choose_folder(window, stage.dialog("copy"), drive)
    window.heading(say("cloud.title", "Google Drive"))
    stage.shot("copy-in-the-cloud")
    assert not os.listdir(drive), "nothing is there before the person insists"
    window.press(say("start.otherPlace"))
    choose_folder(window, stage.dialog("copy"), stick)
    (name,) = wait("a folder on the stick", lambda: os.listdir(stick))
    window.says(say("settings.copyDone.nothing", f"~/stick/{name}"))
    window.spoken(say("settings.copyDone.nothing", f"~/stick/{name}"))
    stage.shot("copied")


def open_the_copy(stage, window, say, stick):
    window.press(say("settings.closeCase"))
    (name,) = os.listdir(stick)
    open_other(stage, window, say, os.path.join(stick, name))
    stage.place(window, "exhibits")
    wait("its exhibits", lambda: len(window.all("list item", begins("E"))) == 12)
    stage.place(window, "settings")
    window.says(f"~/stick/{name}")


def open_other(stage, window, say, folder):
    window.press(say("start.openOther"))
    choose_folder(window, stage.dialog("case"), folder)


def read_only(stage, say):
    """Somebody else has the case open for writing: its lock is taken, as another window takes it."""
    window = stage.open()
    window.press(say("safety.goOn"))
    window.heading(say("start.titleKnown"))
    window.says(stage.case().replace(stage.home, "~"))
    stage.shot("known")
    with open(os.path.join(stage.case(), "lock"), "r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        open_other(stage, window, say, stage.case())
        window.says(say("codes.errors.storeLocked.title"))
        stage.shot("open-elsewhere")
        window.press(say("error.dismiss"))
        window.choose(say("start.readOnly"))
        open_other(stage, window, say, stage.case())
        stage.place(window, "exhibits")
        window.says(say("app.readOnly"))
        assert not window.all("push button", say("exhibits.add")), "nothing can be added"
        before = stage.events()
        window.press(begins("E0001, "), "list item")
        window.heading("E0001")
        window.says(say("details.coveredReadOnly"))
        stage.shot("for-reading-only")
        stage.close()
    assert stage.events() == before, "nothing was written"


def prove(stage, stick):
    (zip_path,) = stage.zips()
    unzipped = os.path.join(stage.out, "unzipped")
    os.makedirs(unzipped)
    outside.accepted(stage.given.tools, zip_path, unzipped)
    events = stage.events()
    for event, count in {"place_insisted": 2, "bundled": 1, "copied": 1, "opened": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    (name,) = os.listdir(stick)
    for case in [stage.case(), os.path.join(stick, name)]:
        answer = stage.cli("check", "--read-only", "--case", case)
        assert (answer["contents"], answer["history"]) == ("pass", "pass"), answer
    stage.ends_clean([], besides=[stick])
