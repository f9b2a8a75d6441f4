"""Stand-ins that tests share: a clock moved by hand, a storage that fails."""

from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

from workshop.errors import StorageUnavailable
from workshop.store import Store

EVENING = datetime(2026, 3, 12, 16, 0, tzinfo=UTC)


class HandClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = EVENING) -> None:
        self._now = now
        self._elapsed = 0.0

    def now(self) -> datetime:
        """Return the wall time it was put to."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds it was moved on by."""
        return self._elapsed

    def move(self, **duration: float) -> None:
        """Let time pass, given as for `timedelta`: both the wall time and the monotonic one."""
        passed = timedelta(**duration)
        self._now += passed
        self._elapsed += passed.total_seconds()

    def set(self, now: datetime) -> None:
        """Put the wall time elsewhere, as a person or a time server does."""
        self._now = now


class FullDisk:
    """Storage on which nothing can be written any more; what is asked of it is counted."""

    def __init__(self) -> None:
        self.asked = 0

    def unit(self, label: str, author: str) -> AbstractContextManager[Store]:  # noqa: ARG002 - whatever it is
        """Refuse every unit of work, as a full disk does."""
        self.asked += 1
        raise StorageUnavailable("The disk is full.", "Free some space, then try again.")
