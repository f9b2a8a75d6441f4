"""Imported where it came from: the newer is current, the text that loses joins the history."""

import dataclasses
from collections.abc import Callable

import pytest

from tests.fakes import EVENING
from tests.workshop.archive.evening import Place, whole_series
from workshop.archive.proposal import Proposal
from workshop.commands.archive import ImportArchive
from workshop.commands.signing import digest_of
from workshop.model.base import Row
from workshop.model.kinds import PointState
from workshop.model.notes import Note, NoteVersion
from workshop.model.people import Person
from workshop.model.points import Point, Signature, Wording
from workshop.model.series import Series, Session

Open = Callable[[str], Place]


def proposal_of(rows: list[Row]) -> Proposal:
    series = next(row for row in rows if isinstance(row, Series))
    return Proposal(series.id, series.title, EVENING, tuple(rows))


def with_other(rows: list[Row], kind: type[Row], **values: object) -> list[Row]:
    """Return the rows with the first of a kind changed."""
    first = next(row for row in rows if isinstance(row, kind))
    return [dataclasses.replace(row, **values) if row is first else row for row in rows]  # type: ignore[arg-type]  # any field


@pytest.fixture
def rows() -> list[Row]:
    return whole_series()


@pytest.fixture
def here(rows: list[Row], place: Open) -> Place:
    here = place("here")
    here.hold(rows)
    return here


def bring(here: Place, rows: list[Row], *, copy: bool = False) -> None:
    here.desk.do(ImportArchive(proposal=proposal_of(rows), copy=copy), "me")


def note_of(rows: list[Row]) -> Note:
    return next(row for row in rows if isinstance(row, Note))


def test_the_same_again_changes_nothing(rows: list[Row], here: Place) -> None:
    change = here.desk.do(ImportArchive(proposal=proposal_of(rows)), "me")
    assert change.touched == ()


def test_a_newer_note_becomes_current_with_its_revision_and_ours_joins_the_history(
    rows: list[Row], here: Place
) -> None:
    bring(here, with_other(rows, Note, text="Newer", revision=5))
    note = here.database.reader.row(Note, note_of(rows).id)
    assert (note.text, note.revision) == ("Newer", 5)
    versions = here.database.reader.rows(NoteVersion, note_id=note.id)
    assert [(one.text, one.current) for one in versions] == [("Tenir", True), (note_of(rows).text, False)]


def test_an_older_note_joins_the_history_and_ours_stays(rows: list[Row], here: Place) -> None:
    note = note_of(rows)
    with here.database.storage.unit("x", "me") as store:
        store.change(note, text="Ours since")
    bring(here, rows)
    assert here.database.reader.row(Note, note.id).text == "Ours since"
    versions = here.database.reader.rows(NoteVersion, note_id=note.id)
    assert note.text in [one.text for one in versions if not one.current]


def test_a_text_that_is_in_the_history_is_not_added_twice(rows: list[Row], here: Place) -> None:
    bring(here, with_other(rows, Note, text="Newer", revision=5))
    bring(here, rows)
    bring(here, with_other(rows, Note, text="Newer", revision=5))
    assert here.database.reader.count(NoteVersion, note_id=note_of(rows).id) == 2


def test_of_two_at_the_same_revision_ours_stays_current(rows: list[Row], here: Place) -> None:
    bring(here, with_other(rows, Note, text="Theirs"))
    note = here.database.reader.row(Note, note_of(rows).id)
    assert note.text == note_of(rows).text
    assert "Theirs" in [one.text for one in here.database.reader.rows(NoteVersion, note_id=note.id)]


def test_a_wording_that_loses_joins_the_wordings(rows: list[Row], here: Place) -> None:
    bring(here, with_other(rows, Point, wording="Autrement", revision=4))
    point = here.database.reader.rows(Point)[0]
    assert point.wording == "Autrement"
    assert "Tenir parole coûte." in [
        one.text for one in here.database.reader.rows(Wording, point_id=point.id)
    ]


def test_what_is_only_here_stays(rows: list[Row], here: Place) -> None:
    series = next(row for row in rows if isinstance(row, Series))
    with here.database.storage.unit("x", "me") as store:
        added = store.add(Session(series_id=series.id, position=5))
    bring(here, rows)
    assert here.database.reader.row(Session, added.id) == added


def test_a_removal_elsewhere_arrives(rows: list[Row], here: Place) -> None:
    bring(here, with_other(rows, Person, removed_at=EVENING, revision=2))
    gone = here.database.reader.look(Person, next(row for row in rows if isinstance(row, Person)).id)
    assert gone is not None
    assert gone.removed_at == EVENING


def test_the_signatures_of_a_copy_hold(rows: list[Row], here: Place) -> None:
    bring(here, rows, copy=True)
    original = {row.id for row in rows}
    points = [one for one in here.database.reader.rows(Point) if one.id not in original]
    signatures = [one for one in here.database.reader.rows(Signature) if one.id not in original]
    assert [one.state for one in points] == [PointState.RATIFIED]
    assert [one.digest for one in signatures] == [digest_of(points)]
