"""One item of the agenda: when it starts, what it is, how many minutes it takes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.named_button import RemoveButton
from ui.prepare.typeset_text import TypesetText
from ui.widgets.echo_mark import Echo, EchoMark
from ui.widgets.label import Label
from workshop.agenda_words import title_of
from workshop.commands.agenda import MOST_MINUTES, EditAgendaItem, RemoveAgendaItem
from workshop.errors import WorkshopError
from workshop.model.kinds import AgendaKind, TalkKind
from workshop.views.series import AgendaItemView
from workshop.words import N_

_PAUSE = 400
_INSET = 3
_MARK = 12
_START_WIDTH = 40
_BOX_WIDTH = 78
_VOICES = {TalkKind.HUMANITIES: Echo.HUMANITIES, TalkKind.PRACTICE: Echo.PRACTICE}


class MinutesBox(QSpinBox):
    """Minutes that are settled by Enter, by leaving, or after a pause in stepping.

    Signals: `settled(int)`.
    """

    settled = Signal(int)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.setRange(1, MOST_MINUTES)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        face.language.bind(self.setSuffix, N_(" min"))
        self.valueChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self.settle)
        self.editingFinished.connect(self.settle)
        face.theme.changed.connect(self._dress)
        self._dress()

    @property
    def unsettled(self) -> bool:
        """Tell whether a change waits to be settled."""
        return self._pause.isActive()

    def show_value(self, value: int) -> None:
        """Show what the library has."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def settle(self) -> None:
        """Tell the value now."""
        self._pause.stop()
        self.settled.emit(self.value())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the number selected, ready to be typed over."""
        super().focusInEvent(event)
        self.selectAll()

    def _dress(self) -> None:
        self.setFont(self._face.theme.font("body", tabular=True))
        self.setFixedWidth(self._face.theme.px(_BOX_WIDTH))


class AgendaRow(QWidget):
    """A line of the agenda, edited in place.

    Signals: `edited(Command, Answer)`; `stepped()` when its minutes change before they are kept.
    """

    edited = Signal(object, object)
    stepped = Signal()

    def __init__(self, face: Face, item: AgendaItemView, language: str) -> None:
        super().__init__()
        self._face = face
        self.item = item
        self.start = Label(face, "", "small", role="ink_3", tabular=True)
        self.mark = EchoMark(face, _VOICES.get(item.talk_kind or TalkKind.OPENING, Echo.HUMANITIES), _MARK)
        self.title = TypesetText(face, N_("Title of the agenda item"))
        self.floor = Label(face, "", "caption", role="ink_3", wrap=True)
        self.minutes = MinutesBox(face)
        self.remove = RemoveButton(face)
        self._arrange()
        self.title.kept.connect(self._edit_title)
        self.minutes.valueChanged.connect(self.stepped)
        self.minutes.settled.connect(self._edit_minutes)
        self.remove.clicked.connect(self._remove)
        face.language.changed.connect(self._name)
        face.theme.changed.connect(self._dress)
        self._dress()
        self.show_item(item, language)

    def show_item(self, item: AgendaItemView, language: str) -> None:
        """Show the item as it is now."""
        self.item = item
        self.mark.setVisible(item.talk_kind in _VOICES)
        if item.talk_kind in _VOICES:
            self.mark.show_echo(_VOICES[item.talk_kind])
        self.title.show_words(item.title, language)
        if not self.minutes.unsettled:
            self.minutes.show_value(item.minutes)
        debate = item.item_kind is AgendaKind.DEBATE and bool(item.floor)
        self.floor.setVisible(debate)
        if debate:
            self.floor.say(N_("At least {minutes} min"), minutes=item.floor)
        self._name()

    def accept(self) -> None:
        """The minutes are in the library."""

    def complain(self, error: WorkshopError) -> None:  # noqa: ARG002 - the page says it
        """The minutes were refused: show those the library has."""
        self.minutes.show_value(self.item.minutes)
        self.stepped.emit()

    def _name(self) -> None:
        name = title_of(self.item, self._face.language)
        self.title.setPlaceholderText(name)
        self._face.language.bind(self.minutes.setAccessibleName, N_("Minutes of: {item}"), item=name)
        self.remove.name(name)

    def _edit_title(self, title: str) -> None:
        self.edited.emit(EditAgendaItem(id=self.item.id, seen=self.item.revision, title=title), self.title)

    def _edit_minutes(self, minutes: int) -> None:
        if minutes != self.item.minutes:
            self.edited.emit(EditAgendaItem(id=self.item.id, seen=self.item.revision, minutes=minutes), self)

    def _remove(self) -> None:
        self.edited.emit(RemoveAgendaItem(item_id=self.item.id, seen=self.item.revision), None)

    def _dress(self) -> None:
        self.start.setFixedWidth(self._face.theme.px(_START_WIDTH))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        below = QHBoxLayout()
        below.setContentsMargins(_INSET, 0, 0, 0)
        below.addWidget(self.floor)
        words.addLayout(below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(6)
        layout.addWidget(self.start)
        kept = self.mark.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.mark.setSizePolicy(kept)
        layout.addWidget(self.mark)
        layout.addLayout(words, 1)
        layout.addWidget(self.minutes)
        layout.addWidget(self.remove)
