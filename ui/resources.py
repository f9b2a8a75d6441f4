"""Where the files that ship with the application are."""

from pathlib import Path

import assets

# A plain path instead of importlib.resources: fonts are given to Qt by path anyway, and that
# package alone costs as much at start-up as reading everything we read before the first paint.
_ROOT = Path(assets.__file__).parent


def asset(*parts: str) -> Path:
    """Return the path of a shipped file, such as `asset("icons", "search.svg")`."""
    return _ROOT.joinpath(*parts)
