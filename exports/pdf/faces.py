"""The faces in the PDF: widths of words, what a face can draw, and words as codes of its embedded subset."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import zip_longest
from operator import add
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from exports.escape import to_pdf_string
from exports.look import Face
from exports.pdf.face_file import QuickFont
from exports.pdf.kerning import Kerning
from exports.spaces import FINE, FIRM

rl_config.useA85 = 0  # streams stay as they are, not half as long again

STAND_IN = "◊"
"""Printed for a character that none of our faces has."""

_ASTRAL = 0x10000
"""Characters from here on are written wrongly in the text layer by the library, so none is drawn."""

FINE_SHARE = 0.65
"""A fine space is a firm one at this share of its width."""

_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""Characters that are only instructions: nothing is drawn for them, and nothing is missing."""


Codes = tuple[tuple[int, str], ...]


class PdfFace:
    """One embedded face; words are measured in thousandths of the size, pairs of letters included."""

    def __init__(self, face: Face) -> None:
        data = (resources.files("assets") / "fonts" / f"{face.value}.ttf").read_bytes()
        self.name = f"Resonance-{face.value}"
        self.font = QuickFont(self.name, data)
        pdfmetrics.registerFont(self.font)
        self._widths: dict[str, float] = {
            chr(code): width for code, width in self.font.face.charWidths.items() if 0 < code < _ASTRAL
        }
        self._widths[FINE] = self._widths[FIRM] * FINE_SHARE
        self.covered = frozenset(self._widths)
        self._glyphs: dict[str, int] = {
            chr(code): glyph for code, glyph in self.font.face.charToGlyph.items() if code < _ASTRAL
        }
        self._kerning = Kerning(data)
        self._pairs: dict[str, int] = {}
        self._words: dict[str, float] = {"": 0.0}

    def width(self, word: str) -> float:
        """Return how wide a word is; every character must be covered."""
        known = self._words.get(word)
        if known is None:
            pairs = map(self.distance, map(add, word, word[1:]))
            known = self._words[word] = sum(map(self._widths.__getitem__, word)) + sum(pairs)
        return known

    def distance(self, pair: str) -> int:
        """Return what is added between two letters."""
        known = self._pairs.get(pair)
        if known is None:
            left, right = (self._glyphs.get(letter, 0) for letter in pair)
            known = self._pairs[pair] = self._kerning.distance(left, right)
        return known

    def code(self, letter: str, document: Any) -> tuple[int, str]:
        """Return a letter as a subset of this face in the document and its code there."""
        if letter == FINE:
            back = self._widths[FIRM] * (1 - FINE_SHARE)
            return 0, f"){back:.0f}( "
        subset, code = self.font.splitString(letter, document)[0]
        return subset, to_pdf_string(code)


class FaceInDocument:
    """A face in the document being drawn: words as codes of its subsets, made once each."""

    def __init__(self, face: PdfFace, document: Any) -> None:
        self._face = face
        self._document = document
        self._letters: dict[str, str] = {}
        self._pairs: dict[str, str] = {}
        self.words: dict[str, Codes] = {}
        self._names: dict[int, str] = {}

    def codes(self, word: str) -> Codes:
        """Return a word as pieces of one subset each, written as the inside of a TJ array's string.

        A fine space is a firm one drawn back by the rest of its width, so that it copies as a space.
        """
        known = self.words.get(word)
        if known is None:
            known = self.words[word] = self._pieces(word)
        return known

    def name(self, subset: int) -> str:
        """Return the name of one subset in the file."""
        known = self._names.get(subset)
        if known is None:
            known = self._names[subset] = self._face.font.getSubsetInternalName(subset, self._document)
        return known

    def _pieces(self, word: str) -> Codes:
        """Put known pairs of letters end to end; look letter by letter where there is a new one."""
        try:
            pairs = "".join(map(self._pairs.__getitem__, map(add, word, word[1:])))
            return ((0, pairs + self._letters[word[-1]]),)
        except (KeyError, IndexError):
            return tuple(self._new_pieces(word))

    def _new_pieces(self, word: str) -> Iterator[tuple[int, str]]:
        shown: list[str] = []
        current = 0
        for letter, following in zip_longest(word, word[1:], fillvalue=""):
            subset, code = self._face.code(letter, self._document)
            distance = self._face.distance(letter + following) if following else 0
            moved = f"{code}){-distance}(" if distance else code
            if subset == 0:
                self._letters[letter] = code
                self._pairs[letter + following] = moved
            if subset != current and shown:
                yield current, "".join(shown)
                shown = []
            current = subset
            shown.append(moved)
        yield current, "".join(shown)


@cache
def load(face: Face) -> PdfFace:
    """Return a face, read from our assets the first time; a warm process reads each one once."""
    return PdfFace(face)


def visible(text: str) -> str:
    """Return the text without the characters that draw nothing."""
    return text if text.isascii() else _UNSEEN.sub("", text)
