"""A story's stage: a home folder and a temporary one of its own, the app started in them, pictures of the screen."""

import glob
import json
import os
import shutil
import subprocess

import dialog
import outside
import screen
import traces
from advice import Advice
from texts import Texts

LOCALES = {"en": "en_CA.UTF-8", "fr": "fr_CA.UTF-8"}
# Titles of the system's dialogs, as src-tauri/src/dialogs.rs has them.
DIALOGS = {
    "files": {"en": "Choose files to save", "fr": "Choisir les fichiers à garder"},
    "folder": {"en": "Choose a folder to save", "fr": "Choisir un répertoire à garder"},
    "where": {"en": "Choose where the zip goes", "fr": "Choisir où mettre le zip"},
    "bundles": {"en": "Choose the zip to check", "fr": "Choisir le zip à vérifier"},
    "case": {"en": "Choose the folder of a case", "fr": "Choisir le répertoire d’un dossier"},
    "newCase": {"en": "Choose where the case goes", "fr": "Choisir où mettre le dossier"},
    "copy": {"en": "Choose where the copy goes", "fr": "Choisir où mettre la copie"},
    "sheet": {"en": "Choose where the sheet goes", "fr": "Choisir où mettre la feuille"},
}


class Stage:
    def __init__(self, given, language):
        self.given = given
        self.out = given.out
        self.files = given.files
        self.say = Texts(given.texts, language)
        self.advice = Advice(language)
        shutil.rmtree(self.out, ignore_errors=True)
        self.window = None
        self.shots = 0
        self.last = None
        self.move_to(self.out, "America/Edmonton", LOCALES[language])

    def move_to(self, place, zone, locale):
        """To a computer where nothing was ever done: folders of its own, its clock and what its system is set to."""
        self.computer, self.zone, self.locale = place, zone, locale
        self.home, self.temporary = (os.path.join(place, name) for name in ["home", "tmp"])
        os.makedirs(self.temporary)
        # Where bundles are put, and where cases lie; a story may choose other places.
        self.downloads = self.folder("Downloads")
        self.cases = os.path.join(self.home, ".local/share/holdfast/cases")
        # A caret that blinks would never let a picture of the screen be still.
        self.put(".config/gtk-3.0/settings.ini", "[Settings]\ngtk-cursor-blink=false\n")
        self.logs = []

    def put(self, name, words):
        """Writes a file in the home folder."""
        path = os.path.join(self.home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(words)

    def folder(self, name):
        """Makes a folder in the home folder."""
        path = os.path.join(self.home, name)
        os.makedirs(path)
        return path

    def other(self):
        """The texts in the other language."""
        return Texts(self.given.texts, "fr" if self.say.language == "en" else "en")

    def dialog(self, which):
        return DIALOGS[which][self.say.language]

    def open(self):
        """Starts the app under strace; what it did is looked at by `ends_clean`."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        environment |= {"HOME": self.home, "TMPDIR": self.temporary, "LC_ALL": self.locale, "LANG": self.locale}
        environment |= {"TZ": self.zone, "XDG_RUNTIME_DIR": os.environ["XDG_RUNTIME_DIR"]}
        environment |= {"XDG_CACHE_HOME": os.path.join(self.home, ".cache")}
        self.logs.append(os.path.join(self.computer, f"strace-{len(self.logs) + 1}.txt"))
        self.window = screen.Window(self.given.app, environment, traces.strace(self.logs[-1]))
        return self.window

    def close(self):
        assert self.window.close() == 0, "the app ends by itself when its window is closed"

    def open_case(self, window):
        """From the first screen that knows the case, to its exhibits."""
        window.press(screen.begins(self.say("start.open", "").rstrip()))
        self.place(window, "exhibits")
        window.heading(self.say("exhibits.title"))

    def make_case(self, window):
        """Makes a case, reads what helps to hear, answers no question, and goes to its exhibits."""
        window.press(self.say("start.make"))
        window.heading(self.say("guide.wordsTitle"))
        window.press(self.say("guide.toQuestions"))
        window.press(self.say("guide.skipAll"))
        self.place(window, "exhibits")
        window.heading(self.say("exhibits.emptyTitle"))

    def place(self, window, name):
        """To one of the places; in a narrow window a button shows them first."""
        place, places = screen.begins(self.say(f"rail.{name}")), self.say("app.places")
        screen.wait(f"a way to {name}", lambda: window.all("push button", place) or window.all("push button", places))
        if not window.all("push button", place):
            window.press(places)
        window.press(place)

    def choose_where(self, window):
        """Where the bundle goes, whether or not a place is suggested."""
        names = [self.say("handOver.otherWhere"), self.say("handOver.chooseWhere")]
        window.press(lambda name: name in names)
        dialog.choose_folder(window, self.dialog("where"), self.downloads)

    def shot(self, name):
        self.shots += 1
        self.last = screen.shot(os.path.join(self.out, f"{self.shots:02}-{name}.png"), self.last)

    def cli(self, *words):
        """The command line's answer to the same case."""
        ended = subprocess.run(
            [self.given.cli, *words, "--json"], capture_output=True, text=True, check=False,
            env=dict(os.environ, HOME=self.home),
        )
        assert ended.returncode == 0, f"{words}: {ended.stdout}{ended.stderr}"
        return json.loads(ended.stdout)

    def case(self):
        """The folder of the one case."""
        (log,) = glob.glob(f"{self.cases}/*/log.jsonl")
        return os.path.dirname(log)

    def events(self):
        with open(os.path.join(self.case(), "log.jsonl"), encoding="ascii") as lines:
            return [json.loads(line)["ev"] for line in lines]

    def zips(self):
        return sorted(glob.glob(f"{self.downloads}/*.zip"))

    def accepted(self):
        """The one bundle that was written, accepted by our check and by other people's. Gives it, and its folder."""
        (zip_path,) = self.zips()
        answer = self.cli("verify", zip_path)
        assert (answer["contents"], answer["history"]) == ("pass", "pass"), answer
        unzipped = os.path.join(self.computer, "unzipped")
        os.makedirs(unzipped)
        return zip_path, outside.accepted(self.given.tools, zip_path, unzipped)

    def ends_clean(self, typed, besides=()):
        """No network, nothing written elsewhere, no trace of what was added outside the case, the bundle and besides."""
        bus = os.environ["XDG_RUNTIME_DIR"]
        for log in self.logs:
            traces.no_internet(log)
            traces.writes_only_in(log, [self.home, self.temporary, bus])
        wanted = traces.markers(self.files, typed)
        traces.leaves_no_trace([self.home, self.temporary, bus], wanted, [self.cases, self.downloads, *besides])
