"""Notes for one reader: until the session's convergence opens, their words are only their listener's."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.model.base import Id
from workshop.model.kinds import PointState, SessionState
from workshop.model.notes import Draft, Note
from workshop.model.points import Point, Source
from workshop.model.series import Session
from workshop.queries.names import Names
from workshop.reader import Reader
from workshop.views.live import DraftView
from workshop.views.notes import NoteView

OPEN_TO_ALL = (SessionState.CONVERGING, SessionState.HELD)


@dataclass(frozen=True, slots=True)
class Asking:
    """Who wants to read: a listener, nobody in particular, or the library's owner."""

    person_id: Id | None = None
    owner: bool = False

    def may_read(self, session: Session, note: Note) -> bool:
        """Tell whether the words of the note are theirs to read now."""
        return self.owner or session.state in OPEN_TO_ALL or note.listener_id == self.person_id


def notes_of(reader: Reader, session: Session, names: Names, asking: Asking) -> tuple[NoteView, ...]:
    """Return all notes of a session in the library's order; `text` is None where it may not be read."""
    rows = reader.rows(Note, session_id=session.id)
    went = _went_to(reader, session.id)
    return tuple(_view(one, names, asking.may_read(session, one), went[one.id]) for one in rows)


def draft_of(reader: Reader, session_id: Id, listener_id: Id) -> DraftView | None:
    """Return the half-typed line of a listener, newest first when there were several."""
    rows = reader.rows(Draft, session_id=session_id, listener_id=listener_id)
    return DraftView(rows[-1].text, rows[-1].at) if rows else None


def chosen_of(points: Iterable[Point]) -> list[Point]:
    """Return the points that count, in their order."""
    return [one for one in points if one.state in (PointState.CHOSEN, PointState.RATIFIED)]


def _went_to(reader: Reader, session_id: Id) -> dict[Id, list[int]]:
    chosen = chosen_of(reader.rows(Point, session_id=session_id))
    places = {one.id: place for place, one in enumerate(chosen, start=1)}
    went: dict[Id, list[int]] = defaultdict(list)
    for one in reader.rows_in(Source, "point_id", places):
        if places[one.point_id] not in went[one.note_id]:
            went[one.note_id].append(places[one.point_id])
    return went


def _view(note: Note, names: Names, readable: bool, points: list[int]) -> NoteView:
    """Show a note; the names and tags typed in it are words of it and hidden with them."""
    return NoteView(
        id=note.id,
        revision=note.revision,
        session_id=note.session_id,
        listener_id=note.listener_id,
        note_kind=note.note_kind,
        text=note.text if readable else None,
        sequence=note.sequence,
        typed_at=note.typed_at,
        offset=note.offset,
        agenda_item_id=note.agenda_item_id,
        floor=names.plain(note.floor_id),
        from_room=note.from_room,
        star=note.star and readable,
        people=note.people if readable else (),
        tags=note.tags if readable else (),
        late=note.late,
        points=tuple(sorted(points)),
    )
