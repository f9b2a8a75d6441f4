"""A session as pieces: date, question, pairing, words of the room, notes."""

from dataclasses import replace

from exports import look
from exports.blocks.session import GuidingQuestion, NoteLine, Pairing, SessionMeta, Side, VerbatimBlock, Voice
from exports.inline import Break, Run, plain, text
from exports.look import STYLES
from exports.pdf.grid import Bar, Cell, Grid, Row, Rule
from exports.pdf.kit import Around, Kit
from exports.pdf.piece import MM, Piece, Placing

_HALF = 77 * MM
_OTHER_HALF = 81 * MM
_PADDING = 4 * MM
_QUESTION_RULE = 0.6

VOICE_COLOURS = {
    Side.HUMANITIES: (look.INDIGO, look.INDIGO_TINT),
    Side.PRACTICE: (look.TERRACOTTA, look.TERRACOTTA_TINT),
}


def session_meta(kit: Kit, block: SessionMeta, _: Around) -> list[Piece]:
    """Return date, hours and place."""
    return [kit.prose(block.text, "session_meta")]


def guiding_question(kit: Kit, block: GuidingQuestion, _: Around) -> list[Piece]:
    """Return the question between two rules over the whole frame."""
    width = kit.geometry.frame * MM
    style = STYLES["guiding_question"]
    made = kit.prose(block.text, style, hang=kit.label(block.label))
    rule = (Rule(0, width, _QUESTION_RULE, look.INK),)
    row = Row([Cell([made], 0, width)], style.before, style.after, over=rule, under=rule)
    return [Grid([row], Placing(before=7.5, after=15, keep_next=True), real=False, whole=True)]


def pairing(kit: Kit, block: Pairing, _: Around) -> list[Piece]:
    """Return the two voices face to face; long summaries become running text below."""
    voices = [voice for voice in (block.left, block.right) if voice is not None]
    if not voices:
        return []
    inside = max(_length(voice) for voice in voices) <= look.SUMMARY_IN_TABLE
    rows = [_voices_row(kit, block, summaries=False)]
    if inside and any(voice.summary for voice in voices):
        rows[0].keep_next = True
        rows.append(_voices_row(kit, block, summaries=True))
    placing = Placing(before=7.5, after=15, grid=True, anchor=block.id)
    pieces: list[Piece] = [Grid(rows, placing)]
    if not inside:
        for voice in voices:
            pieces += _running_summary(kit, voice)
    return pieces


def voice_bars(block: Pairing) -> list[Bar]:
    """Return the plain rule on the left and the double rule on the right."""
    bars: list[Bar] = []
    if block.left is not None:
        bars.append(Bar(0, 3, look.INDIGO))
    if block.right is not None:
        edge = 158 * MM
        bars += [Bar(edge - 4.4, 1.2, look.TERRACOTTA), Bar(edge - 1.2, 1.2, look.TERRACOTTA)]
    return bars


def _voices_row(kit: Kit, block: Pairing, *, summaries: bool) -> Row:
    cells = [
        _voice_cell(kit, voice, x, summaries=summaries)
        for voice, x in ((block.left, 0.0), (block.right, _OTHER_HALF))
    ]
    return Row(cells, 7.5, 7.5, bars=voice_bars(block))


def _voice_cell(kit: Kit, voice: Voice | None, x: float, *, summaries: bool) -> Cell:
    if voice is None:
        return Cell([], x, _HALF)
    pieces = _summary(kit, voice) if summaries else _who(kit, voice)
    fill = "" if summaries else VOICE_COLOURS[voice.side][1]
    return Cell(pieces, x, _HALF, _PADDING, _PADDING, fill, role="TD" if summaries else "TH")


def _who(kit: Kit, voice: Voice) -> list[Piece]:
    colour = VOICE_COLOURS[voice.side][0]
    pieces: list[Piece] = [
        kit.prose(voice.label, replace(STYLES["voice_label"], colour=colour)),
        kit.prose(voice.title, "talk_title"),
    ]
    for speaker in voice.speakers:
        pieces.append(kit.prose(speaker.name, "talk_speaker"))
        if speaker.function:
            pieces.append(kit.prose(speaker.function, "talk_function"))
    return pieces


def _summary(kit: Kit, voice: Voice) -> list[Piece]:
    style = replace(STYLES["table_text"], after=7.5)
    return [kit.prose(part, style) for part in voice.summary]


def _running_summary(kit: Kit, voice: Voice) -> list[Piece]:
    colour = VOICE_COLOURS[voice.side][0]
    label = kit.prose(voice.label, replace(STYLES["label"], colour=colour))
    pieces: list[Piece] = []
    for count, part in enumerate(voice.summary):
        style = STYLES["body_indent"] if count else replace(STYLES["body"], first=-42, before=11.25)
        pieces.append(kit.prose(part, style, hang=None if count else label))
    return pieces


def _length(voice: Voice) -> int:
    return sum(len(plain(part)) for part in voice.summary)


def verbatim(kit: Kit, block: VerbatimBlock, _: Around) -> list[Piece]:
    """Return the room's words in italics, and below them the attribution agreed on."""
    style = STYLES["verbatim"]
    said = kit.prose(block.text, style, hang=kit.label(block.label))
    said.placing.anchor = block.id
    if not block.attribution:
        return [said]
    said.placing.after, said.placing.keep_next = 0, True
    who = replace(STYLES["attribution"], left=42, after=style.after, keep_together=True)
    return [said, kit.prose(block.attribution, who)]


def note_line(kit: Kit, block: NoteLine, _: Around) -> list[Piece]:
    """Return a note with its hour, kind and listener in the hanging column."""
    lines = " · ".join(part for part in (block.hour, block.word) if part)
    label = text(Run(lines, strong=True), Break(), block.listener) if block.listener else text(lines)
    style = STYLES["attribution" if block.listener else "label"]
    hang = kit.prose(label, replace(style, size=8)) if label else None
    return [kit.prose(block.text, "note", hang=hang)]
