"""A labelled line or text that keeps itself: leaving it keeps what was typed, Escape restores."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.kept import Kept
from ui.prepare.typed_in import typed_in
from ui.widgets.field import Field
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.undo_first import goes_to_window
from workshop.errors import WorkshopError


class KeptField(Field):
    """One line, kept by Enter or by leaving it; a refusal is said under it and the text stays.

    Signals: `kept(str)` when a changed text is to be kept.
    """

    kept = Signal(str)

    def __init__(self, face: Face, message: str, *, place_text: str = "") -> None:
        super().__init__(face, message, place_text=place_text)
        self._state = Kept()
        self._put = ""
        self.edit.editingFinished.connect(self.keep)
        self.edit.installEventFilter(self)

    def show_kept(self, text: str) -> None:
        """Show what the library has; what is being typed, or was refused, is left alone."""
        self._state.arrive(text)
        self._refresh()

    def keep(self) -> None:
        """Have what was typed kept, if it is new."""
        if self.edit.isReadOnly():
            return
        typed = self.edit.text()
        if self._state.offer(typed):
            self._put = typed
            self.kept.emit(typed)
        elif not self._state.wrong:
            super().accept()

    def accept(self) -> None:
        """The text is in the library."""
        self._state.accept()
        super().accept()
        self._refresh()

    def complain(self, error: WorkshopError) -> None:
        """The text was refused: it stays, with the reason."""
        self._state.refuse()
        super().complain(error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape puts back what the library has."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            changed = self.edit.text() != self._state.known
            if event.key() == Qt.Key.Key_Escape and changed:
                self._put = self._state.give_up()
                self.edit.setText(self._put)
                super().accept()
                return True
        return super().eventFilter(watched, event)

    def _refresh(self) -> None:
        untouched = not self.edit.hasFocus() or self.edit.text() == self._put
        if untouched and self.edit.text() != self._state.shown:
            self._put = self._state.shown
            self.edit.setText(self._put)


class LongText(QPlainTextEdit):
    """Several lines that leave undo to the window once nothing typed here is left to undo.

    Signals: `left()` when one goes elsewhere; `given_up()` at Escape.
    """

    left = Signal()
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        """Serve undo first here, then in the window."""
        document = self.document()
        can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
        if goes_to_window(event, can_undo=can_undo, can_redo=can_redo):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up, everything else types."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that one goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class KeptText(QWidget):
    """Several lines, kept when one leaves them; a refusal is said under them and the text stays.

    Signals: `kept(str)` when a changed text is to be kept.
    """

    kept = Signal(str)

    def __init__(self, face: Face, message: str, *, lines: int = 4) -> None:
        super().__init__()
        self._face = face
        self._lines = lines
        self._state = Kept()
        self._put = ""
        self.edit = LongText()
        self.edit.setTabChangesFocus(True)
        label = Label(face, message, "small", role="ink_2")
        label.setBuddy(self.edit)
        self._complaint = IconLabel(face, icon="octagon-alert", role="error")
        self._complaint.words.setWordWrap(True)
        self._complaint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (label, self.edit, self._complaint):
            layout.addWidget(part)
        face.language.bind(self.edit.setAccessibleName, message)
        self.setFocusProxy(self.edit)
        self.edit.left.connect(self.keep)
        self.edit.given_up.connect(self._give_up)
        face.theme.changed.connect(self._dress)
        self._dress()

    def show_kept(self, text: str) -> None:
        """Show what the library has; what is being typed, or was refused, is left alone."""
        self._state.arrive(text)
        self._refresh()

    def keep(self) -> None:
        """Have what was typed kept, if it is new."""
        typed = typed_in(self.edit)
        if not self.edit.isReadOnly() and self._state.offer(typed):
            self._put = typed
            self.kept.emit(typed)
        if not self._state.wrong:
            self._quiet()

    def accept(self) -> None:
        """The text is in the library."""
        self._state.accept()
        self._quiet()
        self._refresh()

    def complain(self, error: WorkshopError) -> None:
        """The text was refused: it stays, with the reason."""
        self._state.refuse()
        self._complaint.say(error.message, **error.values)
        self._complaint.show()
        self.edit.setAccessibleDescription(self._face.language(error.message, **error.values))

    def _quiet(self) -> None:
        self._complaint.hide()
        self.edit.setAccessibleDescription("")

    def _give_up(self) -> None:
        self._put = self._state.give_up()
        self.edit.setPlainText(self._put)
        self._quiet()

    def _refresh(self) -> None:
        typed = typed_in(self.edit)
        untouched = not self.edit.hasFocus() or typed == self._put
        if untouched and typed != self._state.shown:
            self._put = self._state.shown
            self.edit.setPlainText(self._put)

    def _dress(self) -> None:
        self.edit.setFont(self._face.theme.font("body"))
        self.edit.setFixedHeight(self._lines * self._face.theme.line_height("body") + 14)
