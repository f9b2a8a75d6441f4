"""All the keys, made from the same actions as the menus, so that the page cannot lie."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.actions import GROUPS, group_of
from ui.dialogs.base import BaseDialog
from ui.face import Face
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.search_field import SearchField
from workshop.text import folded
from workshop.words import N_

_WIDTH, _HEIGHT = 1000, 620
_COLUMNS = 3
_OF_LIVE = ("live", "capture", "convergence")


class KeysHelp(BaseDialog):
    """Three columns of groups with a search of their own; those of the place one is in come first."""

    def __init__(
        self, face: Face, actions: Iterable[QAction], parent: QWidget | None = None, *, place: str = "library"
    ) -> None:
        super().__init__(face, N_("All the keys"), parent)
        room = parent.size() if parent is not None else None
        wide, high = face.theme.px(_WIDTH), face.theme.px(_HEIGHT)
        self.resize(
            min(wide, room.width() - 40) if room else wide, min(high, room.height() - 40) if room else high
        )
        self._rows: list[tuple[str, QWidget]] = []
        self.search = SearchField(face, N_("An action or a key"), "F1")
        self.content.addWidget(self.search)
        self.content.addWidget(self._columns(list(actions), _in_order(place)), 1)
        self.close_button = self.add_main(N_("Close"))
        self.close_button.clicked.connect(self.accept)
        self.search.searched.connect(self._choose)
        self.search.left.connect(self._leave_search)
        self.search.entered.connect(self._leave_search)
        self.search.edit.setFocus()

    def _columns(self, actions: list[QAction], groups: list[str]) -> QScrollArea:
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        lengths = [0] * _COLUMNS
        for group in groups:
            members = [action for action in actions if group_of(action) == group and action.shortcuts()]
            if members:
                shortest = lengths.index(min(lengths))
                columns[shortest].addWidget(self._group(GROUPS[group], members))
                lengths[shortest] += len(members) + 2
        inside = QWidget()
        inside.setProperty("page", True)
        row = QHBoxLayout(inside)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(32)
        for column in columns:
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area

    def _group(self, message: str, actions: list[QAction]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(self.face, message, "body", weight=600), 0, 0, 1, 2)
        for row, action in enumerate(actions, start=1):
            grid.addWidget(self._row(action), row, 0, 1, 2)
        return group

    def _row(self, action: QAction) -> QWidget:
        words = action.text().replace("&", "")
        keys = [sequence.toString() for sequence in action.shortcuts()]
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        label = Label(self.face, "", "small", role="ink_2", wrap=True)
        label.show_text(words)
        layout.addWidget(label, 1)
        for one in keys:
            layout.addWidget(KeyCap(self.face, one))
        said = " ".join(self.face.language.keys(one) for one in keys)
        self._rows.append((folded(f"{words} {said}"), row))
        return row

    def _leave_search(self) -> None:
        self.close_button.setFocus()

    def _choose(self, text: str) -> None:
        for words, row in self._rows:
            row.setVisible(folded(text) in words)


def _in_order(place: str) -> list[str]:
    """Return the groups with those of a place before the others."""
    first = _OF_LIVE if place == "live" else (place,)
    return [*first, *(group for group in GROUPS if group not in first)]
