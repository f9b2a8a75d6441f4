"""The running order at the side of the cockpit: every agenda item with its hour, as it goes."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.face import Face
from ui.i18n import Language
from ui.live.readings import Evening, spans_of
from ui.widgets.paint import paint_row
from workshop.agenda_words import title_of
from workshop.words import N_

_ROW = 44
_HOUR, _MINUTES, _PADDING = 56, 72, 12
_ROLE = Qt.ItemDataRole.UserRole + 1
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One agenda item: when it began or will, what it is called, how long it takes."""

    hour: str
    title: str
    minutes: str
    passed: bool
    current: bool


def rows_of(evening: Evening, language: Language) -> list[OrderRow]:
    """Return the agenda with real hours for what is past and projected ones for what comes."""
    rows = []
    spans = spans_of(evening.progress)
    for times, (begins, ends) in zip(evening.progress.items, spans, strict=True):
        item = evening.item(times.id)
        if item is None:
            continue
        count = round((ends - begins).total_seconds() / 60)
        minutes = language(N_("{count} min"), count=count)
        current = times.id == evening.progress.current
        rows.append(
            OrderRow(
                evening.hour(begins), title_of(item, language), minutes, times.real_end is not None, current
            )
        )
    return rows


class RunningOrderModel(QAbstractListModel):
    """The rows of the running order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[OrderRow] = []

    def show_rows(self, rows: list[OrderRow]) -> None:
        """Show these rows; only those that changed are painted again."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, or what a screen reader says of it."""
        row = self._rows[index.row()]
        if role == _ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.hour}, {row.title}, {row.minutes}"
        return None


class _OrderDelegate(QStyledItemDelegate):
    def __init__(self, face: Face, parent: QObject) -> None:
        super().__init__(parent)
        self._face = face

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - all alike
        return QSize(100, self._face.theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OrderRow = index.data(_ROLE)
        theme = self._face.theme
        box = QRectF(option.rect)
        painter.save()
        paint_row(painter, box, theme, chosen=row.current, hovered=False)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(theme.font("small", 400, tabular=True))
        painter.setPen(theme.color("ink_3"))
        painter.drawText(inner, _LEFT, row.hour)
        painter.drawText(inner, _RIGHT, row.minutes)
        painter.setFont(theme.font("body", 600 if row.current else 400))
        painter.setPen(theme.color("ink" if row.current else "ink_3" if row.passed else "ink_2"))
        middle = inner.adjusted(theme.px(_HOUR), 0, -theme.px(_MINUTES), 0)
        text = QFontMetricsF(painter.font()).elidedText(
            row.title, Qt.TextElideMode.ElideRight, middle.width()
        )
        painter.drawText(middle, _LEFT, text)
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), theme.color("line"))
        painter.restore()


class RunningOrder(QListView):
    """Shows the running order; it is read, not acted on."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self.rows = RunningOrderModel()
        self.setModel(self.rows)
        self.setItemDelegate(_OrderDelegate(face, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        face.language.bind(self.setAccessibleName, N_("Running order"))
        face.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_evening(self, evening: Evening) -> None:
        """Show the agenda as it stands."""
        self.rows.show_rows(rows_of(evening, self._face.language))
