"""A line to type in, with a caret one can see from where one sits."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.face import Face

_CARET = 2


class LineEdit(QLineEdit):
    """One line; its caret is 2 px of accent. `inside` makes it a part of a larger outline."""

    ring_target: QWidget | None = None

    def __init__(self, face: Face, place_text: str = "", *, inside: bool = False, limit: int = 0) -> None:
        super().__init__()
        self._theme = face.theme
        if inside:
            self.setProperty("inside", True)
            self.setFrame(False)
        if limit:
            self.setMaxLength(limit)
        if place_text:
            face.language.bind(self.setPlaceholderText, place_text)
        face.theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then our caret over the thin one."""
        super().paintEvent(event)
        if self.hasFocus() and not self.isReadOnly():
            thin = self.cursorRect()
            painter = QPainter(self)
            caret = QRect(thin.center().x(), thin.top() + 1, _CARET, thin.height() - 2)
            painter.fillRect(caret, self._theme.color("accent"))
            painter.end()

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
