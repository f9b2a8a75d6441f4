"""One's own notes above the line: newest nearest, standing on the bottom of their place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy

from ui.face import Face
from ui.live.note_delegate import NoteDelegate
from ui.live.note_rows import NoteRows
from ui.live.printed import Printed
from workshop.model.base import Id
from workshop.views.notes import NoteView
from workshop.words import N_


class NoteList(QListView):
    """A list as high as its notes, so that few of them stand at the bottom."""

    def __init__(self, face: Face, printed: Printed) -> None:
        super().__init__()
        self._face = face
        self.rows = NoteRows(face.language, printed)
        self.setModel(self.rows)
        self.setItemDelegate(NoteDelegate(face, printed, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        face.language.bind(self.setAccessibleName, N_("Your notes"))
        face.theme.changed.connect(self._settle)
        face.language.changed.connect(self._settle)

    def show_notes(self, notes: Sequence[NoteView], titles: Mapping[Id, str]) -> None:
        """Show the notes, and stay at the newest."""
        self.rows.show_notes(notes, titles)
        self._settle()

    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        last = self.visualRect(self.rows.index(self.rows.rowCount() - 1))
        first = self.visualRect(self.rows.index(0))
        return QSize(960, last.bottom() - first.top() + 1 if self.rows.rowCount() else 0)

    def minimumSizeHint(self) -> QSize:
        """Give way to the line when there is little room."""
        return QSize(200, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay at the newest note when the place changes."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        self.doItemsLayout()
        self.updateGeometry()
        self.scrollToBottom()
