"""Looks for controls that a screen reader could not name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QAbstractSpinBox,
    QAbstractSlider,
    QPlainTextEdit,
    QTextEdit,
)


def nameless(window: QWidget) -> list[str]:
    """Return the visible controls of a window that have no accessible name."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or isinstance(widget, QScrollBar) or _is_inside(widget):
            continue
        if isinstance(widget, _CONTROLS) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, _CONTROLS):
                continue
            if not _name(widget).strip():
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def _is_inside(widget: QWidget) -> bool:
    """Tell whether this is Qt's own part of a control that has the name."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QComboBox | QAbstractSpinBox):
            return True
        around = around.parentWidget()
    return False
