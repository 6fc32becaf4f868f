"""Pictures made for a story, and the points of a colour that are on a screen or in a picture.

A colour that nothing else has is found wherever a picture comes out: on the screen, and in whatever a decoder makes of a
file (GdkPixbuf, which is none of ours).
"""

import struct
import zlib

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf, GLib  # noqa: E402

# How far each part of a colour may be off: what a screen or a decoder makes of it.
NEAR = 24


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width, height, packed, depth=1, kind=0, told=()):
    """Black and white, one bit a point; or of another depth and kind. `told` are pieces about the picture."""
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    pieces = [(b"IHDR", header), *told, (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*piece) for piece in pieces)


def chunks(points):
    """The kinds of pieces that a PNG has."""
    kinds, at = [], 8
    while at < len(points):
        (length,) = struct.unpack_from(">I", points, at)
        kinds.append(points[at + 4 : at + 8].decode("ascii"))
        at += 12 + length
    return kinds


def drawn(width, height, field, patches, words):
    """A field of one colour with patches (left, top, right, bottom, colour) on it; `words` stand in its text, in its
    packed text and as the maker of the camera.
    """
    rows = [bytearray(bytes(field) * width) for _ in range(height)]
    for left, top, right, bottom, colour in patches:
        for row in rows[top:bottom]:
            row[left * 3 : right * 3] = bytes(colour) * (right - left)
    told = [
        (b"tEXt", b"Comment\0" + words.encode()),
        (b"zTXt", b"Author\0\0" + zlib.compress(words.encode())),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{words}</x:xmpmeta>".encode()),
        (b"eXIf", camera(words.encode() + b"\0")),
    ]
    return png(width, height, zlib.compress(b"".join(b"\0" + bytes(row) for row in rows)), 8, 2, told)


def camera(maker):
    """EXIF with the maker of the camera alone."""
    begin, only, letters, no_more = 8, 1, 2, 0
    place = begin + 2 + 12 + 4
    entry = struct.pack("<HHII", 0x010F, letters, len(maker), place)
    return b"II*\0" + struct.pack("<IH", begin, only) + entry + struct.pack("<I", no_more) + maker


def count(points, colour, channels=3):
    """How many points are of this colour, or nearly."""
    return int.from_bytes(mask(points, colour, channels), "big").bit_count()


def mask(points, colour, channels=3):
    """A byte for each point: 1 where it is of this colour."""
    tables = [bytes(abs(value - wanted) <= NEAR for value in range(256)) for wanted in colour]
    planes = [points[at::channels].translate(table) for at, table in enumerate(tables)]
    both = planes[0]
    for plane in planes[1:]:
        both = (int.from_bytes(both, "big") & int.from_bytes(plane, "big")).to_bytes(len(plane), "big")
    return both


def where(points, width, colour):
    """The corners of the smallest box around all points of a colour: left, top, right, bottom."""
    found = mask(points, colour)
    rows = [found[at : at + width] for at in range(0, len(found), width)]
    tall = [number for number, row in enumerate(rows) if 1 in row]
    assert tall, f"{colour} is on the screen"
    left = min(row.index(1) for row in rows if 1 in row)
    right = max(row.rindex(1) for row in rows if 1 in row)
    return left, tall[0], right, tall[-1]


def decoded(path):
    """The points of a picture, without what a decoder puts at the end of a row, and its channels; None for other files."""
    try:
        picture = GdkPixbuf.Pixbuf.new_from_file(path)
    except GLib.Error:
        return None
    channels, stride, points = picture.get_n_channels(), picture.get_rowstride(), picture.get_pixels()
    used = picture.get_width() * channels
    rows = (points[at : at + used] for at in range(0, stride * picture.get_height(), stride))
    return b"".join(rows), channels
