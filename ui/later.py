"""The one place that loads what is heavy: after the first paint, so that the window is there first.

SQLAlchemy alone costs two bare windows' time. The library is opened, and the pages are loaded, in a thread
while the cards of the first screen are already shown; by the time somebody opens a series all is there.
"""

# ruff: noqa: PLC0415 - loading late is the whole subject of this file

import gc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.face import Face
from ui.settings import Settings
from workshop.authors import FACILITATOR
from workshop.clock import SystemClock
from workshop.errors import WorkshopError
from workshop.model.base import Id

if TYPE_CHECKING:
    from ui.assembly import Backup, Library
    from ui.dialogs.keys_help import KeysHelp
    from ui.dialogs.new_series import NewSeries
    from ui.dialogs.settings_dialog import SettingsDialog

PageMaker = Callable[[Face, "Library", Id], QWidget]

PROGRAM = "Résonance"


def open_library(settings: Settings, on_damage: Callable[[WorkshopError], None], *, write: bool) -> "Library":
    """Open the library of the preferences, making it when it is not there."""
    from ui.assembly import open_library as assemble

    return assemble(
        settings.library_file, write=write, clock=SystemClock(), program=PROGRAM, on_damage=on_damage
    )


def ask_new_series(face: Face, window: QWidget) -> "NewSeries | None":
    """Ask what a new series needs."""
    from ui.dialogs.new_series import NewSeriesDialog

    return NewSeriesDialog.ask(face, window)


def ask_backup(face: Face, library: Path, window: QWidget) -> Path | None:
    """Ask which backup of a library to go back to."""
    from ui.dialogs.restore_dialog import RestoreDialog

    return RestoreDialog.ask(face, backups_of(library), window)


def settings_dialog(face: Face, window: QWidget) -> "SettingsDialog":
    """Make the dialog of the settings."""
    from ui.dialogs.settings_dialog import SettingsDialog

    return SettingsDialog(face, window)


def keys_help(face: Face, actions: Iterable[QAction], window: QWidget) -> "KeysHelp":
    """Make the dialog of all the keys."""
    from ui.dialogs.keys_help import KeysHelp

    return KeysHelp(face, actions, window)


def make_series(library: "Library", asked: "NewSeries") -> Id:
    """Make a series with its empty sessions, and return its id."""
    from workshop.commands.templates import NewSeries as MakeSeries

    command = MakeSeries(
        title=asked.title, language=asked.language, sessions=asked.sessions, first_date=asked.first_date
    )
    library.desk.do(command, FACILITATOR)
    return command.id


def load_sample(library: "Library", language: str) -> Id:
    """Bring the sample in, and return the id of its series."""
    from ui.archives import load_sample as load

    return load(library, language)


def import_archive(library: "Library", archive: Path) -> Id:
    """Bring an archive in, and return the id of its series."""
    from ui.archives import import_archive as read

    return read(library, archive, copy=False)


def write_archive(library: "Library", series_id: Id, to: Path) -> Path:
    """Write a series to an archive, and return where it is."""
    from ui.archives import write_archive as write

    return write(library, series_id, to)


def backups_of(library: Path) -> "list[Backup]":
    """Return the backups of a library that may not be open, newest first."""
    from ui.assembly import Backups

    return Backups(library, SystemClock()).all()


def put_backup_in_place(library: Path, backup: Path) -> Path | None:
    """Put a backup where the library is; return where the library went, if there was one."""
    from ui.assembly import Backups

    return Backups(library, SystemClock()).put_in_place(backup, PROGRAM)


def load_pages() -> None:
    """Load the code of the pages, so that the first visit is immediate."""
    import ui.documents.page
    import ui.live.page
    import ui.prepare.page  # noqa: F401 - loaded, not used

    # What is loaded stays. From here on the collector looks at what is new, which keeps pauses short in Live.
    gc.freeze()


def prepare_page(face: Face, library: "Library", series_id: Id) -> QWidget:
    """Make the page where a series is prepared."""
    from ui.prepare.page import PreparePage

    return PreparePage(face, library, series_id)


def live_page(face: Face, library: "Library", series_id: Id) -> QWidget:
    """Make the page where a session is run."""
    from ui.live.page import LivePage

    return LivePage(face, library, series_id)


def documents_page(face: Face, library: "Library", series_id: Id) -> QWidget:
    """Make the page of what can go out."""
    from ui.documents.page import DocumentsPage

    return DocumentsPage(face, library, series_id)


PAGES: dict[str, PageMaker] = {"prepare": prepare_page, "live": live_page, "compose": documents_page}
