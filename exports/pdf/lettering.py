"""Lines of words as PDF operations: one text object a line, faces and colours only where they change."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from exports.escape import to_pdf_hex
from exports.pdf.faces import FaceInDocument, PdfFace
from exports.pdf.lines import SOFT_HYPHEN, Line
from exports.pdf.words import Ink, Word

Colour = tuple[float, float, float]


@cache
def colour(code: str) -> Colour:
    """Return the colour written as six hexadecimal digits."""
    return int(code[:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:], 16) / 255


class Lettering:
    """Writes lines for one file; page references get the printed number of their block's page."""

    def __init__(self, document: Any, page_numbers: Mapping[str, str]) -> None:
        self._document = document
        self._page_numbers = page_numbers
        self._faces: dict[PdfFace, FaceInDocument] = {}
        self._ops: list[str] = []
        self._codes: list[str] = []
        self._ink: Ink | None = None
        self._face: FaceInDocument | None = None
        self._subset = -1

    def written(self, line: Line, x: float, y: float, stretch: float) -> str:
        """Return the operations that draw a line from there, with `stretch` added to each blank."""
        self._ops = ["BT", f"1 0 0 1 {x:.3f} {y:.3f} Tm"]
        self._ink, self._subset = None, -1
        last = line.words[-1] if line.words else None
        blanks: dict[tuple[Ink, float], str] = {}
        for word in line.words:
            self._word(word)
            if word.space and word is not last:
                key = word.bits[-1][0], word.space
                blank = blanks.get(key)
                if blank is None:
                    blank = blanks[key] = _blank(key[0], word.space + stretch)
                self._codes.append(blank)
        self._end()
        self._ops.append("ET")
        return "\n".join(self._ops)

    def _word(self, word: Word) -> None:
        for ink, letters in word.bits:
            if ink is not self._ink:
                self._change(ink)
            if ink.page_of:
                letters = self._page_numbers.get(ink.page_of, "")
            self._letters(ink, letters)

    def _end(self) -> None:
        """End with a blank, so that copied lines do not run together, but for a word that was cut."""
        if self._ink is not None and self._ink.actual != SOFT_HYPHEN:
            self._codes.append(" ")
        self._change(None)

    def _letters(self, ink: Ink, letters: str) -> None:
        face = self._face or self._named(ink.face)
        for subset, codes in face.words.get(letters) or face.codes(letters):
            if subset != self._subset:
                self._show()
                self._ops.append(f"{face.name(subset)} {ink.size:.3f} Tf")
                self._subset = subset
            self._codes.append(codes)

    def _change(self, ink: Ink | None) -> None:
        """Show what is waiting, then go on in another ink: spans, rise, colour; the face comes later."""
        self._show()
        former = self._ink
        if former is not None and _span(former):
            self._ops.append("EMC")
        if (former.rise if former else 0) != (ink.rise if ink else 0):
            self._ops.append(f"{ink.rise if ink else 0:.2f} Ts")
        self._ink, self._subset = ink, -1
        if ink is None:
            return
        self._face = self._named(ink.face)
        if former is None or former.colour != ink.colour:
            red, green, blue = colour(ink.colour)
            self._ops.append(f"{red:.4f} {green:.4f} {blue:.4f} rg")
        if span := _span(ink):
            self._ops.append(f"/Span <<{span}>> BDC")

    def _show(self) -> None:
        if self._codes:
            self._ops.append(f"[({''.join(self._codes)})] TJ")
            self._codes = []

    def _named(self, face: PdfFace) -> FaceInDocument:
        known = self._faces.get(face)
        if known is None:
            known = self._faces[face] = FaceInDocument(face, self._document)
        return known


def _blank(ink: Ink, width: float) -> str:
    """Return a blank of a width; the move comes first, because some readers forget one that ends a string."""
    return _move(width - ink.width(" "), ink) + " "


def _move(distance: float, ink: Ink) -> str:
    """Return what moves the next letters by a distance inside a TJ array."""
    units = -distance * 1000 / ink.size
    return f"){units:.0f}(" if abs(units) >= 1 else ""


def _span(ink: Ink) -> str:
    language = f"/Lang ({ink.language}) " if ink.language else ""
    actual = f"/ActualText {to_pdf_hex(ink.actual)}" if ink.actual else ""
    spoken = f"/Alt {to_pdf_hex(ink.spoken)}" if ink.spoken else ""
    return language + actual + spoken
