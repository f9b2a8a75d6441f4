"""Whether a window could be seen here."""

import os
import sys


def has_display() -> bool:
    """Tell whether a window could be seen; the offscreen platform counts when it was asked for."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
