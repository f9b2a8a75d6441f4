"""The three facts under the time left: are we late, when do we end, what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.face import Face
from ui.live.elided import ElidedLabel
from ui.live.readings import Fact
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label


class FactCell(QWidget):
    """One fact: its name above, its figure, and what it is measured by."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._shown: Fact | None = None
        self._name = Label(face, "", "small", role="ink_3")
        self._figure = Label(face, "", "figure", tabular=True)
        self._beside = ElidedLabel(face, "small", role="ink_3")
        self._passed = IconLabel(face, "", icon="octagon-alert", role="error")
        self._passed.hide()
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 5)
        for one in (self._beside, self._passed):
            beside.addWidget(one)
        self._passed.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        beside.setAlignment(Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._figure)
        row.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._name)
        layout.addLayout(row)
        layout.addStretch(1)

    @property
    def fact(self) -> Fact | None:
        """Return what is shown."""
        return self._shown

    def show_fact(self, fact: Fact) -> None:
        """Show a fact; what did not change is left alone."""
        if fact == self._shown:
            return
        self._shown = fact
        self._name.show_text(fact.name)
        self._figure.show_text(fact.figure)
        self._figure.set_role("error" if fact.passed else "ink")
        self._beside.show_text(fact.beside)
        self._passed.words.show_text(fact.beside)
        self._beside.setVisible(not fact.passed)
        self._passed.setVisible(fact.passed)
        self.setAccessibleName(f"{fact.name}: {fact.figure} {fact.beside}")


class Facts(QWidget):
    """The three facts in three equal columns."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.cells = tuple(FactCell(face) for _ in range(3))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for cell in self.cells:
            layout.addWidget(cell, 1)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show them all."""
        for cell, fact in zip(self.cells, facts, strict=True):
            cell.show_fact(fact)
