"""The tray: as many numbered places as the series holds, the fifth refused, and the reserve below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.free_place import FreePlace
from ui.live.one_too_many import OneTooMany, Refused
from ui.live.point_card import PointCard
from ui.live.printed import Printed
from ui.widgets.label import Label
from workshop.model.base import Id
from workshop.views.notes import BoardView, PointView
from workshop.words import N_


class Tray(QWidget):
    """Holds the cards of the points; cards of points that stay are kept, so that nothing being typed is lost.

    Signals: `reworded(PointView, str)`, `dotted(PointView, str)`; `column_requested(int)`, -1 or 1.
    """

    column_requested = Signal(int)
    reworded = Signal(object, str)
    dotted = Signal(object, str)

    def __init__(self, face: Face, printed: Printed) -> None:
        super().__init__()
        self._face = face
        self._printed = printed
        self._cards: dict[Id, PointCard] = {}
        self._free: list[FreePlace] = []
        self._taken = (-1, 0)
        self.one_too_many = OneTooMany(face, printed)
        self._title = Label(face, N_("Chosen points"), "heading")
        self._count = Label(face, "", "body", role="ink_3", tabular=True)
        self._rule = Label(face, "", "small", role="ink_3")
        self._reserve_title = Label(face, N_("In reserve"), "body", role="ink_2", weight=600)
        self._places = QVBoxLayout()
        self._reserve = QVBoxLayout()
        self._area = QScrollArea()
        self._arrange()

    @property
    def cards(self) -> list[PointCard]:
        """Return the cards in the order shown, the reserve last."""
        found = []
        for column in (self._places, self._reserve):
            for number in range(column.count()):
                item = column.itemAt(number)
                widget = item.widget() if item else None
                if isinstance(widget, PointCard):
                    found.append(widget)
        return found

    @property
    def current(self) -> PointCard | None:
        """Return the card that has the keyboard, itself or one of its fields."""
        return next((one for one in self.cards if one.hasFocus() or one.editing), None)

    def card(self, point_id: Id) -> PointCard | None:
        """Return the card of a point."""
        return self._cards.get(point_id)

    def at_place(self, place: int) -> PointCard | None:
        """Return the card of the chosen point at a place from 1, or None."""
        chosen = [one for one in self.cards if not one.reserved]
        return chosen[place - 1] if 0 < place <= len(chosen) else None

    def show_board(self, board: BoardView) -> None:
        """Show the chosen points, the free places and the reserve."""
        self._count.say(N_("{count} of {most}"), count=len(board.points), most=board.points_max)
        if board.points_min == board.points_max:
            self._rule.say(N_("{most}, no more"), most=board.points_max)
        else:
            self._rule.say(N_("{least} to {most}, no more"), least=board.points_min, most=board.points_max)
        self._drop({one.id for one in (*board.points, *board.reserve)})
        self._fill(self._places, board.points)
        self._fill(self._reserve, board.reserve)
        self._fill_free(len(board.points), board.points_max)
        self._reserve_title.setVisible(bool(board.reserve))

    def ask_about(self, refused: Refused, most: int) -> None:
        """Ask what to do with what found no place."""
        self.one_too_many.ask(refused, most)
        QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(self.one_too_many))

    def focus_card(self, place: int) -> None:
        """Give the keyboard to a card, the nearest when there is none at this place."""
        cards = self.cards
        if cards:
            card = cards[max(0, min(place, len(cards) - 1))]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(card)

    def move_keyboard(self, step: int) -> None:
        """Go to the card above or below."""
        cards, current = self.cards, self.current
        if current is not None:
            self.focus_card(cards.index(current) + step)

    def _fill(self, column: QVBoxLayout, points: Sequence[PointView]) -> None:
        for place, point in enumerate(points):
            card = self._cards.get(point.id) or self._new(point)
            card.show_point(point, place + 1)
            if column.indexOf(card) != place:
                column.insertWidget(place, card)
            card.show()

    def _new(self, point: PointView) -> PointCard:
        card = PointCard(self._face, point, self._printed)
        card.reworded.connect(lambda words: self.reworded.emit(card.point, words))
        card.dotted.connect(lambda typed: self.dotted.emit(card.point, typed))
        card.moved.connect(self.move_keyboard)
        card.column_requested.connect(self.column_requested)
        self._cards[point.id] = card
        return card

    def _drop(self, present: set[Id]) -> None:
        for point_id in [one for one in self._cards if one not in present]:
            card = self._cards.pop(point_id)
            self._places.removeWidget(card)
            self._reserve.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _fill_free(self, taken: int, most: int) -> None:
        if self._taken == (taken, most):
            return
        self._taken = (taken, most)
        for place in self._free:
            self._places.removeWidget(place)
            place.hide()
            place.deleteLater()
        self._free = [FreePlace(self._face, number + 1) for number in range(taken, most)]
        for place in self._free:
            self._places.addWidget(place)
            place.show()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._rule)
        inside = QWidget()
        inside.setProperty("page", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 6, 28, 6)
        column.setSpacing(10)
        self._places.setSpacing(10)
        self._reserve.setSpacing(10)
        column.addLayout(self._places)
        column.addWidget(self.one_too_many)
        column.addWidget(self._reserve_title)
        column.addLayout(self._reserve)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head.setContentsMargins(28, 0, 28, 0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
