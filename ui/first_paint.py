"""What the window shows before anything is loaded: its paper and its bar, then the titles of the series.

It stands where the library page will stand, for the moment that one takes to load. It names as little of Qt
as it can: Qt makes a class, and all its enumerations, when it is first named (`Qt` alone takes a fifth of
what a bare window takes).
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.resources import asset

if TYPE_CHECKING:
    from ui.first_titles import FirstTitles

_ROLE = re.compile(r'^(paper|sheet|line|ink) = "(#\w+)"', re.MULTILINE)
_BAR = 56


class FirstPaint(QWidget):
    """Paints at once; `show_titles` adds the cards.

    Signals: `painted()` after each paint, once the screen has it.
    """

    painted = Signal()

    def __init__(self, appearance: str, text_scale: int) -> None:
        super().__init__()
        table = asset("themes", f"{appearance}.toml").read_text("utf-8")
        self._colors = {role: QColor(value) for role, value in _ROLE.findall(table)}
        self._scale = text_scale / 100
        self._titles: FirstTitles | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the titles that are shown."""
        return self._titles.titles if self._titles is not None else ()

    def show_titles(self, library: Path) -> None:
        """Read the titles straight from the file, and paint again."""
        from ui.first_titles import FirstTitles  # noqa: PLC0415 - not before the first paint

        self._titles = FirstTitles(library, self._colors, self._scale)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the paper, the bar and, when they are known, the titles."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colors["paper"])
        bar = round(_BAR * self._scale)
        painter.fillRect(0, 0, self.width(), bar, self._colors["sheet"])
        painter.fillRect(0, bar - 1, self.width(), 1, self._colors["line"])
        if self._titles is not None:
            self._titles.paint(painter, self.width())
        painter.end()
        QTimer.singleShot(0, self.painted.emit)
