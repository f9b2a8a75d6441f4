"""Runs all benchmarks, or those named: `python -m tests.benchmarks [startup] [capture] [documents]`."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import capture, documents, startup
from tests.benchmarks.measure import Outcome, machine

SUBJECTS: dict[str, Callable[[Path, int], list[Outcome]]] = {
    "startup": startup.measure,
    "capture": capture.measure,
    "documents": documents.measure,
}

HEAD = "| what | limit | ours | ratio (lowest–highest) | bar | passes |\n|---|---|---|---|---|---|"


def main() -> int:
    """Print one row for each thing measured; the exit code says whether all stay under their bar."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("subject", nargs="*", choices=[*SUBJECTS, []], help="all of them when none is named")
    parser.add_argument("--rounds", type=int, default=11, help="how often each is measured (11)")
    arguments = parser.parse_args()
    print(f"{machine()}\n\n{HEAD}", flush=True)
    outcomes = []
    for subject in arguments.subject or SUBJECTS:
        with tempfile.TemporaryDirectory(prefix="resonance-benchmark-") as folder:
            for outcome in SUBJECTS[subject](Path(folder), arguments.rounds):
                print(outcome.line(), flush=True)
                outcomes.append(outcome)
    return 0 if all(outcome.passes for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
