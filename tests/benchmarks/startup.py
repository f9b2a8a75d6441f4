"""From exec to first paint and to first data on screen, and the memory by then, beside a bare window."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import Outcome, compared
from tests.benchmarks.sample import sample_library
from ui.settings import Folders, Settings


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to first paint and to data, and the peak memory at first paint in MiB."""

    first: float
    data: float
    memory: float


def measure(folder: Path, rounds: int) -> list[Outcome]:
    """Start both in turn, with the caches warm, and compare round by round."""
    home = folder / "home"
    with sample_library(Settings(Folders.inside(home)).library_file):
        pass
    start("bare_window")
    start("our_window", str(home))
    pairs = [(start("bare_window"), start("our_window", str(home))) for _ in range(rounds)]
    return [
        compared("exec to first paint", "s", 1.25, [(bare.first, ours.first) for bare, ours in pairs]),
        compared(
            "exec to the library's data painted", "s", 1.4, [(bare.first, ours.data) for bare, ours in pairs]
        ),
        compared(
            "peak memory at first paint", "MiB", 1.2, [(bare.memory, ours.memory) for bare, ours in pairs]
        ),
    ]


def start(*which: str) -> Start:
    """Start one of the two and return what it told."""
    command = [sys.executable, "-m", f"tests.benchmarks.programs.{which[0]}", *which[1:]]
    begun = time.monotonic()
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    told = {
        line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line[:4] in ("firs", "data")
    }
    assert "data" in told, f"the window never showed its data:\n{done.stdout}\n{done.stderr}"
    first, data = float(told["first"][0]) - begun, float(told["data"][0]) - begun
    return Start(first, data, float(told["first"][1]) / 1024)
