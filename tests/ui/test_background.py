"""Work beside the window ends in the window's own thread, in order, and leaves nothing behind."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.background import Background
from workshop.errors import Conflict, WorkshopError


@pytest.fixture
def background() -> Iterator[Background]:
    work = Background()
    yield work
    work.close()


def test_a_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot, background: Background) -> None:
    threads: list[threading.Thread] = []
    with qtbot.waitSignal(background.settled):
        background.read(
            threading.current_thread, lambda worker: threads.extend((worker, threading.current_thread()))
        )
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_writes_are_done_one_at_a_time_and_in_order(qtbot: QtBot, background: Background) -> None:
    done: list[int] = []
    with qtbot.waitSignal(background.settled):
        for number in range(20):
            background.write(lambda number=number: number, done.append)  # type: ignore[misc]  # a bound default
    assert done == list(range(20))


def test_an_error_of_the_world_goes_to_whoever_asked(qtbot: QtBot, background: Background) -> None:
    heard: list[WorkshopError] = []

    def refuse() -> None:
        raise Conflict("It was changed meanwhile.")

    with qtbot.waitSignal(background.settled):
        background.write(refuse, on_error=heard.append)
    with qtbot.waitSignal(background.failed) as told:
        background.write(refuse)
    assert [str(one) for one in (*heard, *told.args)] == ["It was changed meanwhile."] * 2


@pytest.mark.usefixtures("qapp")
def test_closing_waits_for_what_is_under_way() -> None:
    work = Background()
    may_end, ended = threading.Event(), threading.Event()

    def slow() -> None:
        may_end.wait(5)
        ended.set()

    work.write(slow)
    may_end.set()
    work.close()
    assert ended.is_set()
