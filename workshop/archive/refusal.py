"""How an archive is refused: one sentence naming the file at fault."""

from workshop.errors import InvalidInput
from workshop.words import N_

_HINT = N_("Ask for the archive again, or export it once more; nothing was imported.")


def refused(message: str, hint: str = _HINT, **values: object) -> InvalidInput:
    """Return the error that refuses an archive; the library was not touched."""
    return InvalidInput(message, hint, **values)
