"""The pairs of letters that a face brings closer or sets apart, read from its own table when they are met."""

import struct
from bisect import bisect_right
from itertools import chain
from typing import Protocol

_PAIRS, _EXTENSION = 2, 9
_ADVANCE_ALONE = 4


class _Subtable(Protocol):
    """Some of the pairs; the first subtable that knows a pair decides."""

    def distance(self, left: int, right: int) -> int | None:
        """Return the distance of a pair, or None when another subtable may know it."""


class _Spans:
    """Numbers of glyphs, kept as they are written: stretches of glyphs, each with the number it starts at.

    All glyphs of a stretch have that number, or, when it `counts`, each has one more than the one before.
    """

    def __init__(self, spans: tuple[int, ...], *, counts: bool) -> None:
        self._starts, self._ends, self._numbers = spans[0::3], spans[1::3], spans[2::3]
        self._counts = counts

    def get(self, glyph: int) -> int | None:
        place = bisect_right(self._starts, glyph) - 1
        if place < 0 or glyph > self._ends[place]:
            return None
        return self._numbers[place] + (glyph - self._starts[place] if self._counts else 0)


class _ByGlyph:
    """Distances for single pairs; a list of them for each covered left glyph."""

    def __init__(self, table: bytes, at: int, covered: _Spans) -> None:
        self._table = table
        self._at = at
        self._covered = covered
        self._pairs: dict[int, dict[int, int]] = {}

    def distance(self, left: int, right: int) -> int | None:
        pairs = self._pairs.get(left)
        if pairs is None:
            pairs = self._pairs[left] = self._read(left)
        return pairs.get(right)

    def _read(self, left: int) -> dict[int, int]:
        place = self._covered.get(left)
        if place is None:
            return {}
        at = self._at + _numbers(self._table, self._at + 10 + 2 * place, 1)[0]
        count = _numbers(self._table, at, 1)[0]
        return dict(struct.iter_unpack(">Hh", self._table[at + 2 : at + 2 + 4 * count]))


class _ByClass:
    """Distances between classes; a covered left glyph is decided here, whatever the distance."""

    def __init__(self, table: bytes, at: int, covered: _Spans) -> None:
        lefts, rights, _, self._width = _numbers(table, at + 8, 4)
        self._table = table
        self._at = at + 16
        self._covered = covered
        self._lefts, self._rights = _classes(table, at + lefts), _classes(table, at + rights)

    def distance(self, left: int, right: int) -> int | None:
        if self._covered.get(left) is None:
            return None
        place = (self._lefts.get(left) or 0) * self._width + (self._rights.get(right) or 0)
        return _numbers(self._table, self._at + 2 * place, 1, "h")[0]


class Kerning:
    """Tells by how much two glyphs are moved, in units of the face; tables of another kind are left out."""

    def __init__(self, font: bytes) -> None:
        self._table = _table(font, b"GPOS")
        self._subtables = [made for at in self._pair_places() if (made := self._subtable(at)) is not None]

    def distance(self, left: int, right: int) -> int:
        """Return the distance to add between two glyphs."""
        for subtable in self._subtables:
            found = subtable.distance(left, right)
            if found is not None:
                return found
        return 0

    def _pair_places(self) -> list[int]:
        """Return where the subtables of pairs begin, in the order in which they are asked."""
        if not self._table:
            return []
        features, lookups = _numbers(self._table, 6, 2)
        wanted: set[int] = set()
        for number in range(_numbers(self._table, features, 1)[0]):
            tag, at = struct.unpack_from(">4sH", self._table, features + 2 + 6 * number)
            if tag == b"kern":
                count = _numbers(self._table, features + at + 2, 1)[0]
                wanted.update(_numbers(self._table, features + at + 4, count))
        places: list[int] = []
        for number in sorted(wanted):
            places += self._lookup(lookups + _numbers(self._table, lookups + 2 + 2 * number, 1)[0])
        return places

    def _lookup(self, at: int) -> list[int]:
        kind, _, count = _numbers(self._table, at, 3)
        places = [at + offset for offset in _numbers(self._table, at + 6, count)]
        if kind == _EXTENSION:
            return [
                place + _numbers(self._table, place + 4, 1, "L")[0]
                for place in places
                if self._extends_pairs(place)
            ]
        return places if kind == _PAIRS else []

    def _extends_pairs(self, place: int) -> bool:
        return _numbers(self._table, place + 2, 1)[0] == _PAIRS

    def _subtable(self, at: int) -> _Subtable | None:
        form, coverage, first, second = _numbers(self._table, at, 4)
        if (first, second) != (_ADVANCE_ALONE, 0):
            return None
        kind = _ByGlyph if form == 1 else _ByClass
        return kind(self._table, at, _coverage(self._table, at + coverage))


def _coverage(table: bytes, at: int) -> _Spans:
    """Return the place of each covered glyph among them."""
    form, count = _numbers(table, at, 2)
    if form == 1:
        glyphs = _numbers(table, at + 4, count)
        return _Spans(_single(glyphs, range(count)), counts=True)
    return _Spans(_numbers(table, at + 4, 3 * count), counts=True)


def _classes(table: bytes, at: int) -> _Spans:
    """Return the class of each glyph that has one."""
    form, second = _numbers(table, at, 2)
    if form == 1:
        count = _numbers(table, at + 4, 1)[0]
        classes = _numbers(table, at + 6, count)
        return _Spans(_single(range(second, second + count), classes), counts=False)
    return _Spans(_numbers(table, at + 4, 3 * second), counts=False)


def _single(glyphs: tuple[int, ...] | range, numbers: tuple[int, ...] | range) -> tuple[int, ...]:
    """Return stretches of one glyph each."""
    return tuple(chain.from_iterable(zip(glyphs, glyphs, numbers, strict=True)))


def _numbers(table: bytes, at: int, count: int, kind: str = "H") -> tuple[int, ...]:
    return struct.unpack_from(f">{count}{kind}", table, at)


def _table(font: bytes, tag: bytes) -> bytes:
    """Return one table of a TrueType file, or nothing."""
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        name, _, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if name == tag:
            return font[start : start + length]
    return b""
