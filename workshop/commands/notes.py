"""Notes: kept once, edited by nobody but their listener, and never lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from workshop.commands.base import Command, demand
from workshop.commands.drafts import forget_draft
from workshop.commands.rules import agenda_of, demand_listener, marks_of
from workshop.errors import AccessRefused, Conflict, InvalidInput
from workshop.model.base import NAME, Id
from workshop.model.kinds import MarkKind, NoteKind, SessionState
from workshop.model.live import Mark, Turn
from workshop.model.notes import Note, NoteVersion, Tag
from workshop.model.points import Source
from workshop.model.series import AgendaItem, Session
from workshop.schedule import place_of, true_now
from workshop.store import Store
from workshop.text import clean_line, clean_text
from workshop.words import N_

_AT_ONCE = 2.0
"""Seconds within which a note belongs to the present moment, whatever the clock did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepNote(Command):
    """Keep what a listener typed; the same note sent again changes nothing."""

    label: ClassVar[str] = N_("Keep a note")

    note_id: Id
    session_id: Id
    listener_id: Id
    text: str
    typed_at: datetime
    note_kind: NoteKind = NoteKind.PLAIN
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    star: bool = False
    device: str = ""

    def apply(self, store: Store) -> None:
        """Add the note with the moment, the agenda item and whoever had the floor, from what is stored."""
        if self._is_kept(store):
            return
        session = store.get(Session, self.session_id)
        demand_listener(store, session, self.listener_id)
        _demand_taking_notes(session)
        marks = marks_of(store, session.id)
        at = _true_instant(marks, self.typed_at, store.now)
        place = place_of(agenda_of(store, session.id), marks, at)
        turn = _turn_at(store, session.id, at)
        note = Note(
            id=self.note_id,
            session_id=session.id,
            listener_id=self.listener_id,
            note_kind=self.note_kind,
            text=clean_note(self.text),
            sequence=store.number,
            typed_at=self.typed_at,
            offset=place.offset,
            agenda_item_id=place.agenda_item_id,
            floor_id=turn.person_id if turn else None,
            from_room=turn is not None and turn.person_id is None,
            device=clean_line(self.device, NAME),
            star=self.star,
            people=clean_words(self.people),
            tags=clean_words(self.tags),
            late=_is_late(session, marks),
        )
        _remember(store, store.add(note), parent=0)
        _learn_tags(store, session, note.tags)
        forget_draft(store, session.id, self.listener_id)

    def _is_kept(self, store: Store) -> bool:
        kept = store.look(Note, self.note_id)
        if kept is None:
            return False
        if (kept.session_id, kept.listener_id) != (self.session_id, self.listener_id):
            raise Conflict("Another note already has this identity.", "Send it again under a new one.")
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNoteCommand(Command):
    """An act on a note, by its listener alone."""

    note_id: Id

    def own(self, store: Store) -> Note:
        """Return the note; refuse anybody but its listener."""
        note = store.get(Note, self.note_id)
        if note.listener_id != store.author:
            raise AccessRefused("Only the listener who took this note can change it.")
        return note


