"""One listener's side of the board: a name, how many notes, and the cards."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout

from ui.face import Face
from ui.live.board_cards import Card, CardDelegate, CardModel
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from workshop.model.base import Id
from workshop.views.notes import ListenerList, NoteView
from workshop.words import N_


class CardList(QListView):
    """The cards of one listener; Left and Right go to the column beside.

    Signals: `column_requested(int)`, -1 or 1; `chosen(str)`, the id of the note Space was pressed on;
    `focused()` when the keyboard comes.
    """

    focused = Signal()
    column_requested = Signal(int)
    chosen = Signal(str)
    ring_is_own = True

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.cards = CardModel(face.language)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(face, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.chosen.emit(self.cards.cards[index.row()].note.id))
        face.theme.changed.connect(self.doItemsLayout)
        face.language.changed.connect(self.doItemsLayout)

    @property
    def current_note(self) -> NoteView | None:
        """Return the note one is at."""
        row = self.currentIndex().row()
        return self.cards.cards[row].note if 0 <= row < len(self.cards.cards) else None

    def show_cards(self, cards: list[Card]) -> None:
        """Show the cards, staying at the note one was at; a new proposal takes one to it."""
        before = self.current_note
        proposed = next((one.note.id for one in cards if one.proposed), None)
        news = proposed is not None and all(
            not one.proposed or one.note.id != proposed for one in self.cards.cards
        )
        if self.cards.show_cards(cards) or news or before is None:
            kept = before.id if before and not news else proposed
            row = max(0, self.cards.place_of(kept))
            self.setCurrentIndex(self.cards.index(row))
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Space, change column with Left and Right."""
        note = self.current_note
        if event.key() == Qt.Key.Key_Space and note is not None:
            self.chosen.emit(note.id)
        elif event.key() == Qt.Key.Key_Left:
            self.column_requested.emit(-1)
        elif event.key() == Qt.Key.Key_Right:
            self.column_requested.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the ring of the current card."""
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def card_middle(self, note_id: Id) -> float | None:
        """Return the middle of a card in the list's own coordinates, or None when it is out of sight."""
        row = self.cards.place_of(note_id)
        if row < 0:
            return None
        rect = self.visualRect(self.cards.index(row))
        middle = rect.top() + rect.height() / 2 + self.viewport().y()
        return middle if 0 <= middle <= self.height() else None


class ListColumn(Panel):
    """A column: whose notes these are, and the notes."""

    def __init__(self, face: Face) -> None:
        super().__init__(face, "sheet")
        self._name = Label(face, "", "tab", weight=600)
        self._organisation = Label(face, "", "body", role="ink_3")
        self._count = Label(face, "", "small", role="ink_3", tabular=True)
        self.list = CardList(face)
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._organisation, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    @property
    def head(self) -> tuple[str, str]:
        """Return whose notes these are, and what stands beside."""
        return self._name.text(), self._organisation.text()

    def show_list(self, side: ListenerList, cards: list[Card]) -> None:
        """Show a listener's notes."""
        self._show(side.listener.given_first, side.listener.organisation, cards)

    def show_others(self, sides: Sequence[ListenerList], cards: list[Card]) -> None:
        """Show the notes of all other listeners; with more than one, the head and each card name them."""
        if len(sides) == 1:
            self.show_list(sides[0], cards)
            return
        names = {one.listener.person_id: one.listener.given_first for one in sides}
        head = self._face.language(N_("The other listeners"))
        named = [replace(card, of=names.get(card.note.listener_id, "")) for card in cards]
        self._show(head, ", ".join(names.values()), named)

    def _show(self, name: str, beside: str, cards: list[Card]) -> None:
        self._name.show_text(name)
        self._organisation.show_text(beside)
        self._count.show_text(self._face.language.plural("{count} note", "{count} notes", len(cards)))
        self.list.setAccessibleName(self._face.language(N_("Notes of {name}"), name=name))
        self.list.show_cards(cards)
