"""The field one types notes in: one line that grows to three, with a caret that does not blink."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from ui.face import Face

_MOST_LINES = 3
_CARET = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH_SOMETHING = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class CaptureEdit(QPlainTextEdit):
    """A text field that leaves the keys with a meaning of their own to the line around it.

    Signals: `enter_pressed()`, `older_requested()`, `newer_requested()`, `left()` for Escape,
    `rubbed_out_at_start()`, `undo_requested()` and `redo_requested()` when the field itself has nothing to
    undo or redo.
    """

    enter_pressed = Signal()
    older_requested = Signal()
    newer_requested = Signal()
    left = Signal()
    rubbed_out_at_start = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.setProperty("inside", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.document().setDocumentMargin(0)
        self.cursorPositionChanged.connect(self.viewport().update)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        face.theme.changed.connect(self._dress)
        self._dress()

    def lines(self) -> int:
        """Return how many lines are shown: one to three."""
        return max(1, min(_MOST_LINES, round(self.document().size().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give Enter, Up, Down, Escape and Backspace at the start to whoever listens; type the rest."""
        if self._has_a_meaning(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then a caret that stays still."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        caret = QRectF(self.cursorRect())
        caret.setWidth(_CARET)
        painter = QPainter(self.viewport())
        painter.fillRect(caret, self._face.theme.color("accent"))
        painter.end()

    def _has_a_meaning(self, event: QKeyEvent) -> bool:
        bare = not event.modifiers() & _WITH_SOMETHING
        key = event.key()
        if bare and key in _ENTER:
            self.enter_pressed.emit()
        elif bare and key == Qt.Key.Key_Up and self._on_edge_line(QTextCursor.MoveOperation.Up):
            self.older_requested.emit()
        elif bare and key == Qt.Key.Key_Down and self._on_edge_line(QTextCursor.MoveOperation.Down):
            self.newer_requested.emit()
        elif bare and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Backspace and self._at_start():
            self.rubbed_out_at_start.emit()
        else:
            return self._is_undo_for_others(event)
        return True

    def _is_undo_for_others(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_requested.emit()
            return True
        if event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_requested.emit()
            return True
        return False

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.position() == 0 and not cursor.hasSelection()

    def _on_edge_line(self, direction: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(direction)

    def _dress(self) -> None:
        self.setFont(self._face.theme.font("line"))
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(line * self.lines() + 4)
        self.viewport().update()
