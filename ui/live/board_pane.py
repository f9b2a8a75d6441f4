"""The board: the two lists mirror each other, the tray is between them, and everything is done by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessions.likeness import Pair
from ui.face import Face
from ui.live.board_acts import BoardActs
from ui.live.board_cards import cards_of
from ui.live.board_keys import KeysFoot, add_keys
from ui.live.board_list import CardList, ListColumn
from ui.live.board_pair import PairLink
from ui.live.notice import Notice
from ui.live.one_too_many import Refused
from ui.live.pairs import pairs_of, sides_of, stacks_of, with_companions
from ui.live.signing_row import SigningRow
from ui.live.tray import Tray
from ui.widgets.panel import Panel
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import PointKind
from workshop.views.notes import BoardView, PointView
from workshop.words import N_

_ONE_AT_A_TIME = 1100
_LEFT, _MIDDLE, _RIGHT = 0, 1, 2


class BoardPane(QWidget):
    """Shows the board as it was read, and turns keys into acts.

    Signals: `hand_requested()` when a signature is wanted from the other listener.
    """

    hand_requested = Signal()

    def __init__(self, face: Face, acts: BoardActs) -> None:
        super().__init__()
        self._face = face
        self._acts = acts
        self._board: BoardView | None = None
        self._pair: Pair | None = None
        self._confirming = False
        self._column = _LEFT
        self._news: set[Id] = set()
        self.left, self.right = ListColumn(face), ListColumn(face)
        self.link = PairLink(face)
        self.tray = Tray(face)
        self.signing = SigningRow(face)
        self.notice = Notice(face, N_("Any change asks for all agreements again."))
        self._middle = Panel(face, "paper")
        self._arrange()
        self._connect()
        add_keys(face, self, self._act, self._put_at)

    @property
    def board(self) -> BoardView | None:
        """Return what is shown."""
        return self._board

    @property
    def pair(self) -> Pair | None:
        """Return the pair that is proposed, if any."""
        return self._pair

    def show_board(self, board: BoardView) -> None:
        """Show the board; signatures that a change took back are said to be gone."""
        self._say_what_happened(board)
        former, self._board = self._board, board
        pairs = pairs_of(board)
        self._pair = pairs[0] if pairs else None
        stacks = stacks_of(board)
        first, others = sides_of(board)
        pair = self._pair
        if board.lists:
            self.left.show_list(board.lists[0], cards_of(first, pair.first if pair else None, stacks))
        if len(board.lists) > 1:
            self.right.show_list(board.lists[1], cards_of(others, pair.second if pair else None, stacks))
        self.link.setVisible(pair is not None)
        if pair is not None:
            self.link.show_reason(", ".join(pair.shared[:4]))
        self.tray.show_board(board)
        self.signing.show_board(board)
        self._show_columns()
        if former is not None:
            self._go_to_new_point(former, board)

    def show_at_hand(self, person: Id) -> None:
        """Show whose hands the keyboard is in."""
        self._confirming = False
        self.signing.show_at_hand(person)

    def focus_board(self) -> None:
        """Give the keyboard to the list, or the tray, one was in."""
        column = self._list(self._column)
        if column is not None:
            column.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tray.focus_card(0)

    def complain(self, error: WorkshopError) -> None:
        """Say what could not be done."""
        self.notice.complain(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose from the reserve with Space."""
        card = self.tray.current
        if event.key() == Qt.Key.Key_Space and card is not None and card.reserved:
            self._acts.take(card.point)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one column at a time where three do not fit."""
        super().resizeEvent(event)
        self._show_columns()

    def _act(self, name: str) -> None:
        if name in ("together", "distinct", "apart"):
            self._decide(name)
        elif name == "sign":
            self._sign()
        elif (card := self.tray.current) is not None:
            self._act_on_point(name, card.point)

    def _act_on_point(self, name: str, point: PointView) -> None:
        card = self.tray.card(point.id)
        if name == "reword" and card is not None:
            card.edit_wording()
        elif name == "history" and card is not None:
            card.toggle_history()
        elif name == "dots" and card is not None:
            card.edit_dots()
        elif name in ("vigilance", "proposal"):
            self._acts.set_kind(point, PointKind(name))
        elif name in ("up", "down"):
            self._put_at(point.place + (1 if name == "down" else -1))
        elif name == "reserve" and card is not None:
            self._acts.withdraw(point.id) if card.reserved else self._acts.reserve(point.id)

    def _decide(self, name: str) -> None:
        notes = (self._pair.first, self._pair.second) if self._pair else self._currents()
        if name == "apart":
            self._take_apart()
        elif notes is not None:
            self._acts.together(notes) if name == "together" else self._acts.distinct(notes)

    def _currents(self) -> tuple[Id, Id] | None:
        first, second = self.left.list.current_note, self.right.list.current_note
        return (first.id, second.id) if first and second else None

    def _take_apart(self) -> None:
        column = self._list(self._column)
        note = column.current_note if column else None
        stacks = self._board.stacks if self._board else ()
        stack = next((one for one in stacks if note is not None and note.id in one.note_ids), None)
        if stack is not None:
            self._acts.apart(stack.id)

    def _choose(self, note_id: Id) -> None:
        if self._board is None:
            return
        first, others = sides_of(self._board)
        note = next((one for one in (*first, *others) if one.id == note_id), None)
        if note is None or note.text is None:
            return
        if note.points:
            self.notice.advise(N_("This note is in point {place} already."), place=note.points[0])
            return
        self._acts.choose(with_companions(note_id, stacks_of(self._board)), note.text)

    def _put_at(self, place: int) -> None:
        card = self.tray.current
        if card is None or card.reserved or self._board is None or card.editing:
            return
        order = [one.id for one in self._board.points if one.id != card.id]
        place = max(1, min(place, len(order) + 1))
        order.insert(place - 1, card.id)
        self._acts.order(tuple(order))

    def _sign(self) -> None:
        card = self.tray.current
        if card is not None and card.editing:
            card.come_back()
            self.notice.advise(N_("The wording is kept: read it again, then sign."))
        elif self._board is not None and self.signing.at_hand:
            self._acts.sign(self.signing.at_hand, self._board, confirmed=self._confirming)

    def _sign_or_lift(self, person: Id, sign: bool) -> None:
        if self._board is None:
            return
        if sign:
            self._acts.sign(person, self._board, confirmed=self._confirming)
        else:
            self._acts.lift(person)

    def _ask_again(self, error: WorkshopError) -> None:
        self._confirming = True
        self.notice.complain(error)

    def _no_place(self, found: tuple[str, tuple[Id, ...], Id | None]) -> None:
        words, notes, point = found
        if self._board is not None:
            self._show_column(_MIDDLE)
            self.tray.ask_about(Refused(words, notes, point), len(self._board.points))

    def _answer_refused(self, answer: str, place: int = 0) -> None:
        refused, board = self.tray.one_too_many.refused, self._board
        self.tray.one_too_many.close_it()
        self.focus_board()
        if refused is None or board is None or answer == "leave":
            return
        target = board.points[place - 1].id if 0 < place <= len(board.points) else None
        if answer == "reserve" and refused.point_id is None:
            self._acts.choose(refused.note_ids, refused.words, reserve=True)
        elif answer == "merge" and target is not None:
            if refused.point_id is not None:
                self._acts.merge(target, refused.point_id)
            else:
                self._acts.add_notes(target, refused.note_ids)
        elif answer == "swap" and target is not None:
            if refused.point_id is not None:
                self._acts.take_instead(refused.point_id, target)
            else:
                self._acts.choose(refused.note_ids, refused.words, instead_of=target)

    def _dotted(self, point: PointView, typed: str) -> None:
        if not typed or typed.isdecimal():
            self._acts.dots(point, int(typed) if typed else None)
        else:
            self.notice.advise(N_("Dots are a number, for example 9."))

    def _say_what_happened(self, board: BoardView) -> None:
        former = self._board
        if former is None or former.session_id != board.session_id:
            self.notice.rest()
        elif former.signatures and not board.signatures and former.points != board.points:
            self.notice.advise(N_("A change took all agreements back: read again, then sign."))
        elif former != board:
            self._confirming = False
            self.notice.rest()

    def _go_to_new_point(self, former: BoardView, board: BoardView) -> None:
        """Keep the keyboard somewhere when the card it was in is gone."""
        gone = {one.id for one in (*former.points, *former.reserve)} - {
            one.id for one in (*board.points, *board.reserve)
        }
        if gone and self._column == _MIDDLE and self.tray.current is None:
            self.focus_board() if self.tray.cards else self._go(-1)

    def _go(self, step: int) -> None:
        places = [_LEFT, _MIDDLE, _RIGHT] if self._board and len(self._board.lists) > 1 else [_LEFT, _MIDDLE]
        if not self.tray.cards:
            places.remove(_MIDDLE)
        here = places.index(self._column) if self._column in places else 0
        self._show_column(places[max(0, min(here + step, len(places) - 1))])
        self.focus_board()

    def _show_column(self, column: int) -> None:
        self._column = column
        self._show_columns()

    def _show_columns(self) -> None:
        single = self.width() / self._face.theme.px(100) * 100 < _ONE_AT_A_TIME
        two = self._board is not None and len(self._board.lists) > 1
        for place, part in ((_LEFT, self.left), (_MIDDLE, self._middle), (_RIGHT, self.right)):
            part.setVisible((not single or place == self._column) and (place != _RIGHT or two))
        self._align()

    def _align(self) -> None:
        middle = self.left.list.card_middle(self._pair.first) if self._pair else None
        if middle is not None:
            self.link.align_to(self.left.list.y() + middle)

    def _list(self, column: int) -> CardList | None:
        return {_LEFT: self.left.list, _RIGHT: self.right.list}.get(column)

    def _connect(self) -> None:
        for column, part in ((_LEFT, self.left.list), (_RIGHT, self.right.list)):
            part.column_requested.connect(lambda step, column=column: self._leave_list(column, step))
            part.chosen.connect(self._choose)
            part.focused.connect(lambda column=column: self._show_column(column))
        self.tray.column_requested.connect(self._leave_tray)
        self.tray.reworded.connect(self._acts.reword)
        self.tray.dotted.connect(self._dotted)
        self.link.together_requested.connect(lambda: self._decide("together"))
        self.link.distinct_requested.connect(lambda: self._decide("distinct"))
        self.signing.sign_requested.connect(self._sign_or_lift)
        asked = self.tray.one_too_many
        asked.merge_requested.connect(lambda place: self._answer_refused("merge", place))
        asked.swap_requested.connect(lambda place: self._answer_refused("swap", place))
        asked.reserve_requested.connect(lambda: self._answer_refused("reserve"))
        asked.put_off.connect(lambda: self._answer_refused("leave"))
        self._acts.refused.connect(self.complain)
        self._acts.too_few.connect(self._ask_again)
        self._acts.tray_full.connect(self._no_place)

    def _leave_list(self, column: int, step: int) -> None:
        self._column = column
        self._go(step)

    def _leave_tray(self, step: int) -> None:
        self._column = _MIDDLE
        self._go(step)

    def _arrange(self) -> None:
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 8)
        middle.setSpacing(0)
        middle.addWidget(self.link)
        middle.addSpacing(12)
        middle.addWidget(self.tray, 1)
        middle.addWidget(self.signing)
        middle.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for part, stretch in ((self.left, 29), (self._middle, 42), (self.right, 29)):
            columns.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(KeysFoot(self._face))
