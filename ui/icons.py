"""The icons: small drawings in the colour of the text beside them."""

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.resources import asset
from ui.theme import Theme

KINDS = {
    "vigilance": "triangle-alert",
    "proposal": "diamond-plus",
    "verbatim": "guillemets",
    "tension": "opposed-arrows",
    "question": "circle-question-mark",
    "plain": "minus",
}
_STROKE = "1.75"


class Icons(QObject):
    """Draws icons by name in the colour of a role, and remembers them until the appearance changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def pixmap(self, name: str, role: str = "ink_2", size: int = 16) -> QPixmap:
        """Return the drawing, sharp on the screens in use, in the colour of a role."""
        application = QApplication.instance()
        ratio = application.devicePixelRatio() if isinstance(application, QApplication) else 1.0
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, role, size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, role: str = "ink_2", size: int = 16, gap: int = 0) -> QIcon:
        """Return the drawing as an icon for a button, with its faded form and a gap at its right."""
        icon = QIcon(_widened(self.pixmap(name, role, size), gap))
        icon.addPixmap(_widened(self.pixmap(name, "disabled", size), gap), QIcon.Mode.Disabled)
        return icon

    def paint(self, painter: QPainter, rect: QRectF, name: str, role: str) -> None:
        """Paint the drawing inside `rect`, for delegates and painted widgets."""
        painter.drawPixmap(rect.topLeft(), self.pixmap(name, role, round(rect.width())))

    def _draw(self, name: str, role: str, size: int, ratio: float) -> QPixmap:
        drawing = asset("icons", f"{name}.svg").read_text("utf-8")
        drawing = drawing.replace("currentColor", self._theme.color(role).name())
        if name not in KINDS.values() or name == "minus":
            drawing = drawing.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _widened(pixmap: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(round(pixmap.width() + gap * ratio), pixmap.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
