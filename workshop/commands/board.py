"""The board over the notes: stacks, excerpts, sources, dots and voices; the notes themselves never change."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.commands.base import demand
from workshop.commands.points import add_source
from workshop.commands.rules import demand_of_session, demand_seen
from workshop.commands.tray import BoardCommand
from workshop.model.base import WORDS, Id, new_id
from workshop.model.kinds import Together
from workshop.model.notes import Excerpt, Note
from workshop.model.points import Source, Stack
from workshop.store import Store
from workshop.text import clean_text
from workshop.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decide(BoardCommand):
    """A decision about notes that look alike, which replaces former ones about the same notes."""

    note_ids: tuple[Id, ...]

    def decide(self, store: Store, together: Together) -> None:
        """Add the decision, with the notes already stacked with one of these."""
        self.board(store)
        ids = list(dict.fromkeys(self.note_ids))
        demand(len(ids) > 1, "This takes at least two notes.")
        for note_id in ids:
            demand_of_session(store.get(Note, note_id), self.session_id)
        for former in store.find(Stack, session_id=self.session_id):
            if self._concerned(former, ids, together):
                if together is Together.STACKED:
                    ids += [one for one in former.note_ids if one not in ids]
                store.remove(former)
        store.add(Stack(session_id=self.session_id, note_ids=tuple(ids), together=together))

    def _concerned(self, former: Stack, ids: list[Id], together: Together) -> bool:
        if former.together is Together.STACKED and together is Together.STACKED:
            return bool(set(former.note_ids) & set(ids))
        return set(former.note_ids) <= set(ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class StackNotes(_Decide):
    """Put notes together that say the same."""

    label: ClassVar[str] = N_("Bring notes together")

    def apply(self, store: Store) -> None:
        """Add the stack."""
        self.decide(store, Together.STACKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepDistinct(_Decide):
    """Say that notes look alike and are not."""

    label: ClassVar[str] = N_("Keep notes distinct")

    def apply(self, store: Store) -> None:
        """Add the decision, so that they are not proposed again."""
        self.decide(store, Together.DISTINCT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unstack(BoardCommand):
    """Take a stack apart, or forget that notes are distinct."""

    label: ClassVar[str] = N_("Take notes apart")

    stack_id: Id

    def apply(self, store: Store) -> None:
        """Remove the decision."""
        self.board(store)
        stack = store.get(Stack, self.stack_id)
        demand_of_session(stack, self.session_id)
        store.remove(stack)


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitNote(BoardCommand):
    """Make excerpts of a note, cut after these characters; the note stays whole."""

    label: ClassVar[str] = N_("Split a note")

    note_id: Id
    at: tuple[int, ...]
    excerpt_ids: tuple[Id, ...] = ()
    """Made where the note is split, one more than cuts; left out, they are made here."""

    def apply(self, store: Store) -> None:
        """Add one excerpt for each part that has words in it."""
        self.board(store)
        note = store.get(Note, self.note_id)
        demand_of_session(note, self.session_id)
        cuts = sorted({cut for cut in self.at if 0 < cut < len(note.text)})
        demand(cuts, "There is nothing to split there.", "Put the cursor inside the note.")
        ids = self.excerpt_ids or tuple(new_id() for _ in range(len(cuts) + 1))
        demand(
            len(ids) == len(cuts) + 1, "There is nothing to split there.", "Put the cursor inside the note."
        )
        edges = [0, *cuts, len(note.text)]
        for excerpt_id, start, end in zip(ids, edges, edges[1:], strict=False):
            if note.text[start:end].strip():
                store.add(Excerpt(id=excerpt_id, note_id=note.id, start=start, end=end))


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinNote(BoardCommand):
    """Forget the excerpts of a note that no point rests on."""

    label: ClassVar[str] = N_("Make a note whole again")

    note_id: Id

    def apply(self, store: Store) -> None:
        """Remove its free excerpts."""
        self.board(store)
        note = store.get(Note, self.note_id)
        demand_of_session(note, self.session_id)
        excerpts = store.find(Excerpt, note_id=note.id)
        free = [one for one in excerpts if not store.find(Source, excerpt_id=one.id)]
        demand(free, "Points rest on the parts of this note.", "Take the parts out of the points first.")
        for excerpt in free:
            store.remove(excerpt)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource(BoardCommand):
    """Let a point rest on one more note, or part of one."""

    label: ClassVar[str] = N_("Add a note to a point")

    point_id: Id
    note_id: Id
    excerpt_id: Id | None = None

    def apply(self, store: Store) -> None:
        """Add the source; signatures stay, they are over the words."""
        self.board(store)
        point, note = self.point(store, self.point_id), store.get(Note, self.note_id)
        demand_of_session(note, self.session_id)
        excerpt = store.get(Excerpt, self.excerpt_id) if self.excerpt_id else None
        demand(excerpt is None or excerpt.note_id == note.id, "This part belongs to another note.")
        add_source(store, point, note, excerpt)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSource(BoardCommand):
    """Let a point no longer rest on a note."""

    label: ClassVar[str] = N_("Take a note out of a point")

    point_id: Id
    note_id: Id

    def apply(self, store: Store) -> None:
        """Remove what the point takes from this note."""
        self.board(store)
        point = self.point(store, self.point_id)
        sources = store.find(Source, point_id=point.id, note_id=self.note_id)
        demand(sources, "The point does not rest on this note.")
        for source in sources:
            store.remove(source)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDots(BoardCommand):
    """Type how many dots the room gave a point."""

    label: ClassVar[str] = N_("Count the dots of a point")

    point_id: Id
    seen: int
    dots: int | None

    def apply(self, store: Store) -> None:
        """Write the count; None is not counted."""
        self.board(store)
        point = self.point(store, self.point_id)
        demand_seen(point, self.seen)
        demand(self.dots is None or 0 <= self.dots <= 9999, "Give a number of dots from 0 to 9999.")
        store.change(point, dots=self.dots)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVoice(BoardCommand):
    """Say whether a point is collective or one voice, and who disagrees."""

    label: ClassVar[str] = N_("Say whose voice a point is")

    point_id: Id
    seen: int
    collective: bool
    dissent: str = ""

    def apply(self, store: Store) -> None:
        """Write both."""
        self.board(store)
        point = self.point(store, self.point_id)
        demand_seen(point, self.seen)
        store.change(point, collective=self.collective, dissent=clean_text(self.dissent, WORDS))
