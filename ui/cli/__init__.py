"""The command line: everything the window does with a library, with no display and no Qt."""

import sys


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; the script `resonance` is this function."""
    # Imported here so that a plain sentence can be said even when an interrupt comes during imports.
    from ui.cli.program import run  # noqa: PLC0415 - see above

    try:
        return run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return 130
