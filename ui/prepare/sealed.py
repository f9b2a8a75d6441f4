"""A page that can only be looked at: what would change something is out of use, and says why."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ui.face import Face
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.tick import Tick
from workshop.words import N_

WHY = N_("This library is open for reading only.")


def seal(face: Face, place: QWidget) -> None:
    """Leave nothing in this place that pretends to change the library; texts can still be copied."""
    why = face.language(WHY)
    for widget in place.findChildren(QWidget):
        if isinstance(widget, QPlainTextEdit | QLineEdit):
            widget.setReadOnly(True)
        elif isinstance(widget, Button):
            widget.disable(WHY)
            continue
        elif isinstance(widget, Tick | QSpinBox | ChoiceBox):
            widget.setEnabled(False)
        else:
            continue
        widget.setToolTip(why)
        widget.setAccessibleDescription(why)
