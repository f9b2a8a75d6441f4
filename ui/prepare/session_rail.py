"""The sessions of a series down the side: mark, theme, date; the arrows go from one to the next."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from exports.typography import typeset
from ui.face import Face
from ui.widgets.echo_mark import Echo, paint_echo
from ui.widgets.text_block import TextBlock
from workshop.model.base import Id
from workshop.model.kinds import SessionState
from workshop.views.series import SeriesView, SessionView
from workshop.words import N_

WIDTH = 248
_LEFT, _TOP, _MARK, _GAP, _BAR = 24, 12, 18, 12, 3
_VIEW = Qt.ItemDataRole.UserRole


def echo_of(session: SessionView) -> Echo:
    """Return the mark of a session: held or to come, with talks or without."""
    held = session.state is SessionState.HELD
    if session.talks:
        return Echo.HELD if held else Echo.COMING
    return Echo.HELD_NO_TALKS if held else Echo.NO_TALKS


class SessionRail(QListWidget):
    """Shows which session one is in, and goes to another.

    Signals: `session_chosen(str)`.
    """

    session_chosen = Signal(str)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._series: SeriesView | None = None
        self.setProperty("surface", "rail")
        self.setItemDelegate(_Painter(face, self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        face.language.bind(self.setAccessibleName, N_("Sessions"))
        face.theme.changed.connect(self._resize)
        face.language.changed.connect(self._say)
        self.currentItemChanged.connect(self._choose)
        self._resize()

    def show_series(self, series: SeriesView) -> None:
        """Show the sessions as they are now."""
        self._series = series
        self.blockSignals(True)
        while self.count() > len(series.sessions):
            self.takeItem(self.count() - 1)
        while self.count() < len(series.sessions):
            self.addItem(QListWidgetItem())
        self._say()
        self.blockSignals(False)

    def show_chosen(self, session_id: Id | None) -> None:
        """Show a session as the current one, without telling anybody."""
        self.blockSignals(True)
        for place in range(self.count()):
            if self.item(place).data(_VIEW).id == session_id:
                self.setCurrentRow(place)
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()

    def _say(self) -> None:
        if self._series is None:
            return
        for place, session in enumerate(self._series.sessions):
            item = self.item(place)
            theme = typeset(session.theme, self._series.language) or self._face.language("No theme yet")
            item.setText(f"{session.number}. {theme}" if session.number else theme)
            item.setData(_VIEW, session)
        self.scheduleDelayedItemsLayout()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.session_chosen.emit(item.data(_VIEW).id)

    def _resize(self) -> None:
        self.setFixedWidth(self._face.theme.px(WIDTH))
        self.scheduleDelayedItemsLayout()


class _Painter(QStyledItemDelegate):
    def __init__(self, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._face = face

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._face.theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.color("selected"))
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), theme.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        mark = theme.px(_MARK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        session: SessionView = index.data(_VIEW)
        corner = QRectF(rect.left() + _LEFT, rect.top() + _TOP + 1, mark, mark)
        paint_echo(painter, corner, echo_of(session), theme)
        words, date = self._blocks(index, chosen=chosen)
        left = rect.left() + _LEFT + mark + _GAP
        words.paint(painter, left, rect.top() + _TOP, theme.color("ink"))
        date.paint(painter, left, rect.top() + _TOP + words.height + 2, theme.color("ink_3"))
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt passes it
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        view = self.parent()
        chosen = isinstance(view, SessionRail) and view.currentRow() == index.row()
        words, date = self._blocks(index, chosen=chosen)
        return QSize(0, round(words.height + date.height) + 2 + 2 * _TOP)

    def _blocks(
        self, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> tuple[TextBlock, TextBlock]:
        theme, session = self._face.theme, index.data(_VIEW)
        width = theme.px(WIDTH) - _LEFT - theme.px(_MARK) - _GAP - 12
        words = TextBlock(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            theme.font("body", 600 if chosen else 0),
            width=width,
            line_height=theme.line_height("body"),
            max_lines=3,
        )
        day = self._face.language.date(session.date, "d MMM yyyy") if session.date else ""
        text = day or self._face.language("No date yet")
        height = theme.line_height("caption")
        return words, TextBlock(text, theme.font("caption"), width=width, line_height=height)
