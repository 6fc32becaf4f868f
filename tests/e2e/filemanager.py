"""Stands in for the desktop's file manager: takes its name on the bus, and says what it is asked to show.

filemanager.py    says `ready`, then a line of JSON for each call: the method and the addresses
"""

import json

from gi.repository import Gio, GLib

NAME = "org.freedesktop.FileManager1"
METHOD = '<method name="{}"><arg type="as" direction="in"/><arg type="s" direction="in"/></method>'
INTERFACE = f'<node><interface name="{NAME}">{METHOD.format("ShowItems")}{METHOD.format("ShowFolders")}</interface></node>'


def register(connection, _):
    (interface,) = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces
    connection.register_object("/org/freedesktop/FileManager1", interface, called, None, None)


def called(_connection, _sender, _path, _interface, method, arguments, invocation):
    print(json.dumps([method, arguments.unpack()[0]]), flush=True)
    invocation.return_value(None)


if __name__ == "__main__":
    ready = lambda *_: print("ready", flush=True)
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, register, ready, None)
    GLib.MainLoop().run()
