"""The agenda of a session against its slot: each item's start and minutes, and what is left or too much."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.prepare.agenda_row import AgendaRow
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.icon_label import IconLabel
from workshop.commands.agenda import AddAgendaItem, OrderAgenda
from workshop.model.base import Id, new_id
from workshop.model.kinds import AgendaKind, TalkKind
from workshop.views.series import SessionView, hour_from, minutes_of
from workshop.words import N_

_TALK = "talk:"
_KINDS = {
    AgendaKind.OPENING: (N_("Opening"), 5),
    AgendaKind.RECAP: (N_("Points of last session"), 10),
    AgendaKind.CLARIFICATIONS: (N_("Clarifications"), 5),
    AgendaKind.DEBATE: (N_("Debate"), 60),
    AgendaKind.CONVERGENCE: (N_("Convergence"), 10),
    AgendaKind.CO_CONSTRUCTION: (N_("Co-construction"), 60),
    AgendaKind.BREAK: (N_("Break"), 15),
    AgendaKind.CLOSING: (N_("Closing"), 5),
}
_TALKS = {TalkKind.HUMANITIES: N_("Humanities talk"), TalkKind.PRACTICE: N_("Company practice")}
_TALK_MINUTES = 30


class AgendaLines(QWidget):
    """One line an item; starts and slack follow as one types.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._session: SessionView | None = None
        self._rows: dict[Id, AgendaRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.slack = IconLabel(face, icon="clock", role="ink_2")
        self.slack.words.setWordWrap(True)
        self.kinds = ChoiceBox(face, N_("What to add"), {})
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kinds.setMinimumContentsLength(6)
        self.add = Button(face, N_("Add an item"), size="small", icon="plus")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.kinds, 1)
        foot.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._column)
        layout.addWidget(self.slack)
        layout.addLayout(foot)
        self.add.clicked.connect(self._add)
        earlier = make_action(face, self, N_("Agenda item earlier"), "Alt+Up", group="prepare")
        later = make_action(face, self, N_("Agenda item later"), "Alt+Down", group="prepare")
        earlier.triggered.connect(lambda: self._move(-1))
        later.triggered.connect(lambda: self._move(1))

    @property
    def rows(self) -> list[AgendaRow]:
        """Return the lines, in the order of the agenda."""
        return [self._rows[one.id] for one in self._session.agenda] if self._session else []

    def show_session(self, session: SessionView, language: str) -> None:
        """Show the agenda as it is now; lines stay where they are, with the focus inside them."""
        before = [one.id for one in self._session.agenda] if self._session else []
        self._session = session
        for item in session.agenda:
            if item.id in self._rows:
                self._rows[item.id].show_item(item, language)
            else:
                self._rows[item.id] = self._row(item.id, language)
        now = [one.id for one in session.agenda]
        if before != now:
            self._put_in_order(now)
        self._offer(session)
        self._recompute()

    def settle(self) -> None:
        """Keep what was stepped and not yet kept."""
        for row in self._rows.values():
            if row.minutes.unsettled:
                row.minutes.settle()

    def _row(self, item_id: Id, language: str) -> AgendaRow:
        item = next(one for one in (self._session.agenda if self._session else ()) if one.id == item_id)
        row = AgendaRow(self._face, item, language)
        row.edited.connect(self.edited)
        row.stepped.connect(self._recompute)
        return row

    def _put_in_order(self, ids: list[Id]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
        for gone in set(self._rows) - set(ids):
            self._rows.pop(gone).deleteLater()
        stops: list[QWidget] = []
        for id_ in ids:
            row = self._rows[id_]
            self._column.addWidget(row)
            stops += [row.title, row.minutes, row.remove]
        for former, later in pairwise([*stops, self.kinds, self.add]):
            QWidget.setTabOrder(former, later)

    def _offer(self, session: SessionView) -> None:
        kinds = {kind.value: said for kind, (said, _) in _KINDS.items()}
        planned = {one.talk_id for one in session.agenda}
        talks = {
            f"{_TALK}{talk.id}": _TALKS[talk.talk_kind]
            for talk in session.talks
            if talk.talk_kind in _TALKS and talk.id not in planned
        }
        self.kinds.offer({**talks, **kinds})

    def _add(self) -> None:
        session, key = self._session, self.kinds.key
        if session is None or not key:
            return
        is_talk = key.startswith(_TALK)
        kind = AgendaKind.TALK if is_talk else AgendaKind(key)
        last = session.agenda[-1].item_kind if session.agenda else None
        command = AddAgendaItem(
            item_id=new_id(),
            session_id=session.id,
            item_kind=kind,
            minutes=_TALK_MINUTES if is_talk else _KINDS[kind][1],
            talk_id=key.removeprefix(_TALK) if is_talk else None,
            at=len(session.agenda) - 1 if last is AgendaKind.CLOSING else None,
        )
        self.edited.emit(command, None)

    def _move(self, by: int) -> None:
        """Move the line the keyboard is in; it keeps the keyboard."""
        focused = QApplication.focusWidget()
        ids = [one.id for one in self._session.agenda] if self._session else []
        place = next((at for at, one in enumerate(self.rows) if focused and one.isAncestorOf(focused)), None)
        if self._session is None or place is None or not 0 <= place + by < len(ids):
            return
        ids[place], ids[place + by] = ids[place + by], ids[place]
        self.edited.emit(OrderAgenda(session_id=self._session.id, item_ids=tuple(ids)), None)

    def _recompute(self) -> None:
        """Say when each item starts and what is left, by the minutes on the screen."""
        if self._session is None:
            return
        at = begins = minutes_of(self._session.start)
        for row in self.rows:
            row.start.show_text(hour_from(at))
            at += row.minutes.value()
        left = self._session.slot_minutes - (at - begins)
        if not self._session.agenda:
            self.slack.show_as("info", "tension")
            self.slack.say(N_("No agenda yet."))
        elif left >= 0:
            self.slack.show_as("clock", "ink_2")
            self.slack.say(N_("{minutes} min to spare · ends at {hour}"), minutes=left, hour=hour_from(at))
        else:
            self.slack.show_as("octagon-alert", "error")
            self.slack.say(N_("{minutes} min too many · ends at {hour}"), minutes=-left, hour=hour_from(at))
