"""What a text that keeps itself must remember: what the library has, what was sent there, what it refused."""

from typing import Protocol

from workshop.errors import WorkshopError


class Answer(Protocol):
    """Whoever asked for a change is told how it went; a refused text stays where it was typed."""

    def accept(self) -> None:
        """The change is in the library."""
        ...

    def complain(self, error: WorkshopError) -> None:
        """The change was refused, for this reason."""
        ...


class Kept:
    """Decides whether a typed text is to be sent, and which text is to be shown meanwhile."""

    def __init__(self) -> None:
        self._known = ""
        self._sent: str | None = None
        self._refused: str | None = None
        self._arrived = False

    @property
    def shown(self) -> str:
        """Return the text to show to somebody who is not typing."""
        if self._refused is not None:
            return self._refused
        return self._known if self._sent is None else self._sent

    @property
    def known(self) -> str:
        """Return what the library has."""
        return self._known

    @property
    def wrong(self) -> bool:
        """Tell whether the text that is shown was refused."""
        return self._refused is not None

    def arrive(self, text: str) -> None:
        """Take what the library has now."""
        self._arrived = self._arrived or text != self._known
        self._known = text

    def offer(self, typed: str) -> bool:
        """Tell whether this is to be sent; it then counts as sent."""
        if typed == self._refused:
            return False
        self._refused = None
        if typed == self.shown:
            return False
        self._sent, self._arrived = typed, False
        return True

    def accept(self) -> None:
        """What was sent is in the library, though it may not have come back yet."""
        if self._sent is not None and not self._arrived:
            self._known = self._sent
        self._sent = self._refused = None

    def refuse(self) -> None:
        """What was sent is not in the library; it stays to be corrected."""
        self._refused, self._sent = self._sent, None

    def give_up(self) -> str:
        """Forget what was refused, and return what the library has."""
        self._refused = None
        return self._known
