"""The zip that a Word file is: parts, their types and relationships, the same bytes for the same document.

Parts are written as text and zipped by the standard library. python-docx would do the same work several
times slower (see `docs/performance.md`), stamps its template's author and thumbnail, and zips with the
hour of the day; the tests read our files back with it. What is the same in every document, our fonts
above all, lies ready compressed in `assets/word/base.zip`, which is where each file begins.
"""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from io import BytesIO

from exports.word.text import DECLARATION, on_one_line

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DEFAULTS: Mapping[str, str] = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "emf": "image/x-emf",
}
_TYPES: Mapping[str, str] = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
}
_PACKED = (".png", ".jpeg")
"""Parts that cannot be made smaller."""

EARLIEST = 1980
"""A zip file knows no year before this one."""


class Relationships:
    """What one part refers to, each thing under an id of its own."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, str, bool]] = []

    def add(self, kind: str, target: str, *, outside: bool = False) -> str:
        """Return the id under which the part may name the target; the same target keeps its id."""
        entry = (kind, target, outside)
        if entry not in self._entries:
            self._entries.append(entry)
        return f"rId{self._entries.index(entry) + 1}"

    def xml(self) -> str:
        """Return the relationships as the part's companion file."""
        rows = "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{on_one_line(target)}"'
            f"{' TargetMode=' + chr(34) + 'External' + chr(34) if outside else ''}/>"
            for number, (kind, target, outside) in enumerate(self._entries, 1)
        )
        return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'

    def __bool__(self) -> bool:
        return bool(self._entries)


class Package:
    """A Word file in the making: parts are added one by one, `zipped` returns the file."""

    def __init__(self, created: datetime) -> None:
        self._stamp = max(created.year, EARLIEST), *created.timetuple()[1:6]
        self._parts: dict[str, str | bytes] = {}
        self._types = dict(_TYPES)

    def add(self, name: str, content: str | bytes, relationships: Relationships | None = None) -> None:
        """Put a part into the file, with what it refers to."""
        self._parts[name] = content
        if relationships:
            folder, _, leaf = name.rpartition("/")
            self._parts[f"{folder}/_rels/{leaf}.rels"] = relationships.xml()

    def add_word(
        self, kind: str, content: str, relationships: Relationships | None = None, number: str = ""
    ) -> str:
        """Put a part of a Word kind (styles, header…) into the file and return its name inside `word/`."""
        leaf = f"{kind}{number}.xml"
        self._types[f"word/{leaf}"] = f"{_WORD}.{kind}+xml"
        self.add(f"word/{leaf}", content, relationships)
        return leaf

    def zipped(self) -> bytes:
        """Return the whole file, stamped with the document's own date."""
        whole = BytesIO((files("assets") / "word" / "base.zip").read_bytes())
        with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, content in {"[Content_Types].xml": self._content_types(), **self._parts}.items():
                entry = zipfile.ZipInfo(name, self._stamp)
                entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return whole.getvalue()

    def _content_types(self) -> str:
        defaults = "".join(
            f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _DEFAULTS.items()
        )
        parts = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in self._types.items()
        )
        return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{parts}</Types>'
