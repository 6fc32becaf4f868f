"""The guide: every screen that its table names is reached in the window and says what the public warnings ask of a
family; a card is kept as a sheet, twice under one name, and nothing is replaced.
"""

import os

import pyatspi
from dialog import choose_file
from screen import begins, has, wait

# The regions whose contacts the table names, and the window's names of them.
REGIONS = {
    "canada": "canada",
    "united_states": "unitedStates",
    "australia": "australia",
    "new_zealand": "newZealand",
    "united_kingdom": "unitedKingdom",
}
HOME = "united_kingdom"


def play(stage):
    window, table = stage.open(), Table(stage)
    first_screens(stage, window, table)
    set_up_and_path(stage, window, table)
    parts(stage, window, table)
    regions(stage, window, table)
    stage.close()
    # The region was chosen for good: the first screen has its numbers.
    window = stage.open()
    window.heading(stage.advice.question())
    table.seen(window, "safety", HOME)
    stage.shot("another-region")
    stage.close()
    table.ends()
    kept = [os.path.join(stage.downloads, name) for name in os.listdir(stage.downloads)]
    sheets(stage, kept)
    stage.ends_clean([])


class Table:
    """What is still to be seen of the guide's table of screens."""

    def __init__(self, stage):
        self._left = stage.advice.places()
        self._count = sum(map(len, self._left.values()))

    def seen(self, window, on, of=None):
        """The screen that is open says all that it is named for."""
        wanted = self._left.pop((on, of), set())

        def missing():
            words = window.words()
            return [one for one in wanted if not said(one, words)]

        try:
            wait(f"{on} of {of}", lambda: not missing())
        except AssertionError as error:
            raise AssertionError(f"the screen {on} of {of} does not say {missing()}") from error

    def steps_seen(self, window):
        """Steps are there for some families only: whatever this path says is seen."""
        words = window.words()
        for place in [place for place in self._left if place[0] == "step"]:
            self._left[place] -= {one for one in self._left[place] if said(one, words)}
            if not self._left[place]:
                del self._left[place]

    def ends(self):
        assert not self._left, f"never seen: {self._left}"
        assert self._count > 80, "the table was read"


def said(any_of, words):
    return any(text in words for text in any_of)


def first_screens(stage, window, table):
    advice, say = stage.advice, stage.say
    window.heading(advice.question())
    table.seen(window, "safety", "canada")
    stage.shot("safety")
    # Only to read: without a case, and back again.
    window.press(say("safety.read"))
    window.heading(say("guide.guidesTitle"))
    stage.shot("guides-without-a-case")
    window.press(say("app.back"))
    window.heading(advice.question())
    window.press(say("safety.notSure"))
    window.heading(advice.call_title())
    safety = advice.safety()
    for fact in [safety["say"], *safety["stay"], *safety["alone"]]:
        window.says(advice.say(fact))
    stage.shot("call")
    window.press(say("call.goOn"))
    window.press(say("start.make"))
    window.heading(say("guide.wordsTitle"))
    table.seen(window, "words")


def set_up_and_path(stage, window, table):
    advice, say = stage.advice, stage.say
    window.press(say("guide.toQuestions"))
    to_question(window, advice, say, "happened")
    table.seen(window, "question", "happened")
    stage.shot("what-happened")
    window.press(say("guide.skipAll"))
    # Nothing was said: the plain path. Then a young person alone; then a parent and two apps.
    see_path(stage, window, table, "plain")
    window.press(say("guide.toQuestions"))
    answer(window, advice, say, "who", ["young_person"])
    window.press(say("guide.skipAll"))
    see_path(stage, window, table, "young")
    window.press(say("guide.changeAnswers"))
    answer(window, advice, say, "who", ["parent"])
    window.press(say("guide.next"))
    answer(window, advice, say, "apps", ["instagram", "snapchat"])
    window.press(say("guide.skipAll"))
    see_path(stage, window, table, "parent")


def to_question(window, advice, say, wanted):
    """On to a question, past those before it as they are answered."""
    on = [say("guide.skip"), say("guide.next")]
    for question, title in advice.questions():
        window.heading(title)
        if question == wanted:
            return
        window.press(lambda name: name in on)
    raise AssertionError(f"no question {wanted}")


def answer(window, advice, say, question, codes):
    on = [say("guide.skip"), say("guide.next")]
    titles = dict(advice.questions())
    while True:
        # Looked at once: a question that comes in between must not be passed.
        shown = [title for title in titles.values() if window.all("heading", title)]
        if titles[question] in shown:
            break
        if shown:
            window.press(lambda name: name in on)
            wait("another question", lambda: not window.all("heading", shown[0]))
    for code in codes:
        window.choose(advice.answer(question, code))


def see_path(stage, window, table, name):
    """The path with everything that can be opened, open."""
    stages = stage.say("guide.stageTitles.be_safe")
    window.heading(stages)
    open_all(window)
    table.steps_seen(window)
    stage.shot(f"path-{name}")


