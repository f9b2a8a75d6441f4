"""The commands, their help, and the exit code of each kind of failure."""

import argparse
import importlib
import os
import sys
from pathlib import Path
from types import ModuleType

from ui.cli import window
from ui.cli.console import Console, standard_streams
from ui.cli.parser import Parser, speak
from ui.settings import Folders, Settings
from workshop.clock import SystemClock
from workshop.errors import (
    AccessRefused,
    Conflict,
    ExportFailed,
    InvalidInput,
    NotFound,
    StorageUnavailable,
    WorkshopError,
)
from workshop.words import LANGUAGES, Words

EXIT_CODES: tuple[tuple[type[WorkshopError], int], ...] = (
    (InvalidInput, 3),
    (NotFound, 3),
    (StorageUnavailable, 4),
    (ExportFailed, 5),
    (Conflict, 6),
    (AccessRefused, 6),
)
"""0: done. 1: a check found something. 2: the command was not understood."""

_SUBJECTS = {
    "open": "window",
    "demo": "demo",
    "list": "listing",
    "capture": "capture",
    "export": "export",
    "sample": "archive",
    "archive": "archive",
    "backup": "safety",
    "restore": "safety",
    "doctor": "safety",
}
"""The file beside this one that describes and runs each command."""


def run(argv: list[str]) -> int:
    """Run one command line and return its exit code; every failure of the world is one sentence."""
    early, rest = _early(argv)
    settings = Settings(Folders.inside(early.data_dir) if early.data_dir else Folders.usual())
    words = Words(early.language or settings.preferences.language)
    speak(words)
    out, err = standard_streams()
    console = Console(words, settings, SystemClock(), out, err)
    arguments = _parser(words, _subjects(rest)).parse_args(argv)
    try:
        return int(arguments.run(arguments, console))
    except WorkshopError as error:
        console.refuse(error)
        return next(code for kind, code in EXIT_CODES if isinstance(error, kind))
    except BrokenPipeError:
        # Whoever read our lines has gone (`| head`): stop without a word, and without Python's own.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _early(argv: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Read what decides in which language even a mistake is answered; the rest begins with the command."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    _add_surroundings(parser, Words("en"))
    try:
        return parser.parse_known_args(argv)
    except argparse.ArgumentError:
        return argparse.Namespace(language=None, data_dir=None), argv


def _subjects(rest: list[str]) -> list[ModuleType]:
    """Load what describes the command asked for: neither it nor the window waits for all the others."""
    wanted = rest[0] if rest else "open"
    names = [_SUBJECTS[wanted]] if wanted in _SUBJECTS else dict.fromkeys(_SUBJECTS.values())
    return [importlib.import_module(f"ui.cli.{name}") for name in names]


def _parser(words: Words, subjects: list[ModuleType]) -> Parser:
    parser = Parser(
        prog="resonance",
        description=words("Evenings where the humanities and a company answer each other, and what remains."),
        epilog=words("Without a command, the application opens."),
    )
    parser.set_defaults(run=window.run)
    _add_surroundings(parser, words)
    commands = parser.add_subparsers(title=words("commands"), metavar=words("COMMAND"), dest="command")
    for subject in subjects:
        subject.add(commands, words)
    return parser


def _add_surroundings(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--language", choices=LANGUAGES, help=words("the language to speak, fr or en"))
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar=words("FOLDER"),
        help=words("keep the library, the preferences and the log in this folder"),
    )
