"""The capture line: the kind as soon as its sign is typed, then the words."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.face import Face
from ui.icons import KINDS
from ui.live.capture_edit import CaptureEdit
from ui.live.line_memory import Typed, take_sign
from ui.widgets.kind_label import KIND_ROLES, KIND_WORDS
from ui.widgets.paint import fill_rounded, painter_on
from workshop.model.kinds import NoteKind
from workshop.words import N_

_SIDE = 22
_RADIUS = 8
_ICON = 18
_LEAST = 72


class CaptureLine(QWidget):
    """One line to type in, its kind before it; the outline turns to the colour of faults when refused.

    Signals: `typed()` after each change by the person typing; `resized()` when it takes more or fewer lines.
    The keys with a meaning come from `edit`.
    """

    typed = Signal()
    resized = Signal()

    def __init__(self, face: Face, signs: Mapping[str, NoteKind]) -> None:
        super().__init__()
        self._face = face
        self._signs = signs
        self._kind: NoteKind | None = None
        self._refused = False
        self._settling = False
        self.edit = CaptureEdit(face)
        self.edit.setParent(self)
        self.edit.__dict__["ring_is_own"] = True
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._text_changed)
        self.edit.rubbed_out_at_start.connect(self._rub_out_kind)
        self.edit.document().documentLayout().documentSizeChanged.connect(self._place)
        face.theme.changed.connect(self._place)
        face.language.changed.connect(self._place)
        face.language.bind(self.edit.setAccessibleName, N_("Capture line"))
        self._place()

    @property
    def content(self) -> Typed:
        """Return what stands in the line."""
        return Typed(self._kind, self.edit.toPlainText())

    def put(self, content: Typed) -> None:
        """Replace what stands in the line, caret at its end; nobody is told that something was typed."""
        self._settling = True
        self._kind = content.kind
        self.edit.setPlainText(content.text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._settling = False
        self.accept()
        self._describe()

    def clear(self) -> None:
        """Empty the line."""
        self.put(Typed())

    def refuse(self) -> None:
        """Turn the outline to the colour of faults; the words stay."""
        self._refused = True
        self.update()

    def accept(self) -> None:
        """Take the refusal back."""
        self._refused = False
        self._place()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are, one at least."""
        return QSize(480, max(self._face.theme.px(_LEAST), self.edit.height() + self._face.theme.px(44)))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt gives it
        """Keep the words in their place."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt gives it
        """Paint the surface, its outline, and the kind."""
        theme = self._face.theme
        painter = painter_on(self)
        outline, width = ("accent", 2) if self.edit.hasFocus() else ("edge", 1)
        if self._refused:
            outline, width = "error", 2
        fill_rounded(painter, QRectF(self.rect()), theme.color("page"), theme.color(outline), _RADIUS, width)
        if self._kind is not None:
            role, side = KIND_ROLES[self._kind], theme.px(_ICON)
            middle = self._first_line_middle()
            self._face.icons.paint(
                painter, QRectF(_SIDE, middle - side / 2, side, side), KINDS[self._kind], role
            )
            painter.setFont(theme.font("reading", 600))
            painter.setPen(theme.color(role))
            box = QRectF(_SIDE + side + 8, middle - 20, self.width(), 40)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._word()
            )
        painter.end()

    def _text_changed(self) -> None:
        if self._settling:
            return
        settled = take_sign(self.content, self._signs)
        if settled != self.content:
            self._take(settled)
        self._refused = False
        self._place()
        self.typed.emit()

    def _take(self, settled: Typed) -> None:
        self._settling = True
        self._kind = settled.kind
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(0)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._settling = False
        self._describe()

    def _rub_out_kind(self) -> None:
        if self._kind is not None:
            self._kind = None
            self._describe()
            self._place()
            self.typed.emit()

    def _describe(self) -> None:
        self.edit.setAccessibleDescription(self._word())

    def _word(self) -> str:
        return self._face.language(KIND_WORDS[self._kind]) if self._kind is not None else ""

    def _place(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.resized.emit()
        left = _SIDE
        if self._kind is not None:
            words = QFontMetrics(self._face.theme.font("reading", 600)).horizontalAdvance(self._word())
            left += self._face.theme.px(_ICON) + 8 + words + 17
        top = (height - self.edit.height()) // 2
        self.edit.setGeometry(left, top, max(40, self.width() - left - _SIDE), self.edit.height())
        self.update()

    def _first_line_middle(self) -> float:
        return self.edit.y() + self.edit.fontMetrics().lineSpacing() / 2 + 1
