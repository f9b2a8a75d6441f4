"""The pairs of letters that a face brings closer or sets apart, read from its own table."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_PAIRS, _EXTENSION = 2, 9
_ADVANCE_ALONE = 4


@dataclass(frozen=True, slots=True)
class _ByGlyph:
    """Distances for single pairs."""

    pairs: dict[tuple[int, int], int]

    def distance(self, left: int, right: int) -> int | None:
        return self.pairs.get((left, right))


@dataclass(frozen=True, slots=True)
class _ByClass:
    """Distances between classes; a covered left glyph is decided here, whatever the distance."""

    covered: frozenset[int]
    lefts: dict[int, int]
    rights: dict[int, int]
    distances: tuple[int, ...]
    width: int

    def distance(self, left: int, right: int) -> int | None:
        if left not in self.covered:
            return None
        return self.distances[self.lefts.get(left, 0) * self.width + self.rights.get(right, 0)]


class Kerning:
    """Tells by how much two glyphs are moved, in units of the face; tables of another kind are left out."""

    def __init__(self, font: bytes) -> None:
        self._table = _table(font, b"GPOS")
        self._known: dict[int, dict[int, int]] = {}
        self._subtables = [made for at in self._pair_places() if (made := self._subtable(at)) is not None]

    def distance(self, left: int, right: int) -> int:
        """Return the distance to add between two glyphs."""
        for subtable in self._subtables:
            found = subtable.distance(left, right)
            if found is not None:
                return found
        return 0

    def _numbers(self, at: int, count: int, kind: str = "H") -> tuple[int, ...]:
        return struct.unpack_from(f">{count}{kind}", self._table, at)

    def _pair_places(self) -> list[int]:
        """Return where the subtables of pairs begin, in the order in which they are asked."""
        if not self._table:
            return []
        features, lookups = self._numbers(6, 2)
        wanted: set[int] = set()
        for number in range(self._numbers(features, 1)[0]):
            tag, at = struct.unpack_from(">4sH", self._table, features + 2 + 6 * number)
            if tag == b"kern":
                count = self._numbers(features + at + 2, 1)[0]
                wanted.update(self._numbers(features + at + 4, count))
        places: list[int] = []
        for number in sorted(wanted):
            places += self._lookup(lookups + self._numbers(lookups + 2 + 2 * number, 1)[0])
        return places

    def _lookup(self, at: int) -> list[int]:
        kind, _, count = self._numbers(at, 3)
        places = [at + offset for offset in self._numbers(at + 6, count)]
        if kind == _EXTENSION:
            return [
                place + self._numbers(place + 4, 1, "L")[0] for place in places if self._extends_pairs(place)
            ]
        return places if kind == _PAIRS else []

    def _extends_pairs(self, place: int) -> bool:
        return self._numbers(place + 2, 1)[0] == _PAIRS

    def _subtable(self, at: int) -> _ByGlyph | _ByClass | None:
        form, coverage, first, second = self._numbers(at, 4)
        if (first, second) != (_ADVANCE_ALONE, 0):
            return None
        covered = self._coverage(at + coverage)
        return self._by_glyph(at, covered) if form == 1 else self._by_class(at, covered)

    def _by_glyph(self, at: int, covered: list[int]) -> _ByGlyph:
        pairs: dict[tuple[int, int], int] = {}
        for left, offset in zip(covered, self._numbers(at + 10, len(covered)), strict=True):
            count = self._numbers(at + offset, 1)[0]
            for right, distance in struct.iter_unpack(">Hh", self._table[at + offset + 2 :][: 4 * count]):
                pairs[left, right] = distance
        return _ByGlyph(pairs)

    def _by_class(self, at: int, covered: list[int]) -> _ByClass:
        lefts, rights, height, width = self._numbers(at + 8, 4)
        distances = self._numbers(at + 16, height * width, "h")
        return _ByClass(
            frozenset(covered), self._classes(at + lefts), self._classes(at + rights), distances, width
        )

    def _coverage(self, at: int) -> list[int]:
        form, count = self._numbers(at, 2)
        if form == 1:
            return list(self._numbers(at + 4, count))
        glyphs: list[int] = []
        for start, end, _ in self._ranges(at + 4, count):
            glyphs += range(start, end + 1)
        return glyphs

    def _classes(self, at: int) -> dict[int, int]:
        """Return the class of each glyph; subtables share these lists."""
        if at not in self._known:
            self._known[at] = self._read_classes(at)
        return self._known[at]

    def _read_classes(self, at: int) -> dict[int, int]:
        if self._numbers(at, 1)[0] == 1:
            start, count = self._numbers(at + 2, 2)
            return dict(enumerate(self._numbers(at + 6, count), start))
        classes: dict[int, int] = {}
        for start, end, name in self._ranges(at + 4, self._numbers(at + 2, 1)[0]):
            for glyph in range(start, end + 1):
                classes[glyph] = name
        return classes

    def _ranges(self, at: int, count: int) -> Iterator[tuple[int, int, int]]:
        return struct.iter_unpack(">3H", self._table[at : at + 6 * count])


def _table(font: bytes, tag: bytes) -> bytes:
    """Return one table of a TrueType file, or nothing."""
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        name, _, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if name == tag:
            return font[start : start + length]
    return b""
