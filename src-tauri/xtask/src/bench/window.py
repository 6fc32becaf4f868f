"""Measures the window beside a bare one, as a screen reader sees them, and prints what it found as JSON.

window.py --app PROGRAM --bare PROGRAM --home FOLDER --long FOLDER --rounds N
    (the one home folder holds a case of many exhibits, the other one a case of long conversations)

Start: from the start of the program until its first button is there; the quickest of all rounds, because whatever else
the computer does only adds to it, and the median beside it. Memory: what the program and everything that it
started hold (PSS) once they rest; for the window with the large case open and its exhibits shown. Messages: from the
press until the first conversation, then the first row, then what was searched for can be reached, once all is indexed.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../..")
sys.path.insert(0, os.path.join(TOP, "tests/e2e"))

import pyatspi  # noqa: E402
from screen import nodes, seen, wait, write  # noqa: E402

# How often is looked: what is measured is no finer than this.
PAUSE = 0.005
REST = 3
# As `cargo xtask bench` invents the long conversations: their title, and a word that is in every third row or so.
TITLE, WORD = "Café Kit", "tonight"


def exhibits_place(name):
    """In the rail, with how many there are."""
    return name.startswith("Exhibits")


class Program:
    """One run of a program, in a home folder."""

    def __init__(self, path, home):
        environment = dict(os.environ, HOME=home, LC_ALL="en_CA.UTF-8", LANG="en_CA.UTF-8")
        for name in list(environment):
            if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR":
                del environment[name]
        self.name = os.path.basename(path)
        self.begun = time.monotonic()
        self.process = subprocess.Popen([path], env=environment, stderr=subprocess.DEVNULL)

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            try:
                if child is not None and child.name == self.name and child.get_process_id() == self.process.pid:
                    return child
            except Exception:  # it is on its way in or out
                continue
        return None

    def first(self, role, matches):
        application = self.application()
        if application is None:
            return None
        return next((node for node in nodes(application) if seen(node, role, matches)), None)

    def soon(self, role, matches):
        deadline = time.monotonic() + 60
        while True:
            found = self.first(role, matches)
            if found:
                return found
            if time.monotonic() > deadline:
                raise AssertionError(f"{self.name}: no {role}")
            time.sleep(PAUSE)

    def press(self, matches):
        node = self.soon("push button", matches)
        wait("a press", lambda: node.queryAction().doAction(0))

    def started(self, matches):
        self.soon("push button", matches)
        return time.monotonic() - self.begun

    def memory(self):
        """PSS of the program and all below it, in KiB, once it is the same twice within one in a hundred."""
        before = 0
        for _ in range(20):
            time.sleep(REST)
            now = sum(pss(process) for process in family(self.process.pid))
            if abs(now - before) * 100 <= now:
                return now
            before = now
        return before

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        wait("it to leave the bus", lambda: self.application() is None)


def in_no_danger(name):
    return name.startswith("No one is in danger")


def a_case(name):
    return name.startswith("Open case ")


def messages_place(name):
    return name.startswith("Messages")


def conversation(name):
    return name.startswith(TITLE)


def found(name):
    return name.endswith("found")


def anything(_):
    return True


def timed(program, press, role, matches):
    """Milliseconds from a press until something can be reached."""
    program.press(press)
    pressed = time.monotonic()
    program.soon(role, matches)
    return round((time.monotonic() - pressed) * 1000)


def rest(app):
    """In another place, until nothing else goes on."""
    app.press(lambda name: name.startswith("Timeline"))
    app.soon("heading", lambda name: name == "Timeline")
    time.sleep(REST)


def long_conversations(path, home):
    """The first run makes the index; the second one is measured. Messages twice: at once, and from another place when
    nothing else goes on.
    """
    for _ in range(2):
        app = Program(path, home)
        app.press(in_no_danger)
        opening = timed(app, a_case, "push button", messages_place)
        took = timed(app, messages_place, "push button", conversation)
        rest(app)
        again = timed(app, messages_place, "push button", conversation)
        opened = timed(app, conversation, "article", anything)
        field = app.soon("entry", lambda name: name.startswith("Search"))
        field.queryComponent().grabFocus()
        write(WORD)
        typed = time.monotonic()
        app.soon("heading", found)
        searched = round((time.monotonic() - typed) * 1000)
        app.end()
    return {"long_opening_ms": opening, "messages_ms": took, "messages_again_ms": again, "conversation_ms": opened, "search_ms": searched}


def family(top):
    parents = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                    parents[int(name)] = int(file.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found = [top]
    for process in found:
        found.extend(child for child, parent in parents.items() if parent == process)
    return found


def pss(process):
    try:
        with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0


def main():
    parser = argparse.ArgumentParser()
    for name in ["app", "bare", "home", "long"]:
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    buttons = {given.bare: lambda name: name == "Go on", given.app: in_no_danger}
    starts = {given.bare: [], given.app: []}
    for number in range(given.rounds + 1):
        for path in (given.bare, given.app) if number % 2 else (given.app, given.bare):
            program = Program(path, given.home)
            took = program.started(buttons[path])
            # The first round only warms up.
            if number > 0:
                starts[path].append(took)
            program.end()
    bare = Program(given.bare, given.home)
    bare.started(buttons[given.bare])
    bare_memory = bare.memory()
    bare.end()
    app = Program(given.app, given.home)
    app.started(buttons[given.app])
    first_memory = app.memory()
    app.press(buttons[given.app])
    opened = timed(app, a_case, "push button", exhibits_place)
    exhibits = timed(app, exhibits_place, "list item", lambda name: ", Screenshot, " in name)
    memory = app.memory()
    app.end()
    print(
        json.dumps(
            {
                "bare_start_ms": round(min(starts[given.bare]) * 1000),
                "app_start_ms": round(min(starts[given.app]) * 1000),
                "bare_median_ms": round(statistics.median(starts[given.bare]) * 1000),
                "app_median_ms": round(statistics.median(starts[given.app]) * 1000),
                "bare_kib": bare_memory,
                "first_kib": first_memory,
                "case_kib": memory,
                "opening_ms": opened,
                "exhibits_ms": exhibits,
            }
            | long_conversations(given.app, given.long)
        )
    )


main()
