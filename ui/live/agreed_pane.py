"""When everybody has signed: the points at full width, once, before the session ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.clocks import hour
from ui.widgets.button import Button
from ui.widgets.kind_label import KindLabel
from ui.widgets.label import Label
from ui.widgets.panel import Rule
from workshop.model.kinds import SessionState
from workshop.views.notes import BoardView, PointView
from workshop.words import N_

_MEASURE = 880


class AgreedPane(QWidget):
    """The ratified points with who signed them and when.

    Signals: `hold_requested()` to end the session; `board_requested()` to go back to the board.
    """

    hold_requested = Signal()
    board_requested = Signal()

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._shown: tuple[object, ...] = ()
        self.title = Label(face, "", "display")
        self._signed = Label(face, "", "reading", role="ink_2", wrap=True)
        self.hold = Button(face, N_("End the session"), kind="primary", size="large")
        self.back = Button(face, N_("Back to the board"), kind="quiet", size="large", keys="Esc")
        self._points = QVBoxLayout()
        self._inside = QWidget()
        self._arrange()
        self.hold.clicked.connect(self.hold_requested)
        self.back.clicked.connect(self.board_requested)

    def show_board(self, board: BoardView, timezone: str) -> None:
        """Show the points."""
        language = self._face.language
        held = board.state is SessionState.HELD
        self.hold.setVisible(not held)
        absent = tuple(one.listener.given_first for one in board.lists if one.absent)
        shown = (board.points, board.signatures, absent, held, language.code)
        if shown == self._shown:
            return
        self._shown = shown
        count = len(board.points)
        self.title.show_text(language.plural("{count} point agreed", "{count} points agreed", count))
        order = {one.listener.person_id: place for place, one in enumerate(board.lists)}
        signed = sorted(board.signatures, key=lambda one: order.get(one.person_id, len(order)))
        names = [
            language(N_("{name} at {hour}"), name=one.name, hour=hour(one.at, timezone)) for one in signed
        ]
        words = language(N_("Signed by {names}."), names=", ".join(names))
        if absent:
            words += f" {language(N_('Absent: {names}.'), names=', '.join(absent))}"
        self._signed.show_text(f"{words} {language(N_('The session is held.'))}" if held else words)
        while (item := self._points.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for point in board.points:
            self._points.addWidget(Rule())
            self._points.addWidget(self._point(point))

    def focus_pane(self) -> None:
        """Give the keyboard to what comes next."""
        (self.hold if not self.hold.isHidden() else self.back).setFocus(Qt.FocusReason.TabFocusReason)

    def _point(self, point: PointView) -> QWidget:
        part = QWidget()
        number = Label(self._face, "", "display", role="ink_3", tabular=True, weight=400)
        number.show_text(str(point.place))
        number.setFixedWidth(self._face.theme.px(56))
        wording = Label(self._face, "", "title", weight=400, wrap=True)
        wording.show_text(point.wording)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(KindLabel(self._face, point.point_kind))
        words.addWidget(wording)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 20, 0, 20)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return part

    def _measure(self) -> None:
        self._inside.setMaximumWidth(self._face.theme.px(_MEASURE))

    def _arrange(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.hold)
        acts.addWidget(self.back)
        acts.addStretch(1)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 40, 32, 40)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self._signed)
        column.addSpacing(24)
        self._points.setSpacing(0)
        column.addLayout(self._points)
        column.addSpacing(16)
        column.addLayout(acts)
        column.addStretch(1)
        self._measure()
        self._face.theme.changed.connect(self._measure)
        centre = QWidget()
        centre.setProperty("page", "true")
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._inside, 8)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidget(centre)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
