"""One talk of a session in detail: who gives it; or a way to add the talk that is not there."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.people_lines import PeopleLines
from ui.widgets.button import Button
from ui.widgets.section import SectionHeader
from workshop.commands.base import Command
from workshop.commands.roles import AddSpeaker
from workshop.commands.talks import AddTalk, RemoveTalk
from workshop.model.base import new_id
from workshop.model.kinds import TalkKind
from workshop.views.series import SessionView, TalkView
from workshop.words import N_

_HEADS = {
    TalkKind.HUMANITIES: N_("Speakers of the humanities talk"),
    TalkKind.PRACTICE: N_("Speakers of the company practice"),
}
_ADD = {TalkKind.HUMANITIES: N_("Add a humanities talk"), TalkKind.PRACTICE: N_("Add a company practice")}
_REMOVE = {
    TalkKind.HUMANITIES: N_("Delete the humanities talk"),
    TalkKind.PRACTICE: N_("Delete the company practice"),
}


class TalkPart(QWidget):
    """Lists the speakers of one voice.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face, kind: TalkKind) -> None:
        super().__init__()
        self._kind = kind
        self._session: SessionView | None = None
        self.speakers = PeopleLines(face, N_("Nobody yet."))
        self.add = Button(face, _ADD[kind], kind="quiet", size="small", icon="plus")
        self.remove = Button(face, _REMOVE[kind], kind="quiet", size="small")
        self._there = QWidget()
        there = QVBoxLayout(self._there)
        there.setContentsMargins(0, 8, 0, 0)
        there.setSpacing(8)
        there.addWidget(SectionHeader(face, _HEADS[kind]))
        there.addWidget(self.speakers)
        there.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._there)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.speakers.edited.connect(self.edited)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def show_session(self, session: SessionView) -> None:
        """Show the talk of this voice, or that there is none."""
        self._session = session
        talk = session.talk(self._kind)
        self._there.setVisible(talk is not None)
        self.add.setVisible(talk is None)
        if talk is not None:
            self.speakers.show_people(talk.speakers, lambda told: _speaker(talk, told))

    def _add(self) -> None:
        if self._session is not None:
            command = AddTalk(talk_id=new_id(), session_id=self._session.id, talk_kind=self._kind)
            self.edited.emit(command, None)

    def _remove(self) -> None:
        talk = self._session.talk(self._kind) if self._session else None
        if talk is not None:
            self.edited.emit(RemoveTalk(talk_id=talk.id, seen=talk.revision), None)


def _speaker(talk: TalkView, told: dict[str, Any]) -> Command:
    return AddSpeaker(role_id=new_id(), talk_id=talk.id, **told)
