"""A series and its programme, as they are read."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from workshop.model.base import Id
from workshop.model.kinds import AgendaKind, RoleKind, SessionState, TalkKind


class Shape(StrEnum):
    """What a session's mark looks like: a pair of voices, a ring without talks."""

    PAIRED = "paired"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class SessionMark:
    """One session on the line of echo marks of a card or rail."""

    id: Id
    number: int
    theme: str
    date: dt.date | None
    state: SessionState
    shape: Shape


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """What the library shows of a series at a glance."""

    id: Id
    title: str
    language: str
    partners: tuple[str, ...]
    marks: tuple[SessionMark, ...]
    question: str
    """The guiding question of the next session, or of the last one held."""
    vigilances: int
    proposals: int
    next_date: dt.date | None
    last_date: dt.date | None
    published: str = ""
    """The last long document published, such as `synthesis`, or nothing."""
    published_number: int = 0
    put_away: bool = False

    @property
    def held(self) -> int:
        """How many sessions were held."""
        return sum(one.state is SessionState.HELD for one in self.marks)


@dataclass(frozen=True, slots=True)
class Name:
    """A person as documents may name them, with what they were that day."""

    person_id: Id
    family: str
    given: str
    function: str = ""
    organisation: str = ""
    listed: bool = False
    quoted: bool = False
    erased: bool = False
    role_id: Id = ""
    """The role this was read from, if any."""
    role_revision: int = 0

    @property
    def given_first(self) -> str:
        """« Prénom Nom »."""
        return f"{self.given} {self.family}".strip()

    @property
    def family_first(self) -> str:
        """« Nom Prénom »."""
        return f"{self.family} {self.given}".strip()


@dataclass(frozen=True, slots=True)
class TalkView:
    """A talk with its speakers, in printed order."""

    id: Id
    revision: int
    talk_kind: TalkKind
    title: str
    summary: str
    speakers: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An agenda item with the hour it starts by the plan."""

    id: Id
    revision: int
    item_kind: AgendaKind
    title: str
    minutes: int
    starts: str
    """HH:MM."""
    floor: int | None
    talk_id: Id | None
    talk_kind: TalkKind | None
    who: str
    materials: str
    remarks: str


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with everything its programme and papers show."""

    id: Id
    revision: int
    series_id: Id
    number: int
    theme: str
    questions: tuple[str, ...]
    date: dt.date | None
    start: str
    end: str
    place: str
    state: SessionState
    announced: str
    talks: tuple[TalkView, ...]
    agenda: tuple[AgendaItemView, ...]
    listeners: tuple[Name, ...]

    @property
    def question(self) -> str:
        """All guiding questions in one line of text."""
        return " ".join(self.questions)

    @property
    def shape(self) -> Shape:
        """What its mark looks like."""
        return Shape.PAIRED if self.talks else Shape.PLAIN

    def talk(self, kind: TalkKind) -> TalkView | None:
        """Return the first talk of this kind."""
        return next((one for one in self.talks if one.talk_kind is kind), None)

    @property
    def planned_minutes(self) -> int:
        """What the agenda items add up to."""
        return sum(one.minutes for one in self.agenda)

    @property
    def slot_minutes(self) -> int:
        """The minutes between the announced start and end."""
        return minutes_of(self.end) - minutes_of(self.start)


def minutes_of(hour: str) -> int:
    """Return the minutes since midnight of HH:MM."""
    hours, minutes = hour.split(":")
    return int(hours) * 60 + int(minutes)


def hour_from(minutes: int) -> str:
    """Return HH:MM from minutes since midnight; past midnight the clock starts anew."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person of the roster with their roles in one series."""

    name: Name
    revision: int
    email: str
    roles: tuple[RoleKind, ...]
    consent_known: bool
    image: bool
    given_on: dt.date | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series with its sessions, in order."""

    id: Id
    revision: int
    title: str
    subtitle: str
    short_title: str
    language: str
    purpose: str
    context: str
    convictions: str
    readers: str
    place: str
    period: str
    edition: str
    timezone: str
    partners: tuple[str, ...]
    listeners_asked: int
    points_min: int
    points_max: int
    debate_floor: int
    sessions: tuple[SessionView, ...]
    partner_ids: tuple[Id, ...] = ()
    """The organisations the partners are, in the same order."""
