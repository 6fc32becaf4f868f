"""Everything was deleted before anybody thought of keeping it: no file is left to add. What happened and where an image
still is are written down, and police get that by itself.
"""

import os

from messages import table
from records import begin, fill, keep, listed, on

IMAGE = {"device": "Grey tablet, in the hall drawer", "folder": "Recently deleted", "who_has_it": "Her aunt"}
THREAT = {"platform": "Wizz", "words": "send fifty or everybody at school sees it"}


def play(stage):
    window, say = stage.open(), stage.say
    window.press(say("safety.goOn"))
    stage.make_case(window)
    image(stage, window, say)
    stage.place(window, "records")
    begin(window, say, "event")
    fill(window, say, "event", {"what": "They asked for money"})
    on(window, say, "event", 1)
    fill(window, say, "event", THREAT)
    keep(window, say, "V02")
    listed(window, say, "V02")
    hand_over(stage, window, say)
    stage.close()
    prove(stage)


def image(stage, window, say):
    """Where the image is, from the place where files are missed: it is kept there as what it is, words."""
    window.press(say("records.image.write"))
    window.says(say("records.groups.event.phone"))
    stage.shot("where-the-image-is")
    fill(window, say, "event", IMAGE)
    keep(window, say, "V01")
    window.heading(say("exhibits.title"))
    window.says(say("records.image.written", "V01"))
    stage.shot("written-without-a-file")


def hand_over(stage, window, say):
    stage.place(window, "handOver")
    window.heading(say("handOver.title"))
    stage.choose_where(window)
    # Nothing can be left out, so nobody is told to untick it.
    assert say("handOver.alsoTitle") in window.words(), "what travels is told"
    assert say("handOver.alsoLead") not in window.words(), "and that there is a choice is not"
    stage.shot("hand-over")
    window.press(say("handOver.write"))
    window.heading(say("handOver.doneTitle"))
    stage.shot("handed-over")


def prove(stage):
    _, bag = stage.accepted()
    report = os.path.join(bag, "report")
    assert not table(report, "exhibits.csv"), "there is no file, and none is listed"
    assert not os.path.exists(os.path.join(bag, "data", "exhibits")), "and none is enclosed"
    written = {row["id"]: row["text"] for row in table(report, "timeline.csv") if row["what"] == "event"}
    for record, words in {"V01": IMAGE, "V02": THREAT}.items():
        missing = [one for one in words.values() if one not in written[record]]
        assert not missing, f"{record} does not say {missing}: {written[record]}"
    with open(os.path.join(bag, "00-READ-ME-FIRST.txt"), encoding="utf-8-sig") as file:
        read_me = file.read()
    assert IMAGE["device"] in read_me, f"an officer reads where the image is:\n{read_me}"
    stage.ends_clean([words for fields in [IMAGE, THREAT] for words in fields.values() if len(words) > 9])
