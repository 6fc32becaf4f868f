"""Families as they are, each on a computer where nothing was ever done, from the first start to a bundle that is
accepted: what they say, the path that they get, one app, what they have, what is missing. Every screen says what is so
for them and nothing of another family or another country; so do the pages that police read first.

The families are those of the guide (src-tauri/view/src/types.rs): what they answer and which path they get is kept there.
"""

import os
import re

from dialog import choose_files
from guide import open_all
from messages import table
from screen import wait
from stage import LOCALES

# A family; its languages; what its system is set to, if not to Canada, and its clock; what it has, and which could be intimate: none, some
# by name, or nobody knows (None).
PHONE = "phone-screenshots"
FAMILIES = [
    ("hour_ago", "en fr", None, "America/Edmonton", ["IMG_4018.PNG", "IMG_4019.PNG", "IMG_4021.PNG"], ["IMG_4021.PNG"]),
    ("gone", "en fr", None, "America/Halifax", ["Screenshot_20260304-213512_Instagram.jpg"], []),
    ("fake", "en fr", {"en": "en_US.UTF-8", "fr": "fr.UTF-8"}, "America/Vancouver", ["IMG_4022.PNG", "IMG_4023.PNG"], None),
    ("young", "en fr", None, "America/Winnipeg", ["IMG_4018.PNG", "IMG_4020.PNG"], []),
    ("quebec", "fr", None, "America/Toronto", ["IMG_4018.PNG", "IMG_4019.PNG"], []),
    ("uk", "en", {"en": "en_GB.UTF-8"}, "Europe/London", ["IMG_4018.PNG", "IMG_4019.PNG"], []),
]
# The one that comes back another day.
COMES_BACK = "gone"
# Screens that differ from family to family; of the others, one picture is enough.
PICTURES = {"safety", "path-open", "card", "missing", "told-at-the-start", "hand-over"}


def play(stage):
    stage.seen = set()
    language = stage.say.language
    for name, languages, locales, zone, files, shows in FAMILIES:
        if language in languages.split():
            stage.move_to(os.path.join(stage.out, name), zone, (locales or LOCALES)[language])
            Family(stage, name, files, shows).walks()


