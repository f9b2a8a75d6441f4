"""The documents of a series: what can go out, made as drafts in Word and PDF, opened with one press."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from exports.order import Made, Order
from exports.typography import typeset
from ui.actions import make_action
from ui.assembly import Library
from ui.bridge import Bridge
from ui.documents.card import offers_card
from ui.documents.folder import documents_folder, make_folder, open_path
from ui.documents.freshness import last_changes
from ui.documents.making import Making
from ui.documents.offers import FORMATS, Offer, file_stem, latest_first, offers_of
from ui.documents.progress import MakingFoot
from ui.documents.row import OfferRow
from ui.face import Face
from ui.orders import document_order
from ui.prepare.scrolled import scrolled
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label
from workshop.change import Change
from workshop.errors import WorkshopError
from workshop.files import to_filename
from workshop.model.base import Id
from workshop.views.series import SeriesView
from workshop.words import N_, Words

_WIDTH = 860


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the files of one row are shown."""

    row: OfferRow
    ending: str


@dataclass(frozen=True, slots=True)
class _Read:
    series: SeriesView
    changed: Mapping[Id, dt.datetime]


class DocumentsPage(QWidget):
    """Lists the documents of one series and makes them beside the window."""

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._series_id = series_id
        self._series: SeriesView | None = None
        self._changed: Mapping[Id, dt.datetime] = {}
        self._asked = 0
        self._stale = True
        self._places: dict[Path, _Place] = {}
        self._folder = documents_folder(face.settings.folders)
        self.making = Making(face, library)
        self.banner = Banner(face)
        self.foot = MakingFoot(face)
        self._where = Label(face, "", "small", role="ink_3", wrap=True)
        self._list = QVBoxLayout()
        self._bridge = Bridge(library.feed)
        self.stop: QAction = make_action(face, self, N_("Cancel the document"), "Esc", group="compose")
        self._arrange()
        self._connect()
        self._read()

    @property
    def rows(self) -> list[OfferRow]:
        """Return the rows, from top to bottom."""
        return list(dict.fromkeys(place.row for place in self._places.values()))

    def target_of(self, offer: Offer, ending: str) -> Path:
        """Return the file a document goes to."""
        if self._series is None:
            raise ValueError("a document is named after its series, which is not read yet")
        words = Words(self._series.language)  # the same file whatever language the window has
        return self._folder / to_filename(file_stem(words, self._series, offer), ending)

    def close_page(self) -> None:
        """Stop listening to changes and whatever is being made."""
        self._bridge.close()
        self.making.close()
        self._asked += 1  # an answer still to come finds nobody

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to make a document, and look whether the files are still as they were."""
        super().showEvent(event)
        self.making.warm()
        if self._stale:
            self._read()
        self._show_files()

    def _connect(self) -> None:
        self.making.began.connect(self._show_begun)
        self.making.went_on.connect(self.foot.go_on)
        self.making.made.connect(self._show_made)
        self.making.failed.connect(self._show_failed)
        self.making.cancelled.connect(self._show_cancelled)
        self.foot.cancel_requested.connect(self.making.cancel)
        self.stop.triggered.connect(self.making.cancel)
        self.stop.setEnabled(False)
        self._bridge.changed.connect(self._heed)
        self._face.language.changed.connect(self._rebuild)

    def _heed(self, change: Change) -> None:  # noqa: ARG002 - whatever changed, freshness is read anew
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def _read(self) -> None:
        """Read anew; an answer that is overtaken by a later one is not shown."""
        self._stale = False
        self._asked += 1
        asked = self._asked

        def show(read: _Read) -> None:
            if asked == self._asked:
                self._show(read)

        self._face.background.read(self._read_now, show)

    def _read_now(self) -> _Read:
        series = self._library.queries.series(self._series_id)
        return _Read(series, last_changes(self._library, self._series_id))

    def _show(self, read: _Read) -> None:
        self._changed = read.changed
        if read.series != self._series:
            self._series = read.series
            self._rebuild()
        else:
            self._show_files()

    def _rebuild(self) -> None:
        if self._series is None:
            return
        self._places.clear()
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        offers = offers_of(self._series)
        sections: list[tuple[str, Id | None]] = [(self._face.language("The whole series"), None)]
        for session in latest_first(self._series.sessions):
            number = self._face.language("Session {number}", number=session.number)
            theme = typeset(session.theme, self._series.language)
            sections.append((" · ".join(part for part in (number, theme) if part), session.id))
        for title, session_id in sections:
            rows = [self._row(one, title) for one in offers if one.session_id == session_id]
            if rows:
                self._list.addWidget(offers_card(self._face, title, rows))
        self._list.addStretch(1)
        self._where.say(N_("In {folder}"), folder=str(self._folder))
        self._show_files()

    def _row(self, offer: Offer, title: str) -> OfferRow:
        files = {ending: self.target_of(offer, ending) for ending in FORMATS}
        row = OfferRow(self._face, offer, title, files)
        row.asked.connect(self._ask)
        row.open_requested.connect(self._open)
        for ending, file in files.items():
            self._places[file] = _Place(row, ending)
        return row

    def _show_files(self) -> None:
        for file in self._places:
            self._show_file(file)

    def _show_file(self, file: Path) -> None:
        """Tell of a file since when it is there, and whether the library changed since."""
        place = self._places.get(file)
        if place is None or not file.is_file():
            return
        at = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
        changed = self._changed.get(place.row.offer.session_id or self._series_id)
        here = at.astimezone(ZoneInfo(self._series.timezone) if self._series else None)
        when = f"{self._face.language.date(here.date(), 'd MMMM yyyy')}, {here:%H:%M}"
        place.row.show_file(place.ending, when, is_older=changed is not None and changed > at)

    def _ask(self, offer: Offer, ending: str, with_notes: bool) -> None:
        target = self.target_of(offer, ending)
        row = self._places[target].row
        under_way = self._places.get(self.making.current) if self.making.current else None
        if under_way is None or under_way.row is not row:
            row.show_waiting()

        def order() -> Order:
            make_folder(target.parent)
            return document_order(
                self._library,
                offer.kind,
                target,
                self._series_id,
                session_id=offer.session_id,
                with_notes=with_notes,
            )

        self.making.ask(target, order)

    def _show_begun(self, target: Path) -> None:
        self.banner.hide()
        self.foot.begin(target.name)
        self.stop.setEnabled(True)
        if target in self._places:
            self._places[target].row.show_making()

    def _show_made(self, made: Made) -> None:
        self._end(made.target)
        self._read()
        for notice in made.notices[:1]:
            self.banner.tell("told", notice.message, values=notice.values)

    def _show_failed(self, error: WorkshopError, target: Path) -> None:
        self._end(target)
        self.banner.tell("fault", error.message, error.hint, values=error.values)

    def _show_cancelled(self, target: Path) -> None:
        self._end(target)
        self.banner.tell("told", N_("Stopped; the former file is as it was."))

    def _end(self, target: Path) -> None:
        if not self.making.busy:
            self._leave_foot(target)
            self.foot.hide()
            self.stop.setEnabled(False)
        if target in self._places:
            self._places[target].row.rest()
            self._show_file(target)

    def _leave_foot(self, target: Path) -> None:
        """Give the keyboard back to the button that asked, before what has it goes out of sight."""
        focused, place = QApplication.focusWidget(), self._places.get(target)
        if place is not None and focused is not None and self.foot.isAncestorOf(focused):
            place.row.buttons[place.ending].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, path: Path) -> None:
        why, hint = open_path(path)
        if why:
            self.banner.tell("fault", why, hint, values={"name": path.name, "folder": str(path.parent)})

    def _choose_folder(self) -> None:
        title = self._face.language("Where documents go")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._rebuild()

    def _show_folder(self) -> None:
        try:
            make_folder(self._folder)
        except WorkshopError as error:
            self.banner.tell("fault", error.message, error.hint, values=error.values)
        else:
            self._open(self._folder)

    def _arrange(self) -> None:
        face = self._face
        sentence = N_("Each is made as a draft from what the library holds now; nothing is sent anywhere.")
        other = Button(face, N_("Another folder…"), kind="quiet", size="small")
        other.clicked.connect(self._choose_folder)
        show = Button(face, N_("Show in folder"), kind="quiet", size="small")
        show.clicked.connect(self._show_folder)
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(show)
        where.addWidget(other)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(Label(face, N_("Documents"), "title"))
        column.addWidget(Label(face, sentence, "body", role="ink_2", wrap=True))
        column.addLayout(where)
        self._list.setSpacing(16)
        column.addLayout(self._list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(scrolled(column, _WIDTH), 1)
        layout.addWidget(self.foot)
