"""Waiting until nothing is under way, and finding the row of a document."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exports.blocks.document import DocumentKind
from ui.documents.page import DocumentsPage
from ui.documents.row import OfferRow
from ui.face import Face

LONG = 60_000


def rested(qtbot: QtBot, face: Face) -> None:
    """Wait until nothing is under way, and what came of it was heard."""
    for _ in range(3):
        qtbot.waitUntil(lambda: not face.background.busy, timeout=LONG)
        QApplication.processEvents()


def row_of(page: DocumentsPage, kind: DocumentKind, number: int = 0) -> OfferRow:
    """Return the row of a document, of one session or of the series."""
    return next(
        row
        for row in page.rows
        if row.offer.kind is kind and (row.offer.session.number if row.offer.session else 0) == number
    )
