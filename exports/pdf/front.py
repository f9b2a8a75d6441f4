"""The title page with the key to the signs, and the contents."""

from collections.abc import Sequence
from dataclasses import replace

from exports import look
from exports.blocks.front import KeyEntry, Sign, TitlePage
from exports.inline import Run, text
from exports.look import STYLES, Face
from exports.pdf.callouts import SIGNS
from exports.pdf.flow import Laid
from exports.pdf.grid import Bar, Cell, Grid, Row, Rule
from exports.pdf.kit import Around, Kit
from exports.pdf.lines import Line
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Entry, Piece, Placing
from exports.pdf.prose import Prose
from exports.pdf.running import labelled
from workshop.model.kinds import PointKind

_WHITE = 90.0
_KEY_TEXT = 14 * MM
_HALF, _OTHER_HALF = 77 * MM, 81 * MM
_NUMBER_ROOM = 8.0
_DOTS_FROM = 5.0


def title_page(kit: Kit, block: TitlePage) -> list[Piece]:
    """Return title, subtitle, facts about the series and the key to the signs."""
    width = kit.geometry.frame * MM
    title = replace(STYLES["heading1"], after=7.5, keep_next=True)
    opening = Placing(page_break=True, opening=True, white=_WHITE, after=7.5)
    pieces: list[Piece] = [kit.prose(block.title, title, placing=opening)]
    if block.subtitle:
        pieces.append(kit.prose(block.subtitle, replace(STYLES["subtitle"], left=42, size=14, after=26.25)))
    for entry in block.entries:
        pieces += labelled(kit, entry, Around())
    if block.key:
        rule = (Rule(0, width, 0.6, look.INK),)
        heads = Row([Cell([kit.cell(block.key_title, "label")], 0, width)], 7.5, 3.75, over=rule)
        rows = [_key_row(kit, block.key[at : at + 2]) for at in range(0, len(block.key), 2)]
        pieces.append(Grid([heads, *rows], Placing(before=22.5), real=False, whole=True))
    return pieces


def _key_row(kit: Kit, entries: Sequence[KeyEntry]) -> Row:
    cells: list[Cell] = []
    bars: list[Bar] = []
    style = replace(STYLES["labelled"], left=0, first=0, size=9.5, leading=15)
    for entry, x in zip(entries, (0.0, _OTHER_HALF), strict=False):
        sign = _sign(kit, entry.sign)
        if sign is not None:
            cells.append(Cell([sign], x, _KEY_TEXT))
        words = text(Run(entry.name, strong=True), kit.colon, entry.meaning)
        cells.append(Cell([kit.prose(words, style)], x + _KEY_TEXT, _HALF - _KEY_TEXT))
        bars += _sign_bars(entry.sign, x)
    return Row(cells, 5.6, 5.6, bars=bars)


def _sign(kit: Kit, sign: Sign) -> Prose | None:
    """Return what stands for a sign, or None when it is drawn as a bar."""
    if sign is Sign.VERBATIM:
        return kit.cell("«\u202fAbc\u202f»" if kit.is_french else "“Abc”", "verbatim")
    if sign is Sign.REDACTION:
        return kit.cell(text(Run("xxx", redacted=True)), "table_text", leading=15)
    if sign in (Sign.VIGILANCE, Sign.PROPOSAL):
        return kit.cell(SIGNS[PointKind(sign.value)], "point_kind", size=13)
    return None


def _sign_bars(sign: Sign, x: float) -> list[Bar]:
    if sign is Sign.HUMANITIES:
        return [Bar(x, 3, look.INDIGO)]
    if sign is Sign.PRACTICE:
        return [Bar(x, 1.2, look.TERRACOTTA), Bar(x + 3.2, 1.2, look.TERRACOTTA)]
    return []


class ContentsLine(Piece):
    """A line of the contents: number, title, grey dots, and the page, all leading there."""

    def __init__(self, kit: Kit, entry: Entry, anchor: str, whole: object) -> None:
        first = entry.level == 1
        style = STYLES["toc1" if first else "toc2"]
        super().__init__(Placing(before=style.before, after=style.after, keep_next=first))
        number = replace(style, left=0, first=0, face=Face.SERIF, colour=look.GREY)
        hang = kit.prose(entry.number, number) if entry.number else None
        self._title = kit.prose(entry.title, replace(style, right=_NUMBER_ROOM + 4), hang=hang)
        self._dots = replace(style, left=0, first=0, face=Face.SERIF, colour=look.GREY)
        self._page = replace(
            style,
            left=0,
            first=0,
            face=Face.SANS_BOLD if first else Face.SANS,
            size=9.5,
            align=look.Align.RIGHT,
        )
        self._kit = kit
        self._anchor = anchor
        self._whole = whole

    def height(self, width: float) -> float:
        """Return the height of the title."""
        return self._title.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the line and make all of it a link."""
        page = self._kit.prose(pen.page_numbers.get(self._anchor, ""), self._page)
        lines = self._title.lines(width)
        last = top + (len(lines) - 1) * self._title.leading
        with pen.tags.element("TOC", self._whole), pen.tags.element("TOCI"), pen.tags.element("Link"):
            with pen.marked():
                self._title.draw_plain(pen, x, top, width)
                page.draw_plain(pen, x, last, width)
            pen.link(x, top, width, self.height(width), f"#{self._anchor}")
        if not lines:
            return
        with pen.artifact():
            self._draw_dots(pen, x, last, width, lines[-1], page.natural_width())

    def _draw_dots(self, pen: Pen, x: float, top: float, width: float, line: Line, number: float) -> None:
        start = self._title.style.left * MM + line.width + _DOTS_FROM
        end = width - number - _DOTS_FROM
        step = self._kit.prose("\u00a0.", self._dots).natural_width()
        count = int((end - start) / step)
        if count > 0:
            dots = self._kit.prose("\u00a0".join("." * count), self._dots)
            dots.draw_plain(pen, x + end - dots.natural_width(), top, width)


def contents(kit: Kit, title: str, laid: Laid) -> list[Piece]:
    """Return the contents: a title, then one line for each listed heading."""
    opening = Placing(page_break=True, opening=True, after=15, keep_next=True)
    pieces: list[Piece] = [kit.prose(title, "heading1", placing=opening)]
    for entry, anchor in laid.entries:
        if entry.listed and entry.title.strip():
            pieces.append(ContentsLine(kit, entry, anchor, pieces))
    return pieces
