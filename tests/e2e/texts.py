"""The window's own texts by their key in ui/src/lib/messages/en/, so that a better wording breaks no story.

    say = Texts(bundle, "fr")
    say("exhibits.add")         "Ajouter des fichiers"
    say("adding.add", 27)       "Ajouter les 27 fichiers"
"""

import json
import os
import subprocess

ANSWERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts.mjs")


class Texts:
    def __init__(self, bundle, language):
        self._process = subprocess.Popen(
            ["node", ANSWERS, bundle], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.language = language
        # Whether the window speaks to a young person who is here alone: in French, it says tu.
        self.to_young = False

    def __call__(self, key, *values):
        self._process.stdin.write(json.dumps(["tu" if self.to_young and self.language == "fr" else self.language, key, *values]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer is not None, f"no text has the key {key}"
        return answer
