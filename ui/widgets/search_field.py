"""The search field: a glass, a line, and the key that brings one there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.face import Face
from ui.widgets.key_cap import KeyCap
from ui.widgets.line_edit import LineEdit
from ui.widgets.paint import fill_rounded, painter_on

_HEIGHT = 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QWidget):
    """Searches while one types; Escape empties it and goes back to what is searched.

    Signals: `searched(str)` at each change; `left()` with Down or Escape; `entered()` with Enter.
    """

    searched = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, face: Face, place_text: str, keys: str) -> None:
        super().__init__()
        self._face = face
        self._glass = QLabel()
        self.edit = _SearchLine(face, place_text)
        self.edit.ring_target = self
        face.language.bind(self.edit.setAccessibleName, place_text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 10, 0)
        layout.setSpacing(8)
        layout.addWidget(self._glass)
        layout.addWidget(self.edit, 1)
        layout.addWidget(KeyCap(face, keys))
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self.searched)
        self.edit.left.connect(self.left)
        self.edit.entered.connect(self.entered)
        face.theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return a height that holds the text at its size."""
        return QSize(320, self._face.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the outline around the glass, the line and the key."""
        painter = painter_on(self)
        theme = self._face.theme
        fill_rounded(painter, QRectF(self.rect()), theme.color("page"), theme.color("edge"))
        painter.end()

    def _dress(self) -> None:
        self._glass.setPixmap(self._face.icons.pixmap("search", "ink_2", self._face.theme.px(16)))
        self.updateGeometry()
        self.update()


class _SearchLine(LineEdit):
    left = Signal()
    entered = Signal()

    def __init__(self, face: Face, place_text: str) -> None:
        super().__init__(face, place_text, inside=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties and leaves, Down leaves, Enter takes what was found."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(self._theme.font("tab", 400))
