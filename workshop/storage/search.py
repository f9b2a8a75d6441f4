"""Full-text search: what of each row can be found, kept in the same transaction as the row."""

import re
import sqlite3
from collections.abc import Callable
from typing import Any

from workshop.model.base import Row
from workshop.model.editorial import Axis, Lever, Picture, Section, Tension, Verbatim
from workshop.model.notes import Note
from workshop.model.people import Organisation, Person
from workshop.model.points import Point
from workshop.model.series import Series, Session, Talk
from workshop.storage.statements import statements

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl"})
_WORD = re.compile(r"\w+")

WORDS_OF: dict[type[Row], Callable[[Any], tuple[str, ...]]] = {
    Organisation: lambda row: (row.name, row.short_name),
    Person: lambda row: (row.given, row.family, row.function),
    Series: lambda row: (row.title, row.subtitle, row.purpose, row.context, row.convictions),
    Session: lambda row: (row.theme, *row.questions),
    Talk: lambda row: (row.title, row.summary),
    Note: lambda row: (row.text,),
    Point: lambda row: (row.wording,),
    Verbatim: lambda row: (row.wording, row.asked),
    Tension: lambda row: (row.left, row.right, row.text),
    Axis: lambda row: (row.title, row.text),
    Lever: lambda row: (row.title, row.sentence, row.text),
    Section: lambda row: (row.title, row.text),
    Picture: lambda row: (row.title, row.speech),
}

_ADD_ENTRY = (
    "INSERT INTO search_entry (kind, row_id, series_id, session_id, listener_id, words) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_ADD_TEXT = "INSERT INTO search_text (rowid, words) VALUES (?, ?)"
_NUMBER_OF = "SELECT number, words FROM search_entry WHERE row_id = ?"
# The index keeps no words of its own: it has to be told which ones to forget.
_DROP_TEXT = "INSERT INTO search_text (search_text, rowid, words) VALUES ('delete', ?, ?)"


class SearchIndex:
    """Keeps the index true to the rows of one writing connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._series_of_session: dict[str, str] = {}

    def concerns(self, kind: type[Row]) -> bool:
        """Tell whether rows of this kind can be found by their words."""
        return kind in WORDS_OF

    def add(self, row: Row) -> None:
        """Make a new row findable."""
        if row.removed_at is not None:
            return
        words = folded(" ".join(WORDS_OF[type(row)](row)))
        session_id = row.id if isinstance(row, Session) else getattr(row, "session_id", None)
        entry = (
            row.table,
            row.id,
            self._series_of(row, session_id),
            session_id,
            getattr(row, "listener_id", None),
            words,
        )
        number = self._connection.execute(_ADD_ENTRY, entry).lastrowid
        self._connection.execute(_ADD_TEXT, (number, words))

    def change(self, before: Row, row: Row) -> None:
        """Find the row by its new words and no longer by its old ones."""
        words = WORDS_OF[type(row)]
        if words(before) == words(row) and before.removed_at == row.removed_at:
            return
        self.remove(row)
        self.add(row)

    def remove(self, row: Row) -> None:
        """Let the row no longer be found."""
        found = self._connection.execute(_NUMBER_OF, (row.id,)).fetchone()
        if found:
            self._connection.execute(_DROP_TEXT, found)
            self._connection.execute("DELETE FROM search_entry WHERE number = ?", found[:1])

    def _series_of(self, row: Row, session_id: str | None) -> str | None:
        if isinstance(row, Series):
            return row.id
        if isinstance(row, Lever):
            return self._one("SELECT series_id FROM axis WHERE id = ?", row.axis_id)
        series_id: str | None = getattr(row, "series_id", None)
        if series_id is None and session_id is not None:
            if session_id not in self._series_of_session:
                found = self._one("SELECT series_id FROM session WHERE id = ?", session_id)
                self._series_of_session[session_id] = found or ""
            series_id = self._series_of_session[session_id] or None
        return series_id

    def _one(self, statement: str, id_: str) -> str | None:
        found = self._connection.execute(statement, (id_,)).fetchone()
        return found[0] if found else None


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew from the rows, inside the caller's transaction."""
    connection.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_entry")
    index = SearchIndex(connection)
    for kind in WORDS_OF:
        known = statements(kind)
        for record in connection.execute(known.find({}, removed=False, light=True)).fetchall():
            index.add(known.row(record))


def folded(text: str) -> str:
    """Return the text as it is indexed: ligatures taken apart, which the index itself does not do."""
    return text.translate(_LIGATURES)


def match_of(typed: str) -> str:
    """Return what somebody typed as a query that can never be a mistake; the last word may be unfinished."""
    words = _WORD.findall(folded(typed))[:16]
    if not words:
        return ""
    whole = [f'"{word}"' for word in words[:-1]]
    return " ".join([*whole, f'"{words[-1]}"*'])
