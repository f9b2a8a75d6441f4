"""What a document is made from on the way lies in private folders that do not outlive their process."""

import os
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from exports.blocks.document import DocumentKind
from exports.order import Order
from exports.scratch import scratch, sweep_after, sweep_scratch
from exports.worker import CANCELLED, Worker
from tests.libraries import opened, sample_file
from ui.orders import document_order
from workshop.errors import ExportFailed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for temporary folders, for this process and those it starts."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """The synthesis of the sample, as a Word file."""
    library = opened(sample_file(tmp_path), write=False)
    series_id = library.queries.series_cards()[0].id
    made = document_order(library, DocumentKind.SYNTHESIS, tmp_path / "synthèse.docx", series_id)
    library.close()
    return made


def hanging_libreoffice(folder: Path, pipe: Path) -> Path:
    """A stand-in that never ends, and holds the pipe open as long as anything it started lives."""
    os.mkfifo(pipe)
    folder.mkdir()
    made = folder / "soffice"
    made.write_text(f'#!/bin/sh\nexec 3>"{pipe}"\necho started >&3\nsleep 60 &\nwait\n')
    made.chmod(0o700)
    return made


def test_a_folder_is_private_named_after_its_process_and_removed(temporary: Path) -> None:
    with scratch() as folder:
        assert folder.parent == temporary
        assert folder.name.startswith(f"resonance-{os.getpid()}-")
        assert folder.stat().st_mode & 0o077 == 0
    assert list(temporary.iterdir()) == []


def test_folders_of_the_dead_are_removed_and_those_of_the_living_and_of_others_stay(temporary: Path) -> None:
    dead = temporary / "resonance-999999999-a"
    kept = [temporary / f"resonance-{os.getpid()}-b", temporary / "resonance-demo-c"]
    for folder in (dead, *kept):
        folder.mkdir()
        (folder / "draft.docx").write_bytes(b"words")
    sweep_scratch()
    assert sorted(temporary.iterdir()) == sorted(kept)


def test_a_note_that_names_no_program_is_no_trouble(temporary: Path) -> None:
    folder = temporary / "resonance-999999999-a"
    folder.mkdir()
    (folder / "program.pid").write_text("rubbish")
    sweep_after(999999999)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_an_export_stopped_halfway_leaves_no_words_and_no_program(
    way: str, temporary: Path, order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe"
    program = hanging_libreoffice(tmp_path / "bin", pipe)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    worker, refused = Worker(), list[ExportFailed]()

    def make() -> None:
        try:
            worker.make(order, lambda *_: None)
        except ExportFailed as error:
            refused.append(error)

    thread = threading.Thread(target=make)
    thread.start()
    with pipe.open() as living:
        assert living.readline() == "started\n"
        began = time.monotonic()
        getattr(worker, way)()
        thread.join()
        assert living.read() == ""
        assert time.monotonic() - began < 30, "nothing that was started lives any longer"
    worker.close()
    assert [one.name for one in temporary.iterdir() if one.name.startswith("resonance-")] == []
    assert not order.target.exists()
    assert len(refused) == 1
    if way == "cancel":
        assert refused[0].message == CANCELLED


def test_a_worker_that_starts_removes_what_a_killed_one_left(temporary: Path, order: Order) -> None:
    left = temporary / "resonance-999999999-a"
    left.mkdir()
    (left / "draft.docx").write_bytes(b"words")
    worker = Worker()
    worker.make(replace(order, target=order.target.with_suffix(".pdf")), lambda *_: None)
    worker.close()
    assert not left.exists()


def test_leaving_a_folder_that_is_gone_is_no_trouble(temporary: Path) -> None:
    with scratch() as folder:
        shutil.rmtree(folder)
    assert list(temporary.iterdir()) == []
