"""The fifth point, refused inside the tray: merge it, swap it, or keep it in reserve."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.live.flow import FlowLayout
from ui.live.key_button import KeyButton
from ui.live.printed import Printed
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.panel import Card
from workshop.model.base import Id
from workshop.words import N_


@dataclass(frozen=True, slots=True)
class Refused:
    """What found no place: notes, or a point of the reserve."""

    words: str
    note_ids: tuple[Id, ...] = ()
    point_id: Id | None = None


class OneTooMany(Card):
    """Asks what to do with what found no place; the digits say against which point.

    Signals: `merge_requested(int)` and `swap_requested(int)` with a place from 1; `reserve_requested()`;
    `put_off()` when nothing is to be done.
    """

    merge_requested = Signal(int)
    swap_requested = Signal(int)
    reserve_requested = Signal()
    put_off = Signal()

    def __init__(self, face: Face, printed: Printed) -> None:
        super().__init__(face)
        self._printed = printed
        self.refused: Refused | None = None
        self._most = 4
        self._target = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = IconLabel(face, "", icon="info", role="tension", step="body", weight=600)
        self._title.words.setWordWrap(True)
        self._words = Label(face, "", "body", wrap=True)
        self._merge = KeyButton(face, N_("Merge"), "R")
        self._swap = KeyButton(face, N_("Swap"), "E")
        self._reserve = KeyButton(face, N_("Keep in reserve"), "K")
        self._leave = KeyButton(face, N_("Change nothing"), "Esc")
        self._arrange()
        self._connect()
        self.hide()

    @property
    def target(self) -> int:
        """Return the place of the point that merging or swapping is about."""
        return self._target

    def ask(self, refused: Refused, most: int) -> None:
        """Ask about this."""
        self.refused, self._most, self._target = refused, most, most
        self._words.show_text(self._printed.said(refused.words))
        self.show()
        self._name()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Ask no more."""
        self.refused = None
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Take the letters and digits before the board does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            digits = range(int(Qt.Key.Key_1), int(Qt.Key.Key_1) + self._most)
            if event.key() in _KEYS or event.key() in digits:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digits, the arrows, and one letter for each way out."""
        key = event.key()
        if Qt.Key.Key_1 <= key < Qt.Key.Key_1 + self._most:
            self._aim(key - Qt.Key.Key_1 + 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._aim((self._target - 1 + step) % self._most + 1)
        elif key in _KEYS:
            self._answer(_KEYS[key])
        else:
            super().keyPressEvent(event)

    def _answer(self, answer: str) -> None:
        if answer == "merge":
            self.merge_requested.emit(self._target)
        elif answer == "swap":
            self.swap_requested.emit(self._target)
        elif answer == "reserve":
            self.reserve_requested.emit()
        else:
            self.put_off.emit()

    def _aim(self, place: int) -> None:
        self._target = place
        self._name()

    def _name(self) -> None:
        language = self._face.language
        self._title.say(
            N_("{most} points, no more: what about this one, against point {place}?"),
            most=self._most,
            place=self._target,
        )
        self._merge.setAccessibleDescription(language(N_("point {place}"), place=self._target))
        self.setAccessibleName(f"{self._title.words.text()} {self._words.text()}")

    def _connect(self) -> None:
        for button, answer in (
            (self._merge, "merge"),
            (self._swap, "swap"),
            (self._reserve, "reserve"),
            (self._leave, "leave"),
        ):
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))

    def _arrange(self) -> None:
        keys = QWidget()
        flow = FlowLayout(keys)
        for button in (self._merge, self._swap, self._reserve, self._leave):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for one in (self._title, self._words, keys):
            column.addWidget(one)


_KEYS = {
    int(Qt.Key.Key_R): "merge",
    int(Qt.Key.Key_E): "swap",
    int(Qt.Key.Key_K): "reserve",
    int(Qt.Key.Key_Escape): "leave",
}
