"""One voice of a session in the programme: its title, edited where it stands, and who speaks."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.face import Face
from ui.widgets.in_place import InPlaceText
from ui.widgets.label import Label
from workshop.model.kinds import TalkKind
from workshop.views.series import Name, TalkView
from workshop.words import N_

_RULE = 3
_GAP = 14
_NAMES = {
    TalkKind.HUMANITIES: N_("Title of the light from the humanities"),
    TalkKind.PRACTICE: N_("Title of the company practice"),
}


class VoiceCell(QWidget):
    """Humanities stand flush right against their rule, practice flush left against theirs.

    Signals: `title_kept(TalkView, str)`.
    """

    title_kept = Signal(object, str)

    def __init__(self, face: Face, kind: TalkKind) -> None:
        super().__init__()
        self._face = face
        self._role = kind.value
        self._is_left = kind is TalkKind.HUMANITIES
        self._talk: TalkView | None = None
        align = Qt.AlignmentFlag.AlignRight if self._is_left else Qt.AlignmentFlag.AlignLeft
        self.title = InPlaceText(
            face, _NAMES[kind], step="body", weight=500, place_text=N_("Add a title"), align=align
        )
        self.speakers = Label(face, "", "small", role="ink_3", wrap=True)
        self.speakers.setAlignment(align)
        layout = QVBoxLayout(self)
        left, right = (0, _GAP) if self._is_left else (_GAP, 0)
        layout.setContentsMargins(left, 0, right, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.speakers)
        layout.addStretch(1)
        self.title.kept.connect(self._kept)
        face.theme.changed.connect(self.update)

    def show_talk(self, talk: TalkView | None) -> None:
        """Show a talk, or nothing on this side."""
        self._talk = talk
        self.title.setVisible(talk is not None)
        self.title.show_text(talk.title if talk else "")
        self.speakers.show_text(_speakers(talk.speakers) if talk else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the rule that faces the question."""
        if self._talk is None:
            return
        painter = QPainter(self)
        left = self.width() - _RULE if self._is_left else 0
        painter.fillRect(QRect(left, 0, _RULE, self.height()), self._face.theme.color(self._role))
        painter.end()

    def _kept(self, text: str) -> None:
        if self._talk is not None:
            self.title_kept.emit(self._talk, text)


def _speakers(names: tuple[Name, ...]) -> str:
    """One line a speaker; those of one organisation share it when nobody's function is said."""
    organisations = {one.organisation for one in names}
    if len(names) > 1 and len(organisations) == 1 and not any(one.function for one in names):
        together = ", ".join(one.given_first for one in names)
        return " · ".join(part for part in (together, names[0].organisation) if part)
    return "\n".join(_speaker(one) for one in names)


def _speaker(name: Name) -> str:
    if name.function:
        beside = ", ".join(part for part in (name.function, name.organisation) if part)
        return f"{name.given_first} · {beside}"
    return " · ".join(part for part in (name.given_first, name.organisation) if part)
