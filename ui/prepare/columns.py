"""The columns of the programme: dates down the side, humanities left, the question, practice right."""

from PySide6.QtWidgets import QGridLayout

from ui.theme import Theme

DATE, LEFT, QUESTION, RIGHT = range(4)
GAP = 20
MARGIN = 32
NARROW = 1100
"""Below this width, at the size the text has, sides become tabs and rows are stacked."""
_DATE_WIDTH = 108
_SHARES = {LEFT: 284, QUESTION: 372, RIGHT: 304}


def lay_columns(grid: QGridLayout, theme: Theme, *, stacked: bool) -> None:
    """Give a row these columns, whose room is shared; stacked, there is one column beside the dates."""
    grid.setHorizontalSpacing(GAP)
    grid.setColumnMinimumWidth(DATE, theme.px(_DATE_WIDTH))
    for column, share in _SHARES.items():
        alone = 1 if column == LEFT else 0
        grid.setColumnStretch(column, alone if stacked else share)


def is_narrow(width: int, theme: Theme) -> bool:
    """Tell whether a page of this width has no room for what stands at its side."""
    return width * 100 < NARROW * theme.text_scale
