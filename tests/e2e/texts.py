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

    def __call__(self, key, *values):
        self._process.stdin.write(json.dumps([self.language, key, *values]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer is not None, f"no text has the key {key}"
        return answer
