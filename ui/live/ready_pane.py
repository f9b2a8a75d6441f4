"""Before the board: each listener says that their list is closed; with the last one the lists appear."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.live.opening_anyway import OPEN_KEY, OpeningAnyway
from ui.live.presence_card import ABSENT_KEY, PresenceCard
from ui.live.sign_card import SignCard
from ui.widgets.label import Label
from workshop.model.base import Id
from workshop.views.notes import BoardView, ListenerList
from workshop.words import N_

_MEASURE = 760
_CARD = 104


class ReadyPane(QWidget):
    """Two large cards; either can take theirs back as long as the other is not ready.

    Signals: `ready_requested(str, bool)`: whose list, and whether it closes or opens again;
    `presence_requested(str, bool)`: whose role, and whether they are there; `open_requested(str)` with the
    reason why nobody is waited for.
    """

    ready_requested = Signal(str, bool)
    presence_requested = Signal(str, bool)
    open_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._session: Id = ""
        self._cards: dict[Id, PresenceCard] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._words = Label(
            face,
            N_("The lists appear side by side when everybody is ready."),
            "reading",
            role="ink_2",
            wrap=True,
        )
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._inside = QWidget()
        self.anyway = OpeningAnyway(face)
        self.anyway.open_requested.connect(self.open_requested)
        self._arrange()
        for message, keys, act in (
            (N_("Mark a listener absent"), ABSENT_KEY, self._toggle_presence),
            (N_("Open without waiting"), OPEN_KEY, self._ask_why),
        ):
            make_action(face, self, message, keys, group="convergence").triggered.connect(act)

    @property
    def cards(self) -> list[SignCard]:
        """Return the cards, one for each listener."""
        return [one.card for one in self._cards.values()]

    @property
    def places(self) -> list[PresenceCard]:
        """Return the cards with the buttons below them."""
        return list(self._cards.values())

    def show_board(self, board: BoardView) -> None:
        """Show who is ready."""
        if list(self._cards) != [one.listener.person_id for one in board.lists]:
            self._rebuild(board)
        for side in board.lists:
            self._show_side(self._cards[side.listener.person_id], side)
        waited = [one for one in board.lists if not one.ready and not one.absent]
        if board.session_id != self._session:
            self._session = board.session_id
            self.anyway.rest()
        self.anyway.setVisible(bool(waited))

    def focus_first(self, person: Id = "") -> None:
        """Give the keyboard to the card of a listener, else to the first."""
        card = self._cards.get(person) or next(iter(self._cards.values()), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from one card to the other with the arrows; Enter presses."""
        cards = self.cards
        here = self._here()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and cards:
            step = -1 if event.key() == Qt.Key.Key_Left else 1
            cards[(here + step) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here >= 0:
            cards[here].click()
        else:
            super().keyPressEvent(event)

    def _here(self) -> int:
        return next((number for number, one in enumerate(self.cards) if one.hasFocus()), -1)

    def _toggle_presence(self) -> None:
        if (here := self._here()) >= 0:
            self.places[here].toggle_presence()

    def _ask_why(self) -> None:
        if not self.anyway.isHidden():
            self.anyway.ask_why()

    def _show_side(self, card: PresenceCard, side: ListenerList) -> None:
        language = self._face.language
        count = language.plural("{count} note", "{count} notes", side.count)
        message = N_("{name} is ready") if side.ready else N_("{name}: ready?")
        title = language(message, name=side.listener.given_first)
        beside = language(
            N_("{notes}, list closed") if side.ready else N_("{notes}, still noting"), notes=count
        )
        card.card.show_agreement(signed=side.ready, beside=beside, title=title)
        card.show_presence(side, agreed=side.ready)

    def _rebuild(self, board: BoardView) -> None:
        for card in self._cards.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for side in board.lists:
            card = PresenceCard(self._face, side, height=_CARD)
            card.card.show_cap("Space")
            card.agreed.connect(lambda yes, card=card: self.ready_requested.emit(card.person_id, yes))
            card.presence_requested.connect(
                lambda there, card=card: self.presence_requested.emit(card.role, there)
            )
            self._cards[card.person_id] = card
            self._row.addWidget(card)

    def _measure(self) -> None:
        self._inside.setMaximumWidth(self._face.theme.px(_MEASURE))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setSpacing(24)
        title = Label(self._face, N_("Convergence"), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(self._words)
        column.addLayout(self._row)
        column.addWidget(self.anyway)
        self._measure()
        self._face.theme.changed.connect(self._measure)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._inside, 8)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
