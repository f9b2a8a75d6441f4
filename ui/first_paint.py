"""What the window shows before anything is loaded: its bar, its paper and the titles of the series.

It stands where the library page will stand, for the moment that one takes to load, and knows only Qt and the
standard library. It has no words of its own, so that it needs no catalogue: titles are the person's.
"""

import re
import sqlite3
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.resources import asset

_ROLE = re.compile(r'^(paper|sheet|line|ink) = "(#\w+)"', re.MULTILINE)
_TITLES = """
SELECT title FROM (
    SELECT title, series.position AS place,
        (SELECT min(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL
            AND state NOT IN ('held', 'cancelled')) AS next,
        (SELECT max(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL) AS last
    FROM series WHERE removed_at IS NULL AND put_away_at IS NULL
) ORDER BY next IS NULL, next, last DESC, place
"""
_BAR = 56
_CARDS = QRect(64, 204, 421, 264)
_STEP_RIGHT, _STEP_DOWN = 445, 288
_EDGES, _COLUMNS = 104, 3
_TITLE = QRect(25, 22, -25, 24)
_RADIUS = 8


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
        self.titles: tuple[str, ...] = ()

    def show_titles(self, library: Path) -> None:
        """Read the titles straight from the file, and paint again."""
        QFontDatabase.addApplicationFont(str(asset("fonts", "Inter-SemiBold.ttf")))
        self.titles = read_titles(library)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the paper, the bar and a card for each title."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colors["paper"])
        bar = round(_BAR * self._scale)
        painter.fillRect(0, 0, self.width(), bar, self._colors["sheet"])
        painter.fillRect(0, bar - 1, self.width(), 1, self._colors["line"])
        for place, title in enumerate(self.titles):
            self._paint_card(painter, place, title)
        painter.end()
        self.painted.emit()

    def _paint_card(self, painter: QPainter, place: int, title: str) -> None:
        columns = _COLUMNS if self.width() - _EDGES >= _COLUMNS * _STEP_RIGHT else 1
        down, right = divmod(place, columns)
        card = QRectF(_CARDS.translated(right * _STEP_RIGHT, down * _STEP_DOWN))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colors["line"])
        painter.setBrush(self._colors["sheet"])
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        font = QFont("Inter")
        font.setPixelSize(round(17 * self._scale))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._colors["ink"])
        room = int(card.width()) + 2 * _TITLE.width()
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(card.translated(_TITLE.topLeft()), words)


def read_titles(library: Path) -> tuple[str, ...]:
    """Return the titles in the order of the cards, or none when the file cannot be read this simply."""
    if not library.is_file():
        return ()
    try:
        db = sqlite3.connect(f"file:{quote(str(library))}?mode=ro", uri=True, timeout=0.1)
    except sqlite3.Error:
        return ()
    try:
        return tuple(row[0] for row in db.execute(_TITLES))
    except sqlite3.Error:
        return ()  # the real opening, which follows, says what is wrong
    finally:
        db.close()
