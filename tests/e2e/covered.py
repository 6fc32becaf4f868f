"""Two pictures in colours that nothing else has. On one, what nobody should see is covered with boxes, by mouse and by
keyboard; the other the young person keeps covered. After a new start neither is seen in any place; uncovered on purpose
it is, so the looking works. Then every picture in the bundle is decoded and searched, and so is what the file said of
itself.
"""

import json
import os

from dialog import choose_files
from drop import mouse
from family import open_exhibit
from messages import table
from picture import chunks, count, decoded, drawn, where
from screen import begins, keys, said, wait, width

SIZE = (600, 500)
# What the mouse covers, what the keyboard covers, the rest of that picture; and the picture that stays whole.
MOUSE, KEYBOARD, FIELD, WHOLE = (255, 0, 200), (0, 255, 255), (120, 80, 255), (60, 255, 0)
# Where the keyboard's lies: a box that was just added covers it once it is a step lower and four steps wider.
LEFT, TOP, RIGHT, BOTTOM = 215, 206, 400, 301
SECRET, SAID = "marker-1187-secret-place", "marker-2204-said"
PICTURES = {
    "chat.png": ([(40, 60, 560, 110, MOUSE), (LEFT, TOP, RIGHT, BOTTOM, KEYBOARD)], FIELD, SECRET),
    "list.png": ([(100, 100, 500, 400, WHOLE)], (40, 40, 40), SAID),
}
WORDS = "The list of my friends"
# Places of a case that show nothing but a case, with their headings.
PLACES = {
    "path": "guide.stageTitles.stop_replying",
    "guides": "guide.guidesTitle",
    "missing": "missing.title",
    "people": "people.title",
    "records": "records.title",
    "timeline": "timeline.title",
    "handOver": "handOver.title",
    "check": "check.title",
}


def play(stage):
    stage.files = os.path.join(stage.out, "pictures")
    make_pictures(stage.files)
    window, say = stage.open(), stage.say
    add(stage, window, say)
    cover_parts(stage, window, say)
    keep_covered(stage, window, say)
    stage.close()
    window = stage.open()
    nowhere(stage, window, say)
    asked_for(stage, window, say)
    hand_over(stage, window, say)
    stage.close()
    prove(stage)


def make_pictures(folder):
    os.makedirs(folder)
    for name, (patches, field, words) in PICTURES.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(drawn(*SIZE, field, patches, words))
        points, channels = decoded(os.path.join(folder, name))
        assert count(points, patches[0][-1], channels), "the decoder sees what was drawn"


def look(stage, name, colours=(), but_not=(MOUSE, KEYBOARD, WHOLE)):
    """A picture of the screen: these colours are on it, and the others nowhere."""
    stage.shot(name)
    for colour in colours:
        assert count(stage.last, colour) > 400, f"{name}: {colour} is to be seen"
    for colour in set(but_not) - set(colours):
        assert not count(stage.last, colour), f"{name}: {count(stage.last, colour)} points of {colour}"


def add(stage, window, say):
    window.press(say("safety.goOn"))
    stage.make_case(window)
    window.press(say("exhibits.add"))
    choose_files(window, stage.dialog("files"), stage.files, list(PICTURES))
    window.heading(say("adding.question"))
    window.choose(say("adding.answers.nothing.title"))
    look(stage, "question")
    window.press(say("adding.add", len(PICTURES)))
    window.heading(say("adding.doneTitle", len(PICTURES), 0, 0))
    window.press(say("adding.toExhibits"))
    window.heading(say("exhibits.title"))


