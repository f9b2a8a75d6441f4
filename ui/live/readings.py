"""What the cockpit shows, read off the plan and the progress: one pure function for each part of it."""

import datetime as dt
from dataclasses import dataclass, field

from ui.i18n import Language
from ui.live import clocks
from ui.live.printed import Printed
from ui.live.ruler import Scale, Stretch
from ui.live.time_left import Figure
from workshop.agenda_words import short_title, title_of
from workshop.model.kinds import AgendaKind, SessionState, TalkKind
from workshop.schedule import ItemTimes, Progress, hour_near
from workshop.views.series import AgendaItemView, SessionView
from workshop.words import N_

SOON, CONCLUDE = 0.20, 0.05
_OFF_HOURS = dt.timedelta(hours=1)
_VOICES = {TalkKind.HUMANITIES: "humanities", TalkKind.PRACTICE: "practice"}


@dataclass(frozen=True, slots=True)
class Evening:
    """A session as it stands at one instant."""

    session: SessionView
    progress: Progress
    timezone: str
    agreed: bool = False
    """Whether every listener present has signed the points."""
    printed: Printed = field(default_factory=Printed)

    @property
    def off_hours(self) -> bool:
        """Tell whether it began so far from its planned hour that the announced ones mean nothing."""
        first = next(iter(self.progress.items), None)
        if first is None or first.real_start is None:
            return False
        return abs(first.real_start - first.planned_start) > _OFF_HOURS

    @property
    def current(self) -> AgendaItemView | None:
        """Return the agenda item one is in."""
        return self.item(self.progress.current)

    @property
    def next(self) -> AgendaItemView | None:
        """Return the agenda item that comes next."""
        return self.item(self.progress.next)

    @property
    def running(self) -> bool:
        """Tell whether an item is under way."""
        return self.progress.current is not None and self.session.state is not SessionState.HELD

    @property
    def limit(self) -> dt.datetime | None:
        """Return the announced end."""
        near = self.progress.started_at or self.progress.now
        return hour_near(self.session.date, self.session.end, self.timezone, near)

    def item(self, id_: str | None) -> AgendaItemView | None:
        """Return an agenda item by its id."""
        return next((one for one in self.session.agenda if one.id == id_), None)

    def title(self, item: AgendaItemView, language: Language) -> str:
        """Return what an agenda item is called, as it is printed."""
        return self.printed.prose(title_of(item, language))

    def hour(self, instant: dt.datetime) -> str:
        """Return an instant as the clock of the place shows it."""
        return clocks.hour(instant, self.timezone)


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the three facts: its name, its figure, what it is measured by, whether the limit is passed."""

    name: str
    figure: str
    beside: str = ""
    passed: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What is going on: the item, a few words on it, and the sentence that is said aloud."""

    title: str
    beside: str = ""
    question: str = ""
    voice: str = ""


def heading_of(evening: Evening, language: Language) -> Heading:
    """Return the heading of the item one is in, or of the session outside any item."""
    item, session = evening.current, evening.session
    if item is None:
        title = evening.printed.prose(session.theme)
        title = title or language(N_("Session {number}"), number=session.number)
        return Heading(title, "", evening.printed.prose(session.question))
    talk = next((one for one in session.talks if one.id == item.talk_id), None)
    if talk is not None:
        names = ", ".join(one.given_first for one in talk.speakers)
        question = evening.printed.prose(talk.title)
        return Heading(evening.title(item, language), names, question, _VOICES.get(talk.talk_kind, ""))
    beside = language(N_("{count} min"), count=item.minutes)
    if item.floor:
        beside = language(N_("{count} min, floor {floor}"), count=item.minutes, floor=item.floor)
    question = evening.printed.prose(session.question) if item.item_kind is AgendaKind.DEBATE else ""
    return Heading(evening.title(item, language), beside, question)


def figure_of(evening: Evening, language: Language) -> Figure:
    """Return the digits with their colour and words."""
    progress, session = evening.progress, evening.session
    if session.state is SessionState.HELD or progress.ended:
        at = progress.ended_at or progress.now
        words = N_("session held") if session.state is SessionState.HELD else N_("end of the agenda")
        return Figure(evening.hour(at) if progress.started else session.end, "ink_2", language(words))
    if not progress.started:
        return Figure(clocks.short_hour(session.start), "ink_2", language(N_("planned start")))
    text = clocks.time_left(-progress.over if progress.over else progress.left)
    if progress.paused:
        return Figure(text, "ink_2", language(N_("paused")), "ink_2", "clock")
    if progress.over:
        return Figure(text, "error", language(N_("over time")), "error", "octagon-alert")
    share = progress.left / progress.allowed_seconds if progress.allowed_seconds else 1.0
    if share < CONCLUDE:
        return Figure(text, "tension", language(N_("time to conclude")), "tension", "info")
    if share < SOON:
        return Figure(text, "tension", language(N_("soon")), "tension")
    return Figure(text, "ink", language(N_("left")), "ink_2")


