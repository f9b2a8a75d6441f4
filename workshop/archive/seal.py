"""Making the manifest of an archive folder true again after its files were edited by hand."""

import json
from pathlib import Path

from workshop.archive import manifest

_FOLDERS = ("rows", "pictures", "published", "reading")


def seal(folder: Path) -> None:
    """Write the hash of every file of the folder into its manifest, which must be there."""
    file = folder / manifest.NAME
    told = json.loads(file.read_text("utf-8"))
    told["files"] = {
        path.relative_to(folder).as_posix(): manifest.digest_of(path.read_bytes())
        for name in _FOLDERS
        for path in sorted((folder / name).glob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
