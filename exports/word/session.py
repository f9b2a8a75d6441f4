"""A session in Word: date, question, the two voices face to face, the room's words, the notes."""

from exports.blocks.session import GuidingQuestion, NoteLine, Pairing, SessionMeta, Side, VerbatimBlock, Voice
from exports.inline import plain
from exports.look import INDIGO, INDIGO_TINT, SUMMARY_IN_TABLE, TERRACOTTA, TERRACOTTA_TINT
from exports.word.inline import LINE, TAB, paragraph, plain_run, runs, styled_run
from exports.word.manuscript import Around, Manuscript
from exports.word.running import hanging
from exports.word.tables import MM, border, cell, gap, row, table

VOICE_LABELS = {Side.HUMANITIES: "humanities_label", Side.PRACTICE: "practice_label"}
VOICE_RULES = {
    Side.HUMANITIES: border("left", 3, INDIGO),
    Side.PRACTICE: border("right", 1.25, TERRACOTTA, double=True),
}
VOICE_TINTS = {Side.HUMANITIES: INDIGO_TINT, Side.PRACTICE: TERRACOTTA_TINT}
_HALF, _BETWEEN = 77.0, 4.0
_PADDING = (7.5, 4 * MM, 7.5, 4 * MM)


def meta(block: SessionMeta, manuscript: Manuscript, _: Around) -> str:
    """Return date, hours and place."""
    return paragraph("session_meta", runs(block.text, manuscript))


def question(block: GuidingQuestion, manuscript: Manuscript, _: Around) -> str:
    """Return the guiding question between its two rules."""
    return paragraph("guiding_question", hanging(block.label, runs(block.text, manuscript)))


def pairing(block: Pairing, manuscript: Manuscript, _: Around) -> str:
    """Return the two voices face to face; summaries too long for a cell follow as running text."""
    voices = [voice for voice in (block.left, block.right) if voice is not None]
    if not voices:
        return ""
    fits = max(map(_length, voices)) <= SUMMARY_IN_TABLE
    rows = [_facing(_who(block.left, manuscript), _who(block.right, manuscript), header=True)]
    if fits and any(voice.summary for voice in voices):
        rows.append(_facing(_said(block.left, manuscript), _said(block.right, manuscript), header=False))
    says = " / ".join(f"{voice.label} – {plain(voice.title)}" for voice in voices)
    drawn = (
        gap("gap")
        + table((_HALF, _BETWEEN, _HALF), rows, says=says)
        + gap(bookmark=manuscript.marked(block.id, ""))
    )
    return drawn if fits else drawn + "".join(_running(voice, manuscript) for voice in voices)


def _facing(left: tuple[str, str, str], right: tuple[str, str, str], *, header: bool) -> str:
    """A row of two halves; each comes as its rule, its tint and its content."""
    made = [
        cell(_HALF, content, borders=rule, fill=tint if header else "", padding=_PADDING)
        for rule, tint, content in (left, right)
    ]
    return row([made[0], cell(_BETWEEN, ""), made[1]], header=header)


_NOBODY = ("", "", "")


def _who(voice: Voice | None, manuscript: Manuscript) -> tuple[str, str, str]:
    if voice is None:
        return _NOBODY
    pieces = [
        paragraph(VOICE_LABELS[voice.side], plain_run(voice.label)),
        paragraph("talk_title", runs(voice.title, manuscript)),
    ]
    for speaker in voice.speakers:
        pieces.append(paragraph("talk_speaker", plain_run(speaker.name)))
        if speaker.function:
            pieces.append(paragraph("talk_function", plain_run(speaker.function)))
    return VOICE_RULES[voice.side], VOICE_TINTS[voice.side], "".join(pieces)


def _said(voice: Voice | None, manuscript: Manuscript) -> tuple[str, str, str]:
    if voice is None:
        return _NOBODY
    pieces = "".join(paragraph("summary", runs(part, manuscript)) for part in voice.summary)
    return VOICE_RULES[voice.side], VOICE_TINTS[voice.side], pieces


def _running(voice: Voice, manuscript: Manuscript) -> str:
    """A long summary: its voice named in the hanging column, then paragraphs like any others."""
    first, *others = voice.summary or ((),)
    if not first:
        return ""
    opening = paragraph("voiced_body", styled_run(voice.label, "label") + TAB + runs(first, manuscript))
    return opening + "".join(paragraph("body_indent", runs(part, manuscript)) for part in others)


def _length(voice: Voice) -> int:
    return sum(len(plain(part)) for part in voice.summary)


def verbatim(block: VerbatimBlock, manuscript: Manuscript, _: Around) -> str:
    """Return the room's exact words, and under them whoever agreed to be named."""
    said = manuscript.marked(block.id, runs(block.text, manuscript))
    named = f"{LINE}{styled_run(plain(block.attribution), 'attribution')}" if block.attribution else ""
    return paragraph("verbatim", hanging(block.label, said + named))


def note_line(block: NoteLine, manuscript: Manuscript, _: Around) -> str:
    """Return one note: its hour and kind in the hanging column, its text, and whose it is."""
    label = " · ".join(part for part in (block.hour, block.word) if part)
    whose = f"{LINE}{styled_run(block.listener, 'attribution')}" if block.listener else ""
    return paragraph("note", hanging(label, runs(block.text, manuscript) + whose))
