"""Which undo a text field keeps for itself: its own while it has one, then the window's."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def goes_to_window(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Tell whether an undo or redo key pressed in a text field is the window's, for want of its own."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo
    redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo
    return undo or redo
