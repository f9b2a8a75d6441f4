"""Where documents go, the person's own folder or the one for everything; and opening what is there."""

from pathlib import Path

import platformdirs
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.settings import Folders
from workshop.errors import ExportFailed
from workshop.words import N_

_SHOWN = "Résonance"


def documents_folder(folders: Folders) -> Path:
    """Return the folder for documents; it is made when the first one is written."""
    if folders.data == folders.config:
        return folders.data / "documents"
    return platformdirs.user_documents_path() / _SHOWN


def make_folder(folder: Path) -> None:
    """Make a folder that is not there yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportFailed(
            "The folder {folder} cannot be made: {reason}.",
            "Choose another folder.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error


def open_path(path: Path) -> tuple[str, str]:
    """Open a file or a folder as the system does; return why it does not and a way out, or nothing."""
    if not path.exists():
        return N_("“{name}” is no longer there."), ""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return N_("Nothing on this machine opens “{name}”."), N_("It is in {folder}.")
    return "", ""
