"""The quiet sign that nothing is left to save."""

from ui.face import Face
from ui.widgets.icon_label import IconLabel
from workshop.words import N_

_STATES = {
    "saved": (N_("Everything is saved"), "check", "ink_3"),
    "nothing": (N_("Nothing to save"), "check", "ink_3"),
    "saving": (N_("Saving…"), "clock", "ink_3"),
    "read_only": (N_("Read only"), "info", "tension"),
    "failed": (N_("Not saved"), "octagon-alert", "error"),
}


class SavedIndicator(IconLabel):
    """Says whether everything is saved: saved, nothing, saving, read_only or failed."""

    def __init__(self, face: Face, state: str = "saved") -> None:
        message, icon, role = _STATES[state]
        super().__init__(face, message, icon=icon, role=role)
        self.state = state

    def show_state(self, state: str) -> None:
        """Say another state; the same one again changes nothing on screen."""
        if state != self.state:
            self.state = state
            message, icon, role = _STATES[state]
            self.say(message)
            self.show_as(icon, role)
