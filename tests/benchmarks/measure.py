"""Interleaved rounds, medians of ratios, and how they are printed."""

import platform
import sqlite3
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

_SHOWN = ("PySide6_Essentials", "SQLAlchemy", "python-docx", "lxml", "reportlab")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing measured beside its limit; `bar` is the ratio, or the value, it must not pass."""

    name: str
    unit: str
    limit: float
    ours: float
    ratio: float
    lowest: float
    highest: float
    bar: float

    @property
    def passes(self) -> bool:
        """Tell whether it stays under its bar."""
        return self.ratio <= self.bar

    def line(self) -> str:
        """Return it as a row of the table of docs/performance.md."""
        spread = f"({self.lowest:.2f}–{self.highest:.2f})"
        return (
            f"| {self.name} | {self.limit:.3g} {self.unit} | {self.ours:.3g} {self.unit} "
            f"| **{self.ratio:.2f}** {spread} | ≤ {self.bar:g} | {'yes' if self.passes else 'NO'} |"
        )


def side_by_side(
    name: str,
    unit: str,
    bar: float,
    rounds: int,
    limit: Callable[[], float],
    ours: Callable[[], float],
) -> Outcome:
    """Measure both in turn, in changing order, and compare them round by round."""
    pairs = []
    for number in range(rounds):
        if number % 2:
            mine, theirs = ours(), limit()
        else:
            theirs, mine = limit(), ours()
        pairs.append((theirs, mine))
    return compared(name, unit, bar, pairs)


def compared(name: str, unit: str, bar: float, pairs: list[tuple[float, float]]) -> Outcome:
    """Compare pairs of (limit, ours), one a round."""
    ratios = [mine / theirs for theirs, mine in pairs]
    return Outcome(
        name,
        unit,
        statistics.median(theirs for theirs, _ in pairs),
        statistics.median(mine for _, mine in pairs),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        bar,
    )


def machine() -> str:
    """Return one line on where this was measured."""
    names = ", ".join(f"{name} {version(name)}" for name in _SHOWN)
    return (
        f"{_processor()}, {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, {names}"
    )


def _processor() -> str:
    cores = len([line for line in _lines("/proc/cpuinfo") if line.startswith("processor")])
    memory = next(
        (int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0
    )
    return f"{cores} cores, {memory / 2**20:.0f} GiB" if cores else platform.processor()


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []
