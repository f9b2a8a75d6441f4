"""Takes notes from standard input, or makes them without end, and acknowledges each once it is durable."""

import argparse
import sys
from collections.abc import Iterator
from itertools import count
from typing import Any

from ui.assembly import Library
from ui.cli.console import Console
from ui.cli.parser import Parser
from ui.cli.places import add_library, add_series, chosen_listener, chosen_session, opened
from workshop.errors import InvalidInput
from workshop.model.kinds import SessionState
from workshop.words import Words

_DEVICE = "command line"
_EXAMPLES = (
    "resonance capture --session 5 --listener Kermadiou < notes.txt",
    "resonance capture --session 5 --listener Kermadiou --generate",
)


def add(commands: Any, words: Words) -> None:
    """Describe the command."""
    parser: Parser = commands.add_parser(
        "capture",
        help=words("take notes from standard input, one a line"),
        description=words(
            "Reads one note per line and prints “ACK” and its id once it is durably stored. "
            "A sign at the start "
            'chooses the kind: ! vigilance, + proposal, " verbatim, ~ or / tension, ? question. '
            "A session that is only planned is opened first."
        ),
        examples=_EXAMPLES,
        words=words,
    )
    add_library(parser, words)
    add_series(parser, words)
    parser.add_argument("--session", required=True, metavar=words("SESSION"), help=words("its number or id"))
    parser.add_argument(
        "--listener", required=True, metavar=words("NAME"), help=words("whose notes these are")
    )
    parser.add_argument(
        "--generate", action="store_true", help=words("make notes without end, until stopped")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Keep every line, say which were refused and go on; 3 when any was."""
    lines = _made_up() if arguments.generate else _typed()
    with opened(arguments, console, write=True) as library:
        session = chosen_session(library.queries, arguments.series, arguments.session)
        listener = chosen_listener(session, arguments.listener)
        if session.state is SessionState.PLANNED:
            library.runner.open(session.id)
            console.note("Session {number} has been opened.", number=session.number)
        refused = 0
        for number, line in enumerate(lines, 1):
            if line.strip() and not _kept(library, console, session.id, listener.person_id, line):
                console.note("Line {number} was not kept.", number=number)
                refused += 1
    return 3 if refused else 0


def _kept(library: Library, console: Console, session_id: str, listener_id: str, line: str) -> bool:
    try:
        ack = library.capture.keep_line(session_id, listener_id, line, device=_DEVICE)
    except InvalidInput as error:
        console.refuse(error)
        return False
    console.line(f"ACK {ack.note_id}")
    return True


def _typed() -> Iterator[str]:
    """The lines of standard input, whatever bytes they hold."""
    with open(sys.stdin.fileno(), encoding="utf-8", errors="replace", newline="\n", closefd=False) as lines:
        yield from lines


def _made_up() -> Iterator[str]:
    signs = ("! ", "+ ", '" ', "~ ", "? ", "")
    for number in count(1):
        yield f"{signs[number % len(signs)]}Note {number} : ce qui tient ne fait pas de bruit #essai"
