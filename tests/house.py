"""A whole house on a real library in a folder of the test: a series, a session, two listeners, a clock."""

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
    channel: Channel = field(default_factory=Channel)
    history: History = field(default_factory=History)
    desk: Desk = field(init=False)
    queries: Queries = field(init=False)
    runner: Runner = field(init=False)
    capture: Capture = field(init=False)
    series_id: Id = field(default_factory=new_id)
    session_id: Id = field(default_factory=new_id)

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
def open_house(folder: Path, clock: HandClock | None = None) -> Iterator[House]:
    """Open a library in this folder with a series of one session, planned today at 17:00 in Paris."""
    clock = clock or HandClock()
    path = folder / "library.resonance"
    house = House(path, clock, open_library(path, clock))
    try:
        build(house)
        yield house
    finally:
        house.database.close()


def build(house: House) -> None:
    """Make the series, its session with the usual agenda, and the two listeners."""
    house.do(AddSeries(series_id=house.series_id, title="Veillées"))
    house.do(
        AddSession(
            session_id=house.session_id,
            series_id=house.series_id,
            theme="La promesse",
            date=date(2026, 3, 12),
            usual=True,
        )
    )
    for family, given in (("Aubin", "Claire"), ("Morvan", "Yann")):
        who = Somebody(family=family, given=given)
        house.do(ChooseListener(role_id=new_id(), session_id=house.session_id, who=who))
    house.history.forget()
