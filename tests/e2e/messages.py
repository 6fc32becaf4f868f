"""Two downloads are added and read: what was read is said, a threat is found and marked, the time zone is answered for,
the real username is found under People and kept as the one who threatens, and police get all of it in the tables.
"""

import csv
import os

from dialog import choose_files
from screen import begins, keys, wait

EXPORTS = ["WhatsApp Chat - +44 7700 900142.zip", "instagram-theo.k_09-2026-03-08-Ab3dE9xZ.zip"]
SHOWN_NAME, USERNAME = "Emily R", "emily.r_2009"
PERSON = f"{SHOWN_NAME} · {USERNAME}"
# In both downloads somebody says so: with the column that holds its time as the download has it, and that time.
WORDS = "all your followers"
THREATS = {
    "pay 200 or i send it to all your followers": ("utc", "2026-03-05T04:08:47"),
    "last chance. 150 or i send it to all your followers": ("local", "2026-03-07T09:06:10"),
}
ZONE = "America/Edmonton"


def play(stage):
    window, say = stage.open(), stage.say
    add(stage, window, say)
    what_was_read(stage, window, say)
    answer_the_zone(stage, window, say)
    mark(stage, window, say)
    find_the_username(stage, window, say)
    timeline(stage, window, say)
    stage.place(window, "handOver")
    stage.choose_where(window)
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    stage.shot("written")
    stage.close()
    come_back(stage, say)
    prove(stage)


def add(stage, window, say):
    window.press(say("safety.goOn"))
    stage.make_case(window)
    window.press(say("exhibits.add"))
    choose_files(window, stage.dialog("files"), os.path.join(stage.files, "exports"), EXPORTS)
    window.heading(say("adding.doneTitle", len(EXPORTS), 0, 0))
    stage.shot("saved")
    window.press(say("adding.toExhibits"))
    stage.place(window, "messages")


def what_was_read(stage, window, say):
    window.heading(say("reading.title"))
    window.says(say("reading.rowsKept", "71", "71"))
    window.says(say("limits.instagramJson"))
    window.says(say("limits.whatsappText"))
    stage.shot("what-was-read")


def answer_the_zone(stage, window, say):
    window.type(say("reading.zoneLabel"), "Edmonton, I think")
    window.press(say("reading.zoneSave"))
    window.says(say("reading.zoneWrong"))
    window.type(say("reading.zoneLabel"), ZONE)
    window.press(say("reading.zoneSave"))
    window.spoken(say("reading.zoneIs", ZONE))
    window.says(say("reading.zoneIs", ZONE))
    stage.shot("zone")


def search(window, say, words, found):
    window.type(say("reading.search"), words)
    window.heading(say("reading.found", found, str(found), False))


def row(window, words):
    return lambda: window.find("article", lambda name: words in name)


def mark(stage, window, say):
    window.press(begins(SHOWN_NAME))
    window.heading(PERSON)
    window.find("article")
    stage.shot("conversation")
    search(window, say, WORDS, len(THREATS))
    stage.shot("found")
    for words in THREATS:
        window.press(begins(say("reading.markName", "")), "toggle button", inside=row(window, words))
        window.spoken(say("reading.markedSaid", 1))
        wait(f"{words!r} marked", lambda: row(window, words)().name.endswith(say("reading.marked")))
    # The first of what was found, by the keyboard: where it stands in the original.
    window.find("article").queryComponent().grabFocus()
    keys("Return")
    window.heading(say("reading.original"))
    window.says("message_1.json")
    stage.shot("original")
    window.press(say("app.close"))


def find_the_username(stage, window, say):
    stage.place(window, "people")
    window.heading(say("people.title"))
    stage.shot("people")
    card = f"{say('formats.instagramJson')}{say('app.colon')}{PERSON}"
    window.press(say("people.keep"), inside=lambda: window.find("landmark", card))
    window.spoken(say("people.keptSaid", "A01"))
    window.press(say("people.isThreat"))
    window.heading(say("people.threatening"))
    window.find("push button", say("people.isNotThreat"))
    window.says(USERNAME)
    stage.shot("threatening")


def timeline(stage, window, say):
    stage.place(window, "timeline")
    window.heading(say("timeline.title"))
    window.press(begins(say("timeline.marked")), "toggle button")
    window.says(say("timeline.markedBy", PERSON))
    for words in THREATS:
        window.says(words)
    stage.shot("timeline")


def come_back(stage, say):
    """What was read is still known, and so are the marks."""
    window = stage.open()
    window.press(say("safety.goOn"))
    stage.open_case(window)
    stage.place(window, "messages")
    search(window, say, WORDS, len(THREATS))
    for words in THREATS:
        wait(f"{words!r} still marked", lambda: row(window, words)().name.endswith(say("reading.marked")))
    stage.close()


def prove(stage):
    report = os.path.join(stage.accepted()[1], "report")
    marked = {row["text"]: row for row in table(report, "messages.csv") if row["marked"]}
    assert set(marked) == set(THREATS), marked
    for words, (column, time) in THREATS.items():
        assert marked[words][column].startswith(time), marked[words]
    accounts = table(report, "accounts.csv")
    (kept,) = [row for row in accounts if row["account"] == "A01"]
    assert (kept["username"], kept["role"]) == (USERNAME, "threatening"), kept
    events = stage.events()
    for event, count in {"marked": 2, "zone_answered": 1, "offer_accepted": 1, "bundled": 1}.items():
        assert events.count(event) == count, f"{event}: {events}"
    stage.ends_clean([USERNAME, *THREATS])


def table(report, name):
    with open(os.path.join(report, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
