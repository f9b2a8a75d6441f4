"""The one door for changes: a command in, one unit of work, a change announced."""

import threading
from collections import deque
from collections.abc import Callable

from workshop.change import Change, Touched
from workshop.channel import Channel
from workshop.commands.base import Command
from workshop.errors import Conflict, InvalidInput
from workshop.history import Entry, History, Reversal
from workshop.store import Image, Storage
from workshop.words import N_

_LEFT_OUT = N_("This step is left out from now on; what it did can be changed by hand.")


class Desk:
    """Takes one command at a time, from any thread, and answers once it is durably stored."""

    def __init__(self, storage: Storage, channel: Channel, history: History) -> None:
        self._storage = storage
        self._channel = channel
        self._history = history
        self._turn = threading.RLock()
        self._untold: deque[Change] = deque()
        self._telling = False

    def do(self, command: Command, author: str) -> Change:
        """Carry out the command; it can then be undone by the owner of its stack."""
        with self._turn:
            label = command.menu_words()
            change, images = self._run(command, label, author)
            if command.undoable:
                self._history.did(command.stack(author), label, images)
            self._tell(change)
        return change

    def undo(self, owner: str, author: str | None = None) -> Change:
        """Take back the owner's last action; Conflict, once, when somebody changed it since."""
        with self._turn:
            entry = self._history.next_undo(owner)
            if entry is None:
                raise InvalidInput("There is nothing to undo.")
            change, images = self._reverse(entry, author or owner, lambda: self._history.drop_undo(owner))
            self._history.undone(owner, images)
            self._tell(change)
        return change

    def redo(self, owner: str, author: str | None = None) -> Change:
        """Do the owner's last undone action again; Conflict, once, when somebody changed it since."""
        with self._turn:
            entry = self._history.next_redo(owner)
            if entry is None:
                raise InvalidInput("There is nothing to redo.")
            change, images = self._reverse(entry, author or owner, lambda: self._history.drop_redo(owner))
            self._history.redone(owner, images)
            self._tell(change)
        return change

    def undo_label(self, owner: str) -> str | None:
        """Return the message id of what Undo would take back, or None."""
        entry = self._history.next_undo(owner)
        return entry.label if entry else None

    def redo_label(self, owner: str) -> str | None:
        """Return the message id of what Redo would do again, or None."""
        entry = self._history.next_redo(owner)
        return entry.label if entry else None

    def _reverse(
        self, entry: Entry, author: str, drop: Callable[[], None]
    ) -> tuple[Change, tuple[Image, ...]]:
        """Take the entry back; one that others built on is dropped, or it would block those before it."""
        try:
            return self._run(Reversal(images=entry.images), entry.label, author)
        except Conflict as conflict:
            drop()
            raise Conflict(conflict.message, _LEFT_OUT, **conflict.values) from conflict

    def _tell(self, change: Change) -> None:
        """Announce in the order of the numbers, also what a follower changes while it is told."""
        self._untold.append(change)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self._channel.announce(self._untold.popleft())
        finally:
            self._telling = False

    def _run(self, command: Command, label: str, author: str) -> tuple[Change, tuple[Image, ...]]:
        with self._storage.unit(label, author) as store:
            command.apply(store)
            images = store.images
            touched = tuple(Touched(image.after.table, image.after.id) for image in images)
            change = Change(store.number, label, author, store.now, touched)
        return change, images
