"""The shape of a command."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.errors import InvalidInput
from workshop.model.base import Id
from workshop.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One user action: what the menu calls it, and what it does inside one unit of work."""

    label: ClassVar[str] = ""
    """A message id, said in the menu after « Undo »."""
    undoable: ClassVar[bool] = True

    def apply(self, store: Store) -> None:
        """Do it, through the store alone; raise a WorkshopError and nothing has happened."""
        raise NotImplementedError

    def menu_words(self) -> str:
        """Return what the menu calls it: the label, unless an act can say more exactly what it does."""
        return self.label

    def stack(self, author: str) -> str:
        """Return the owner of the undo stack this goes to: the author, or a session's board."""
        return author


def board_of(session_id: Id) -> str:
    """Return the owner of the undo stack shared by all at a session's convergence board."""
    return f"board:{session_id}"


def demand(condition: object, message: str, hint: str = "", **values: object) -> None:
    """Raise InvalidInput with this message unless the condition holds."""
    if not condition:
        raise InvalidInput(message, hint, **values)
