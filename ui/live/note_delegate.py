"""How a note of one's own is painted: moment, kind, words, and whom or what it names."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.face import Face
from ui.icons import KINDS
from ui.live.clocks import moment
from ui.live.note_rows import NoteRole, NoteRow, aside_of
from ui.live.printed import Printed
from ui.widgets.kind_label import KIND_ROLES, KIND_WORDS
from ui.widgets.text_block import TextBlock
from workshop.model.kinds import NoteKind
from workshop.views.notes import NoteView

MOMENT, KIND, ASIDE = 72, 124, 140
_ABOVE_TITLE, _ROOM = 8, 16
_KEPT = 2000
"""How many texts stay laid out."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """Paints notes in four columns, 72 / 124 / rest / 140 at 100 %."""

    def __init__(self, face: Face, printed: Printed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._printed = printed
        self._laid_out: dict[tuple[str, bool, int], TextBlock] = {}
        face.theme.changed.connect(self._laid_out.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words at the width there is."""
        row: NoteRow = index.data(NoteRole.ROW)
        # Not the option's width: before the scroll bar comes it is wider than what is painted.
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if row.note is None:
            return QSize(width, self._face.theme.px(26) + _ABOVE_TITLE)
        return QSize(width, round(self._words(row.note, width).height) + _ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a note, or the title of an agenda item."""
        row: NoteRow = index.data(NoteRole.ROW)
        painter.save()
        if row.note is None:
            self._paint_title(painter, option.rect, row.title)
        else:
            self._paint_note(painter, option.rect, row.note)
        painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRect, title: str) -> None:
        theme = self._face.theme
        painter.setFont(theme.font("caption", 500))
        painter.setPen(theme.color("ink_3"))
        left = rect.left() + theme.px(MOMENT)
        painter.drawText(QRectF(left, rect.top() + _ABOVE_TITLE, rect.width(), theme.px(26)), _LEFT, title)

    def _paint_note(self, painter: QPainter, rect: QRect, note: NoteView) -> None:
        theme = self._face.theme
        line = theme.line_height("reading")
        top = rect.top() + _ROOM / 2
        painter.setFont(theme.font("small", 400, tabular=True))
        painter.setPen(theme.color("ink_3"))
        painter.drawText(QRectF(rect.left(), top, theme.px(MOMENT), line), _LEFT, moment(note.offset))
        self._paint_kind(painter, QRectF(rect.left() + theme.px(MOMENT), top, theme.px(KIND), line), note)
        left = rect.left() + theme.px(MOMENT + KIND)
        self._words(note, rect.width()).paint(painter, left, top, theme.color("ink"))
        self._paint_aside(painter, QRectF(rect.right() - theme.px(ASIDE), top, theme.px(ASIDE), line), note)

    def _paint_kind(self, painter: QPainter, box: QRectF, note: NoteView) -> None:
        theme = self._face.theme
        role, side = KIND_ROLES[note.note_kind], theme.px(16)
        corner = QRectF(box.left(), box.center().y() - side / 2, side, side)
        self._face.icons.paint(painter, corner, KINDS[note.note_kind], role)
        painter.setFont(theme.font("small", 600))
        painter.setPen(theme.color(role))
        painter.drawText(
            box.adjusted(side + 6, 0, 0, 0), _LEFT, self._face.language(KIND_WORDS[note.note_kind])
        )

    def _paint_aside(self, painter: QPainter, box: QRectF, note: NoteView) -> None:
        theme = self._face.theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink_3"))
        text = QFontMetricsF(painter.font()).elidedText(
            aside_of(note), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, _RIGHT, text)

    def _words(self, note: NoteView, width: int) -> TextBlock:
        """Return the words broken into lines; kept, since a new note asks for the height of all others."""
        theme = self._face.theme
        said = note.note_kind is NoteKind.VERBATIM
        room = max(120, width - theme.px(MOMENT + KIND + ASIDE) - 16)
        key = (self._printed.note(note), said, room)
        block = self._laid_out.get(key)
        if block is None:
            if len(self._laid_out) >= _KEPT:
                self._laid_out.clear()
            font = theme.font("verbatim" if said else "reading")
            block = TextBlock(key[0], font, width=room, line_height=theme.line_height("reading"))
            self._laid_out[key] = block
        return block
