"""A family's evening: a case is made, files are added and asked about, one is noted, set aside and taken back, one is
uncovered, the window is hidden, a bundle is written and checked, a damaged one too; the next day it is all there.
"""

import hashlib
import os
import unicodedata

import damage
from dialog import choose_file, choose_files, choose_folder
from screen import begins, keys, text, wait

PHONE = ["IMG_4018.PNG", "IMG_4019.PNG", "IMG_4021.PNG"]
TITLE = "Spring evening"
NOTE = "He asked for money twice that night"
REASON = "A picture of our cat"


def play(stage):
    window, say = stage.open(), stage.say
    make_a_case(stage, window, say)
    add_files(stage, window, say)
    add_a_folder(stage, window, say)
    write_a_note(stage, window, say)
    set_aside_and_restore(stage, window, say)
    uncover_and_hide(stage, window, say)
    hand_over(stage, window, say)
    check(stage, window, say)
    settings(stage, window, say)
    stage.close()
    come_back(stage, say)
    prove(stage)


def make_a_case(stage, window, say):
    window.heading(stage.advice.question())
    stage.shot("safety")
    window.press(say("safety.notSure"))
    window.heading(stage.advice.call_title())
    stage.shot("call")
    window.press(say("call.goOn"))
    window.heading(say("start.titleNew"))
    window.type(say("start.nameLabel"), TITLE)
    stage.shot("start")
    window.press(say("start.make"))
    window.heading(say("guide.wordsTitle"))
    stage.shot("what-helps-to-hear")
    window.press(say("guide.toQuestions"))
    window.find("push button", say("guide.skipAll"))
    stage.shot("first-question")
    window.press(say("guide.skipAll"))
    window.heading(say("guide.stageTitles.be_safe"))
    stage.shot("path")
    stage.place(window, "exhibits")
    window.heading(say("exhibits.emptyTitle"))
    stage.shot("empty")


def add_files(stage, window, say):
    """Three by name; one of them could be intimate, so it is listed and the others are kept."""
    window.press(say("exhibits.add"))
    choose_files(window, stage.dialog("files"), os.path.join(stage.files, "phone-screenshots"), PHONE)
    window.heading(say("adding.question"))
    stage.shot("question")
    window.choose(say("adding.answers.some.title"))
    window.says(say("adding.someNone"))
    window.choose(PHONE[2])
    stage.shot("some")
    window.press(say("adding.add", 3))
    window.heading(say("adding.doneTitle", 2, 0, 1))
    window.spoken(say("adding.spokenDone", 2, 1, 0))
    window.says(say("adding.doneListed", 1))
    stage.shot("saved")
    window.press(say("adding.toExhibits"))


def add_a_folder(stage, window, say):
    """Everything, and nobody knows: screenshots are kept, photos and videos stay where they are."""
    window.press(say("exhibits.addFolder"))
    choose_folder(window, stage.dialog("folder"), stage.files)
    window.heading(say("adding.question"))
    window.choose(say("adding.answers.unknown.title"))
    window.press(say("adding.add", 27))
    window.press(say("adding.toExhibits"))
    window.heading(say("exhibits.title"))
    stage.shot("exhibits")


def open_exhibit(window, number):
    window.press(begins(f"{number}, "), "list item")
    window.heading(number)


def write_a_note(stage, window, say):
    open_exhibit(window, "E0001")
    window.type(say("details.own.note"), NOTE)
    window.says(say("details.draft"))
    stage.shot("note")
    # Left in the middle of it: what was typed is there when one comes back.
    window.press(say("rail.check"))
    window.heading(say("check.title"))
    window.press(begins(say("rail.exhibits")))
    open_exhibit(window, "E0001")
    wait("the draft", lambda: text(window.field(say("details.own.note"))) == NOTE)
    window.press(say("details.keepNote"))
    window.spoken(say("details.noteKept"))
    window.gone("push button", say("details.keepNote"))


def set_aside_and_restore(stage, window, say):
    open_exhibit(window, "E0002")
    set_aside(window, say)
    window.spoken(say("states.setAside"))
    window.says(say("handOver.setAsideQuoted", REASON))
    stage.shot("set-aside")
    window.press(say("details.restore"))
    window.gone("push button", say("details.restore"))
    open_exhibit(window, "E0010")
    set_aside(window, say)
    window.find("push button", say("details.restore"))


def set_aside(window, say):
    window.press(say("details.setAside"))
    window.type(say("details.setAsideWhy"), REASON)
    window.press(say("details.setAsideDo"))


def uncover(window, say, number, told):
    open_exhibit(window, number)
    window.press(say("details.uncover"))
    if told:
        window.heading(say("uncover.title"))
        window.press(say("uncover.yes"))
    window.find("image", say("details.picture", number))


