"""The columns of the programme: dates down the side, humanities left, the question, practice right."""

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout

DATE, LEFT, QUESTION, RIGHT = range(4)
GAP = 20
MARGIN = 32


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths of the columns, in pixels at 100 %."""

    date: int = 108
    left: int = 284
    question: int = 372
    right: int = 304

    def lay(self, grid: QGridLayout) -> None:
        """Give a row of the programme these columns; what is too much or too little is shared."""
        grid.setColumnMinimumWidth(DATE, self.date)
        for column, share in ((DATE, 0), (LEFT, self.left), (QUESTION, self.question), (RIGHT, self.right)):
            grid.setColumnStretch(column, share)
        grid.setHorizontalSpacing(GAP)
