"""Who speaks, in the programme: each with what they were that day, those of one organisation together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from workshop.views.series import Name

_INSET = 3


def speaker_texts(names: tuple[Name, ...]) -> list[tuple[str, str]]:
    """Return a line for each, and a second one where a function is said."""
    organisations = {one.organisation for one in names}
    if len(names) > 1 and len(organisations) == 1 and not any(one.function for one in names):
        together = ", ".join(one.given_first for one in names)
        return [(" · ".join(part for part in (together, names[0].organisation) if part), "")]
    return [_texts(one) for one in names]


def _texts(name: Name) -> tuple[str, str]:
    if name.function:
        return name.given_first, ", ".join(part for part in (name.function, name.organisation) if part)
    return " · ".join(part for part in (name.given_first, name.organisation) if part), ""


class SpeakerLines(QWidget):
    """Names over functions, on the side of their voice."""

    def __init__(self, face: Face, align: Qt.AlignmentFlag) -> None:
        super().__init__()
        self._face = face
        self._align = align
        self._shown: list[tuple[str, str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INSET, 0, _INSET, 0)
        self._column.setSpacing(0)

    def show_names(self, names: tuple[Name, ...]) -> None:
        """Show who speaks now."""
        texts = speaker_texts(names)
        if texts == self._shown:
            return
        self._shown = texts
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for place, (who, what) in enumerate(texts):
            self._add(who, "small", "ink_2", gap=2 if place else 0)
            if what:
                self._add(what, "caption", "ink_3")

    def _add(self, text: str, step: str, role: str, *, gap: int = 0) -> None:
        label = Label(self._face, "", step, role=role, wrap=True)
        label.show_text(text)
        label.setAlignment(self._align)
        label.setContentsMargins(0, gap, 0, 0)
        self._column.addWidget(label)
