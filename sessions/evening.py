"""An evening played from a script, through the same doors as a person and with a clock moved by hand.

The script is a JSON object, so that a sample can bring its own evening:

    {
      "session": "<session id>",
      "device": "Ordinateur de la salle",            (what notes and signatures name; may be left out)
      "steps": [
        {"at": "16:55", "do": "open"},
        {"at": "17:02", "do": "start"},
        {"at": "17:04:30", "note": {"id": "<note id>", "listener": "<person id>", "line": "! …"}},
        {"at": "17:12", "floor": "<person id>"},
        ...
      ]
    }

`at` is the hour of the place (HH:MM or HH:MM:SS) on the session's date, never earlier than the step before;
after midnight it goes on as 24:10. Each step has exactly one act beside `at`:

    "do": "open" | "start" | "next" | "back" | "pause" | "resume" | "hold"
    "do": "minutes", "minutes": -3            minutes given to (or taken from) the current agenda item
    "do": "converge", "why": "…"              opens the convergence although somebody is not ready; seldom
                                              needed: it opens by itself when the last listener is ready
    "note": {id, listener, line, star?}       one capture line with its sign, kept by that listener
    "floor": "<person id>" | "room" | null    who has the floor; "room" is « De la salle », null is nobody
    "ready": "<person id>"                    that listener closes their list
    "stack": ["<note id>", …]                 these notes say the same
    "distinct": ["<note id>", …]              these notes look alike and are not
    "choose": {id, notes, wording, kind, reserve?}
                                              a new point ("vigilance" or "proposal") resting on these notes
    "reword": {point, wording, why?}
    "order": ["<point id>", …]                all chosen points, first to last
    "reserve": "<point id>"                   put aside, and with "take" back among the chosen
    "take": "<point id>"
    "dots": {point, count}
    "dissent": {point, text}
    "sign": "<person id>", "device"?: "…"     the last signature ratifies

Ids of notes and points are given by the script (UUIDs), so that later steps can name them.
Board steps ("stack" … "dissent") may carry "by": "<person id>"; else the first listener does them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sessions.capture import Capture
from sessions.converge import Convergence
from sessions.runner import Runner
from workshop.authors import FACILITATOR
from workshop.change import Change
from workshop.desk import Desk
from workshop.errors import InvalidInput
from workshop.model.base import Id
from workshop.model.kinds import PointKind, RoleKind
from workshop.model.people import Role
from workshop.model.points import Point
from workshop.model.series import Series, Session
from workshop.reader import Reader
from workshop.schedule import hour_of

ROOM = "room"
_ACTS = (
    "do", "note", "floor", "ready", "stack", "distinct", "choose", "reword", "order", "reserve", "take",
    "dots", "dissent", "sign",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the script."""

    at: timedelta
    """Since midnight of the session's date, at the place."""
    act: str
    what: Any
    rest: Mapping[str, Any]
    """Whatever else the step says, such as `by`."""


@dataclass(frozen=True, slots=True)
class Evening:
    """A script that was read and found sound."""

    session_id: Id
    device: str
    steps: tuple[Step, ...]


class PlayedClock:
    """A clock that stands still until the player moves it; wall and steady time go together."""

    def __init__(self, now: datetime) -> None:
        self._start = now
        self._now = now

    def now(self) -> datetime:
        """Return the wall time it was moved to."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds since it was made."""
        return (self._now - self._start).total_seconds()

    def move_to(self, now: datetime) -> None:
        """Let time pass until this instant; it never goes back."""
        self._now = max(self._now, now)


def read_evening(script: Mapping[str, Any]) -> Evening:
    """Return the script as steps; a step that cannot be understood is refused by its number."""
    steps: list[Step] = []
    for number, raw in enumerate(script.get("steps", ()), start=1):
        acts = [act for act in _ACTS if act in raw]
        at = _since_midnight(str(raw.get("at", "")))
        if len(acts) != 1 or at is None or (steps and at < steps[-1].at):
            raise InvalidInput("Step {number} of the evening cannot be understood.", number=number)
        steps.append(Step(at, acts[0], raw[acts[0]], raw))
    return Evening(str(script.get("session", "")), str(script.get("device", "")), tuple(steps))


def before(evening: Evening, reader: Reader) -> datetime:
    """Return the instant at which to start the clock that plays this evening."""
    session = reader.row(Session, evening.session_id)
    first = evening.steps[0].at if evening.steps else timedelta(0)
    return _midnight(reader, session) + first


