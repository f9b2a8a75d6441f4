"""Makes a document in Word or PDF from what a library holds."""

import argparse
from pathlib import Path
from typing import Any

from exports.blocks.document import DocumentKind
from exports.order import Made
from ui.cli.console import Console
from ui.cli.parser import Parser
from ui.cli.places import add_library, add_series, chosen_series, chosen_session, opened
from ui.orders import document_order
from workshop.errors import InvalidInput
from workshop.words import Words

_EXAMPLES = (
    "resonance export --document synthesis --to synthese.docx",
    "resonance export --document handout --session 4 --to feuillet-4.pdf",
    "resonance export --document record --session 4 --with-notes --to compte-rendu.docx",
)


def add(commands: Any, words: Words) -> None:
    """Describe the command."""
    parser: Parser = commands.add_parser(
        "export",
        help=words("make a document in Word or PDF"),
        description=words(
            "Makes a draft of a document. The former file is replaced only by a whole new one."
        ),
        examples=_EXAMPLES,
        words=words,
    )
    add_library(parser, words)
    add_series(parser, words)
    parser.add_argument("--session", metavar=words("SESSION"), help=words("its number or id"))
    kinds = tuple(one.value for one in DocumentKind)
    parser.add_argument("--document", required=True, choices=kinds, help=words("which document"))
    parser.add_argument(
        "--to", required=True, type=Path, metavar=words("FILE"), help=words("where, ending in .docx or .pdf")
    )
    parser.add_argument(
        "--with-notes", action="store_true", help=words("print every note, in order, in a record")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Make the document in place and say what must be known about it."""
    # The writers are loaded only by the command that needs them.
    from exports.make import make  # noqa: PLC0415 - see above

    kind = DocumentKind(arguments.document)
    with opened(arguments, console, write=False) as library:
        session_id = None
        if kind is not DocumentKind.SYNTHESIS:
            if not arguments.session:
                raise InvalidInput(
                    "This document is made for one session.", "Say which one, for example with --session 3."
                )
            session = chosen_session(library.queries, arguments.series, arguments.session)
            series_id, session_id = session.series_id, session.id
        else:
            if arguments.session:
                raise InvalidInput(
                    "A synthesis is made from a whole series.", "Leave out --session, or ask for a record."
                )
            series_id = chosen_series(library.queries, arguments.series).id
        target: Path = arguments.to.expanduser()
        order = document_order(
            library, kind, target, series_id, session_id=session_id, with_notes=arguments.with_notes
        )
    made = make(order)
    tell(console, made)
    return 0


def tell(console: Console, made: Made) -> None:
    """Print where a document is, and its notices."""
    console.line(str(made.target))
    for notice in made.notices:
        console.note(notice.message, **notice.values)
