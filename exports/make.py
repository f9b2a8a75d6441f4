"""One plain function from frozen views to a file: what the command line calls and the worker runs."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from exports.blocks.document import Document, DocumentKind
from exports.deliver import delivered, sweep
from exports.order import FORMATS, Made, Notice, Order, Progress
from exports.pdf.writer import write_pdf
from exports.tree.handout import handout_document
from exports.tree.record import record_document
from exports.tree.synthesis import synthesis_document
from workshop.errors import InvalidInput
from workshop.words import N_, Words

_NO_POINT = Notice(N_("This session has no point yet, and so neither has its hand-out."))


def unheard(share: float, message: str) -> None:
    """Take progress that nobody wants to hear."""


def make(order: Order, progress: Progress = unheard) -> Made:
    """Make the document and put it in place of the former one; on any failure the former one stays."""
    if order.target.suffix.lower() not in FORMATS:
        raise InvalidInput(
            "“{name}” does not say which kind of file to make.",
            "Give the file a name that ends in .docx or .pdf.",
            name=order.target.name,
        )
    sweep(order.target.parent)
    progress(0.05, N_("Gathering the texts"))
    document = _document(order)
    write = _pdf if order.target.suffix.lower() == ".pdf" else _word
    made = write(document, order.target, progress)
    if order.document is DocumentKind.HANDOUT and order.session and not order.session.points:
        return replace(made, notices=(_NO_POINT, *made.notices))
    return made


def _document(order: Order) -> Document:
    words = Words(order.series.language)
    if order.document is DocumentKind.SYNTHESIS:
        if order.dossier is None:
            raise InvalidInput("A synthesis is made from a whole series.")
        return synthesis_document(order.dossier, words)
    if order.session is None:
        raise InvalidInput(
            "This document is made for one session.", "Say which one, for example with --session 3."
        )
    if order.document is DocumentKind.HANDOUT:
        return handout_document(order.series, order.session, words, order.at)
    return record_document(order.series, order.session, words, order.at, with_notes=order.with_notes)


def _pdf(document: Document, target: Path, progress: Progress) -> Made:
    progress(0.15, N_("Laying out the pages"))
    with delivered(target) as file:
        result = write_pdf(document, file)
        progress(0.95, N_("Putting the file in place"))
    return Made(target, result.pages, result.notices)


def _word(document: Document, target: Path, progress: Progress) -> Made:
    from exports.paged import write_paged_word  # noqa: PLC0415 - a PDF is made without what Word needs

    progress(0.3, N_("Asking for the pages Word will show"))
    with delivered(target) as file:
        made = write_paged_word(document, file, lambda: write_pdf(document, BytesIO()))
        progress(0.95, N_("Putting the file in place"))
    return Made(target, made.pages, made.notices)
