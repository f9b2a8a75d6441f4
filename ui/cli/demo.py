"""A whole evening in a minute: the sample, its fifth session played as a person would, its papers."""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from exports.blocks.document import DocumentKind
from sessions.evening import Evening, PlayedClock, Player, before
from ui.archives import load_sample, sample_evening
from ui.assembly import Library, open_library
from ui.cli import window
from ui.cli.console import Console
from ui.cli.display import has_display
from ui.cli.export import tell
from ui.cli.parser import Parser
from ui.orders import document_order
from ui.settings import LIBRARY_FILE, Folders, Settings
from workshop.files import private_folder
from workshop.words import Words

_PROGRAM = "resonance demo"
_PAPERS = (DocumentKind.HANDOUT, DocumentKind.RECORD, DocumentKind.SYNTHESIS)
_SUFFIXES = (".docx", ".pdf")
_STEMS = {
    DocumentKind.HANDOUT: "feuillet-seance-5",
    DocumentKind.RECORD: "compte-rendu-seance-5",
    DocumentKind.SYNTHESIS: "synthese",
}


def add(commands: Any, words: Words) -> None:
    """Describe the command."""
    parser: Parser = commands.add_parser(
        "demo",
        help=words("play a whole evening of the sample, write its papers, and open the window on it"),
        examples=("resonance demo", "resonance demo --folder ~/essai"),
        words=words,
    )
    parser.add_argument(
        "--folder",
        type=Path,
        metavar=words("FOLDER"),
        help=words("where to work; a fresh folder when left out"),
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Load, play, write, say where everything is, and open the window when there is a display."""
    folder = _fresh(arguments.folder)
    console.say("The demonstration is in {folder}", folder=folder)
    file = folder / LIBRARY_FILE
    library = open_library(file, write=True, clock=console.clock, program=_PROGRAM)
    try:
        load_sample(library, "fr")
        evening = sample_evening("fr")
        starts = before(evening, library.reader)
    finally:
        library.close()
    clock = PlayedClock(starts)
    library = open_library(file, write=True, clock=clock, program=_PROGRAM)
    try:
        _play(library, evening, clock, console)
        _write_papers(library, evening, folder, console)
    finally:
        library.close()
    return _show(folder, console)


def _fresh(wanted: Path | None) -> Path:
    if wanted is None:
        return Path(tempfile.mkdtemp(prefix="resonance-demo-"))
    folder = wanted.expanduser().resolve()
    private_folder(folder)
    return folder


def _play(library: Library, evening: Evening, clock: PlayedClock, console: Console) -> None:
    session = library.queries.session(evening.session_id)
    console.say(
        "Session {number}, “{theme}”, {date}: the evening is played…",
        number=session.number,
        theme=session.theme,
        date=console.words.date(session.date) if session.date else "",
    )
    Player(evening, library.desk, library.reader, clock).play()
    notes = library.queries.notes(session.id, None, owner=True)
    points = library.queries.points(session.id)
    console.say("{notes} notes taken, {points} points ratified:", notes=len(notes), points=len(points))
    for point in points:
        console.line(f"  {point.number}  {point.wording}")


def _write_papers(library: Library, evening: Evening, folder: Path, console: Console) -> None:
    # The writers are loaded only by the commands that need them.
    from exports.make import make  # noqa: PLC0415 - see above

    session = library.queries.session(evening.session_id)
    console.say("Its papers:")
    for kind in _PAPERS:
        for suffix in _SUFFIXES:
            target = folder / f"{_STEMS[kind]}{suffix}"
            order = document_order(library, kind, target, session.series_id, session_id=session.id)
            tell(console, make(order))


def _show(folder: Path, console: Console) -> int:
    """Open the window on the folder; without a display say so, which is no failure."""
    if not has_display():
        console.say("There is no display here, so the window stays closed. Everything above is done.")
        return 0
    settings = Settings(Folders.inside(folder))
    settings.preferences = replace(settings.preferences, language=console.words.language)
    return window.run(argparse.Namespace(), replace(console, settings=settings))
