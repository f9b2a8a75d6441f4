"""A column of fields that scrolls and is no wider than one reads with ease."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QWidget

_MARGINS = (32, 24, 32, 32)


def scrolled(column: QLayout, widest: int, margins: tuple[int, int, int, int] = _MARGINS) -> QScrollArea:
    """Return a place that holds the column; beside it a stretch takes the room it does not want."""
    holder = QWidget()
    holder.setMaximumWidth(widest)
    holder.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    inside = QWidget()
    inside.setProperty("page", True)
    around = QHBoxLayout(inside)
    around.setContentsMargins(*margins)
    around.setSpacing(0)
    around.addWidget(holder, 1000)
    around.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    return scroll
