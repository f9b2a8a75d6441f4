"""Looking words up in the full-text index, for one reader."""

import sqlite3
from typing import Any

from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.reader import Hit
from workshop.storage.search import match_of

_FOUND = """
SELECT entry.kind, entry.row_id, entry.series_id, entry.session_id
FROM search_text
JOIN search_entry AS entry ON entry.number = search_text.rowid
WHERE search_text MATCH ?
AND (entry.kind <> 'note' OR ? OR entry.listener_id = ? OR EXISTS (
    SELECT 1 FROM session WHERE session.id = entry.session_id AND session.state IN (?, ?)))
ORDER BY search_text.rowid DESC
LIMIT ?
"""
_SHOWN = (SessionState.CONVERGING.value, SessionState.HELD.value)


def found(
    connection: sqlite3.Connection, typed: str, *, listener_id: Id | None, owner: bool, limit: int
) -> list[Hit]:
    """Return the newest rows that hold these words.

    Notes are left out, not only their words, until their session converges: that a word was noted
    would tell what was noted.
    """
    match = match_of(typed)
    if not match:
        return []
    values: tuple[Any, ...] = (match, owner, listener_id, *_SHOWN, limit)
    return [Hit(*record) for record in connection.execute(_FOUND, values)]
