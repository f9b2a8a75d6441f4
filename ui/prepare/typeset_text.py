"""Text edited in place, shown as it is printed until somebody types in it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QTextCursor

from exports.typography import typeset
from ui.face import Face
from ui.prepare.kept import Kept
from ui.prepare.typed_in import typed_in
from ui.widgets.in_place import InPlaceText
from workshop.errors import WorkshopError

_INSET = 2
_ANY = 10_000


class TypesetText(InPlaceText):
    """Shows the printed form, gives the typed one to whoever types, and lets a refused text be corrected."""

    _place = ""

    def __init__(
        self, face: Face, name: str, *, step: str = "body", weight: int = 0, place_text: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:  # fmt: skip
        self._state = Kept()
        self._language = "fr"
        self._lead = ""
        self._editing = False
        self._put = ""
        self._printed = (("", ""), "")
        self._align = align
        super().__init__(face, name, step=step, weight=weight, place_text=place_text, align=align)

    @property
    def text(self) -> str:
        """Return the text as it was typed."""
        return typed_in(self) if self._editing else self._state.shown

    @property
    def language(self) -> str:
        """Return the language the text is set in."""
        return self._language

    def set_language(self, language: str) -> None:
        """Set the text in this language from now on."""
        self._language = language

    @property
    def shown_text(self) -> str:
        """Return what one reads."""
        return typed_in(self)

    def show_words(self, text: str, language: str, *, lead: str = "") -> None:
        """Show a text of the library, set in its language, after a lead that is not part of it."""
        self._language, self._lead = language, lead
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show a text of the library; what is being typed, or was refused, is left alone."""
        self._state.arrive(text)
        self._refresh()

    def keep(self) -> None:
        """Have what was typed kept, if it is new."""
        if not self._editing or self.isReadOnly():
            return
        typed = typed_in(self)
        if self._state.offer(typed):
            self._put = typed
            self.document().clearUndoRedoStacks()
            self.kept.emit(typed)
        self._mark()

    def restore(self) -> None:
        """Put back what the library has."""
        self._put = self._state.give_up()
        self.setPlainText(self._put)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._mark()

    def accept(self) -> None:
        """The text is in the library."""
        self._state.accept()
        self.setAccessibleDescription("")
        self._mark()
        self._refresh()

    def complain(self, error: WorkshopError) -> None:
        """The text was refused: it stays, marked, to be corrected."""
        self._state.refuse()
        self.setAccessibleDescription(self._face.language(error.message, **error.values))
        self._mark()
        self._refresh()

    def setPlaceholderText(self, text: str) -> None:
        """Say what is missing here; painted on the side where the text will stand."""
        self._place = text
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are, or of the lines that say what to write here."""
        hint = super().sizeHint()
        if self._place and not typed_in(self):
            inside = QRect(0, 0, max(1, self.viewport().width() - 2 * _INSET), _ANY)
            needed = self.fontMetrics().boundingRect(inside, self._place_flags, self._place).height()
            more = needed - self.fontMetrics().lineSpacing()
            return QSize(hint.width(), hint.height() + max(0, more))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or what to write here."""
        super().paintEvent(event)
        if self._place and not typed_in(self):
            painter = QPainter(self.viewport())
            painter.setPen(self._face.theme.color("ink_3"))
            painter.setFont(self.font())
            room = self.viewport().rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
            painter.drawText(room, self._place_flags, self._place)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the text as it was typed."""
        if not self._editing and not self.isReadOnly():
            self._editing = True
            self._put_text(self._state.shown)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, and show it as it is printed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._editing = False
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of the lines again when the letters change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    @property
    def _place_flags(self) -> int:
        return int(self._align | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)

    def _refresh(self) -> None:
        if self._editing:
            if typed_in(self) == self._put and self._put != self._state.shown:
                self._put_text(self._state.shown)
            return
        shown = (self._state.shown, self._language)
        if shown != self._printed[0]:
            self._printed = (shown, typeset(*shown))
        printed = self._printed[1]
        wanted = f"{self._lead}{printed}" if printed else ""
        if typed_in(self) != wanted:
            self.setPlainText(wanted)

    def _put_text(self, text: str) -> None:
        self._put = text
        if typed_in(self) != text:
            self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _mark(self) -> None:
        if bool(self.property("wrong")) != self._state.wrong:
            self.setProperty("wrong", self._state.wrong)
            self.style().unpolish(self)
            self.style().polish(self)
