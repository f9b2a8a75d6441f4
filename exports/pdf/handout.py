"""The hand-out: always one page, at the first step of shrinking at which everything fits."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports import look
from exports.blocks.document import Document
from exports.blocks.handout import Handout
from exports.blocks.session import PointBlock
from exports.inline import Run, plain, text
from exports.look import HANDOUT, STYLES, Align, Face
from exports.pdf.callouts import callout_row, point_kind
from exports.pdf.grid import Cell, Grid, Row, Rule, draw_stack, stack_height
from exports.pdf.kit import Kit
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Piece, Placing
from exports.pdf.words import Typesetter
from workshop.errors import ExportFailed

_WIDTH = HANDOUT.frame * MM
_INNER = 5 * MM
_LABEL = HANDOUT.hang * MM + _INNER
_TOP = HANDOUT.top * MM
_FOOT_AT = 281 * MM
_TODAY_ABOVE_FOOT = 15.0
_BEFORE_POINTS = 22.5
_LINE_GAP = 24.0
_PADDING = 11.25


@dataclass(frozen=True, slots=True)
class Step:
    """How much is given up so that the points fit."""

    corrections: bool
    question: bool
    gap: float
    size: float
    leading: float


STEPS = (
    Step(True, True, 11.25, 15, 22.5),
    Step(False, True, 11.25, 15, 22.5),
    Step(False, False, 11.25, 15, 22.5),
    Step(False, False, 6, 15, 22.5),
    Step(False, False, 6, 14, 21),
    Step(False, False, 6, 13, 19.5),
)


def handout_block(document: Document) -> Handout:
    """Return the one block of a hand-out."""
    return next(block for block in document.body if isinstance(block, Handout))


def draw_handout(typesetter: Typesetter, pen: Pen, document: Document) -> None:
    """Draw the page, or refuse and name the longest point when even the last step does not fit."""
    block = handout_block(document)
    kit = Kit(typesetter, HANDOUT)
    today = _today(kit, block)
    today_top = _FOOT_AT - _TODAY_ABOVE_FOOT - (stack_height(today, _WIDTH) if today else 0)
    room = today_top - _BEFORE_POINTS - _TOP
    for pieces in _attempts(kit, block):
        if stack_height(pieces, _WIDTH) <= room:
            draw_stack(pen, pieces, HANDOUT.left * MM, _TOP, _WIDTH)
            draw_stack(pen, today, HANDOUT.left * MM, today_top, _WIDTH)
            _draw_foot(kit, pen, block.note or document.edition)
            return
    longest = max(block.points, key=lambda point: len(plain(point.wording)))
    raise ExportFailed(
        "The points do not fit on one page; the longest is {point}, with {count} characters.",
        "Shorten its wording, then export again; nothing was written.",
        point=longest.label,
        count=len(plain(longest.wording)),
    )


def _attempts(kit: Kit, block: Handout) -> Iterator[list[Piece]]:
    for step in STEPS:
        asked = step.question and bool(block.question)
        pieces = _head(kit, block, after=11.25 if asked else _BEFORE_POINTS)
        if asked:
            pieces.append(
                kit.cell(block.question, "guiding_question", size=15, before=7.5, after=_BEFORE_POINTS)
            )
        pieces += [_point(kit, point, step) for point in block.points]
        if step.corrections and block.correction_title:
            pieces += _corrections(kit, block)
        yield pieces


def _head(kit: Kit, block: Handout, after: float) -> list[Piece]:
    series = kit.cell(block.series, "table_head", size=9.5)
    occasion = kit.cell(block.occasion, "footer", size=9.5, leading=15, align=Align.RIGHT)
    half = _WIDTH / 2
    row = Row(
        [Cell([series], 0, half), Cell([occasion], half, half)], 0, 4, under=(Rule(0, _WIDTH, 1.2, look.INK),)
    )
    title = replace(STYLES["title"], size=28, leading=36, before=18.75, after=3.75)
    return [
        Grid([row], Placing(), real=False),
        kit.prose(block.title, title, role="H1"),
        kit.cell(block.session, "session_meta", size=12.5, leading=18.75, before=0, after=after),
    ]


def _point(kit: Kit, point: PointBlock, step: Step) -> Piece:
    kind: list[Piece] = [
        point_kind(kit, point, replace(STYLES["point_kind"], size=10.5, leading=step.leading))
    ]
    if point.label:
        kind.append(kit.cell(point.label, "point_label", size=9))
    style = replace(STYLES["handout_point"], size=step.size, leading=step.leading)
    words: list[Piece] = [kit.prose(point.wording, style)]
    if point.provenance:
        words.append(kit.cell(point.provenance, "source", before=3.75, after=0))
    cells = [
        Cell(kind, 0, _LABEL, _INNER),
        Cell(words, _LABEL, _WIDTH - _LABEL, 0, _INNER),
    ]
    row = callout_row(point.kind, cells, _WIDTH)
    row.top = row.bottom = _PADDING if step.gap > 6 else 7.5
    return Grid([row], Placing(before=step.gap, after=step.gap), real=False, whole=True)


def _corrections(kit: Kit, block: Handout) -> list[Piece]:
    words = text(Run(block.correction_title, strong=True), " ", block.correction_text)
    said = kit.cell(words, "footer", size=9, leading=15, before=_BEFORE_POINTS, colour=look.INK)
    line = Row([Cell([], 0, _WIDTH)], _LINE_GAP, 0, under=(Rule(0, _WIDTH, 0.5, look.HAIRLINE),))
    return [said, Grid([line, replace(line)], Placing(), real=False)]


def _today(kit: Kit, block: Handout) -> list[Piece]:
    if not block.today_title:
        return []
    label = kit.cell(block.today_label, "table_head", leading=18.75)
    words: list[Piece] = [kit.cell(block.today_title, "talk_title", after=0)]
    if block.today_question:
        words.append(
            kit.cell(block.today_question, "evidence", size=11, leading=15, face=Face.DISPLAY_ITALIC)
        )
    cells = [Cell([label], 0, _LABEL, _INNER), Cell(words, _LABEL, _WIDTH - _LABEL, 0, _INNER)]
    row = Row(cells, 7.5, 0, over=(Rule(0, _WIDTH, 0.6, look.INK),))
    return [Grid([row], Placing(), real=False)]


def _draw_foot(kit: Kit, pen: Pen, words: str) -> None:
    made = kit.cell(words, "footer")
    made.draw(pen, HANDOUT.left * MM, _FOOT_AT - made.baseline + 3, _WIDTH)
