"""The board: keys become acts, and what became of them is said in one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessions.likeness import Pair
from ui.face import Face
from ui.live.board_acts import BoardActs
from ui.live.board_columns import LEFT, MIDDLE, BoardColumns
from ui.live.board_keys import KeysFoot, add_keys
from ui.live.one_too_many import Refused
from ui.live.pairs import sides_of, stacks_of, with_companions
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.model.kinds import PointKind
from workshop.views.notes import BoardView, PointView
from workshop.words import N_

_WITH_FOOT = 460


class BoardPane(QWidget):
    """Shows the board as it was read, and turns keys into acts."""

    def __init__(self, face: Face, acts: BoardActs) -> None:
        super().__init__()
        self._acts = acts
        self._board: BoardView | None = None
        self._pair: Pair | None = None
        self._confirming = False
        self._face = face
        self._foot = KeysFoot(face)
        self.columns = BoardColumns(face)
        self.tray, self.signing = self.columns.tray, self.columns.signing
        self.link, self.notice = self.columns.link, self.columns.notice
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self._foot)
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

    def show_board(self, board: BoardView, pairs: tuple[Pair, ...]) -> None:
        """Show the board with the likeliest pair; signatures that a change took back are said to be gone."""
        self._say_what_happened(board)
        lost = self.tray.current
        self._board = board
        self._pair = pairs[0] if pairs else None
        self.columns.show_board(board, self._pair)
        if lost is not None and self.tray.card(lost.id) is None:
            self.columns.show_column(MIDDLE if self.tray.cards else LEFT)
            self.columns.focus_column()

    def show_at_hand(self, person: Id) -> None:
        """Show whose hands the keyboard is in."""
        self._confirming = False
        self.signing.show_at_hand(person)

    def focus_board(self) -> None:
        """Give the keyboard to the list, or the tray, one was in."""
        self.columns.focus_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose from the reserve with Space."""
        card = self.tray.current
        if event.key() == Qt.Key.Key_Space and card is not None and card.reserved:
            self._acts.take(card.point)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of keys to the key help where the place is low."""
        super().resizeEvent(event)
        self._foot.setVisible(self.height() / self._face.theme.px(100) * 100 >= _WITH_FOOT)

    def _act(self, name: str) -> None:
        if name in ("together", "distinct"):
            self._decide(name)
        elif name == "apart":
            self._take_apart()
        elif name == "sign":
            self._sign()
        elif name == "absent":
            self.signing.toggle_presence()
        elif (card := self.tray.current) is not None:
            self._act_on_point(name, card.point)

    def _act_on_point(self, name: str, point: PointView) -> None:
        card = self.tray.card(point.id)
        if card is None:
            return
        if name == "reword":
            card.edit_wording()
        elif name == "history":
            card.toggle_history()
        elif name == "dots":
            card.edit_dots()
        elif name in ("vigilance", "proposal"):
            self._acts.set_kind(point, PointKind(name))
        elif name in ("up", "down"):
            self._put_at(point.place + (1 if name == "down" else -1))
        elif name == "reserve":
            self._acts.withdraw(point.id) if card.reserved else self._acts.reserve(point.id)

    def _decide(self, name: str) -> None:
        notes = (self._pair.first, self._pair.second) if self._pair else self.columns.currents
        if notes is not None:
            self._acts.together(notes) if name == "together" else self._acts.distinct(notes)

    def _take_apart(self) -> None:
        note = self.columns.note_at_hand()
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
        order.insert(max(0, min(place - 1, len(order))), card.id)
        self._acts.order(tuple(order))

    def _sign(self) -> None:
        card = self.tray.current
        if card is not None and card.editing:
            card.come_back()
            self.notice.advise(N_("The wording is kept: read it again, then sign."))
        elif self.signing.at_hand:
            self._sign_or_lift(self.signing.at_hand, True)

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
        if self._board is not None:
            self.columns.show_column(MIDDLE)
            self.tray.ask_about(Refused(*found), len(self._board.points))

    def _answer(self, answer: str, place: int = 0) -> None:
        """Do what was decided about what found no place."""
        refused, board = self.tray.one_too_many.refused, self._board
        self.tray.one_too_many.close_it()
        self.focus_board()
        if refused is None or board is None or answer == "leave":
            return
        target = board.points[place - 1].id if 0 < place <= len(board.points) else None
        if target is None:
            self._keep_in_reserve(refused)
        elif refused.point_id is not None:
            act = self._acts.take_instead if answer == "swap" else _merge_with(self._acts)
            act(refused.point_id, target)
        elif answer == "swap":
            self._acts.choose(refused.note_ids, refused.words, instead_of=target)
        else:
            self._acts.add_notes(target, refused.note_ids)

    def _keep_in_reserve(self, refused: Refused) -> None:
        """A point of the reserve stays where it is; notes become one."""
        if refused.point_id is None:
            self._acts.choose(refused.note_ids, refused.words, reserve=True)

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

    def _connect(self) -> None:
        for part in (self.columns.left.list, self.columns.right.list):
            part.chosen.connect(self._choose)
        self.tray.reworded.connect(self._acts.reword)
        self.tray.dotted.connect(self._dotted)
        self.link.together_requested.connect(lambda: self._decide("together"))
        self.link.distinct_requested.connect(lambda: self._decide("distinct"))
        self.signing.sign_requested.connect(self._sign_or_lift)
        asked = self.tray.one_too_many
        asked.merge_requested.connect(lambda place: self._answer("merge", place))
        asked.swap_requested.connect(lambda place: self._answer("swap", place))
        asked.reserve_requested.connect(lambda: self._answer("reserve"))
        asked.put_off.connect(lambda: self._answer("leave"))
        self._acts.refused.connect(self.notice.complain)
        self._acts.too_few.connect(self._ask_again)
        self._acts.tray_full.connect(self._no_place)


def _merge_with(acts: BoardActs) -> Callable[[Id, Id], None]:
    return lambda point, target: acts.merge(target, point)
