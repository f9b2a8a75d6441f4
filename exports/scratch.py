"""Folders for what nobody keeps: private, named after their process, and gone once that process is."""

import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workshop.processes import is_running

_OWNER = re.compile(r"resonance-(\d+)-")
_PROGRAM = "program.pid"


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder where nobody else looks, removed with all it holds on leaving."""
    sweep_scratch()
    with tempfile.TemporaryDirectory(prefix=_prefix(os.getpid()), ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def sweep_scratch() -> None:
    """Remove the folders of processes that were killed: people's words are in them."""
    if os.name != "posix":
        return
    for folder in _folders("resonance-*-*"):
        owner = _OWNER.match(folder.name)
        if owner is not None and not is_running(int(owner[1])):
            _remove(folder)


def sweep_after(process: int) -> None:
    """Once this process was killed, end the program it had started and remove its folders."""
    for folder in _folders(f"{_prefix(process)}*"):
        with suppress(OSError, ValueError):  # it had started none, or it ended by itself
            end_program(int((folder / _PROGRAM).read_text("ascii")))
        _remove(folder)


@contextmanager
def known_program(folder: Path, process: int) -> Iterator[None]:
    """Note in the folder which program works there, so that it can be ended with us."""
    note = folder / _PROGRAM
    note.write_text(str(process), "ascii")
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def end_program(process: int) -> None:
    """End a program with the processes it started: its launcher alone would leave them behind."""
    if sys.platform == "win32":
        os.kill(process, signal.SIGTERM)
    else:
        os.killpg(process, signal.SIGKILL)


def _prefix(process: int) -> str:
    return f"resonance-{process}-"


def _folders(pattern: str) -> list[Path]:
    """Return our own folders of this name: where everybody may write, others could have made one."""
    return [one for one in Path(tempfile.gettempdir()).glob(pattern) if _is_ours(one)]


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:  # gone meanwhile
        return False
    return sys.platform == "win32" or found.st_uid == os.getuid()


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)  # what a dying program writes now, the next start removes