def cover_parts(stage, window, say):
    open_exhibit(window, "E0001")
    look(stage, "added")
    window.press(say("details.uncover"))
    window.press(say("uncover.yes"))
    window.find("image", say("details.picture", "E0001"))
    look(stage, "uncovered", [MOUSE, KEYBOARD, FIELD])
    window.press(say("boxes.begin"))
    wait("the keyboard at the boxes", lambda: window.focused_name() == say("boxes.add"))
    look(stage, "before-boxes", [MOUSE, KEYBOARD, FIELD])
    by_mouse(stage, window, say)
    by_keyboard(stage, window, say)
    look(stage, "boxes", [FIELD])
    window.press(say("boxes.look"))
    window.heading(say("boxes.copyTitle"))
    window.find("image", say("boxes.copyPicture", "E0001"))
    look(stage, "copy", [FIELD])
    window.press(say("boxes.keep"))
    window.spoken(say("boxes.kept"))
    window.says(say("boxes.tag"))
    wait("the keyboard at the cover", lambda: window.focused_name() == say("details.uncover"))
    look(stage, "copy-kept")


def by_mouse(stage, window, say):
    """From one corner to the other, as one sees them."""
    left, top, right, bottom = where(stage.last, width(), MOUSE)
    mouse("mousemove", left - 4, top - 4)
    mouse("mousedown", 1)
    mouse("mousemove", (left + right) // 2, (top + bottom) // 2)
    mouse("mousemove", right + 5, bottom + 5)
    mouse("mouseup", 1)
    box(window, say, 1, 1)


def by_keyboard(stage, window, say):
    window.press(say("boxes.add"))
    box(window, say, 2, 2)
    keys("Down", *["shift+Right"] * 4)
    wait("the box where it was moved", lambda: window.focused_name() == say("boxes.box", 2, 2, 35, 41, 32, 20))


def box(window, say, number, of):
    """It has the keyboard, and its name says where it is."""
    name = say("boxes.box", number, of, 0, 0, 0, 0).split(":")[0].rstrip()
    wait(f"the keyboard on {name!r}", lambda: window.focused_name().startswith(name))


def keep_covered(stage, window, say):
    """The young person says who they are, and keeps the other picture covered, in their own words."""
    stage.place(window, "settings")
    window.choose(say("present.who.youngPerson"))
    say.to_young = True
    window.spoken(say("present.noted"))
    stage.place(window, "exhibits")
    open_exhibit(window, "E0002")
    window.press(say("present.keep"))
    window.type(say("present.words"), WORDS)
    window.press(say("present.keepDo"))
    window.spoken(say("present.kept"))
    window.says(WORDS)
    wait("the keyboard at what was said", lambda: said(window.focused()) == say("present.kept"))
    look(stage, "kept-covered")


def nowhere(stage, window, say):
    """A new start: whatever is opened, nothing is uncovered."""
    # Who is here holds until the window closes.
    say.to_young = False
    window.heading(stage.advice.question())
    look(stage, "safety")
    window.press(say("safety.goOn"))
    window.heading(say("start.titleKnown"))
    look(stage, "known")
    stage.open_case(window)
    look(stage, "exhibits")
    window.press(begins(say("exhibits.list")), "toggle button")
    look(stage, "list")
    open_exhibit(window, "E0001")
    window.says(say("boxes.tag"))
    look(stage, "first")
    for place, title in PLACES.items():
        stage.place(window, place)
        window.heading(say(title))
        look(stage, place)
        assert not window.all("image", say("details.picture", "E0001")), "nothing is uncovered"
    stage.place(window, "settings")
    window.choose(say("present.who.parent"))
    window.spoken(say("present.noted"))
    look(stage, "settings")


def asked_for(stage, window, say):
    """Somebody else is here: the young person's words come first, and going on is noted."""
    stage.place(window, "exhibits")
    open_exhibit(window, "E0002")
    window.says(say("present.promised"))
    look(stage, "promised")
    window.press(say("details.uncover"))
    window.heading(say("present.askTitle"))
    window.says(WORDS)
    look(stage, "asked-for")
    before = stage.events()
    window.press(say("present.leave"))
    wait("the keyboard at the cover", lambda: window.focused_name() == say("details.uncover"))
    assert stage.events() == before, "nothing was uncovered, and nothing noted"
    window.press(say("details.uncover"))
    window.press(say("present.goOn"))
    window.find("image", say("details.picture", "E0002"))
    look(stage, "gone-on", [WHOLE])
    window.press(say("details.cover"))
    window.says(say("details.coveredAgain", 1))
    look(stage, "covered-again")
    window.press(say("details.historyTitle"))
    window.says(f"{say('details.events.uncovered')} {say('present.by.parent')}")


def hand_over(stage, window, say):
    stage.place(window, "handOver")
    window.says(say("handOver.reasons.covered.title"))
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    window.says(say("handOver.coveredCount", 1))
    look(stage, "written")


def prove(stage):
    zip_path, bag = stage.accepted()
    pictures(bag)
    words(bag, zip_path)
    who(stage, bag)
    events = stage.events()
    for event, number in {"uncovered": 2, "redacted": 1, "bundled": 1}.items():
        assert events.count(event) == number, f"{event}: {events}"
    stage.ends_clean([WORDS, SECRET, SAID])


def pictures(bag):
    """Every picture in it, decoded by a decoder that is not ours."""
    files = [os.path.join(folder, name) for folder, _, names in os.walk(bag) for name in names]
    shown = {os.path.basename(path): decoded(path) for path in files}
    shown = {name: found for name, found in shown.items() if found}
    assert sorted(shown) == ["E0001-covered.png", "E0002.png"], f"the pictures of the bundle: {sorted(shown)}"
    for name, (points, channels) in shown.items():
        for colour in [MOUSE, KEYBOARD]:
            assert not count(points, colour, channels), f"{colour} lay under the boxes, and is in {name}"
    points, channels = shown["E0002.png"]
    assert count(points, WHOLE, channels), "what was not covered is found"
    points, channels = shown["E0001-covered.png"]
    assert count(points, FIELD, channels) > SIZE[0] * SIZE[1] / 2, "the rest of the copy is as it was"
    with open(os.path.join(bag, "data", "exhibits", "E0001-covered.png"), "rb") as file:
        kinds = set(chunks(file.read()))
    assert kinds == {"IHDR", "IDAT", "IEND"}, f"the copy says nothing of itself: {kinds}"


def words(bag, zip_path):
    """What the covered picture said of itself is nowhere in the zip; what the other says is."""
    with open(zip_path, "rb") as file:
        points = file.read()
    for encoding in ["utf-8", "utf-16-le"]:
        assert SECRET.encode(encoding) not in points, f"what the file said of itself ({encoding})"
    assert SAID.encode() in points, "what is not covered is handed over as it is"
    (row,) = [row for row in table(os.path.join(bag, "report"), "exhibits.csv") if row["exhibit"] == "E0001"]
    assert (row["enclosed"], row["why_not_enclosed"]) == ("no", "covered"), row
    assert row["covered_copy_path"] == "data/exhibits/E0001-covered.png", row


def who(stage, bag):
    """That somebody went on is in the log that is handed over; who it was stays in the case. Their words go along."""
    with open(os.path.join(bag, "report", "log.jsonl"), encoding="ascii") as lines:
        uncovered = [line for line in map(json.loads, lines) if line["ev"] == "uncovered"]
    assert [line["x"] for line in uncovered] == ["E0001", "E0002"], uncovered
    assert [line.get("why") for line in uncovered] == [None, "went_on"], uncovered
    (fact,) = uncovered[1]["facts"]
    facts = os.path.join(bag, "report", "facts")
    assert f"{fact}.json" not in os.listdir(facts), "who was at the computer stays with the family"
    with open(os.path.join(stage.case(), "objects", fact[:2], fact), encoding="utf-8") as file:
        assert "parent" in file.read(), "and is kept there"
    said = [open(os.path.join(facts, name), encoding="utf-8").read() for name in os.listdir(facts)]
    assert any(WORDS in fact for fact in said), "what is in it, in the young person's words"
