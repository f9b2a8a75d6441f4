"""The last touch on a PDF file: structure, title, language, dates and metadata around what was drawn.

The library numbers and writes its own objects; entries it knows nothing of are added to what it wrote.
"""

import datetime as dt
from typing import Any

from reportlab.pdfbase import pdfdoc

from exports.blocks.document import Document
from exports.escape import to_pdf_hex, to_property
from exports.pdf.container import contained
from exports.pdf.structure import Structure, Tags

_PRODUCER = "Résonance"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<xmp:CreatorTool>Résonance</xmp:CreatorTool><pdf:Producer>Résonance</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def finished(canvas: Any, document: Document, tags: Tags) -> bytes:
    """Return the file as it is delivered; the same document gives the same bytes."""
    drawn = _Drawn(canvas)
    info = drawn.take(_info(document).encode("ascii"))
    metadata = drawn.take(_metadata(document))
    structure = Structure(tags, len(drawn.objects) + 1, drawn.pages, drawn.notes)
    tree = structure.write()
    drawn.objects += (one.encode("ascii") for one in structure.objects)
    drawn.tell_places()
    drawn.add(
        drawn.catalog,
        f"/StructTreeRoot {tree} 0 R/MarkInfo<</Marked true>>/Metadata {metadata} 0 R"
        "/ViewerPreferences<</DisplayDocTitle true>>",
    )
    return contained(drawn.objects, drawn.catalog, info)


class _Drawn:
    """What the canvas drew, as written objects numbered from 1; nothing public of the canvas names them."""

    def __init__(self, canvas: Any) -> None:
        source = vars(canvas)["_doc"]
        for face in source.delayedFonts:
            face.addObjects(source)
        catalog = source.Reference(source.Catalog)
        source.Outlines.prepare(source, canvas)
        if source.Outlines.ready < 0:
            source.Catalog.Outlines = None
        self.objects: list[bytes] = []
        while (name := source.numberToId.get(len(self.objects) + 1)) is not None:
            # More objects may be named while one is written.
            self.objects.append(pdfdoc.format(source.idToObject[name], source, toplevel=1))
        numbers = source.idToObjectNumberAndVersion
        self.catalog: int = numbers[catalog.name][0]
        self.pages: list[int] = [numbers[page.name][0] for page in source.Pages.Kids.sequence]
        self.notes: list[list[int]] = [
            [numbers[note.name][0] for note in (page.Annots.sequence if page.Annots else ())]
            for page in source.Pages.pages
        ]

    def take(self, written: bytes) -> int:
        """Add an object and return its number."""
        self.objects.append(written)
        return len(self.objects)

    def add(self, number: int, entries: str) -> None:
        """Add entries to a dictionary that was written."""
        opened, _, rest = self.objects[number - 1].partition(b"<<")
        self.objects[number - 1] = opened + b"<<" + entries.encode("ascii") + rest

    def tell_places(self) -> None:
        """Tell each page and each link its key in the way back to the structure."""
        after = len(self.pages)
        for place, page in enumerate(self.pages):
            self.add(page, f"/StructParents {place}/Tabs/S")
        for notes in self.notes:
            for note in notes:
                self.add(note, f"/StructParent {after}")
                after += 1


def _info(document: Document) -> str:
    when = f"(D:{document.created.astimezone(dt.UTC):%Y%m%d%H%M%SZ})"
    properties = {
        "Title": document.title,
        "Author": document.author or _PRODUCER,
        "Subject": document.subject,
        "Keywords": ", ".join(document.keywords),
        "Creator": _PRODUCER,
        "Producer": _PRODUCER,
    }
    told = "".join(f"/{key} {to_pdf_hex(to_property(text))}" for key, text in properties.items() if text)
    return f"<<{told}/CreationDate {when}/ModDate {when}>>"


def _metadata(document: Document) -> bytes:
    described = _XMP.format(
        title=to_property(document.title).translate(_ESCAPED),
        author=to_property(document.author or _PRODUCER).translate(_ESCAPED),
        language=document.language,
        when=f"{document.created.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}",
    ).encode()
    return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b\nendstream\n" % (len(described), described)
