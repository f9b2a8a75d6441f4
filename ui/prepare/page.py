"""Prepare: the programme, one session in detail, the people, the facts of the series, its documents."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import make_action
from ui.assembly import Library
from ui.bridge import Bridge
from ui.documents.page import DocumentsPage
from ui.face import Face
from ui.prepare.columns import is_narrow
from ui.prepare.keeper import Keeper
from ui.prepare.people_page import PeoplePage
from ui.prepare.programme import Programme
from ui.prepare.sealed import seal
from ui.prepare.series_form import SeriesForm
from ui.prepare.sessions_place import SessionsPlace
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.panel import Panel
from ui.widgets.tabs import Tabs
from workshop.change import Change
from workshop.errors import Conflict, InvalidInput, WorkshopError
from workshop.model.base import Id
from workshop.views.series import PersonView, SeriesView, SessionView
from workshop.words import N_

_TABS = {
    "programme": N_("Programme"),
    "sessions": N_("Sessions"),
    "people": N_("People"),
    "series": N_("Series"),
    "documents": N_("Documents"),
}
_CONCERNS = ("series", "session", "talk", "agenda_item", "role", "person", "organisation", "consent")
_BAR = 48
_BESIDE = 372


@dataclass(frozen=True, slots=True)
class _Read:
    series: SeriesView
    people: tuple[PersonView, ...]


class PreparePage(QWidget):
    """Where a series is prepared; every change goes through the desk and comes back through the channel.

    Signals: `shown()` after what the library has was shown.
    """

    shown = Signal()

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._series_id = series_id
        self._series: SeriesView | None = None
        self._chosen: Id | None = None
        self._asked = 0
        self._read_last: _Read | None = None
        self._visited = {"programme"}
        self._wants_detail = True
        self.tabs = Tabs(face, _TABS, step="body")
        self.programme = Programme(face)
        self.sessions = SessionsPlace(face)
        self.panel = self.sessions.panel
        self.people = PeoplePage(face, series_id)
        self.form = SeriesForm(face)
        self.documents: DocumentsPage | None = None
        self.banner = Banner(face)
        self.keeper = Keeper(face, library)
        self.detail = Button(face, N_("Session in detail"), kind="chosen", size="small", keys="Ctrl+D")
        self._beside = QHBoxLayout()
        self._documents = QVBoxLayout()
        self._stack = QStackedWidget()
        self._bridge = Bridge(library.feed)
        self._arrange()
        self._connect()
        self._read()

    def close_page(self) -> None:
        """Keep what is not kept yet, and stop listening to changes."""
        self.panel.agenda.settle()
        self.keeper.close()
        self._bridge.close()
        self._asked += 1  # an answer still to come finds nobody
        if self.documents is not None:
            self.documents.close_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the rows and put the side away where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def show_tab(self, tab: str) -> None:
        """Go to one of the tabs."""
        self.tabs.show_current(tab)
        self._visited.add(tab)
        if tab == "documents" and self.documents is None:
            self.documents = DocumentsPage(self._face, self._library, self._series_id)
            self._documents.addWidget(self.documents)
        if self._read_last is not None:
            self._show_visited(self._read_last)
        self._stack.setCurrentIndex(list(_TABS).index(tab))
        self._fit()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        for part in (self.programme, self.panel, self.people, self.form):
            part.edited.connect(self.keeper.do)
        self.programme.session_chosen.connect(self._choose)
        self.sessions.session_chosen.connect(self._choose)
        self.keeper.kept.connect(self.banner.hide)
        self.keeper.refused.connect(self._refused)
        self._bridge.changed.connect(self._heed)
        self._face.theme.changed.connect(self._fit)
        self._face.language.changed.connect(self._show_again)
        detail = make_action(
            self._face, self, N_("Show or hide the session in detail"), "Ctrl+D", group="prepare"
        )
        detail.triggered.connect(self._toggle_detail)
        self.detail.clicked.connect(self._toggle_detail)

    def _heed(self, change: Change) -> None:
        if change.concerns(*_CONCERNS):
            self._read()

    def _read(self) -> None:
        """Read anew; an answer that is overtaken by a later one is not shown."""
        self._asked += 1
        asked = self._asked

        def show(read: _Read) -> None:
            if asked == self._asked:
                self._show(read)

        self._face.background.read(self._read_now, show)

    def _read_now(self) -> _Read:
        queries = self._library.queries
        return _Read(queries.series(self._series_id), queries.people(self._series_id))

    def _show(self, read: _Read) -> None:
        self._series = series = read.series
        self._read_last = read
        self.programme.show_series(series)
        session = self._session() or self._first(series)
        self._chosen = session.id if session else None
        self.programme.choose(self._chosen)
        self.sessions.show_session(session, series)
        self._fit()
        self._show_visited(read)
        self.shown.emit()

    def _show_visited(self, read: _Read) -> None:
        """Fill the tabs somebody has been to: the first sight of the programme does not wait for them."""
        if "people" in self._visited:
            self.people.show_people(read.people)
        if "series" in self._visited:
            self.form.show_series(read.series)
        if not self._library.opened_for_writing:
            for place in (self.programme, self.panel, self.people, self.form):
                seal(self._face, place)

    def _show_again(self) -> None:
        """Say in another language what was put together by hand."""
        self._read()

    def _first(self, series: SeriesView) -> SessionView | None:
        """The next session to hold, else the first."""
        coming = (one for one in series.sessions if one.state in ("planned", "open", "converging"))
        return next(coming, series.sessions[0] if series.sessions else None)

    def _session(self) -> SessionView | None:
        sessions = self._series.sessions if self._series else ()
        return next((one for one in sessions if one.id == self._chosen), None)

    def _choose(self, session_id: Id) -> None:
        if session_id == self._chosen:
            return
        self._chosen = session_id
        self.programme.choose(session_id)
        session = self._session()
        if session is not None and self._series is not None:
            self.sessions.show_session(session, self._series)
            if not self._library.opened_for_writing:
                seal(self._face, self.panel)

    def _refused(self, error: WorkshopError, answer: object) -> None:
        """Say why, unless the field says it itself; what was typed stays where it was typed."""
        if not isinstance(answer, Field):
            look = "advice" if isinstance(error, InvalidInput | Conflict) else "fault"
            self.banner.tell(look, error.message, error.hint, values=error.values)
        self._read()

    def _toggle_detail(self) -> None:
        if self._is_narrow():
            self.show_tab("programme" if self.tabs.current == "sessions" else "sessions")
            return
        self._wants_detail = not self._wants_detail
        self.detail.set_kind("chosen" if self._wants_detail else "quiet")
        self._fit()

    def _is_narrow(self) -> bool:
        return is_narrow(self.width(), self._face.theme)

    def _fit(self) -> None:
        """The session stands beside the programme where there is room, else in its own tab."""
        narrow, tab = self._is_narrow(), self.tabs.current
        self.programme.stack(stacked=narrow)
        self.sessions.show_rail(shown=not narrow)
        self.detail.setVisible(tab == "programme" and not narrow)
        beside = tab == "programme" and not narrow and self._wants_detail
        if tab == "sessions":
            self.sessions.take_panel()
        elif self.panel.parentWidget() is not self._stack.widget(0):
            self._beside.addWidget(self.panel)
        if tab != "sessions":
            self.panel.set_surface("sheet")
            self.panel.setFixedWidth(self._face.theme.px(_BESIDE))
            self.panel.setVisible(beside and self._chosen is not None)

    def _arrange(self) -> None:
        bar = Panel(self._face, "second_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.detail)
        bar.setFixedHeight(self._face.theme.px(_BAR))
        self._face.theme.changed.connect(lambda: bar.setFixedHeight(self._face.theme.px(_BAR)))
        programme = QWidget()
        programme.setLayout(self._beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.programme, 1)
        documents = QWidget()
        documents.setLayout(self._documents)
        self._documents.setContentsMargins(0, 0, 0, 0)
        for place in (programme, self.sessions, self.people, self.form, documents):
            self._stack.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.banner)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.tabs)
