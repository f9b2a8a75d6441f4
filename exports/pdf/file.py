"""The last touch on a PDF file: structure, title, language, dates and metadata, then compressed."""

import datetime as dt
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, String

from exports.blocks.document import Document
from exports.escape import to_property
from exports.pdf.structure import Tags, write_structure

_PRODUCER = "Résonance"


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
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        meta["dc:title"] = title
        meta["dc:creator"] = [author]
        meta["dc:language"] = [document.language]
        meta["xmp:CreateDate"] = meta["xmp:ModifyDate"] = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        meta["pdf:Producer"] = meta["xmp:CreatorTool"] = _PRODUCER
