"""What several commands must know or refuse: who listens, what was published, what somebody else changed."""

from typing import Any

from workshop.errors import Conflict, InvalidInput, NotFound
from workshop.model.base import Id, Row
from workshop.model.editorial import Publication
from workshop.model.kinds import MarkKind, RoleKind, SessionState
from workshop.model.live import Mark, Turn
from workshop.model.people import Role
from workshop.model.series import AgendaItem, Session
from workshop.schedule import Progress, progress, true_now
from workshop.store import Store
from workshop.words import N_

HANDOUT = "handout"

_STATES = {
    SessionState.PLANNED: N_("This session is not open yet."),
    SessionState.OPEN: N_("This session is open and has not converged yet."),
    SessionState.CONVERGING: N_("The listeners are already agreeing on the points."),
    SessionState.HELD: N_("This session was held."),
    SessionState.CANCELLED: N_("This session was cancelled."),
}
_WAYS_OUT = {
    SessionState.PLANNED: N_("Open the session first."),
    SessionState.OPEN: N_("Have both listeners say that they are ready."),
    SessionState.CONVERGING: N_("Take back the opening of the convergence first."),
    SessionState.HELD: N_("Take back the end of the session first."),
    SessionState.CANCELLED: N_("Take back the cancellation first."),
}


def demand_state(session: Session, *allowed: SessionState) -> None:
    """Refuse what a session in this state does not allow, saying how to go on."""
    if session.state not in allowed:
        raise InvalidInput(_STATES[session.state], _WAYS_OUT[session.state])


def demand_seen(row: Row, seen: int) -> None:
    """Refuse an edit of a row that somebody changed after its author saw it."""
    if row.revision != seen:
        raise Conflict(
            "This was changed by somebody else meanwhile.",
            "Look at what it says now, then change it again.",
        )


def demand_of_session(row: Any, session_id: Id) -> None:
    """Refuse a row that belongs to another session."""
    if row.session_id != session_id:
        raise NotFound("This does not belong to the session.")


def is_published(store: Store, session_id: Id) -> bool:
    """Tell whether the session's hand-out has gone out."""
    return bool(store.find(Publication, session_id=session_id, document=HANDOUT))


def demand_unpublished(store: Store, session_id: Id) -> None:
    """Refuse to change points that have gone out on paper."""
    if is_published(store, session_id):
        raise Conflict(
            "The hand-out of this session was published: its points no longer change.",
            "Write an amendment against the point instead.",
        )


def listeners_of(store: Store, session: Session) -> list[Role]:
    """Return the listeners' roles: those of the session, else those of the whole series."""
    own = store.find(Role, session_id=session.id, role_kind=RoleKind.LISTENER)
    if own:
        return own
    return store.find(Role, series_id=session.series_id, session_id=None, role_kind=RoleKind.LISTENER)


def present_listeners(store: Store, session: Session) -> list[Role]:
    """Return the listeners who are there, as far as anybody said."""
    return [role for role in listeners_of(store, session) if role.present is not False]


def demand_listener(store: Store, session: Session, person_id: Id) -> None:
    """Refuse somebody who does not listen at this session."""
    if all(role.person_id != person_id for role in listeners_of(store, session)):
        raise InvalidInput(
            "This person is not a listener of the session.",
            "Choose one of its listeners, or add this person to them in Prepare.",
        )


def agenda_of(store: Store, session_id: Id) -> list[AgendaItem]:
    """Return the agenda items in order."""
    return store.find(AgendaItem, session_id=session_id)


def marks_of(store: Store, session_id: Id) -> list[Mark]:
    """Return the marks that were not taken back, in the library's order."""
    return sorted(store.find(Mark, session_id=session_id), key=lambda mark: mark.sequence)


def last_mark(store: Store, session_id: Id, kind: MarkKind) -> Mark | None:
    """Return the last mark of this kind, or None."""
    marks = [mark for mark in marks_of(store, session_id) if mark.mark_kind is kind]
    return marks[-1] if marks else None


def put_mark(store: Store, session_id: Id, kind: MarkKind, **values: Any) -> Mark:
    """Store what happened at this instant."""
    row = Mark(session_id=session_id, mark_kind=kind, at=store.now, sequence=store.number, **values)
    return store.add(row)


def progress_now(store: Store, session_id: Id) -> Progress:
    """Return how far the evening has come at the instant of this unit of work."""
    return progress(agenda_of(store, session_id), marks_of(store, session_id), store.now)


def running_turn(store: Store, session_id: Id) -> Turn | None:
    """Return the turn of whoever has the floor, or None."""
    turns = store.find(Turn, session_id=session_id)
    open_ = [turn for turn in turns if turn.started_at is not None and turn.ended_at is None]
    return open_[-1] if open_ else None


def end_turn(store: Store, session_id: Id) -> None:
    """Take the floor from whoever has it."""
    turn = running_turn(store, session_id)
    if turn is not None and turn.started_at is not None:
        now = true_now(marks_of(store, session_id), store.now)
        store.change(turn, ended_at=max(now, turn.started_at))
