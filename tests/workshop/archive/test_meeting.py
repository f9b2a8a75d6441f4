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
from workshop.model.kinds import PointKind, PointState
from workshop.model.notes import Note, NoteVersion
from workshop.model.people import Person
from workshop.model.points import Amendment, Point, Signature, Wording
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


@pytest.fixture
def signed(place: Open) -> tuple[list[Row], Place]:
    """A library where both listeners ratified a point that nobody amended."""
    rows = [one for one in whole_series() if not isinstance(one, Amendment)]
    here = place("signed")
    here.hold(rows)
    return rows, here


def test_signatures_do_not_stay_under_words_that_came_later(signed: tuple[list[Row], Place]) -> None:
    rows, here = signed
    bring(here, with_other(rows, Point, wording="Autrement", revision=4))
    reader = here.database.reader
    (point,) = reader.rows(Point)
    assert (point.wording, point.state) == ("Autrement", PointState.CHOSEN)
    assert reader.rows(Signature) == []
    (gone,) = [one for one in rows if isinstance(one, Signature)]
    kept = reader.look(Signature, gone.id)
    assert kept is not None
    assert kept.removed_at is not None


def test_signatures_that_fit_stay_after_a_meeting(signed: tuple[list[Row], Place]) -> None:
    rows, here = signed
    bring(here, with_other(rows, Point, dots=5, revision=4))
    reader = here.database.reader
    assert [one.state for one in reader.rows(Point)] == [PointState.RATIFIED]
    assert len(reader.rows(Signature)) == 1


def test_a_point_more_from_elsewhere_takes_the_signatures_back(signed: tuple[list[Row], Place]) -> None:
    rows, here = signed
    session = next(row for row in rows if isinstance(row, Session))
    more = Point(session_id=session.id, point_kind=PointKind.PROPOSAL, position=1, wording="Et puis")
    bring(here, [*rows, more])
    reader = here.database.reader
    assert {one.state for one in reader.rows(Point)} == {PointState.CHOSEN}
    assert reader.rows(Signature) == []


def test_a_signature_lifted_elsewhere_leaves_points_chosen(signed: tuple[list[Row], Place]) -> None:
    rows, here = signed
    bring(here, with_other(rows, Signature, removed_at=EVENING, revision=2))
    assert [one.state for one in here.database.reader.rows(Point)] == [PointState.CHOSEN]


def test_documents_name_only_those_who_signed_these_very_words(rows: list[Row], place: Open) -> None:
    elsewhere = place("elsewhere")
    elsewhere.hold(with_other(rows, Signature, digest="of other words"))
    session = next(row for row in rows if isinstance(row, Session))
    assert elsewhere.queries.session_dossier(session.id).signatures == ()
    assert elsewhere.queries.board(session.id, None).signatures == ()


def test_a_point_amended_aloud_keeps_its_signatures(rows: list[Row], here: Place) -> None:
    bring(here, with_other(rows, Point, wording="Tenir parole coûte cher.", revision=4))
    session = next(row for row in rows if isinstance(row, Session))
    assert len(here.queries.session_dossier(session.id).signatures) == 1
