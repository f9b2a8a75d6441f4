"""Backups, restoring beside, and the doctor."""

from pathlib import Path

from tests.libraries import opened
from tests.ui.cli.conftest import Command


def test_a_backup_is_made_while_somebody_writes_and_restored_beside(command: Command, sample: Path) -> None:
    library = opened(sample)
    try:
        (backup,) = command("backup", "--library", sample).lines
    finally:
        library.close()
    (restored,) = command("restore", "--library", sample).lines
    assert Path(restored).parent == sample.parent
    assert Path(restored) != sample
    here, there = (command("list", "notes", "--library", one).out for one in (sample, Path(restored)))
    assert here == there
    assert command("backup", "--library", sample, "--list").lines[-1] == backup


def test_the_doctor_finds_a_sound_library_sound(command: Command, sample: Path) -> None:
    ran = command("doctor", "--library", sample, "--json")
    assert (ran.code, ran.json["whole"], ran.json["holder"]) == (0, True, None)


def test_the_doctor_says_that_a_library_is_damaged_and_touches_nothing(
    command: Command, sample: Path
) -> None:
    data = bytearray(sample.read_bytes())
    data[8192:16384] = bytes(8192)
    sample.write_bytes(data)
    ran = command("doctor", "--library", sample)
    assert ran.code == 1
    assert sample.read_bytes() == bytes(data)


def test_restoring_without_a_backup_is_one_sentence(command: Command, sample: Path) -> None:
    ran = command("restore", "--library", sample)
    assert ran.code == 3
    assert "no sound backup" in ran.err
