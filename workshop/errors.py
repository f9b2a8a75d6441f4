"""What the world can do to us, as errors that each face turns into one sentence and a way out.

WorkshopError
├── InvalidInput         what was given cannot be used as it is
├── NotFound             what was asked for is not in this library
├── Conflict             somebody or something changed it meanwhile
├── StorageUnavailable   the library cannot be opened, read or written
├── ExportFailed         a document could not be made
└── AccessRefused        this is not for whoever asks

Anything else that is raised is our own mistake and reaches the one crash dialog.
"""

from collections.abc import Callable


class WorkshopError(Exception):
    """A failure that is not our mistake: a message id, a hint id and the values both may name."""

    def __init__(self, message: str, hint: str = "", **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.values = values

    def __reduce__(self) -> tuple[Callable[..., "WorkshopError"], tuple[object, ...]]:
        """Cross a process boundary whole, hint and values included."""
        return _again, (type(self), self.message, self.hint, self.values)

    def __str__(self) -> str:
        """Return the English sentence, for logs and tests; faces translate `message` instead."""
        return self.message.format(**self.values)


def _again(kind: type[WorkshopError], message: str, hint: str, values: dict[str, object]) -> WorkshopError:
    return kind(message, hint, **values)


class InvalidInput(WorkshopError):
    """What was given cannot be used as it is; nothing was changed."""


class NotFound(WorkshopError):
    """What was asked for is not in this library."""


class Conflict(WorkshopError):
    """What was to be changed is no longer what the caller saw."""


class StorageUnavailable(WorkshopError):
    """The library cannot be opened, read or written at the moment."""


class ExportFailed(WorkshopError):
    """A document could not be made; the former file is untouched."""


class AccessRefused(WorkshopError):
    """What was asked for is not for whoever asks."""
