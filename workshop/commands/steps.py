"""How a session goes on: open, converging, held or cancelled; each step is a mark and can be taken back."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import Command, board_of, demand
from workshop.commands.roles import SetPresence
from workshop.commands.rules import (
    demand_listener,
    demand_state,
    end_turn,
    last_mark,
    marks_of,
    present_listeners,
    put_mark,
)
from workshop.commands.tray import unseal
from workshop.model.base import FUNCTION, Id
from workshop.model.kinds import MarkKind, PointState, SessionState
from workshop.model.live import Mark
from workshop.model.people import Role
from workshop.model.points import Point
from workshop.model.series import Session
from workshop.store import Store
from workshop.text import clean_line
from workshop.words import N_

_STEP_MARKS = {
    SessionState.OPEN: MarkKind.OPEN,
    SessionState.CONVERGING: MarkKind.CONVERGE,
    SessionState.HELD: MarkKind.HOLD,
    SessionState.CANCELLED: MarkKind.CANCEL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession(Command):
    """Open a planned session: from now on notes are taken."""

    label: ClassVar[str] = N_("Open the session")

    session_id: Id
    afterwards: bool = False
    """It took place on paper and is entered now."""

    def apply(self, store: Store) -> None:
        """Put the mark and change the state."""
        session = store.get(Session, self.session_id)
        demand(session.state is SessionState.PLANNED, "This session is already open, or over.")
        changed = session.entered_afterwards or self.afterwards
        store.change(session, state=SessionState.OPEN, entered_afterwards=changed)
        put_mark(store, session.id, MarkKind.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareReady(Command):
    """A listener closes their list; with the last one present the convergence opens."""

    label: ClassVar[str] = N_("Close the list of a listener")

    session_id: Id
    person_id: Id

    def apply(self, store: Store) -> None:
        """Put the mark, and open the convergence when nobody is waited for any more."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN)
        demand_listener(store, session, self.person_id)
        if ready_mark(store, session.id, self.person_id) is None:
            put_mark(store, session.id, MarkKind.READY, person_id=self.person_id)
        if not _waited_for(store, session):
            _converge(store, session, "")

    def stack(self, author: str) -> str:  # noqa: ARG002 - the board's, whoever does it
        """Go to the stack of the board."""
        return board_of(self.session_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenList(Command):
    """A listener goes on noting, as long as the convergence is not open."""

    label: ClassVar[str] = N_("Open the list of a listener again")

    session_id: Id
    person_id: Id

    def apply(self, store: Store) -> None:
        """Take the mark back."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN)
        mark = ready_mark(store, session.id, self.person_id)
        if mark is None:
            demand(mark, "This listener's list is not closed.")
            return
        store.remove(mark)

    def stack(self, author: str) -> str:  # noqa: ARG002 - the board's, whoever does it
        """Go to the stack of the board."""
        return board_of(self.session_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConvergence(Command):
    """Show both lists, when all listeners present are ready or for a stated reason."""

    label: ClassVar[str] = N_("Open the convergence")

    session_id: Id
    despite: str = ""
    """Why nobody is waited for any longer."""

    def apply(self, store: Store) -> None:
        """Put the mark with its reason and change the state."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN)
        reason = clean_line(self.despite, FUNCTION)
        demand(
            reason or not _waited_for(store, session),
            "A listener has not closed their list yet.",
            "Wait for them, or say why the convergence opens now.",
        )
        _converge(store, session, reason)

    def stack(self, author: str) -> str:  # noqa: ARG002 - the board's, whoever does it
        """Go to the stack of the board."""
        return board_of(self.session_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetListenerPresence(SetPresence):
    """Say at the board whether a listener is there; who is absent is not waited for."""

    label: ClassVar[str] = N_("Note which listener is there")

    session_id: Id

    def apply(self, store: Store) -> None:
        """Write it; the convergence opens when all who are there have closed their lists."""
        session, role = store.get(Session, self.session_id), store.get(Role, self.role_id)
        demand(
            role.session_id == session.id,
            "This person is not a listener of the session.",
            "Choose one of its listeners, or add this person to them in Prepare.",
        )
        SetPresence.apply(self, store)
        ready = any(mark.mark_kind is MarkKind.READY for mark in marks_of(store, session.id))
        there = present_listeners(store, session)
        if session.state is SessionState.OPEN and ready and there and not _waited_for(store, session):
            _converge(store, session, "")

    def stack(self, author: str) -> str:  # noqa: ARG002 - the board's, whoever does it
        """Go to the stack of the board."""
        return board_of(self.session_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldSession(Command):
    """The session is over and was held."""

    label: ClassVar[str] = N_("End the session")

    session_id: Id

    def apply(self, store: Store) -> None:
        """Put the mark, end the running turn and change the state."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.OPEN, SessionState.CONVERGING)
        end_turn(store, session.id)
        store.change(session, state=SessionState.HELD)
        put_mark(store, session.id, MarkKind.HOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelSession(Command):
    """The session does not take place."""

    label: ClassVar[str] = N_("Cancel the session")

    session_id: Id
    remark: str = ""

    def apply(self, store: Store) -> None:
        """Put the mark with its remark and change the state."""
        session = store.get(Session, self.session_id)
        demand_state(session, SessionState.PLANNED, SessionState.OPEN)
        store.change(session, state=SessionState.CANCELLED)
        put_mark(store, session.id, MarkKind.CANCEL, remark=clean_line(self.remark, FUNCTION))


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackStep(Command):
    """Bring the session back to the state before its last step."""

    label: ClassVar[str] = N_("Take back the last step of the session")

    session_id: Id

    def apply(self, store: Store) -> None:
        """Take the step's mark back; closing the board again takes the signatures back too."""
        session = store.get(Session, self.session_id)
        demand(session.state is not SessionState.PLANNED, "There is no step to take back.")
        mark = last_mark(store, session.id, _STEP_MARKS[session.state])
        if session.state is SessionState.CONVERGING:
            unseal(store, session.id)
        former = _state_before(store, session)
        if mark is not None:
            store.remove(mark)
        store.change(session, state=former)


def ready_mark(store: Store, session_id: Id, person_id: Id) -> Mark | None:
    """Return the mark by which this listener closed their list, or None."""
    ready = [mark for mark in marks_of(store, session_id) if mark.mark_kind is MarkKind.READY]
    return next((mark for mark in ready if mark.person_id == person_id), None)


def _waited_for(store: Store, session: Session) -> bool:
    present = present_listeners(store, session)
    return any(ready_mark(store, session.id, role.person_id) is None for role in present)


def _converge(store: Store, session: Session, reason: str) -> None:
    store.change(session, state=SessionState.CONVERGING)
    put_mark(store, session.id, MarkKind.CONVERGE, remark=reason)


def _state_before(store: Store, session: Session) -> SessionState:
    """Return what the session was before its last step, also when it came in without marks."""
    if session.state is SessionState.OPEN:
        return SessionState.PLANNED
    if session.state is SessionState.CONVERGING:
        return SessionState.OPEN
    if session.state is SessionState.CANCELLED:
        opened = last_mark(store, session.id, MarkKind.OPEN)
        return SessionState.OPEN if opened else SessionState.PLANNED
    points = [
        one for one in store.find(Point, session_id=session.id) if one.state is not PointState.WITHDRAWN
    ]
    converged = points or last_mark(store, session.id, MarkKind.CONVERGE)
    return SessionState.CONVERGING if converged else SessionState.OPEN
