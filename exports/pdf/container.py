"""The file around the objects of a PDF: the small ones packed together, then the table of their places."""

import hashlib
import struct
import zlib

_HEAD = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
_PACK = 200
"""So many objects without a stream are packed together; a reader unpacks them together."""

_FREE, _ALONE, _PACKED = 0, 1, 2
_PLACE = struct.Struct(">BLH")

Place = tuple[int, int, int]


def contained(objects: list[bytes], root: int, info: int) -> bytes:
    """Return the file with these objects, numbered from 1; the same objects give the same bytes."""
    file = bytearray(_HEAD)
    places: list[Place] = [(_FREE, 0, 65535)] * (len(objects) + 1)
    small: list[int] = []
    for number, written in enumerate(objects, 1):
        if written.endswith(b"endstream\n"):
            places[number] = (_ALONE, len(file), 0)
            file += b"%d 0 obj\n%bendobj\n" % (number, written)
        else:
            small.append(number)
    for start in range(0, len(small), _PACK):
        pack = small[start : start + _PACK]
        holder = len(places)
        places.append((_ALONE, len(file), 0))
        file += _stream(holder, *_pack([objects[number - 1] for number in pack], pack))
        for place, number in enumerate(pack):
            places[number] = (_PACKED, holder, place)
    _close(file, places, root, info)
    return bytes(file)


def _pack(objects: list[bytes], numbers: list[int]) -> tuple[bytes, bytes]:
    """Return the entries and the content of a stream that holds objects."""
    index: list[str] = []
    at = 0
    for number, written in zip(numbers, objects, strict=True):
        index.append(f"{number} {at}")
        at += len(written) + 1
    head = f"{' '.join(index)}\n".encode()
    return b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), head + b"\n".join(objects)


def _close(file: bytearray, places: list[Place], root: int, info: int) -> None:
    """Add the table of places, which is an object too, and the sign of the end."""
    name = hashlib.md5(file, usedforsecurity=False).hexdigest().encode()
    at, number = len(file), len(places)
    places.append((_ALONE, at, 0))
    entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
        len(places), root, info, name, name,
    )  # fmt: skip
    entries += b"/DecodeParms<</Predictor 12/Columns %d>>" % _PLACE.size
    file += _stream(number, entries, _differences(places))
    file += b"startxref\n%d\n%%%%EOF\n" % at


def _differences(places: list[Place]) -> bytes:
    """Return each place less the one before, byte by byte, which packs to a fifth."""
    lines: list[bytes] = []
    former = bytes(_PLACE.size)
    for place in places:
        line = _PLACE.pack(*place)
        lines.append(b"\2" + bytes((new - old) & 255 for new, old in zip(line, former, strict=True)))
        former = line
    return b"".join(lines)


def _stream(number: int, entries: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>" % (number, entries, len(packed))
    return head + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