class Family:
    def __init__(self, stage, name, files, shows):
        self.stage, self.name, self.files, self.shows = stage, name, files, shows
        self.say, self.advice = stage.say, stage.advice
        self.path = self.advice.walk(name)
        self.setup = self.path["setup"]
        self.region = camel(self.setup["region"])
        self.steps = [step for part in self.path["stages"] for step in part["steps"]]
        self.window = None
        self.speaks_to_young(False)

    def speaks_to_young(self, does):
        self.say.to_young = self.advice.to_young = does

    def walks(self):
        self.window = self.stage.open()
        self.first_start()
        self.questions()
        self.sees_the_path()
        self.saves()
        if self.name == COMES_BACK:
            self.comes_back()
        self.what_is_missing()
        self.hands_over()
        self.stage.close()
        self.proves()

    def reads(self, screen):
        """A screen that is open: nothing of another country is on it. Gives what it says."""
        words = self.window.words()
        self.is_of_here(screen, words)
        if self.say.to_young and self.say.language == "fr":
            self.says_tu(screen, words)
        if screen in PICTURES or screen not in self.stage.seen:
            self.stage.seen.add(screen)
            self.stage.shot(f"{self.name}-{screen}")
        return words

    def says_tu(self, where, words):
        for other in [*self.advice.to_others(), self.say("call.sayTitle"), self.say("call.doTitle")]:
            words = words.replace(other, "")
        said = [line for line in words.splitlines() if says_vous(line)]
        assert not said, f"{self.name}, {where}: vous in {said}"

    def is_of_here(self, where, words, of=("number", "textTo")):
        own, foreign = self.advice.reached(self.region, of)
        told = sorted(one for one in foreign - own if names(words, one))
        assert not told, f"{self.name}, {where}: {told} of another country in {words}"

    def first_start(self):
        """Whom to call is there before anything was asked, by what the system is set to."""
        window, say, safety = self.window, self.say, self.advice.safety(self.region)
        window.heading(self.advice.question())
        words = self.reads("safety")
        for one in safety["helplines"]:
            assert (one["number"] or self.advice.say(one["name"])) in words, f"{one} on the first screen"
        if self.setup["who"] == "young_person":
            window.press(say("safety.notSure"))
            window.heading(self.advice.call_title())
            words = self.reads("call")
            for fact in safety["alone"]:
                assert self.advice.say(fact) in words, f"{fact} for whoever is alone"
            window.press(say("call.goOn"))
        else:
            window.press(say("safety.goOn"))
        window.heading(say("start.titleNew"))
        self.reads("start")
        window.press(say("start.make"))
        window.heading(say("guide.wordsTitle"))
        self.reads("words")
        window.press(say("guide.toQuestions"))

    def questions(self):
        """Every one is answered; beside each answer stands what can still be done."""
        window, say = self.window, self.say
        for question in self.advice.guide["questions"]:
            window.heading(self.advice.say(question["title"]))
            chosen = self.setup[{"in_touch": "inTouch"}.get(question["id"], question["id"])]
            for code in [chosen] if isinstance(chosen, str) else chosen:
                window.choose(self.advice.answer(question["id"], code))
            words = self.reads(f"question-{question['id']}")
            for one in question["answers"]:
                assert not one["then"] or self.advice.say(one["then"]) in words, one
            on = [say("guide.next"), say("guide.skip"), say("guide.toPath")]
            window.press(lambda name, on=on: name in on)
            # From here on the window knows to whom it speaks.
            self.speaks_to_young(self.setup["who"] == "young_person")

    def sees_the_path(self):
        """With everything opened: all that was planned for this family in its order, and nothing planned for others."""
        window, advice = self.window, self.advice
        self.is_on_the_path()
        self.stays_unsaved()
        open_all(window, but=[self.say("guide.sources")])
        words = self.reads("path-open")
        own = {advice.say(fact) for fact in facts(self.steps)}
        assert all(text in words for text in own), f"{self.name}: {[text for text in own if text not in words]}"
        others = {advice.say(fact) for one in advice.walks() for fact in facts(steps_of(one))} - own
        assert not [text for text in others if text in words], f"{self.name}: {[one for one in others if one in words]}"
        # The title of the screen may begin as a step does: the steps stand below it.
        below = max(words.find(self.title(self.steps[0])), 0)
        places = [words.find(self.title(step), below) for step in self.steps]
        assert places == sorted(places) and -1 not in places, f"{self.name}: {places}"

    def is_on_the_path(self):
        """That no one is in danger was said, and what helps to hear was read: some have one more thing to do to be safe."""
        is_more = self.setup["who"] in ("young_person", "other_adult")
        self.window.heading(self.say(f"guide.stageTitles.{'be_safe' if is_more else 'stop_replying'}"))

    def stays_unsaved(self):
        """Nothing was added: nobody may read that it is saved."""
        assert self.advice.stop_here() not in self.window.words()
        self.window.says(self.say("app.savedAnswers"))

    def title(self, step):
        title = self.advice.say(step["title"])
        return title if step["appName"] is None else f"{self.advice.say(step['appName'])}{self.say('app.colon')}{title}"

    def saves(self):
        """The card of the app that goes first; what they have; and the step is done."""
        window, say, advice = self.window, self.say, self.advice
        first = next(step for step in self.steps if step["id"] == "save_app")
        app = advice.say(first["appName"])
        window.press(say("guide.openCard", app))
        window.heading(app)
        words = self.reads("card")
        for fact in advice.card(first["app"])["capture"]:
            assert advice.say(fact) in words, fact
        window.press(say("guide.addPhotos"))
        window.heading(say("exhibits.emptyTitle"))
        self.reads("empty")
        window.press(say("exhibits.add"))
        choose_files(window, self.stage.dialog("files"), os.path.join(self.stage.files, PHONE), self.files)
        window.heading(say("adding.question"))
        words = self.reads("question-intimate")
        assert say("adding.lead") in words, "a fake one counts"
        all_could = say(f"adding.answers.{'intimate' if len(self.files) > 1 else 'one'}.title")
        assert all_could in words, all_could
        listed = 0
        if self.shows is None:
            window.choose(say("adding.answers.unknown.title"))
        elif not self.shows:
            window.choose(say("adding.answers.nothing.title"))
        else:
            window.choose(say("adding.answers.some.title"))
            for name in self.shows:
                window.choose(name)
            listed = len(self.shows)
        window.press(say("adding.add", len(self.files)))
        window.heading(say("adding.doneTitle", len(self.files) - listed, 0, listed))
        self.reads("saved")
        window.press(say("adding.toExhibits"))
        window.heading(say("exhibits.title"))
        self.opens_saving()
        window.says(advice.stop_here())
        window.press(say("guide.doneName", self.title(first)))
        window.spoken(say("guide.stateSaid.done"))
        self.reads("step-done")

    def opens_saving(self):
        self.stage.place(self.window, "path")
        self.is_on_the_path()
        part = self.window.item(self.advice.stage("save"))
        self.window.press(lambda name: name, inside=part)

    def comes_back(self):
        """Another day: the case is offered, and what was done is done."""
        window, say = self.window, self.say
        self.stage.close()
        window = self.window = self.stage.open()
        window.press(say("safety.goOn"))
        window.heading(say("start.titleKnown"))
        self.reads("known")
        self.stage.open_case(window)
        self.opens_saving()
        first = next(step for step in self.steps if step["id"] == "save_app")
        window.find("push button", say("missing.named", say("guide.again"), self.title(first)))

    def what_is_missing(self):
        window, say = self.window, self.say
        self.stage.place(window, "missing")
        window.heading(say("missing.title"))
        wait("the boxes", lambda: self.advice.gap("profile") in window.words())
        words = self.reads("missing")
        assert self.advice.gap("paid") not in words, "nobody paid"

    def hands_over(self):
        window, say = self.window, self.say
        self.stage.place(window, "handOver")
        self.writes_down()
        self.stage.choose_where(window)
        window.find("push button", say("handOver.write"))
        words = self.reads("hand-over")
        assert (say("handOver.noneTitle") in words) == (self.shows is None), "whether anything goes in"
        window.press(say("handOver.write"))
        window.heading(say("handOver.doneTitle"))
        self.reads("written")
        window.press(say("handOver.whomToTell"))
        window.heading(say("guide.parts.help.title"))
        words = self.reads("help")
        own, _ = self.advice.reached(self.region, ("number",))
        assert not [number for number in own if number not in words], f"{own} in {words}"

    def writes_down(self):
        """What was said at the start stays here: the first of it is written down for police, the rest is not needed."""
        window, say = self.window, self.say
        window.find("push button", say("handOver.chooseWhere"))
        told = self.setup["happened"]
        self.reads("told-at-the-start")
        assert bool(self.is_told()) == bool(told), told
        for code in told[:1]:
            window.press(say("missing.named", say("missing.ways.write"), self.advice.gap(code)))
            window.heading(say("records.groups.action.what"))
            window.press(say("records.keep"))
            window.spoken(say("records.keptSaid", "C01"))
            window.heading(say("handOver.title"))
        for code in told[1:]:
            window.press(say("missing.named", say("missing.notNeeded"), self.advice.gap(code)))
            window.spoken(say("missing.said.notNeeded"))
        assert not self.is_told(), "each was answered"

    def is_told(self):
        """The heading, not the sentence that begins with the same words."""
        return self.window.all("heading", self.say("missing.toldTitle"))

    def proves(self):
        _, bag = self.stage.accepted()
        self.is_told_as_written(os.path.join(bag, "report"))
        with open(os.path.join(bag, "00-READ-ME-FIRST.txt"), encoding="utf-8-sig") as file:
            read_me = file.read()
        self.is_of_here("read-me", read_me, of=("number", "textTo", "host"))
        for page in read_me.split("À LIRE EN PREMIER"):
            for one in self.advice.safety(self.region)["helplines"]:
                assert (one["number"] or "") in page, f"{one} in {page}"
        assert not table(os.path.join(bag, "report"), "payments.csv"), "nobody paid"
        self.stage.ends_clean([])


    def is_told_as_written(self, report):
        """Police read what was written down, and nothing else of what was said at the start."""
        told = self.setup["happened"]
        gaps = table(report, "gaps.csv")
        assert not {row["gap"] for row in gaps} & set(told), gaps
        with open(os.path.join(report, "case.json"), encoding="utf-8") as file:
            kept = file.read()
        for code in told:
            assert (self.say(f"records.told.{code}") in kept) == (code == told[0]), code


def says_vous(line):
    """Outside of what is said to others, or stands so in the menu of an app."""
    outside = re.sub("«[^»]*»", " ", line.lower())
    words = set(re.findall(r"\w+", outside)) - {"assez", "chez", "nez"}
    return any(word in {"vous", "votre", "vos", "dites", "êtes"} or word.endswith("ez") for word in words)


def steps_of(path):
    return [step for part in path["stages"] for step in part["steps"]]


def facts(steps):
    """Every sentence of some steps, but for whom to reach."""
    for step in steps:
        yield from step["lines"]
        yield from filter(None, [step["already"], step["because"]])


def names(words, one):
    """Whether a number or a host is there, and not only as a part of something longer."""
    return re.search(rf"(?<![\w-])(?<!\d[,.\s]){re.escape(one)}(?![\w-]|\s\d)", words) is not None


def camel(code):
    return re.sub(r"_(\w)", lambda found: found[1].upper(), code)
