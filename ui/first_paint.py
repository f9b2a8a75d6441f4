"""What the window shows before anything is loaded: its paper and its bar, then the titles of the series.

It stands where the library page will stand, for the moment that one takes to load. It is dressed by a style
sheet and not painted, because Python makes a class of Qt, with all its enumerations, when it first meets one:
a single `QPainter.fillRect` with a colour takes a quarter of what a whole bare window takes.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.resources import asset

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_ROLE = re.compile(r'^(paper|sheet|line|ink) = "(#\w+)"', re.MULTILINE)
_STYLE = """
QMainWindow {{ background: {paper}; }}
#bar {{ background: {sheet}; border-bottom: 1px solid {line}; }}
#card {{
    background: {sheet}; border: 1px solid {line}; border-radius: 8px; padding: 21px 24px;
    color: {ink}; font-family: "Inter"; font-size: {size}px; font-weight: 600;
    qproperty-alignment: "AlignTop";
}}
"""
_BAR, _TITLE = 56, 17
_LEFT, _TOP, _WIDTH, _HEIGHT, _GAP = 64, 204, 421, 264, 24
_COLUMNS = 3


class FirstPaint(QWidget):
    """Is there at once; `show_titles` adds the cards.

    Signals: `painted()` after each paint, once the screen has it.
    """

    painted = Signal()

    def __init__(self, appearance: str, text_scale: int) -> None:
        super().__init__()
        table = asset("themes", f"{appearance}.toml").read_text("utf-8")
        self._scale = text_scale / 100
        self.style_of_window = _STYLE.format(size=round(_TITLE * self._scale), **dict(_ROLE.findall(table)))
        self.titles: tuple[str, ...] = ()
        self._bar = QLabel(self)
        self._bar.setObjectName("bar")

    def show_titles(self, library: Path) -> None:
        """Read the titles straight from the file, and show a card for each where it will stay."""
        from ui.first_titles import load_face, read_titles  # noqa: PLC0415 - not before the first paint

        load_face()
        self.titles = read_titles(library)
        columns = _COLUMNS if self.width() >= _LEFT + _COLUMNS * (_WIDTH + _GAP) else 1
        for place, title in enumerate(self.titles):
            down, right = divmod(place, columns)
            card = QLabel(title, self)
            card.setObjectName("card")
            left, top = _LEFT + right * (_WIDTH + _GAP), _TOP + down * (_HEIGHT + _GAP)
            card.setGeometry(left, top, _WIDTH, _HEIGHT)
            card.show()
        self.update()

    def resizeEvent(self, event: "QResizeEvent") -> None:  # noqa: ARG002 - Qt passes it
        """Keep the bar as wide as the window."""
        self._bar.setGeometry(0, 0, self.width(), round(_BAR * self._scale))

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: ARG002 - Qt passes it
        """Tell that the style sheet's paint is on its way to the screen."""
        QTimer.singleShot(0, self.painted.emit)
