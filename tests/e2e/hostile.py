"""Names and words that try to be more than text, and pictures made to break a decoder: shown as text, ended as a
sentence, and the bundle with all of it passes the outside tools.
"""

import os
import zlib

import outside
from dialog import choose_folder
from picture import png
from screen import begins, role, wait

NAMES = [
    "<script>document.title='x'<script>.txt",
    "<img src=x onerror=document.title='x'>.txt",
    "<iframe src=data:text,x>.txt",
    "&lt;b&gt; {title} $& ${7*7} %s.txt",
    "photo\u202egpj.txt",
    "new\nline\ttab.txt",
    "עברית 🎁 Zoé.txt",
    "n" * 251 + ".txt",
]
TITLE = "<script>document.title='x'</script>"
NOTE = "<img src=x onerror=document.title='x'><iframe src=https://example.com></iframe>"


def play(stage):
    stage.files = os.path.join(stage.out, "hostile")
    make_files(stage.files)
    window, say = stage.open(), stage.say
    window.press(say("safety.goOn"))
    window.type(say("start.nameLabel"), TITLE)
    stage.make_case(window)
    window.press(say("exhibits.addFolder"))
    choose_folder(window, stage.dialog("folder"), stage.files)
    window.heading(say("adding.question"))
    window.choose(say("adding.answers.nothing.title"))
    count = len(os.listdir(stage.files))
    window.press(say("adding.add", count))
    window.heading(say("adding.doneTitle", count, 0, 0))
    is_text(window, [shown(name) for name in NAMES])
    stage.shot("saved")
    window.press(say("adding.toExhibits"))
    window.press(say("exhibits.list"), "toggle button")
    for name in NAMES:
        open_named(window, say, name)
        is_text(window, [shown(name)])
    window.type(say("details.own.note"), NOTE)
    window.press(say("details.keepNote"))
    window.spoken(say("details.noteKept"))
    is_text(window, [NOTE])
    stage.shot("named")
    pictures(stage, window, say)
    window.press(say("rail.settings"))
    is_text(window, [TITLE])
    hand_over(stage, window, say)
    stage.close()
    window = stage.open()
    window.press(say("safety.goOn"))
    window.heading(say("start.titleKnown"))
    is_text(window, [TITLE])
    stage.shot("title")
    stage.close()
    stage.ends_clean([TITLE, NOTE])


def is_text(window, wanted):
    """It is on the screen letter for letter, and nothing of it ran or loaded."""
    plain = lambda words: " ".join(words.split())
    for words in wanted:
        wait(f"{words!r} as text", lambda: plain(words) in plain(window.words()))
    assert window.title() == "Holdfast", window.title()
    pages = [node for node in window.nodes() if role(node) in ("document web", "document frame", "internal frame")]
    assert len(pages) == 1 and pages[0].name.endswith("Holdfast"), [(role(page), page.name) for page in pages]


def open_named(window, say, name):
    """By its name in the list; its details tell the name again."""
    window.press(lambda found: found.endswith(f", {shown(name)}"), "list item")
    wait(f"the details of {name!r}", lambda: window.words().count(shown(name)) > 1)


def shown(name):
    """What cannot be seen, or turns a line round, is shown by its number."""
    return "".join(f"⟦U+{ord(letter):04X}⟧" if letter in "\n\t\u202e" else letter for letter in name)


def pictures(stage, window, say):
    window.press(begins(say("kindsMany.screenshot")), "toggle button")
    for name in ["bomb.png", "cut.png", "wide.png"]:
        window.press(lambda found: found.endswith(f", {name}"), "list item")
        window.says(name)
        uncover(window, say)
        window.says(say("codes.errors.cannotShow.title"))
        stage.shot(name.removesuffix(".png"))
        window.press(say("error.dismiss"))
        assert not window.all("image"), f"{name} is not shown"
    window.press(begins(say("exhibits.all")), "toggle button")
    window.press(lambda found: found.endswith(", text.png"), "list item")
    window.says(say("details.not.noPicture"))
    # Large, yet within every limit: a small picture of it is shown.
    window.press(lambda found: found.endswith(", strip.png"), "list item")
    uncover(window, say)
    window.find("image")
    stage.shot("strip")
    window.press(say("details.cover"))


def uncover(window, say):
    def asked():
        if window.all("heading", say("uncover.title")):
            window.press(say("uncover.yes"))
            return True
        return window.all("push button", say("error.dismiss")) or window.all("image")

    window.press(say("details.uncover"))
    wait("an answer", asked)


def hand_over(stage, window, say):
    window.press(say("rail.handOver"))
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    (zip_path,) = stage.zips()
    place = os.path.join(stage.out, "unzipped")
    os.makedirs(place)
    outside.accepted(stage.given.tools, zip_path, place)
    answer = stage.cli("verify", zip_path)
    assert (answer["contents"], answer["history"]) == ("pass", "pass"), answer


def make_files(folder):
    os.makedirs(folder)

    def put(name, points):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(points)

    for number, name in enumerate(NAMES):
        put(name, f"a text, number {number}".encode())
    put("bomb.png", png(60_000, 60_000, zlib.compress(bytes(1_000_000))))
    put("wide.png", png(30_000, 4_000, zlib.compress(bytes(4_000 * (1 + 30_000 // 8)))))
    strip = png(30_000, 100, zlib.compress(bytes(100 * (1 + 30_000 // 8))))
    put("strip.png", strip)
    put("cut.png", png(400, 400, zlib.compress(os.urandom(400 * 51)))[:4_000])
    put("text.png", b"These are words, not points.\n" * 20)
