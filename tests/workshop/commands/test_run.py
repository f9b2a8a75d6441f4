"""Running an evening: marks, steps of the session, and who has the floor."""

import pytest

from tests.house import FACILITATOR, House
from workshop.commands.agenda import RemoveAgendaItem
from workshop.commands.roles import SetPresence
from workshop.commands.run import GiveMinutes
from workshop.commands.steps import OpenConvergence
from workshop.errors import Conflict, InvalidInput
from workshop.model.kinds import MarkKind, TurnKind
from workshop.model.live import Mark, Turn
from workshop.model.people import Role


def kinds(house: House) -> list[str]:
    return [mark.mark_kind.value for mark in house.reader.rows(Mark, session_id=house.session_id)]


def test_an_evening_from_open_to_held_leaves_a_mark_for_each_step(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    for _ in house.agenda:
        house.clock.move(minutes=5)
        house.runner.next(house.session_id)
    assert house.runner.state(house.session_id).progress.ended
    house.runner.hold(house.session_id)
    assert house.session.state.value == "held"
    assert kinds(house) == ["open", "start", *["next"] * 8, "hold"]


def test_the_plan_is_never_changed_by_minutes_given(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    agenda = house.agenda
    house.runner.minutes(house.session_id, 5)
    house.runner.minutes(house.session_id, -3)
    assert house.agenda == agenda
    assert house.runner.state(house.session_id).progress.allowed_seconds == 7 * 60


@pytest.mark.parametrize("minutes", [0, 601, -6])
def test_minutes_that_make_no_sense_are_refused(house: House, minutes: int) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    with pytest.raises(InvalidInput):
        house.do(GiveMinutes(session_id=house.session_id, minutes=minutes))


def test_nothing_runs_before_the_session_is_open_and_started(house: House) -> None:
    with pytest.raises(InvalidInput, match="not open"):
        house.runner.start(house.session_id)
    house.runner.open(house.session_id)
    for act in (house.runner.next, house.runner.back, house.runner.pause, house.runner.resume):
        with pytest.raises(InvalidInput, match="not started"):
            act(house.session_id)


def test_acts_that_do_not_fit_are_refused_and_leave_no_mark(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    for act in (house.runner.start, house.runner.resume, house.runner.back, house.runner.open):
        with pytest.raises(InvalidInput):
            act(house.session_id)
    house.runner.pause(house.session_id)
    with pytest.raises(InvalidInput):
        house.runner.pause(house.session_id)
    assert kinds(house) == ["open", "start", "pause"]


def test_next_pressed_twenty_times_by_mistake_is_undone_step_by_step(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    house.clock.move(minutes=3)
    before = house.runner.state(house.session_id).progress
    pressed = 0
    for _ in range(20):
        try:
            house.runner.next(house.session_id)
        except InvalidInput:
            break
        pressed += 1
    for _ in range(pressed):
        house.desk.undo(FACILITATOR)
    assert house.runner.state(house.session_id).progress == before


def test_back_after_the_last_item_takes_it_up_again(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    for _ in house.agenda:
        house.runner.next(house.session_id)
    house.runner.back(house.session_id)
    state = house.runner.state(house.session_id)
    assert state.current == house.agenda[-1]
    assert not state.progress.ended


def test_an_item_that_has_begun_stays_in_the_agenda(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    first, second = house.agenda[:2]
    with pytest.raises(Conflict):
        house.do(RemoveAgendaItem(item_id=first.id, seen=first.revision))
    house.do(RemoveAgendaItem(item_id=second.id, seen=second.revision))
    assert second not in house.agenda


def test_the_floor_passes_from_one_to_the_next_and_ends_with_the_item(house: House) -> None:
    house.runner.open(house.session_id)
    house.runner.start(house.session_id)
    speaker = house.listeners[0]
    house.runner.floor(house.session_id, speaker)
    house.clock.move(seconds=40)
    house.runner.floor(house.session_id, None)
    state = house.runner.state(house.session_id)
    assert state.floor is not None
    assert (state.floor.person_id, state.floor.name) == (None, "")
    house.clock.move(seconds=20)
    house.runner.next(house.session_id)
    first, second = house.reader.rows(Turn, session_id=house.session_id)
    assert (first.ended_at, second.ended_at) == (second.started_at, house.clock.now())
    assert house.runner.state(house.session_id).floor is None
    house.runner.floor(house.session_id, speaker)
    last = house.reader.rows(Turn, session_id=house.session_id)[-1]
    assert (last.turn_kind, first.turn_kind) == (TurnKind.TALK, TurnKind.DEBATE)


def test_the_convergence_opens_when_the_last_listener_is_ready(house: House) -> None:
    first, second = house.listeners
    house.runner.open(house.session_id)
    house.board.ready(first)
    assert house.session.state.value == "open"
    house.board.reopen(first)
    house.board.ready(second)
    assert house.runner.state(house.session_id).ready == {second}
    house.board.ready(first)
    assert house.session.state.value == "converging"
    with pytest.raises(InvalidInput):
        house.board.reopen(first)


def test_an_absent_listener_is_not_waited_for(house: House) -> None:
    first, second = house.reader.rows(Role, session_id=house.session_id)
    house.runner.open(house.session_id)
    house.do(SetPresence(role_id=second.id, present=False))
    house.board.ready(first.person_id)
    assert house.session.state.value == "converging"


def test_the_convergence_opens_without_a_listener_only_for_a_stated_reason(house: House) -> None:
    house.runner.open(house.session_id)
    with pytest.raises(InvalidInput, match="not closed"):
        house.do(OpenConvergence(session_id=house.session_id, despite="  "))
    house.do(OpenConvergence(session_id=house.session_id, despite="Yann est parti à 19 h"))
    [mark] = house.reader.rows(Mark, session_id=house.session_id, mark_kind=MarkKind.CONVERGE)
    assert mark.remark == "Yann est parti à 19 h"


def test_somebody_who_does_not_listen_cannot_be_ready(house: House) -> None:
    house.runner.open(house.session_id)
    with pytest.raises(InvalidInput, match="not a listener"):
        house.board.ready("somebody")


def test_each_step_can_be_taken_back(house: House) -> None:
    house.converge()
    house.runner.hold(house.session_id)
    states = []
    for _ in range(3):
        house.runner.take_back(house.session_id)
        states.append(house.session.state.value)
    assert states == ["converging", "open", "planned"]
    with pytest.raises(InvalidInput):
        house.runner.take_back(house.session_id)


def test_a_cancelled_session_takes_no_step_until_that_is_taken_back(house: House) -> None:
    house.runner.cancel(house.session_id, "grève")
    with pytest.raises(InvalidInput):
        house.runner.hold(house.session_id)
    house.runner.take_back(house.session_id)
    assert house.session.state.value == "planned"
    house.runner.open(house.session_id)


def test_undo_of_ending_a_session_opens_it_again(house: House) -> None:
    house.converge()
    house.runner.hold(house.session_id)
    house.desk.undo(FACILITATOR)
    assert house.session.state.value == "converging"
