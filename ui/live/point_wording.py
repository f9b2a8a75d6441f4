"""The wording of a point: set as it is printed while one reads, as it was typed while one writes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

from ui.face import Face
from ui.live.printed import Printed
from ui.widgets.in_place import InPlaceText
from workshop.words import N_


class PointWording(InPlaceText):
    """A wording edited where it stands; only what was typed is ever kept."""

    def __init__(self, face: Face, printed: Printed) -> None:
        super().__init__(face, N_("Wording of the point"), step="wording")
        self._printed = printed
        self._typed = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_text(self, text: str) -> None:
        """Show a wording that is already kept; what is being typed is left alone."""
        self._typed = text
        super().show_text(text if self.hasFocus() else self._printed.said(text))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the wording as it was typed."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            super().show_text(self._typed)
            self.restore()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed, and show it as it is printed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_text(self.text)
