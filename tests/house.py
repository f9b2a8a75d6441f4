"""A whole house on a real library in a folder of the test: a series, a session, two listeners, a clock."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from sessions.capture import Capture
from sessions.converge import Convergence
from sessions.runner import Runner
from tests.fakes import HandClock
from workshop.change import Change
from workshop.channel import Channel
from workshop.commands.base import Command
from workshop.commands.roles import ChooseListener, Somebody
from workshop.commands.series import AddSeries
from workshop.commands.sessions import AddSession
from workshop.desk import Desk
from workshop.history import History
from workshop.model.base import Id, Row, new_id
from workshop.model.kinds import NoteKind
from workshop.model.notes import Note
from workshop.model.people import Role
from workshop.model.points import Point
from workshop.model.series import AgendaItem, Session
from workshop.queries.facade import Queries
from workshop.reader import Reader
from workshop.storage.database import Database, open_library

FACILITATOR = "facilitator"
R = TypeVar("R", bound=Row)


@dataclass(slots=True)
class House:
    """Everything that stands on one library, and shortcuts for what tests do most."""

    path: Path
    clock: HandClock
    database: Database
    series_id: Id
    session_id: Id
    channel: Channel = field(default_factory=Channel)
    history: History = field(default_factory=History)
    desk: Desk = field(init=False)
    queries: Queries = field(init=False)
    runner: Runner = field(init=False)
    capture: Capture = field(init=False)

    def __post_init__(self) -> None:
        self.desk = Desk(self.database.storage, self.channel, self.history)
        self.queries = Queries(self.reader, self.clock)
        self.runner = Runner(self.desk, self.reader, self.clock)
        self.capture = Capture(self.desk, self.reader, self.clock)

    @property
    def reader(self) -> Reader:
        return self.database.reader

    @property
    def board(self) -> Convergence:
        return Convergence(self.desk, self.reader, self.session_id)

    @property
    def session(self) -> Session:
        return self.row(Session, self.session_id)

    @property
    def agenda(self) -> list[AgendaItem]:
        return list(self.reader.rows(AgendaItem, session_id=self.session_id))

    @property
    def points(self) -> list[Point]:
        return list(self.reader.rows(Point, session_id=self.session_id))

    @property
    def listeners(self) -> list[Id]:
        return [role.person_id for role in self.reader.rows(Role, session_id=self.session_id)]

    def do(self, command: Command, author: str = FACILITATOR) -> Change:
        return self.desk.do(command, author)

    def row(self, kind: type[R], id_: Id) -> R:
        return self.reader.row(kind, id_)

    def note(self, text: str, listener: int = 0, kind: NoteKind = NoteKind.PLAIN) -> Note:
        """Have a listener keep a note now."""
        ack = self.capture.keep(
            new_id(), self.session_id, self.listeners[listener], kind, text, self.clock.now()
        )
        return self.row(Note, ack.note_id)

    def converge(self) -> None:
        """Open the session and have everybody close their list."""
        self.runner.open(self.session_id)
        for listener in self.listeners:
            self.board.ready(listener)


@contextmanager
def open_house(
    path: Path, clock: HandClock | None = None, *, series_id: Id, session_id: Id
) -> Iterator[House]:
    """Open a copy of a house that was built before."""
    clock = clock or HandClock()
    house = House(path, clock, open_library(path, clock), series_id=series_id, session_id=session_id)
    try:
        yield house
    finally:
        house.database.close()


@dataclass(frozen=True, slots=True)
class Plan:
    """A house built once, from which each test gets its own copy."""

    path: Path
    series_id: Id
    session_id: Id

    @contextmanager
    def copy(self, folder: Path, clock: HandClock | None = None) -> Iterator[House]:
        """Open a copy in this folder."""
        path = folder / "library.resonance"
        shutil.copyfile(self.path, path)
        with open_house(path, clock, series_id=self.series_id, session_id=self.session_id) as house:
            yield house


def built_in(folder: Path) -> Plan:
    """Build a library with a series of one session, planned today at 17:00 in Paris, and two listeners."""
    plan = Plan(folder / "plan.resonance", new_id(), new_id())
    with open_house(plan.path, series_id=plan.series_id, session_id=plan.session_id) as house:
        _build(house)
    return plan


def _build(house: House) -> None:
    """Make the series, its session with the usual agenda, and the two listeners."""
    house.do(AddSeries(series_id=house.series_id, title="Veillées"))
    session = AddSession(
        session_id=house.session_id,
        series_id=house.series_id,
        theme="La promesse",
        date=date(2026, 3, 12),
        usual=True,
    )
    house.do(session)
    for family, given in (("Aubin", "Claire"), ("Morvan", "Yann")):
        who = Somebody(family=family, given=given)
        house.do(ChooseListener(role_id=new_id(), session_id=house.session_id, who=who))


def in_memory() -> "tempfile.TemporaryDirectory[str]":
    """Return a folder that is gone when left, kept in memory where there is such a place.

    For tests that write thousands of times and ask nothing of the disk.
    """
    memory = Path("/dev/shm")
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    return tempfile.TemporaryDirectory(prefix="resonance-", dir=memory if usable else None)
