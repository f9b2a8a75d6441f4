"""How fast it is, as ratios to limits measured in the same run: `python -m tests.benchmarks`."""
