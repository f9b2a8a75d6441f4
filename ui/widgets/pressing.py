"""Enter presses the button that has the keyboard, as Space does; Qt does so in a dialog alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press the button if this is Enter alone, once however long it is held, and tell whether it was."""
    if event.key() not in _ENTER or event.modifiers() & _HELD:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
