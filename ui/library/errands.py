"""What one asks of the library as a whole: a new series, the sample, an archive, a backup."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import later
from ui.face import Face
from ui.library.shelf import Shelf
from ui.messages import Messages
from workshop.errors import WorkshopError
from workshop.files import to_filename
from workshop.model.base import Id
from workshop.words import N_

if TYPE_CHECKING:
    from ui.assembly import Library


class Errands(QObject):
    """Carries out wishes about the library, as soon as it is open.

    Signals: `series_made(str)` with the id of a series that was just made or brought in;
    `closing_requested()` when it must be closed, its pages first; `reopening_requested()` when it must be
    opened anew.
    """

    series_made = Signal(str)
    closing_requested = Signal()
    reopening_requested = Signal()

    def __init__(self, face: Face, shelf: Shelf, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._face = face
        self._shelf = shelf
        self._messages = messages
        self._window = window
        self._waiting: list[Callable[[], None]] = []

    def opened(self) -> None:
        """Carry out what was asked for before the library was open, then make the backup of the day."""
        waiting, self._waiting = self._waiting, []
        for wish in waiting:
            wish()
        library = self._shelf.library
        if library is not None and library.opened_for_writing:
            self._face.background.read(library.backups.daily, lambda _: None)

    def when_open(self, wish: Callable[[], None]) -> None:
        """Carry out a wish now, or as soon as the library is open."""
        if self._shelf.library is None:
            self._waiting.append(wish)
        else:
            wish()

    def new_series(self) -> None:
        """Ask for a title and make a series."""
        asked = later.ask_new_series(self._face, self._window)
        if asked is not None:
            self._make(lambda library: later.make_series(library, asked))

    def open_sample(self) -> None:
        """Bring the sample in."""
        language = self._face.language.code
        self._make(lambda library: later.load_sample(library, language))

    def choose_archive(self) -> None:
        """Ask for an archive and bring it in."""
        say = self._face.language
        kind = say("Archives of Résonance") + " (*.zip *.json)"
        chosen, _ = QFileDialog.getOpenFileName(self._window, say("Import an archive"), "", kind)
        if chosen:
            self.import_archive(Path(chosen))

    def import_archive(self, archive: Path) -> None:
        """Bring an archive in, given its file, its folder or the manifest inside."""
        place = archive.parent if archive.suffix == ".json" else archive
        self._make(lambda library: later.import_archive(library, place))

    def write_archive(self, series_id: Id, title: str) -> None:
        """Ask where, and write a series to an archive, with every note in it."""
        say = self._face.language
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            say("Write an archive"),
            to_filename(title, ".resonance.zip"),
            say("Archives of Résonance") + " (*.zip)",
        )
        library = self._shelf.library
        if chosen and library is not None:
            self._face.background.read(
                lambda: later.write_archive(library, series_id, Path(chosen)), self._tell_archive
            )

    def back_up(self) -> None:
        """Make a backup now."""

        def make() -> None:
            library = self._shelf.library
            if library is not None:
                self._face.background.read(library.backups.make, lambda made: self._tell_backup(made.path))

        self.when_open(make)

    def restore(self) -> None:
        """Ask which backup, and open it in the place of the library, which is set aside."""
        file = self._face.settings.library_file
        chosen = later.ask_backup(self._face, file, self._window)
        if chosen is None:
            return
        self.closing_requested.emit()
        self._face.background.write(
            lambda: later.put_backup_in_place(file, chosen), self._tell_restored, self._not_restored
        )

    def offer_restoring(self, why: WorkshopError) -> None:
        """Say what is wrong with the library, and offer a backup when there is one."""
        if later.backups_of(self._face.settings.library_file):
            self._messages.offer(why, N_("Restore a backup…"), self.restore)
        else:
            self._messages.offer(why, N_("Try again"), self.reopening_requested.emit)

    def _make(self, work: "Callable[[Library], Id]") -> None:
        def make() -> None:
            library = self._shelf.library
            if library is not None:
                self._face.background.write(lambda: work(library), self.series_made.emit)

        self.when_open(make)

    def _tell_archive(self, written: Path) -> None:
        self._messages.tell(
            N_("The archive was written: {file}"),
            N_("It holds every note with its words: it is for the library’s owner."),
            file=str(written),
        )

    def _tell_backup(self, made: Path) -> None:
        self._messages.tell(N_("A backup was made, opened and counted: {file}"), file=made.name)

    def _tell_restored(self, aside: Path | None) -> None:
        self.reopening_requested.emit()
        if aside is not None:
            self._messages.tell(
                N_("The backup is open. The former library is beside it: {file}"), file=aside.name
            )

    def _not_restored(self, error: WorkshopError) -> None:
        self.reopening_requested.emit()
        self._messages.show_error(error)