class Player:
    """Plays an evening step by step, each through the door a person would use."""

    def __init__(self, evening: Evening, desk: Desk, reader: Reader, clock: PlayedClock) -> None:
        self._evening = evening
        self._reader = reader
        self._clock = clock
        self._runner = Runner(desk, reader, clock)
        self._capture = Capture(desk, reader, clock)
        self._convergence = Convergence(desk, reader, evening.session_id)

    def play(self, told: Callable[[int, int], None] | None = None) -> None:
        """Play all steps; `told` hears how many of how many are done."""
        session = self._reader.row(Session, self._evening.session_id)
        midnight = _midnight(self._reader, session)
        listeners = self._reader.rows(Role, session_id=session.id, role_kind=RoleKind.LISTENER)
        first = listeners[0].person_id if listeners else FACILITATOR
        for number, step in enumerate(self._evening.steps, start=1):
            self._clock.move_to(midnight + step.at)
            self._play(step, str(step.rest.get("by", first)))
            if told is not None:
                told(number, len(self._evening.steps))

    def _play(self, step: Step, by: Id) -> None:
        match step.act:
            case "do":
                self._run(step)
            case "note":
                self._keep(step.what)
            case "floor":
                self._give_floor(step.what)
            case "ready":
                self._convergence.ready(step.what)
            case "sign":
                device = step.rest.get("device", self._evening.device)
                self._convergence.sign(step.what, device, confirmed=True)
            case _:
                self._decide(step, by)

    def _run(self, step: Step) -> None:
        session_id = self._evening.session_id
        if step.what == "minutes":
            self._runner.minutes(session_id, step.rest["minutes"])
        elif step.what == "converge":
            self._convergence.open(FACILITATOR, step.rest.get("why", ""))
        else:
            acts: dict[str, Callable[[Id], Change]] = {
                "open": self._runner.open,
                "start": self._runner.start,
                "next": self._runner.next,
                "back": self._runner.back,
                "pause": self._runner.pause,
                "resume": self._runner.resume,
                "hold": self._runner.hold,
            }
            acts[step.what](session_id)

    def _keep(self, note: Mapping[str, Any]) -> None:
        self._capture.keep_line(
            self._evening.session_id,
            note["listener"],
            note["line"],
            self._evening.device,
            note_id=note["id"],
            star=bool(note.get("star")),
        )

    def _give_floor(self, person: Id | None) -> None:
        session_id = self._evening.session_id
        if person is not None:
            self._runner.floor(session_id, None if person == ROOM else person)
        elif self._runner.state(session_id).floor is not None:
            self._runner.no_floor(session_id)

    def _decide(self, step: Step, by: Id) -> None:
        what = step.what
        match step.act:
            case "stack":
                self._convergence.stack(tuple(what), by)
            case "distinct":
                self._convergence.distinct(tuple(what), by)
            case "choose":
                self._choose(what, by)
            case "reword":
                seen = self._seen(what["point"])
                self._convergence.reword(what["point"], seen, what["wording"], by, what.get("why", ""))
            case "order":
                self._convergence.order(tuple(what), by)
            case "reserve":
                self._convergence.reserve(what, by)
            case "take":
                self._convergence.take(what, by)
            case "dots":
                self._convergence.dots(what["point"], self._seen(what["point"]), what["count"], by)
            case "dissent":
                seen = self._seen(what["point"])
                self._convergence.voice(what["point"], seen, by, collective=True, dissent=what["text"])

    def _choose(self, what: Mapping[str, Any], by: Id) -> None:
        self._convergence.choose(
            tuple(what.get("notes", ())),
            by,
            point_id=what["id"],
            wording=what.get("wording", ""),
            kind=PointKind(what["kind"]) if "kind" in what else None,
            reserve=bool(what.get("reserve")),
        )

    def _seen(self, point_id: Id) -> int:
        return self._reader.row(Point, point_id).revision


def _midnight(reader: Reader, session: Session) -> datetime:
    series = reader.row(Series, session.series_id)
    midnight = hour_of(session.date, "00:00", series.timezone)
    if midnight is None:
        raise InvalidInput("This session has no date.", "Give it one in Prepare.")
    return midnight


def _since_midnight(hour: str) -> timedelta | None:
    parts = hour.split(":")
    if len(parts) not in (2, 3) or not all(part.isdecimal() for part in parts):
        return None
    hours, minutes, seconds = (int(part) for part in [*parts, "0"][:3])
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
