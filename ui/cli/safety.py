"""Backups, restoring one beside the library, and a look at the library's health."""

import argparse
from pathlib import Path
from typing import Any

from ui.assembly import back_up, examine, restore_backup
from ui.cli.console import Console
from ui.cli.parser import Parser
from ui.cli.places import add_library, library_file
from workshop.errors import NotFound
from workshop.words import Words


def add(commands: Any, words: Words) -> None:
    """Describe the commands."""
    backup: Parser = commands.add_parser(
        "backup",
        help=words("make a backup, opened and counted before it counts as one"),
        examples=("resonance backup --library atelier.resonance", "resonance backup --list"),
        words=words,
    )
    add_library(backup, words)
    backup.add_argument("--list", action="store_true", help=words("only list the backups there are"))
    backup.set_defaults(run=_backup)
    restore: Parser = commands.add_parser(
        "restore",
        help=words("bring a backup back beside the library, which stays as it is"),
        examples=("resonance restore --library atelier.resonance",),
        words=words,
    )
    add_library(restore, words)
    restore.add_argument(
        "--backup",
        type=Path,
        metavar=words("FILE"),
        help=words("which one; the newest sound one when left out"),
    )
    restore.set_defaults(run=_restore)
    doctor: Parser = commands.add_parser(
        "doctor",
        help=words("look a library over: version, health, holder, backups, free space"),
        examples=("resonance doctor --library atelier.resonance --json",),
        words=words,
    )
    add_library(doctor, words)
    doctor.add_argument("--json", action="store_true", help=words("print JSON for another program"))
    doctor.set_defaults(run=_doctor)


def _backup(arguments: argparse.Namespace, console: Console) -> int:
    file = library_file(arguments, console)
    if not arguments.list:
        console.line(str(back_up(file, console.clock)))
        return 0
    for one in examine(file, console.clock).backups:
        console.line(str(one))
    return 0


def _restore(arguments: argparse.Namespace, console: Console) -> int:
    restored = restore_backup(library_file(arguments, console), arguments.backup, console.clock)
    console.line(str(restored))
    return 0


def _doctor(arguments: argparse.Namespace, console: Console) -> int:
    """Print the state of health; 1 when something is wrong."""
    health = examine(library_file(arguments, console), console.clock)
    if arguments.json:
        console.json(health.as_dict())
    else:
        for message, values in health.sentences():
            console.say(message, **values)
    if isinstance(health.trouble, NotFound):
        return 3
    return 0 if health.sound else 1
