"""What every page and widget is given: look, words, icons, preferences, and work beside the window.

A page is a `QWidget` built as `Page(face, library, series_id)`, once, when somebody first goes there:

- its actions are made by `ui.actions.make_action` and added to it, so that the key help finds them;
- it reads with `face.background.read(lambda: library.queries.…, done)` and writes with
  `face.background.write(lambda: library.desk.do(command, FACILITATOR), done)`;
- it hears of every change, its own included, through a `ui.bridge.Bridge(library.feed)` of its own;
- an error it does not show in place goes to `face.background.failed`, which the window shows in a banner;
- `close_page()` ends what it started: bridges, timers, windows of its own;
- `place_requested = Signal(str)`, if it has one, takes the window to prepare, live or compose.
"""

from dataclasses import dataclass

from ui.background import Background
from ui.i18n import Language
from ui.icons import Icons
from ui.settings import Settings
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Face:
    """The surroundings of a page, passed in by its constructor."""

    theme: Theme
    language: Language
    icons: Icons
    settings: Settings
    background: Background
