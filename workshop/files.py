"""Files we write: private to the person, made aside and moved into place whole."""

import os
import re
import sys
import unicodedata
from pathlib import Path

from workshop.errors import StorageUnavailable
from workshop.words import N_

_LONGEST = 100
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=$|\.|\s)")


def private_folder(folder: Path) -> None:
    """Make the folder, for its owner alone, where there is none."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as trouble:
        raise StorageUnavailable(
            N_("This folder cannot be made: {folder}"),
            N_("Choose a folder of your own."),
            folder=folder,
        ) from trouble


def empty_private_file(path: Path) -> None:
    """Make an empty file that only its owner reads; one that lay there is emptied."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    except OSError as trouble:
        raise StorageUnavailable(
            N_("Nothing can be written in this folder: {folder}"),
            N_("Choose a folder of your own, on a disk with free space."),
            folder=path.parent,
        ) from trouble


def settle(made: Path, path: Path) -> None:
    """Put a finished file in its place so that after a power cut it is there whole, or not at all."""
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def beside(path: Path, remark: str) -> Path:
    """Return a name beside the path that is not taken, with a remark in brackets."""
    count = 1
    while True:
        again = f" {count}" if count > 1 else ""
        other = path.with_name(f"{path.stem} ({remark}{again}){path.suffix}")
        if not other.exists():
            return other
        count += 1


def to_filename(name: str, ending: str = "") -> str:
    """Return a name that every system takes as a file's: one line, no forbidden sign, not too long."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    name = " ".join(name.split()).strip(". ")
    name = _shortened(name, _LONGEST - len(ending)).strip(". ")
    if not name or _RESERVED.match(name):
        name = f"_{name}"
    return name + ending


def _shortened(name: str, letters: int) -> str:
    """Cut at a word when there is one in the last third."""
    if len(name) <= letters:
        return name
    cut = name[:letters]
    space = cut.rfind(" ")
    return cut[:space] if space > letters * 2 // 3 else cut
