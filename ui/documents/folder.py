"""Where documents go: the person's own documents, or inside the one folder everything was asked to be in."""

from pathlib import Path

import platformdirs

from ui.settings import Folders

_SHOWN = "Résonance"


def documents_folder(folders: Folders) -> Path:
    """Return the folder for documents; it is made when the first one is written."""
    if folders.data == folders.config:
        return folders.data / "documents"
    return platformdirs.user_documents_path() / _SHOWN
