"""Stands in for a file manager: a small window in the corner of the screen from which files are dragged.

drag.py FILE…    says `ready`, `over` once what is below the mouse would take the files, and `taken` or `refused`
"""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402

# Points on each side; little of the window below it is covered.
SIZE = 4
LOOK_MS = 20


class Source(Gtk.Window):
    def __init__(self, paths):
        # No window manager places it or fills the screen with it.
        super().__init__(type=Gtk.WindowType.POPUP)
        self.addresses = [Gio.File.new_for_path(path).get_uri() for path in paths]
        self.resize(SIZE, SIZE)
        self.move(0, 0)
        self.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
        self.drag_source_add_uri_targets()
        self.connect("drag-begin", self.begun)
        self.connect("drag-data-get", lambda _, context, data, *rest: data.set_uris(self.addresses))
        self.connect("drag-failed", lambda *_: self.ended("refused"))
        self.connect("drag-end", lambda *_: self.ended("taken"))
        self.connect("map-event", lambda *_: say("ready"))
        self.show_all()

    def begun(self, _, context):
        def look():
            if context.get_selected_action() == 0:
                return GLib.SOURCE_CONTINUE
            say("over")
            return GLib.SOURCE_REMOVE

        GLib.timeout_add(LOOK_MS, look)

    def ended(self, how):
        say(how)
        Gtk.main_quit()
        return True


def say(word):
    print(word, flush=True)


if __name__ == "__main__":
    source = Source(sys.argv[1:])
    Gtk.main()
