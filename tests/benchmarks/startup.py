"""From exec to first paint and to first data on screen, and the memory by then, beside a bare window."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.measure import Outcome, compared
from tests.benchmarks.sample import sample_library
from ui.settings import APPLICATION, LIBRARY_FILE

Told = dict[str, tuple[float, float]]
"""For each step, the seconds since exec and the peak memory in MiB."""


def measure(folder: Path, rounds: int) -> list[Outcome]:
    """Start both in turn, with the caches warm, and compare round by round."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("DATA", "CONFIG", "STATE"):
        environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    with sample_library(folder / "data" / APPLICATION / LIBRARY_FILE):
        pass
    start("bare_window", environ)
    start("our_window", environ)
    pairs = [(start("bare_window", environ)["first"], start("our_window", environ)) for _ in range(rounds)]

    def seconds(name: str, step: str, bar: float) -> Outcome:
        return compared(name, "s", bar, [(bare[0], ours[step][0]) for bare, ours in pairs])

    return [
        seconds("exec to first paint", "first", 1.25),
        seconds("exec to the library's titles painted", "data", 1.4),
        seconds("exec to the whole library page", "page", 5.5),
        compared(
            "peak memory at first paint", "MiB", 1.2, [(bare[1], ours["first"][1]) for bare, ours in pairs]
        ),
    ]


def start(program: str, environ: dict[str, str]) -> Told:
    """Start one of the two and return what it told."""
    command = [sys.executable, "-m", f"tests.benchmarks.programs.{program}"]
    begun = time.monotonic()
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, f"{program} did not show all it should:\n{done.stdout}\n{done.stderr}"
    lines = (line.split() for line in done.stdout.splitlines())
    return {name: (float(at) - begun, float(memory) / 1024) for name, at, memory in lines}
