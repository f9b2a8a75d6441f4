"""Whether another program still runs, told by its number: for what it left lying about."""

import os


def is_running(process: int) -> bool:
    """Tell whether a process of this machine lives; POSIX alone, where asking does it no harm."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it runs, for somebody else
        return True
    return True
