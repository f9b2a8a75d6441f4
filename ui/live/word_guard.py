"""After F2 where there was no point to reword: the words typed next must not run as acts of the board."""

from ui.live.notice import Notice
from workshop.words import N_

_BARE = frozenset({"together", "distinct", "apart", "vigilance", "proposal", "dots", "reserve", "absent"})
PLACE, SPACE = "place", "space"
"""What a digit and the space bar do."""


class WordGuard:
    """Refuses what bare keys do until somebody moves on: another note, another column, or Esc."""

    def __init__(self, notice: Notice) -> None:
        self._notice = notice
        self._up = False

    def refuse(self) -> None:
        """Say that there is no point to reword, and hold what is typed next."""
        self._up = True
        self._notice.advise(N_("Choose a point to reword."))

    def release(self) -> bool:
        """Let bare keys act again; tell whether they were held."""
        was, self._up = self._up, False
        return was

    def holds(self, act: str) -> bool:
        """Tell whether this act is held, and say so."""
        if not self._up or act not in (*_BARE, PLACE, SPACE):
            return False
        self._notice.advise(N_("Nothing was done: choose a point, or Esc to go on."))
        return True
