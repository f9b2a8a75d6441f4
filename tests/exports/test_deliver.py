"""A file is in its place whole, or the former one is untouched."""

import errno
import os
from pathlib import Path

import pytest

from exports.deliver import delivered, sweep
from workshop.errors import ExportFailed


def test_a_file_replaces_the_former_one_whole(tmp_path: Path) -> None:
    target = tmp_path / "à voir.pdf"
    target.write_bytes(b"ancien")
    with delivered(target) as file:
        file.write(b"nouveau")
        assert target.read_bytes() == b"ancien"
    assert target.read_bytes() == b"nouveau"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_former_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "voir.pdf"
    target.write_bytes(b"ancien")
    with pytest.raises(ZeroDivisionError), delivered(target) as file:
        file.write(b"%d" % (1 // len(b"")))
    assert target.read_bytes() == b"ancien"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed) as failure, delivered(tmp_path / "absent" / "voir.pdf"):
        pass
    assert "voir.pdf" in str(failure.value)
    assert "another folder" in failure.value.hint


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_bytes(b"")
    with pytest.raises(ExportFailed, match="does not exist"), delivered(tmp_path / "fichier" / "voir.pdf"):
        pass


def test_a_full_disk_is_one_sentence_and_the_former_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "voir.pdf"
    target.write_bytes(b"ancien")
    with pytest.raises(ExportFailed) as failure, delivered(target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert "no room" in str(failure.value)
    assert target.read_bytes() == b"ancien"
    assert list(tmp_path.iterdir()) == [target]


def test_the_next_export_sweeps_what_an_interrupted_one_left(tmp_path: Path) -> None:
    (tmp_path / ".resonance-999999999-aa.part").write_bytes(b"part")
    with delivered(tmp_path / "voir.pdf") as file:
        file.write(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["voir.pdf"]


def test_leftovers_of_the_dead_are_swept_and_those_of_the_living_kept(tmp_path: Path) -> None:
    dead = tmp_path / ".resonance-999999999-aa.part"
    living = tmp_path / f".resonance-{os.getpid()}-bb.part"
    other = tmp_path / "notes.part"
    for path in (dead, living, other):
        path.write_bytes(b"")
    assert sweep(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted([living, other])


def test_a_file_in_place_of_the_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportFailed, match="does not exist"), delivered(tmp_path / "file" / "voir.pdf"):
        pass
