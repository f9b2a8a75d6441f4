"""What the blocks of one document share while they are written: places, notes, lists, pictures, pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from exports.blocks.document import Block, Document
from exports.word.numbering import Numbering
from exports.word.package import Relationships

UNKNOWN_PAGE = "00"
"""Stands where a page number will be, as wide as most of them."""


BODY = "body"
"""The bookmark where the text begins, after cover and contents."""


@dataclass(frozen=True, slots=True)
class Around:
    """The blocks before and after the one that is written."""

    before: Block | None = None
    after: Block | None = None


class Manuscript:
    """One document on its way to a file; each block's function takes from it what it needs.

    `main` and `notes` hold what the text and its footnotes refer to; `footnotes` are written already;
    `names_pages` says whether a page number was printed anywhere.
    """

    def __init__(self, document: Document, page_of: Mapping[str, int] | None) -> None:
        self.document = document
        self.numbering = Numbering()
        self.main = Relationships()
        self.notes = Relationships()
        self.footnotes: list[str] = []
        self.media: dict[str, bytes] = {}
        self.names_pages = False
        self._pages = page_of or {}
        self._places = places(document)
        self._marks = 0
        self._drawings = 0
        self._counted: dict[str, int] = {}

    def place(self, block_id: str) -> str:
        """Return the bookmark of the block with that id, or nothing when no block has it."""
        return self._places.get(block_id, "")

    def page(self, block_id: str) -> str:
        """Return the number of the page where a block begins, as it is printed before any update."""
        self.names_pages = True
        return str(self._pages.get(block_id, UNKNOWN_PAGE))

    def marked(self, block_id: str, content: str) -> str:
        """Return the content between the two ends of the block's bookmark."""
        name = self.place(block_id)
        if not name:
            return content
        self._marks += 1
        start = f'<w:bookmarkStart w:id="{self._marks}" w:name="{name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self._marks}"/>'

    def next_drawing(self) -> int:
        """Return a number no other drawing has."""
        self._drawings += 1
        return self._drawings

    def counts_on(self, series: str, value: int) -> bool:
        """Say whether a figure or table of that number follows the last one of its series."""
        follows = self._counted.get(series, 0) + 1 == value
        self._counted[series] = value
        return follows


def places(document: Document) -> dict[str, str]:
    """Return the bookmark of each block that has an id, by that id."""
    return {name: f"p{number:05}" for number, name in enumerate(_ids(document.body), 1)}


def _ids(value: object) -> Iterator[str]:
    """The ids of blocks and of their rows, in reading order."""
    if isinstance(value, tuple):
        for one in value:
            yield from _ids(one)
    elif is_dataclass(value) and not isinstance(value, type):
        own = getattr(value, "id", "")
        if own:
            yield own
        for one in fields(value):
            if one.name in {"body", "rows", "points"}:
                yield from _ids(getattr(value, one.name))
