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
        "no": lambda name: name.startswith("No"),
        "run": lambda name: name.startswith("Add the "),
        "saved": lambda name: name.endswith(" saved"),
        "exhibits": "Go to the exhibits",
        "filter": lambda name: name.startswith("Screenshots"),
        "tile": lambda name: ", Screenshot, " in name,
        "uncover": "Uncover this one",
        "really": "Uncover it",
        "picture": lambda name: name.endswith(", uncovered"),
        "hide": "Calendar",
        "continue": "Continue",
        "hand_over": "Hand over",
        "where": "Choose where to write it",
        "where_dialog": "Choose where the zip goes",
        "write": "Write the police bundle",
        "written": "The police bundle is written and checked",
    },
    "fr": {
        "locale": "fr_CA.UTF-8",
        "safe": "Personne n’est en danger. Continuer",
        "make": "Créer le dossier",
        "add": "Ajouter tout un répertoire",
        "dialog": "Choisissez un répertoire à garder",
        "no": lambda name: name.startswith("Non"),
        "run": lambda name: name.startswith("Ajouter les "),
        "saved": lambda name: name.endswith(" enregistrés"),
        "exhibits": "Aller aux pièces",
        "filter": lambda name: name.startswith("Captures"),
        "tile": lambda name: ", Capture" in name,
        "uncover": "Dévoiler celle-ci",
        "really": "La dévoiler",
        "picture": lambda name: name.endswith(", dévoilée"),
        "hide": "Calendrier",
        "continue": "Continuer",
        "hand_over": "Remettre",
        "where": "Choisir où l’écrire",
        "where_dialog": "Choisissez où mettre le zip",
        "write": "Écrire la remise pour la police",
        "written": "La remise est écrite et vérifiée",
    },
}


def story(window, words, files, out):
    window.press(words["safe"])
    window.shot("start")
    window.press(words["make"])
    window.press(words["add"])
    window.choose_folder(words["dialog"], files)
    window.press(words["no"], role="radio button")
    window.shot("question")
    window.press(words["run"])
    window.find("heading", words["saved"])
    window.shot("saved")
    window.press(words["exhibits"])
    window.shot("exhibits")
    uncover_and_hide(window, words)
    window.press(words["hand_over"])
    window.shot("hand-over")
    window.press(words["where"])
    window.choose_folder(words["where_dialog"], out)
    window.press(words["write"])
    window.heading(words["written"])
    window.shot("written")


def uncover_and_hide(window, words):
    window.press(words["filter"], role="toggle button")
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


def leave_no_trace(home, files):
    """Outside the case and what was handed over, nothing on the disk names what was added."""
    names = {name for _, folders, files in os.walk(files) for name in folders + files} | {files}
    for folder, _, found in os.walk(home):
        if "/holdfast/cases/" in folder + "/" or folder.endswith("/Downloads"):
            continue
        for name in found:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                text = file.read()
            told = [name for name in names if name.encode() in text]
            assert not told, f"{path} tells of {told}"


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
        story(window, words, given.files, os.path.join(home, "Downloads"))
    except BaseException:
        window.shot("failed")
        raise
    finally:
        window.close()
    verified(given.cli, glob.glob(f"{home}/Downloads/*.zip"))
    events = logged(home)
    assert events.count("opened") == 1 and events.count("bundled") == 1, events
    assert events.count("uncovered") == events.count("covered") == 1, events
    leave_no_trace(home, given.files)
    print(f"{given.lang}: {events.count('added')} files added, handed over and verified")


if __name__ == "__main__":
    sys.exit(main())
