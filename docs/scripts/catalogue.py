"""Merges the French parts into one catalogue, checks that nothing is missing, and compiles it.

    python docs/scripts/catalogue.py            # check, then write resonance.mo
    python docs/scripts/catalogue.py --check    # check only, and that resonance.mo is up to date

What must be translated is found in the code by Babel: message ids in `N_(…)`, in calls of the words and of
the window's language, and in errors.
"""

import argparse
import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("workshop", "sessions", "exports", "ui")
TRANSLATIONS = ROOT / "assets" / "translations" / "fr"
PARTS = TRANSLATIONS / "parts"
COMPILED = TRANSLATIONS / "LC_MESSAGES" / "resonance.mo"

_ERRORS = (
    "WorkshopError",
    "InvalidInput",
    "NotFound",
    "Conflict",
    "StorageUnavailable",
    "ExportFailed",
    "AccessRefused",
)
_FIRST = dict.fromkeys((*_ERRORS, "N_", "words", "_words", "language", "_language", "say", "complain"), (1,))
_SECOND = {**dict.fromkeys((*_ERRORS, "demand", "bind"), (2,)), "plural": (1, 2)}
_THIRD = {"demand": (3,)}

Text = str | tuple[str, str]


def wanted() -> dict[Text, str]:
    """Return every message id of the code, with where it is."""
    found: dict[Text, str] = {}
    for package in PACKAGES:
        for keywords in (_FIRST, _SECOND, _THIRD):
            for file, line, message, _, _ in extract_from_dir(
                ROOT / package, method_map=[("**.py", "python")], keywords=keywords, comment_tags=()
            ):
                text = tuple(message) if isinstance(message, tuple | list) else message
                if any(part.strip() for part in (text if isinstance(text, tuple) else (text,))):
                    found.setdefault(text, f"{package}/{file}:{line}")
    return found


def merged() -> tuple[Catalog, list[str]]:
    """Return all parts as one catalogue, and what they say differently."""
    whole = Catalog(locale="fr", charset="utf-8", fuzzy=False, header_comment="")
    complaints: list[str] = []
    for part in sorted(PARTS.glob("*.po")):
        with part.open("rb") as file:
            for message in read_po(file, locale="fr"):
                if not message.id or not _is_said(message):
                    continue
                former = whole.get(message.id if isinstance(message.id, str) else message.id[0])
                if former is not None and former.string != message.string:
                    complaints.append(
                        f"{part.name}: “{_first(message.id)}” is translated differently elsewhere"
                    )
                elif former is None:
                    whole.add(message.id, message.string)
                complaints.extend(f"{part.name}: {fault}" for fault in _faults(message))
    return whole, complaints


def missing(whole: Catalog) -> list[str]:
    """Return the message ids of the code that have no French."""
    return [
        f"{where}: “{_first(text)}” has no French"
        for text, where in wanted().items()
        if (found := whole.get(_first(text))) is None or (isinstance(text, tuple) and found.id != text)
    ]


def compiled(whole: Catalog) -> bytes:
    """Return the catalogue as gettext reads it, the same bytes each time."""
    ordered = Catalog(locale="fr", charset="utf-8", fuzzy=False)
    ordered.mime_headers = [  # no date and no name: only what gettext reads
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", "nplurals=2; plural=(n > 1);"),
    ]
    for message in sorted(whole, key=lambda one: _first(one.id)):
        if message.id:
            ordered.add(message.id, message.string)
    file = io.BytesIO()
    write_mo(file, ordered)
    return file.getvalue()


def is_up_to_date(whole: Catalog) -> bool:
    """Tell whether the compiled catalogue says what the parts say."""
    if not COMPILED.is_file():
        return False
    with COMPILED.open("rb") as file:
        said = {_first(one.id): _forms(one) for one in read_mo(file) if one.id}
    return said == {_first(one.id): _forms(one) for one in whole if one.id}


def _forms(message: Message) -> tuple[str, ...]:
    """Return singular and plural; Babel reads them back sometimes as a list, sometimes as a tuple."""
    said = message.string
    return tuple(said) if isinstance(said, tuple | list) else (said,)


def _first(text: object) -> str:
    return str(text[0] if isinstance(text, tuple | list) else text)


def _is_said(message: Message) -> bool:
    return all(_forms(message))


def _faults(message: Message) -> Iterator[str]:
    ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
    known = set().union(*(_fields(one) for one in ids))
    for text in _forms(message):
        if not _fields(text) <= known:
            yield f"“{text}” names a value that “{ids[0]}” does not have"
        if "'" in text:
            yield f"“{text}” has a straight apostrophe"


def _fields(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        return set()


def main() -> int:
    """Check, and write the compiled catalogue unless asked only to check."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    only_check = parser.parse_args().check
    whole, complaints = merged()
    complaints += missing(whole)
    if not only_check:
        COMPILED.parent.mkdir(parents=True, exist_ok=True)
        COMPILED.write_bytes(compiled(whole))
    elif not is_up_to_date(whole):
        complaints.append("resonance.mo is out of date: run docs/scripts/catalogue.py")
    print("\n".join(complaints) or f"{len(whole)} messages, all in French")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
