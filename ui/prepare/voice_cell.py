"""One voice of a session in the programme: its title, edited where it stands, and who speaks."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.speaker_lines import SpeakerLines
from ui.prepare.typeset_text import TypesetText
from workshop.commands.talks import EditTalk
from workshop.model.kinds import TalkKind
from workshop.views.series import TalkView
from workshop.words import N_

_RULE = 3
_GAP = 14
_NAMES = {
    TalkKind.HUMANITIES: N_("Title of the humanities talk"),
    TalkKind.PRACTICE: N_("Title of the company practice"),
}


class VoiceCell(QWidget):
    """Humanities stand flush right against their rule, practice flush left against theirs.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, kind: TalkKind) -> None:
        super().__init__()
        self._face = face
        self._role = kind.value
        self._is_left = kind is TalkKind.HUMANITIES
        self._talk: TalkView | None = None
        align = Qt.AlignmentFlag.AlignRight if self._is_left else Qt.AlignmentFlag.AlignLeft
        self.title = TypesetText(
            face, _NAMES[kind], step="body", weight=500, place_text=N_("Add a title"), align=align
        )
        self.speakers = SpeakerLines(face, align)
        layout = QVBoxLayout(self)
        left, right = (0, _GAP) if self._is_left else (_GAP, 0)
        layout.setContentsMargins(left, 0, right, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.speakers)
        layout.addStretch(1)
        self.title.kept.connect(self._edit)
        face.theme.changed.connect(self.update)

    def show_talk(self, talk: TalkView | None, language: str) -> None:
        """Show a talk, or nothing on this side."""
        self._talk = talk
        self.title.setVisible(talk is not None)
        self.title.show_words(talk.title if talk else "", language)
        self.speakers.show_names(talk.speakers if talk else ())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the rule that faces the question."""
        if self._talk is None:
            return
        painter = QPainter(self)
        left = self.width() - _RULE if self._is_left else 0
        painter.fillRect(QRect(left, 0, _RULE, self.height()), self._face.theme.color(self._role))
        painter.end()

    def _edit(self, title: str) -> None:
        if self._talk is not None:
            command = EditTalk(id=self._talk.id, seen=self._talk.revision, title=title)
            self.edited.emit(command, self.title)
