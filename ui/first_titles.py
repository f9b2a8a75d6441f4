"""The titles of the series, read with the standard library for the first moments of the window.

They need no catalogue, since titles are the person's own words; everything else on the cards comes with the
library page, a moment later.
"""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from PySide6.QtGui import QFontDatabase

from ui.resources import asset

_TITLES = """
SELECT title FROM (
    SELECT title, series.position AS place,
        (SELECT min(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL
            AND state NOT IN ('held', 'cancelled')) AS next,
        (SELECT max(date) FROM session WHERE series_id = series.id AND session.removed_at IS NULL) AS last
    FROM series WHERE removed_at IS NULL AND put_away_at IS NULL
) ORDER BY next IS NULL, next, last DESC, place
"""


def load_face() -> None:
    """Make the face of titles known to Qt."""
    QFontDatabase.addApplicationFont(str(asset("fonts", "Inter-SemiBold.ttf")))


def read_titles(library: Path) -> tuple[str, ...]:
    """Return the titles in the order of the cards, or none when the file cannot be read this simply."""
    if not library.is_file():
        return ()
    try:
        db = sqlite3.connect(f"file:{quote(str(library))}?mode=ro", uri=True, timeout=0.1)
    except sqlite3.Error:
        return ()
    try:
        return tuple(row[0] for row in db.execute(_TITLES))
    except sqlite3.Error:
        return ()  # the real opening, which follows, says what is wrong
    finally:
        db.close()
