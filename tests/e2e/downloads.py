"""An unzipped download is one thing: its files, left out and taken back as one. A download is handed over with its voice
messages, then complete, from hand to hand. A case whose small file was lost is checked, and goes on.
"""

import hashlib
import json
import os
import zipfile

import outside
import pyatspi
from dialog import choose_file, choose_folder
from screen import begins, has, wait

INSTAGRAM = "instagram-theo.k_09-2026-03-08-Ab3dE9xZ"
WHATSAPP = "WhatsApp Chat - +44 7700 900142.zip"
REASON = "An account of somebody else"


def play(stage):
    window, say = stage.open(), stage.say
    files = add_both(stage, window, say)
    as_one(stage, window, say, files)
    leave_out(stage, window, say, files)
    with_voice(stage, window, say)
    complete(stage, window, say)
    stage.close()
    lost_head(stage, say)
    prove(stage, files)


def add_both(stage, window, say):
    """The Instagram download as a folder, the WhatsApp one as the zip that it is."""
    folder = os.path.join(stage.out, INSTAGRAM)
    with zipfile.ZipFile(os.path.join(stage.files, "exports", f"{INSTAGRAM}.zip")) as zip_file:
        zip_file.extractall(folder)
    files = sum(len(names) for _, _, names in os.walk(folder))
    window.press(say("safety.goOn"))
    stage.make_case(window)
    window.press(say("exhibits.addFolder"))
    choose_folder(window, stage.dialog("folder"), folder)
    window.heading(say("adding.doneTitle", files, 0, 0))
    stage.shot("folder-saved")
    window.press(say("adding.toExhibits"))
    window.press(say("exhibits.add"))
    choose_file(window, stage.dialog("files"), os.path.join(stage.files, "exports", WHATSAPP))
    window.heading(say("adding.doneTitle", 1, 0, 0))
    window.press(say("adding.toExhibits"))
    return files


def cards(window):
    return window.all("list item", lambda name: name.startswith(("E", "X")))


def as_one(stage, window, say, files):
    window.heading(say("exhibits.title"))
    wait("two things on the shelf", lambda: len(cards(window)) == 2)
    stage.shot("two-downloads")
    platform = say("formats.instagramJson")
    window.press(begins(f"X01, {platform}, "), "list item")
    window.heading(say("downloads.heading", "X01", platform))
    window.says(say("downloads.whole", files, str(files)))
    window.says(say("limits.instagramJson"))
    stage.shot("download")
    window.press(say("downloads.showFiles", files, str(files)))
    window.heading(say("downloads.filesTitle", "X01"))
    window.press(lambda name: name.startswith("E") and name.endswith(".jpg"), "list item")
    window.says(say("details.not.inDownload"))
    window.says(say("downloads.partOf", "X01"))
    assert not window.all("push button", say("details.uncover")), "nothing in a download is uncovered"
    stage.shot("its-files")
    window.press(say("downloads.leaveFiles"))
    window.heading(say("downloads.heading", "X01", platform))


def leave_out(stage, window, say, files):
    window.press(say("details.setAside"))
    window.type(say("details.setAsideWhy"), REASON)
    window.press(say("details.setAsideDo"))
    window.says(say("downloads.isAside"))
    window.spoken(say("states.setAside"))
    stage.shot("left-out")
    assert stage.events().count("set_aside") == files, "a line for each file"
    stage.place(window, "handOver")
    window.says(say("handOver.reasons.setAside.title"))
    stage.shot("held-back")
    stage.place(window, "exhibits")
    window.press(begins("X01, "), "list item")
    window.press(say("details.restore"))
    window.spoken(say("downloads.takenBack"))
    window.find("push button", say("details.setAside"))


def choose(stage, window, say, choice):
    window.heading(say("handOver.title"))
    stage.choose_where(window)
    window.choose(say(f"downloads.choices.{choice}.title"))


def with_voice(stage, window, say):
    stage.place(window, "handOver")
    choose(stage, window, say, "voice")
    window.says(say("downloads.voiceFiles", "1", "1"))
    stage.shot("voice-goes-in")
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))


def complete(stage, window, say):
    """Not before the person says that it goes from hand to hand."""
    window.press(say("handOver.another"))
    choose(stage, window, say, "complete")
    window.says(say("downloads.completeTitle"))
    for why in range(3):
        window.says(say(f"downloads.completeWhy.{why}"))
    stage.shot("before-a-complete-download")
    assert not has(window.find("push button", say("handOver.write")), pyatspi.STATE_SENSITIVE), "it waits for an answer"
    window.choose(say("downloads.completeAgree"))
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    window.says(say("downloads.completeDone"))
    stage.shot("complete-written")


def lost_head(stage, say):
    """The small file that says where the log ends is gone; the log is whole."""
    head = os.path.join(stage.case(), "head.json")
    os.remove(head)
    window = stage.open()
    window.press(say("safety.goOn"))
    stage.open_case(window)
    window.says(say("exhibits.headLost"))
    assert not window.all("push button", say("exhibits.add")), "nothing is added before it is checked"
    stage.shot("head-lost")
    stage.place(window, "check")
    window.press(say("check.caseDo"))
    window.heading(say("check.headline.unconfirmed"))
    window.says(say("check.headNewTitle"))
    stage.shot("head-made-anew")
    stage.place(window, "exhibits")
    window.find("push button", say("exhibits.add"))
    stage.close()
    with open(head, encoding="ascii") as file:
        assert json.load(file), "it is there again"


def prove(stage, files):
    with_voice, whole = stage.zips()
    for zip_path in [with_voice, whole]:
        answer = stage.cli("verify", zip_path)
        assert (answer["contents"], answer["history"]) == ("pass", "pass"), answer
    names = {path: inside(stage, path) for path in [with_voice, whole]}
    voice = [name for name in names[with_voice] if name.endswith(".opus")]
    assert len(voice) == 1, f"the voice message goes in by choice: {names[with_voice]}"
    assert not [name for name in names[with_voice] if name.endswith((".jpg", ".zip"))], "nothing unseen goes in"
    with open(os.path.join(stage.files, "exports", WHATSAPP), "rb") as file:
        download = hashlib.sha256(file.read()).hexdigest()
    assert download in names[whole].values(), "the complete download, byte for byte"
    pictures = [name for name in names[whole] if name.endswith(".jpg")]
    assert len(pictures) == 3, f"the pictures of the unzipped download: {names[whole]}"
    events = stage.events()
    for event, count in {"set_aside": files, "restored": files, "bundled": 2, "recovered": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    stage.ends_clean([REASON])


def inside(stage, zip_path):
    """What a bundle holds below data/, by name: SHA-256. It is accepted by the outside tools first."""
    unzipped = os.path.join(stage.out, os.path.basename(zip_path) + ".d")
    os.makedirs(unzipped)
    bag = outside.accepted(stage.given.tools, zip_path, unzipped)
    with open(os.path.join(bag, "manifest-sha256.txt"), encoding="utf-8") as lines:
        listed = (line.rstrip("\n").split(maxsplit=1) for line in lines)
        return {name: digest for digest, name in listed}
