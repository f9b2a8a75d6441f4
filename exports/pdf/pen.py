"""Draws on the pages of one document: lines of words, rules, fills, pictures, links, each in its element.

Coordinates are in points from the left and the top of the page.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from exports.escape import to_address
from exports.pdf.lettering import Lettering, colour
from exports.pdf.lines import Line
from exports.pdf.structure import Tags


class Pen:
    """Holds the canvas, the structure, and the printed number of the page of each block."""

    def __init__(self, canvas: Canvas, height: float, page_numbers: Mapping[str, str]) -> None:
        self.tags = Tags()
        self.page_numbers = page_numbers
        self._canvas: Any = canvas
        self._height = height
        # Subsets of faces belong to the document behind the canvas, and nothing public names it.
        self._lettering = Lettering(vars(canvas)["_doc"], page_numbers)
        self._pictures: dict[bytes, ImageReader] = {}

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

    def line(self, line: Line, x: float, baseline: float, stretch: float = 0, *, bare: bool = False) -> None:
        """Draw a line of words; `stretch` is added to each blank. A bare one is only letters."""
        if not bare:
            if line.blanks and line.stretched:
                stretch += self.slack(line) / line.blanks
            self._decorations(line, x, baseline, stretch)
        self._canvas.addLiteral(self._lettering.written(line, x, self._height - baseline, stretch))

    def slack(self, line: Line) -> float:
        """Return how much narrower the page numbers of a line are than the room kept for them."""
        references = (ink for word in line.words for ink, _ in word.bits if ink.page_of)
        return sum(ink.box - ink.width(self.page_numbers.get(ink.page_of, "")) for ink in references)

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
        reader = self._pictures.get(data)
        if reader is None:
            reader = self._pictures[data] = ImageReader(BytesIO(data))
        self._canvas.drawImage(reader, x, self._height - top - height, width, height, mask="auto")

    def destination(self, name: str, top: float) -> None:
        """Let links and bookmarks lead to this height of the page."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=self._height - top + 12, zoom=0)

    def bookmark(self, title: str, name: str, level: int) -> None:
        """Add an entry to the outline of the file."""
        self._canvas.addOutlineEntry(title, name, level, closed=level > 0)

    def link(self, x: float, top: float, width: float, height: float, target: str) -> None:
        """Make a rectangle lead to an address or, with `#`, to a block of the document.

        A screen reader says the address, or a sign when the link leads inside.
        """
        box = (x, self._height - top - height, x + width, self._height - top)
        if target.startswith("#"):
            if target[1:] not in self.page_numbers:
                return
            self._canvas.linkRect("→", target[1:], box, thickness=0)
        else:
            address = to_address(target)
            if not address:
                return
            self._canvas.linkURL(address, box, thickness=0, Contents=PDFString(address))
        self.tags.link()

    def _decorations(self, line: Line, x: float, baseline: float, stretch: float) -> None:
        """Draw what lies behind the words and lay links over them."""
        if all(ink.plain for word in line.words for ink, _ in word.bits):
            return
        for word in line.words:
            for ink, letters in word.bits:
                width = ink.width(self.page_numbers.get(ink.page_of, "") if ink.page_of else letters)
                if ink.tint:
                    self.fill(x, baseline - ink.size * 0.85, width, ink.size * 1.15, ink.tint)
                if ink.link:
                    self.link(x, baseline - ink.size, width, ink.size * 1.25, ink.link)
                x += width
            x += word.space + stretch if word.space else 0
