"""One session in detail: when and where, the agenda, who listens, who speaks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exports.typography import typeset
from ui.face import Face
from ui.prepare.agenda_lines import AgendaLines
from ui.prepare.hours_fields import HoursFields
from ui.prepare.listener_advice import listener_advice
from ui.prepare.people_lines import PeopleLines
from ui.prepare.scrolled import scrolled
from ui.prepare.talk_part import TalkPart
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.panel import Panel, Rule
from ui.widgets.section import SectionHeader
from workshop.commands.roles import ChooseListener
from workshop.commands.sessions import RemoveSession
from workshop.model.base import new_id
from workshop.model.kinds import SessionState, TalkKind
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

WIDEST = 720


class SessionPanel(Panel):
    """Shows one session; everything is kept as soon as it is typed.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__(face, "sheet")
        self._session: SessionView | None = None
        self.head = Label(face, "", "heading", wrap=True)
        self.hours = HoursFields(face)
        self.agenda = AgendaLines(face)
        self.listeners = PeopleLines(face, N_("Choose two people, one from each organisation."))
        self.advice = IconLabel(face, icon="info", role="tension")
        self.advice.words.setWordWrap(True)
        self.talks = {kind: TalkPart(face, kind) for kind in (TalkKind.HUMANITIES, TalkKind.PRACTICE)}
        self.remove = Button(face, N_("Delete this session"), kind="quiet", size="small")
        self._arrange()
        for part in (self.hours, self.agenda, self.listeners):
            part.edited.connect(self.edited)
        for talk in self.talks.values():
            talk.edited.connect(self.edited)
        self.remove.clicked.connect(self._remove)

    @property
    def session(self) -> SessionView | None:
        """Return the session that is shown."""
        return self._session

    def show_session(self, session: SessionView, series: SeriesView) -> None:
        """Show this session as it is now; what was typed for another one is kept first."""
        if self._session is not None and self._session.id != session.id:
            self.agenda.settle()
        self._session = session
        theme = typeset(session.theme, series.language)
        if theme:
            self.head.show_text(f"{session.number} · {theme}")
        else:
            self.head.say(N_("Session {number}"), number=session.number)
        self.hours.show_session(session)
        self.agenda.show_session(session, series.language)
        self.listeners.show_people(
            session.listeners, lambda told: ChooseListener(role_id=new_id(), session_id=session.id, **told)
        )
        advice = listener_advice(session, series.listeners_asked)
        self.advice.setVisible(bool(advice))
        self.advice.say(advice)
        for part in self.talks.values():
            part.show_session(session)
        if session.state is SessionState.PLANNED:
            self.remove.enable()
        else:
            self.remove.disable(N_("A session that has begun is kept."))

    def _remove(self) -> None:
        if self._session is not None:
            self.edited.emit(RemoveSession(session_id=self._session.id, seen=self._session.revision), None)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.hours)
        self._add_part(column, N_("Agenda"), self.agenda)
        self._add_part(column, N_("Listeners"), self.listeners, self.advice)
        for part in self.talks.values():
            column.addWidget(part)
        column.addSpacing(12)
        column.addWidget(Rule())
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(column, WIDEST, (24, 16, 16, 24)))

    def _add_part(self, column: QVBoxLayout, message: str, *contents: QWidget) -> None:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(SectionHeader(self._face, message))
        for content in contents:
            layout.addWidget(content)
        column.addWidget(part)
