"""A document becomes a Word file: each block by its own function, parts into sections, all into one zip.

The page numbers it prints come from outside (see `exports.layout`): a Word file has none of its own until
somebody lays it out. The same document and numbers give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

from exports.blocks.closing import Colophon, Figure, PeopleList, TimeBar
from exports.blocks.document import Block, Document
from exports.blocks.front import LabelledText
from exports.blocks.handout import Handout
from exports.blocks.running import (
    BulletList,
    Heading,
    Lead,
    NumberList,
    PageBreak,
    Paragraph,
    Quote,
    SmallPrint,
)
from exports.blocks.session import GuidingQuestion, NoteLine, Pairing, PointBlock, SessionMeta, VerbatimBlock
from exports.blocks.tables import AxisTable, ContrastTable, Programme, Table, TensionTable
from exports.deliver import delivered
from exports.order import Notice
from exports.word import axes, closing, points, programme, running, session, tabular
from exports.word.contents import contents
from exports.word.front import cover, cover_foot, cover_head, title_page
from exports.word.handout import STEPS, handout
from exports.word.manuscript import BODY, Around, Manuscript
from exports.word.package import Package
from exports.word.pages import Pages
from exports.word.parts import begun, closed_by, on_a_new_page, opens_lower, parts, running_words
from exports.word.settings import core_properties, program_properties, settings
from exports.word.stylesheet import stylesheet
from exports.word.tables import EMPTY
from exports.word.text import DECLARATION, NAMESPACES

Written = Callable[[Any, Manuscript, Around], str]

_WRITERS: Mapping[type, Written] = MappingProxyType(
    {
        Heading: running.heading,
        Lead: running.lead,
        Paragraph: running.body,
        SmallPrint: running.small_print,
        BulletList: running.bullets,
        NumberList: running.numbers,
        Quote: running.quote,
        LabelledText: running.labelled,
        PageBreak: running.page_break,
        SessionMeta: session.meta,
        GuidingQuestion: session.question,
        Pairing: session.pairing,
        VerbatimBlock: session.verbatim,
        NoteLine: session.note_line,
        PointBlock: points.point,
        TensionTable: tabular.tensions,
        ContrastTable: tabular.contrast,
        Table: tabular.plain_table,
        AxisTable: axes.axes,
        Programme: programme.programme,
        Figure: closing.figure,
        TimeBar: closing.time_bar,
        PeopleList: closing.people,
        Colophon: closing.colophon,
    }
)


@dataclass(frozen=True, slots=True)
class WordResult:
    """What is known of a Word file that was written: whether it names pages, and what there is to tell."""

    names_pages: bool = False
    notices: tuple[Notice, ...] = ()


def write_word(
    document: Document,
    target: Path | BinaryIO,
    page_of: Mapping[str, int] | None = None,
    *,
    step: int = 0,
) -> WordResult:
    """Write the document; `page_of` gives the printed page of each block that is named by its page.

    `step` says how much of a hand-out is given up so that it fits on its page (see `word.handout.STEPS`).
    """
    manuscript = Manuscript(document, page_of)
    package = Package(document.created)
    package.add("docProps/core.xml", core_properties(document))
    package.add("docProps/app.xml", program_properties())
    package.add_word("styles", stylesheet(document.language))
    package.add_word("settings", settings(document.language))
    body = _whole(manuscript, Pages(package, manuscript), step)
    _add_text(package, manuscript, body)
    if isinstance(target, Path):
        with delivered(target) as file:
            file.write(package.zipped())
    else:
        target.write(package.zipped())
    return WordResult(manuscript.names_pages)


def _whole(manuscript: Manuscript, pages: Pages, step: int) -> str:
    document = manuscript.document
    for block in document.body:
        if isinstance(block, Handout):
            return handout(block, manuscript, STEPS[step]) + pages.handout(block.note or document.edition)
    return _front(manuscript, pages) + _body(manuscript, pages)


def _add_text(package: Package, manuscript: Manuscript, body: str) -> None:
    """Put the text into the file, with its lists, its footnotes and its pictures."""
    for kind in ("styles", "settings", "fontTable"):
        manuscript.main.add(kind, f"{kind}.xml")
    package.add_word("numbering", manuscript.numbering.xml())
    manuscript.main.add("numbering", "numbering.xml")
    package.add_word("footnotes", _footnotes(manuscript), manuscript.notes)
    manuscript.main.add("footnotes", "footnotes.xml")
    text = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    package.add("word/document.xml", text, manuscript.main)
    for name, data in manuscript.media.items():
        package.add(name, data)


def _footnotes(manuscript: Manuscript) -> str:
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f"<w:r><w:{mark}/></w:r></w:p></w:footnote>"
        for kind, number, mark in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{rules}{''.join(manuscript.footnotes)}</w:footnotes>"


def _front(manuscript: Manuscript, pages: Pages) -> str:
    document = manuscript.document
    written = ""
    first = document.cover
    if first is not None:
        section = pages.cover(
            lambda part: cover_head(first, manuscript, part), lambda part: cover_foot(first, manuscript, part)
        )
        written += closed_by(section, cover(first))
    front = title_page(document.title_page, manuscript) if document.title_page else ""
    front += contents(manuscript)
    if not front:
        return written
    opened_as = "part_head" if document.title_page else "opening_head"
    return written + closed_by(pages.front(after_cover=first is not None, opened_as=opened_as), front)


def _body(manuscript: Manuscript, pages: Pages) -> str:
    """The text, part after part; the last part's section is the last of the file."""
    divided = list(parts(manuscript.document.body))
    done: list[str] = []
    head = ""
    for place, part in enumerate(divided):
        head = running_words(part) or head
        opened_as = "part_head" if opens_lower(part) else "opening_head"
        content = "".join(_blocks(part, manuscript)) or EMPTY
        section = pages.body(head, first=place == 0, opened_as=opened_as)
        done.append(closed_by(section, content) if place < len(divided) - 1 else content + section)
    return begun("".join(done), BODY)


def _blocks(part: Sequence[Block], manuscript: Manuscript) -> Iterator[str]:
    turned = False
    for place, block in enumerate(part):
        around = Around(
            part[place - 1] if place else None, part[place + 1] if place + 1 < len(part) else None
        )
        content = _WRITERS[type(block)](block, manuscript, around)
        yield on_a_new_page(content) if turned and content else content
        turned = isinstance(block, PageBreak) or (turned and not content)
