"""Actions: what can be done, its words and its key, once for menus, buttons and the key help."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.face import Face
from workshop.words import N_

GROUPS = {
    "window": N_("Everywhere"),
    "go": N_("Go to"),
    "library": N_("Library"),
    "prepare": N_("Prepare"),
    "live": N_("Live"),
    "capture": N_("Capture"),
    "convergence": N_("Convergence"),
    "compose": N_("Compose"),
}
_GROUP = "group"


def make_action(
    face: Face, owner: QWidget, message: str, keys: str = "", *, group: str = "window"
) -> QAction:
    """Return an action that says a message and answers to a key while its owner is in use."""
    action = QAction(owner)
    if keys:
        action.setShortcuts([QKeySequence(one) for one in keys.split(" / ")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setProperty(_GROUP, group)
    face.language.bind(action.setText, message)
    owner.addAction(action)
    return action


def group_of(action: QObject) -> str:
    """Return the group an action belongs to in the key help, or nothing."""
    return str(action.property(_GROUP) or "")
