"""The sessions one by one: a rail of marks at the left, one session in detail beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from exports.typography import typeset
from ui.face import Face
from ui.prepare.session_panel import SessionPanel
from ui.prepare.session_rail import SessionRail
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.panel import Rule
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

_MOST = 16_777_215


class SessionsPlace(QWidget):
    """Holds the session's detail, unless it stands beside the programme.

    Signals: `session_chosen(str)` with a session's id.
    """

    session_chosen = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.panel = SessionPanel(face)
        self.rail = SessionRail(face)
        self.choice = ChoiceBox(face, N_("Session"), {}, translated=False)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(6)
        self._line = Rule(Qt.Orientation.Vertical)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._above = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(24, 12, 24, 0)
        above.addWidget(self.choice, 1)
        self._column.addWidget(self._above)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(self._line)
        layout.addLayout(self._column, 1)
        self.rail.session_chosen.connect(self.session_chosen)
        self.choice.chosen.connect(self.session_chosen)

    def show_session(self, session: SessionView | None, series: SeriesView) -> None:
        """Show the sessions there are, and this one in detail."""
        self.rail.show_series(series)
        self.choice.offer(
            {one.id: f"{one.number} · {typeset(one.theme, series.language)}" for one in series.sessions}
        )
        self.panel.setEnabled(session is not None)
        if session is not None:
            self.rail.show_chosen(session.id)
            self.choice.show_key(session.id)
            self.panel.show_session(session, series)

    def show_rail(self, *, shown: bool) -> None:
        """Show the rail, or a closed list instead where there is no room for it."""
        self.rail.setVisible(shown)
        self._line.setVisible(shown)
        self._above.setVisible(not shown)

    def take_panel(self) -> None:
        """Have the session's detail here, as wide as there is room."""
        if self._column.indexOf(self.panel) < 0:
            self._column.addWidget(self.panel, 1)
        self.panel.set_surface("paper")
        self.panel.setMinimumWidth(0)
        self.panel.setMaximumWidth(_MOST)
        self.panel.show()
