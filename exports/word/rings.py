"""The cover's two families of rings as a metafile: lines, so that they stay sharp and small at any size.

One ring per session on each side; those of the practice are double. What would leave the page is cut.
"""

import math
import struct
from collections.abc import Iterator

from exports.look import INDIGO, TERRACOTTA

WIDTH, TOP, HEIGHT = 210.0, 104.0, 178.0
"""The part of the page the picture covers, in millimetres."""

LEFT_CENTRE, RIGHT_CENTRE = (42.0, 193.0), (168.0, 193.0)
INNER = 14.0
"""The radius of the first ring, in millimetres: the voice is named inside."""

_STEP, _SPREAD, _ALONE, _USUAL = 12.2, 61.0, 40.0, 6
_HEAVIEST, _LIGHTER, _LIGHTEST = 2.6, 0.28, 0.6
_TWIN = 1.0
_UNITS = 100
"""Units of the drawing in a millimetre; the format counts them in 16 bits."""

_DEGREES = 3
"""A circle is drawn by steps so small that the eye sees none: 0.03 mm off at the widest."""

_POINT = 25.4 / 72
_ROUND = 0x00010000
_HEADER, _WINDOW_EXTENT, _WINDOW_ORIGIN, _VIEW_EXTENT, _VIEW_ORIGIN = 1, 9, 10, 11, 12
_END, _MAP_MODE, _SELECT, _LINES, _PEN = 14, 17, 37, 87, 95


def rings(count: int) -> bytes:
    """Return the picture for a series of that many sessions."""
    size = round(WIDTH * _UNITS), round(HEIGHT * _UNITS)
    records = [
        _record(_MAP_MODE, 8),
        _record(_WINDOW_ORIGIN, 0, 0),
        _record(_WINDOW_EXTENT, *size),
        _record(_VIEW_ORIGIN, 0, 0),
        _record(_VIEW_EXTENT, *size),
    ]
    circles = list(_circles(max(count, 1)))
    for pen, (centre, radius, weight, colour) in enumerate(circles, 1):
        records.append(_pen(pen, weight, colour))
        records.append(_record(_SELECT, pen))
        records += [_lines(stretch) for stretch in _inside(centre, radius)]
    records.append(_record(_END, 0, 16, 20))
    body = b"".join(records)
    return _header(size, len(body), len(records) + 1, len(circles) + 1) + body


Point = tuple[float, float]


def _circles(count: int) -> Iterator[tuple[Point, float, float, str]]:
    """Centre, radius, weight in points and colour of every circle."""
    step = _STEP if count == _USUAL else _SPREAD / max(count - 1, 1)
    for number in range(count):
        radius = INNER + step * number if count > 1 else _ALONE
        weight = max(_HEAVIEST - _LIGHTER * number, _LIGHTEST)
        yield LEFT_CENTRE, radius, weight, INDIGO
        yield RIGHT_CENTRE, radius - _TWIN / 2, weight / 2, TERRACOTTA
        yield RIGHT_CENTRE, radius + _TWIN / 2, weight / 2, TERRACOTTA


def _inside(centre: Point, radius: float) -> Iterator[list[Point]]:
    """The stretches of a circle that lie on the page, in units of the drawing."""
    stretch: list[Point] = []
    outside: Point | None = None
    for degree in range(0, 361, _DEGREES):
        angle = math.radians(degree)
        x, y = centre[0] + radius * math.cos(angle), centre[1] - TOP + radius * math.sin(angle)
        at = min(max(x, 0), WIDTH) * _UNITS, min(max(y, 0), HEIGHT) * _UNITS
        if (x * _UNITS, y * _UNITS) == at:
            stretch += [outside, at] if outside else [at]
            outside = None
            continue
        if stretch:
            yield [*stretch, at]
            stretch = []
        outside = at
    if stretch:
        yield stretch


def _lines(stretch: list[Point]) -> bytes:
    """A line through these points."""
    xs, ys = [round(x) for x, _ in stretch], [round(y) for _, y in stretch]
    pairs = [one for pair in zip(xs, ys, strict=True) for one in pair]
    body = struct.pack("<4iI", min(xs), min(ys), max(xs), max(ys), len(stretch))
    return _framed(_LINES, body + struct.pack(f"<{len(pairs)}h", *pairs))


def _pen(number: int, weight: float, colour: str) -> bytes:
    red, green, blue = bytes.fromhex(colour)
    width = round(weight * _POINT * _UNITS)
    return _record(_PEN, number, 0, 0, 0, 0, _ROUND, width, 0, red | green << 8 | blue << 16, 0, 0)


def _record(kind: int, *values: int) -> bytes:
    return _framed(kind, struct.pack(f"<{len(values)}i", *values))


def _framed(kind: int, body: bytes) -> bytes:
    body += bytes(-len(body) % 4)
    return struct.pack("<II", kind, len(body) + 8) + body


def _header(size: tuple[int, int], length: int, records: int, handles: int) -> bytes:
    """The first record: bounds, the frame in hundredths of a millimetre, and a device of the same measure."""
    width, height = size
    bounds = (0, 0, width, height)
    frame = (0, 0, round(WIDTH * 100), round(HEIGHT * 100))
    body = struct.pack("<4i4i", *bounds, *frame)
    body += struct.pack("<IIIIHHIII", 0x464D4520, 0x10000, length + 108, records, handles, 0, 0, 0, 0)
    body += struct.pack("<4i", width, height, round(WIDTH), round(HEIGHT))
    body += struct.pack("<III", 0, 0, 0) + struct.pack("<II", round(WIDTH * 1000), round(HEIGHT * 1000))
    return _framed(_HEADER, body)
