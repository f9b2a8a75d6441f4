"""The keys of the board: one action each, and the complete list of them at its foot."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.live.flow import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from workshop.words import N_

HINTS = (
    ("Left+Right", N_("change column")),
    ("Up+Down", N_("note or point")),
    ("Space", N_("choose")),
    ("R", N_("bring together")),
    ("D", N_("distinct")),
    ("U", N_("take apart")),
    ("F2", N_("reword")),
    ("F3", N_("former wordings")),
    ("V", N_("vigilance")),
    ("P", N_("proposal")),
    ("1–4", N_("order")),
    ("G", N_("dots")),
    ("Del", N_("reserve, then withdraw")),
    ("A", N_("absent")),
    ("Ctrl+Z", N_("undo")),
    ("Ctrl+Return", N_("sign")),
    ("Ctrl+Alt+L", N_("change hands")),
)

ACTS = (
    ("together", N_("Bring notes together"), "R"),
    ("distinct", N_("Keep notes distinct"), "D"),
    ("apart", N_("Take notes apart"), "U"),
    ("reword", N_("Reword a point"), "F2"),
    ("history", N_("Former wordings"), "F3"),
    ("vigilance", N_("Make it a vigilance"), "V"),
    ("proposal", N_("Make it a proposal"), "P"),
    ("dots", N_("Count the dots of a point"), "G"),
    ("up", N_("Move a point up"), "Alt+Up"),
    ("down", N_("Move a point down"), "Alt+Down"),
    ("reserve", N_("Keep a point in reserve"), "Del / Backspace"),
    ("absent", N_("Mark a listener absent"), "A"),
    ("sign", N_("Sign the points"), "Ctrl+Return / Ctrl+Enter"),
)
_PLACES = 9


def add_keys(face: Face, board: QWidget, act: Callable[[str], None], place: Callable[[int], None]) -> None:
    """Give the board its keys; the digits call `place` with a number from 1."""
    for name, message, keys in ACTS:
        make_action(face, board, message, keys, group="convergence").triggered.connect(
            lambda _=False, name=name: act(name)
        )
    for number in range(1, _PLACES + 1):
        action = make_action(face, board, N_("Put a point at place {place}"), str(number), group="")
        face.language.bind(action.setText, N_("Put a point at place {place}"), place=number)
        action.triggered.connect(lambda _=False, number=number: place(number))


class KeysFoot(Panel):
    """All keys of the board in the order of use, on as many lines as it takes."""

    def __init__(self, face: Face) -> None:
        super().__init__(face, "foot")
        flow = FlowLayout(self, gap=22, line_gap=8)
        flow.setContentsMargins(24, 12, 24, 12)
        for keys, message in HINTS:
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(KeyCap(face, keys))
            row.addWidget(Label(face, message, "small", role="ink_2"))
            flow.addWidget(part)