@dataclass(frozen=True, slots=True, kw_only=True)
class EditNote(OwnNoteCommand):
    """Change the words of a note; the former ones stay in its history.

    Nothing is refused because somebody was faster: the text received last is the current one, and the
    other stays beside it as an « autre version ».
    """

    label: ClassVar[str] = N_("Edit a note")

    seen: int
    text: str
    note_kind: NoteKind | None = None
    """Left out, the kind it has."""
    people: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None

    def apply(self, store: Store) -> None:
        """Write the words, the kind and who is named, and let the history grow."""
        note = self.own(store)
        text = clean_note(self.text)
        if text != note.text and self._missed(store, note):
            _remember(store, note, parent=self.seen, current=False)
        changed = store.change(
            note,
            text=text,
            note_kind=self.note_kind or note.note_kind,
            people=note.people if self.people is None else clean_words(self.people),
            tags=note.tags if self.tags is None else clean_words(self.tags),
        )
        if text != note.text:
            _remember(store, changed, parent=self.seen)
        _learn_tags(store, store.get(Session, note.session_id), changed.tags)

    def _missed(self, store: Store, note: Note) -> bool:
        """Tell whether the words were changed after the author saw them."""
        if note.revision == self.seen:
            return False
        versions = store.find(NoteVersion, note_id=note.id)
        return any(one.current and one.parent >= self.seen for one in versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNoteKind(OwnNoteCommand):
    """Say that a note is of another kind."""

    label: ClassVar[str] = N_("Change the kind of a note")

    note_kind: NoteKind

    def apply(self, store: Store) -> None:
        """Write the kind."""
        store.change(self.own(store), note_kind=self.note_kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class StarNote(OwnNoteCommand):
    """Put a star on a note, or take it off."""

    label: ClassVar[str] = N_("Star a note")

    star: bool = True

    def apply(self, store: Store) -> None:
        """Write the star."""
        store.change(self.own(store), star=self.star)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveNote(OwnNoteCommand):
    """Move a note in time; what was under way and who spoke are looked up again."""

    label: ClassVar[str] = N_("Move a note in time")

    seconds: int
    """Negative is earlier."""

    def apply(self, store: Store) -> None:
        """Write the moment and what depends on it; never before the start, never after now."""
        note = self.own(store)
        marks, agenda = marks_of(store, note.session_id), agenda_of(store, note.session_id)
        step = timedelta(seconds=self.seconds)
        start = _start_of(agenda, marks, store.now)
        if note.offset is None or start is None:
            self._demand_past(note.typed_at + step, store.now)
            store.change(note, typed_at=note.typed_at + step)
            return
        demand(note.offset + self.seconds >= 0, "The evening had not started at that moment.")
        at = start + timedelta(seconds=note.offset + self.seconds)
        self._demand_past(at, true_now(marks, store.now))
        turn = _turn_at(store, note.session_id, at)
        store.change(
            note,
            typed_at=note.typed_at + step,
            offset=note.offset + self.seconds,
            agenda_item_id=place_of(agenda, marks, at).agenda_item_id,
            floor_id=turn.person_id if turn else None,
            from_room=turn is not None and turn.person_id is None,
        )

    def _demand_past(self, at: datetime, now: datetime) -> None:
        """Refuse a later moment than now; back is always allowed, for a device's clock may be ahead."""
        demand(self.seconds < 0 or at <= now, "A note cannot be moved into the future.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveNote(OwnNoteCommand):
    """Delete a note; a tombstone and its history stay."""

    label: ClassVar[str] = N_("Delete a note")

    def apply(self, store: Store) -> None:
        """Leave the tombstone, unless a point rests on the note."""
        note = self.own(store)
        demand_unused(store, note)
        store.remove(note)


def demand_unused(store: Store, note: Note) -> None:
    """Refuse to remove a note that a point rests on."""
    if store.find(Source, note_id=note.id):
        raise Conflict("A point rests on this note.", "Take the note out of the point first.")


def clean_note(text: str) -> str:
    """Return the words of a note as they are stored; an empty note is refused."""
    text = clean_text(text)
    demand(text, "An empty note is not kept.", "Type a few words first.")
    return text


def clean_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return names or tags cleaned, each once, in their order."""
    return tuple(dict.fromkeys(word for word in (clean_line(one) for one in words) if word))


def _demand_taking_notes(session: Session) -> None:
    if session.state is SessionState.PLANNED:
        raise InvalidInput("This session is not open yet: no notes are taken.", "Open the session first.")
    if session.state is SessionState.CANCELLED:
        raise InvalidInput(
            "This session was cancelled: no notes are taken.", "Take back the cancellation first."
        )


def _is_late(session: Session, marks: list[Mark]) -> bool:
    ratified = any(mark.mark_kind is MarkKind.RATIFY for mark in marks)
    return ratified or session.state is SessionState.HELD


def _true_instant(marks: list[Mark], typed_at: datetime, now: datetime) -> datetime:
    """Return when a note was typed on the session's own time line; a device's clock never leads."""
    ago = (now - typed_at).total_seconds()
    true = true_now(marks, now)
    return true if ago <= _AT_ONCE else true - timedelta(seconds=ago)


def _start_of(agenda: list[AgendaItem], marks: list[Mark], now: datetime) -> datetime | None:
    offset = place_of(agenda, marks, true_now(marks, now)).offset
    return None if offset is None else true_now(marks, now) - timedelta(seconds=offset)


def _turn_at(store: Store, session_id: Id, at: datetime) -> Turn | None:
    """Return the turn that ran at this instant, or None."""
    turns = store.find(Turn, session_id=session_id)
    begun = [turn for turn in turns if turn.started_at is not None and turn.started_at <= at]
    last = begun[-1] if begun else None
    return last if last is not None and (last.ended_at is None or last.ended_at > at) else None


def _remember(store: Store, note: Note, *, parent: int, current: bool = True) -> None:
    version = NoteVersion(
        note_id=note.id,
        note_kind=note.note_kind,
        text=note.text,
        sequence=store.number,
        parent=parent,
        at=store.now,
        author=store.author,
        current=current,
    )
    store.add(version)


def _learn_tags(store: Store, session: Session, tags: tuple[str, ...]) -> None:
    for word in tags:
        if not store.find(Tag, series_id=session.series_id, word=word):
            store.add(Tag(series_id=session.series_id, word=word))
