"""The documents of a series: what can go out, made as drafts in Word and PDF, opened with one press."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from exports.deliver import to_filename
from exports.order import Made, Order
from ui.actions import make_action
from ui.assembly import Library
from ui.bridge import Bridge
from ui.documents.folder import documents_folder
from ui.documents.making import Making
from ui.documents.offers import Offer, file_stem, offers_of
from ui.documents.progress import MakingFoot
from ui.documents.row import OfferRow
from ui.face import Face
from ui.orders import document_order
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Card, Rule
from workshop.errors import WorkshopError
from workshop.model.base import Id
from workshop.views.series import SeriesView
from workshop.words import N_

_WIDTH = 860
_CONCERNS = (
    "series",
    "session",
    "talk",
    "point",
    "note",
    "role",
    "consent",
    "section",
    "verbatim",
    "axis",
    "lever",
)


class DocumentsPage(QWidget):
    """Lists the documents of one series and makes them beside the window."""

    def __init__(self, face: Face, library: Library, series_id: Id) -> None:
        super().__init__()
        self._face = face
        self._library = library
        self._series_id = series_id
        self._series: SeriesView | None = None
        self._rows: dict[str, OfferRow] = {}
        self._folder = documents_folder(face.settings.folders)
        self.making = Making(face, library)
        self._banner = Banner(face)
        self._foot = MakingFoot(face)
        self._where = Label(face, "", "small", role="ink_3")
        self._list = QVBoxLayout()
        self._bridge = Bridge(library.channel)
        self._arrange()
        self._connect()
        self._read()

    def close_page(self) -> None:
        """Stop listening to changes and whatever is being made."""
        self._bridge.close()
        if self.making.busy:
            self.making.cancel()

    def _connect(self) -> None:
        self.making.began.connect(self._show_begun)
        self.making.went_on.connect(self._foot.go_on)
        self.making.made.connect(self._show_made)
        self.making.failed.connect(self._show_failed)
        self.making.cancelled.connect(self._show_cancelled)
        self._foot.cancel_requested.connect(self.making.cancel)
        self._bridge.changed.connect(lambda change: self._read() if change.concerns(*_CONCERNS) else None)
        self._face.language.changed.connect(self._rebuild)
        stop = make_action(self._face, self, N_("Cancel the document"), "Esc", group="compose")
        stop.triggered.connect(lambda: self.making.cancel() if self.making.busy else None)

    def _read(self) -> None:
        self._face.background.read(lambda: self._library.queries.series(self._series_id), self._show_series)

    def _show_series(self, series: SeriesView) -> None:
        if series != self._series:
            self._series = series
            self._rebuild()

    def _rebuild(self) -> None:
        if self._series is None:
            return
        self._rows.clear()
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        offers = offers_of(self._series)
        self._add_card(
            self._face.language("The whole series"), [one for one in offers if one.session is None]
        )
        for session in self._series.sessions:
            of_session = [one for one in offers if one.session_id == session.id]
            if of_session:
                number = self._face.language("Session {number}", number=session.number)
                self._add_card(f"{number} · {session.theme}", of_session)
        self._list.addStretch(1)
        self._show_folder()

    def _add_card(self, title: str, offers: list[Offer]) -> None:
        card = Card(self._face)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(0)
        head = Label(self._face, "", "small", role="ink_2", weight=600)
        head.show_text(title)
        head.setContentsMargins(16, 0, 16, 6)
        layout.addWidget(head)
        for index, offer in enumerate(offers):
            if index:
                layout.addWidget(Rule())
            layout.addWidget(self._row(offer, title))
        self._list.addWidget(card)

    def _row(self, offer: Offer, title: str) -> OfferRow:
        row = OfferRow(self._face, offer, title=title)
        row.asked.connect(self._ask)
        row.open_requested.connect(_open)
        for suffix in row.buttons:
            target = self._target(offer, suffix)
            self._rows[str(target)] = row
            if target.is_file():
                row.show_file(target, self._written(target))
        return row

    def _target(self, offer: Offer, suffix: str) -> Path:
        if self._series is None:
            raise AssertionError("a document is named after its series")
        return self._folder / to_filename(file_stem(self._face.language.words, self._series, offer), suffix)

    def _written(self, file: Path) -> str:
        at = dt.datetime.fromtimestamp(file.stat().st_mtime).astimezone()
        return f"{self._face.language.date(at.date(), 'd MMMM yyyy')}, {at:%H:%M}"

    def _ask(self, offer: Offer, suffix: str, with_notes: bool) -> None:
        target = self._target(offer, suffix)
        self._rows[str(target)].show_making()

        def order() -> Order:
            self._folder.mkdir(parents=True, exist_ok=True)
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
        self._banner.hide()
        self._foot.begin(target.name)

    def _show_made(self, made: Made) -> None:
        self._foot.hide()
        row = self._rows.get(str(made.target))
        if row is not None:
            row.show_file(made.target, self._written(made.target))
        for notice in made.notices[:1]:
            self._tell("told", notice.message, "", notice.values)

    def _show_failed(self, error: WorkshopError, target: Path) -> None:
        self._foot.hide()
        self._rest(target)
        self._tell("fault", error.message, error.hint, error.values)

    def _show_cancelled(self, target: Path) -> None:
        self._foot.hide()
        self._rest(target)
        self._banner.tell("told", N_("Stopped; the former file is as it was."))

    def _tell(self, look: str, message: str, hint: str, values: Mapping[str, Any]) -> None:
        self._banner.tell(look, message, hint, **values)

    def _rest(self, target: Path) -> None:
        row = self._rows.get(str(target))
        if row is None:
            return
        if target.is_file():
            row.show_file(target, self._written(target))
        else:
            row.show_waiting()

    def _choose_folder(self) -> None:
        title = self._face.language("Where documents go")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._rebuild()

    def _show_folder(self) -> None:
        self._where.say(N_("In {folder}"), folder=str(self._folder))

    def _arrange(self) -> None:
        face = self._face
        heading = Label(face, N_("Documents"), "display")
        sentence = Label(
            face,
            N_("Each is made as a draft from what the library holds now; nothing is sent anywhere."),
            "body",
            role="ink_2",
            wrap=True,
        )
        other = Button(face, N_("Another folder…"), kind="quiet", size="small")
        other.clicked.connect(self._choose_folder)
        show = Button(face, N_("Show in folder"), kind="quiet", size="small")
        show.clicked.connect(lambda: _open(self._folder))
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(show)
        where.addWidget(other)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(sentence)
        column.addLayout(where)
        self._list.setSpacing(16)
        column.addLayout(self._list, 1)
        self._scroll(column)

    def _scroll(self, column: QVBoxLayout) -> None:
        inside = QWidget()
        inside.setProperty("page", True)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(32, 32, 32, 32)
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        holder.setLayout(column)
        centred.addStretch(1)
        centred.addWidget(holder, 20)
        centred.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._foot)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
