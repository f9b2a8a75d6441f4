"""Sections of a Word file: geometry, page numbers, heads in plain words, feet."""

from collections.abc import Callable
from dataclasses import replace

from exports.look import FOOT_AT, HANDOUT, HEAD_AT, LONG, Geometry
from exports.word.fields import page_number
from exports.word.inline import TAB, paragraph, plain_run
from exports.word.manuscript import Manuscript
from exports.word.package import Package, Relationships
from exports.word.styles import STYLE_IDS
from exports.word.text import DECLARATION, NAMESPACES, twips

HEAD_LETTERS = 84
"""More letters than these do not fit beside the short title of the series."""
_FOOT_LINE = 4.0
_COVER_TOP = 22.0

Written = Callable[[Relationships], str]


class Pages:
    """Makes the heads, the feet and the section properties of one file."""

    def __init__(self, package: Package, manuscript: Manuscript) -> None:
        self._package = package
        self._manuscript = manuscript
        self._counts = {"header": 0, "footer": 0}
        self._foot = ""
        self._heads: dict[str, str] = {}

    def cover(self, head: Written, foot: Written) -> str:
        """Return the section of the cover: its page counts as the first, and shows no number."""
        references = _references(default=(self._part("header", head), self._part("footer", foot)))
        higher = replace(LONG, top=_COVER_TOP)
        return _section(references, higher, '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')

    def front(self, *, after_cover: bool, opened_as: str) -> str:
        """Return the section of the title page and the contents, numbered in Roman figures."""
        start = 2 if after_cover else 1
        references = _references(
            (self._opening("opening_head"), self._footer()), (self._opening(opened_as), self._footer())
        )
        return _section(references, LONG, f'<w:pgNumType w:fmt="lowerRoman" w:start="{start}"/>', titled=True)

    def body(self, running: str, *, first: bool, opened_as: str) -> str:
        """Return a section of the text; its first page has no head, the others name the part."""
        head = paragraph(
            "header", f"{plain_run(self._manuscript.document.head)}{TAB}{plain_run(_shortened(running))}"
        )
        references = _references(
            (self._shared(head), self._footer()), (self._opening(opened_as), self._footer())
        )
        numbered = '<w:pgNumType w:fmt="decimal" w:start="1"/>' if first else '<w:pgNumType w:fmt="decimal"/>'
        return _section(references, LONG, numbered, titled=True)

    def handout(self, words: str) -> str:
        """Return the one section of a hand-out."""
        foot = self._part("footer", lambda _: paragraph("handout_foot", plain_run(words)))
        return _section(_references((self._opening("opening_head"), foot)), HANDOUT, "")

    def _footer(self) -> str:
        """The foot of all pages: the edition and the number of the page."""
        if not self._foot:
            folio = page_number(f'<w:rStyle w:val="{STYLE_IDS["folio"]}"/>')
            line = f"{plain_run(self._manuscript.document.edition)}{TAB}{TAB}{folio}"
            self._foot = self._part("footer", lambda _: paragraph("footer", line))
        return self._foot

    def _opening(self, style: str) -> str:
        return self._shared(paragraph(style, ""))

    def _shared(self, content: str) -> str:
        if content not in self._heads:
            self._heads[content] = self._part("header", lambda _: content)
        return self._heads[content]

    def _part(self, kind: str, written: Written) -> str:
        """Put a head or a foot into the file and return the id under which sections name it."""
        self._counts[kind] += 1
        relationships = Relationships()
        element = "hdr" if kind == "header" else "ftr"
        content = f"{DECLARATION}<w:{element} {NAMESPACES}>{written(relationships)}</w:{element}>"
        name = self._package.add_word(kind, content, relationships, str(self._counts[kind]))
        return self._manuscript.main.add(kind, name)


Both = tuple[str, str]


def _references(default: Both, first: Both | None = None) -> str:
    kinds = [("default", default), *([("first", first)] if first else [])]
    return "".join(
        f'<w:headerReference w:type="{kind}" r:id="{head}"/>'
        f'<w:footerReference w:type="{kind}" r:id="{foot}"/>'
        for kind, (head, foot) in kinds
    )


def _section(references: str, page: Geometry, numbered: str, *, titled: bool = False) -> str:
    foot = page.height - FOOT_AT - _FOOT_LINE
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" w:header="{twips(HEAD_AT)}" w:footer="{twips(foot)}" w:gutter="0"/>'
        f'{numbered}<w:cols w:space="708"/>{"<w:titlePg/>" if titled else ""}</w:sectPr>'
    )


def _shortened(words: str) -> str:
    """The words that fit beside the short title, cut at a blank, without an ellipsis."""
    if len(words) <= HEAD_LETTERS:
        return words
    return words[: HEAD_LETTERS + 1].rpartition(" ")[0] or words[:HEAD_LETTERS]
