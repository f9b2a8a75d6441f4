"""Opens the application's window: what happens when no command is given."""

import argparse
from typing import Any

from ui.cli.console import Console
from ui.cli.display import has_display
from workshop.words import Words


def add(commands: Any, words: Words) -> None:
    """Describe the command."""
    parser = commands.add_parser("open", help=words("open the application"))
    parser.set_defaults(run=run)


def run(_: argparse.Namespace, console: Console) -> int:
    """Open the window on the library, or say that there is no display."""
    if not has_display():
        console.note("There is no display here: the window cannot open.")
        console.note("`resonance --help` lists what can be done without one.")
        return 4
    # The one door to the window, so that no other command ever loads Qt.
    from ui.app import main as open_window  # noqa: PLC0415 - see above

    return open_window(console.settings)
