"""The time left, readable at three metres: one widget that repaints its own rectangle only."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.face import Face

_GAP = 38
_ICON = 20
_CAP = 0.727
"""Height of a digit of our face, as a share of its size."""
_LONG = 6
"""From this many signs on, « 1:12:05 », the digits are set smaller."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What the digits say, in which colour, and the words beside them."""

    text: str = ""
    role: str = "ink"
    words: str = ""
    words_role: str = "ink_2"
    icon: str = ""
    spoken: str = ""
    """The same as a sentence, for whoever listens to the screen."""


class TimeLeft(QWidget):
    """Shows one figure as large as its place allows."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._figure = Figure()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 96)
        face.theme.changed.connect(self.update)

    @property
    def figure(self) -> Figure:
        """Return what is shown."""
        return self._figure

    def show_figure(self, figure: Figure) -> None:
        """Show another figure; nothing is painted again when it is the same."""
        if figure == self._figure:
            return
        self._figure = figure
        self.setAccessibleName(figure.spoken or f"{figure.text} {figure.words}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the digits at their full size."""
        return QSize(760, self._face.theme.line_height("time_left"))

    def digits_font(self) -> QFont:
        """Return the font of the digits: their full size, or what the place leaves."""
        name = "time_left_long" if len(self._figure.text) > _LONG else "time_left"
        font = QFont(self._face.theme.font(name, tabular=True))
        full = font.pixelSize()
        wide = QFontMetricsF(font).horizontalAdvance(self._figure.text or "0")
        room = max(80.0, self.width() - self._words_width())
        share = min(1.0, room / max(1.0, wide), self.height() / (full * _CAP * 1.06))
        if share < 1.0:
            font.setPixelSize(max(24, int(full * share)))
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.letterSpacing() * share)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the digits on the baseline, and the words to the right of them."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._face.theme.color("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.digits_font()
        digits = font.pixelSize() * _CAP
        baseline = (self.height() + digits) / 2
        bearing = QFontMetricsF(font).leftBearing("0")
        painter.setFont(font)
        painter.setPen(self._face.theme.color(self._figure.role))
        painter.drawText(QPointF(-bearing, baseline), self._figure.text)
        wide = QFontMetricsF(font).horizontalAdvance(self._figure.text)
        self._paint_words(painter, wide + _GAP - 8, baseline)
        painter.end()

    def _paint_words(self, painter: QPainter, left: float, baseline: float) -> None:
        theme = self._face.theme
        lines = self._figure.words.split("\n") if self._figure.words else []
        height = theme.line_height("heading")
        painter.setFont(theme.font("heading", 400))
        painter.setPen(theme.color(self._figure.words_role))
        top = baseline - height * len(lines)
        if self._figure.icon:
            size = theme.px(_ICON)
            corner = QRectF(left, top + (height - size) / 2, size, size)
            self._face.icons.paint(painter, corner, self._figure.icon, self._figure.words_role)
            left += size + 8
        for number, line in enumerate(lines):
            painter.drawText(
                QRectF(left, top + number * height, self.width() - left, height),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                line,
            )

    def _words_width(self) -> float:
        if not self._figure.words:
            return 0.0
        metrics = QFontMetricsF(self._face.theme.font("heading", 400))
        wide = max(metrics.horizontalAdvance(line) for line in self._figure.words.split("\n"))
        icon = self._face.theme.px(_ICON) + 8 if self._figure.icon else 0
        return wide + icon + _GAP
