"""Stand-ins that tests share: a clock moved by hand."""

from datetime import UTC, datetime, timedelta

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
