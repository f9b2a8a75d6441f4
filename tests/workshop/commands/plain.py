"""Two reads compared by what they say."""

import dataclasses
from typing import Any

GROWS = ("revision", "role_revision", "wordings")
"""What undo does not bring back: revisions count on, histories keep all they had."""


def plain(view: Any) -> Any:
    """Return what a view says, without what only ever grows."""
    if dataclasses.is_dataclass(view):
        names = [one.name for one in dataclasses.fields(view) if one.name not in GROWS]
        return {name: plain(getattr(view, name)) for name in names}
    return [plain(one) for one in view] if isinstance(view, tuple) else view
