"""Notes from standard input: acknowledged once they are durable, refused one by one."""

import os
import subprocess
from pathlib import Path

from tests.libraries import opened
from tests.ui.cli.conftest import Command
from tests.ui.cli.killing import CLI, acknowledged_until_killed, generating

_LISTENER = "Kermadiou"


def _capture(sample: Path, typed: bytes, *more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*CLI, "capture", "--library", sample, "--session", "5", "--listener", _LISTENER, *more],
        input=typed,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_each_line_becomes_a_note_and_is_acknowledged(command: Command, sample: Path) -> None:
    done = _capture(sample, b"! Ne pas confondre tenir et durer\n\n+ Un carnet #gestes\n")
    assert done.returncode == 0, done.stderr
    acknowledged = [line.split()[1] for line in done.stdout.decode().splitlines()]
    notes = command("list", "notes", "--session", "5", "--library", sample, "--json").json
    assert [note["id"] for note in notes] == acknowledged
    assert [(note["kind"], note["text"]) for note in notes] == [
        ("vigilance", "Ne pas confondre tenir et durer"),
        ("proposal", "Un carnet"),
    ] or notes[1]["tags"] == ["gestes"]


def test_a_planned_session_is_opened_and_this_is_said(command: Command, sample: Path) -> None:
    done = _capture(sample, b"note\n")
    assert b"Session 5 has been opened." in done.stderr
    (session,) = command("list", "sessions", "--session", "5", "--library", sample, "--json").json
    assert session["state"] == "open"


def test_awkward_lines_are_kept_clean_or_refused_in_one_sentence(command: Command, sample: Path) -> None:
    huge = "a" * 1_000_000
    typed = f"<b>gras & R\x00\x07</b>\n{huge}\né \ud83d fin\n".encode("utf-8", "surrogatepass")
    done = _capture(sample, typed)
    assert done.returncode == 3
    assert b"1000000" in done.stderr.replace(b",", b"")
    assert b"Traceback" not in done.stderr
    texts = [
        note["text"]
        for note in command("list", "notes", "--session", "5", "--library", sample, "--json").json
    ]
    assert texts[0] == "<b>gras & R</b>"
    assert len(texts) == 2


def test_who_is_not_a_listener_is_told_who_is(command: Command, sample: Path) -> None:
    ran = command("capture", "--library", sample, "--session", "5", "--listener", "Personne")
    assert ran.code == 3
    assert "Alban de Kermadiou" in ran.err


def test_a_second_writer_is_told_who_holds_the_library(sample: Path) -> None:
    library = opened(sample)
    try:
        done = _capture(sample, b"note\n")
    finally:
        library.close()
    assert done.returncode == 4
    assert str(os.getpid()).encode() in done.stderr


def test_no_acknowledged_note_is_lost_when_the_program_is_killed(command: Command, sample: Path) -> None:
    """Three kills here; the endurance tests do a hundred."""
    acknowledged: list[str] = []
    for _ in range(3):
        acknowledged += acknowledged_until_killed(generating(sample, _LISTENER), 20)
    notes = command("list", "notes", "--session", "5", "--library", sample, "--json").json
    kept = [note["id"] for note in notes]
    assert set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept))
