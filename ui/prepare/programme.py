"""The programme of a series as the pairing it is: one row a session, everything edited in place."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.face import Face
from ui.prepare.columns import MARGIN
from ui.prepare.programme_heads import ProgrammeHeads
from ui.prepare.session_row import SessionRow
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.panel import Rule
from workshop.commands.sessions import AddSession
from workshop.model.base import Id, new_id
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

_ARRIVAL = 200


class Programme(QWidget):
    """Shows the sessions of a series, facing the question each asks.

    Signals: `edited(Command, Answer)`; `session_chosen(str)` with a session's id.
    """

    edited = Signal(object, object)
    session_chosen = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._series: SeriesView | None = None
        self._stacked = False
        self._rows: dict[Id, SessionRow] = {}
        self._chosen: Id | None = None
        self._before: QWidget | None = None
        self._heads = ProgrammeHeads(face)
        self._line = Rule()
        self._scroll = QScrollArea()
        self._empty = EmptyState(
            face,
            N_("No session yet"),
            N_("Add the first one: its date, its question, the talks that answer it."),
        )
        self.add = Button(face, N_("Add a session"), kind="quiet", icon="plus")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._arrange()
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(_ARRIVAL)
        self._arriving.timeout.connect(self._show_chosen)
        edit = make_action(face, self, N_("Edit the chosen session"), "F2", group="prepare")
        edit.triggered.connect(self._edit_chosen)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align_heads)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._settle)

    @property
    def rows(self) -> list[SessionRow]:
        """Return the rows, in the order of the sessions."""
        return [self._rows[one.id] for one in self._series.sessions] if self._series else []

    def show_series(self, series: SeriesView) -> None:
        """Show the series as it is now; rows stay where they are, with the focus inside them."""
        before = [one.id for one in self._series.sessions] if self._series else []
        self._series = series
        for session in series.sessions:
            if session.id in self._rows:
                self._rows[session.id].show_session(session, series.language)
            else:
                self._rows[session.id] = self._row(session, series.language)
        now = [one.id for one in series.sessions]
        if before != now:
            self._put_in_order(now)
        self._empty.setVisible(not now)
        self._show_heads()

    def choose(self, session_id: Id | None) -> None:
        """Show one row as the chosen one; the keyboard arrives there."""
        for id_, row in self._rows.items():
            row.choose(chosen=id_ == session_id)
        is_new, self._chosen = session_id != self._chosen, session_id
        if is_new:
            self._arrive()
        self.setFocusProxy(self._row_of(session_id) or self.add)

    def come_after(self, widget: QWidget) -> None:
        """Have the Tab key go from this widget to the rows."""
        self._before = widget

    def stack(self, *, stacked: bool) -> None:
        """Stack the rows where there is no room for three columns."""
        self._stacked = stacked
        self._show_heads()
        for row in self._rows.values():
            row.stack(stacked=stacked)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the chosen row in sight on arriving."""
        super().showEvent(event)
        self._arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the heads over their columns."""
        super().resizeEvent(event)
        self._align_heads()

    def _row_of(self, session_id: Id | None) -> SessionRow | None:
        return self._rows.get(session_id) if session_id is not None else None

    def _arrive(self) -> None:
        """Have the chosen row in sight now, and for the moment its neighbours take to find their height."""
        self._arriving.start()
        self._show_chosen()

    def _settle(self) -> None:
        if self._arriving.isActive():
            self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._row_of(self._chosen)
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, 0)

    def _edit_chosen(self) -> None:
        row = self._row_of(self._chosen)
        if row is not None:
            row.edit()

    def _go_on(self, by: int) -> None:
        """Go to another row with the arrows."""
        rows = self.rows
        place = next((at for at, one in enumerate(rows) if one.session.id == self._chosen), 0) + by
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_heads(self) -> None:
        shown = not self._stacked and bool(self._rows)
        self._heads.setVisible(shown)
        self._line.setVisible(shown)

    def _align_heads(self) -> None:
        bar = self._scroll.verticalScrollBar()
        self._heads.leave_room(bar.sizeHint().width() if bar.maximum() > 0 else 0)

    def _row(self, session: SessionView, language: str) -> SessionRow:
        row = SessionRow(self._face, session, language)
        row.stack(stacked=self._stacked)
        row.edited.connect(self.edited)
        row.chosen.connect(self.session_chosen)
        row.moved.connect(self._go_on)
        return row

    def _put_in_order(self, ids: list[Id]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
        for gone in set(self._rows) - set(ids):
            self._rows.pop(gone).deleteLater()
        stops: list[QWidget] = [self._before] if self._before is not None else []
        for place, id_ in enumerate(ids):
            self._column.insertWidget(place, self._rows[id_])
            stops += [self._rows[id_], *self._rows[id_].stops]
        stops.append(self.add)
        for former, later in pairwise(stops):
            QWidget.setTabOrder(former, later)

    def _add(self) -> None:
        if self._series is not None:
            session_id = new_id()
            command = AddSession(session_id=session_id, series_id=self._series.id, usual=True)
            self.edited.emit(command, None)
            self.session_chosen.emit(session_id)

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 8, MARGIN, 0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        self._empty.hide()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heads)
        layout.addWidget(self._line)
        layout.addWidget(self._scroll, 1)
