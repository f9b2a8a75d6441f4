"""The manifest: what an archive says of itself, and the hash of each of its files."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from workshop.archive.refusal import refused
from workshop.model.base import Id
from workshop.words import N_

NAME = "manifest.json"
FORMAT = 1
PROGRAM = "Résonance"

_PATH = re.compile(r"(?:rows|pictures|published|reading)/[^/\\:\x00-\x1f]{1,200}")
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself."""

    series_id: Id
    title: str
    made_at: dt.datetime
    files: Mapping[str, str]
    """The SHA-256 of every other file, by its path."""

    def text(self) -> str:
        """Return the manifest as it is written."""
        told = {
            "format": FORMAT,
            "program": PROGRAM,
            "series": self.series_id,
            "title": self.title,
            "made_at": self.made_at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z"),
            "files": dict(sorted(self.files.items())),
        }
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_manifest(data: bytes) -> Manifest:
    """Return the manifest; a format we do not know, and paths that lead outside, are refused."""
    try:
        told = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as trouble:
        raise refused(N_("This is not an archive of Résonance: its manifest cannot be read.")) from trouble
    if not isinstance(told, dict) or told.get("program") != PROGRAM:
        raise refused(N_("This is not an archive of Résonance."))
    if told.get("format") != FORMAT:
        raise refused(
            N_("This archive has format {format}; this program reads format {known}."),
            N_("Update this program; nothing was imported."),
            format=str(told.get("format"))[:20],
            known=FORMAT,
        )
    files, series, title = told.get("files"), told.get("series"), told.get("title", "")
    if not isinstance(files, dict) or not isinstance(series, str) or not isinstance(title, str):
        raise refused(N_("The manifest of this archive is incomplete."))
    for path, digest in files.items():
        if not _PATH.fullmatch(path) or path.endswith((".", " ", "/..", "/.")):
            raise refused(N_("This archive names a file outside of itself: {file}"), file=path[:100])
        if not isinstance(digest, str) or not _HASH.fullmatch(digest):
            raise refused(N_("The manifest of this archive has no hash for {file}."), file=path)
    return Manifest(series, title, _instant(told.get("made_at")), files)


def digest_of(data: bytes) -> str:
    """Return the hash by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def _instant(told: object) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        made = None
    if made is None or made.tzinfo is None:
        raise refused(N_("The manifest of this archive is incomplete."))
    return made.astimezone(dt.UTC)
