"""Where LibreOffice puts what a Word file holds: the page of each block, from one layout of that very file.

A Word file has no pages until a program lays it out. LibreOffice, when it is installed, turns the file into
a PDF in which every bookmark is a named destination; the pages are read there, exactly.
"""

import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exports.blocks.document import Document
from exports.scratch import end_program, forget_program, noting, scratch
from exports.word.manuscript import BODY, places

if TYPE_CHECKING:
    import pikepdf

LIMIT = 90.0
"""LibreOffice is stopped after so many seconds."""

_KNOWN = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_WITH_DESTINATIONS = (
    'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How many pages a Word file has, and the page of each of its bookmarks, counted from 0."""

    pages: int
    page_of: Mapping[str, int]


def find_libreoffice() -> Path | None:
    """Return LibreOffice's program, or None when this machine has none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Path(found)
    return next((path for path in map(Path, _KNOWN) if path.exists()), None)


def printed_pages(document: Document, laid_out: Layout) -> dict[str, int]:
    """Return the printed page of each block: the first page of the text is page 1."""
    first = laid_out.page_of.get(BODY, 0)
    found = {name: laid_out.page_of.get(place) for name, place in places(document).items()}
    return {name: page - first + 1 for name, page in found.items() if page is not None}


def lay_out(word_file: Path, program: Path, limit: float = LIMIT) -> Layout | None:
    """Return LibreOffice's layout of a Word file, or None when it fails or takes too long."""
    import pikepdf  # noqa: PLC0415 - without LibreOffice nothing is read back

    with scratch() as folder:
        # A profile of its own: LibreOffice refuses to work while the person's own one is in use.
        profile = (folder / "profile").resolve().as_uri()
        _run(
            [
                str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore",
                "--convert-to", _WITH_DESTINATIONS, "--outdir", str(folder), str(word_file),
            ],
            folder,
            limit,
        )  # fmt: skip
        try:
            with pikepdf.open(folder / f"{word_file.stem}.pdf") as pdf:
                return _read(pdf)
        except (pikepdf.PdfError, OSError):
            return None


def _run(command: list[str], folder: Path, limit: float) -> None:
    """Run the program to its end or to the limit; what it made, if anything, is looked at afterwards."""
    try:
        process = subprocess.Popen(
            noting(command, folder), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError:
        return
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(limit)
    finally:  # whatever stops us, a key pressed or the limit, stops it too
        if process.poll() is None:
            end_program(process.pid)
            process.wait()
        forget_program(folder)


def _read(pdf: "pikepdf.Pdf") -> Layout:
    numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
    destinations: Any = pdf.Root.get("/Dests", {})
    page_of = {str(name).lstrip("/"): numbers[page.objgen] for name, (page, *_) in destinations.items()}
    return Layout(len(pdf.pages), page_of)
