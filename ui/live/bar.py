"""The bar of Live: which session, the three panes, that everything is saved, and the clock of the place."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu

from ui.face import Face
from ui.live.elided import ElidedLabel
from ui.live.printed import Printed
from ui.widgets.button import Button
from ui.widgets.echo_mark import EchoMark
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.saved import SavedIndicator
from ui.widgets.tabs import Tabs
from workshop.model.kinds import SessionState
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

HEIGHT = 48
_ROOMY = 1000
PANES = {"cockpit": N_("Cockpit"), "capture": N_("Capture"), "convergence": N_("Convergence")}
_STATES = {
    SessionState.PLANNED: N_("planned"),
    SessionState.OPEN: N_("open now"),
    SessionState.CONVERGING: N_("converging"),
    SessionState.HELD: N_("held"),
    SessionState.CANCELLED: N_("cancelled"),
}


class LiveBar(Panel):
    """Says where one is, and leads to another session, pane or place.

    Signals: `pane_requested(str)`, `session_requested(str)`, `place_requested(str)`, `library_requested()`.
    """

    library_requested = Signal()
    pane_requested = Signal(str)
    session_requested = Signal(str)
    place_requested = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__(face, "bar")
        self.tabs = Tabs(face, PANES)
        self.saved = SavedIndicator(face)
        self.clock = Label(face, "", "heading", tabular=True)
        self.clock_words = Label(face, "", "body", role="ink_2")
        self._theme_name = ElidedLabel(face, "body", role="ink_3")
        self._session = Button(face, "", kind="quiet", icon="chevrons-up-down", keys="Ctrl+Alt+S")
        self._menu = QMenu(self)
        self._arrange()
        self.tabs.chosen.connect(self.pane_requested)
        self._session.clicked.connect(self.choose_session)
        self._session.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        face.theme.changed.connect(self._dress)
        self._dress()

    def show_session(self, series: SeriesView, session: SessionView, printed: Printed) -> None:
        """Show the session one is in, and the others to go to."""
        self._face.language.bind(self._show_number, N_("Session {number}"), number=session.number)
        self._theme_name.show_text(printed.prose(session.theme))
        self._menu.clear()
        for one in series.sessions:
            self._add_session(one, printed.prose(one.theme), current=one.id == session.id)
        self._menu.addSeparator()
        for place, message in (("prepare", N_("Prepare")), ("compose", N_("Compose"))):
            action = self._menu.addAction(self._face.language(message))
            action.triggered.connect(lambda _=False, place=place: self.place_requested.emit(place))
        self._menu.addAction(self._face.language(N_("Library"))).triggered.connect(self.library_requested)

    def choose_session(self) -> None:
        """Open the list of sessions."""
        self._menu.popup(self._session.mapToGlobal(QPoint(0, self._session.height() + 4)))

    def show_clock(self, text: str, words: str = "") -> None:
        """Show the clock of the place, or the time left with its word."""
        if self.clock.text() != text:
            self.clock.setText(text)
        if self.clock_words.text() != words:
            self.clock_words.setText(words)
            self.clock_words.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        roomy = self.width() / self._face.theme.px(100) * 100 >= _ROOMY
        self._theme_name.setVisible(roomy)
        self.saved.words.setVisible(roomy)

    def _add_session(self, session: SessionView, theme: str, *, current: bool) -> None:
        language = self._face.language
        state = language(_STATES[session.state])
        words = language(
            N_("Session {number}, {theme} ({state})"), number=session.number, theme=theme, state=state
        )
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(current)
        action.triggered.connect(lambda _=False, id_=session.id: self.session_requested.emit(id_))

    def _show_number(self, text: str) -> None:
        self._session.setText(text)
        self._session.setAccessibleName(text)

    def _arrange(self) -> None:
        left = QHBoxLayout()
        left.setSpacing(4)
        left.addWidget(EchoMark(self._face, size=20))
        left.addWidget(self._session)
        left.addWidget(self._theme_name, 1)
        left.addStretch(0)
        right = QHBoxLayout()
        right.setSpacing(12)
        right.addStretch(1)
        for one in (self.saved, self.clock, self.clock_words):
            right.addWidget(one)
        layout = QGridLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.addLayout(left, 0, 0)
        layout.addWidget(self.tabs, 0, 1)
        layout.addLayout(right, 0, 2)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(2, 1)
        self.clock_words.hide()

    def _dress(self) -> None:
        self.setFixedHeight(self._face.theme.px(HEIGHT))
