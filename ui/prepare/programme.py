"""The programme of a series as the pairing it is: one row a session, everything edited in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.face import Face
from ui.prepare.columns import DATE, LEFT, MARGIN, QUESTION, RIGHT, Columns
from ui.prepare.session_row import SessionRow
from ui.widgets.button import Button
from ui.widgets.echo_mark import Echo, EchoMark
from ui.widgets.label import Label
from ui.widgets.panel import Rule
from workshop.commands.sessions import AddSession
from workshop.model.base import Id, new_id
from workshop.views.series import SeriesView
from workshop.words import N_


class Programme(QWidget):
    """Shows the sessions of a series, facing the question each asks.

    Signals: `edited(Command)`; `session_chosen(str)` with a session's id.
    """

    edited = Signal(object)
    session_chosen = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._series: SeriesView | None = None
        self._rows: dict[Id, SessionRow] = {}
        self.add = Button(face, N_("Add a session"), kind="quiet", icon="plus")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._arrange()

    @property
    def rows(self) -> list[SessionRow]:
        """Return the rows, in the order of the sessions."""
        if self._series is None:
            return []
        return [self._rows[one.id] for one in self._series.sessions]

    def show_series(self, series: SeriesView) -> None:
        """Show the series as it is now; rows stay where they are, with the focus inside them."""
        before = [one.id for one in self._series.sessions] if self._series else []
        self._series = series
        now = [one.id for one in series.sessions]
        for session in series.sessions:
            if session.id in self._rows:
                self._rows[session.id].show_session(session)
            else:
                self._rows[session.id] = self._row(session.id)
        if before != now:
            self._put_in_order(now)

    def choose(self, session_id: Id) -> None:
        """Show one row as the chosen one."""
        for id_, row in self._rows.items():
            row.choose(chosen=id_ == session_id)

    def _row(self, session_id: Id) -> SessionRow:
        session = next(one for one in (self._series.sessions if self._series else ()) if one.id == session_id)
        row = SessionRow(self._face, session)
        row.edited.connect(self.edited)
        row.chosen.connect(self.session_chosen)
        return row

    def _put_in_order(self, ids: list[Id]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
        for gone in set(self._rows) - set(ids):
            self._rows.pop(gone).deleteLater()
        for place, id_ in enumerate(ids):
            self._column.insertWidget(place, self._rows[id_])
        for former, later in zip(self.rows, self.rows[1:], strict=False):
            QWidget.setTabOrder(former, later)

    def _add(self) -> None:
        if self._series is not None:
            self.edited.emit(AddSession(session_id=new_id(), series_id=self._series.id, usual=True))

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN + Columns().date, 8, MARGIN, 0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heads())
        layout.addWidget(Rule())
        layout.addWidget(scroll, 1)

    def _heads(self) -> QWidget:
        face = self._face
        heads = QWidget()
        grid = QGridLayout(heads)
        grid.setContentsMargins(MARGIN, 12, MARGIN, 12)
        Columns().lay(grid)
        question = Label(face, N_("Question of the session"), "small", role="ink_3")
        grid.addWidget(Label(face, N_("Date"), "small", role="ink_3"), 0, DATE)
        left = _voice_head(face, N_("Light from the humanities"), Echo.HUMANITIES, mark_first=False)
        grid.addWidget(left, 0, LEFT, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(question, 0, QUESTION, Qt.AlignmentFlag.AlignHCenter)
        right = _voice_head(face, N_("Company practice"), Echo.PRACTICE, mark_first=True)
        grid.addWidget(right, 0, RIGHT, Qt.AlignmentFlag.AlignLeft)
        return heads


def _voice_head(face: Face, message: str, echo: Echo, *, mark_first: bool) -> QWidget:
    head = QWidget()
    layout = QHBoxLayout(head)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    parts: list[QWidget] = [
        EchoMark(face, echo, 14),
        Label(face, message, "small", role=echo.value, weight=600),
    ]
    for part in parts if mark_first else reversed(parts):
        layout.addWidget(part)
    return head
