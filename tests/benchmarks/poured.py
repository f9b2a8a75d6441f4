"""A document as a bare library would be given it: paragraphs with a style, tables of cells, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.blocks.closing import Colophon, Figure, PeopleList, TimeBar
from exports.blocks.document import Block, Document
from exports.blocks.front import LabelledText, TitlePage
from exports.blocks.running import BulletList, Heading, Lead, NumberList, Paragraph, Quote, SmallPrint
from exports.blocks.session import (
    GuidingQuestion,
    NoteLine,
    Pairing,
    PointBlock,
    SessionMeta,
    VerbatimBlock,
    Voice,
)
from exports.blocks.tables import (
    AxisTable,
    ContrastTable,
    Pole,
    Programme,
    ProgrammeRow,
    Table,
    TensionTable,
)
from exports.inline import Run, Text

_HEADINGS = {1: "heading1", 2: "heading2", 3: "heading3"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its style in look.py and its runs."""

    style: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each cell some lines; widths are shares."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, with its alternative text."""

    data: bytes


Poured = Line | Grid | Picture


def poured(document: Document) -> list[Poured]:
    """Return every text, table and picture of the document, in order."""
    pieces: list[Poured] = []
    if document.cover is not None:
        cover = document.cover
        pieces += _lines("kicker", cover.kind, cover.partners, cover.edition)
        pieces += [*_lines("title", cover.title), *_lines("subtitle", cover.subtitle, cover.place_and_period)]
    if document.title_page is not None:
        pieces += _title_page(document.title_page)
    for block in document.body:
        pieces += _of(block)
    return pieces


def words(pieces: list[Poured]) -> int:
    """Count the words, to see that nothing was left out."""
    return sum(len(run.text.split()) for line in _every_line(pieces) for run in line.runs)


def _every_line(pieces: list[Poured]) -> Iterator[Line]:
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        elif isinstance(piece, Grid):
            yield from (line for row in piece.rows for cell in row for line in cell)


def _of(block: Block) -> list[Poured]:
    return [*_running(block), *_session(block), *_tables(block), *_closing(block)]


def _running(block: Block) -> list[Poured]:
    match block:
        case Heading():
            return [*_lines("kicker", block.kicker), _line(_HEADINGS[block.level], block.title, block.number)]
        case Lead():
            return [_line("lead", block.text)]
        case Paragraph():
            return [_line("body", block.text)]
        case SmallPrint():
            return [_line("small_print", block.text)]
        case BulletList():
            return [_line("bullet", item, "•") for item in block.items]
        case NumberList():
            return [_line("number", item, f"{n}.") for n, item in enumerate(block.items, block.start)]
        case Quote():
            return [_line("quote", block.text), *([_line("source", block.source)] if block.source else [])]
        case LabelledText():
            return [_line("labelled", block.text, block.label)]
    return []


def _session(block: Block) -> list[Poured]:
    match block:
        case SessionMeta():
            return [_line("session_meta", block.text)]
        case GuidingQuestion():
            return [_line("guiding_question", block.text, block.label)]
        case Pairing():
            return [Grid(((_voice(block.left), _voice(block.right)),), (1, 1))]
        case PointBlock():
            cell = (
                *_lines("point_kind", block.word),
                _line("point_text", block.wording),
                *([_line("source", block.provenance)] if block.provenance else []),
            )
            return [Grid(((_cells("point_label", block.label), cell),), (1, 3))]
        case VerbatimBlock():
            end = [_line("source", block.attribution)] if block.attribution else []
            return [_line("verbatim", block.text, block.label), *end]
        case NoteLine():
            return [_line("note", block.text, f"{block.hour} {block.word} {block.listener}")]
    return []


