"""The signs, as a reminder at the foot of the capture pane: nothing to press."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.face import Face
from ui.icons import KINDS
from ui.live.flow import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.kind_label import KIND_ROLES
from ui.widgets.label import Label
from workshop.model.kinds import NoteKind
from workshop.words import N_

_LOWER = {
    NoteKind.VIGILANCE: N_("vigilance"),
    NoteKind.PROPOSAL: N_("proposal"),
    NoteKind.VERBATIM: N_("verbatim"),
    NoteKind.TENSION: N_("tension"),
    NoteKind.QUESTION: N_("question"),
    NoteKind.PLAIN: N_("plain note"),
}


class Legend(QWidget):
    """Each sign with the kind it gives, then @ and #."""

    def __init__(self, face: Face, signs: Mapping[str, NoteKind]) -> None:
        super().__init__()
        self._face = face
        self._icons: list[tuple[QLabel, NoteKind]] = []
        flow = FlowLayout(self, gap=26, line_gap=6)
        shown: set[NoteKind] = set()
        for sign, kind in signs.items():
            if kind not in shown:
                shown.add(kind)
                also = [other for other, same in signs.items() if same is kind and other != sign]
                flow.addWidget(self._part([sign, *also], _LOWER[kind], kind))
        flow.addWidget(self._part(["@"], N_("person"), None))
        flow.addWidget(self._part(["#"], N_("tag"), None))
        face.theme.changed.connect(self._dress)
        self._dress()

    def _part(self, signs: list[str], word: str, kind: NoteKind | None) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for sign in signs:
            row.addWidget(KeyCap(self._face, sign))
        if kind is not None:
            icon = QLabel()
            self._icons.append((icon, kind))
            row.addWidget(icon)
        row.addWidget(Label(self._face, word, "small", role="ink_3"))
        return part

    def _dress(self) -> None:
        for icon, kind in self._icons:
            side = self._face.theme.px(16)
            icon.setPixmap(self._face.icons.pixmap(KINDS[kind], KIND_ROLES[kind], side))
