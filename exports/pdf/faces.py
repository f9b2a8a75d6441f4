"""The faces in the PDF: widths of words, what a face can draw, and words as codes of its embedded subset."""

import re
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from exports.escape import to_pdf_string
from exports.look import Face
from exports.typography import FINE, FIRM

STAND_IN = "◊"
"""Printed for a character that none of our faces has."""

FINE_SHARE = 0.65
"""A fine space is a firm one at this share of its width."""

_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""Characters that are only instructions: nothing is drawn for them, and nothing is missing."""


class PdfFace:
    """One embedded face; words are measured in thousandths of the size, once each."""

    def __init__(self, face: Face) -> None:
        file = resources.files("assets") / "fonts" / f"{face.value}.ttf"
        self.name = f"Resonance-{face.value}"
        self._font = TTFont(self.name, BytesIO(file.read_bytes()))
        pdfmetrics.registerFont(self._font)
        self._widths: dict[int, float] = dict(self._font.face.charWidths)
        self._widths[ord(FINE)] = self._widths[ord(FIRM)] * FINE_SHARE
        self.covered = frozenset(chr(code) for code in self._widths if code < 0x10000) - {"\x00"} | {FINE}
        self._words: dict[str, float] = {"": 0.0}

    def width(self, word: str) -> float:
        """Return how wide a word is; every character must be covered."""
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = sum(map(self._widths.__getitem__, map(ord, word)))
        return known

    def codes(self, word: str, document: Any) -> tuple[tuple[int, str], ...]:
        """Return a word as pieces of one subset each, written as the inside of a TJ array's string.

        A fine space is a firm one drawn back by the rest of its width, so that it copies as a space.
        """
        back = self._widths[ord(FIRM)] * (1 - FINE_SHARE)
        pieces: list[tuple[int, str]] = []
        for count, part in enumerate(word.split(FINE)):
            if count:
                pieces.append((pieces[-1][0] if pieces else 0, f" ){back:.0f}("))
            pieces += [(sub, to_pdf_string(code)) for sub, code in self._font.splitString(part, document)]
        return _joined(pieces)

    def in_document(self, subset: int, document: Any) -> str:
        """Return the name of one subset of this face in the document being drawn."""
        name: str = self._font.getSubsetInternalName(subset, document)
        return name


def _joined(pieces: list[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Bring neighbours of the same subset together."""
    joined: list[tuple[int, str]] = []
    for subset, codes in pieces:
        if joined and joined[-1][0] == subset:
            joined[-1] = (subset, joined[-1][1] + codes)
        else:
            joined.append((subset, codes))
    return tuple(joined)


@cache
def load(face: Face) -> PdfFace:
    """Return a face, read from our assets the first time; a warm process reads each one once."""
    return PdfFace(face)


def visible(text: str) -> str:
    """Return the text without the characters that draw nothing."""
    return text if text.isascii() else _UNSEEN.sub("", text)
