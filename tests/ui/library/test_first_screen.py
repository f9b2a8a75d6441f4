"""What the first screen reads by itself is what the real queries answer."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.archives import load_sample
from ui.assembly import Library, open_library
from ui.library.first_screen import read_cards
from workshop.clock import SystemClock
from workshop.commands.series import PutAwaySeries, RemoveSeries
from workshop.commands.templates import NewSeries
from workshop.model.base import new_id


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "été à nous.resonance", write=True, clock=SystemClock(), program="tests")
    yield opened
    opened.close()


def test_the_sample_reads_the_same(library: Library) -> None:
    load_sample(library, "fr")
    load_sample(library, "en")
    cards = read_cards(library.path)
    assert cards == library.queries.series_cards()
    assert cards is not None
    assert cards[0].marks


def test_odd_series_read_the_same(library: Library) -> None:
    away, gone = new_id(), new_id()
    for command in (
        NewSeries(title="Vide", sessions=0),
        NewSeries(title="Datée", sessions=3, first_date=dt.date(2026, 10, 1)),
        NewSeries(title="Rangée", id=away, language="en"),
        NewSeries(title="Retirée", id=gone),
    ):
        library.desk.do(command, "facilitator")
    library.desk.do(PutAwaySeries(series_id=away), "facilitator")
    library.desk.do(RemoveSeries(series_id=gone, seen=1), "facilitator")
    assert read_cards(library.path) == library.queries.series_cards()


def test_an_absent_or_spoiled_file_is_left_to_the_real_opening(tmp_path: Path) -> None:
    assert read_cards(tmp_path / "absent.resonance") is None
    spoiled = tmp_path / "spoiled.resonance"
    spoiled.write_bytes(b"not a library at all" * 100)
    assert read_cards(spoiled) is None
    assert read_cards(tmp_path) is None
