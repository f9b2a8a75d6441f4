"""What every page and widget is given: the look, the words, the icons and the preferences."""

from dataclasses import dataclass

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
