"""What the capture line holds apart from its letters: the kind, and what Up and Down walk through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sessions.line import PLAIN, ParsedLine, line_of
from workshop.model.base import Id
from workshop.model.kinds import NoteKind
from workshop.views.notes import NoteView


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the line: the kind chosen by a sign, if any, and the text without it."""

    kind: NoteKind | None = None
    text: str = ""

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing that could be kept."""
        return not self.text.strip()


def take_sign(typed: Typed, signs: Mapping[str, NoteKind]) -> Typed:
    """Return the line with a sign at its very start turned into a kind and taken off the text."""
    if typed.kind is not None or not typed.text:
        return typed
    first, rest = typed.text[0], typed.text[1:]
    if first == PLAIN:
        return Typed(NoteKind.PLAIN, rest)
    if first in signs:
        return Typed(signs[first], rest)
    return typed


def typed_of(line: str, signs: Mapping[str, NoteKind]) -> Typed:
    """Return a stored line as it stands in the field: the sign as a kind, then the words."""
    taken = take_sign(Typed(None, line), signs)
    return Typed(taken.kind, taken.text.lstrip()) if taken.kind is not None else taken


def as_typed(typed: Typed, signs: Mapping[str, NoteKind]) -> str:
    """Return the line as a person would type it on a keyboard, sign first."""
    if typed.kind is NoteKind.PLAIN:
        return PLAIN + typed.text
    sign = next((sign for sign, kind in signs.items() if kind is typed.kind), "")
    return sign + typed.text


class LineMemory:
    """Walks back through one's own notes while the line that was being typed waits aside."""

    def __init__(self, signs: Mapping[str, NoteKind]) -> None:
        self._signs = signs
        self._note: NoteView | None = None
        self.aside = Typed()
        """The new line that waits while a note is being edited."""

    @property
    def note(self) -> NoteView | None:
        """Return the note being edited, or None when the line is a new one."""
        return self._note

    @property
    def held(self) -> Typed:
        """Return the words of the note being edited as they are stored."""
        return self._typed(self._note) if self._note else Typed()

    def older(self, notes: Sequence[NoteView], typed: Typed) -> Typed | None:
        """Return the note before the one in the line, or None when there is none."""
        place = self._place(notes)
        if place == 0 or not notes:
            return None
        if self._note is None:
            self.aside = typed
        return self._hold(notes[place - 1])

    def newer(self, notes: Sequence[NoteView]) -> Typed | None:
        """Return the note after the one in the line, then the line put aside, then None."""
        if self._note is None:
            return None
        place = self._place(notes)
        return self.leave() if place + 1 >= len(notes) else self._hold(notes[place + 1])

    def leave(self) -> Typed:
        """Return the line put aside; no note is being edited any more."""
        self._note = None
        aside, self.aside = self.aside, Typed()
        return aside

    def _hold(self, note: NoteView) -> Typed:
        self._note = note
        return self._typed(note)

    def _typed(self, note: NoteView) -> Typed:
        line = line_of(ParsedLine(note.note_kind, note.text or "", note.people, note.tags), self._signs)
        return typed_of(line, self._signs)

    def _place(self, notes: Sequence[NoteView]) -> int:
        held: Id | None = self._note.id if self._note else None
        return next((number for number, one in enumerate(notes) if one.id == held), len(notes))
