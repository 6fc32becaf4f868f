"""What the app left behind: sockets it opened, files it wrote to, and where what was added can be found again."""

import os
import re

# `--seccomp-bpf` stops the app at these calls only, so it is hardly slower than alone.
CALLS = "socket,connect,open,openat,openat2,creat"
# Sockets that reach no network: within the machine, and the kernel's news about it (GLib listens for new interfaces).
LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}


def strace(log):
    return ["strace", "-f", "-y", "-qq", "--seccomp-bpf", "-s", "4096", "-e", f"trace={CALLS}", "-o", log]


def no_internet(log):
    """No socket that could reach a network was ever asked for; gives how many local ones were."""
    local = 0
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            families = set(re.findall(r"\b(?:AF|PF)_\w+", line)) - LOCAL
            assert not families, f"a socket that is not local: {line}"
            local += " socket(AF_UNIX" in line
    assert local, "strace saw the app open its sockets to the screen and the bus"
    return local


def written(log):
    """Every path that was opened for writing."""
    opened = re.compile(r'open(?:at2?)?\((?:[^"<]*(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
    paths = set()
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            found = opened.search(line)
            if found and " = -1 " not in line:
                paths.add(os.path.normpath(os.path.join(found[1] or "/", found[2])))
    return paths


def writes_only_in(log, folders):
    """Devices aside, nothing is written outside these folders."""
    allowed = tuple(os.path.join(os.path.realpath(folder), "") for folder in folders)
    elsewhere = {path for path in written(log) if not path.startswith((*allowed, "/dev/", "/proc/", "/memfd:"))}
    assert not elsewhere, f"written outside {allowed}: {sorted(elsewhere)}"


def markers(files, words):
    """Names of files, windows of 64 of their bytes, and words that were typed; with what each one is."""
    found = {}
    for name in {name for _, _, names in os.walk(files) for name in names} | {os.path.abspath(files)} | set(words):
        for encoding in ["utf-8", "utf-16-le"]:
            found[name.encode(encoding, "surrogateescape" if encoding == "utf-8" else "replace")] = f"{name!r} ({encoding})"
    for folder, _, names in os.walk(files):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                points = file.read()
            for part in [0.3, 0.5, 0.7]:
                window = points[int(len(points) * part) :][:64]
                # A window of few different bytes is in many files by chance.
                if len(window) == 64 and len(set(window)) > 24:
                    found[window] = f"bytes of {name!r}"
    return found


def leaves_no_trace(folders, wanted, besides):
    """Nothing in these folders holds a marker, but for what lies below `besides`. Gives how many files were read."""
    besides = tuple(os.path.join(path, "") for path in besides)
    read = 0
    for top in folders:
        for folder, inside, names in os.walk(top):
            if os.path.join(folder, "").startswith(besides):
                continue
            for name in [*inside, *names]:
                told = [what for marker, what in wanted.items() if marker in os.fsencode(name)]
                assert not told, f"the name of {folder}/{name} tells of {told}"
            for name in names:
                path = os.path.join(folder, name)
                if not os.path.isfile(path):
                    continue
                with open(path, "rb") as file:
                    points = file.read()
                read += 1
                told = [what for marker, what in wanted.items() if marker in points]
                assert not told, f"{path} tells of {told}"
    return read
