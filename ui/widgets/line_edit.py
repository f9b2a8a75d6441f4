"""A line to type in, with a caret one can see from where one sits."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.face import Face
from ui.widgets.undo_first import goes_to_window

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

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window once nothing typed here is left to undo."""
        can_undo, can_redo = self.isUndoAvailable(), self.isRedoAvailable()
        if goes_to_window(event, can_undo=can_undo, can_redo=can_redo):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, then our caret over the thin one."""
        super().paintEvent(event)
        if self.hasFocus() and not self.isReadOnly():
            thin = self.cursorRect()
            painter = QPainter(self)
            caret = QRect(max(thin.center().x() - 1, 0), thin.top() + 1, _CARET, thin.height() - 2)
            painter.fillRect(caret, self._theme.color("accent"))
            painter.end()

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
