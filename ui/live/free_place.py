"""A free place in the tray: dashed, and saying which key fills it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.paint import painter_on
from workshop.words import N_


class FreePlace(QWidget):
    """Stands where one more point could be."""

    def __init__(self, face: Face, place: int) -> None:
        super().__init__()
        self._theme = face.theme
        number = Label(face, "", "tab", role="ink_3", weight=600, tabular=True)
        number.show_text(str(place))
        number.setFixedWidth(face.theme.px(26))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(number)
        row.addWidget(Label(face, N_("Free place."), "body", role="ink_3"), 1)
        row.addWidget(KeyCap(face, "Space"))
        row.addWidget(Label(face, N_("put the note there"), "small", role="ink_3"))
        face.language.bind(self.setAccessibleName, N_("Place {place}, free"), place=place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the dashed outline."""
        painter = painter_on(self)
        pen = QPen(self._theme.color("edge"), 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
