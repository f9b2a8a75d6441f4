"""Flat surfaces: panels, bars, cards and hairlines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.face import Face


class Panel(QFrame):
    """A flat surface of a role: paper, sheet, page, sunken, bar, second_bar or foot."""

    def __init__(self, face: Face, surface: str = "sheet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self.setProperty("surface", surface)

    def set_surface(self, surface: str) -> None:
        """Take another surface."""
        if self.property("surface") != surface:
            self.setProperty("surface", surface)
            self.style().unpolish(self)
            self.style().polish(self)


class Card(Panel):
    """A surface with an outline and round corners; `choose` tints it."""

    ring_radius = 8

    def __init__(self, face: Face, *, edge: bool = False, parent: QWidget | None = None) -> None:
        self._rest = "card_edge" if edge else "card"
        super().__init__(face, self._rest, parent)

    def choose(self, *, chosen: bool = True) -> None:
        """Show the card as the chosen one, or not."""
        self.set_surface("card_chosen" if chosen else self._rest)


class Rule(QFrame):
    """A hairline between two things."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__()
        self.setProperty("surface", "rule")
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
