"""The cards of the library, read straight from its file with the standard library alone.

The real queries answer the same, but what they stand on takes longer to load than the window takes to show.
A test keeps the two answers equal, over the sample and over odd series.
"""

import datetime as dt
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from workshop.model.kinds import SessionState
from workshop.views.series import SeriesCard, SessionMark, Shape

_SERIES = """
SELECT id, title, language, partner_ids, put_away_at IS NOT NULL AS put_away
FROM series WHERE removed_at IS NULL ORDER BY position, id
"""
_SESSIONS = """
SELECT id, series_id, theme, questions, date, state,
       EXISTS (SELECT 1 FROM talk WHERE session_id = session.id AND removed_at IS NULL) AS talks
FROM session WHERE removed_at IS NULL ORDER BY position, id
"""
_POINTS = """
SELECT session.series_id, point.point_kind, count(*) AS many
FROM point JOIN session ON session.id = point.session_id
WHERE point.removed_at IS NULL AND session.removed_at IS NULL AND point.state IN ('chosen', 'ratified')
GROUP BY session.series_id, point.point_kind
"""
_ORGANISATIONS = "SELECT id, name FROM organisation WHERE removed_at IS NULL"
_PUBLICATIONS = """
SELECT series_id, document, number FROM publication
WHERE removed_at IS NULL AND document IN ('synthesis', 'proceedings') ORDER BY at
"""

_PAST = (SessionState.HELD, SessionState.CANCELLED)


def read_cards(library: Path) -> tuple[SeriesCard, ...] | None:
    """Return a card for each series, or None when the file cannot be read this simply."""
    if not library.is_file():
        return None
    address = f"file:{quote(str(library))}?mode=ro"
    try:
        db = sqlite3.connect(address, uri=True, timeout=0.2)
    except sqlite3.Error:
        return None
    db.row_factory = sqlite3.Row
    try:
        return _cards(db)
    except (sqlite3.Error, ValueError, KeyError):
        return None  # the real opening, which follows, says what is wrong
    finally:
        db.close()


def _cards(db: sqlite3.Connection) -> tuple[SeriesCard, ...]:
    names = {row["id"]: row["name"] for row in db.execute(_ORGANISATIONS)}
    sessions: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in db.execute(_SESSIONS):
        sessions[row["series_id"]].append(row)
    points = {(row[0], row[1]): row[2] for row in db.execute(_POINTS)}
    published = {row["series_id"]: row for row in db.execute(_PUBLICATIONS)}
    return tuple(
        _card(row, names, sessions[row["id"]], points, published.get(row["id"]))
        for row in db.execute(_SERIES)
    )


def _card(
    series: sqlite3.Row,
    names: dict[str, str],
    sessions: list[sqlite3.Row],
    points: dict[tuple[str, str], int],
    publication: sqlite3.Row | None,
) -> SeriesCard:
    marks = tuple(_marks(sessions))
    coming = next((place for place, mark in enumerate(marks) if mark.state not in _PAST), None)
    held = max((place for place, mark in enumerate(marks) if mark.state is SessionState.HELD), default=None)
    asked = held if coming is None else coming
    partners = json.loads(series["partner_ids"])
    return SeriesCard(
        id=series["id"],
        title=series["title"],
        language=series["language"],
        partners=tuple(names[one] for one in partners if one in names),
        marks=marks,
        question=" ".join(json.loads(sessions[asked]["questions"])) if asked is not None else "",
        vigilances=points.get((series["id"], "vigilance"), 0),
        proposals=points.get((series["id"], "proposal"), 0),
        next_date=marks[coming].date if coming is not None else None,
        last_date=marks[held].date if held is not None else None,
        published=publication["document"] if publication else "",
        published_number=publication["number"] if publication else 0,
        put_away=bool(series["put_away"]),
    )


def _marks(sessions: list[sqlite3.Row]) -> Iterator[SessionMark]:
    number = 0
    for row in sessions:
        state = SessionState(row["state"])
        number += state is not SessionState.CANCELLED
        yield SessionMark(
            id=row["id"],
            number=0 if state is SessionState.CANCELLED else number,
            theme=row["theme"],
            date=dt.date.fromisoformat(row["date"]) if row["date"] else None,
            state=state,
            shape=Shape.PAIRED if row["talks"] else Shape.PLAIN,
        )
