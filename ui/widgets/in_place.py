"""Text edited where it stands: it looks like text until one points at it or types."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from ui.face import Face
from ui.widgets.undo_first import goes_to_window

_FRAME = 6


class InPlaceText(QPlainTextEdit):
    """A text that keeps itself: Enter or leaving keeps what was typed, Escape restores.

    Signals: `kept(str)` when a changed text was kept; `resized()` when it takes another number of lines.
    """

    kept = Signal(str)
    resized = Signal()

    def __init__(
        self, face: Face, name: str, *, step: str = "body", weight: int = 0, place_text: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:  # fmt: skip
        super().__init__()
        self._face = face
        self._look = (step, weight)
        self._before = ""
        self.setProperty("place", "text")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(2)
        self.setCursorWidth(2)
        face.language.bind(self.setAccessibleName, name)
        if place_text:
            face.language.bind(self.setPlaceholderText, place_text)
        self.document().documentLayout().documentSizeChanged.connect(self._resized)
        face.theme.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text that is already kept; what is being typed is left alone."""
        self._before = text
        if not self.hasFocus() and text != self.toPlainText():
            self.setPlainText(text)

    def keep(self) -> None:
        """Keep what was typed, if it changed."""
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.kept.emit(self._before)

    def restore(self) -> None:
        """Put back what was there before."""
        self.setPlainText(self._before)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are."""
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines there are: a text never scrolls inside its place."""
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window once nothing typed here is left to undo."""
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        if goes_to_window(event, can_undo=can_undo, can_redo=can_redo):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape restores; everything else types."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.restore()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the words break into other lines at the new width."""
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            self._resized()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when one goes elsewhere."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()
        super().focusOutEvent(event)

    def _resized(self) -> None:
        self.updateGeometry()
        self.resized.emit()

    def _dress(self) -> None:
        self.setFont(self._face.theme.font(*self._look))
        self.updateGeometry()
