"""Figures, the bar of a session's time, people by organisation, and the last page, as pieces."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from exports import look
from exports.blocks.closing import Colophon, Figure, PeopleGroup, PeopleList, TimeBar, TimeSegment
from exports.blocks.front import Logo
from exports.look import STYLES, Align
from exports.pdf.grid import Cell, Grid, Row, Rule
from exports.pdf.kit import Around, Kit, beside
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Piece, Placing
from exports.pdf.prose import Prose
from exports.pdf.running import labelled
from exports.pdf.session import VOICE_COLOURS
from exports.pdf.tables import HEAVY
from workshop.errors import ExportFailed

_FIGURE_EDGE = 0.5
_HIGHEST = 150 * MM
_BAR_HEIGHT = 36.0
_SMALL_MOMENT = "DCDBD5"
_COLOPHON_WHITE = 300.0
_LOGO = (32 * MM, 13 * MM)
_LOGO_GAP = 4 * MM
_ALIGNED_GROUPS = 24


class Picture(Piece):
    """A picture with its alternative text."""

    def __init__(
        self, data: bytes, size: tuple[float, float], placing: Placing, alt: str, *, framed: bool
    ) -> None:
        super().__init__(placing)
        self._data = data
        self._size = size
        self._alt = alt
        self._framed = framed

    def height(self, _width: float) -> float:
        """Return the height of the picture."""
        return self._size[1]

    def draw(self, pen: Pen, x: float, top: float, _width: float) -> None:
        """Draw the picture, in a thin frame when it has no edge of its own."""
        with pen.tags.element("Figure", alt=self._alt), pen.marked():
            pen.picture(self._data, x, top, *self._size)
        if self._framed:
            with pen.artifact():
                pen.frame(x, top, *self._size, _FIGURE_EDGE, look.INK)


def figure(kit: Kit, block: Figure, _: Around) -> list[Piece]:
    """Return a picture, below it its number and credit in the margin, its title and its speech."""
    geometry = kit.geometry
    size = _fitted(block.picture, (geometry.frame if block.wide else geometry.text) * MM, block.label)
    placing = Placing(before=15, after=7.5, keep_next=True, anchor=block.id)
    hanging: list[Piece | None] = [
        kit.label(block.label),
        kit.cell(block.credit, "small_print") if block.credit else None,
    ]
    picture = Picture(block.picture, size, placing, block.alt, framed=block.framed)
    words: list[Piece] = [kit.cell(block.caption, "caption")] if block.caption else []
    if block.speech:
        words.append(kit.cell(block.speech, "speech", after=0))
    if not block.wide:
        return [beside(kit, hanging, picture, placing), *_below(kit, [], words)]
    return [picture, *_below(kit, hanging, words)]


def _below(kit: Kit, hanging: Sequence[Piece | None], words: list[Piece]) -> list[Piece]:
    width = kit.geometry.text * MM
    stack = Grid([Row([Cell(words, 0, width)])], Placing(), real=False, whole=True)
    return [beside(kit, hanging, stack, Placing(before=7.5, after=7.5, grid=True))]


def _fitted(data: bytes, width: float, label: str) -> tuple[float, float]:
    try:
        with Image.open(BytesIO(data)) as image:
            wide, high = image.size
    except (UnidentifiedImageError, OSError) as error:
        raise ExportFailed(
            "The picture “{label}” cannot be read, so the document was not made.",
            "Replace that picture, then export again.",
            label=label,
        ) from error
    scale = min(width / wide, _HIGHEST / high)
    return wide * scale, high * scale


class TimeStrip(Piece):
    """A session's time as a strip of segments in proportion."""

    def __init__(self, kit: Kit, block: TimeBar, placing: Placing) -> None:
        super().__init__(placing)
        self._alt = block.alt
        total = sum(segment.minutes for segment in block.segments) or 1
        self._segments = [
            (segment, segment.minutes / total, _segment_words(kit, segment)) for segment in block.segments
        ]

    def height(self, _width: float) -> float:
        """Return the height of the strip."""
        return _BAR_HEIGHT

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the segments as one figure that is told in words."""
        with pen.tags.element("Figure", alt=self._alt), pen.marked():
            for segment, share, words in self._segments:
                room = share * width
                pen.fill(x, top, room - 1, _BAR_HEIGHT, _segment_tint(segment))
                inside = top + 5
                for line in words:
                    if line.natural_width() <= room - 8:
                        line.draw_plain(pen, x + 5, inside, room)
                    inside += line.leading
                x += room


def _segment_words(kit: Kit, segment: TimeSegment) -> list[Prose]:
    colour = VOICE_COLOURS[segment.side][0] if segment.side else look.INK
    parts = ((segment.label, look.Face.SANS_BOLD), (segment.length, look.Face.SANS))
    style = replace(STYLES["table_small"], colour=colour, leading=12)
    return [kit.prose(words, replace(style, face=face)) for words, face in parts if words]


def _segment_tint(segment: TimeSegment) -> str:
    if segment.side:
        return VOICE_COLOURS[segment.side][1]
    return look.VIGILANCE_TINT if segment.label else _SMALL_MOMENT


def time_bar(kit: Kit, block: TimeBar, _: Around) -> list[Piece]:
    """Return the strip with its title above and a small line below."""
    title = kit.cell(block.title, "table_head", before=11.25)
    pieces: list[Piece] = [title, TimeStrip(kit, block, Placing(after=5, keep_next=bool(block.note)))]
    if block.note:
        pieces.append(kit.cell(block.note, "small_print"))
    return pieces


def people(kit: Kit, block: PeopleList, _: Around) -> list[Piece]:
    """Return people by organisation in two columns, under a title in the hanging column."""
    pieces: list[Piece] = []
    for start in range(0, len(block.groups), _ALIGNED_GROUPS):
        title = kit.cell(block.title, "people_title") if block.title and start == 0 else None
        groups = block.groups[start : start + _ALIGNED_GROUPS]
        placing = Placing(before=7.5, after=7.5, grid=True)
        pieces.append(beside(kit, [title], _people_grid(kit, groups, placing), placing))
    return pieces


def _people_grid(kit: Kit, groups: tuple[PeopleGroup, ...], placing: Placing) -> Grid:
    width = kit.geometry.text * MM
    column = (width - 8 * MM) / 2
    half = (len(groups) + 1) // 2
    rows = []
    for place in range(half):
        pair = [groups[place], *groups[half + place : half + place + 1]]
        cells = [Cell(_group(kit, one), count * (column + 8 * MM), column) for count, one in enumerate(pair)]
        rows.append(Row(cells, 0, 9))
    return Grid(rows, placing, real=False)


def _group(kit: Kit, group: PeopleGroup) -> list[Piece]:
    pieces: list[Piece] = [kit.prose(group.organisation, "organisation")] if group.organisation else []
    return [*pieces, *(kit.prose(name, "person") for name in group.names)]


def colophon(kit: Kit, block: Colophon, around: Around) -> list[Piece]:
    """Return the last page: labelled lines under a rule, then the partners' boxes."""
    width = kit.geometry.frame * MM
    rule = Row([Cell([], 0, width)], 0, 12, over=(Rule(0, width, HEAVY, look.INK),))
    top = Grid([rule], Placing(page_break=True, opening=True, white=_COLOPHON_WHITE), real=False)
    pieces: list[Piece] = [top]
    for entry in block.entries:
        pieces += labelled(kit, entry, around)
    return [*pieces, Logos(kit, block.logos)] if block.logos else pieces


