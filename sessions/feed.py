"""The numbered changes of a library: whoever was away asks for all after the last one they saw."""

from collections.abc import Callable

from workshop.change import Change
from workshop.channel import Channel
from workshop.reader import Reader


class Feed:
    """Gives what followed a number, and then each change as it comes."""

    def __init__(self, reader: Reader, channel: Channel) -> None:
        self._reader = reader
        self._channel = channel

    def after(self, number: int, limit: int = 10_000) -> tuple[Change, ...]:
        """Return the changes that followed this number, oldest first."""
        return self._reader.changes_after(number, limit)

    def follow(self, follower: Callable[[Change], None]) -> Callable[[], None]:
        """Have `follower` called with each change from now on; the result ends that."""
        return self._channel.follow(follower)
