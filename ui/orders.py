"""From a library to the order of one document: what both faces hand to the makers."""

from pathlib import Path

from exports.blocks.document import DocumentKind
from exports.order import Order
from ui.assembly import Library
from workshop.errors import InvalidInput
from workshop.model.base import Id


def document_order(
    library: Library,
    kind: DocumentKind,
    target: Path,
    series_id: Id,
    *,
    session_id: Id | None = None,
    with_notes: bool = False,
) -> Order:
    """Read everything the document needs, once, and return the order that makes it anywhere."""
    series = library.queries.series(series_id)
    at = library.clock.now()
    if kind is DocumentKind.SYNTHESIS:
        return Order(kind, target, series, at, dossier=library.queries.series_dossier(series_id))
    if session_id is None:
        raise InvalidInput(
            "This document is made for one session.", "Say which one, for example with --session 3."
        )
    dossier = library.queries.session_dossier(session_id)
    return Order(kind, target, series, at, session=dossier, with_notes=with_notes)
