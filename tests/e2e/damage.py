"""A bundle that did not come through well."""

import zipfile


def damage(zip_path, copy):
    """Flips one bit in the middle of the largest exhibit; gives that file's name in the bundle."""
    with zipfile.ZipFile(zip_path) as bundle:
        entry = max((one for one in bundle.infolist() if "/data/" in one.filename), key=lambda one: one.file_size)
    with open(zip_path, "rb") as file:
        points = bytearray(file.read())
    points[entry.header_offset + 30 + len(entry.filename) + entry.file_size // 2] ^= 1
    with open(copy, "wb") as file:
        file.write(points)
    return entry.filename.partition("/")[2]
