"""One session of the programme: date, humanities, question, practice; one line across when it has no talks."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.face import Face
from ui.prepare.columns import DATE, LEFT, MARGIN, QUESTION, RIGHT, Columns
from ui.prepare.date_cell import DateCell
from ui.prepare.question_cell import QuestionCell
from ui.prepare.questions import parted
from ui.prepare.voice_cell import VoiceCell
from ui.widgets.label import Label
from workshop.commands.base import Command
from workshop.commands.sessions import EditSession
from workshop.commands.talks import EditTalk
from workshop.model.kinds import TalkKind
from workshop.views.series import SessionView, TalkView
from workshop.words import N_

_BAR = 3
_SMALLEST = 112


class SessionRow(QWidget):
    """A session edited in place; it is chosen as soon as one is inside it.

    Signals: `edited(Command)`, `chosen(str)` with the session's id.
    """

    edited = Signal(object)
    chosen = Signal(str)

    def __init__(self, face: Face, session: SessionView) -> None:
        super().__init__()
        self._face = face
        self.session = session
        self._is_chosen = False
        self.date = DateCell(face)
        self.question = QuestionCell(face)
        self.voices = {
            TalkKind.HUMANITIES: VoiceCell(face, TalkKind.HUMANITIES),
            TalkKind.PRACTICE: VoiceCell(face, TalkKind.PRACTICE),
        }
        self._without = Label(face, N_("Working session, without talks"), "small", role="ink_3")
        self._without.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._arrange()
        self.question.theme_kept.connect(lambda theme: self._edit({"theme": theme}))
        self.question.questions_kept.connect(lambda text: self._edit({"questions": parted(text)}))
        for cell in self.voices.values():
            cell.title_kept.connect(self._edit_talk)
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)
        self.show_session(session)

    def show_session(self, session: SessionView) -> None:
        """Show the session as it is now; what somebody is typing is left alone."""
        self.session = session
        self.date.show_session(session)
        self.question.show_session(session)
        for kind, cell in self.voices.items():
            cell.show_talk(session.talk(kind))
        self._without.setVisible(not session.talks)
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Show the row as the chosen one, or not."""
        self._is_chosen = chosen
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be chosen when one goes into any of its texts."""
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self.session.id)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be chosen."""
        self.chosen.emit(self.session.id)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        """Paint the tint and bar of the chosen row, the hairline under it, the line of a session without talks."""
        theme = self._face.theme
        painter = QPainter(self)
        if self._is_chosen:
            painter.fillRect(self.rect(), theme.color("selected"))
            painter.fillRect(QRect(0, 0, _BAR, self.height()), theme.color("accent"))
        painter.fillRect(QRect(MARGIN, self.height() - 1, self.width() - 2 * MARGIN, 1), theme.color("line"))
        if not self.session.talks:
            self._paint_line_across(painter)
        painter.end()

    def _paint_line_across(self, painter: QPainter) -> None:
        middle = self.question.geometry()
        height = middle.top() + self.question.theme.height() // 2
        edge = self._face.theme.color("edge")
        left = self.voices[TalkKind.HUMANITIES].geometry().left()
        painter.fillRect(QRect(left, height, middle.left() - left - MARGIN, 1), edge)
        right = self.voices[TalkKind.PRACTICE].geometry().right()
        painter.fillRect(QRect(middle.right() + MARGIN, height, right - middle.right() - MARGIN, 1), edge)

    def _edit(self, values: Mapping[str, Any]) -> None:
        self.edited.emit(EditSession(id=self.session.id, seen=self.session.revision, **values))

    def _edit_talk(self, talk: TalkView, title: str) -> None:
        command: Command = EditTalk(id=talk.id, seen=talk.revision, title=title)
        self.edited.emit(command)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(MARGIN, 16, MARGIN, 16)
        grid.setVerticalSpacing(2)
        Columns().lay(grid)
        grid.addWidget(self.date, 0, DATE, 2, 1)
        grid.addWidget(self.voices[TalkKind.HUMANITIES], 0, LEFT, 2, 1)
        grid.addWidget(self.question, 0, QUESTION)
        grid.addWidget(self._without, 1, QUESTION)
        grid.addWidget(self.voices[TalkKind.PRACTICE], 0, RIGHT, 2, 1)
        self.setMinimumHeight(self._face.theme.px(_SMALLEST) - 32)
