"""Key caps: the keys of an action, drawn as they look on a keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.face import Face
from ui.widgets.paint import fill_rounded, painter_on

_PADDING = 7
_HEIGHT = 20


def key_cap_size(face: Face, keys: str) -> QSize:
    """Return how much room a key cap takes."""
    metrics = QFontMetrics(face.theme.font("caption", 500))
    height = face.theme.px(_HEIGHT)
    return QSize(max(height, metrics.horizontalAdvance(face.language.keys(keys)) + 2 * _PADDING), height)


def paint_key_cap(painter: QPainter, rect: QRectF, face: Face, keys: str, role: str = "ink_2") -> None:
    """Paint a key cap over a rectangle."""
    outline = face.theme.color("disabled" if role == "disabled" else "edge")
    fill_rounded(painter, rect, None, outline, radius=3)
    painter.setPen(face.theme.color(role))
    painter.setFont(face.theme.font("caption", 500))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, face.language.keys(keys))


class KeyCap(QWidget):
    """The keys of an action, such as `Ctrl+Return`."""

    def __init__(self, face: Face, keys: str) -> None:
        super().__init__()
        self._face = face
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        face.theme.changed.connect(self._changed)
        face.language.changed.connect(self._changed)
        self._changed()

    def sizeHint(self) -> QSize:
        """Return the room the keys take."""
        return key_cap_size(self._face, self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the keys."""
        painter = painter_on(self)
        role = "ink_2" if self.isEnabled() else "disabled"
        paint_key_cap(painter, QRectF(self.rect()), self._face, self._keys, role)
        painter.end()

    def _changed(self) -> None:
        self.setAccessibleName(self._face.language.keys(self._keys))
        self.updateGeometry()
        self.update()