def open_all(window, but=()):
    """Opens whatever can be opened, but for what has one of these names."""

    def closed():
        buttons = window.all("push button", lambda name: name not in but) + window.all("toggle button")
        return [one for one in buttons if has(one, pyatspi.STATE_EXPANDABLE) and not has(one, pyatspi.STATE_EXPANDED)]

    def is_open(button):
        # A kept answer would be the one from before.
        window.application.clear_cache()
        return has(button, pyatspi.STATE_EXPANDED)

    def opened():
        found = closed()
        for button in found:
            button.queryAction().doAction(0)
        wait(f"{len(found)} parts to be open", lambda: all(map(is_open, found)))
        return not found

    wait("everything to be open", opened)


def parts(stage, window, table):
    """Cards, images, the law, where the words come from; with what each is reached by."""
    advice, say = stage.advice, stage.say
    stage.place(window, "guides")
    window.heading(say("guide.guidesTitle"))
    stage.shot("guides")
    for part, facts in {
        "saving": advice.guide["capturing"]["lines"] + advice.guide["capturing"]["secondCamera"],
        "images": advice.guide["images"]["listed"] + advice.guide["images"]["why"],
    }.items():
        open_part(window, say, part)
        for fact in facts:
            window.says(advice.say(fact))
        stage.shot(part)
        window.press(say("guide.allParts"))
    open_part(window, say, "phone")
    window.choose(say("guide.computers.windows"))
    window.heading(advice.say(way(advice, "iphone", "windows")["title"]))
    window.find("image", say("drawings.originals"))
    window.choose(say("guide.phones.android"))
    window.heading(advice.say(way(advice, "android", "windows")["title"]))
    window.spoken(advice.say(way(advice, "android", "windows")["title"]))
    stage.shot("phone")
    window.press(say("guide.allParts"))
    open_part(window, say, "about")
    table.seen(window, "about")
    stage.shot("about")
    window.press(say("guide.allParts"))
    open_part(window, say, "apps")
    for app in ["instagram", "snapchat"]:
        window.press(begins(advice.say(advice.card(app)["name"])))
        window.heading(advice.say(advice.card(app)["name"]))
        window.find("image", say(f"drawings.profile.{app}"))
        table.seen(window, "card", app)
        for doubt in doubts(advice.card(app)):
            window.says(advice.say(doubt))
        stage.shot(app)
        if app == "snapchat":
            save_sheet(stage, window)
        window.press(say("guide.allApps"))
    window.press(say("guide.allParts"))


def doubts(card):
    """What is said beside the facts of a card that are not sure: a screen reader has to be told, too."""
    shown = card["capture"] + card["download"] + card["holds"] + card["identity"]
    found = [fact["doubt"] for fact in shown if fact["doubt"]]
    assert found, f"something is not sure of {card['app']}"
    return found


def way(advice, phone, computer):
    found = [one for one in advice.guide["bringing"] if (one["phone"], one["computer"]) == (phone, computer)]
    return found[0]


def open_part(window, say, part):
    title = say(f"guide.parts.{part}.title")
    window.press(begins(title))
    window.heading(title)


def save_sheet(stage, window):
    """Twice under one name: the system asks, and what was there is left as it is all the same."""
    say = stage.say
    path = os.path.join(stage.downloads, "sheet.txt")
    window.press(say("guide.saveSheet"))
    choose_file(window, stage.dialog("sheet"), path)
    told = say("guide.sheetSaved", "sheet.txt", "~/Downloads")
    window.says(told)
    window.spoken(told)
    stage.shot("sheet-saved")
    with open(path, "ab") as file:
        file.write(b"mine")
    window.press(say("guide.saveSheet"))
    choose_file(window, stage.dialog("sheet"), path, agree="Replace")
    window.says(say("guide.sheetBeside", "sheet-2.txt", "~/Downloads"))


def regions(stage, window, table):
    """Whom to reach in each region, as Settings chooses it."""
    say = stage.say
    for region, name in REGIONS.items():
        stage.place(window, "settings")
        window.choose(say(f"numbers.regions.{name}"))
        stage.place(window, "guides")
        window.heading(say("guide.guidesTitle"))
        open_part(window, say, "help")
        table.seen(window, "contacts", region)
        stage.shot(f"help-{region}")
        window.press(say("guide.allParts"))
        if region == HOME:
            open_part(window, say, "removal")
            table.seen(window, "removal", region)
            stage.shot("removal")
            window.press(say("guide.allParts"))
        open_part(window, say, "law")
        law = next(one for one in stage.advice.guide["law"] if one["region"] == name)
        window.says(stage.advice.say(law["notAdvice"]))
        for fact in law["lines"]:
            window.says(stage.advice.say(fact))
        window.press(say("guide.allParts"))


def sheets(stage, kept):
    """Both say what the card says; the first still has what was added to it."""
    names = sorted(map(os.path.basename, kept))
    assert names == ["sheet-2.txt", "sheet.txt"], names
    texts = []
    for name in names:
        with open(os.path.join(stage.downloads, name), encoding="utf-8-sig") as file:
            texts.append(" ".join(file.read().split()))
    assert texts[1] == texts[0] + " mine" or texts[1] == texts[0] + "mine", "what was there is as it was"
    card = stage.advice.card("snapchat")
    for fact in [card["first"], *card["capture"], *card["identity"], *card["download"], *card["clocks"]]:
        words = " ".join(stage.advice.say(fact).split())
        assert words in texts[0], f"{words!r} is on the sheet"
