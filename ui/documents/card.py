"""A card of the documents page: a head, and the documents under it with a line between them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.label import Label
from ui.widgets.panel import Card, Rule


def offers_card(face: Face, title: str, rows: Iterable[QWidget]) -> Card:
    """Return a card with these rows."""
    card = Card(face)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(0, 12, 0, 8)
    layout.setSpacing(0)
    head = Label(face, "", "small", role="ink_2", weight=600, wrap=True)
    head.show_text(title)
    head.setMargin(0)
    line = QHBoxLayout()
    line.setContentsMargins(16, 0, 16, 6)
    line.addWidget(head)
    layout.addLayout(line)
    for index, row in enumerate(rows):
        if index:
            layout.addWidget(Rule())
        layout.addWidget(row)
    return card
