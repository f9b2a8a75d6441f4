"""Draws on the pages of one document: lines of words, rules, fills, pictures, links, each in its element.

Coordinates are in points from the left and the top of the page.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from exports.escape import to_address, to_pdf_hex
from exports.pdf.faces import PdfFace
from exports.pdf.lines import SOFT_HYPHEN, Line
from exports.pdf.structure import Tags
from exports.pdf.words import Ink

Colour = tuple[float, float, float]


@cache
def colour(code: str) -> Colour:
    """Return the colour written as six hexadecimal digits."""
    return int(code[:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:], 16) / 255


class Pen:
    """Holds the canvas, the structure, and the printed number of the page of each block."""

    def __init__(self, canvas: Canvas, height: float, page_numbers: Mapping[str, str]) -> None:
        self.tags = Tags()
        self.page_numbers = page_numbers
        self._canvas: Any = canvas
        self._height = height
        self._document = self._canvas._doc  # noqa: SLF001 - subsets of a face belong to it, and nothing else names it
        self._codes: dict[tuple[int, str], tuple[tuple[int, str], ...]] = {}
        self._pictures: dict[int, ImageReader] = {}

    def new_page(self) -> None:
        """Count marks on a new page."""
        self.tags.new_page()

    def end_page(self) -> None:
        """Finish the page."""
        self._canvas.showPage()

    @contextmanager
    def marked(self) -> Iterator[None]:
        """Draw what belongs to the open element."""
        role, number = self.tags.mark()
        self._canvas.addLiteral(f"/{role} <</MCID {number}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is only for the eye."""
        self._canvas.addLiteral("/Artifact BMC")
        yield
        self._canvas.addLiteral("EMC")

    def line(self, line: Line, x: float, baseline: float, stretch: float = 0) -> None:
        """Draw a line of words; `stretch` is added to each blank."""
        self._decorations(line, x, baseline, stretch)
        ops: list[str] = ["BT", f"1 0 0 1 {x:.3f} {self._height - baseline:.3f} Tm"]
        current: Ink | None = None
        strings: list[str] = []
        subset = -1
        last = len(line.words) - 1
        for place, word in enumerate(line.words):
            for ink, letters in word.bits:
                if ink.page_of:
                    letters = self.page_numbers.get(ink.page_of, "")
                if ink is not current:
                    self._show(ops, strings)
                    _change(ops, current, ink)
                    current, subset = ink, -1
                for sub, codes in self._coded(ink.face, letters):
                    if sub != subset:
                        self._show(ops, strings)
                        ops.append(f"{ink.face.in_document(sub, self._document)} {ink.size:.3f} Tf")
                        subset = sub
                    strings.append(codes)
                if ink.page_of:
                    strings.append(_move(word.width - self._width(ink, letters), ink))
            if word.space and place < last and current is not None:
                if subset < 0:
                    ops.append(f"{current.face.in_document(0, self._document)} {current.size:.3f} Tf")
                    subset = 0
                own = current.face.width(" ") * current.size / 1000
                strings.append(" " + _move(word.space - own + stretch, current))
        if line.words and current is not None and current.actual != SOFT_HYPHEN:
            strings.append(" ")
        self._show(ops, strings)
        if current is not None:
            _change(ops, current, None)
        ops.append("ET")
        self._canvas.addLiteral("\n".join(ops))

    def rule(self, x1: float, x2: float, y: float, weight: float, code: str) -> None:
        """Draw a horizontal rule with square ends."""
        self.segment(x1, y, x2, y, weight, code)

    def segment(self, x1: float, y1: float, x2: float, y2: float, weight: float, code: str) -> None:
        """Draw a straight line with square ends."""
        red, green, blue = colour(code)
        self._canvas.addLiteral(
            f"0 J {weight:.2f} w {red:.4f} {green:.4f} {blue:.4f} RG "
            f"{x1:.2f} {self._height - y1:.2f} m {x2:.2f} {self._height - y2:.2f} l S"
        )

    def fill(self, x: float, top: float, width: float, height: float, code: str) -> None:
        """Fill a rectangle."""
        red, green, blue = colour(code)
        self._canvas.addLiteral(
            f"{red:.4f} {green:.4f} {blue:.4f} rg "
            f"{x:.2f} {self._height - top - height:.2f} {width:.2f} {height:.2f} re f"
        )

    def frame(self, x: float, top: float, width: float, height: float, weight: float, code: str) -> None:
        """Draw the edge of a rectangle."""
        red, green, blue = colour(code)
        self._canvas.addLiteral(
            f"0 j {weight:.2f} w {red:.4f} {green:.4f} {blue:.4f} RG "
            f"{x:.2f} {self._height - top - height:.2f} {width:.2f} {height:.2f} re S"
        )

    def circle(self, x: float, y: float, radius: float, weight: float, code: str) -> None:
        """Draw a ring."""
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeColorRGB(*colour(code))
        self._canvas.circle(x, self._height - y, radius, stroke=1, fill=0)

    def picture(self, data: bytes, x: float, top: float, width: float, height: float) -> None:
        """Draw a picture in a box; the same bytes are stored once."""
        reader = self._pictures.setdefault(id(data), ImageReader(BytesIO(data)))
        self._canvas.drawImage(reader, x, self._height - top - height, width, height, mask="auto")

    def destination(self, name: str, top: float) -> None:
        """Let links and bookmarks lead to this height of the page."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=self._height - top + 12, zoom=0)

    def bookmark(self, title: str, name: str, level: int) -> None:
        """Add an entry to the outline of the file."""
        self._canvas.addOutlineEntry(title, name, level, closed=level > 0)

    def link(self, x: float, top: float, width: float, height: float, target: str) -> None:
        """Make a rectangle lead to an address or, with `#`, to a block of the document."""
        box = (x, self._height - top - height, x + width, self._height - top)
        if target.startswith("#"):
            if target[1:] not in self.page_numbers:
                return
            self._canvas.linkRect("", target[1:], box, thickness=0)
        else:
            address = to_address(target)
            if not address:
                return
            self._canvas.linkURL(address, box, thickness=0)
        self.tags.link()

    def _decorations(self, line: Line, x: float, baseline: float, stretch: float) -> None:
        """Draw what lies behind the words and lay links over them."""
        if all(ink.plain for word in line.words for ink, _ in word.bits):
            return
        for word in line.words:
            start = x
            for ink, letters in word.bits:
                width = word.width if ink.page_of else self._width(ink, letters)
                if ink.tint:
                    self.fill(start, baseline - ink.size * 0.85, width, ink.size * 1.15, ink.tint)
                if ink.link:
                    self.link(start, baseline - ink.size, width, ink.size * 1.25, ink.link)
                start += width
            x += word.width + (word.space + stretch if word.space else 0)

    def _width(self, ink: Ink, letters: str) -> float:
        return ink.face.width(letters) * ink.size / 1000

    def _coded(self, face: PdfFace, letters: str) -> tuple[tuple[int, str], ...]:
        key = (id(face), letters)
        known = self._codes.get(key)
        if known is None:
            known = self._codes[key] = face.codes(letters, self._document)
        return known

    def _show(self, ops: list[str], strings: list[str]) -> None:
        if strings:
            ops.append(f"[({''.join(strings)})] TJ")
            strings.clear()


def _move(distance: float, ink: Ink) -> str:
    """Return what moves the next letters by a distance inside a TJ array."""
    units = -distance * 1000 / ink.size
    return f"){units:.0f}(" if abs(units) >= 1 else ""


def _change(ops: list[str], former: Ink | None, ink: Ink | None) -> None:
    """Go from one ink to the next: spans, colour, rise. The face is named with its subset."""
    if former is not None and _span(former):
        ops.append("EMC")
    if (former.rise if former else 0) != (ink.rise if ink else 0):
        ops.append(f"{ink.rise if ink else 0:.2f} Ts")
    if ink is None:
        return
    if former is None or former.colour != ink.colour:
        red, green, blue = colour(ink.colour)
        ops.append(f"{red:.4f} {green:.4f} {blue:.4f} rg")
    if span := _span(ink):
        ops.append(f"/Span <<{span}>> BDC")


def _span(ink: Ink) -> str:
    language = f"/Lang ({ink.language}) " if ink.language else ""
    actual = f"/ActualText {to_pdf_hex(ink.actual)}" if ink.actual else ""
    spoken = f"/Alt {to_pdf_hex(ink.spoken)}" if ink.spoken else ""
    return language + actual + spoken
