"""Where changes are announced, to the author the same way as to everybody else."""

import threading
from collections.abc import Callable

from workshop.change import Change


class Channel:
    """Calls each follower with every change, in order, on the thread that made it."""

    def __init__(self) -> None:
        self._followers: list[Callable[[Change], None]] = []
        self._lock = threading.Lock()

    def follow(self, follower: Callable[[Change], None]) -> Callable[[], None]:
        """Have `follower` called with each change from now on; the result ends that."""
        with self._lock:
            self._followers.append(follower)

        def leave() -> None:
            with self._lock:
                if follower in self._followers:
                    self._followers.remove(follower)

        return leave

    def announce(self, change: Change) -> None:
        """Tell every follower."""
        with self._lock:
            followers = list(self._followers)
        for follower in followers:
            follower(change)
