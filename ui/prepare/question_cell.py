"""The middle of a session's row: its number and theme, and under them the guiding question in serif."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.in_place import InPlaceText
from ui.widgets.label import Label
from workshop.views.series import SessionView
from workshop.words import N_

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class QuestionCell(QWidget):
    """Theme and guiding questions, both edited where they stand.

    Signals: `theme_kept(str)`, `questions_kept(str)`.
    """

    theme_kept = Signal(str)
    questions_kept = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.number = Label(face, "", "small", role="ink_2", weight=600)
        self.theme = InPlaceText(
            face, N_("Theme"), step="small", weight=600, place_text=N_("Add a theme"), align=_CENTRE
        )
        self.question = InPlaceText(
            face,
            N_("Guiding questions"),
            step="question_programme",
            place_text=N_("Add the guiding question"),
            align=_CENTRE,
        )
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.theme, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.question)
        layout.addStretch(1)
        self.theme.kept.connect(self.theme_kept)
        self.question.kept.connect(self.questions_kept)

    def show_session(self, session: SessionView) -> None:
        """Show the theme and the question of a session."""
        self.number.show_text(f"{session.number} ·")
        self.theme.show_text(session.theme)
        self.question.show_text(session.question)