class Logos(Piece):
    """The partners' boxes, all of the same size; a partner without a picture is named in its box."""

    def __init__(self, kit: Kit, logos: tuple[Logo, ...]) -> None:
        super().__init__(Placing(before=15))
        self._logos = [(logo, kit.cell(logo.name, "label", align=Align.CENTRE, leading=10)) for logo in logos]

    def height(self, width: float) -> float:
        """Return the height of as many rows of boxes as it takes."""
        rows = -(-len(self._logos) // self._per_row(width))
        return rows * (_LOGO[1] + _LOGO_GAP) - _LOGO_GAP

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw each box, with its picture or its name."""
        per_row = self._per_row(width)
        for place, (logo, name) in enumerate(self._logos):
            left = x + (place % per_row) * (_LOGO[0] + _LOGO_GAP)
            upper = top + (place // per_row) * (_LOGO[1] + _LOGO_GAP)
            if logo.picture:
                self._draw_picture(pen, logo, left, upper)
                continue
            with pen.artifact():
                pen.fill(left, upper, *_LOGO, look.REDACTION_TINT)
            room = _LOGO[0] - 8
            name.draw(pen, left + 4, upper + (_LOGO[1] - name.height(room)) / 2, room)

    def _per_row(self, width: float) -> int:
        return max(1, int((width + _LOGO_GAP) // (_LOGO[0] + _LOGO_GAP)))

    def _draw_picture(self, pen: Pen, logo: Logo, x: float, top: float) -> None:
        width, height = _fitted(logo.picture, _LOGO[0], logo.name)
        scale = min(1.0, _LOGO[1] / height)
        width, height = width * scale, height * scale
        with pen.tags.element("Figure", alt=logo.name), pen.marked():
            pen.picture(logo.picture, x, top + (_LOGO[1] - height) / 2, width, height)
