"""How to read the echo marks, at the foot of the library."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.widgets.echo_mark import Echo, EchoMark
from ui.widgets.label import Label
from workshop.words import N_

_SIGNS = ((Echo.HELD, N_("session held")), (Echo.COMING, N_("to come")), (Echo.NO_TALKS, N_("without talks")))


class Legend(QWidget):
    """Three marks and their words."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for place, (echo, message) in enumerate(_SIGNS):
            if place:
                layout.addSpacing(16)
            layout.addWidget(EchoMark(face, echo, size=14))
            layout.addWidget(Label(face, message, "small", role="ink_2"))
