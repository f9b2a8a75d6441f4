"""Time: the plan, and how far an evening has come by its marks, whatever the clocks do."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from workshop.model.kinds import MarkKind
from workshop.model.live import Mark
from workshop.schedule import hour_near, hour_of, place_of, plan, progress, true_now

START = datetime(2026, 3, 12, 16, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    id: str
    minutes: int


AGENDA = [Item("opening", 5), Item("talk", 30), Item("debate", 60)]


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


class Marks(list[Mark]):
    def put(self, kind: MarkKind, minutes: float, /, **values: object) -> "Marks":
        row = Mark(session_id="s", mark_kind=kind, at=at(minutes), sequence=len(self) + 1, **values)  # type: ignore[arg-type]  # whatever a mark carries
        self.append(row)
        return self


def started() -> Marks:
    return Marks().put(MarkKind.START, 2, agenda_item_id="opening")


def test_the_plan_puts_items_one_after_the_other() -> None:
    planned = plan(AGENDA, START)
    assert [one.starts for one in planned] == [at(0), at(5), at(35)]
    assert planned[-1].ends == at(95)


def test_an_hour_is_that_of_the_place_on_that_day() -> None:
    assert hour_of(date(2026, 3, 12), "17:00", "Europe/Paris") == datetime(2026, 3, 12, 16, 0, tzinfo=UTC)
    assert hour_of(date(2026, 6, 12), "17:00", "Europe/Paris") == datetime(2026, 6, 12, 15, 0, tzinfo=UTC)
    assert hour_of(None, "17:00", "Europe/Paris") is None


def test_before_the_start_nothing_has_elapsed_and_the_plan_holds() -> None:
    now = progress(AGENDA, [], at(-10), START)
    assert (now.current, now.elapsed, now.left, now.offset, now.next) == (None, 0, 0, 0, "opening")
    assert now.projected_end == at(95)


def test_a_late_start_shows_in_offset_and_projected_end() -> None:
    now = progress(AGENDA, started(), at(4), START)
    assert (now.current, now.elapsed, now.left, now.offset) == ("opening", 120, 180, 120)
    assert now.projected_end == at(97)
    assert (now.next, now.next_starts) == ("talk", at(7))


def test_an_item_that_is_over_stays_and_never_shows_negative_time() -> None:
    now = progress(AGENDA, started(), at(17), START)
    assert (now.current, now.left, now.over, now.offset) == ("opening", 0, 600, 720)


def test_next_back_and_end() -> None:
    marks = (
        started().put(MarkKind.NEXT, 7, agenda_item_id="talk").put(MarkKind.BACK, 9, agenda_item_id="opening")
    )
    now = progress(AGENDA, marks, at(10), START)
    assert (now.current, now.elapsed) == ("opening", 6 * 60)
    for minutes, item in ((11, "talk"), (41, "debate"), (101, None)):
        marks.put(MarkKind.NEXT, minutes, agenda_item_id=item)
    now = progress(AGENDA, marks, at(500), START)
    assert now.ended
    assert now.ended_at == at(101)
    assert now.projected_end == at(101)
    assert [one.real_seconds for one in now.items] == [7 * 60, 32 * 60, 60 * 60]


def test_a_pause_stops_the_item_and_moves_the_end() -> None:
    marks = started().put(MarkKind.PAUSE, 3)
    assert progress(AGENDA, marks, at(8), START).elapsed == 60
    assert progress(AGENDA, marks, at(8), START).paused
    marks.put(MarkKind.RESUME, 10)
    now = progress(AGENDA, marks, at(11), START)
    assert (now.elapsed, now.paused, now.offset) == (120, False, (2 + 7) * 60)


def test_minutes_given_and_taken_belong_to_their_item() -> None:
    marks = started().put(MarkKind.MINUTES, 3, agenda_item_id="opening", minutes=5)
    marks.put(MarkKind.SHORTEN, 3, agenda_item_id="debate", minutes=-10)
    now = progress(AGENDA, marks, at(3), START)
    assert (now.planned_seconds, now.allowed_seconds) == (300, 600)
    assert now.offset == (2 + 5 - 10) * 60


def test_what_was_taken_back_is_not_looked_at() -> None:
    marks = started().put(MarkKind.NEXT, 7, agenda_item_id="talk", removed_at=at(8))
    assert progress(AGENDA, marks, at(9), START).current == "opening"


def test_a_mark_that_names_an_item_no_longer_planned_leaves_the_current_one() -> None:
    marks = started().put(MarkKind.NEXT, 7, agenda_item_id="gone")
    assert progress(AGENDA, marks, at(9), START).current == "opening"


def test_a_known_jump_of_the_clock_is_taken_off() -> None:
    marks = started().put(MarkKind.CLOCK, 63, seconds=3600.0)
    now = progress(AGENDA, marks, at(64), START)
    assert (now.elapsed, now.now) == (120, at(4))


def test_a_wall_clock_before_the_last_mark_counts_as_that_mark() -> None:
    marks = started().put(MarkKind.NEXT, 7, agenda_item_id="talk")
    now = progress(AGENDA, marks, at(-60), START)
    assert (now.current, now.elapsed, now.left) == ("talk", 0, 30 * 60)
    assert true_now(marks, at(-60)) == at(7)


def test_an_evening_without_agenda_or_date_still_runs() -> None:
    marks = Marks().put(MarkKind.START, 2)
    now = progress([], marks, at(9))
    assert (now.started, now.ended, now.current, now.next) == (True, False, None, None)
    assert progress([], [], at(9)).projected_end == at(9)


def test_an_instant_falls_into_the_item_that_was_under_way_then() -> None:
    marks = started().put(MarkKind.NEXT, 7, agenda_item_id="talk")
    assert place_of(AGENDA, marks, at(1)).offset is None
    assert place_of(AGENDA, marks, at(6.5)).agenda_item_id == "opening"
    assert place_of(AGENDA, marks, at(8)).agenda_item_id == "talk"
    assert place_of(AGENDA, marks, at(8)).offset == 360


_JUMP = st.integers(-26 * 3600, 26 * 3600)
_ACTS = st.tuples(
    st.sampled_from([MarkKind.NEXT, MarkKind.BACK, MarkKind.PAUSE, MarkKind.RESUME, MarkKind.MINUTES]),
    st.integers(0, 3600),
    _JUMP,
    st.booleans(),
)


def evening(acts: list[tuple[MarkKind, int, int, bool]]) -> tuple[Marks, datetime, int]:
    """Marks of an evening in which the wall jumps; return them, the wall time and the seconds that passed."""
    wall, marks, place, passed = START, Marks(), 0, 0

    def put(kind: MarkKind, **values: object) -> None:
        row = Mark(session_id="s", mark_kind=kind, at=wall, sequence=len(marks) + 1, **values)  # type: ignore[arg-type]  # whatever a mark carries
        marks.append(row)

    put(MarkKind.START, agenda_item_id="opening")
    for kind, seconds, jump, noticed in acts:
        wall += timedelta(seconds=seconds)
        passed += seconds
        if noticed:
            wall += timedelta(seconds=jump)
            put(MarkKind.CLOCK, seconds=float(jump))
        if kind in (MarkKind.NEXT, MarkKind.BACK):
            place = min(len(AGENDA) - 1, place + 1) if kind is MarkKind.NEXT else max(0, place - 1)
            put(kind, agenda_item_id=AGENDA[place].id)
        else:
            put(kind, agenda_item_id=AGENDA[place].id, minutes=3)
    return marks, wall, passed


@given(st.lists(_ACTS, max_size=12))
def test_whatever_the_wall_does_elapsed_time_is_the_time_that_passed(
    acts: list[tuple[MarkKind, int, int, bool]],
) -> None:
    marks, wall, passed = evening(acts)
    now = progress(AGENDA, marks, wall, START)
    assert now.started_at is not None
    assert (now.now - now.started_at).total_seconds() == passed
    assert now.left >= 0
    assert now.over >= 0
    assert sum(one.real_seconds for one in now.items) <= passed


@given(st.lists(_ACTS, max_size=12), _JUMP)
def test_a_jump_nobody_noticed_never_moves_on_and_never_goes_negative(
    acts: list[tuple[MarkKind, int, int, bool]], jump: int
) -> None:
    marks, wall, _ = evening(acts)
    before = progress(AGENDA, marks, wall, START)
    after = progress(AGENDA, marks, wall + timedelta(seconds=jump), START)
    assert (after.current, after.ended) == (before.current, before.ended)
    assert after.left >= 0
    assert all(one.real_seconds >= 0 for one in after.items)
    assert 0 <= after.elapsed - before.elapsed <= max(0, jump)


@given(st.integers(0, 47 * 60), st.integers(1, 300))
def test_the_night_the_hour_changes_a_minute_lasts_a_minute(into: int, minutes: int) -> None:
    start = datetime(2026, 3, 28, tzinfo=UTC) + timedelta(minutes=into)
    mark = Mark(session_id="s", mark_kind=MarkKind.START, at=start, sequence=1, agenda_item_id="opening")
    now = progress(AGENDA, [mark], start + timedelta(minutes=minutes), start)
    assert now.elapsed == minutes * 60


def test_an_evening_held_on_another_day_keeps_its_planned_hours() -> None:
    printed = date(2014, 12, 18)
    planned = hour_of(printed, "17:00", "Europe/Paris")
    assert planned is not None
    assert hour_near(printed, "17:00", "Europe/Paris", planned + timedelta(hours=3)) == planned
    years_later = datetime(2026, 7, 2, 15, 10, tzinfo=UTC)
    assert hour_near(printed, "17:00", "Europe/Paris", years_later) == datetime(2026, 7, 2, 15, 0, tzinfo=UTC)
    assert hour_near(None, "17:00", "Europe/Paris", years_later) is None
