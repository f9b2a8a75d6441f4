"""Words become lines: filled one after the other, hyphenated only where a line would be too loose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.pdf.syllables import syllables
from exports.pdf.words import Ink, Word

_TIGHTEST = 0.1
"""A justified line may take this share of its blanks away."""

_LOOSE = 0.75
"""A word is cut only when the blanks of the line would grow by more than this share of themselves."""

_CORE = re.compile(r"^((?:[^\W\d_]{1,4}’)?[«“(]*\u202f?)([^\W\d_]{5,})(\W*)$")
SOFT_HYPHEN = "\u00ad"
"""What a hyphen at the end of a line is for whoever copies or listens: nothing."""

_RUNNING = 2


@dataclass(slots=True)
class Line:
    """One line: its words, their natural width, and whether it is stretched to the measure."""

    words: list[Word]
    width: float
    blanks: int
    stretched: bool


class Breaker:
    """Breaks words into lines of one measure, but for the first line."""

    def __init__(self, room: float, first: float, *, justified: bool, language: str) -> None:
        self._room = room
        self._first = first
        self._justified = justified
        self._language = language
        self._lines: list[Line] = []
        self._words: list[Word] = []
        self._width = 0.0
        self._cuts = 0

    def lines(self, words: list[Word]) -> list[Line]:
        """Return the lines."""
        for word in words:
            self._place(word)
            if word.new_line:
                self._close(stretched=False)
        if self._words:
            self._close(stretched=False)
        return self._lines

    @property
    def _measure(self) -> float:
        return self._room if self._lines else self._first

    def _place(self, word: Word) -> None:
        if self._fits(word):
            self._take(word)
            return
        if self._words:
            word = self._cut_at_end(word)
        for piece in self._forced(word):
            if not self._fits(piece):
                self._close(stretched=self._justified)
            self._take(piece)

    def _fits(self, word: Word) -> bool:
        if not self._words:
            return word.width <= self._measure + 0.01
        blank = self._words[-1].space
        spare = self._measure - self._width - blank - word.width
        if self._justified and spare < 0:
            spare += _TIGHTEST * (blank + sum(one.space for one in self._words[:-1]))
        return spare >= -0.01

    def _take(self, word: Word) -> None:
        if self._words:
            self._width += self._words[-1].space
        self._words.append(word)
        self._width += word.width

    def _close(self, *, stretched: bool) -> None:
        cut = stretched and bool(self._words) and self._words[-1].bits[-1][1].endswith("-")
        self._cuts = self._cuts + 1 if cut else 0
        blanks = sum(1 for one in self._words[:-1] if one.space)
        self._lines.append(Line(self._words, self._width, blanks, stretched and blanks > 0))
        self._words, self._width = [], 0.0

    def _cut_at_end(self, word: Word) -> Word:
        """Put the first half of a word at the end of the line when that helps; return what is left."""
        if not self._justified or self._cuts >= _RUNNING:
            return word
        blanks = sum(one.space for one in self._words[:-1])
        spare = self._measure - self._width
        if spare <= _LOOSE * blanks:
            return word
        halves = _halves(word, spare - self._words[-1].space, self._language)
        if halves is None:
            return word
        self._take(halves[0])
        return halves[1]

    def _forced(self, word: Word) -> Iterator[Word]:
        """Give a word that no line can hold in pieces that fit, others as they are."""
        if word.width <= self._room:
            yield word
            return
        room = self._room - 1
        piece = Word([], 0)
        for ink, letters in word.bits:
            for stretch in _chunks(ink, letters, room, room - piece.width):
                width = ink.width(stretch)
                if piece.bits and piece.width + width > room:
                    yield piece
                    piece = Word([], 0)
                piece.bits.append((ink, stretch))
                piece.width += width
        piece.space, piece.new_line, piece.notes = word.space, word.new_line, word.notes
        yield piece


def _chunks(ink: Ink, letters: str, room: float, left: float) -> Iterator[str]:
    """Cut letters into stretches no wider than the room, the first no wider than what is left."""
    start, width, limit = 0, 0.0, max(left, 0)
    for place, letter in enumerate(letters):
        step = ink.width(letter)
        if width + step > limit:
            if place > start:
                yield letters[start:place]
            start, width, limit = place, 0.0, room
        width += step
    yield letters[start:]


def _halves(word: Word, room: float, language: str) -> tuple[Word, Word] | None:
    """Return a word cut at the last syllable that fits, or None; never in a name."""
    if len(word.bits) != 1 or word.bits[0][0].actual:
        return None
    ink, letters = word.bits[0]
    match = _CORE.match(letters)
    if match is None or match[2][0].isupper():
        return None
    for place in reversed(syllables(match[2].lower(), ink.language or language)):
        first = f"{match[1]}{match[2][:place]}-"
        width = ink.width(first)
        if width <= room:
            rest = match[2][place:] + match[3]
            head = Word([(ink, first[:-1]), (replace(ink, actual=SOFT_HYPHEN), "-")], width)
            return head, Word([(ink, rest)], ink.width(rest), word.space, word.new_line, word.notes)
    return None
