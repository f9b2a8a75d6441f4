"""Points with what they rest on and every wording they have had, and the board they are agreed at."""

from collections.abc import Iterable

from workshop.commands.signing import digest_as_signed
from workshop.model.base import Id
from workshop.model.kinds import MarkKind, PointState
from workshop.model.live import Mark
from workshop.model.notes import Excerpt, Note
from workshop.model.points import Amendment, Point, Signature, Source, Stack, Wording
from workshop.model.series import Series, Session
from workshop.queries.names import Names
from workshop.queries.notes import OPEN_TO_ALL, Asking, chosen_of, notes_of
from workshop.queries.series import grouped, number_of, numbers_of
from workshop.reader import Reader
from workshop.views.notes import (
    AmendmentView,
    BoardView,
    ListenerList,
    PointView,
    SignatureView,
    SourceView,
    StackView,
    WordingView,
)


class PointViews:
    """Makes the views of points of some sessions, reading what they rest on all at once."""

    def __init__(self, reader: Reader, sessions: Iterable[Session], names: Names, asking: Asking) -> None:
        self._sessions = {one.id: one for one in sessions}
        self._names = names
        self._asking = asking
        rows = reader.rows_in(Point, "session_id", self._sessions)
        self._points = grouped(rows, "session_id")
        ids = [one.id for one in rows]
        self._sources = grouped(reader.rows_in(Source, "point_id", ids), "point_id")
        self._wordings = grouped(reader.rows_in(Wording, "point_id", ids), "point_id")
        self._amendments = grouped(reader.rows_in(Amendment, "point_id", ids), "point_id")
        sources = [one for group in self._sources.values() for one in group]
        note_ids = [one.note_id for one in sources]
        # A note that was removed later is still what the point was made from.
        self._notes = {one.id: one for one in reader.rows_in(Note, "id", note_ids, removed=True)}
        excerpts = [one.excerpt_id for one in sources if one.excerpt_id]
        self._excerpts = {one.id: one for one in reader.rows_in(Excerpt, "id", excerpts, removed=True)}

    def chosen(self, session_id: Id, number: int) -> tuple[PointView, ...]:
        """Return the points that count, in order, with their places from 1."""
        points = chosen_of(self._points.get(session_id, ()))
        return tuple(self._view(one, number, place) for place, one in enumerate(points, start=1))

    def reserve(self, session_id: Id, number: int) -> tuple[PointView, ...]:
        """Return the points kept in reserve, which have no place: 0."""
        points = (one for one in self._points.get(session_id, ()) if one.state is PointState.RESERVE)
        return tuple(self._view(one, number, 0) for one in points)

    def signed(self, session_id: Id) -> str:
        """Return the digest that a signature under the points of this session bears."""
        points = chosen_of(self._points.get(session_id, ()))
        amendments = [one for point in points for one in self._amendments.get(point.id, ())]
        return digest_as_signed(points, amendments)

    def _view(self, point: Point, number: int, place: int) -> PointView:
        amendments = self._amendments.get(point.id, [])
        ratified = point.wording if point.state is PointState.RATIFIED else ""
        return PointView(
            id=point.id,
            revision=point.revision,
            session_id=point.session_id,
            session_number=number,
            place=place,
            point_kind=point.point_kind,
            state=point.state,
            wording=point.wording,
            ratified_wording=amendments[0].former if amendments else ratified,
            collective=point.collective,
            dissent=point.dissent,
            dots=point.dots,
            sources=tuple(
                self._source(one) for one in self._sources.get(point.id, ()) if one.note_id in self._notes
            ),
            wordings=tuple(
                WordingView(one.text, one.at, self._author(one.author), one.why)
                for one in self._wordings.get(point.id, ())
            ),
            amendments=tuple(
                AmendmentView(one.at, one.said_by, one.former, one.wording) for one in amendments
            ),
        )

    def _source(self, source: Source) -> SourceView:
        note = self._notes[source.note_id]
        excerpt = self._excerpts.get(source.excerpt_id) if source.excerpt_id else None
        part = (excerpt.start, excerpt.end) if excerpt else None
        readable = self._asking.may_read(self._sessions[note.session_id], note)
        return SourceView(
            note_id=note.id,
            excerpt=part,
            listener=self._names.plain(note.listener_id),
            offset=note.offset,
            note_kind=note.note_kind,
            text=note.text[slice(*part) if part else slice(None)] if readable else "",
        )

    def _author(self, author: str) -> str:
        """Return the name behind an author's id, or the word that stands for one."""
        return self._names.plain(author) or author


def points_of_session(reader: Reader, session_id: Id, asking: Asking) -> tuple[PointView, ...]:
    """Return the points of a session that count, in order."""
    session = reader.row(Session, session_id)
    views = PointViews(reader, [session], Names(reader, session.series_id), asking)
    return views.chosen(session.id, number_of(reader, session))


def points_of_series(reader: Reader, series_id: Id, asking: Asking) -> tuple[PointView, ...]:
    """Return the points of all sessions of a series, in order."""
    sessions = reader.rows(Session, series_id=series_id)
    views = PointViews(reader, sessions, Names(reader, series_id), asking)
    numbers = numbers_of(sessions)
    return tuple(point for one in sessions for point in views.chosen(one.id, numbers[one.id]))


def signatures_of(reader: Reader, session_id: Id, names: Names, signed: str) -> tuple[SignatureView, ...]:
    """Return who agreed to the points of a session: `signed` is the digest of what stands there now."""
    rows = reader.rows(Signature, session_id=session_id, digest=signed)
    return tuple(SignatureView(one.person_id, names.plain(one.person_id), one.at, one.device) for one in rows)


def board_of_session(reader: Reader, session_id: Id, asking: Asking) -> BoardView:
    """Return the convergence board of a session as this reader may see it."""
    session = reader.row(Session, session_id)
    series = reader.row(Series, session.series_id)
    names = Names(reader, session.series_id)
    views = PointViews(reader, [session], names, asking)
    number = number_of(reader, session)
    stacks = reader.rows(Stack, session_id=session_id)
    return BoardView(
        session_id=session.id,
        state=session.state,
        open=session.state in OPEN_TO_ALL,
        lists=_lists(reader, session, names, asking),
        points=views.chosen(session.id, number),
        reserve=views.reserve(session.id, number),
        stacks=tuple(StackView(one.id, one.revision, one.note_ids, one.together) for one in stacks),
        signatures=signatures_of(reader, session.id, names, views.signed(session.id)),
        points_min=series.points_min,
        points_max=series.points_max,
    )


def _lists(reader: Reader, session: Session, names: Names, asking: Asking) -> tuple[ListenerList, ...]:
    """Return a list for each listener, and for anybody who was one when they noted something."""
    notes = grouped(notes_of(reader, session, names, asking), "listener_id")
    ready = {one.person_id for one in reader.rows(Mark, session_id=session.id, mark_kind=MarkKind.READY)}
    roles = names.listener_roles(session.id)
    absent = {one.person_id for one in roles if one.present is False}
    listeners = {one.person_id: names.of_role(one) for one in roles}
    listeners |= {one: names.of_person(one) for one in notes if one not in listeners}
    return tuple(
        ListenerList(
            listener=name,
            ready=person_id in ready,
            notes=tuple(one for one in notes.get(person_id, ()) if one.text is not None),
            count=len(notes.get(person_id, ())),
            absent=person_id in absent,
        )
        for person_id, name in listeners.items()
    )
