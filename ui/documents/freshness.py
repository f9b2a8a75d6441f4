"""How fresh a document is: when what it is made from was last changed, by the library's own log."""

import dataclasses
import datetime as dt
from collections.abc import Mapping

from ui.assembly import Library
from workshop.model.all_rows import ALL_ROWS
from workshop.model.base import Id, Row
from workshop.model.editorial import Finding, Publication
from workshop.model.notes import Draft
from workshop.model.people import Consent, Organisation, Person, Role
from workshop.model.series import Series, Session
from workshop.reader import Reader

_EVERY = "every session"
_NOT_PRINTED: tuple[type[Row], ...] = (Draft, Finding, Publication)
_EVERYBODYS = (Role, Consent)


def last_changes(library: Library, series_id: Id) -> Mapping[Id, dt.datetime]:
    """Return when each session was last changed, and under the series' id when anything of it was."""
    owners = _owners(library.reader, series_id)
    sessions = {one for one in owners.values() if one not in (_EVERY, series_id)}
    last: dict[Id, dt.datetime] = {}
    number = 0
    while changes := library.feed.after(number):
        for change in changes:
            touched = {owners[one.id] for one in change.touched if one.id in owners}
            if touched:
                last[series_id] = change.at
            for session_id in sessions if _EVERY in touched else touched & sessions:
                last[session_id] = change.at
        number = changes[-1].number
    return last


def _owners(reader: Reader, series_id: Id) -> dict[Id, Id]:
    """Return for each row of a series the session it belongs to, the series, or every session."""
    owners = {series_id: _EVERY}
    with reader.at_once():
        for kind in ALL_ROWS:
            if kind in (Organisation, Person, Series) or kind in _NOT_PRINTED:
                continue
            for row in _rows(reader, kind, series_id):
                owner = row.id if isinstance(row, Session) else _owner(row, owners, series_id)
                if owner:
                    owners[row.id] = owner
        people = {one.person_id for one in reader.rows(Role, series_id=series_id, removed=True)}
    return owners | dict.fromkeys(people, _EVERY)


def _rows(reader: Reader, kind: type[Row], series_id: Id) -> list[Row]:
    if any(one.name == "series_id" for one in dataclasses.fields(kind)):
        return reader.rows(kind, series_id=series_id, removed=True, light=True)
    return reader.rows(kind, removed=True, light=True)


def _owner(row: Row, owners: Mapping[Id, Id], series_id: Id) -> Id | None:
    """Follow what the row refers to; the nearest session wins, nobody owns what is of another series."""
    known = [
        owners[parent]
        for one in dataclasses.fields(row)
        if "refers_to" in one.metadata and (parent := getattr(row, one.name)) in owners
    ]
    if not known:
        return None
    session = next((one for one in known if one not in (_EVERY, series_id)), None)
    return session or (_EVERY if isinstance(row, _EVERYBODYS) else series_id)
