"""One session in detail, beside the programme: when and where, who speaks, who listens, the agenda."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.agenda_lines import AgendaLines
from ui.prepare.hours_fields import HoursFields
from ui.prepare.people_lines import PeopleLines
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel, Rule
from ui.widgets.section import SectionHeader
from workshop.commands.roles import AddSpeaker, ChooseListener, RemoveRole, Somebody
from workshop.commands.sessions import RemoveSession
from workshop.commands.talks import AddTalk
from workshop.model.base import new_id
from workshop.model.kinds import SessionState, TalkKind
from workshop.views.series import SessionView
from workshop.words import N_

_WIDTH = 372
_HEADS = {
    TalkKind.HUMANITIES: N_("Speakers of the humanities talk"),
    TalkKind.PRACTICE: N_("Speakers of the company practice"),
}
_ADD = {TalkKind.HUMANITIES: N_("Add a humanities talk"), TalkKind.PRACTICE: N_("Add a company practice")}


class SessionPanel(Panel):
    """Shows one session; everything is kept as soon as it is typed.

    Signals: `edited(Command)`.
    """

    edited = Signal(object)

    def __init__(self, face: Face) -> None:
        super().__init__(face, "sheet")
        self._session: SessionView | None = None
        self._face = face
        self.head = Label(face, "", "heading", wrap=True)
        self.hours = HoursFields(face)
        self.agenda = AgendaLines(face)
        self.listeners = PeopleLines(face, N_("Choose two people, one from each organisation."))
        self.speakers = {kind: PeopleLines(face, N_("Nobody yet.")) for kind in _HEADS}
        self.add_talk = {kind: Button(face, said, size="small", icon="plus") for kind, said in _ADD.items()}
        self.remove = Button(face, N_("Delete this session"), kind="quiet", size="small")
        self._parts: dict[TalkKind, QWidget] = {}
        self._arrange()
        self._connect()
        self._resize()
        face.theme.changed.connect(self._resize)

    def show_session(self, session: SessionView) -> None:
        """Show this session as it is now."""
        self._session = session
        self.head.say(N_("Session {number}"), number=session.number)
        self.hours.show_session(session)
        self.agenda.show_session(session)
        self.listeners.show_people(session.listeners)
        for kind, part in self._parts.items():
            talk = session.talk(kind)
            part.setVisible(talk is not None)
            self.add_talk[kind].setVisible(talk is None)
            if talk is not None:
                self.speakers[kind].show_people(talk.speakers)
        if session.state is SessionState.PLANNED:
            self.remove.enable()
        else:
            self.remove.disable(N_("A session that has begun is kept."))

    def _connect(self) -> None:
        self.hours.edited.connect(self.edited)
        self.agenda.edited.connect(self.edited)
        self.listeners.added.connect(self._choose_listener)
        self.listeners.removed.connect(self._remove_role)
        for kind, lines in self.speakers.items():
            lines.added.connect(lambda *told, kind=kind: self._add_speaker(kind, *told))
            lines.removed.connect(self._remove_role)
            self.add_talk[kind].clicked.connect(lambda _=False, kind=kind: self._add_talk(kind))
        self.remove.clicked.connect(self._remove)

    def _choose_listener(self, given: str, family: str, function: str, organisation: str) -> None:
        if self._session is not None:
            who = Somebody(family=family, given=given)
            command = ChooseListener(
                role_id=new_id(),
                session_id=self._session.id,
                who=who,
                function=function or None,
                organisation=organisation or None,
            )
            self.edited.emit(command)

    def _add_speaker(self, kind: TalkKind, given: str, family: str, function: str, organisation: str) -> None:
        talk = self._session.talk(kind) if self._session else None
        if talk is not None:
            who = Somebody(family=family, given=given)
            command = AddSpeaker(
                role_id=new_id(),
                talk_id=talk.id,
                who=who,
                function=function or None,
                organisation=organisation or None,
            )
            self.edited.emit(command)

    def _remove_role(self, role_id: str, seen: int) -> None:
        self.edited.emit(RemoveRole(role_id=role_id, seen=seen))

    def _add_talk(self, kind: TalkKind) -> None:
        if self._session is not None:
            self.edited.emit(AddTalk(talk_id=new_id(), session_id=self._session.id, talk_kind=kind))

    def _remove(self) -> None:
        if self._session is not None:
            self.edited.emit(RemoveSession(session_id=self._session.id, seen=self._session.revision))

    def _resize(self) -> None:
        self.setFixedWidth(min(self._face.theme.px(_WIDTH), 560))

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.hours)
        self._add_part(column, N_("Listeners"), self.listeners)
        self._add_part(column, N_("Agenda"), self.agenda)
        for kind, said in _HEADS.items():
            self._parts[kind] = self._add_part(column, said, self.speakers[kind])
            column.addWidget(self.add_talk[kind])
        column.addSpacing(12)
        column.addWidget(Rule())
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _add_part(self, column: QVBoxLayout, message: str, content: QWidget) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(SectionHeader(self._face, message))
        layout.addWidget(content)
        column.addWidget(part)
        return part
