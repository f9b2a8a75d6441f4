"""The command line: everything the window does with a library, with no display and no Qt."""

import sys
from pathlib import Path

from ui.cli.display import has_display


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code; the script `resonance` is this function."""
    arguments = sys.argv[1:] if argv is None else argv
    # Imported below so that an interrupt during imports ends quietly too.
    try:
        if (not arguments or _only_a_folder(arguments)) and has_display():
            return _open_window(arguments[1:])
        from ui.cli.program import run  # noqa: PLC0415 - see above

        return run(arguments)
    except KeyboardInterrupt:
        return 130


def _only_a_folder(arguments: list[str]) -> bool:
    return len(arguments) == 2 and arguments[0] == "--data-dir" and not arguments[1].startswith("-")


def _open_window(folder: list[str]) -> int:
    """Open the application with nothing else loaded: somebody waits for its first paint."""
    from ui.app import main as open_window  # noqa: PLC0415 - see above
    from ui.settings import Folders, Settings  # noqa: PLC0415 - see above

    return open_window(Settings(Folders.inside(Path(folder[0])) if folder else Folders.usual()))
