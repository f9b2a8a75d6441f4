"""A field: what is asked, a line to answer in, and room for one sentence when the answer will not do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from workshop.errors import WorkshopError


class Field(QWidget):
    """A labelled line that can complain.

    Signals: `changed(str)` at each change by the person typing.
    """

    changed = Signal(str)

    def __init__(self, face: Face, message: str, *, place_text: str = "", limit: int = 0) -> None:
        super().__init__()
        self._face = face
        self.label = Label(face, message, "small", role="ink_2")
        self.edit = LineEdit(face, place_text, limit=limit)
        self.label.setBuddy(self.edit)
        self._complaint = _Complaint(face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.label, self.edit, self._complaint):
            layout.addWidget(part)
        face.language.bind(self.edit.setAccessibleName, message)
        self.edit.textEdited.connect(self._edited)
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Put a text in the line."""
        self.edit.setText(text)

    def complain(self, error: WorkshopError) -> None:
        """Say in one sentence why the text will not do; the text stays."""
        self._complaint.say(error)
        self.edit.setAccessibleDescription(self._complaint.sentence)
        self._mark(wrong=True)

    def accept(self) -> None:
        """Take the complaint back."""
        self._complaint.hide()
        self.edit.setAccessibleDescription("")
        self._mark(wrong=False)

    def complain_in(self, place: QLayout) -> None:
        """Have the sentence stand in another place, where there is more room for it."""
        place.addWidget(self._complaint)

    def _edited(self, text: str) -> None:
        self.accept()
        self.changed.emit(text)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.edit.property("wrong")) != wrong:
            self.edit.setProperty("wrong", wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)


class _Complaint(QWidget):
    """An octagon and a sentence, hidden while all is well."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._sign = QLabel()
        self._words = Label(face, "", "small", role="error", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._sign)
        layout.addWidget(self._words, 1)
        face.theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def sentence(self) -> str:
        return self._words.text()

    def say(self, error: WorkshopError) -> None:
        self._words.say(error.message, **error.values)
        self.show()

    def _dress(self) -> None:
        side = self._face.theme.px(16)
        self._sign.setPixmap(self._face.icons.pixmap("octagon-alert", "error", side))
