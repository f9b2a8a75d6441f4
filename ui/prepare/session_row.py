"""One session of the programme: date, humanities, question, practice; one line across without talks."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.face import Face
from ui.prepare.columns import DATE, LEFT, MARGIN, QUESTION, RIGHT, lay_columns
from ui.prepare.date_cell import DateCell
from ui.prepare.question_cell import QuestionCell
from ui.prepare.typeset_text import TypesetText
from ui.prepare.voice_cell import VoiceCell
from ui.widgets.paint import RING_MARGIN, paint_ring
from workshop.model.kinds import TalkKind
from workshop.views.series import SessionView
from workshop.words import N_

_BAR = 3
_SMALLEST = 112
_PADDING = 16
_BESIDE_THEME = 24
_RING, _RADIUS = RING_MARGIN + 2, 4
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SessionRow(QWidget):
    """A session edited in place; it is chosen as soon as one is at it or inside it.

    Enter goes into its texts, Escape comes back to the row, the arrows go to the next one.

    Signals: `edited(Command, Answer)`, `chosen(str)` with the session's id; `moved(int)`, how many rows away
    the arrows ask to go.
    """

    edited = Signal(object, object)
    chosen = Signal(str)
    moved = Signal(int)
    ring_is_own = True
    """A row is as wide as what scrolls it: its ring is inside, where nothing cuts it off."""

    def __init__(self, face: Face, session: SessionView, language: str) -> None:
        super().__init__()
        self._face = face
        self.session = session
        self._is_chosen = False
        self._layout: tuple[bool, bool] | None = None
        self._stacked = False
        self.date = DateCell(face)
        self.question = QuestionCell(face)
        self.voices = {
            TalkKind.HUMANITIES: VoiceCell(face, TalkKind.HUMANITIES),
            TalkKind.PRACTICE: VoiceCell(face, TalkKind.PRACTICE),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, _PADDING, MARGIN, _PADDING)
        self._grid.setVerticalSpacing(12)
        self.question.edited.connect(self.edited)
        for cell in self.voices.values():
            cell.edited.connect(self.edited)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        face.theme.changed.connect(self._resize)
        self.show_session(session, language)
        for part in self.stops:
            part.installEventFilter(self)

    @property
    def stops(self) -> tuple[TypesetText, ...]:
        """Return the texts in the order the Tab key visits them."""
        left, right = self.voices[TalkKind.HUMANITIES], self.voices[TalkKind.PRACTICE]
        return (left.title, self.question.theme, self.question.question, right.title)

    def edit(self) -> None:
        """Put the keyboard in the first text that is there to be edited, as the Tab key would."""
        first = next((one for one in self.stops if one.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_session(self, session: SessionView, language: str) -> None:
        """Show the session as it is now; what somebody is typing is left alone."""
        self.session = session
        self.date.show_session(session)
        self._name()
        self.question.show_session(session, language)
        for kind, cell in self.voices.items():
            cell.show_talk(session.talk(kind), language)
        self._place()
        self.update()

    def stack(self, *, stacked: bool) -> None:
        """Put question, humanities and practice under each other, or side by side."""
        self._stacked = stacked
        self._place()

    def choose(self, *, chosen: bool) -> None:
        """Show the row as the chosen one, or not; the Tab key stops at the chosen one alone."""
        self._is_chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be chosen when one goes into any of its texts."""
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self.session.id)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be chosen."""
        super().focusInEvent(event)
        self.chosen.emit(self.session.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, the arrows go to another row, Escape in a text comes back here."""
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.hasFocus() and event.key() in _ENTER:
            self.edit()
        elif self.hasFocus() and event.key() in _STEPS:
            self.moved.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be chosen."""
        self.chosen.emit(self.session.id)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the tint and bar of the chosen row, the hairline under it, the line across without talks."""
        theme = self._face.theme
        painter = QPainter(self)
        if self._is_chosen:
            painter.fillRect(self.rect(), theme.color("selected"))
            painter.fillRect(QRect(0, 0, _BAR, self.height()), theme.color("accent"))
        painter.fillRect(QRect(MARGIN, self.height() - 1, self.width() - 2 * MARGIN, 1), theme.color("line"))
        if not self.session.talks:
            self._paint_line_across(painter)
        if self.hasFocus() and self.property("keyboard_focus"):
            inside = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, inside, theme, _RADIUS)
        painter.end()

    def _paint_line_across(self, painter: QPainter) -> None:
        """Two lines meet the theme at the height of its first line."""
        cell, theme = self.question.geometry(), self.question.theme
        height = cell.top() + theme.y() + theme.fontMetrics().lineSpacing() // 2 + 3
        beside = (cell.width() - self.question.theme_width()) // 2 - _BESIDE_THEME
        if beside > 0:
            edge = self._face.theme.color("edge")
            painter.fillRect(QRect(cell.left(), height, beside, 1), edge)
            painter.fillRect(QRect(cell.right() - beside, height, beside, 1), edge)

    def _name(self) -> None:
        """Say which session this is to whoever does not see the row."""
        one = self.session
        if one.number:
            message = N_("Session {number}, {theme}") if one.theme else N_("Session {number}")
            self._face.language.bind(self.setAccessibleName, message, number=one.number, theme=one.theme)
        else:
            self._face.language.bind(self.setAccessibleName, N_("Cancelled"))

    def _place(self) -> None:
        layout = (self._stacked, bool(self.session.talks))
        if layout == self._layout:
            return
        self._layout = layout
        stacked, has_talks = layout
        left, right = self.voices[TalkKind.HUMANITIES], self.voices[TalkKind.PRACTICE]
        for cell in (self.date, self.question, left, right):
            self._grid.removeWidget(cell)
        for voice in (left, right):
            voice.setVisible(has_talks)
        lay_columns(self._grid, self._face.theme, stacked=stacked)
        if stacked:
            self._grid.addWidget(self.date, 0, DATE, 3, 1)
            self._grid.addWidget(self.question, 0, LEFT)
            self._grid.addWidget(left, 1, LEFT)
            self._grid.addWidget(right, 2, LEFT)
        else:
            self._grid.addWidget(self.date, 0, DATE)
            self._grid.addWidget(left, 0, LEFT)
            self._grid.addWidget(right, 0, RIGHT)
            if has_talks:
                self._grid.addWidget(self.question, 0, QUESTION)
            else:
                self._grid.addWidget(self.question, 0, LEFT, 1, 3)
        self._resize()

    def _resize(self) -> None:
        lay_columns(self._grid, self._face.theme, stacked=self._stacked)
        smallest = self._face.theme.px(_SMALLEST) if self.session.talks else 0
        self.setMinimumHeight(smallest)
