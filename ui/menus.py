"""The actions of the window and the menu made of them."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.i18n import NAMES
from ui.theme import APPEARANCES
from ui.undo_actions import UndoActions
from workshop.words import N_


class WindowActions(QObject):
    """Every action that is not a page's own, once, for the menu, the buttons and the key help."""

    def __init__(self, face: Face, window: QWidget) -> None:
        super().__init__(window)
        self._face = face

        def action(message: str, keys: str = "", group: str = "window") -> QAction:
            made = make_action(face, window, message, keys, group=group)
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            return made

        self.menu = action(N_("Menu"), "F10")
        self.keys = action(N_("All the keys"), "F1")
        self.library = action(N_("Library"), "Alt+Home", "go")
        self.prepare = action(N_("Prepare"), "Ctrl+1", "go")
        self.live = action(N_("Live"), "Ctrl+2", "go")
        self.compose = action(N_("Compose"), "Ctrl+3", "go")
        self.undo_actions = UndoActions(face, window)
        self.larger = action(N_("Larger text"), "Ctrl++ / Ctrl+=")
        self.smaller = action(N_("Smaller text"), "Ctrl+-")
        self.usual = action(N_("Usual text size"), "Ctrl+0")
        self.settings = action(N_("Settings…"), "Ctrl+,")
        self.quit = action(N_("Quit"), "Ctrl+Q")
        self.new_series = action(N_("New series…"), "Ctrl+N", "library")
        self.archive = action(N_("Import an archive…"), "Ctrl+I", "library")
        self.export = action(N_("Write an archive…"), "", "library")
        self.sample = action(N_("Open the sample"), "", "library")
        self.back_up = action(N_("Back up now"), "", "library")
        self.restore = action(N_("Restore a backup…"), "", "library")
        self.appearances = self._choices(window, APPEARANCES, translated=True)
        self.languages = self._choices(window, NAMES, translated=False)
        self._check()
        face.theme.changed.connect(self._check)
        face.language.changed.connect(self._check)

    @property
    def places(self) -> dict[str, QAction]:
        """Return the actions that go to a place of the open series."""
        return {"prepare": self.prepare, "live": self.live, "compose": self.compose}

    def fill(self, menu: QMenu) -> None:
        """Put the actions in a menu, in groups."""
        menu.addActions([self.new_series, self.archive, self.export, self.sample])
        menu.addSeparator()
        menu.addActions([self.undo_actions.undo, self.undo_actions.redo])
        menu.addSeparator()
        menu.addActions([self.library, *self.places.values()])
        menu.addSeparator()
        self._submenu(menu, N_("Language"), list(self.languages.values()))
        self._submenu(menu, N_("Appearance"), list(self.appearances.values()))
        self._submenu(menu, N_("Text size"), [self.larger, self.smaller, self.usual])
        menu.addAction(self.settings)
        menu.addSeparator()
        menu.addActions([self.back_up, self.restore])
        menu.addSeparator()
        menu.addActions([self.keys, self.quit])

    def _choices(self, window: QWidget, choices: dict[str, str], *, translated: bool) -> dict[str, QAction]:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for key, message in choices.items():
            one = make_action(self._face, window, message) if translated else QAction(message, window)
            one.setCheckable(True)
            group.addAction(one)
            made[key] = one
        return made

    def _submenu(self, menu: QMenu, message: str, actions: list[QAction]) -> None:
        submenu = menu.addMenu("")
        self._face.language.bind(submenu.setTitle, message)
        submenu.addActions(actions)

    def _check(self) -> None:
        self.appearances[self._face.theme.appearance].setChecked(True)
        self.languages[self._face.language.code].setChecked(True)
