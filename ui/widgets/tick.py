"""A tick box: 20 px, or 24 px where somebody ratifies."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.face import Face
from ui.widgets.paint import fill_rounded, painter_on

_GAP = 9


class Tick(QAbstractButton):
    """A box that is ticked or not, and its words."""

    def __init__(self, face: Face, message: str = "", *, large: bool = False) -> None:
        super().__init__()
        self._face = face
        self._side = 24 if large else 20
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        face.theme.changed.connect(self._changed)
        if message:
            self.say(message)

    def say(self, message: str, **values: object) -> None:
        """Say a message beside the box."""
        self._face.language.bind(self.show_text, message, **values)

    def show_text(self, text: str) -> None:
        """Show this text beside the box."""
        self.setText(text)
        self.setAccessibleName(text)
        self._changed()

    def sizeHint(self) -> QSize:
        """Return the room of the box and its words."""
        side = self._face.theme.px(self._side)
        metrics = QFontMetrics(self._face.theme.font("body"))
        words = metrics.horizontalAdvance(self.text()) + _GAP if self.text() else 0
        return QSize(side + words, max(side, metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the box, its tick and the words."""
        theme = self._face.theme
        painter = painter_on(self)
        side = theme.px(self._side)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if not self.isEnabled():
            fill_rounded(painter, box, None, theme.color("disabled"), width=2)
        elif self.isChecked():
            fill_rounded(painter, box, theme.color("accent"))
        else:
            fill_rounded(painter, box, None, theme.color("ink_2" if self.underMouse() else "edge"), width=2)
        if self.isChecked():
            role = "on_accent" if self.isEnabled() else "disabled"
            painter.setPen(QPen(theme.color(role), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            corner, unit = box.topLeft(), side / 20
            stroke = [QPointF(5, 10.5), QPointF(8.5, 14), QPointF(15, 6.5)]
            painter.drawPolyline(QPolygonF([corner + point * unit for point in stroke]))
        painter.setPen(theme.color("ink" if self.isEnabled() else "disabled"))
        painter.setFont(theme.font("body"))
        words = QRectF(side + _GAP, 0, self.width() - side - _GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
