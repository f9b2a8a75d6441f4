"""The live session: its marks and the floor."""

from workshop.model.base import Id
from workshop.model.live import Mark, Turn
from workshop.model.series import Session
from workshop.queries.names import Names
from workshop.reader import Reader
from workshop.views.live import TurnView


def marks_of(reader: Reader, session_id: Id) -> tuple[Mark, ...]:
    """Return the stored instants of a session, in the library's order."""
    return tuple(reader.rows(Mark, session_id=session_id))


def turns_of(reader: Reader, session_id: Id) -> tuple[TurnView, ...]:
    """Return who asked for, has or had the floor, in order."""
    session = reader.row(Session, session_id)
    names = Names(reader, session.series_id)
    return tuple(_turn(one, names) for one in reader.rows(Turn, session_id=session_id))


def _turn(turn: Turn, names: Names) -> TurnView:
    return TurnView(
        id=turn.id,
        revision=turn.revision,
        turn_kind=turn.turn_kind,
        position=turn.position,
        name=names.of_person(turn.person_id) if turn.person_id else None,
        asked_at=turn.asked_at,
        started_at=turn.started_at,
        ended_at=turn.ended_at,
        text=turn.text,
        published=turn.published,
    )
