"""Drives the real window as a screen reader sees it: roles, names, actions. Waits for conditions, never for times.

Needs Debian's python3-pyatspi, gir1.2-gtk-3.0, xdotool and wmctrl, a display with a window manager, and a D-Bus session
with the accessibility bus (session.sh).
"""

import os
import subprocess
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Atspi, Gdk  # noqa: E402

# An answer over the bus may be slow on a busy machine; by default 0.8 s would count as a failure. Milliseconds.
Atspi.set_timeout(20_000, 60_000)
PATIENCE = 60
PAUSE = 0.05
LOOKS = 10
EDGE = 12
UTF8 = dict(os.environ, LC_ALL="C.UTF-8")


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
    """Every accessible below this one, in order; whatever vanishes while it is looked at is left out."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        try:
            yield node
            waiting.extend(reversed([node.getChildAtIndex(i) for i in range(node.childCount)]))
        except Exception:  # the bus says it in several ways: the node is gone
            continue


def has(node, state):
    try:
        return node.getState().contains(state)
    except Exception:
        return False


def seen(node, wanted, matches):
    try:
        return node.getRoleName() == wanted and matches(node.name) and has(node, pyatspi.STATE_VISIBLE)
    except Exception:
        return False


def role(node):
    try:
        return node.getRoleName()
    except Exception:
        return ""


def text(node):
    """What it says: its text, or nothing."""
    try:
        return node.queryText().getText(0, -1)
    except Exception:
        return ""


def said(node):
    """Its text, or else its name; nothing once it is gone."""
    try:
        return text(node) or node.name
    except Exception:
        return ""


def begins(start):
    return lambda name: name.startswith(start)


class Window:
    """The app, started in an environment of its own; `before` are words before the program (strace)."""

    def __init__(self, program, environment, before=()):
        self.process = subprocess.Popen([*before, program], env=environment)
        self.application = wait("the application on the bus", self._application)
        wait("the page", lambda: [node for node in self.nodes() if role(node) == "document web"])

    def _application(self):
        if self.process.poll() is not None:
            raise NotThere(f"the app ended by itself: {self.process.returncode}")
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.name == "holdfast":
                return child
        return None

    def nodes(self):
        # Kept answers can outlive what they tell of, and save no time.
        self.application.clear_cache()
        return nodes(self.application)

    def all(self, wanted, name=lambda _: True, inside=None):
        """Everything visible of a role, by its whole name or by a test of it; `inside` finds what it lies in."""
        matches = name if callable(name) else lambda found: found == name
        among = self.nodes() if inside is None else nodes(inside())
        return [node for node in among if seen(node, wanted, matches)]

    def find(self, wanted, name=lambda _: True):
        return wait(f"{wanted} {name!r}", lambda: self.all(wanted, name))[0]

    def gone(self, wanted, name):
        wait(f"no {wanted} {name!r}", lambda: not self.all(wanted, name))

    def heading(self, name):
        return self.find("heading", name)

    def press(self, name, wanted="push button", inside=None):
        """Presses what has this name; a screen reader's press, no mouse."""

        def attempt():
            for node in self.all(wanted, name, inside):
                if has(node, pyatspi.STATE_SENSITIVE):
                    return node.queryAction().doAction(0)
            return False

        wait(f"to press {wanted} {name!r}", attempt)

    def choose(self, name):
        """A radio button or a box to tick, whose name begins so."""
        for wanted in ["radio button", "check box"]:
            if self.all(wanted, begins(name)):
                self.press(begins(name), wanted)
                wait(f"{name!r} chosen", lambda: has(self.find(wanted, begins(name)), pyatspi.STATE_CHECKED))
                return
        raise NotThere(f"nothing to choose: {name!r}")

    def type(self, name, words):
        """Types into the field of this name, over what stands there."""
        self.field(name).queryComponent().grabFocus()
        wait(f"the keyboard in {name!r}", lambda: has(self.field(name), pyatspi.STATE_FOCUSED))
        keys("ctrl+a")
        write(words)
        wait(f"{words!r} in {name!r}", lambda: text(self.field(name)) == words)

    def field(self, name):
        """WebKit adds what stands in a field to the name of a field inside its label."""
        return self.find("entry", begins(name))

    def words(self):
        """Everything that the page says, a line for each node that says something."""
        page = next(node for node in self.nodes() if role(node) == "document web")
        return "\n".join(filter(None, map(said, nodes(page))))

    def item(self, words):
        """The innermost item of a list that says this; to look `inside`."""

        def holds(item):
            return any(words in said(node) for node in nodes(item))

        return lambda: wait(f"an item with {words!r}", lambda: list(filter(holds, self.all("list item"))))[-1]

    def says(self, words):
        wait(f"the page to say {words!r}", lambda: words in self.words())

    def spoken(self, words):
        """What a screen reader is told without moving: the live region holds exactly this."""
        def told():
            regions = [node for node in self.nodes() if role(node) == "status bar"]
            return any(text(part).strip() == words for region in regions for part in nodes(region))

        wait(f"{words!r} to be announced", told)

    def focused(self):
        """What has the keyboard: the innermost of what says so."""
        found = None
        for node in self.nodes():
            if has(node, pyatspi.STATE_FOCUSED):
                found = node
        return found

    def focused_name(self):
        try:
            return self.focused().name
        except Exception:
            return ""

    def title(self):
        frames = [self.application.getChildAtIndex(i) for i in range(self.application.childCount)]
        return next((frame.name for frame in frames if frame and frame.getRoleName() == "frame"), "")

    def tree(self):
        """For a story that failed."""
        lines = []

        def add(node, depth):
            try:
                lines.append("  " * depth + f"{node.getRoleName()} {node.name!r} {text(node)[:120]!r}")
                for index in range(node.childCount):
                    add(node.getChildAtIndex(index), depth + 1)
            except Exception:
                lines.append("  " * depth + "gone")

        add(self.application, 0)
        return "\n".join(lines)

    def close(self):
        """As a person does: through the window manager. Gives the exit code."""

        def asked():
            return subprocess.run(["wmctrl", "-F", "-c", self.title()]).returncode == 0

        # A window manager that was just started again knows no window yet.
        wait("the window manager to close the window", asked)
        return self.process.wait(timeout=PATIENCE)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def write(words):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "4", words], check=True, env=UTF8)


def width():
    """Of the screen, in points."""
    return Gdk.get_default_root_window().get_width()


def shot(path, last=None):
    """The whole screen, once it is painted anew since the `last` picture and is the same in several looks.

    The tree is ahead of what is painted. Gives the points of the screen.
    """
    root = Gdk.get_default_root_window()
    points, seen, same = None, None, 0
    before = last and without_edge(last, root.get_width())

    def stands_still():
        nonlocal points, seen, same
        picture = Gdk.pixbuf_get_from_window(root, 0, 0, root.get_width(), root.get_height())
        points = picture.get_pixels()
        now = without_edge(points, root.get_width())
        seen, same = now, same + 1 if now == seen else 1
        is_painted = len({points[at : at + 3] for at in range(0, len(points), 3 * 101)}) > 4
        return picture if is_painted and seen != before and same >= LOOKS else None

    wait(f"a still screen for {path}", stands_still).savev(path, "png", ["compression"], ["4"])
    return points


def without_edge(points, across):
    """All but the right edge: a scroll bar fades there, which is no new picture."""
    row = 3 * across
    return b"".join(points[at : at + row - 3 * EDGE] for at in range(0, len(points), row))
