"""The middle of a session's row: its number and theme, and under them the guiding question in serif."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.questions import parted
from ui.prepare.typeset_text import TypesetText
from ui.widgets.label import Label
from workshop.commands.sessions import EditSession
from workshop.views.series import SessionView
from workshop.words import N_

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class QuestionCell(QWidget):
    """Number, theme and guiding questions; all but the number edited where they stand.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._session: SessionView | None = None
        self.theme = TypesetText(face, N_("Theme"), step="small", weight=600, align=_CENTRE)
        self.without = Label(face, N_("Working session, without talks"), "small", role="ink_3", wrap=True)
        self.without.setAlignment(_CENTRE)
        self.question = TypesetText(
            face,
            N_("Guiding questions"),
            step="question_programme",
            place_text=N_("Add the guiding question"),
            align=_CENTRE,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.theme, self.without, self.question):
            layout.addWidget(part)
        layout.addStretch(1)
        self.theme.kept.connect(self._edit_theme)
        self.question.kept.connect(self._edit_questions)
        face.language.changed.connect(self._show)

    def show_session(self, session: SessionView, language: str) -> None:
        """Show the theme and the questions of a session."""
        self._session = session
        self.without.setVisible(not session.talks)
        self.question.show_words(session.question, language)
        self.theme.set_language(language)
        self._show()

    def theme_width(self) -> int:
        """Return how wide the words of the theme are, at most the cell."""
        metrics = QFontMetrics(self.theme.font())
        text = self.theme.shown_text or self._lead()
        return min(metrics.horizontalAdvance(text), self.theme.width())

    def _number(self) -> str:
        number = self._session.number if self._session else 0
        return str(number) if number else self._face.language("Cancelled")

    def _lead(self) -> str:
        return f"{self._number()} · "

    def _show(self) -> None:
        language = self._face.language
        language.bind(self.theme.setPlaceholderText, N_("{number} · Add a theme"), number=self._number())
        if self._session is not None:
            self.theme.show_words(self._session.theme, self.theme.language, lead=self._lead())

    def _edit_theme(self, theme: str) -> None:
        if self._session is not None:
            command = EditSession(id=self._session.id, seen=self._session.revision, theme=theme)
            self.edited.emit(command, self.theme)

    def _edit_questions(self, text: str) -> None:
        if self._session is not None:
            one = self._session
            command = EditSession(id=one.id, seen=one.revision, questions=parted(text))
            self.edited.emit(command, self.question)
