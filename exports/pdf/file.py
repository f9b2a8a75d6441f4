"""The last touch on a PDF file: structure, title, language, dates and metadata, then compressed."""

import datetime as dt
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, Stream, String

from exports.blocks.document import Document
from exports.escape import to_property
from exports.pdf.structure import Tags, write_structure

_PRODUCER = "Résonance"

# Written out, because the library would load a whole XML toolkit for these few lines.
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


def finished(drawn: bytes, document: Document, tags: Tags) -> bytes:
    """Return the file as it is delivered; the same document gives the same bytes."""
    out = BytesIO()
    with pikepdf.open(BytesIO(drawn)) as pdf:
        write_structure(pdf, tags)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        _describe(pdf, document)
        pdf.save(
            out,
            min_version="1.7",
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def _describe(pdf: pikepdf.Pdf, document: Document) -> None:
    when = document.created.astimezone(dt.UTC)
    title = to_property(document.title)
    author = to_property(document.author or _PRODUCER)
    info = pdf.docinfo
    for key in list(info.keys()):
        del info[key]
    for key, value in (
        ("/Title", title),
        ("/Author", author),
        ("/Subject", to_property(document.subject)),
        ("/Keywords", to_property(", ".join(document.keywords))),
        ("/Creator", _PRODUCER),
        ("/Producer", _PRODUCER),
    ):
        if value:
            info[key] = String(value)
    info["/CreationDate"] = info["/ModDate"] = String(when.strftime("D:%Y%m%d%H%M%SZ"))
    described = _XMP.format(
        title=escape(title),
        author=escape(author),
        language=document.language,
        when=f"{when:%Y-%m-%dT%H:%M:%SZ}",
    )
    pdf.Root.Metadata = Stream(pdf, described.encode(), Type=Name.Metadata, Subtype=Name.XML)
