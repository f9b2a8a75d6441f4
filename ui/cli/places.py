"""How commands name things: a library's file, a series, a session by number, a person by name."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ui.assembly import Library, open_library
from ui.cli.console import Console
from workshop.errors import InvalidInput, NotFound
from workshop.queries.facade import Queries
from workshop.text import clean_line, folded
from workshop.views.series import Name, SeriesCard, SessionView
from workshop.words import Words


def add_library(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the option that names the library."""
    parser.add_argument(
        "--library",
        type=Path,
        metavar=words("FILE"),
        help=words("the library; the one that opens at start when left out"),
    )


def add_series(parser: argparse.ArgumentParser, words: Words) -> None:
    """Add the option that names a series."""
    parser.add_argument(
        "--series",
        metavar=words("SERIES"),
        help=words("the series, by id or the beginning of its title; not needed when there is only one"),
    )


def library_file(arguments: argparse.Namespace, console: Console) -> Path:
    """Return the file the command is about."""
    chosen: Path | None = arguments.library
    return chosen.expanduser() if chosen else console.settings.library_file


@contextmanager
def opened(arguments: argparse.Namespace, console: Console, *, write: bool) -> Iterator[Library]:
    """Open the library of the command, and close it whatever happens."""
    file = library_file(arguments, console)
    library = open_library(file, write=write, clock=console.clock, program="resonance")
    try:
        yield library
    finally:
        library.close()


def chosen_series(queries: Queries, wanted: str | None) -> SeriesCard:
    """Return the series meant by an id or the beginning of a title, or the only one there is."""
    cards = queries.series_cards()
    if wanted is None:
        return _only(cards)
    sought = folded(clean_line(wanted))
    found = [one for one in cards if one.id == wanted or folded(one.title).startswith(sought)]
    if not found:
        raise NotFound("There is no series “{wanted}” in this library.", wanted=wanted)
    if len(found) > 1:
        raise InvalidInput(
            "“{wanted}” could be several series.",
            "Give its id, as `resonance list series` prints it.",
            wanted=wanted,
        )
    return found[0]


def _only(cards: tuple[SeriesCard, ...]) -> SeriesCard:
    if not cards:
        raise NotFound("This library holds no series yet.", "Load the sample with `resonance sample`.")
    if len(cards) > 1:
        raise InvalidInput(
            "This library holds {count} series.",
            "Say which one with --series and its id, as `resonance list series` prints it.",
            count=len(cards),
        )
    return cards[0]


def chosen_session(queries: Queries, series: str | None, wanted: str) -> SessionView:
    """Return the session meant by an id or by its number in the series."""
    if not wanted.isdecimal():
        return queries.session(wanted)
    card = chosen_series(queries, series)
    number = int(wanted)
    for one in queries.sessions(card.id):
        if one.number == number:
            return one
    raise NotFound("“{title}” has no session {number}.", title=card.title, number=number)


def chosen_listener(session: SessionView, wanted: str) -> Name:
    """Return the listener of the session meant by an id or a name in either order."""
    sought = folded(clean_line(wanted))
    for one in session.listeners:
        if sought in (one.person_id, folded(one.given_first), folded(one.family_first)):
            return one
    near = [one for one in session.listeners if sought in folded(one.given_first)]
    if sought and len(near) == 1:
        return near[0]
    names = ", ".join(one.given_first for one in session.listeners)
    if not names:
        raise NotFound(
            "Session {number} has no listener.", "Choose its listeners first.", number=session.number
        )
    raise NotFound(
        "“{wanted}” is not a listener of session {number}.",
        "Its listeners are: {names}.",
        wanted=wanted,
        number=session.number,
        names=names,
    )
