"""The capture pane: one line, always focused, at a place that does not move; one's own notes above it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.capture_line import CaptureLine
from ui.live.chords import HAND_CHORD
from ui.live.key_button import KeyButton
from ui.live.legend import Legend
from ui.live.note_list import NoteList
from ui.live.printed import Printed
from ui.live.status_line import StatusLine
from ui.widgets.hint_bar import HintBar
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.panel import Rule
from workshop.model.kinds import NoteKind
from workshop.words import N_

_MEASURE = 960
_EDGE = 48
_WITH_LEGEND = 400
"""Lower than this, at 100 % text, the place is for the notes."""
_HINTS = [
    ("Return", N_("keep")),
    ("Up", N_("take up the last")),
    ("F8", N_("30 s earlier")),
]


class CapturePane(QWidget):
    """Shows one listener's line and notes; whoever types anywhere in it types in the line.

    Signals: `hand_requested()` when the other listener takes the keyboard.
    """

    hand_requested = Signal()

    def __init__(self, face: Face, signs: Mapping[str, NoteKind], printed: Printed) -> None:
        super().__init__()
        self._face = face
        self.name = Label(face, "", "display")
        self.role = Label(face, N_("listening"), "reading", role="ink_3")
        self.hand = KeyButton(face, N_("Change hands"), HAND_CHORD, height=32)
        self.item = Label(face, "", "body", weight=600)
        self.left = Label(face, "", "body", role="ink_2", tabular=True)
        self.floor = IconLabel(face, "", icon="mic", role="ink_2", step="body")
        self.notes = NoteList(face, printed)
        self.line = CaptureLine(face, signs)
        self.status = StatusLine(face)
        self._legend = _under_a_rule(Legend(face, signs))
        self._column = QWidget(self)
        self._arrange()
        self.hand.clicked.connect(self.hand_requested)
        self.setFocusProxy(self.line)
        self.floor.hide()
        face.language.bind(self.setAccessibleName, N_("Capture"))
        self.line.edit.installEventFilter(self)

    def show_listener(self, name: str, other: str) -> None:
        """Show whose line this is, large, and who else could take the keyboard."""
        self.name.show_text(name)
        self.line.edit.setAccessibleDescription(name)
        self.hand.setVisible(bool(other))

    def show_late(self, *, late: bool) -> None:
        """Say that what is noted now comes after the session, or that one is listening."""
        self.role.say(N_("after the session, and each note says so") if late else N_("listening"))

    def show_moment(self, title: str, left: str, floor: str | None) -> None:
        """Show the agenda item, what is left of it, and who has the floor (empty: the room; None: nobody)."""
        if self.item.text() != title:
            self.item.show_text(title)
        if self.left.text() != left:
            self.left.show_text(left)
        self.floor.setVisible(floor is not None)
        if floor:
            self.floor.say(N_("{name} has the floor"), name=floor)
        elif floor == "":
            self.floor.say(N_("The room has the floor"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let any printable key typed elsewhere in the pane land in the line."""
        command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        if event.text().isprintable() and event.text() and not command:
            self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(self.line.edit, QKeyEvent(event))
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the outline of the line when the focus comes or goes."""
        if watched is self.line.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.line.update()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, as wide as text allows."""
        super().resizeEvent(event)
        width = min(self._face.theme.px(_MEASURE), self.width() - 2 * _EDGE)
        self._legend.setVisible(self.height() / self._face.theme.px(100) * 100 >= _WITH_LEGEND)
        self._column.setGeometry((self.width() - width) // 2, 0, width, self.height())

    def _arrange(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 20, 0, 24)
        column.setSpacing(0)
        column.addLayout(self._who())
        column.addSpacing(4)
        column.addLayout(self._moment())
        column.addStretch(1)
        column.addWidget(self.notes)
        column.addSpacing(20)
        column.addWidget(self.line)
        column.addSpacing(4)
        column.addLayout(self._below())
        column.addWidget(self._legend)

    def _who(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.role)
        row.addStretch(1)
        row.addWidget(self.hand)
        return row

    def _moment(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.item)
        row.addWidget(self.left)
        row.addStretch(1)
        row.addWidget(self.floor)
        return row

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.status, 1)
        row.addWidget(HintBar(self._face, _HINTS, gap=16))
        return row


def _under_a_rule(legend: Legend) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(16)
    column.addWidget(Rule())
    column.addWidget(legend)
    return part
