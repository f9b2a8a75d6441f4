"""The agreements, one large tick for each listener."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.face import Face
from ui.live.chords import HAND_CHORD
from ui.live.clocks import hour
from ui.live.presence_card import PresenceCard
from ui.live.sign_card import SIGN_KEYS, SignCard
from workshop.model.base import Id
from workshop.views.notes import BoardView, ListenerList, SignatureView
from workshop.words import N_


class SigningRow(QWidget):
    """A card for each listener; the key stands on the card of the one at hand.

    Signals: `sign_requested(str, bool)`: who, and whether to sign or to lift the signature;
    `presence_requested(str, bool)`: whose role, and whether they are there.
    """

    sign_requested = Signal(str, bool)
    presence_requested = Signal(str, bool)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._cards: dict[Id, PresenceCard] = {}
        self.at_hand: Id = ""
        self.timezone = "UTC"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(28, 8, 28, 8)
        self._row.setSpacing(16)

    @property
    def cards(self) -> list[SignCard]:
        """Return the cards, one for each listener."""
        return [one.card for one in self._cards.values()]

    @property
    def places(self) -> list[PresenceCard]:
        """Return the cards with the buttons below them."""
        return list(self._cards.values())

    def toggle_presence(self) -> None:
        """Mark a listener absent, or have them back: the one at whose card one is, else the first other."""
        at = [one for one in self.places if one.card.hasFocus()]
        others = [one for one in self.places if one.person_id != self.at_hand and not one.card.isChecked()]
        for place in (at or others)[:1]:
            place.toggle_presence()

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
        for card in self.cards:
            keys = SIGN_KEYS if card.person_id == person else HAND_CHORD
            card.show_cap("" if card.isChecked() else keys)

    def _show_side(self, side: ListenerList, signature: SignatureView | None, count: int) -> None:
        language, name = self._face.language, side.listener.given_first
        place = self._cards[side.listener.person_id]
        card = place.card
        if signature is None:
            card.show_agreement(signed=False, title=name, beside=language(N_("still reading")))
            place.show_presence(side, agreed=False)
            return
        place.show_presence(side, agreed=True)
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
            card = PresenceCard(self._face, side)
            card.agreed.connect(lambda yes, card=card: self.sign_requested.emit(card.person_id, yes))
            card.presence_requested.connect(
                lambda there, card=card: self.presence_requested.emit(card.role, there)
            )
            self._cards[card.person_id] = card
            self._row.addWidget(card)
