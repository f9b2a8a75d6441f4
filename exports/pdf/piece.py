"""What the page-maker needs to know of a piece: its height, how it splits, how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exports.inline import Text
    from exports.pdf.pen import Pen

MM = 72 / 25.4
"""Points in a millimetre."""


Note = tuple[str, "Text"]
"""A footnote: its number and its text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a heading adds to contents, bookmarks and running heads."""

    level: int
    number: str
    title: str
    running: str
    listed: bool


@dataclass(slots=True, kw_only=True)
class Placing:
    """How a piece stands among others on the pages.

    `opening` starts a page without a running head, lower down by `white`; `grid` brings the next piece
    back to the grid of the text.
    """

    before: float = 0
    after: float = 0
    keep_next: bool = False
    page_break: bool = False
    opening: bool = False
    white: float = 0
    grid: bool = False
    anchor: str = ""
    entry: Entry | None = None

    def cut(self) -> tuple[Placing, Placing]:
        """Return how the two parts of a piece stand that is cut over two pages."""
        head = replace(self, after=0, keep_next=False, grid=False)
        rest = replace(
            self, before=0, page_break=False, opening=False, white=0, anchor="", entry=None, keep_next=False
        )
        return head, rest


class Piece:
    """Something that stands on a page. Heights are in points and do not change for the same width."""

    def __init__(self, placing: Placing | None = None) -> None:
        self.placing = placing or Placing()

    def height(self, width: float) -> float:
        """Return the height the piece takes in a column of that width."""
        raise NotImplementedError

    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 - kinds that split use them
        """Return a first part that fits in the room and the rest, or None when it is better kept whole."""
        return None

    def force(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Split a piece that is higher than a whole page, at any cost."""
        return self.split(width, room)

    def notes(self) -> list[Note]:
        """Return the footnotes called in this piece."""
        return []

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the piece with its upper left corner there."""
        raise NotImplementedError
