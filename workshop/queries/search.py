"""Search across everything, for one reader."""

from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Id, Row
from workshop.model.editorial import Axis, Lever, Picture, Section, Tension, Verbatim
from workshop.model.notes import Note
from workshop.model.people import Organisation, Person
from workshop.model.points import Point
from workshop.model.series import Series, Session, Talk
from workshop.queries.notes import Asking
from workshop.queries.series import grouped, numbers_of
from workshop.reader import Hit, Reader
from workshop.views.search import SearchHit

_KINDS = {kind.table: kind for kind in ALL_ROWS}


def search(reader: Reader, typed: str, asking: Asking, limit: int = 50) -> tuple[SearchHit, ...]:
    """Return the newest things that hold these words; the last word may be unfinished."""
    hits = reader.search(typed, listener_id=asking.person_id, owner=asking.owner, limit=limit)
    rows: dict[Id, Row] = {}
    for table, some in grouped_hits(hits).items():
        rows |= {one.id: one for one in reader.rows_in(_KINDS[table], "id", some, light=True)}
    series_ids = {one.series_id for one in hits if one.series_id}
    titles = {one.id: one.title for one in reader.rows_in(Series, "id", series_ids)}
    sessions = grouped(reader.rows_in(Session, "series_id", titles), "series_id")
    numbers = {id_: number for some in sessions.values() for id_, number in numbers_of(some).items()}
    return tuple(
        SearchHit(
            table=one.table,
            id=one.id,
            series_id=one.series_id,
            session_id=one.session_id,
            series_title=titles.get(one.series_id or "", ""),
            session_number=numbers.get(one.session_id) if one.session_id else None,
            text=_text(rows[one.id]),
        )
        for one in hits
        if one.id in rows
        and (one.series_id is None or one.series_id in titles)
        and (one.session_id is None or one.session_id in numbers)
    )


def grouped_hits(hits: list[Hit]) -> dict[str, list[Id]]:
    """Return the ids found in each table."""
    tables: dict[str, list[Id]] = {}
    for one in hits:
        tables.setdefault(one.table, []).append(one.id)
    return tables


def _text(row: Row) -> str:
    """Return what is shown of a row: its own words."""
    match row:
        case Note() | Section():
            return row.text
        case Point() | Verbatim():
            return row.wording
        case Session():
            return " · ".join(one for one in (row.theme, *row.questions) if one)
        case Person():
            return f"{row.given} {row.family}".strip()
        case Organisation():
            return row.name
        case Tension():
            return f"{row.left} – {row.right}"
        case Series() | Talk() | Axis() | Lever() | Picture():
            return row.title
        case _:
            return ""
