"""Pages are drawn: running head and foot as artifacts, then the pieces, then the footnotes."""

from dataclasses import dataclass, field, replace

from exports import look
from exports.blocks.document import Document
from exports.look import FOOT_AT, HEAD_AT, HEAD_RULE_AT, STYLES, Align
from exports.pdf.flow import Sheet
from exports.pdf.kit import Kit
from exports.pdf.pen import Pen
from exports.pdf.piece import MM
from exports.pdf.prose import Prose

_ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_NOTE_RULE = 30 * MM


def roman(number: int) -> str:
    """Return a page number of the front matter."""
    letters = ""
    for value, sign in _ROMANS:
        letters += sign * (number // value)
        number %= value
    return letters


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the frame of every page."""

    kit: Kit
    document: Document
    _lines: dict[tuple[str, str, float], Prose | None] = field(default_factory=dict)

    def draw(self, pen: Pen, sheet: Sheet, folio: str) -> None:
        """Draw one page with its head, its pieces, its footnotes and its foot."""
        geometry = self.kit.geometry
        x, width = geometry.left * MM, geometry.frame * MM
        top = geometry.top * MM
        if not sheet.opening:
            with pen.artifact():
                self._head(pen, sheet, x, width)
        for piece, at in sheet.placed:
            if piece.placing.anchor:
                self._anchor(pen, sheet, piece.placing.anchor, top + at)
            if piece.placing.entry is not None:
                entry = piece.placing.entry
                title = f"{entry.number} {entry.title}" if entry.number else entry.title
                if entry.listed:
                    pen.bookmark(title, piece.placing.anchor, entry.level - 1)
            piece.draw(pen, x, top + at, width)
        self._notes(pen, sheet, x, top, width)
        with pen.artifact():
            self._foot(pen, folio, x, width)

    def _anchor(self, pen: Pen, sheet: Sheet, name: str, top: float) -> None:
        first = sheet.placed[0][0].placing.anchor == name
        pen.destination(name, self.kit.geometry.top * MM if first and sheet.opening else top)

    def _head(self, pen: Pen, sheet: Sheet, x: float, width: float) -> None:
        style = STYLES["header"]
        indent = self.kit.geometry.indent * MM
        self._line(pen, self.document.head, style, x, indent - 6, HEAD_AT)
        self._line(pen, sheet.running, style, x + indent, width - indent, HEAD_AT)
        pen.rule(x, x + width, HEAD_RULE_AT * MM, 0.5, look.HAIRLINE)

    def _foot(self, pen: Pen, folio: str, x: float, width: float) -> None:
        style = STYLES["footer"]
        self._line(pen, self.document.edition, style, x, width * 0.8, FOOT_AT)
        number = replace(STYLES["folio"], align=Align.RIGHT)
        made = self.kit.prose(folio, number)
        made.draw_plain(pen, x, FOOT_AT * MM - made.baseline + 3, width)

    def _line(self, pen: Pen, words: str, style: look.Style, x: float, room: float, at: float) -> None:
        key = words, style.word, room
        if key not in self._lines:
            self._lines[key] = self._shortened(words, style, room)
        made = self._lines[key]
        if made is not None:
            made.draw_plain(pen, x, at * MM - made.baseline + 3, room + 20)

    def _shortened(self, words: str, style: look.Style, room: float) -> Prose | None:
        """Return a line cut at a word so that it fits, without an ellipsis."""
        parts = words.split(" ")
        while parts:
            made = self.kit.prose(" ".join(parts), style)
            if made.natural_width() <= room or len(parts) == 1:
                return made
            parts.pop()
        return None

    def _notes(self, pen: Pen, sheet: Sheet, x: float, top: float, width: float) -> None:
        if not sheet.notes:
            return
        frame = (self.kit.geometry.height - self.kit.geometry.top - self.kit.geometry.bottom) * MM
        at = top + frame - sum(note.height(width) for note in sheet.notes)
        indent = x + self.kit.geometry.indent * MM
        with pen.artifact():
            pen.rule(indent, indent + _NOTE_RULE, at - 6, 0.5, look.INK)
        for note in sheet.notes:
            with pen.tags.element("Note"):
                note.draw(pen, x, at, width)
            at += note.height(width)
