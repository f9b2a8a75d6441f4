"""The revisions one's own edits led to, so that two quick edits of one row do not contradict each other."""

import dataclasses

from workshop.commands.base import Command
from workshop.commands.editing import Edit
from workshop.model.base import Id


class OwnEdits:
    """Brings an edit made from an older look up to date, as far as the page itself changed the row since.

    A change by anybody else in between still makes a conflict.
    """

    def __init__(self) -> None:
        self._after: dict[tuple[Id, int], int] = {}

    def caught_up(self, command: Command) -> Command:
        """Return the command as if it had been made after one's own former edits."""
        if not isinstance(command, Edit):
            return command
        seen = command.seen
        while (command.id, seen) in self._after:
            seen = self._after[command.id, seen]
        return dataclasses.replace(command, seen=seen)

    def did(self, command: Command) -> None:
        """Remember that this edit was written: one write is one revision more."""
        if isinstance(command, Edit):
            self._after[command.id, command.seen] = command.seen + 1
