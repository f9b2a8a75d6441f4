"""Undo and redo: a stack for each owner, and the command that takes another back."""

import dataclasses
from dataclasses import dataclass, field
from typing import Any, ClassVar

from workshop.commands.base import Command
from workshop.commands.notes import demand_unused
from workshop.commands.rules import demand_unpublished
from workshop.errors import Conflict
from workshop.model.base import Row
from workshop.model.notes import Note, NoteVersion
from workshop.model.points import Amendment, Point, Signature, Wording
from workshop.model.series import Series
from workshop.store import Image, Store

_ALWAYS_DIFFERENT = frozenset({"revision"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal(Command):
    """Write back what a unit of work had found; itself a unit of work that can be reversed."""

    undoable: ClassVar[bool] = True

    images: tuple[Image, ...]

    def apply(self, store: Store) -> None:
        """Restore each row, last written first; Conflict when somebody changed it since."""
        _demand_allowed(store, self.images)
        for image in reversed(self.images):
            if image.after.only_grows:
                continue
            row = store.look(type(image.after), image.after.id)
            if row is None:
                raise Conflict("What this would take back is no longer there.")
            if image.before is None:
                _tombstone(store, row, image.after)
            else:
                _restore(store, row, image.before, image.after)


def _demand_allowed(store: Store, images: tuple[Image, ...]) -> None:
    """Refuse what no command could do either: changing points that went out, dropping notes in use.

    A whole series that came in at once goes with all that rests on it.
    """
    if any(image.before is None and isinstance(image.after, Series) for image in images):
        return
    if not any(isinstance(image.after, Amendment) for image in images):
        for session_id in {row.session_id for row in _afters(images) if isinstance(row, Point | Signature)}:
            demand_unpublished(store, session_id)
    for image in images:
        if isinstance(image.after, Note) and _goes(image):
            demand_unused(store, image.after)


def _goes(image: Image) -> bool:
    """Tell whether taking this back removes the row: it was new, or had been removed before."""
    was_there = image.before is not None and image.before.removed_at is None
    return not was_there and image.after.removed_at is None


def _afters(images: tuple[Image, ...]) -> list[Row]:
    return [image.after for image in images]


def _tombstone(store: Store, row: Row, after: Row) -> None:
    _demand_unchanged(row, after, _fields(after))
    store.remove(row)


def _restore(store: Store, row: Row, before: Row, after: Row) -> None:
    changed = [name for name in _fields(after) if getattr(before, name) != getattr(after, name)]
    _demand_unchanged(row, after, changed)
    restored = store.change(row, **{name: getattr(before, name) for name in changed})
    _remember(store, row, restored)


def _demand_unchanged(row: Row, after: Row, names: list[str]) -> None:
    for name in names:
        if getattr(row, name) != getattr(after, name):
            raise Conflict("This was changed since and cannot be taken back.")


def _fields(row: Row) -> list[str]:
    return [one.name for one in dataclasses.fields(row) if one.name not in _ALWAYS_DIFFERENT]


def _remember(store: Store, former: Row, row: Row) -> None:
    """Keep the histories growing: a text brought back is one more text this has had."""
    common: dict[str, Any] = {"at": store.now, "author": store.author, "sequence": store.number}
    if isinstance(row, Note) and isinstance(former, Note) and row.text != former.text:
        version = NoteVersion(
            note_id=row.id, note_kind=row.note_kind, text=row.text, parent=former.revision, **common
        )
        store.add(version)
    if isinstance(row, Point) and isinstance(former, Point) and row.wording != former.wording:
        store.add(Wording(point_id=row.id, text=row.wording, why="undo", **common))


@dataclass(slots=True)
class Entry:
    """One action that can be taken back or done again."""

    label: str
    images: tuple[Image, ...]


@dataclass(slots=True)
class Stacks:
    """What one owner can undo and redo, newest last."""

    done: list[Entry] = field(default_factory=list)
    undone: list[Entry] = field(default_factory=list)


class History:
    """The undo stacks of everybody at work on one library."""

    def __init__(self, depth: int = 500) -> None:
        self._depth = depth
        self._stacks: dict[str, Stacks] = {}

    def did(self, owner: str, label: str, images: tuple[Image, ...]) -> None:
        """Remember an action; what had been undone before it can no longer be redone."""
        if not any(not image.after.only_grows for image in images):
            return
        stacks = self._of(owner)
        stacks.done.append(Entry(label, images))
        del stacks.done[: -self._depth]
        stacks.undone.clear()

    def next_undo(self, owner: str) -> Entry | None:
        """Return what Undo would take back."""
        done = self._of(owner).done
        return done[-1] if done else None

    def next_redo(self, owner: str) -> Entry | None:
        """Return what Redo would do again."""
        undone = self._of(owner).undone
        return undone[-1] if undone else None

    def undone(self, owner: str, images: tuple[Image, ...]) -> None:
        """Move the last action to what can be redone, by the images its reversal left."""
        stacks = self._of(owner)
        stacks.undone.append(Entry(stacks.done.pop().label, images))

    def redone(self, owner: str, images: tuple[Image, ...]) -> None:
        """Move the last undone action back to what can be undone."""
        stacks = self._of(owner)
        stacks.done.append(Entry(stacks.undone.pop().label, images))

    def drop_undo(self, owner: str) -> None:
        """Leave out what Undo would take back."""
        self._of(owner).done.pop()

    def drop_redo(self, owner: str) -> None:
        """Leave out what Redo would do again."""
        self._of(owner).undone.pop()

    def forget(self, owner: str | None = None) -> None:
        """Empty one owner's stacks, or all: after an erasure nothing may come back."""
        if owner is None:
            self._stacks.clear()
        else:
            self._stacks.pop(owner, None)

    def _of(self, owner: str) -> Stacks:
        return self._stacks.setdefault(owner, Stacks())
