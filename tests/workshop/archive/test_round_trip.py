"""Out and in again: the same rows, wherever they came from."""

import json
import stat
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop.archive.evening import Place, whole_series
from workshop.archive.read import ARCHIVED
from workshop.model.base import Row
from workshop.model.kinds import NoteKind
from workshop.model.notes import Note
from workshop.model.people import Person
from workshop.model.series import Series, Session
from workshop.text import clean_line, clean_text

Open = Callable[[str], Place]
SAMPLE = Path(__file__).parents[3] / "assets" / "sample"


def series_of(rows: list[Row]) -> Series:
    return next(row for row in rows if isinstance(row, Series))


def test_the_series_of_these_tests_has_a_row_of_every_kind() -> None:
    assert {type(row) for row in whole_series()} == set(ARCHIVED)


@pytest.mark.parametrize("name", ["x.resonance.zip", "a folder"])
def test_a_series_comes_back_whole(name: str, place: Open, tmp_path: Path) -> None:
    rows = whole_series()
    here, there = place("here"), place("there")
    here.hold(rows)
    here.half_typed(rows[4].id, rows[1].id)
    archive = here.export(series_of(rows).id, tmp_path / name)
    proposal = there.bring(archive)
    assert set(proposal.rows) == set(rows)
    assert there.rows(proposal.series_id) == set(rows)
    again = there.export(proposal.series_id, tmp_path / f"again {name}")
    assert set(place("third").bring(again).rows) == set(rows)


def test_only_whom_the_series_names_leaves_with_it(place: Open, tmp_path: Path) -> None:
    rows, here = whole_series(), place("here")
    here.hold([*rows, Person(family="Elsewhere"), *whole_series()])
    archive = here.export(series_of(rows).id, tmp_path / "x.resonance.zip")
    assert set(place("there").bring(archive).rows) == set(rows)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_sample_comes_back_whole(language: str, place: Open, tmp_path: Path) -> None:
    here = place("here")
    proposal = here.bring(SAMPLE / language)
    archive = here.export(proposal.series_id, tmp_path / "x.resonance.zip")
    there = place("there").bring(archive)
    assert set(there.rows) == set(proposal.rows)
    assert there.title == proposal.title


def test_a_copy_stands_beside_the_original_with_its_own_ids(place: Open, tmp_path: Path) -> None:
    rows, here = whole_series(), place("here")
    here.hold(rows)
    archive = here.export(series_of(rows).id, tmp_path / "x.resonance.zip")
    here.bring(archive, copy=True)
    cards = here.queries.series_cards()
    assert len(cards) == 2
    other = next(one for one in cards if one.id != series_of(rows).id)
    copied = here.rows(other.id)
    assert len(copied) == len(rows)
    assert {row.id for row in copied}.isdisjoint(row.id for row in rows)
    texts = json.dumps([str(row) for row in copied])
    assert not any(row.id in texts for row in rows)
    assert here.rows(series_of(rows).id) == set(rows)


def test_an_import_is_undone_whole_and_done_again(place: Open) -> None:
    here = place("here")
    proposal = here.bring(SAMPLE / "fr")
    here.desk.undo("me")
    assert here.queries.series_cards() == ()
    here.desk.redo("me")
    assert here.queries.series(proposal.series_id).title == proposal.title


def test_an_archive_brings_back_a_series_that_was_removed(place: Open) -> None:
    here = place("here")
    proposal = here.bring(SAMPLE / "en")
    before = here.queries.series(proposal.series_id)
    here.desk.undo("me")
    here.bring(SAMPLE / "en")
    after = here.queries.series(proposal.series_id)
    assert [one.theme for one in after.sessions] == [one.theme for one in before.sessions]


def test_the_part_for_people_can_be_read(place: Open, tmp_path: Path) -> None:
    rows, here = whole_series(), place("here")
    here.hold(rows)
    archive = here.export(series_of(rows).id, tmp_path / "x.resonance.zip")
    with zipfile.ZipFile(archive) as packed:
        series = packed.read("reading/README.md").decode()
        session = packed.read("reading/session-01.md").decode()
    assert "# Veillées « d’hiver »" in series
    assert "Tenir \\<ou\\> plaire 😀" in session
    assert "Tenir parole coûte." in session


TEXTS = st.text(min_size=1, max_size=60).map(clean_text).filter(bool)
INSTANTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001 - made aware next
    lambda one: one.replace(tzinfo=UTC)
)


@st.composite
def small_series(draw: st.DrawFn) -> list[Row]:
    """Draw a series with some sessions and notes of any text."""
    person = Person(family=clean_line(draw(TEXTS)) or "x")
    series = Series(
        title=clean_line(draw(TEXTS)) or "x", context=draw(TEXTS), put_away_at=draw(st.none() | INSTANTS)
    )
    rows: list[Row] = [person, series]
    for position in range(draw(st.integers(0, 3))):
        questions = tuple(draw(st.lists(TEXTS, max_size=3)))
        session = Session(series_id=series.id, position=position, questions=questions)
        rows.append(session)
        rows += [a_note(draw, session, person, sequence) for sequence in range(draw(st.integers(0, 3)))]
    if not any(isinstance(row, Note) for row in rows):
        rows.remove(person)  # nobody names them: they stay where they are
    return rows


def a_note(draw: st.DrawFn, session: Session, person: Person, sequence: int) -> Note:
    return Note(
        session_id=session.id,
        listener_id=person.id,
        text=draw(TEXTS),
        note_kind=draw(st.sampled_from(NoteKind)),
        typed_at=draw(INSTANTS),
        sequence=sequence,
        revision=draw(st.integers(1, 9)),
        removed_at=draw(st.none() | INSTANTS),
        tags=tuple(draw(st.lists(TEXTS, max_size=2))),
    )


@given(rows=small_series())
def test_any_small_series_comes_back_whole(rows: list[Row], blank_library: Path) -> None:
    with TemporaryDirectory() as folder:
        first, second = (Place.at(Path(folder) / name, blank_library) for name in ("a", "b"))
        try:
            first.hold(rows)
            archive = first.export(series_of(rows).id, Path(folder) / "x.resonance.zip")
            second.bring(archive)
            assert second.rows(series_of(rows).id) == set(rows)
        finally:
            first.database.close()
            second.database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")
def test_a_zip_is_its_owner_s_alone_from_its_first_byte(
    place: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = whole_series()
    here = place("here")
    here.hold(rows)
    rights: set[int] = set()
    write = zipfile.ZipFile.writestr

    def watched(packed: zipfile.ZipFile, *rest: Any) -> None:
        rights.update(stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob(".*.new"))
        write(packed, *rest)

    monkeypatch.setattr(zipfile.ZipFile, "writestr", watched)
    archive = here.export(series_of(rows).id, tmp_path / "x.resonance.zip")
    assert rights == {0o600}
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
