"""Everything that can be asked of a library, in one place."""

from workshop.clock import Clock
from workshop.model.base import Id
from workshop.model.live import Mark
from workshop.model.series import Session
from workshop.queries import cards, documents, live, notes, points, series
from workshop.queries.names import Names
from workshop.queries.notes import Asking
from workshop.queries.search import search
from workshop.reader import Reader
from workshop.views.documents import SeriesDossier, SessionDossier
from workshop.views.live import DraftView, TurnView
from workshop.views.notes import BoardView, NoteView, PointView
from workshop.views.people import OrganisationView
from workshop.views.search import SearchHit
from workshop.views.series import PersonView, SeriesCard, SeriesView, SessionView


class Queries:
    """Reads a library, each answer from one instant of it; may be asked on any thread.

    `reader` is the person who looks: until a session's convergence opens, the words of a note are only
    for the one who took it. `owner` is for what belongs to the library's owner and says so.
    """

    def __init__(self, reader: Reader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock

    def series_cards(self) -> tuple[SeriesCard, ...]:
        """Return a card for each series, those put away among them."""
        with self._reader.at_once():
            return cards.series_cards(self._reader)

    def series(self, series_id: Id) -> SeriesView:
        """Return a series with its sessions."""
        with self._reader.at_once():
            return series.series_view(self._reader, series_id)

    def sessions(self, series_id: Id) -> tuple[SessionView, ...]:
        """Return the sessions of a series, in order."""
        with self._reader.at_once():
            return series.sessions_of(self._reader, series_id)

    def session(self, session_id: Id) -> SessionView:
        """Return a session."""
        with self._reader.at_once():
            return series.session_view(self._reader, session_id)

    def people(self, series_id: Id) -> tuple[PersonView, ...]:
        """Return the whole roster with what each person does in this series."""
        with self._reader.at_once():
            return series.people_of(self._reader, series_id)

    def organisations(self) -> tuple[OrganisationView, ...]:
        """Return the organisations of the roster."""
        return series.organisations(self._reader)

    def tags(self, series_id: Id) -> tuple[str, ...]:
        """Return the `#` words known to a series."""
        return series.tags_of(self._reader, series_id)

    def notes(self, session_id: Id, reader: Id | None, *, owner: bool = False) -> tuple[NoteView, ...]:
        """Return all notes of a session in order; `text` is None where `reader` may not read it yet."""
        with self._reader.at_once():
            session = self._reader.row(Session, session_id)
            names = Names(self._reader, session.series_id)
            return notes.notes_of(self._reader, session, names, Asking(reader, owner))

    def draft(self, session_id: Id, reader: Id | None) -> DraftView | None:
        """Return the line that `reader` left half typed; nobody reads another's."""
        return notes.draft_of(self._reader, session_id, reader) if reader else None

    def board(self, session_id: Id, reader: Id | None) -> BoardView:
        """Return the convergence board of a session."""
        with self._reader.at_once():
            return points.board_of_session(self._reader, session_id, Asking(reader))

    def points(self, session_id: Id, reader: Id | None = None) -> tuple[PointView, ...]:
        """Return the points of a session that count, in order."""
        with self._reader.at_once():
            return points.points_of_session(self._reader, session_id, Asking(reader))

    def series_points(self, series_id: Id, reader: Id | None = None) -> tuple[PointView, ...]:
        """Return the points of all sessions of a series, in order."""
        with self._reader.at_once():
            return points.points_of_series(self._reader, series_id, Asking(reader))

    def marks(self, session_id: Id) -> tuple[Mark, ...]:
        """Return the stored instants of a session, in the library's order."""
        return live.marks_of(self._reader, session_id)

    def turns(self, session_id: Id) -> tuple[TurnView, ...]:
        """Return who asked for, has or had the floor, in order."""
        with self._reader.at_once():
            return live.turns_of(self._reader, session_id)

    def session_dossier(self, session_id: Id) -> SessionDossier:
        """Return all a session's hand-out and record are made from; no words that are hidden still."""
        with self._reader.at_once():
            return documents.session_dossier(self._reader, session_id, self._clock.now())

    def series_dossier(self, series_id: Id) -> SeriesDossier:
        """Return all the long documents are made from; no words that are hidden still."""
        with self._reader.at_once():
            return documents.series_dossier(self._reader, series_id, self._clock.now())

    def search(self, text: str, reader: Id | None, *, limit: int = 50) -> tuple[SearchHit, ...]:
        """Return the newest things that hold these words and that `reader` may read."""
        with self._reader.at_once():
            return search(self._reader, text, Asking(reader), limit)
