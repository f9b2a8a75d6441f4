"""A captured note, durable and searchable, beside the same in raw sqlite3; and what it costs the window."""

import sqlite3
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measure import Outcome, compared
from tests.benchmarks.sample import sample_library
from tests.benchmarks.window_time import window_time
from ui.assembly import Library
from workshop.model.base import new_id
from workshop.model.kinds import NoteKind

BATCH = 40
WORDS = (
    "La confiance se perd plus vite qu’elle ne se gagne : qui répare, et combien de temps cela prend-il ? "
)


def measure(folder: Path, rounds: int) -> list[Outcome]:
    """Compare medians over notes kept in turn by each, then watch the window's thread."""
    raw = Raw(folder / "raw.sqlite")
    with sample_library(folder / "library.resonance") as library:
        ours = Ours(library)
        pairs = [medians(raw, ours) for _ in range(rounds + 1)][1:]
        raw.close()
        return [
            compared("a note durable and searchable, p50", "ms", 2.0, pairs),
            *window_time(library, ours.session_id, ours.other_id, folder, notes=100),
        ]


def medians(raw: "Raw", ours: "Ours") -> tuple[float, float]:
    """Keep a batch, one note by each in turn, and return both medians: a busy moment strikes both."""
    pairs = [(raw.keep(), ours.keep()) for _ in range(BATCH)]
    return statistics.median(theirs for theirs, _ in pairs), statistics.median(mine for _, mine in pairs)


class Raw:
    """The shortest way: one row and its words for search, with the pragmas of a library."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(file, isolation_level=None)
        self._number = 0
        for pragma in (
            "journal_mode = DELETE",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute(
            "CREATE TABLE note (id TEXT PRIMARY KEY, revision INTEGER, session_id TEXT, listener_id TEXT, "
            "kind TEXT, text TEXT, sequence INTEGER, typed_at TEXT, device TEXT)"
        )
        self._db.execute("CREATE INDEX note_session ON note (session_id, sequence)")
        self._db.execute(
            "CREATE VIRTUAL TABLE note_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')"
        )

    def keep(self) -> float:
        """Keep a note and return how long it took, in milliseconds."""
        self._number += 1
        text = WORDS + str(self._number)
        row = (new_id(), 1, "session", "listener", "plain", text, self._number, _now().isoformat(), "laptop")
        begun = time.perf_counter()
        self._db.execute("BEGIN IMMEDIATE")
        number = self._db.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row).lastrowid
        self._db.execute("INSERT INTO note_words (rowid, words) VALUES (?, ?)", (number, text))
        self._db.execute("COMMIT")
        return (time.perf_counter() - begun) * 1000

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


class Ours:
    """The one capture door, in an evening under way."""

    def __init__(self, library: Library) -> None:
        self._library = library
        card = library.queries.series_cards()[0]
        session = library.queries.sessions(card.id)[4]
        self.session_id = session.id
        self.listener_id, self.other_id = (one.person_id for one in session.listeners)
        library.runner.open(session.id)
        library.runner.start(session.id)
        self._number = 0

    def keep(self) -> float:
        """Keep a note and return how long it took, in milliseconds."""
        self._number += 1
        text = WORDS + str(self._number)
        begun = time.perf_counter()
        self._library.capture.keep(
            new_id(), self.session_id, self.listener_id, NoteKind.PLAIN, text, _now(), "laptop"
        )
        return (time.perf_counter() - begun) * 1000


def _now() -> datetime:
    return datetime.now(UTC)
