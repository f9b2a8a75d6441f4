"""Where the time comes from: passed in, so that an evening can be played in a second."""

import sys
import time
from datetime import UTC, datetime
from typing import Protocol

_TICKS_IN_SLEEP: int | None = getattr(
    time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None) if sys.platform == "darwin" else None
)
"""Where `time.monotonic` stands still while the machine sleeps, the clock that does not; elsewhere None."""


class Clock(Protocol):
    """Tells the wall time and a time that nobody can set back."""

    def now(self) -> datetime:
        """Return the wall time, aware and in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow, from an arbitrary origin."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the wall time, aware and in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that only ever grow, sleep of the machine included: real time has passed."""
        if _TICKS_IN_SLEEP is None:
            return time.monotonic()
        return time.clock_gettime(_TICKS_IN_SLEEP)
