"""The record of one session: what it asked, who spoke, the points, and on request every note in order."""

import datetime as dt

from exports.blocks.document import Block, Document, DocumentKind
from exports.blocks.running import Heading, HeadingKind, SmallPrint
from exports.blocks.session import NoteLine
from exports.blocks.tables import Table
from exports.inline import Text, text
from exports.tree.points import point_block
from exports.tree.scribe import Scribe
from exports.tree.session import minor, session_heading, session_opening, session_points, small
from workshop.agenda_words import title_of, word_for
from workshop.model.kinds import NoteKind
from workshop.views.documents import ActualItem, SessionDossier
from workshop.views.notes import NoteView
from workshop.views.series import SeriesView
from workshop.words import N_, Words

_LEVEL = 2
"""The session is the whole document, so what it holds comes right below its title."""
_KINDS = {
    NoteKind.PLAIN: N_("Note"),
    NoteKind.VIGILANCE: N_("Vigilance"),
    NoteKind.PROPOSAL: N_("Proposal"),
    NoteKind.VERBATIM: N_("Verbatim"),
    NoteKind.TENSION: N_("Tension"),
    NoteKind.QUESTION: N_("Question"),
}

_TIME_HEADS = (N_("Agenda item"), N_("Planned at"), N_("Planned length"), N_("Began"), N_("Took"))


def record_document(
    series: SeriesView, dossier: SessionDossier, words: Words, at: dt.datetime, *, with_notes: bool
) -> Document:
    """Return the record of a session; a draft says so. The notes are printed only on request."""
    scribe = Scribe(words, series.timezone)
    session = dossier.session
    title = scribe.say("Record of session {number}", number=session.number)
    body: list[Block] = [
        session_heading(scribe, session, level=1),
        *session_opening(scribe, session, series.place),
        *_listeners(scribe, dossier),
        *session_points(scribe, dossier, _LEVEL),
        *_reserve(scribe, dossier),
        *_times(scribe, dossier),
    ]
    if with_notes:
        body += _notes(scribe, dossier)
    return Document(
        kind=DocumentKind.RECORD,
        title=f"{title} – {scribe.set(session.theme)}" if session.theme else title,
        language=words.language,
        created=at,
        body=tuple(body),
        head=scribe.set(series.short_title or series.title)[:32],
        edition=scribe.say("Draft, {date}", date=scribe.day_of(at)),
        draft=True,
        subject=scribe.set(series.title),
    )


def _listeners(scribe: Scribe, dossier: SessionDossier) -> list[Block]:
    if not dossier.session.listeners:
        return [SmallPrint(scribe.text(scribe.say("No listener was named for this session.")))]
    names = ", ".join(scribe.listener(one) for one in dossier.session.listeners)
    return [SmallPrint(scribe.text(scribe.say("Listeners: {names}", names=names)))]


def _reserve(scribe: Scribe, dossier: SessionDossier) -> list[Block]:
    if not dossier.reserve:
        return []
    heading = minor(scribe, "Kept in reserve", "reserve", _LEVEL)
    return [heading, *(point_block(scribe, one, prefix="reserve") for one in dossier.reserve)]


def _times(scribe: Scribe, dossier: SessionDossier) -> list[Block]:
    """What was planned beside what it really took, once the session has begun."""
    if not any(one.real_start for one in dossier.actual):
        return []
    head = tuple(scribe.say(one) for one in _TIME_HEADS)
    rows = tuple(_time_row(scribe, one) for one in dossier.actual)
    widths = (0.36, 0.17, 0.15, 0.16, 0.16)
    table = Table(head, rows, widths, label=scribe.say("Time"), right=frozenset({1, 2, 3, 4}), id="times")
    return [minor(scribe, "How the time went", "times-heading", _LEVEL), table]


def _time_row(scribe: Scribe, item: ActualItem) -> tuple[Text, ...]:
    title = scribe.set(item.title or word_for(item.item_kind, item.talk_kind, scribe.words))
    planned, length = scribe.words.hour(item.planned_start), f"{item.planned_minutes}\u00a0min"
    began = scribe.hour_of(item.real_start) if item.real_start else "–"
    took = f"{item.real_minutes}\u00a0min" if item.real_minutes is not None else "–"
    return tuple(text(one) for one in (title, planned, length, began, took))


def _notes(scribe: Scribe, dossier: SessionDossier) -> list[Block]:
    """Every note, in the order the library received them, under the agenda item of its moment."""
    title = text(scribe.say("All the notes"))
    blocks: list[Block] = [Heading(1, title, "notes", kind=HeadingKind.ANNEX)]
    names = {one.person_id: scribe.listener(one) for one in dossier.session.listeners}
    titles = {one.id: title_of(one, scribe.words) for one in dossier.session.agenda}
    if not dossier.notes:
        return [*blocks, SmallPrint(scribe.text(scribe.say("No note was taken.")))]
    current: str | None = ""
    readable = [one for one in dossier.notes if one.text is not None]
    for note in readable:
        if note.agenda_item_id != current:
            current = note.agenda_item_id
            under = titles.get(current or "", "") or scribe.say("Before or after the agenda")
            identity = f"notes-{note.id}"
            blocks.append(small(scribe.line(under), identity, _LEVEL))
        blocks.append(_note(scribe, note, names.get(note.listener_id, "")))
    return blocks + _hidden(scribe, len(dossier.notes) - len(readable))


def _hidden(scribe: Scribe, count: int) -> list[Block]:
    """Say how many notes only their listeners may read yet."""
    if not count:
        return []
    said = scribe.count(
        "{count} note stays with its listener until the convergence opens.",
        "{count} notes stay with their listeners until the convergence opens.",
        count,
    )
    return [SmallPrint(scribe.text(said))]


def _note(scribe: Scribe, note: NoteView, listener: str) -> NoteLine:
    words = note.text or ""
    said = scribe.quoted(words) if note.note_kind is NoteKind.VERBATIM else scribe.text(words)
    return NoteLine(scribe.hour_of(note.typed_at), scribe.say(_KINDS[note.note_kind]), said, listener)
