"""Small strokes shared by painted widgets and delegates: filled shapes and the focus ring."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

RING_WIDTH = 2
RING_GAP = 2
RING_MARGIN = RING_WIDTH + RING_GAP


def painter_on(widget: QWidget) -> QPainter:
    """Return a painter with smooth edges on a widget, to be ended by the caller or its scope."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def fill_rounded(
    painter: QPainter, rect: QRectF, fill: QColor | None, outline: QColor | None = None, radius: float = 4,
    width: float = 1,
) -> None:  # fmt: skip
    """Paint a flat rounded surface, its outline inside the rectangle and on whole pixels."""
    inset = width / 2 if outline is not None else 0.0
    painter.setPen(QPen(outline, width) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = 4) -> None:
    """Paint the focus ring 2 px away from a control that occupies `rect`."""
    out = RING_GAP + RING_WIDTH / 2
    painter.setPen(QPen(theme.color("accent"), RING_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + RING_GAP, radius + RING_GAP)


def paint_row(painter: QPainter, rect: QRectF, theme: Theme, *, chosen: bool, hovered: bool) -> None:
    """Paint the ground of a row: a tint and a bar when chosen, a tint under the pointer."""
    if chosen:
        painter.fillRect(rect, theme.color("selected"))
        painter.fillRect(
            QRectF(rect.topLeft(), QPointF(rect.left() + 3, rect.bottom())), theme.color("accent")
        )
    elif hovered:
        painter.fillRect(rect, theme.color("hover"))
