"""The hand-out in Word: one page, given up piece by piece when the points are long."""

from dataclasses import dataclass

from exports.blocks.handout import Handout
from exports.blocks.session import PointBlock
from exports.inline import plain
from exports.look import HANDOUT
from exports.word.inline import TAB, paragraph, plain_run, runs, styled_run
from exports.word.manuscript import Manuscript
from exports.word.points import callout_row, sign
from exports.word.styles import WORD_STYLES
from exports.word.tables import MM, border, cell, gap, row, table


@dataclass(frozen=True, slots=True)
class Step:
    """How much is given up so that the points fit on the page."""

    corrections: bool
    question: bool
    gap: str
    padding: float
    point: str


STEPS = (
    Step(True, True, "handout_gap", 11.25, "handout_point"),
    Step(False, True, "handout_gap", 11.25, "handout_point"),
    Step(False, False, "handout_gap", 11.25, "handout_point"),
    Step(False, False, "handout_narrow_gap", 7.5, "handout_point"),
    Step(False, False, "handout_narrow_gap", 7.5, "handout_point_14"),
    Step(False, False, "handout_narrow_gap", 7.5, "handout_point_13"),
)
"""In the order of sacrifice; the same as the PDF's."""

_LETTER = 0.5
"""The mean width of a letter, as a share of its size: a little wide, so that the estimate is cautious."""

_INNER = 5.0
_KIND = HANDOUT.hang + _INNER
_WORDING = HANDOUT.frame - _KIND


def handout(block: Handout, manuscript: Manuscript, step: Step) -> str:
    """Return the whole page as that step prints it."""
    pieces = [
        paragraph("handout_head", f"{plain_run(block.series)}{TAB}{styled_run(block.occasion, 'occasion')}"),
        paragraph("handout_title", plain_run(block.title)),
        paragraph("handout_session", plain_run(block.session)),
    ]
    if step.question and block.question:
        pieces.append(paragraph("handout_question", runs(block.question, manuscript)))
    for point in block.points:
        pieces += [_point(point, manuscript, step), gap(step.gap)]
    if step.corrections and block.correction_title:
        pieces.append(_corrections(block))
    if block.today_title:
        pieces.append(_today(block, manuscript))
    return "".join(pieces)


def _point(point: PointBlock, manuscript: Manuscript, step: Step) -> str:
    kind = paragraph("handout_kind", sign(point.kind) + plain_run(f"\u00a0{point.word}"))
    label = paragraph("handout_label", plain_run(point.label)) if point.label else ""
    wording = paragraph(step.point, manuscript.marked(point.id, runs(point.wording, manuscript)))
    source = paragraph("cell_source", runs(point.provenance, manuscript)) if point.provenance else ""
    widths = _KIND, _WORDING
    drawn = callout_row(
        point.kind, widths, (kind + label, wording + source), inner=_INNER, above=step.padding
    )
    return table(widths, [drawn], says=" ".join(part for part in (point.word, point.label) if part))


def _corrections(block: Handout) -> str:
    said = f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>{plain_run(block.correction_title)[5:]}'
    line = paragraph("writing_line", "")
    return paragraph("correction", f"{said}{plain_run(' ' + block.correction_text)}") + line + line


def _today(block: Handout, manuscript: Manuscript) -> str:
    """What opens now, at the foot of the page."""
    rule = border("top", 0.6)
    label = paragraph("today_label", plain_run(block.today_label))
    words = paragraph("today_title", plain_run(block.today_title))
    if block.today_question:
        words += paragraph("today_question", runs(block.today_question, manuscript))
    padding = (7.5, 0, 0, _INNER * MM)
    cells = (
        cell(_KIND, label, borders=rule, padding=padding),
        cell(_WORDING, words, borders=rule, padding=(7.5, 0, 0, 0)),
    )
    return (
        gap("gap_wide")
        + table((_KIND, _WORDING), [row(cells)], says=block.today_label, at_foot=True)
        + gap("gap_none")
    )


def likely_step(block: Handout) -> int:
    """Return the first step at which the page is likely to hold everything, or how many steps there are."""
    room = (HANDOUT.height - HANDOUT.top - HANDOUT.bottom) * MM
    heights = (_likely_height(block, step) for step in STEPS)
    return next((place for place, height in enumerate(heights) if height <= room), len(STEPS))


def _likely_height(block: Handout, step: Step) -> float:
    fixed = 34 + 40 + 34
    question = (
        _lines(plain(block.question), 15, HANDOUT.frame) * 22.5 + 36
        if step.question and block.question
        else 0
    )
    today = 42 + _lines(plain(block.today_question), 11, _WORDING) * 15 if block.today_title else 0
    corrections = 78 if step.corrections and block.correction_title else 0
    look = WORD_STYLES[step.point].look
    between = WORD_STYLES[step.gap].look.leading
    points = sum(
        max(_lines(plain(point.wording), look.size, _WORDING - _INNER) * look.leading, 34)
        + _lines(plain(point.provenance), 8.5, _WORDING - _INNER) * 11.25
        + 2 * step.padding
        + between
        for point in block.points
    )
    return fixed + question + today + corrections + points


def _lines(words: str, size: float, width: float) -> int:
    """How many lines these words take, each of them full as badly as can be expected."""
    per_line = max(1, int(width * MM / (size * _LETTER)))
    return sum(-(-len(part) // per_line) for part in words.split("\n") if part)
