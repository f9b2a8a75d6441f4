"""The three columns of the board, and the keyboard going from one to the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessions.likeness import Pair
from ui.face import Face
from ui.live.board_cards import cards_of
from ui.live.board_list import CardList, ListColumn
from ui.live.board_pair import PairLink
from ui.live.notice import Notice
from ui.live.pairs import sides_of, stacks_of
from ui.live.signing_row import SigningRow
from ui.live.tray import Tray
from ui.widgets.panel import Panel
from workshop.model.base import Id
from workshop.views.notes import BoardView, NoteView
from workshop.words import N_

_ONE_AT_A_TIME = 1100
LEFT, MIDDLE, RIGHT = 0, 1, 2


class BoardColumns(QWidget):
    """Two lists that mirror each other and the tray between them; one at a time where three do not fit."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._column = LEFT
        self._two = True
        self._pair: Pair | None = None
        self.left, self.right = ListColumn(face), ListColumn(face)
        self.link = PairLink(face)
        self.tray = Tray(face)
        self.signing = SigningRow(face)
        self.notice = Notice(face, N_("Any change asks for all agreements again."))
        self._middle = Panel(face, "paper")
        self._arrange()
        self._connect()

    @property
    def column(self) -> int:
        """Return the column one is in: LEFT, MIDDLE or RIGHT."""
        return self._column

    @property
    def current_list(self) -> CardList | None:
        """Return the list one is in, or None in the tray."""
        return {LEFT: self.left.list, RIGHT: self.right.list}.get(self._column)

    @property
    def currents(self) -> tuple[Id, Id] | None:
        """Return the notes one is at on both sides, or None when a side has none."""
        first, second = self.left.list.current_note, self.right.list.current_note
        return (first.id, second.id) if first and second else None

    def show_board(self, board: BoardView, pair: Pair | None) -> None:
        """Show the lists with the proposed pair on top, the tray and the agreements."""
        self._pair, self._two = pair, len(board.lists) > 1
        stacks = stacks_of(board)
        first, others = sides_of(board)
        if board.lists:
            cards = cards_of(first, pair.first if pair else None, stacks)
            self.left.show_list(board.lists[0], cards)
        if self._two:
            cards = cards_of(others, pair.second if pair else None, stacks)
            self.right.show_others(board.lists[1:], cards)
        self.link.setVisible(pair is not None)
        if pair is not None:
            self.link.show_reason(", ".join(pair.shared[:4]))
        self.tray.show_board(board)
        self.signing.show_board(board)
        self._show_columns()

    def go(self, step: int) -> None:
        """Go to the column beside, and give it the keyboard."""
        places = [LEFT, MIDDLE, RIGHT] if self._two else [LEFT, MIDDLE]
        if not self.tray.cards:
            places.remove(MIDDLE)
        here = places.index(self._column) if self._column in places else 0
        self.show_column(places[max(0, min(here + step, len(places) - 1))])
        self.focus_column()

    def show_column(self, column: int) -> None:
        """Be in a column."""
        self._column = column
        self._show_columns()

    def focus_column(self) -> None:
        """Give the keyboard to the column one is in."""
        cards = self.current_list
        if cards is not None:
            cards.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.tray.cards:
            self.tray.focus_card(0)
        else:
            self.go(-1)

    def note_at_hand(self) -> NoteView | None:
        """Return the note one is at, or None in the tray."""
        cards = self.current_list
        return cards.current_note if cards else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one column at a time where three do not fit."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        single = self.width() / self._face.theme.px(100) * 100 < _ONE_AT_A_TIME
        for place, part in ((LEFT, self.left), (MIDDLE, self._middle), (RIGHT, self.right)):
            part.setVisible((not single or place == self._column) and (place != RIGHT or self._two))
        middle = self.left.list.card_middle(self._pair.first) if self._pair else None
        if middle is not None:
            self.link.align_to(self.left.list.y() + middle)

    def _leave(self, column: int, step: int) -> None:
        self._column = column
        self.go(step)

    def _connect(self) -> None:
        for column, part in ((LEFT, self.left.list), (RIGHT, self.right.list)):
            part.column_requested.connect(lambda step, column=column: self._leave(column, step))
            part.focused.connect(lambda column=column: self.show_column(column))
        self.tray.column_requested.connect(lambda step: self._leave(MIDDLE, step))
        self._face.theme.changed.connect(self._show_columns)

    def _arrange(self) -> None:
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 8)
        middle.setSpacing(0)
        middle.addWidget(self.link)
        middle.addSpacing(12)
        middle.addWidget(self.tray, 1)
        middle.addWidget(self.signing)
        middle.addWidget(self.notice)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        for part, stretch in ((self.left, 29), (self._middle, 42), (self.right, 29)):
            columns.addWidget(part, stretch)
