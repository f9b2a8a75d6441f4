"""What a command speaks through: translated sentences, plain lines, and JSON for other programs."""

import json
import sys
from dataclasses import dataclass
from typing import Any, TextIO

from ui.settings import Settings
from workshop.clock import Clock
from workshop.errors import WorkshopError
from workshop.words import Words


@dataclass(frozen=True, slots=True)
class Console:
    """The words, the streams and the surroundings of one run."""

    words: Words
    settings: Settings
    clock: Clock
    out: TextIO
    err: TextIO

    def say(self, message: str, **values: object) -> None:
        """Print a sentence of the catalogue."""
        self.line(self.words(message, **values))

    def note(self, message: str, **values: object) -> None:
        """Print a sentence beside the results, where it does not mix with them."""
        print(self.words(message, **values), file=self.err, flush=True)

    def line(self, text: str = "") -> None:
        """Print one line, at once."""
        print(text, file=self.out, flush=True)

    def json(self, value: Any) -> None:
        """Print a value for another program."""
        self.line(json.dumps(value, ensure_ascii=False, indent=1, default=str))

    def refuse(self, error: WorkshopError) -> None:
        """Say what the world did and the way out."""
        said = self.words(error.message, **error.values)
        if error.hint:
            stop = "" if said.endswith((".", "!", "?", "…")) else "."
            said = f"{said}{stop} {self.words(error.hint, **error.values)}"
        print(said, file=self.err, flush=True)


def unbreakable(stream: TextIO) -> TextIO:
    """Have a stream print every character in UTF-8, whatever the terminal was set to."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def standard_streams() -> tuple[TextIO, TextIO]:
    """Return standard output and standard error, ready for any language."""
    return unbreakable(sys.stdout), unbreakable(sys.stderr)
