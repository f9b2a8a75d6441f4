"""The cards on screen as a Qt model: what somebody wrote stands on them as it is printed."""

import dataclasses

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exports.typography import typeset
from ui.i18n import Language
from ui.library.card_words import sentence
from workshop.model.base import Id
from workshop.views.series import SeriesCard

CARD = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class SeriesModel(QAbstractListModel):
    """Holds the cards that are shown, in their order."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._cards: list[SeriesCard] = []

    def show_cards(self, cards: list[SeriesCard]) -> None:
        """Show these cards."""
        self.beginResetModel()
        self._cards = [_printed(card) for card in cards]
        self.endResetModel()

    def row_of(self, series_id: Id) -> int:
        """Return where a series is shown, or -1."""
        return next((row for row, card in enumerate(self._cards) if card.id == series_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the card, or its sentence for a screen reader."""
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return sentence(card, self._language)
        return None


def _printed(card: SeriesCard) -> SeriesCard:
    """Return a card with its words set in the language of the series."""
    return dataclasses.replace(
        card,
        title=typeset(card.title, card.language),
        question=typeset(card.question, card.language),
        marks=tuple(
            dataclasses.replace(mark, theme=typeset(mark.theme, card.language)) for mark in card.marks
        ),
    )