def facts_of(evening: Evening, language: Language) -> tuple[Fact, Fact, Fact]:
    """Return whether one is late, when it ends, and what comes next."""
    return _offset(evening, language), _end(evening, language), _next(evening, language)


def _offset(evening: Evening, language: Language) -> Fact:
    minutes = round(evening.progress.offset / 60)
    beside = N_("on time") if minutes == 0 else N_("on the timetable")
    if evening.off_hours:
        beside = N_("off its planned hours")
    return Fact(language(N_("Offset")), clocks.late(minutes, language), language(beside))


def _end(evening: Evening, language: Language) -> Fact:
    progress, limit = evening.progress, evening.limit
    beside = language(N_("limit {hour}"), hour=clocks.short_hour(evening.session.end))
    late = limit is not None and (progress.projected_end - limit).total_seconds() >= 60
    passed = late and not evening.off_hours
    name = N_("Ended") if progress.ended else N_("Projected end")
    return Fact(language(name), evening.hour(progress.projected_end), beside, passed)


def _next(evening: Evening, language: Language) -> Fact:
    item, at = evening.next, evening.progress.next_starts
    if item is None or at is None:
        return Fact(language(N_("What comes next")), "–", language(N_("nothing more")))
    words = language(N_("{title}, {count} min"), title=evening.title(item, language), count=item.minutes)
    return Fact(language(N_("What comes next")), evening.hour(at), words)


def scale_of(evening: Evening, language: Language) -> Scale:
    """Return the ruler: items where they really were or are projected to be, the limit and now."""
    progress = evening.progress
    spans = spans_of(progress)
    if not spans:
        return Scale()
    origin = spans[0][0]
    limit = None if evening.off_hours else evening.limit
    stretches = tuple(
        _stretch(evening, times, span, origin, language)
        for times, span in zip(progress.items, spans, strict=True)
    )
    running = evening.running
    return Scale(
        stretches=stretches,
        first=evening.hour(origin),
        limit=_minutes(origin, limit) if limit else 0.0,
        limit_text=clocks.short_hour(evening.session.end) if limit else "",
        last="" if limit else evening.hour(spans[-1][1]),
        now=_minutes(origin, progress.now) if running else None,
        now_text=evening.hour(progress.now) if running else "",
        spoken=", ".join(
            f"{evening.hour(span[0])} {one.tip}" for one, span in zip(stretches, spans, strict=True)
        ),
    )


def spans_of(progress: Progress) -> list[tuple[dt.datetime, dt.datetime]]:
    """Return when each item began and ended, or is projected to."""
    ids = [one.id for one in progress.items]
    here = ids.index(progress.current) if progress.current in ids else len(ids) if progress.ended else -1
    spans: list[tuple[dt.datetime, dt.datetime]] = []
    for place, times in enumerate(progress.items):
        last = spans[-1][1] if spans else times.planned_start
        if place < here:
            begins = times.real_start or last
            spans.append((begins, times.real_end or begins))
        elif place == here:
            spans.append((times.real_start or last, progress.next_starts or progress.projected_end))
        else:
            spans.append((last, last + dt.timedelta(seconds=times.allowed_seconds)))
    return spans


def _stretch(
    evening: Evening,
    times: ItemTimes,
    span: tuple[dt.datetime, dt.datetime],
    origin: dt.datetime,
    language: Language,
) -> Stretch:
    item = evening.item(times.id)
    if item is None:
        return Stretch("", "edge", 0, 0)
    current = times.id == evening.progress.current
    role = _VOICES.get(item.talk_kind, "edge") if item.talk_kind else "edge"
    if role == "edge" and item.item_kind is AgendaKind.DEBATE:
        role = "ink_2" if current else "ink_3"
    minutes = round((span[1] - span[0]).total_seconds() / 60)
    tip = language(N_("{title}, {count} min"), title=evening.title(item, language), count=minutes)
    begins, ends = _minutes(origin, span[0]), _minutes(origin, span[1])
    title = evening.printed.prose(short_title(item, language))
    return Stretch(title, role, begins, ends, current, tip)


def _minutes(origin: dt.datetime, instant: dt.datetime) -> float:
    return (instant - origin).total_seconds() / 60
