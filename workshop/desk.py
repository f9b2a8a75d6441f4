"""The one door for changes: a command in, one unit of work, a change announced."""

import threading

from workshop.change import Change, Touched
from workshop.channel import Channel
from workshop.commands.base import Command
from workshop.errors import InvalidInput
from workshop.history import History, Reversal
from workshop.store import Image, Storage


class Desk:
    """Takes one command at a time, from any thread, and answers once it is durably stored."""

    def __init__(self, storage: Storage, channel: Channel, history: History) -> None:
        self._storage = storage
        self._channel = channel
        self._history = history
        self._turn = threading.RLock()

    def do(self, command: Command, author: str) -> Change:
        """Carry out the command; it can then be undone by the owner of its stack."""
        with self._turn:
            label = command.menu_words()
            change, images = self._run(command, label, author)
            if command.undoable:
                self._history.did(command.stack(author), label, images)
        self._channel.announce(change)
        return change

    def undo(self, owner: str, author: str | None = None) -> Change:
        """Take back the owner's last action; Conflict when somebody changed it since."""
        with self._turn:
            entry = self._history.next_undo(owner)
            if entry is None:
                raise InvalidInput("There is nothing to undo.")
            change, images = self._run(Reversal(images=entry.images), entry.label, author or owner)
            self._history.undone(owner, images)
        self._channel.announce(change)
        return change

    def redo(self, owner: str, author: str | None = None) -> Change:
        """Do the owner's last undone action again."""
        with self._turn:
            entry = self._history.next_redo(owner)
            if entry is None:
                raise InvalidInput("There is nothing to redo.")
            change, images = self._run(Reversal(images=entry.images), entry.label, author or owner)
            self._history.redone(owner, images)
        self._channel.announce(change)
        return change

    def undo_label(self, owner: str) -> str | None:
        """Return the message id of what Undo would take back, or None."""
        entry = self._history.next_undo(owner)
        return entry.label if entry else None

    def redo_label(self, owner: str) -> str | None:
        """Return the message id of what Redo would do again, or None."""
        entry = self._history.next_redo(owner)
        return entry.label if entry else None

    def _run(self, command: Command, label: str, author: str) -> tuple[Change, tuple[Image, ...]]:
        with self._storage.unit(label, author) as store:
            command.apply(store)
            images = store.images
            touched = tuple(Touched(image.after.table, image.after.id) for image in images)
            change = Change(store.number, label, author, store.now, touched)
        return change, images
