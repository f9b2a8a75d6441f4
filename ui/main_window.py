"""The window: a bar, a banner, and either the library or the places of one series."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui import later
from ui.face import Face
from ui.later import PageMaker
from ui.library.errands import Errands
from ui.library.page import LibraryPage
from ui.library.shelf import Shelf
from ui.menus import WindowActions
from ui.messages import Messages
from ui.opening import Opening
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.window_bar import WindowBar
from ui.window_state import WindowState
from ui.workspace import Workspace
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.words import N_

if TYPE_CHECKING:
    from ui.assembly import Library
    from workshop.change import Change

_TEXT_STEP = 25


class MainWindow(QWidget):
    """Everything somebody sees in the frame, but for dialogs and the room screen.

    Signals: `closed()` after the library was closed.
    """

    closed = Signal()

    def __init__(
        self, face: Face, makers: dict[str, PageMaker], load_pages: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._face = face
        self._load_pages = load_pages
        self.bar = WindowBar(face)
        self.banner = Banner(face)
        self.library_page = LibraryPage(face)
        self.workspace = Workspace(face, makers)
        self.messages = Messages(self.banner, face.language)
        self.actions_ = WindowActions(face, self)
        self.opening = Opening(face.settings, face.background)
        self.shelf = Shelf(face.background)
        self.errands = Errands(face, self.shelf, self.messages, self)
        self._menu = QMenu(self)
        self.actions_.fill(self._menu)
        self._stack = QStackedWidget()
        self._arrange()
        self.actions_.undo_actions.follow(self._stack)
        self._connect()
        self.show_library()

    @property
    def library(self) -> "Library | None":
        """Return the library, once it is open."""
        return self.shelf.library

    def _connect(self) -> None:
        bar, page, acts, errands = self.bar, self.library_page, self.actions_, self.errands
        # where one goes
        bar.library_requested.connect(self.show_library)
        bar.place_requested.connect(self.show_place)
        bar.menu_requested.connect(self.show_menu)
        page.opened.connect(self.open_series)
        self.workspace.place_requested.connect(self.show_place)
        self.workspace.undo_stack_changed.connect(self.actions_.undo_actions.look)
        self._stack.currentChanged.connect(self.actions_.undo_actions.look)
        acts.library.triggered.connect(self.show_library)
        for place, action in acts.places.items():
            action.triggered.connect(lambda _=False, place=place: self.show_place(place))
        # what one asks of the library
        page.new_series_requested.connect(errands.new_series)
        page.sample_requested.connect(errands.open_sample)
        page.archive_requested.connect(errands.choose_archive)
        page.archive_dropped.connect(errands.import_archive)
        acts.new_series.triggered.connect(errands.new_series)
        acts.sample.triggered.connect(errands.open_sample)
        acts.archive.triggered.connect(errands.choose_archive)
        acts.export.triggered.connect(self._write_archive)
        acts.back_up.triggered.connect(errands.back_up)
        acts.restore.triggered.connect(errands.restore)
        errands.series_made.connect(lambda made: self.shelf.read_again(lambda: self.open_series(made)))
        errands.sample_under_way.connect(self._show_sample)
        errands.closing_requested.connect(self._close_library)
        errands.reopening_requested.connect(self.reopen)
        # how the library is
        self.opening.opened.connect(self._library_opened)
        self.opening.opened_to_read.connect(self._library_opened_to_read)
        self.opening.refused.connect(self._library_refused)
        self.opening.damaged.connect(errands.offer_restoring)
        self.shelf.cards_read.connect(self._cards_read)
        self.shelf.changed.connect(self._changed)
        self._face.background.failed.connect(self.messages.show_error)
        # the rest
        acts.menu.triggered.connect(self.show_menu)
        acts.keys.triggered.connect(self._show_keys)
        acts.settings.triggered.connect(self._show_settings)
        acts.larger.triggered.connect(lambda: self._resize_text(_TEXT_STEP))
        acts.smaller.triggered.connect(lambda: self._resize_text(-_TEXT_STEP))
        acts.usual.triggered.connect(lambda: self._resize_text(100 - self._face.theme.text_scale))
        acts.quit.triggered.connect(lambda: self.window().close())
        for code, action in acts.languages.items():
            action.triggered.connect(lambda _=False, code=code: self._speak(code))
        for appearance, action in acts.appearances.items():
            action.triggered.connect(lambda _=False, appearance=appearance: self._wear(appearance))

    def show_library(self) -> None:
        """Go to the library."""
        self._stack.setCurrentWidget(self.library_page)
        self.bar.show_library()
        self.bar.show_library_actions(shown=bool(self.shelf.cards))
        self.bar.show()
        for action in self.actions_.places.values():
            action.setEnabled(self.workspace.series_id is not None)
        self.window().setWindowTitle("Résonance")
        if self.workspace.series_id is not None:
            self.library_page.go_to(self.workspace.series_id)
        self.library_page.focus_page()

    def open_series(self, series_id: Id) -> None:
        """Open a series where one left it, or at its programme."""
        if self.library is None:
            self.errands.when_open(lambda: self.open_series(series_id))
            return
        self.workspace.open_series(self.library, series_id)
        self.show_place(self.workspace.place or "prepare")

    def show_place(self, place: str) -> None:
        """Go to a place of the open series."""
        if self.workspace.series_id is None:
            return
        title = self.shelf.title_of(self.workspace.series_id)
        page = self.workspace.show_place(place)
        self._stack.setCurrentWidget(self.workspace)
        self.bar.show_series(title, place)
        self.bar.setVisible(not getattr(page, "has_own_bar", False))
        for action in self.actions_.places.values():
            action.setEnabled(True)
        self.window().setWindowTitle(f"{title} – Résonance")

    def show_menu(self) -> None:
        """Open the menu below the mark, or in the corner where a page has a bar of its own."""
        self._menu.popup(self.mapToGlobal(self.bar.menu_corner()))

    def reopen(self) -> None:
        """Close the library and open the one of the preferences."""
        self._close_library()
        self.messages.clear()
        self.opening.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place of the window, finish what is under way and close the library."""
        WindowState(self._face.settings).keep(self.window())
        self.window().hide()
        self.workspace.close_series()
        self._face.background.close()
        self.shelf.close()
        super().closeEvent(event)
        self.closed.emit()

    def _close_library(self) -> None:
        """Leave the pages, which store what is half typed, then let the library go."""
        self.show_library()
        self.workspace.close_series()
        self.shelf.take(None)
        self.actions_.undo_actions.serve(None)

    def _library_opened(self, library: "Library") -> None:
        self.shelf.take(library)
        self.actions_.undo_actions.serve(library.desk)
        self._ready()

    def _library_opened_to_read(self, library: "Library", why: WorkshopError) -> None:
        self.shelf.take(library)
        self.bar.saved.show_state("read_only")
        self.messages.advise(why, N_("Try again"), self.reopen)
        self._ready()

    def _ready(self) -> None:
        self.errands.opened()
        if self._load_pages is not None:
            self._face.background.read(self._load_pages, lambda _: None)
            self._load_pages = None

    def _library_refused(self, why: WorkshopError) -> None:
        self.bar.saved.show_state("failed")
        self.library_page.show_refused()
        self.errands.offer_restoring(why)

    def _cards_read(self) -> None:
        cards = self.shelf.cards
        self.library_page.show_cards(cards)
        if self._stack.currentWidget() is self.library_page:
            self.bar.show_library_actions(shown=bool(cards))
        if self.library is not None and self.library.opened_for_writing:
            self.bar.saved.show_state("saved" if cards else "nothing")

    def _changed(self, change: "Change") -> None:
        self.actions_.undo_actions.changed(change)
        if self.workspace.series_id is not None and self._stack.currentWidget() is self.workspace:
            self.bar.show_title(self.shelf.title_of(self.workspace.series_id))

    def _write_archive(self) -> None:
        in_library = self._stack.currentWidget() is self.library_page
        series_id = self.library_page.view.current_series if in_library else self.workspace.series_id
        if series_id is not None:
            self.errands.write_archive(series_id, self.shelf.title_of(series_id))

    def _show_sample(self, under_way: bool) -> None:
        self.actions_.sample.setEnabled(not under_way)
        self.library_page.show_sample(under_way=under_way)

    def _show_keys(self) -> None:
        pages = self.findChildren(QWidget)
        actions = [action for widget in (self, *pages) for action in widget.actions()]
        in_library = self._stack.currentWidget() is self.library_page
        place = "library" if in_library else self.workspace.place or "library"
        dialog = later.keys_help(self._face, dict.fromkeys(actions), self, place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_settings(self) -> None:
        dialog = later.settings_dialog(self._face, self)
        dialog.data_folder_chosen.connect(self.reopen)
        dialog.failed.connect(self.messages.show_error)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _speak(self, code: str) -> None:
        self._face.language.use(code)
        self._keep(language=code)

    def _wear(self, appearance: str) -> None:
        self._face.theme.use(appearance)
        self._keep(appearance=appearance)

    def _resize_text(self, by: int) -> None:
        self._face.theme.set_text_scale(self._face.theme.text_scale + by)
        self._keep(text_scale=self._face.theme.text_scale)

    def _keep(self, **choice: object) -> None:
        try:
            self._face.settings.keep(**choice)
        except WorkshopError as error:
            self.messages.show_error(error)

    def _arrange(self) -> None:
        archive = Button(self._face, N_("Import an archive"), kind="quiet", icon="archive", keys="Ctrl+I")
        new = Button(self._face, N_("New series"), kind="primary", icon="plus", keys="Ctrl+N")
        archive.clicked.connect(self.errands.choose_archive)
        new.clicked.connect(self.errands.new_series)
        self.bar.add_library_action(archive)
        self.bar.add_library_action(new)
        self._stack.addWidget(self.library_page)
        self._stack.addWidget(self.workspace)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.banner)
        layout.addWidget(self._stack, 1)
        self.setMinimumSize(720, 480)
