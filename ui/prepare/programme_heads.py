"""The heads of the programme's columns: each voice with its half disc, on its own side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.face import Face
from ui.prepare.columns import DATE, LEFT, MARGIN, QUESTION, RIGHT, lay_columns
from ui.widgets.echo_mark import Echo, EchoMark
from ui.widgets.label import Label
from workshop.words import N_


class ProgrammeHeads(QWidget):
    """Stands above the rows and keeps their columns."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._grid = QGridLayout(self)
        self.leave_room(0)
        question = Label(face, N_("Question of the session"), "small", role="ink_3")
        self._grid.addWidget(Label(face, N_("Date"), "small", role="ink_3"), 0, DATE)
        left = _voice_head(face, N_("Talk from the humanities"), Echo.HUMANITIES)
        self._grid.addWidget(left, 0, LEFT)
        question.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        question.setMinimumWidth(1)
        self._grid.addWidget(question, 0, QUESTION)
        right = _voice_head(face, N_("Company practice"), Echo.PRACTICE)
        self._grid.addWidget(right, 0, RIGHT)
        face.theme.changed.connect(self._resize)
        self._resize()

    def leave_room(self, width: int) -> None:
        """Leave the room of the rows' scroll bar."""
        self._grid.setContentsMargins(MARGIN, 12, MARGIN + width, 12)

    def _resize(self) -> None:
        lay_columns(self._grid, self._face.theme, stacked=False)


def _voice_head(face: Face, message: str, echo: Echo) -> QWidget:
    """The half disc stands at the rule of its voice, the words on the far side of it."""
    head = QWidget()
    layout = QHBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    words = Label(face, message, "small", role=echo.value, weight=600)
    words.setMinimumWidth(1)
    mark = EchoMark(face, echo, 14)
    if echo is Echo.HUMANITIES:
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(mark)
    else:
        layout.addWidget(mark)
        layout.addWidget(words)
        layout.addStretch(1)
    return head
