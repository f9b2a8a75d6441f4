"""The contents in Word: one real field that already holds its entries, their links and their pages."""

from collections.abc import Sequence

from exports.blocks.document import Block
from exports.blocks.running import Heading
from exports.inline import plain
from exports.word.fields import closed, field, linked, opened
from exports.word.inline import TAB, paragraph, plain_run
from exports.word.manuscript import Manuscript
from exports.word.style_xml import run_properties
from exports.word.styles import WORD_STYLES
from exports.word.text import words

LEVELS = 2
_INSTRUCTION = 'TOC \\o "1-2" \\h \\z \\u'


def listed(body: Sequence[Block]) -> list[Heading]:
    """Return the headings that enter the contents."""
    return [block for block in body if isinstance(block, Heading) and block.listed and block.level <= LEVELS]


def contents(manuscript: Manuscript) -> str:
    """Return the title of the contents and the field, or nothing when the document has none."""
    document = manuscript.document
    if not document.has_contents:
        return ""
    entries = [_entry(heading, manuscript) for heading in listed(document.body)]
    title = paragraph("contents_title", plain_run(document.contents_title))
    if not entries:
        return title
    first, *others = entries
    written = [paragraph(first[0], opened(_INSTRUCTION) + first[1])]
    written += [paragraph(style, content) for style, content in others]
    # The field ends in a paragraph of its own: LibreOffice numbers no page of a section that ends with it.
    return title + "".join(written) + paragraph("gap_none", closed()) + paragraph("gap_none", "")


def _entry(heading: Heading, manuscript: Manuscript) -> tuple[str, str]:
    """The style and the content of a line: number, title, dots, page."""
    part = heading.level == 1
    counted = words(heading.number)
    number = _run("toc_part_number" if part else "toc_number", counted) if counted else ""
    before = f"{number}{TAB}" if number else "" if part else TAB
    dots = _run("toc_dots", "<w:tab/>")
    manner = _manner("toc_part_page" if part else "toc_page")
    page = field(f"PAGEREF {manuscript.place(heading.id)} \\h", manuscript.page(heading.id), manner)
    line = linked(manuscript, f"#{heading.id}", f"{before}{plain_run(plain(heading.title))}{dots}{page}")
    if not part:
        return "toc2", line
    return ("numbered_toc1" if heading.number else "toc1"), line


def _run(style: str, content: str) -> str:
    return f"<w:r><w:rPr>{_manner(style)}</w:rPr>{content}</w:r>"


def _manner(style: str) -> str:
    """The properties of a manner, in the field's result itself: LibreOffice drops character styles there."""
    return run_properties(WORD_STYLES[style].look)
