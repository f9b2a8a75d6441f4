"""The programme in Word: each session with its date and question, and its two voices face to face."""

from exports.blocks.session import Side, Voice
from exports.blocks.tables import Programme, ProgrammeRow
from exports.look import HAIRLINE
from exports.word.inline import paragraph, plain_run, runs
from exports.word.manuscript import Around, Manuscript
from exports.word.session import VOICE_LABELS, VOICE_RULES
from exports.word.tables import MM, border, cell, gap, row, table
from exports.word.tabular import HAIR, STRONG

_GRID = (10.0, 32.0, 35.0, 4.0, 77.0)
_TEXT, _HALF, _BETWEEN = 116.0, 77.0, 4.0
_INSIDE = 3 * MM


def programme(block: Programme, manuscript: Manuscript, _: Around) -> str:
    """Return all sessions, one after the other; none is parted from its voices."""
    rows = [
        made for place, one in enumerate(block.rows) for made in _session(one, manuscript, first=not place)
    ]
    says = " ; ".join(f"{one.number}. {one.title}" for one in block.rows)
    return gap("gap_before") + table(_GRID, rows, says=says) + gap() if rows else ""


def _session(one: ProgrammeRow, manuscript: Manuscript, *, first: bool) -> list[str]:
    rule = border("top", STRONG) if first else border("top", HAIR, HAIRLINE)
    padding = (6, 0, 3.75, 0)
    title = [paragraph("programme_title", manuscript.marked(one.id, plain_run(one.title)))]
    if one.question:
        title.append(paragraph("programme_question", runs(one.question, manuscript)))
    if one.line:
        title.append(paragraph("programme_line", plain_run(one.line)))
    date = paragraph("programme_date", plain_run(one.weekday)) + paragraph(
        "programme_date", plain_run(one.date)
    )
    above = row(
        [
            cell(
                _GRID[0], paragraph("programme_number", plain_run(one.number)), borders=rule, padding=padding
            ),
            cell(_GRID[1], date, borders=rule, padding=padding),
            cell(_TEXT, "".join(title), borders=rule, padding=padding, span=3),
        ]
    )
    if one.left is None and one.right is None:
        return [above]
    return [
        above,
        _voices(one, manuscript),
        row([cell(sum(_GRID), "", span=len(_GRID), padding=(5, 0, 0, 0))]),
    ]


def _voices(one: ProgrammeRow, manuscript: Manuscript) -> str:
    return row(
        [
            _voice(one.left, manuscript, span=3),
            cell(_BETWEEN, ""),
            _voice(one.right, manuscript, span=1),
        ]
    )


def _voice(voice: Voice | None, manuscript: Manuscript, *, span: int) -> str:
    if voice is None:
        return cell(_HALF, "", span=span)
    speakers = " ; ".join(
        ", ".join(part for part in (one.name, one.function) if part) for one in voice.speakers
    )
    content = (
        paragraph(f"small_{VOICE_LABELS[voice.side]}", plain_run(voice.label))
        + paragraph("programme_talk", runs(voice.title, manuscript))
        + (paragraph("programme_speakers", plain_run(speakers)) if speakers else "")
    )
    left = voice.side is Side.HUMANITIES
    padding = (0, 0, 0, _INSIDE) if left else (0, _INSIDE, 0, 0)
    return cell(_HALF, content, borders=VOICE_RULES[voice.side], padding=padding, span=span)
