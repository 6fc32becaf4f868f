"""The guide's own sentences, as the window's page tests have them (ui/src/test/guide.json): a better wording breaks no
story. The table of screens says which sentence of the public warnings stands where.
"""

import json
import os

KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../ui/src/test/guide.json")


class Advice:
    def __init__(self, language):
        self.language = language
        # Whether a young person who is here alone is spoken to.
        self.to_young = False
        with open(KEPT, encoding="utf-8") as file:
            self._kept = json.load(file)
        self.guide = self._kept["guide"]

    def say(self, pair):
        """A text of the guide, or the sentence of a fact; in French to a young person, the one that says tu."""
        text = pair.get("text", pair)
        return (self.to_young and self.language == "fr" and text["tu"]) or text[self.language]

    def safety(self, region="canada"):
        return self._kept["safety"][region]

    def question(self):
        """The title of the first screen."""
        return self.say(self.safety()["question"])

    def call_title(self):
        """The title of the screen with whom to call."""
        return self.say(self.safety()["callTitle"])

    def places(self):
        """Every screen that the table names: what it is, of which region, step or app; with what it has to say. A body
        that is named may be named by any one of several texts.
        """
        places = {}
        for row in self._kept["coverage"]:
            places.setdefault(place(row), set()).add(self._either(row["text"]))
        said = list(texts([self.guide, self._kept["safety"]]))
        for row in self._kept["named"]:
            naming = {one for text in said if row["name"] in text["en"] for one in self._either(text)}
            places.setdefault(place(row), set()).add(tuple(sorted(naming)))
        return places

    def _either(self, text):
        """As a family reads it, or as a young person does."""
        tu = text["tu"] if self.language == "fr" else None
        return tuple(filter(None, [text[self.language], tu]))

    def questions(self):
        """The questions of the set-up: their names and titles, in order."""
        return [(one["id"], self.say(one["title"])) for one in self.guide["questions"]]

    def answer(self, question, code):
        """What stands on an answer of the set-up."""
        (asked,) = [one for one in self.guide["questions"] if one["id"] == question]
        (answer,) = [one for one in asked["answers"] if one["code"] == code]
        return self.say(answer["label"])

    def stage(self, code):
        """The title of a part of the path."""
        (stage,) = [one for one in self._kept["path"]["stages"] if one["stage"] == code]
        return self.say(stage["title"])

    def step(self, step):
        """The title of a step of the path."""
        steps = [one for stage in self._kept["path"]["stages"] for one in stage["steps"] if one["id"] == step]
        return self.say(steps[0]["title"])

    def walks(self):
        """The path of every family that the guide is judged by."""
        return [one["path"] for one in self._kept["walks"]]

    def walk(self, name):
        """What one of these families says, and the path that it gets."""
        (walk,) = [one["path"] for one in self._kept["walks"] if one["name"] == name]
        return walk

    def reached(self, region, of):
        """By what everybody is reached there, and by what everybody elsewhere: numbers, and hosts as sources are named
        by them too.
        """
        hosts = {one["id"]: one["host"].values() for one in self.guide["links"]}
        found = {True: set(), False: set()}
        for one in self.guide["contacts"]:
            by = {"number": [one["number"]], "textTo": [one["textTo"]], "host": hosts.get(one["link"], [])}
            found[one["region"] == region].update(filter(None, (way for name in of for way in by[name])))
        return found[True], found[False]

    def stop_here(self):
        """What is said at every resting place of the path, once something was added."""
        return self.say(self.guide["minimum"]["stopHere"])

    def gap(self, code):
        """What one box of the coach is called."""
        (gap,) = [one for one in self._kept["gaps"] if one["id"] == code]
        return self.say(gap["title"])

    def money(self, method):
        """What is said first to whoever paid in this way."""
        (money,) = [one for one in self.guide["money"] if one["method"] == method]
        return self.say(money["lines"][0])

    def card(self, app):
        (card,) = [one for one in self.guide["cards"] if one["app"] == app]
        return card


    def to_others(self):
        """What says vous in French to whoever else is there: a young person reads it as not said to them."""
        said = {text["fr"] for text in texts(self._kept) if text["tu"] is None}
        return sorted(said, key=len, reverse=True)


def place(row):
    return row["place"]["on"], row["place"].get("of")


def texts(value):
    """Every pair of texts in what the window gets."""
    if isinstance(value, dict) and {"en", "fr"} <= set(value):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)
