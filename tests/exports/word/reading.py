"""A Word file read back: its parts as trees, its text in order, and the numbers Word would print."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from exports.blocks.document import Document
from exports.word.writer import write_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def file_of(document: Document, page_of: dict[str, int] | None = None) -> bytes:
    """Return the bytes of the document's Word file."""
    file = BytesIO()
    write_word(document, file, page_of)
    return file.getvalue()


class WordFile:
    """The parts of a Word file, each parsed: a part that is no well-formed XML fails here."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.names = archive.namelist()
            written = [name for name in self.names if name.endswith((".xml", ".rels"))]
            self.raw = {name: archive.read(name) for name in written}
        self.parts: dict[str, Any] = {name: etree.fromstring(data) for name, data in self.raw.items()}

    @property
    def body(self) -> Any:
        return self.parts["word/document.xml"].find(f"{W}body")

    @property
    def paragraphs(self) -> list[Any]:
        return list(self.body.iter(f"{W}p"))

    def styled(self, style: str) -> list[Any]:
        return [one for one in self.paragraphs if style_of(one) == style]

    def footnotes(self) -> list[str]:
        notes = self.parts["word/footnotes.xml"]
        return [text_of(one) for one in notes if one.get(f"{W}type") is None]

    def related(self, relation: str) -> Any:
        """The part that a section names by that id."""
        rows = self.parts["word/_rels/document.xml.rels"]
        return self.parts["word/" + next(row.get("Target") for row in rows if row.get("Id") == relation)]

    def numbers(self) -> Iterator[tuple[Any, str]]:
        """Each numbered paragraph with the number Word prints before it."""
        counts: dict[tuple[str, int], int] = {}
        seen: set[str] = set()
        numbering = self.parts["word/numbering.xml"]
        for one in self.paragraphs:
            properties = one.find(f"{W}pPr/{W}numPr")
            if properties is None:
                continue
            identity = properties.find(f"{W}numId").get(f"{W}val")
            level = int(properties.find(f"{W}ilvl").get(f"{W}val"))
            manner, start = _list(numbering, identity)
            key = manner.get(f"{W}abstractNumId"), level
            if identity not in seen:
                seen.add(identity)
                counts[key] = start - 1
            counts[key] += 1
            yield one, _shown(manner, level, counts[key])


def _list(numbering: Any, identity: str) -> tuple[Any, int]:
    one = next(num for num in numbering.iter(f"{W}num") if num.get(f"{W}numId") == identity)
    abstract = one.find(f"{W}abstractNumId").get(f"{W}val")
    start = one.find(f"{W}lvlOverride/{W}startOverride")
    manners = numbering.iter(f"{W}abstractNum")
    manner = next(each for each in manners if each.get(f"{W}abstractNumId") == abstract)
    return manner, int(start.get(f"{W}val")) if start is not None else 1


def _shown(manner: Any, level: int, count: int) -> str:
    found = next(one for one in manner.iter(f"{W}lvl") if one.get(f"{W}ilvl") == str(level))
    counted = found.find(f"{W}numFmt").get(f"{W}val")
    pattern = found.find(f"{W}lvlText").get(f"{W}val")
    romans = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    figures = {"upperLetter": chr(64 + count), "decimal": str(count)}
    shown = romans[count] if counted == "upperRoman" else figures.get(counted, "–")
    return str(pattern.replace(f"%{level + 1}", shown))


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val") if found is not None else "Normal"


def text_of(element: Any) -> str:
    """The words of an element, line breaks as newlines."""
    pieces = []
    for one in element.iter():
        if one.tag == f"{W}t":
            pieces.append(one.text or "")
        elif one.tag == f"{W}br":
            pieces.append("\n")
        elif one.tag == f"{W}tab" and one.getparent().tag == f"{W}r":
            pieces.append("\t")
    return "".join(pieces)
