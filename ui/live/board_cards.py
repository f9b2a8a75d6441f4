"""The notes of one listener as cards: what a card says, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.face import Face
from ui.i18n import Language
from ui.icons import KINDS
from ui.live.clocks import moment
from ui.live.note_rows import spoken, words_of
from ui.widgets.kind_label import KIND_ROLES, KIND_WORDS
from ui.widgets.paint import fill_rounded, paint_ring
from ui.widgets.text_block import TextBlock
from workshop.model.base import Id
from workshop.model.kinds import NoteKind
from workshop.views.notes import NoteView
from workshop.words import N_

_ROLE = Qt.ItemDataRole.UserRole + 1
_SIDE, _PAD, _ABOVE, _BELOW = 20, 14, 5, 5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Card:
    """A note on the board: whether it is proposed, and with how many others it was brought together."""

    note: NoteView
    proposed: bool = False
    together: int = 0
    of: str = ""
    """Whose note it is, where a list holds those of several listeners."""


def cards_of(notes: Sequence[NoteView], proposed: Id | None, stacks: Sequence[tuple[Id, ...]]) -> list[Card]:
    """Return the notes as cards, the proposed one first, the others in the order they were taken."""
    cards = [Card(one, one.id == proposed, _together(one.id, stacks)) for one in notes]
    return sorted(cards, key=lambda card: not card.proposed)


def _together(id_: Id, stacks: Sequence[tuple[Id, ...]]) -> int:
    return next((len(stack) - 1 for stack in stacks if id_ in stack), 0)


class CardModel(QAbstractListModel):
    """The cards of one listener."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._cards: list[Card] = []

    @property
    def cards(self) -> list[Card]:
        """Return the cards in the order shown."""
        return self._cards

    def show_cards(self, cards: list[Card]) -> bool:
        """Show these cards; tell whether their order or number changed."""
        moved = [one.note.id for one in cards] != [one.note.id for one in self._cards]
        if moved:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
        elif cards:
            self._cards = cards
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
        return moved

    def place_of(self, note_id: Id | None) -> int:
        """Return the row of a note, or -1."""
        return next((row for row, one in enumerate(self._cards) if one.note.id == note_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card, or what a screen reader says of it."""
        card = self._cards[index.row()]
        if role == _ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(
                one
                for one in (card.of, spoken(card.note, self._language), aside(card, self._language))
                if one
            )
        return None


def aside(card: Card, language: Language) -> str:
    """Return where a note went: « point 2 », or that it was brought together with another."""
    if card.note.points:
        return language(N_("point {place}"), place=card.note.points[0])
    if card.together:
        return language(N_("brought together"))
    return ""


class CardDelegate(QStyledItemDelegate):
    """Paints a card: kind and moment above, the words below."""

    def __init__(self, face: Face, parent: QObject) -> None:
        super().__init__(parent)
        self._face = face

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words at the width of the list."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        card: Card = index.data(_ROLE)
        head = self._face.theme.line_height("small")
        return QSize(width, round(self._words(card, width).height) + head + 4 + 2 * _PAD + _ABOVE + _BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card, its ring when it has the keyboard, its outline when it is one of a pair."""
        card: Card = index.data(_ROLE)
        theme = self._face.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_SIDE, _ABOVE, -_SIDE, -_BELOW)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = current and isinstance(option.widget, QListView) and option.widget.hasFocus()
        outline = "accent" if card.proposed or focused else "edge" if current else "line"
        fill_rounded(painter, box, theme.color("page"), theme.color(outline), 8)
        if focused:
            paint_ring(painter, box, theme, 8)
        inner = box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        head = QRectF(inner.left(), inner.top(), inner.width(), theme.line_height("small"))
        self._paint_head(painter, head, card)
        used = bool(card.note.points)
        words = self._words(card, option.rect.width())
        words.paint(painter, inner.left(), head.bottom() + 4, theme.color("ink_2" if used else "ink"))
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRectF, card: Card) -> None:
        theme, language = self._face.theme, self._face.language
        role, side = KIND_ROLES[card.note.note_kind], theme.px(16)
        corner = QRectF(box.left(), box.center().y() - side / 2, side, side)
        self._face.icons.paint(painter, corner, KINDS[card.note.note_kind], role)
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.color(role))
        kind = language(KIND_WORDS[card.note.note_kind])
        painter.drawText(box.adjusted(side + 6, 0, 0, 0), _LEFT, kind)
        left = side + 14 + QFontMetricsF(painter.font()).horizontalAdvance(kind)
        painter.setFont(theme.font("small", 400, tabular=True))
        painter.setPen(theme.color("ink_3"))
        painter.drawText(box.adjusted(left, 0, 0, 0), _LEFT, card.of)
        when = moment(card.note.offset)
        painter.drawText(box, _RIGHT, when)
        where = aside(card, language)
        if not where:
            return
        room = QFontMetricsF(painter.font()).horizontalAdvance(when)
        right = box.adjusted(0, 0, -room - 8, 0)
        painter.setFont(theme.font("small", 500))
        painter.setPen(theme.color("accent"))
        painter.drawText(right, _RIGHT, where)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(where)
        sign = QRectF(
            right.right() - wide - theme.px(14) - 5,
            box.center().y() - theme.px(7),
            theme.px(14),
            theme.px(14),
        )
        self._face.icons.paint(painter, sign, "check" if card.note.points else "combine", "accent")

    def _words(self, card: Card, width: int) -> TextBlock:
        theme = self._face.theme
        said = card.note.note_kind is NoteKind.VERBATIM
        font = theme.font("verbatim_list") if said else theme.font("tab", 400)
        text = words_of(card.note, self._face.language)
        return TextBlock(
            text,
            font,
            width=max(60, width - 2 * (_SIDE + _PAD)),
            line_height=theme.line_height("verbatim_list"),
        )
