"""Lists: ids first, JSON for programs, and plain sentences when there is nothing to list."""

from pathlib import Path

import pytest

from tests.libraries import opened
from tests.ui.cli.conftest import Command


def test_series_are_listed_with_their_id_first(command: Command, sample: Path) -> None:
    ran = command("list", "series", "--library", sample)
    assert ran.code == 0
    (line,) = ran.lines
    identity, title, sessions, held = line.split("\t")
    assert len(identity) == 36
    assert (title, sessions, held) == ("Le soin du temps long", "6", "4")


def test_the_json_of_a_session_names_its_listeners_and_talks(command: Command, sample: Path) -> None:
    (session,) = command("list", "sessions", "--session", "5", "--library", sample, "--json").json
    assert session["number"] == 5
    assert session["state"] == "planned"
    assert len(session["listeners"]) == 2
    assert [talk["kind"] for talk in session["talks"]] == ["humanities", "practice"]
    assert len(session["talks"][1]["speakers"]) == 3


def test_notes_are_listed_one_a_line_whatever_their_line_ends(command: Command, sample: Path) -> None:
    notes = command("list", "notes", "--session", "1", "--library", sample, "--json").json
    lines = command("list", "notes", "--session", "1", "--library", sample).lines
    assert len(lines) == len(notes) > 10
    assert [line.split("\t")[0] for line in lines] == [note["id"] for note in notes]


def test_points_are_listed_with_their_printed_numbers(command: Command, sample: Path) -> None:
    points = command("list", "points", "--session", "2", "--library", sample, "--json").json
    assert [point["number"] for point in points] == ["2.1", "2.2", "2.3"]
    assert all(point["notes"] for point in points)


def test_a_list_works_while_another_program_holds_the_library(command: Command, sample: Path) -> None:
    library = opened(sample)
    try:
        assert command("list", "series", "--library", sample).code == 0
    finally:
        library.close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("list", "sessions", "--series", "No such series"), "There is no series “No such series”"),
        (("list", "notes", "--session", "9"), "“Le soin du temps long” has no session 9."),
        (("list", "notes", "--session", "no-such-id"), ""),
    ],
)
def test_what_is_not_there_is_one_sentence(
    command: Command, sample: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    ran = command(*arguments, "--library", sample)
    assert ran.code == 3
    assert sentence in ran.err
    assert "Traceback" not in ran.err
    assert len(ran.err.strip().splitlines()) == 1


def test_a_library_that_is_not_there_is_said_and_not_made(command: Command, tmp_path: Path) -> None:
    missing = tmp_path / "été à venir" / "x.resonance"
    ran = command("list", "series", "--library", missing)
    assert ran.code in (3, 4)
    assert str(missing) in ran.err
    assert not missing.exists()


def test_mistakes_are_answered_in_the_language_asked_for(command: Command, sample: Path) -> None:
    french = command("list", "notes", "--session", "9", "--library", sample, language="fr")
    assert "n’a pas de séance 9" in french.err
    assert command("nonsense", language="fr").code == 2
