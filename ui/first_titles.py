"""The titles of the series on their cards, read with the standard library and painted where they will stay.

They need no catalogue, since titles are the person's own words; everything else on the cards comes with the
library page, a moment later.
"""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter

from ui.resources import asset

_TITLES = """
SELECT title FROM (
    SELECT title, series.position AS place,
        (SELECT min(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL
            AND state NOT IN ('held', 'cancelled')) AS next,
        (SELECT max(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL) AS last
    FROM series WHERE removed_at IS NULL AND put_away_at IS NULL
) ORDER BY next IS NULL, next, last DESC, place
"""
_LEFT, _TOP, _WIDTH, _HEIGHT, _GAP = 64, 204, 421, 264, 24
_COLUMNS = 3
_PAD, _BASELINE, _SIZE = 25, 40, 17
_RADIUS = 8


class FirstTitles:
    """Knows the titles, and paints a card for each at the usual text size."""

    def __init__(self, library: Path, colors: dict[str, QColor], scale: float) -> None:
        QFontDatabase.addApplicationFont(str(asset("fonts", "Inter-SemiBold.ttf")))
        self.titles = read_titles(library)
        self._colors = colors
        self._font = QFont("Inter")
        self._font.setPixelSize(round(_SIZE * scale))
        self._font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, width: int) -> None:
        """Paint them on a page of this width."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        columns = _COLUMNS if width >= _LEFT + _COLUMNS * (_WIDTH + _GAP) else 1
        for place, title in enumerate(self.titles):
            down, right = divmod(place, columns)
            card = QRectF(_LEFT + right * (_WIDTH + _GAP), _TOP + down * (_HEIGHT + _GAP), _WIDTH, _HEIGHT)
            self._paint_card(painter, card, title)

    def _paint_card(self, painter: QPainter, card: QRectF, title: str) -> None:
        painter.setPen(self._colors["line"])
        painter.setBrush(self._colors["sheet"])
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.save()
        painter.setClipRect(card.adjusted(_PAD, 0, -_PAD, 0))
        painter.setPen(self._colors["ink"])
        painter.drawText(QPointF(card.left() + _PAD, card.top() + _BASELINE), title)
        painter.restore()


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
