"""Every key of Live as an action, so that the key help finds it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions import make_action
from ui.face import Face
from ui.live.bar import PANES
from ui.live.chords import CHORDS
from ui.live.cockpit import KEYS

FIRST_PANE_KEY = 2


def add_acts(
    face: Face, page: QWidget, cockpit: QWidget, act: Callable[[str], None]
) -> list[tuple[str, QAction]]:
    """Give the cockpit its bare keys and the whole page the chords; return them with their acts."""
    made = []
    for owner, table in ((cockpit, KEYS), (page, CHORDS)):
        for name, message, keys in table:
            if name != "keys":
                action = make_action(face, owner, message, keys, group="live")
                action.setAutoRepeat(False)
                action.triggered.connect(lambda _=False, name=name: act(name))
                made.append((name, action))
    return made


def add_panes(face: Face, page: QWidget, go: Callable[[str], None]) -> None:
    """Give each pane a key."""
    for number, (pane, message) in enumerate(PANES.items()):
        keys = f"Ctrl+Alt+{number + 1} / Ctrl+F{number + FIRST_PANE_KEY}"
        action = make_action(face, page, message, keys, group="live")
        action.triggered.connect(lambda _=False, pane=pane: go(pane))


def add_key(
    face: Face, owner: QWidget, message: str, keys: str, act: Callable[[], None], *, group: str
) -> QAction:
    """Give one act a key."""
    action = make_action(face, owner, message, keys, group=group)
    action.triggered.connect(act)
    return action


def press_for(page: QWidget, keys: str) -> None:
    """Press a key of the window for the person, such as F1 for the key help."""
    for action in page.window().actions():
        if QKeySequence(keys) in action.shortcuts():
            QTimer.singleShot(0, action.trigger)


def undo_of(event: QKeyEvent) -> str:
    """Return `undo` or `redo` when the keys ask for it, else nothing."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    return "redo" if event.matches(QKeySequence.StandardKey.Redo) else ""
