"""A point in the tray: its place, kind, wording edited in place, what it rests on and its dots."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.face import Face
from ui.live.clocks import moment
from ui.live.point_wording import PointWording
from ui.live.printed import Printed
from ui.widgets.kind_label import KIND_WORDS, KindLabel
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.panel import Card
from workshop.model.base import Id
from workshop.model.kinds import PointState
from workshop.views.notes import PointView
from workshop.words import N_

_MANY = 140
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
_COLUMNS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier


class PointCard(Card):
    """One point; the board answers to its keys, the card itself only edits words and dots.

    Signals: `reworded(str)`, `dotted(str)` with what was typed; `moved(int)` up or down and
    `column_requested(int)` when the arrows lead out of the card.
    """

    reworded = Signal(str)
    dotted = Signal(str)
    moved = Signal(int)
    column_requested = Signal(int)

    def __init__(self, face: Face, point: PointView, printed: Printed) -> None:
        super().__init__(face)
        self._printed = printed
        self.point = point
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = Label(face, "", "tab", role="ink_3", weight=600, tabular=True)
        self._kind = KindLabel(face, point.point_kind)
        self._dots = Label(face, "", "small", role="ink_2", tabular=True)
        self._sources = Label(face, "", "small", role="ink_3", wrap=True)
        self._long = Label(face, "", "small", role="tension", wrap=True)
        self._history = Label(face, "", "small", role="ink_3", wrap=True)
        self._history.hide()
        self.wording = PointWording(face, printed)
        self.dots_edit = LineEdit(face, N_("Dots"), limit=4)
        self.dots_edit.setMaximumWidth(face.theme.px(96))
        self.dots_edit.hide()
        self._arrange()
        self._connect()
        self.show_point(point, point.place)

    @property
    def id(self) -> Id:
        """Return the point's id."""
        return self.point.id

    @property
    def reserved(self) -> bool:
        """Tell whether the point is kept in reserve."""
        return self.point.state is PointState.RESERVE

    def show_point(self, point: PointView, place: int) -> None:
        """Show the point as it was read; words being typed are left alone."""
        language = self._face.language
        self.point = point
        self._place.show_text("" if self.reserved else str(place))
        self._kind.show_kind(point.point_kind)
        self.wording.show_text(point.wording)
        sources = [f"{one.listener} {moment(one.offset)}".strip() for one in point.sources]
        self._sources.show_text(" · ".join(sources) or language(N_("typed at the board, without a note")))
        self._dots.setVisible(point.dots is not None and self.dots_edit.isHidden())
        self._dots.show_text(language.plural("{count} dot", "{count} dots", point.dots or 0))
        too_long = len(point.wording) > _MANY
        self._long.setVisible(too_long)
        if too_long:
            count = len(point.wording)
            self._long.say(
                N_("{count} characters: the hand-out is made for {most} or fewer"), count=count, most=_MANY
            )
        self._name(place)

    def edit_wording(self) -> None:
        """Put the caret in the wording."""
        self.wording.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wording.moveCursor(self.wording.textCursor().MoveOperation.End)

    def edit_dots(self) -> None:
        """Ask for the number of dots, in the corner of the card."""
        self.dots_edit.setText("" if self.point.dots is None else str(self.point.dots))
        self._dots.hide()
        self.dots_edit.show()
        self.dots_edit.selectAll()
        self.dots_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape from a field comes back to the card; the arrows lead out of it."""
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self._back()
        elif event.key() in _STEPS and self.hasFocus() and not event.modifiers() & _ALT:
            self.moved.emit(_STEPS[event.key()])
        elif event.key() in _COLUMNS and self.hasFocus():
            self.column_requested.emit(_COLUMNS[event.key()])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the wording and comes back to the card."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.wording.keep()
                self._back()
            return True
        return super().eventFilter(watched, event)

    @property
    def editing(self) -> bool:
        """Tell whether words or dots are being typed."""
        return self.wording.hasFocus() or self.dots_edit.hasFocus()

    def come_back(self) -> None:
        """Keep what is being typed and come back to the card."""
        self.wording.keep()
        self._back()

    def toggle_history(self) -> None:
        """Show what the point said before, or hide it again."""
        shown = self._history.isHidden() and len(self.point.wordings) > 1
        former = [f"{one.author}\u00a0: {self._printed.said(one.text)}" for one in self.point.wordings[:-1]]
        self._history.show_text("\n".join(former))
        self._history.setVisible(shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come to the card."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _connect(self) -> None:
        self.wording.kept.connect(self.reworded)
        self.wording.installEventFilter(self)
        self.wording.resized.connect(self.updateGeometry)
        self.dots_edit.returnPressed.connect(self._keep_dots)
        self.dots_edit.editingFinished.connect(self._close_dots)

    def _keep_dots(self) -> None:
        self.dotted.emit(self.dots_edit.text().strip())
        self._back()

    def _close_dots(self) -> None:
        self.dots_edit.hide()
        self._dots.setVisible(self.point.dots is not None)

    def _back(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._close_dots()

    def _name(self, place: int) -> None:
        language = self._face.language
        kind = language(KIND_WORDS[self.point.point_kind])
        message = (
            N_("In reserve, {kind}: {wording}") if self.reserved else N_("Point {place}, {kind}: {wording}")
        )
        wording = self._printed.said(self.point.wording)
        self.setAccessibleName(language(message, place=place, kind=kind, wording=wording))
        self.setAccessibleDescription(self._sources.text())

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._kind)
        head.addStretch(1)
        head.addWidget(self._dots)
        head.addWidget(self.dots_edit)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        for one in (self.wording, self._sources, self._long, self._history):
            words.addWidget(one)
        self._place.setFixedWidth(self._face.theme.px(26))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(0)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
