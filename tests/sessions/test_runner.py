"""The evening's state: computed from stored marks, whatever happens to the clocks or the program."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.runner import Runner
from tests.fakes import FullDisk, HandClock
from tests.house import House, Plan, in_memory
from ui.assembly import ReadOnly
from workshop.channel import Channel
from workshop.commands.sessions import AddSession
from workshop.desk import Desk
from workshop.errors import StorageUnavailable
from workshop.history import History
from workshop.model.base import new_id
from workshop.model.kinds import MarkKind
from workshop.model.live import Mark
from workshop.store import Storage, Store


@pytest.fixture
def running(house: House) -> House:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    house.clock.move(minutes=2)
    return house


def restarted(house: House, *, now: datetime | None = None) -> Runner:
    """Return the runner of a program started again, on a machine whose steady clock began anew."""
    return Runner(house.desk, house.reader, HandClock(now or house.clock.now()))


def jumps(house: House) -> list[float]:
    return [one.seconds for one in house.reader.rows(Mark) if one.mark_kind is MarkKind.CLOCK]


def test_the_state_says_what_the_cockpit_shows(running: House) -> None:
    state = running.runner.state(running.session_id)
    assert state.start is not None
    assert state.current == running.agenda[0]
    assert state.next == running.agenda[1]
    assert (state.progress.left, state.progress.offset) == (180, 0)
    assert state.limit == state.start + timedelta(minutes=150)
    assert jumps(running) == []


def test_the_same_state_can_be_moved_to_another_instant_without_reading(running: House) -> None:
    state = running.runner.state(running.session_id)
    running.clock.move(minutes=30)
    later = state.at(running.clock.now())
    assert later == running.runner.state(running.session_id)
    assert later.progress.over == 27 * 60


def test_a_restart_is_back_in_the_same_item_at_the_same_second(running: House) -> None:
    before = running.runner.state(running.session_id)
    assert restarted(running).state(running.session_id) == before


def test_a_machine_that_slept_finds_that_time_has_passed(running: House) -> None:
    running.clock.move(minutes=8)
    assert running.runner.state(running.session_id).progress.over == 5 * 60
    assert jumps(running) == []


@pytest.mark.parametrize("hours", [-26, -1, 1, 26])
def test_a_wall_clock_that_jumps_alone_does_not_count(running: House, hours: int) -> None:
    before = running.runner.state(running.session_id).progress
    running.clock.set(running.clock.now() + timedelta(hours=hours))
    after = running.runner.state(running.session_id).progress
    assert (after.elapsed, after.left, after.current) == (before.elapsed, before.left, before.current)
    assert jumps(running) == [hours * 3600.0]
    running.clock.move(seconds=30)
    assert running.runner.state(running.session_id).progress.elapsed == before.elapsed + 30
    assert restarted(running).state(running.session_id).progress.elapsed == before.elapsed + 30
    assert jumps(running) == [hours * 3600.0]


def test_a_jump_before_a_key_is_noticed_before_the_key_counts(running: House) -> None:
    running.clock.set(running.clock.now() - timedelta(hours=1))
    running.runner.next(running.session_id)
    first, second = running.runner.state(running.session_id).progress.items[:2]
    assert (first.real_seconds, second.real_seconds) == (120, 0)


def test_after_a_restart_a_wall_clock_before_the_last_mark_goes_on_from_that_mark(running: House) -> None:
    running.runner.next(running.session_id)
    wrong = running.clock.now() - timedelta(hours=3)
    clock = HandClock(wrong)
    runner = Runner(running.desk, running.reader, clock)
    running.clock.set(wrong)
    assert runner.state(running.session_id).progress.elapsed == 0
    clock.move(seconds=45)
    running.clock.set(clock.now())
    state = runner.state(running.session_id)
    assert (state.progress.elapsed, state.current) == (45, running.agenda[1])
    assert jumps(running) == [-3 * 3600]


def test_notes_keep_their_place_through_a_jump(running: House) -> None:
    running.runner.floor(running.session_id, running.listeners[0])
    running.clock.set(running.clock.now() - timedelta(hours=1))
    running.runner.state(running.session_id)
    running.clock.move(seconds=10)
    note = running.note("Malgré l’horloge")
    assert (note.offset, note.floor_id) == (130, running.listeners[0])


_STEP = st.tuples(
    st.sampled_from(["next", "back", "pause", "resume", "jump", "restart", "sleep"]),
    st.integers(0, 1800),
    st.integers(-26 * 3600, 26 * 3600),
)


@given(st.lists(_STEP, max_size=8))
def test_random_evenings_never_lose_time_nor_burst(plan: Plan, steps: list[tuple[str, int, int]]) -> None:
    with in_memory() as folder, plan.copy(Path(folder)) as house:
        house.runner.open(house.session_id)
        house.runner.start(house.session_id)
        passed = 0
        for act, seconds, jump in steps:
            before = house.runner.state(house.session_id).progress
            house.clock.move(seconds=seconds)
            passed += seconds
            if act == "jump":
                house.clock.set(house.clock.now() + timedelta(seconds=jump))
            if act == "restart":
                house.runner = Runner(house.desk, house.reader, house.clock)
            now = house.runner.state(house.session_id).progress
            assert now.current == before.current
            assert now.left >= 0
            _press(house, act)
        end = house.runner.state(house.session_id).progress
        assert end.started_at is not None
        assert abs((end.now - end.started_at).total_seconds() - passed) < 1 + len(steps)


def _press(house: House, act: str) -> None:
    progress = house.runner.state(house.session_id).progress
    first = progress.items[0].id
    allowed = {
        "next": not progress.ended,
        "back": progress.current != first,
        "pause": not progress.ended and not progress.paused,
        "resume": progress.paused,
    }
    if allowed.get(act):
        getattr(house.runner, act)(house.session_id)


def test_every_session_under_way_is_told_of_a_jump(running: House) -> None:
    other = new_id()
    running.do(AddSession(session_id=other, series_id=running.series_id, usual=True))
    running.runner.open(other)
    running.runner.start(other)
    running.clock.set(running.clock.now() + timedelta(hours=1))
    running.runner.heed_clock()
    assert jumps(running) == [3600.0, 3600.0]
    assert running.runner.state(other).progress.elapsed == 0


def test_a_jump_seen_by_two_threads_is_stored_once(running: House) -> None:
    before = running.runner.state(running.session_id).progress
    running.clock.set(running.clock.now() - timedelta(hours=1))
    with ThreadPoolExecutor(8) as pool:
        states = list(pool.map(running.runner.state, [running.session_id] * 16))
    assert jumps(running) == [-3600.0]
    assert {state.progress.elapsed for state in states} == {before.elapsed}


class _Failing:
    """A storage that fails so many times, then is the real one again."""

    def __init__(self, storage: Storage, times: int) -> None:
        self._storage = storage
        self.times = times

    def unit(self, label: str, author: str) -> AbstractContextManager[Store]:
        if self.times:
            self.times -= 1
            return FullDisk().unit(label, author)
        return self._storage.unit(label, author)


@pytest.mark.parametrize("written_before", [0, 1])
def test_a_jump_that_could_not_be_stored_is_stored_later_once(running: House, written_before: int) -> None:
    other = new_id()
    running.do(AddSession(session_id=other, series_id=running.series_id, usual=True))
    running.runner.open(other)
    running.runner.start(other)
    failing = _Failing(running.database.storage, 0)
    runner = Runner(Desk(failing, running.channel, History()), running.reader, running.clock)
    left = runner.state(running.session_id).progress.left
    running.clock.set(running.clock.now() + timedelta(hours=1))
    running.channel.follow(lambda _: setattr(failing, "times", 1))
    failing.times = 1 - written_before
    with pytest.raises(StorageUnavailable):
        runner.heed_clock()
    failing.times = 0
    running.clock.move(seconds=30)
    with suppress(StorageUnavailable):  # the second of the two, when the first has just been stored
        runner.heed_clock()
    failing.times = 0
    runner.heed_clock()
    assert jumps(running) == [3600.0, 3600.0]
    assert runner.state(running.session_id).progress.left == left - 30


def test_a_library_open_to_read_can_be_looked_at_when_the_clock_jumps(running: House) -> None:
    clock = HandClock(running.clock.now())
    runner = Runner(Desk(ReadOnly(), Channel(), History()), running.reader, clock, writes=False)
    current = runner.state(running.session_id).current
    for hours in (1, -3):
        clock.set(clock.now() + timedelta(hours=hours))
        assert runner.state(running.session_id).current == current
    assert jumps(running) == []
