"""A list to choose one thing from, closed until it is needed."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.face import Face
from ui.widgets.paint import painter_on

_CHEVRON = 16


class ChoiceBox(QComboBox):
    """Choices by key; their words follow the language unless they are names.

    Signals: `chosen(str)`, the key somebody chose.
    """

    chosen = Signal(str)

    def __init__(self, face: Face, name: str, choices: dict[str, str], *, translated: bool = True) -> None:
        super().__init__()
        self._face = face
        self._translated = translated
        self._choices: dict[str, str] = {}
        face.language.bind(self.setAccessibleName, name)
        self.offer(choices)
        self.activated.connect(lambda _: self.chosen.emit(self.key))
        face.theme.changed.connect(self.update)
        face.language.changed.connect(self._say)

    @property
    def key(self) -> str:
        """Return the key of the current choice, or nothing when there is none."""
        return str(self.currentData() or "")

    def offer(self, choices: dict[str, str]) -> None:
        """Offer other choices; the current one stays when it is among them."""
        kept = self.key
        self._choices = choices
        self.clear()
        for key in choices:
            self.addItem("", key)
        self._say()
        self.show_key(kept)

    def show_key(self, key: str) -> None:
        """Show a choice, without telling anybody."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the sign that it opens."""
        super().paintEvent(event)
        side = self._face.theme.px(_CHEVRON)
        corner = QPointF(self.width() - side - 8, (self.height() - side) / 2)
        painter = painter_on(self)
        role = "ink_2" if self.isEnabled() else "disabled"
        self._face.icons.paint(painter, QRectF(corner.x(), corner.y(), side, side), "chevron-down", role)
        painter.end()

    def _say(self) -> None:
        for place, message in enumerate(self._choices.values()):
            self.setItemText(place, self._face.language(message) if self._translated else message)
