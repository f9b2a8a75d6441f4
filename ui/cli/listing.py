"""Lists what a library holds, one thing a line with its id first, or as JSON."""

import argparse
from collections.abc import Callable
from typing import Any

from ui.cli.console import Console
from ui.cli.parser import Parser
from ui.cli.places import add_library, add_series, chosen_series, chosen_session, opened
from workshop.queries.facade import Queries
from workshop.views.notes import NoteView, PointView
from workshop.views.series import Name, SeriesCard, SessionView, TalkView
from workshop.words import Words

_EXAMPLES = (
    "resonance list series --library atelier.resonance",
    "resonance list sessions --json",
    "resonance list notes --session 2",
)


def add(commands: Any, words: Words) -> None:
    """Describe the command."""
    parser: Parser = commands.add_parser(
        "list",
        help=words("list series, sessions, notes or points"),
        description=words(
            "Lists what a library holds. Notes are listed with their words: "
            "this command is for the library’s owner."
        ),
        examples=_EXAMPLES,
        words=words,
    )
    parser.add_argument(
        "subject",
        choices=tuple(_SUBJECTS),
        metavar=words("SUBJECT"),
        help=words("series, sessions, notes or points"),
    )
    add_library(parser, words)
    add_series(parser, words)
    parser.add_argument(
        "--session", metavar=words("SESSION"), help=words("only this session, by number or id")
    )
    parser.add_argument("--json", action="store_true", help=words("print JSON for another program"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the list."""
    with opened(arguments, console, write=False) as library:
        rows = _SUBJECTS[arguments.subject](library.queries, arguments)
    if arguments.json:
        console.json(rows)
        return 0
    for row in rows:
        console.line("\t".join(str(row[name]) for name in _SHOWN[arguments.subject]))
    return 0


def _series(queries: Queries, _: argparse.Namespace) -> list[dict[str, Any]]:
    return [_series_row(one) for one in queries.series_cards()]


def _series_row(card: SeriesCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "title": card.title,
        "language": card.language,
        "partners": card.partners,
        "sessions": len(card.marks),
        "held": card.held,
        "next": card.next_date,
        "vigilances": card.vigilances,
        "proposals": card.proposals,
        "put_away": card.put_away,
    }


def _sessions(queries: Queries, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    return [_session_row(one) for one in _chosen(queries, arguments)]


def _chosen(queries: Queries, arguments: argparse.Namespace) -> tuple[SessionView, ...]:
    if arguments.session:
        return (chosen_session(queries, arguments.series, arguments.session),)
    if arguments.series:
        return queries.sessions(chosen_series(queries, arguments.series).id)
    return tuple(one for card in queries.series_cards() for one in queries.sessions(card.id))


def _session_row(session: SessionView) -> dict[str, Any]:
    return {
        "id": session.id,
        "series": session.series_id,
        "number": session.number,
        "date": session.date,
        "start": session.start,
        "end": session.end,
        "state": session.state.value,
        "theme": session.theme,
        "questions": session.questions,
        "place": session.place,
        "listeners": [one.given_first for one in session.listeners],
        "talks": [_talk_row(one) for one in session.talks],
    }


def _talk_row(talk: TalkView) -> dict[str, Any]:
    return {
        "kind": talk.talk_kind.value,
        "title": talk.title,
        "speakers": [_speaker_row(one) for one in talk.speakers],
    }


def _speaker_row(name: Name) -> dict[str, str]:
    return {
        "family": name.family,
        "given": name.given,
        "function": name.function,
        "organisation": name.organisation,
    }


def _notes(queries: Queries, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    return [
        _note_row(session, note)
        for session in _chosen(queries, arguments)
        for note in queries.notes(session.id, None, owner=True)
    ]


def _note_row(session: SessionView, note: NoteView) -> dict[str, Any]:
    names = {one.person_id: one.given_first for one in session.listeners}
    return {
        "id": note.id,
        "session": session.id,
        "number": session.number,
        "listener": names.get(note.listener_id, note.listener_id),
        "kind": note.note_kind.value,
        "text": note.text,
        "line": " ".join((note.text or "").split("\n")),
        "typed_at": note.typed_at.isoformat(),
        "offset": note.offset,
        "agenda_item": note.agenda_item_id,
        "floor": note.floor,
        "star": note.star,
        "people": note.people,
        "tags": note.tags,
        "late": note.late,
        "sequence": note.sequence,
    }


def _points(queries: Queries, arguments: argparse.Namespace) -> list[dict[str, Any]]:
    return [_point_row(point) for one in _chosen(queries, arguments) for point in queries.points(one.id)]


def _point_row(point: PointView) -> dict[str, Any]:
    return {
        "id": point.id,
        "session": point.session_id,
        "number": point.number,
        "kind": point.point_kind.value,
        "state": point.state.value,
        "wording": point.wording,
        "ratified_wording": point.ratified_wording,
        "notes": [one.note_id for one in point.sources],
        "amended": len(point.amendments),
    }


_SUBJECTS: dict[str, Callable[[Queries, argparse.Namespace], list[dict[str, Any]]]] = {
    "series": _series,
    "sessions": _sessions,
    "notes": _notes,
    "points": _points,
}
_SHOWN = {
    "series": ("id", "title", "sessions", "held"),
    "sessions": ("id", "number", "date", "state", "theme"),
    "notes": ("id", "listener", "kind", "line"),
    "points": ("id", "number", "kind", "state", "wording"),
}
