"""A button that removes one of several: whoever only hears it is told which."""

from ui.face import Face
from ui.widgets.button import IconButton
from workshop.words import N_


class RemoveButton(IconButton):
    """A cross; its accessible name says what goes."""

    def __init__(self, face: Face, what: str = "") -> None:
        self._what = what
        super().__init__(face, N_("Remove"), icon="x")

    def name(self, what: str) -> None:
        """Say what this removes."""
        self._what = what
        self._say()

    def _show_words(self, text: str) -> None:
        named = self._face.language("Remove: {what}", what=self._what) if self._what else text
        self.setAccessibleName(named)