def hidden(window, say):
    """A calendar, and no word of ours in the title or in the tree."""
    wait("the neutral title", lambda: window.title() == say("hidden.title"))
    window.find("push button", say("hidden.resume"))
    assert "Holdfast" not in window.words() and "E0001" not in window.words(), window.words()
    assert not window.all("image"), "nothing is uncovered behind it"
    window.press(say("hidden.resume"))
    wait("its own title", lambda: window.title() == "Holdfast")


def uncover_and_hide(stage, window, say):
    open_exhibit(window, "E0001")
    window.press(say("details.uncover"))
    window.heading(say("uncover.title"))
    stage.shot("before-uncovering")
    window.press(say("uncover.no"))
    window.says(say("details.covered"))
    uncover(window, say, "E0001", told=True)
    stage.shot("uncovered")
    window.press(say("details.cover"))
    window.says(say("details.coveredAgain", 1))
    uncover(window, say, "E0001", told=False)
    keys("Escape", "Escape")
    hidden(window, say)
    uncover(window, say, "E0002", told=False)
    window.press(begins(say("app.hide")))
    hidden(window, say)


def hand_over(stage, window, say):
    stage.place(window, "handOver")
    for reason in ["unanswered", "listed", "setAside"]:
        window.says(say(f"handOver.reasons.{reason}.title"))
    window.says(say("handOver.setAsideQuoted", REASON))
    stage.shot("hand-over")
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    stage.shot("written")
    (zip_path,) = stage.zips()
    page = window.words()
    fingerprint = sha256(zip_path)
    assert fingerprint in "".join(page.split()), f"{fingerprint} is shown: {page}"
    assert all(word in page for word in nine_words(stage, zip_path)), page
    window.press(say("handOver.copyBoth"))
    window.says(say("app.copied"))


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def nine_words(stage, zip_path):
    """As the text file beside the zip has them, in the window's language."""
    with open(f"{zip_path}.txt", encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith(WORDS_BELOW[stage.say.language]))
    return " ".join(lines[first + 1 : first + 4]).split()


def plain(words):
    """Without accents, as a hurried person types them."""
    return "".join(letter for letter in unicodedata.normalize("NFD", words) if not unicodedata.combining(letter))


WORDS_BELOW = {"en": "Words to read aloud", "fr": "Mots à lire à voix haute"}


def check(stage, window, say):
    (zip_path,) = stage.zips()
    window.press(say("rail.check"))
    stage.shot("check")
    window.press(say("check.caseDo"))
    verdict(window, say, "pass")
    stage.shot("case-checked")
    check_zip(stage, window, say, zip_path)
    verdict(window, say, "pass")
    stage.shot("bundle-checked")
    compare(window, say, plain(" ".join(nine_words(stage, zip_path))), "same")
    stage.shot("compared")
    compare(window, say, "0" * 64, "different")
    compare(window, say, "not nine words", "notReadable")
    name = damage.damage(zip_path, os.path.join(stage.out, "damaged.zip"))
    check_zip(stage, window, say, os.path.join(stage.out, "damaged.zip"))
    verdict(window, say, "fail")
    window.says(say("check.failLead"))
    exhibit = os.path.splitext(os.path.basename(name))[0]
    window.says(say("codes.findings.changed").replace("{subject}", say("check.places.exhibit", exhibit)))
    stage.shot("damaged")


def verdict(window, say, wanted):
    window.heading(say(f"check.headline.{wanted}"))
    window.spoken(say(f"check.headline.{wanted}"))


def check_zip(stage, window, say, path):
    window.press(say("check.another"))
    window.press(say("check.bundleZip"))
    choose_file(window, stage.dialog("bundles"), path)


def compare(window, say, told, outcome):
    window.type(say("check.matchLabel"), told)
    window.press(say("check.compare"))
    window.says(say(f"check.compared.{outcome}"))


def settings(stage, window, say):
    """The other language at once, and back."""
    window.press(say("rail.settings"))
    window.heading(say("settings.title"))
    stage.shot("settings")
    other = stage.other()
    window.choose(say(f"settings.languages.{other.language}"))
    window.heading(other("settings.title"))
    window.find("push button", other("rail.handOver"))
    stage.shot("other-language")
    window.choose(other(f"settings.languages.{say.language}"))
    window.heading(say("settings.title"))


def come_back(stage, say):
    window = stage.open()
    window.press(say("safety.goOn"))
    window.heading(say("start.titleKnown"))
    window.says(TITLE)
    stage.shot("known")
    stage.open_case(window)
    open_exhibit(window, "E0001")
    wait("the note", lambda: text(window.field(say("details.own.note"))) == NOTE)
    window.says(say("details.coveredAgain", 2))
    open_exhibit(window, "E0010")
    window.says(say("handOver.setAsideQuoted", REASON))
    stage.close()


def prove(stage):
    stage.accepted()
    events = stage.events()
    for event, count in {"opened": 2, "uncovered": 3, "covered": 3, "set_aside": 2, "restored": 1, "bundled": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    stage.ends_clean([NOTE, REASON, TITLE])