def _tables(block: Block) -> list[Poured]:
    match block:
        case TensionTable():
            rows = tuple((_pole(t.left), _cells("versus", block.versus), _pole(t.right)) for t in block.rows)
            return [Grid(rows, (4, 1, 4)), *_note(block.note)]
        case AxisTable():
            return [Grid(_axis_rows(block), (1, 3, 2, 1)), *_note(block.note)]
        case ContrastTable():
            head = (_cells("table_head", block.head[0]), _cells("table_head", block.head[1]))
            pairs = tuple(((_line("table_text", a),), (_line("table_text", b),)) for a, b in block.rows)
            return [*_lines("caption", block.label, block.caption), Grid((head, *pairs), (1, 1))]
        case Table():
            titles = tuple(_cells("table_head", name) for name in block.head)
            body = tuple(tuple((_line("table_text", cell),) for cell in row) for row in block.rows)
            return [*_lines("caption", block.label), Grid((titles, *body), block.widths), *_note(block.note)]
        case Programme():
            return [Grid(tuple(_programme_row(row) for row in block.rows), (1, 2, 2))]
    return []


def _closing(block: Block) -> list[Poured]:
    match block:
        case Figure():
            speech = [_line("speech", block.speech)] if block.speech else []
            return [
                Picture(block.picture),
                *_lines("caption", block.label, block.caption, block.credit),
                *speech,
            ]
        case TimeBar():
            shares = tuple(one.minutes for one in block.segments)
            names = tuple(_cells("table_small", one.label, one.length) for one in block.segments)
            return [*_lines("caption", block.title), Grid((names,), shares), *_note(block.note)]
        case PeopleList():
            groups = [
                line
                for group in block.groups
                for line in (*_lines("organisation", group.organisation), *_lines("person", *group.names))
            ]
            return [*_lines("people_title", block.title), *groups]
        case Colophon():
            return [_line("labelled", entry.text, entry.label) for entry in block.entries]
    return []


def _title_page(page: TitlePage) -> list[Poured]:
    key = tuple((_cells("table_text", one.name), _cells("table_text", one.meaning)) for one in page.key)
    return [
        *_lines("heading1", page.title),
        *_lines("subtitle", page.subtitle),
        *(_line("labelled", one.text, one.label) for one in page.entries),
        *_lines("kicker", page.key_title),
        *([Grid(key, (1, 3))] if key else []),
    ]


def _axis_rows(table: AxisTable) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    rows = [tuple(_cells("table_head", name) for name in table.head)]
    for axis in table.axes:
        for lever in axis.levers:
            middle = (*_lines("lever_title", lever.title), _line("table_text", lever.sentence))
            supports = _cells("table_small", *(one.label for one in lever.supports))
            rows.append(
                (_cells("axis_title", axis.number, axis.title), middle, supports, _cells("table_small", "0"))
            )
    return tuple(rows)


def _programme_row(row: ProgrammeRow) -> tuple[tuple[Line, ...], ...]:
    question = (_line("table_text", row.question),) if row.question else ()
    first = (
        *_cells("table_small", row.number, row.weekday, row.date),
        *_cells("talk_title", row.title),
        *question,
    )
    return (first, _voice(row.left) or _cells("table_text", row.line), _voice(row.right))


def _voice(voice: Voice | None) -> tuple[Line, ...]:
    if voice is None:
        return ()
    people = [
        line
        for one in voice.speakers
        for line in (*_lines("talk_speaker", one.name), *_lines("talk_function", one.function))
    ]
    summary = [_line("table_text", text) for text in voice.summary]
    return (*_lines("voice_label", voice.label), _line("talk_title", voice.title), *people, *summary)


def _pole(pole: Pole) -> tuple[Line, ...]:
    evidence = (_line("evidence", pole.evidence),) if pole.evidence else ()
    return (*_lines("pole", pole.name), *evidence, *_lines("table_small", pole.sources))


def _note(text: Text) -> list[Poured]:
    return [_line("small_print", text)] if text else []


def _cells(style: str, *texts: str) -> tuple[Line, ...]:
    return tuple(_lines(style, *texts))


def _lines(style: str, *texts: str) -> list[Line]:
    return [Line(style, (Run(text),)) for text in texts if text]


def _line(style: str, text: Text, before: str = "") -> Line:
    label = (Run(f"{before} "),) if before else ()
    return Line(style, (*label, *(part for part in text if isinstance(part, Run))))
