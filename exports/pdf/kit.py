"""What every function that makes pieces needs: the typesetter, the styles by name, and the neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from exports.blocks.document import Block
from exports.inline import Text, text
from exports.look import GREY, LONG, STYLES, Geometry, Style
from exports.pdf.grid import draw_stack, stack_height
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Note, Piece, Placing
from exports.pdf.prose import Prose, Within
from exports.pdf.words import Typesetter
from exports.spaces import FIRM


@dataclass(frozen=True, slots=True)
class Around:
    """The blocks before and after the one that is made."""

    before: Block | None = None
    after: Block | None = None


class Kit:
    """Makes paragraphs in named styles for one document."""

    def __init__(self, typesetter: Typesetter, geometry: Geometry = LONG) -> None:
        self.typesetter = typesetter
        self.geometry = geometry

    def prose(
        self,
        content: Text | str,
        style: str | Style,
        *,
        hang: Prose | None = None,
        placing: Placing | None = None,
        role: str = "P",
        within: Within = (),
    ) -> Prose:
        """Return a paragraph."""
        made = text(content) if isinstance(content, str) else content
        found = STYLES[style] if isinstance(style, str) else style
        return Prose(self.typesetter, made, found, hang=hang, placing=placing, role=role, within=within)

    def cell(self, content: Text | str, style: str | Style, **changed: object) -> Prose:
        """Return a paragraph for a cell: no indents, with some of its style changed."""
        return self.prose(content, _for_cell(style, tuple(changed.items())))

    @property
    def is_french(self) -> bool:
        """Say whether the document follows French typography."""
        return self.typesetter.language.startswith("fr")

    @property
    def colon(self) -> str:
        """Return a colon with its spaces."""
        return f"{FIRM}: " if self.is_french else ": "

    def label(self, content: str) -> Prose | None:
        """Return a word for the hanging column, or None when there is none."""
        return self.prose(content, "label") if content else None

    def note(self, note: Note) -> Prose:
        """Return a footnote, its number hanging before it."""
        number, words = note
        style = STYLES["footnote"]
        return self.prose(words, style, hang=self.prose(number, replace(style, left=0, first=0)))


@lru_cache(maxsize=500)
def _for_cell(style: str | Style, changed: tuple[tuple[str, object], ...]) -> Style:
    found = STYLES[style] if isinstance(style, str) else style
    return replace(found, **{"left": 0, "first": 0, **dict(changed)})  # type: ignore[arg-type]  # replace checks the names


class Beside(Piece):
    """A piece with others in the hanging column beside its beginning."""

    def __init__(
        self, hanging: Sequence[Piece], piece: Piece, placing: Placing, hang: float, indent: float
    ) -> None:
        super().__init__(placing)
        self._hanging = hanging
        self._piece = piece
        self._hang = hang
        self._indent = indent

    def height(self, width: float) -> float:
        """Return the height of the higher of the two."""
        return max(self._piece.height(width - self._indent), stack_height(self._hanging, self._hang))

    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Split the piece; what hangs stays with its beginning."""
        if stack_height(self._hanging, self._hang) > room:
            return None
        return self._halves(self._piece.split(width - self._indent, room))

    def force(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Split the piece at any cost."""
        return self._halves(self._piece.force(width - self._indent, room))

    def notes(self) -> list[Note]:
        """Return the footnotes called."""
        return self._piece.notes()

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw what hangs, then the piece."""
        draw_stack(pen, self._hanging, x, top, self._hang)
        self._piece.draw(pen, x + self._indent, top, width - self._indent)

    def _halves(self, halves: tuple[Piece, Piece] | None) -> tuple[Piece, Piece] | None:
        if halves is None:
            return None
        first, rest = self.placing.cut()
        return (
            Beside(self._hanging, halves[0], first, self._hang, self._indent),
            Beside((), halves[1], rest, self._hang, self._indent),
        )


def beside(kit: Kit, hanging: Sequence[Piece | None], piece: Piece, placing: Placing) -> Beside:
    """Return a piece in the text column with others in the hanging column of the page."""
    geometry = kit.geometry
    shown = [one for one in hanging if one is not None]
    return Beside(shown, piece, placing, geometry.hang * MM, geometry.indent * MM)


def grey(style: str) -> Style:
    """Return a style in grey."""
    return replace(STYLES[style], colour=GREY)
