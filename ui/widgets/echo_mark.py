"""The echo mark: two half discs facing each other across a narrow gap, the sign of a session."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.face import Face
from ui.theme import Theme
from ui.widgets.paint import painter_on

_GAP = 0.07
_OUTLINE = 1.5
_LARGE_RADIUS = 36
_LARGE_GAP = 22


class Echo(Enum):
    """What a mark says of a session, or which voice a half stands for."""

    HELD = "held"
    COMING = "coming"
    NO_TALKS = "no_talks"
    HELD_NO_TALKS = "held_no_talks"
    HUMANITIES = "humanities"
    PRACTICE = "practice"


def paint_echo(painter: QPainter, rect: QRectF, echo: Echo, theme: Theme, *, spread: float = _GAP) -> None:
    """Paint the mark inside a square; `spread` is half the gap, as a share of the side."""
    if echo in (Echo.NO_TALKS, Echo.HELD_NO_TALKS):
        _disc(painter, rect, theme, filled=echo is Echo.HELD_NO_TALKS)
        return
    filled = echo is not Echo.COMING
    if echo is not Echo.PRACTICE:
        _half(painter, _left_half(rect, spread), theme.color("humanities"), filled=filled)
    if echo is not Echo.HUMANITIES:
        _half(painter, _right_half(rect, spread), theme.color("practice"), filled=filled)


def _disc(painter: QPainter, rect: QRectF, theme: Theme, *, filled: bool) -> None:
    inset = _OUTLINE / 2
    painter.setPen(QPen(theme.color("ink_2" if filled else "edge"), _OUTLINE))
    painter.setBrush(theme.color("ink_2") if filled else QColor(0, 0, 0, 0))
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def _half(painter: QPainter, path: QPainterPath, color: QColor, *, filled: bool) -> None:
    if filled:
        painter.fillPath(path, color)
        return
    painter.save()
    painter.setClipPath(path)
    painter.strokePath(path, QPen(color, _OUTLINE * 2))
    painter.restore()


def _left_half(rect: QRectF, spread: float) -> QPainterPath:
    side = rect.width()
    flat = rect.left() + side / 2 - spread * side
    path = QPainterPath()
    path.moveTo(flat, rect.top())
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * (flat - rect.left()), rect.height()), 90, 180)
    path.closeSubpath()
    return path


def _right_half(rect: QRectF, spread: float) -> QPainterPath:
    side = rect.width()
    flat = rect.left() + side / 2 + spread * side
    reach = 2 * (rect.right() - flat)
    path = QPainterPath()
    path.moveTo(flat, rect.bottom())
    path.arcTo(QRectF(rect.right() - reach, rect.top(), reach, rect.height()), 270, 180)
    path.closeSubpath()
    return path


class EchoMark(QWidget):
    """A mark alone; decoration unless it is given an accessible name."""

    def __init__(self, face: Face, echo: Echo = Echo.HELD, size: int = 18) -> None:
        super().__init__()
        self._theme = face.theme
        self._echo = echo
        self._size = size
        face.theme.changed.connect(self._dress)
        self._dress()

    def show_echo(self, echo: Echo) -> None:
        """Show another mark."""
        self._echo = echo
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the mark over the whole widget."""
        painter = painter_on(self)
        paint_echo(painter, QRectF(self.rect()), self._echo, self._theme)
        painter.end()

    def _dress(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(QSize(side, side))
        self.update()


class LargeMark(QWidget):
    """The large mark of an empty place: two true half discs with a wider gap."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._theme = face.theme
        self.setFixedSize(QSize(2 * _LARGE_RADIUS + _LARGE_GAP, 2 * _LARGE_RADIUS))
        face.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the two half discs."""
        painter = painter_on(self)
        paint_echo(painter, QRectF(self.rect()), Echo.HELD, self._theme, spread=_LARGE_GAP / 2 / self.width())
        painter.end()
