"""Who has the floor: the turns of speech that flow into every note."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.rules import demand_state, end_turn, marks_of, progress_now, running_turn
from workshop.model.base import Id
from workshop.model.kinds import AgendaKind, SessionState, TurnKind
from workshop.model.live import Turn
from workshop.model.people import Person
from workshop.model.series import AgendaItem, Session
from workshop.schedule import true_now
from workshop.store import Store
from workshop.words import N_

_TURN_KINDS = {AgendaKind.TALK: TurnKind.TALK, AgendaKind.CLARIFICATIONS: TurnKind.CLARIFICATION}


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveFloor(Command):
    """Give the floor to a person, or to the room when there is none."""

    label: ClassVar[str] = N_("Give the floor")

    session_id: Id
    person_id: Id | None = None
    """None is « De la salle »."""

    def apply(self, store: Store) -> None:
        """End the turn of whoever had the floor and begin this one."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN, SessionState.CONVERGING)
        if self.person_id is not None:
            store.get(Person, self.person_id)
        end_turn(store, session.id)
        turns = store.find(Turn, session_id=session.id, removed=True)
        turn = Turn(
            session_id=session.id,
            turn_kind=_turn_kind(store, session.id),
            position=len(turns),
            person_id=self.person_id,
            started_at=true_now(marks_of(store, session.id), store.now),
        )
        store.add(turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeFloor(Command):
    """Nobody has the floor any more."""

    label: ClassVar[str] = N_("End the turn")

    session_id: Id

    def apply(self, store: Store) -> None:
        """End the running turn."""
        demand(running_turn(store, self.session_id), "Nobody has the floor.")
        end_turn(store, self.session_id)


def _turn_kind(store: Store, session_id: Id) -> TurnKind:
    """Say what is spoken, by the agenda item under way."""
    current = progress_now(store, session_id).current
    item = store.look(AgendaItem, current) if current else None
    return _TURN_KINDS.get(item.item_kind, TurnKind.DEBATE) if item else TurnKind.DEBATE
