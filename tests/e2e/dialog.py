"""The system's own dialog for files and folders, driven as a person with a keyboard does."""

import os

import pyatspi

from screen import has, keys, text, wait


def choose_folder(window, title, path):
    _enter(window, title, path)
    _close(window, title)


def choose_file(window, title, path, agree=None):
    """`agree` is the button of what the system asks before the dialog closes."""
    _enter(window, title, path)
    if agree is not None:
        keys("Return")
        window.press(agree)
    _close(window, title, is_agreed=agree is not None)


def choose_files(window, title, folder, names):
    """Opens the folder in the dialog and chooses several of its files."""
    _enter(window, title, folder + "/")
    keys("Return")
    table = wait(
        f"{names[0]} in the dialog",
        lambda: window.all("table cell", names[0]) and window.all("table", "Files"),
    )[0]
    table.queryComponent().grabFocus()
    rows = table.queryTable()
    shown = [[cell.name for cell in rows.getAccessibleAt(row, 0)] for row in range(rows.nRows)]
    wanted = [row for row, cells in enumerate(shown) if set(names) & set(cells)]
    assert len(wanted) == len(names), f"{names} among {shown}"

    def chosen():
        for row in range(rows.nRows):
            (rows.addRowSelection if row in wanted else rows.removeRowSelection)(row)
        return sorted(rows.getSelectedRows()) == wanted

    wait("the files to be chosen", chosen)
    window.press("Open")
    wait("the dialog to close", lambda: not window.all("file chooser", title))


def _enter(window, title, path):
    """Types a path; a slash makes the dialog show the field for it."""
    window.find("file chooser", title)
    entry = None
    asked = 0

    def opened():
        nonlocal entry, asked
        entry = next((field for field in window.all("text") if has(field, pyatspi.STATE_FOCUSED)), None)
        # Asked again when the dialog was not ready for the key.
        if entry is None and asked % 20 == 0:
            keys("slash")
        asked += 1
        return entry

    wait("the field for a path", opened)
    entry.queryEditableText().setTextContents(os.path.normpath(path) + ("/" if path.endswith("/") else ""))
    wait("the path in the field", lambda: text(entry).startswith(os.path.normpath(path)))


def _close(window, title, is_agreed=False):
    """GTK opens a folder that was typed with the first Return and takes it with the next.

    Once it was agreed to, the dialog is on its way out: a Return now would press what is below it.
    """
    tried = 1 if is_agreed else 0

    def closed():
        nonlocal tried
        if not window.all("file chooser", title):
            return True
        if tried % 20 == 0:
            keys("Return")
        tried += 1
        return False

    wait("the dialog to close", closed)
