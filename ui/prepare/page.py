"""Prepare: the programme of a series with one session beside it, and the documents that can go out."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.assembly import Library
from ui.bridge import Bridge
from ui.documents.page import DocumentsPage
from ui.face import FACILITATOR, Face
from ui.prepare.programme import Programme
from ui.prepare.session_panel import SessionPanel
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.panel import Panel
from ui.widgets.tabs import Tabs
from workshop.change import Change
from workshop.commands.base import Command
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

_TABS = {"programme": N_("Programme"), "documents": N_("Documents")}
_CONCERNS = ("series", "session", "talk", "agenda_item", "role", "person", "organisation")
_BAR = 48


class PreparePage(QWidget):
    """Where a series is prepared; every change goes through the desk and comes back through the channel."""

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._series_id = series_id
        self._series: SeriesView | None = None
        self._chosen: Id | None = None
        self.tabs = Tabs(face, _TABS, step="body")
        self.programme = Programme(face)
        self.panel = SessionPanel(face)
        self.documents = DocumentsPage(face, library, series_id)
        self.banner = Banner(face)
        self._detail = Button(face, N_("Session in detail"), kind="chosen", size="small", keys="Ctrl+D")
        self._stack = QStackedWidget()
        self._bridge = Bridge(library.channel)
        self._arrange()
        self._connect()
        self._read()

    def close_page(self) -> None:
        """Stop listening to changes."""
        self._bridge.close()
        self.documents.close_page()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        self.programme.edited.connect(self._do)
        self.programme.session_chosen.connect(self._choose)
        self.panel.edited.connect(self._do)
        self._bridge.changed.connect(self._heed)
        detail = make_action(
            self._face, self, N_("Show or hide the session in detail"), "Ctrl+D", group="prepare"
        )
        detail.triggered.connect(self._toggle_detail)
        self._detail.clicked.connect(self._toggle_detail)

    def _heed(self, change: Change) -> None:
        if change.concerns(*_CONCERNS):
            self._read()

    def _read(self) -> None:
        self._face.background.read(lambda: self._library.queries.series(self._series_id), self._show)

    def _show(self, series: SeriesView) -> None:
        self._series = series
        self.programme.show_series(series)
        session = self._session()
        if session is None and series.sessions:
            session = self._first(series)
            self._chosen = session.id
            self.programme.choose(session.id)
        self.panel.setVisible(session is not None and self._detail.property("kind") == "chosen")
        if session is not None:
            self.panel.show_session(session)

    def _first(self, series: SeriesView) -> SessionView:
        """The next session to hold, else the first."""
        coming = (one for one in series.sessions if one.state in ("planned", "open", "converging"))
        return next(coming, series.sessions[0])

    def _session(self) -> SessionView | None:
        sessions = self._series.sessions if self._series else ()
        return next((one for one in sessions if one.id == self._chosen), None)

    def _choose(self, session_id: Id) -> None:
        if session_id == self._chosen:
            return
        self._chosen = session_id
        self.programme.choose(session_id)
        session = self._session()
        if session is not None:
            self.panel.show_session(session)

    def _do(self, command: Command) -> None:
        self.banner.hide()
        self._face.background.write(
            lambda: self._library.desk.do(command, FACILITATOR), on_error=self._refused
        )

    def _refused(self, error: WorkshopError) -> None:
        self.banner.tell("fault", error.message, error.hint, **error.values)
        self._read()

    def _toggle_detail(self) -> None:
        shown = not self.panel.isVisible()
        self.panel.setVisible(shown)
        self._detail.set_kind("chosen" if shown else "quiet")

    def _show_tab(self, tab: str) -> None:
        self.tabs.show_current(tab)
        self._detail.setVisible(tab == "programme")
        self._stack.setCurrentIndex(list(_TABS).index(tab))

    def _arrange(self) -> None:
        bar = Panel(self._face, "second_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self._detail)
        bar.setFixedHeight(self._face.theme.px(_BAR))
        self._face.theme.changed.connect(lambda: bar.setFixedHeight(self._face.theme.px(_BAR)))
        programme = QWidget()
        beside = QHBoxLayout(programme)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.programme, 1)
        beside.addWidget(self.panel)
        self._stack.addWidget(programme)
        self._stack.addWidget(self.documents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.banner)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.tabs)
