"""A paragraph: words on lines in the text column, with what hangs in the margin beside its first line."""

from __future__ import annotations

from contextlib import ExitStack

from exports.inline import Run, Text
from exports.look import Align, Style
from exports.pdf.lines import Breaker, Line
from exports.pdf.pen import Pen
from exports.pdf.piece import MM, Note, Piece, Placing
from exports.pdf.words import Typesetter

_CENTRE = 0.34
"""Letters stand in their line so that the middle of x lies a little under the middle of the leading."""

_WIDOWS = 2
_TRIES = 6
_SHIFTS = {Align.LEFT: 0.0, Align.JUSTIFY: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


Within = tuple[tuple[str, object], ...]


class Prose(Piece):
    """A text in a style. `hang` is set in the margin, level with the first line.

    `within` names the elements that this one stands in with others: a list and its item.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        content: Text,
        style: Style,
        *,
        hang: Prose | None = None,
        role: str = "P",
        placing: Placing | None = None,
        within: Within = (),
    ) -> None:
        if placing is None:
            placing = Placing(before=style.before, after=style.after, keep_next=style.keep_next)
        super().__init__(placing)
        self.style = style
        self.role = role
        self._within = within
        self._typesetter = typesetter
        self._words = typesetter.words(content, style)
        self._bare = all(type(part) is Run and not (part.link or part.redacted) for part in content)
        self._noted = any(word.notes for word in self._words)
        self._hang = hang
        self._lines: list[Line] | None = None
        self._measure = -1.0
        self._first = True
        self._fixed = False
        self._key: object = self

    @property
    def _left(self) -> float:
        return self.style.left * MM

    def lines(self, width: float) -> list[Line]:
        """Return the lines for a column of that width; they are broken once."""
        if self._lines is None or (self._measure != width and not self._fixed):
            style = self.style
            room = width - self._left - style.right * MM
            first = room - max(style.first, 0) * MM
            breaker = Breaker(
                room, first, justified=style.align is Align.JUSTIFY, language=self._typesetter.language
            )
            self._lines = breaker.lines(self._words) if self._words else []
            if style.balanced and len(self._lines) > 1:
                self._lines = self._balanced(room, len(self._lines))
            self._measure = width
        return self._lines

    def height(self, width: float) -> float:
        """Return the height of all lines, or of what hangs beside them when it is higher."""
        own = len(self.lines(width)) * self.style.leading
        return max(own, self._hang_height(width)) if self._hang else own

    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Cut between two lines, leaving at least two on either side."""
        if self.style.keep_together:
            return None
        lines = self.lines(width)
        count = min(int((room + 0.01) // self.style.leading), len(lines) - _WIDOWS)
        if count < _WIDOWS or (self._hang and self._hang_height(width) > count * self.style.leading):
            return None
        return self._cut(lines, count)

    def force(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        """Cut between any two lines, leaving two on the next page if there are enough."""
        lines = self.lines(width)
        count = int((room + 0.01) // self.style.leading)
        if count > _WIDOWS:
            count = min(count, max(len(lines) - _WIDOWS, _WIDOWS))
        return self._cut(lines, count) if 0 < count < len(lines) else None

    def notes(self) -> list[Note]:
        """Return the footnotes called in these lines."""
        if not self._noted:
            return []
        words = (
            (word for line in self._lines for word in line.words)
            if self._fixed and self._lines
            else self._words
        )
        return [note for word in words for note in word.notes]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the label first, then the lines, as they are read."""
        with ExitStack() as stack:
            for role, key in self._within:
                stack.enter_context(pen.tags.element(role, key))
            stack.enter_context(pen.tags.element(self.role, self._key))
            stack.enter_context(pen.marked())
            self.draw_plain(pen, x, top, width)

    def draw_plain(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw without opening an element."""
        style = self.style
        if self._hang and self._first:
            shift = self.baseline - self._hang.baseline
            self._hang.draw_plain(
                pen, x + (style.left + min(style.first, 0)) * MM, top + shift, self._hang_width(width)
            )
        left = x + self._left
        room = width - self._left - style.right * MM
        baseline = top + self.baseline
        for number, line in enumerate(self.lines(width)):
            indent = max(style.first, 0) * MM if number == 0 and self._first else 0
            spare = room - indent - line.width
            stretch = spare / line.blanks if line.stretched else 0
            shift = (spare + (0 if self._bare else pen.slack(line))) * _SHIFTS[style.align]
            pen.line(line, left + indent + shift, baseline + number * style.leading, stretch, bare=self._bare)

    def _balanced(self, room: float, count: int) -> list[Line]:
        """Return the same number of lines, as even as they can be."""
        narrow, wide = room / count, room
        for _ in range(_TRIES):
            middle = (narrow + wide) / 2
            lines = self._broken(middle)
            narrow, wide = (middle, wide) if len(lines) > count else (narrow, middle)
        return self._broken(wide)

    def _broken(self, room: float) -> list[Line]:
        return Breaker(room, room, justified=False, language=self._typesetter.language).lines(self._words)

    @property
    def baseline(self) -> float:
        """Return how far the first baseline lies below the top."""
        return self.style.leading / 2 + self.style.size * _CENTRE

    @property
    def leading(self) -> float:
        """Return the height of one line."""
        return self.style.leading

    def natural_width(self) -> float:
        """Return the width of the words on one line."""
        return sum(word.width + word.space for word in self._words) - (
            self._words[-1].space if self._words else 0
        )

    def _hang_height(self, width: float) -> float:
        if self._hang is None:
            return 0
        return self.baseline - self._hang.baseline + self._hang.height(self._hang_width(width))

    def _hang_width(self, width: float) -> float:
        return min(width, -self.style.first * MM) if self.style.first < 0 else width

    def _cut(self, lines: list[Line], count: int) -> tuple[Piece, Piece]:
        head, rest = self._part(lines[:count]), self._part(lines[count:])
        head.placing, rest.placing = self.placing.cut()
        rest._first, rest._hang = False, None  # noqa: SLF001 - a part of itself
        return head, rest

    def _part(self, lines: list[Line]) -> Prose:
        part = Prose.__new__(Prose)
        part.__dict__.update(self.__dict__)
        part._lines, part._fixed = lines, True  # noqa: SLF001 - a part of itself
        return part
