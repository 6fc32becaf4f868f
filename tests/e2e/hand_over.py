"""The first story, on the app as shipped: a case is made, the sample files are added through the system's dialog, one
picture is uncovered, the window is hidden, the bundle is written, and the command line verifies it.

hand_over.py --app PROGRAM --cli PROGRAM --files FOLDER --out FOLDER --lang en|fr
"""

import argparse
import glob
import json
import os
import shutil
import subprocess
import sys

from screen import Window, wait

WORDS = {
    "en": {
        "locale": "en_CA.UTF-8",
        "safe": "No one is in danger. Go on",
        "make": "Make the case",
        "add": "Add a folder",
        "dialog": "Choose a folder to save",
        "go_on": "Go on",
        "no": lambda name: name.startswith("No"),
        "run": lambda name: name.startswith("Add the "),
        "saved": lambda name: name.endswith(" saved"),
        "exhibits": "Go to the exhibits",
        "tile": lambda name: name.startswith("E0001, "),
        "uncover": "Uncover this one",
        "really": "Uncover it",
        "picture": "E0001, uncovered",
        "hide": "Calendar",
        "continue": "Continue",
        "hand_over": "Hand over",
        "write": "Write the police bundle",
        "written": "The police bundle is written and checked",
    },
    "fr": {
        "locale": "fr_CA.UTF-8",
        "safe": "Personne n’est en danger. Continuer",
        "make": "Créer le dossier",
        "add": "Ajouter tout un répertoire",
        "dialog": "Choisissez un répertoire à garder",
        "go_on": "Continuer",
        "no": lambda name: name.startswith("Non"),
        "run": lambda name: name.startswith("Ajouter les "),
        "saved": lambda name: " gardés" in name or " enregistrés" in name,
        "exhibits": "Aller aux pièces",
        "tile": lambda name: name.startswith("E0001, "),
        "hand_over": "Remettre",
        "write": "Écrire la remise pour la police",
        "written": "La remise est écrite et vérifiée",
    },
}


def story(window, words, files):
    window.press(words["safe"])
    window.shot("start")
    window.press(words["make"])
    window.press(words["add"])
    window.choose_folder(words["dialog"], files)
    window.shot("plan")
    window.press(words["go_on"])
    window.press(words["no"], role="radio button")
    window.shot("question")
    window.press(words["run"])
    window.find("heading", words["saved"])
    window.shot("saved")
    window.press(words["exhibits"])
    window.shot("exhibits")
    if "uncover" in words:
        uncover_and_hide(window, words)
    window.press(words["hand_over"])
    window.shot("hand-over")
    window.press(words["write"])
    window.heading(words["written"])
    window.shot("written")


def uncover_and_hide(window, words):
    window.press(words["tile"], role="list item")
    window.press(words["uncover"])
    window.press(words["really"])
    window.find("image", words["picture"])
    window.shot("uncovered")
    window.keys("Escape", "Escape")
    wait("the neutral title", lambda: window.title() == words["hide"])
    assert not window.all("image", words["picture"]), "nothing is uncovered behind it"
    window.shot("hidden")
    window.press(words["continue"])
    wait("its own title", lambda: window.title() == "Holdfast")


def verified(cli, zips):
    assert len(zips) == 1, f"one zip: {zips}"
    answer = subprocess.run([cli, "verify", zips[0], "--json"], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    verdicts = json.loads(answer.stdout)
    assert (verdicts["contents"], verdicts["history"]) == ("pass", "pass"), answer.stdout


def logged(home):
    """Events of the one case, in order."""
    logs = glob.glob(f"{home}/.local/share/holdfast/cases/*/log.jsonl")
    assert len(logs) == 1, f"one case in the usual place: {logs}"
    with open(logs[0], encoding="ascii") as lines:
        return [json.loads(line)["ev"] for line in lines]


def main():
    parser = argparse.ArgumentParser()
    for name in ["--app", "--cli", "--files", "--out"]:
        parser.add_argument(name, required=True, type=os.path.abspath)
    parser.add_argument("--lang", required=True, choices=WORDS)
    given = parser.parse_args()
    words = WORDS[given.lang]
    shutil.rmtree(given.out, ignore_errors=True)
    home = os.path.join(given.out, "home")
    os.makedirs(os.path.join(home, "Downloads"))
    window = Window(given.app, home, words["locale"], given.out)
    try:
        story(window, words, given.files)
    except BaseException:
        window.shot("failed")
        raise
    finally:
        window.close()
    verified(given.cli, glob.glob(f"{home}/Downloads/*.zip"))
    events = logged(home)
    assert events.count("opened") == 1 and events.count("bundled") == 1, events
    if "uncover" in words:
        assert events.count("uncovered") == events.count("covered") == 1, events
    print(f"{given.lang}: {events.count('added')} files added, handed over and verified")


if __name__ == "__main__":
    sys.exit(main())
