"""How Live writes times."""

import datetime as dt

import pytest

from ui.face import Face
from ui.live import clocks


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (2480, "41:20"),
        (2479.2, "41:20"),
        (59, "0:59"),
        (0, "0:00"),
        (-108, "+1:48"),
        (4325, "1:12:05"),
        (-3725, "+1:02:05"),
    ],
)
def test_the_time_left_is_written_as_a_clock(seconds: float, text: str) -> None:
    assert clocks.time_left(seconds) == text


@pytest.mark.parametrize(
    ("offset", "text"), [(5880, "1 h 38"), (840, "0 h 14"), (None, ""), (-90, "−0 h 01")]
)
def test_the_moment_of_a_note_is_written_from_the_start(offset: int | None, text: str) -> None:
    assert clocks.moment(offset) == text


@pytest.mark.parametrize(("minutes", "text"), [(7, "+7 min"), (-3, "−3 min"), (0, "0 min")])
def test_being_late_has_a_sign(minutes: int, text: str, face: Face) -> None:
    assert clocks.late(minutes, face.language) == text


def test_hours_are_those_of_the_place() -> None:
    assert clocks.hour(dt.datetime(2026, 3, 12, 17, 36, tzinfo=dt.UTC), "Europe/Paris") == "18:36"
    assert clocks.short_hour("09:05") == "9:05"
