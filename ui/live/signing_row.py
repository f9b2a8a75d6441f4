"""The agreements, one large tick for each listener."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.live.chords import HAND_CHORD
from ui.live.clocks import hour
from ui.live.sign_card import SIGN_KEYS, SignCard
from workshop.model.base import Id
from workshop.views.notes import BoardView, ListenerList, SignatureView
from workshop.words import N_


class SigningRow(QWidget):
    """A card for each listener; the key stands on the card of the one at hand.

    Signals: `sign_requested(str, bool)`: who, and whether to sign or to lift the signature.
    """

    sign_requested = Signal(str, bool)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._cards: dict[Id, SignCard] = {}
        self.at_hand: Id = ""
        self.timezone = "UTC"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(28, 8, 28, 8)
        self._row.setSpacing(16)

    @property
    def cards(self) -> list[SignCard]:
        """Return the cards, one for each listener."""
        return list(self._cards.values())

    def show_board(self, board: BoardView) -> None:
        """Show who has signed, and when."""
        if list(self._cards) != [one.listener.person_id for one in board.lists]:
            self._rebuild(board)
        signed = {one.person_id: one for one in board.signatures}
        for side in board.lists:
            self._show_side(side, signed.get(side.listener.person_id), len(board.points))
        self.show_at_hand(self.at_hand)

    def show_at_hand(self, person: Id) -> None:
        """Show the key on the card of this listener."""
        self.at_hand = person
        for card in self._cards.values():
            keys = SIGN_KEYS if card.person_id == person else HAND_CHORD
            card.show_cap("" if card.isChecked() else keys)

    def _show_side(self, side: ListenerList, signature: SignatureView | None, count: int) -> None:
        language, name = self._face.language, side.listener.given_first
        card = self._cards[side.listener.person_id]
        if signature is None:
            card.show_agreement(signed=False, title=name, beside=language(N_("still reading")))
            return
        points = language.plural("{count} point", "{count} points", count)
        at = hour(signature.at, self.timezone)
        beside = language(N_("at {hour}, {points}"), hour=at, points=points)
        card.show_agreement(signed=True, title=language(N_("{name} ratifies"), name=name), beside=beside)

    def _rebuild(self, board: BoardView) -> None:
        for card in self._cards.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for side in board.lists:
            card = SignCard(self._face, side.listener.person_id, side.listener.given_first)
            card.clicked.connect(
                lambda _=False, card=card: self.sign_requested.emit(card.person_id, not card.isChecked())
            )
            self._cards[card.person_id] = card
            self._row.addWidget(card)
