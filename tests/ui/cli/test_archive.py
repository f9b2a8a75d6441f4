"""Series out of a library and into another, whole."""

import json
import zipfile
from pathlib import Path

from tests.ui.cli.conftest import Command


def test_a_series_goes_to_another_library_and_back_unchanged(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "le soin.resonance.zip"
    assert command("archive", "export", "--library", sample, "--to", packed).code == 0
    other = tmp_path / "autre.resonance"
    assert command("archive", "import", "--library", other, packed).code == 0
    for subject in ("series", "sessions", "notes", "points"):
        here, there = (command("list", subject, "--library", one, "--json").json for one in (sample, other))
        assert here == there


def test_importing_twice_joins_and_copying_makes_a_second_series(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    command("archive", "export", "--library", sample, "--to", folder)
    assert command("archive", "import", "--library", sample, folder).code == 0
    assert len(command("list", "series", "--library", sample).lines) == 1
    assert command("archive", "import", "--library", sample, folder, "--copy").code == 0
    assert len(command("list", "series", "--library", sample).lines) == 2


def test_an_archive_that_was_tampered_with_is_refused_and_nothing_is_written(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    command("archive", "export", "--library", sample, "--to", folder)
    notes = folder / "rows" / "note.json"
    rows = json.loads(notes.read_text("utf-8"))
    rows[0]["text"] = "autre chose"
    notes.write_text(json.dumps(rows), "utf-8")
    other = tmp_path / "autre.resonance"
    ran = command("archive", "import", "--library", other, folder)
    assert ran.code == 3
    assert "note.json" in ran.err
    assert command("list", "series", "--library", other).lines == []


def test_what_is_not_an_archive_is_said(command: Command, sample: Path, tmp_path: Path) -> None:
    empty = tmp_path / "vide.resonance.zip"
    with zipfile.ZipFile(empty, "w"):
        pass
    wrong = tmp_path / "photo.zip"
    wrong.write_bytes(b"not a zip")
    for archive in (empty, wrong, tmp_path / "missing.zip"):
        ran = command("archive", "import", "--library", sample, archive)
        assert ran.code == 3
        assert len(ran.err.strip().splitlines()) == 1


def test_help_of_each_way_shows_an_example(command: Command) -> None:
    for way in ("export", "import"):
        ran = command("archive", way, "--help")
        assert ran.code == 0
        assert f"  resonance archive {way} --library" in ran.out
