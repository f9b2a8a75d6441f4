"""The font table: our families, what stands in for them, and the faces embedded in every Word file."""

from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby
from uuid import UUID, uuid5

from exports.look import BOLD, FAMILIES, ITALIC, Face
from exports.word.package import Relationships
from exports.word.text import DECLARATION, NAMESPACES

_KEYS = UUID("6f0b1c52-7f43-4d0e-9d0a-2f1c35a9e7d4")
_HIDDEN = 32
"""Bytes at the start of an embedded font that are mixed with its key."""


def font_parts() -> dict[str, bytes]:
    """Return the font table, its relationships and the embedded faces, by their names in the file."""
    relationships = Relationships()
    table = "".join(_families(relationships))
    parts = {
        "word/fontTable.xml": f"{DECLARATION}<w:fonts {NAMESPACES}>{table}</w:fonts>".encode(),
        "word/_rels/fontTable.xml.rels": relationships.xml().encode(),
    }
    return parts | {f"word/fonts/{face}.odttf": _embedded(face) for face in Face}


def _families(relationships: Relationships) -> Iterator[str]:
    for family, faces in groupby(Face, key=FAMILIES.__getitem__):
        embedded = "".join(_embedding(face, relationships) for face in sorted(faces, key=_slot_order))
        kind = "swiss" if family.fallback == "Calibri" else "roman"
        yield (
            f'<w:font w:name="{family.name}"><w:altName w:val="{family.fallback}"/><w:charset w:val="00"/>'
            f'<w:family w:val="{kind}"/><w:pitch w:val="variable"/>{embedded}</w:font>'
        )


def _embedding(face: Face, relationships: Relationships) -> str:
    relation = relationships.add("font", f"fonts/{face}.odttf")
    return (
        f'<w:embed{_SLOTS[_slot_order(face)]} r:id="{relation}" w:fontKey="{{{str(_key(face)).upper()}}}"/>'
    )


_SLOTS = ("Regular", "Bold", "Italic", "BoldItalic")


def _slot_order(face: Face) -> int:
    return (face in BOLD) + 2 * (face in ITALIC)


def _key(face: Face) -> UUID:
    return uuid5(_KEYS, face)


def _embedded(face: Face) -> bytes:
    font = (files("assets") / "fonts" / f"{face}.ttf").read_bytes()
    key = _key(face).bytes[::-1]
    hidden = bytes(byte ^ key[place % len(key)] for place, byte in enumerate(font[:_HIDDEN]))
    return hidden + font[_HIDDEN:]
