"""What the library shows of each series at a glance."""

from workshop.model.base import Id
from workshop.model.editorial import Publication
from workshop.model.kinds import PointKind, PointState, SessionState
from workshop.model.points import Point
from workshop.model.series import Series, Session, Talk
from workshop.queries.series import grouped, numbers_of, partners_of
from workshop.reader import Reader
from workshop.views.series import SeriesCard, SessionMark, Shape

LONG_DOCUMENTS = ("synthesis", "proceedings")


def series_cards(reader: Reader) -> tuple[SeriesCard, ...]:
    """Return a card for each series, those put away among them, in the library's order."""
    series = reader.rows(Series)
    sessions = grouped(reader.rows_in(Session, "series_id", [one.id for one in series]), "series_id")
    ids = [one.id for rows in sessions.values() for one in rows]
    paired = {one.session_id for one in reader.rows_in(Talk, "session_id", ids)}
    points = grouped(reader.rows_in(Point, "session_id", ids), "session_id")
    published = grouped(reader.rows(Publication, light=True), "series_id")
    return tuple(
        _card(
            one,
            partners_of(reader, one),
            sessions.get(one.id, []),
            paired,
            points,
            _last_published(published.get(one.id, [])),
        )
        for one in series
    )


def next_session(sessions: list[Session]) -> Session | None:
    """Return the first session that is still to be held."""
    past = (SessionState.HELD, SessionState.CANCELLED)
    return next((one for one in sessions if one.state not in past), None)


def last_held(sessions: list[Session]) -> Session | None:
    """Return the last session that was held."""
    return next((one for one in reversed(sessions) if one.state is SessionState.HELD), None)


def _card(
    series: Series,
    partners: tuple[str, ...],
    sessions: list[Session],
    paired: set[Id],
    points: dict[Id, list[Point]],
    published: Publication | None,
) -> SeriesCard:
    numbers = numbers_of(sessions)
    coming, held = next_session(sessions), last_held(sessions)
    kinds = [
        point.point_kind
        for session in sessions
        for point in points.get(session.id, ())
        if point.state in (PointState.CHOSEN, PointState.RATIFIED)
    ]
    asked = coming or held
    return SeriesCard(
        id=series.id,
        title=series.title,
        language=series.language,
        partners=partners,
        marks=tuple(
            SessionMark(
                id=one.id,
                number=numbers[one.id],
                theme=one.theme,
                date=one.date,
                state=one.state,
                shape=Shape.PAIRED if one.id in paired else Shape.PLAIN,
            )
            for one in sessions
        ),
        question=" ".join(asked.questions) if asked else "",
        vigilances=kinds.count(PointKind.VIGILANCE),
        proposals=kinds.count(PointKind.PROPOSAL),
        next_date=coming.date if coming else None,
        last_date=held.date if held else None,
        published=published.document if published else "",
        published_number=published.number if published else 0,
        put_away=series.put_away_at is not None,
    )


def _last_published(publications: list[Publication]) -> Publication | None:
    long = [one for one in publications if one.document in LONG_DOCUMENTS]
    return max(long, key=lambda one: one.at, default=None)
