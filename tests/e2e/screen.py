"""Drives the real window as a screen reader sees it: roles, names, actions. Waits for conditions, never for times.

Needs Debian's python3-pyatspi, xdotool and ImageMagick, a display, and a D-Bus session with the accessibility bus.
"""

import os
import subprocess
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# An answer over the bus may be slow on a busy machine; by default 0.8 s would count as a failure. Milliseconds.
Atspi.set_timeout(20_000, 60_000)
PATIENCE = 60
PAUSE = 0.1


class NotThere(AssertionError):
    """What was waited for did not come."""


def wait(what, look, patience=PATIENCE):
    """Asks `look` until it answers with something; says what was missing when patience ends."""
    deadline = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotThere(f"not there after {patience} s: {what}")
        time.sleep(PAUSE)


def nodes(top):
    """Every accessible below this one; whatever vanishes while it is looked at is left out."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        try:
            yield node
            waiting.extend(reversed([node.getChildAtIndex(i) for i in range(node.childCount)]))
        except Exception:  # the bus says it in several ways: the node is gone
            continue


def seen(node, role, matches):
    try:
        is_it = node.getRoleName() == role and matches(node.name)
        return is_it and node.getState().contains(pyatspi.STATE_SHOWING)
    except Exception:
        return False


class Window:
    """The app, started with a home folder of its own."""

    def __init__(self, program, home, locale, shots):
        self.shots = shots
        self.number = 0
        environment = dict(os.environ, HOME=home, LC_ALL=locale, LANG=locale, TZ="America/Edmonton")
        for name in list(environment):
            if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR":
                del environment[name]
        self.process = subprocess.Popen([program], env=environment)
        self.application = wait("the application on the bus", self._application)

    def _application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.name == "holdfast":
                return child
        return None

    def all(self, role, name):
        matches = name if callable(name) else lambda text: text == name
        return [node for node in nodes(self.application) if seen(node, role, matches)]

    def find(self, role, name):
        return wait(f"{role} {name!r}", lambda: self.all(role, name))[0]

    def press(self, name, role="push button"):
        """Presses what has this name; a screen reader's press, no mouse."""
        def attempt():
            for node in self.all(role, name):
                if node.getState().contains(pyatspi.STATE_SENSITIVE):
                    return node.queryAction().doAction(0)
            return False

        wait(f"to press {role} {name!r}", attempt)

    def heading(self, name):
        return self.find("heading", name)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def choose_folder(self, title, path):
        """Types a path into the system's own dialog."""
        wait(f"the dialog {title!r}", lambda: self.all("file chooser", title))
        found = wait("its window", lambda: titled(title))
        subprocess.run(["xdotool", "windowfocus", "--sync", found], check=True)
        entry = None

        def opened():
            nonlocal entry
            fields = self.all("text", lambda _: True)
            entry = next((field for field in fields if field.getState().contains(pyatspi.STATE_FOCUSED)), None)
            if entry is None:
                self.keys("slash")
                time.sleep(PAUSE * 3)
            return entry

        wait("the field for a path", opened)
        entry.queryEditableText().setTextContents(path)
        wait("the path in the field", lambda: entry.queryText().getText(0, -1) == path)
        self.keys("Return")
        self.shot("dialog")

        def closed():
            if not self.all("file chooser", title):
                return True
            # GTK opens the folder that was typed with the first Return and takes it with the next.
            subprocess.run(["xdotool", "windowfocus", found], check=False)
            self.keys("Return")
            time.sleep(PAUSE * 5)
            return False

        wait("the dialog to close", closed)

    def title(self):
        frames = [self.application.getChildAtIndex(i) for i in range(self.application.childCount)]
        return next((frame.name for frame in frames if frame and frame.getRoleName() == "frame"), "")

    def shot(self, name):
        """The whole screen, once it stands still."""
        self.number += 1
        path = os.path.join(self.shots, f"{self.number:02}-{name}.png")
        before = None

        def stands_still():
            nonlocal before
            subprocess.run(["import", "-window", "root", path], check=True)
            points = subprocess.run(["convert", path, "rgb:-"], capture_output=True, check=True).stdout
            is_same, before = points == before, points
            return is_same

        wait(f"a still screen for {name}", stands_still)

    def close(self):
        """As the window manager would: the app may finish what it does."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


def titled(title):
    found = subprocess.run(["xdotool", "search", "--name", title], capture_output=True, text=True, check=False)
    return found.stdout.split()[-1] if found.stdout.split() else None
