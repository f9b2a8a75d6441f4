"""Who has the floor, since when."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.face import Face
from ui.live.clocks import elapsed
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.panel import Card
from workshop.words import N_


@dataclass(frozen=True, slots=True)
class Floor:
    """A turn of speech under way; an empty name is « De la salle »."""

    name: str
    since: dt.datetime
    seconds: float = 0.0


class FloorRow(Card):
    """The person who has the floor, hidden while nobody has it."""

    def __init__(self, face: Face) -> None:
        super().__init__(face)
        self._shown: Floor | None = None
        self._sign = IconLabel(face, N_("Has the floor"), icon="mic", role="accent", step="caption")
        self._name = Label(face, "", "body", weight=600)
        self._clock = Label(face, "", "tab", weight=600, tabular=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sign)
        words.addWidget(self._name)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(words, 1)
        row.addWidget(self._clock)
        self.choose()
        self.hide()

    def show_floor(self, floor: Floor | None) -> None:
        """Show who has the floor, or nothing."""
        if floor == self._shown:
            return
        if floor is not None:
            self._clock.setText(elapsed(floor.seconds))
            if self._shown is None or floor.name != self._shown.name:
                self._name.show_text(floor.name) if floor.name else self._name.say(N_("From the room"))
        self._shown = floor
        self.setVisible(floor is not None)
