"""The command line: everything the window does with a library, with no display and no Qt."""

import sys

from ui.cli.display import has_display


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; the script `resonance` is this function."""
    arguments = sys.argv[1:] if argv is None else argv
    # Imported below so that an interrupt during imports ends quietly too.
    try:
        if not arguments and has_display():
            return _open_window()
        from ui.cli.program import run  # noqa: PLC0415 - see above

        return run(arguments)
    except KeyboardInterrupt:
        return 130


def _open_window() -> int:
    """Open the application with nothing else loaded: somebody waits for its first paint."""
    from ui.app import main as open_window  # noqa: PLC0415 - see above
    from ui.settings import Folders, Settings  # noqa: PLC0415 - see above

    return open_window(Settings(Folders.usual()))
