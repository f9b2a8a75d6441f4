"""The running order at the side of the cockpit: every agenda item with its hour, as it goes."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.face import Face
from ui.i18n import Language
from ui.live.readings import Evening, spans_of
from ui.widgets.paint import paint_row
from ui.widgets.text_block import TextBlock
from workshop.words import N_

_ROW, _AROUND = 44, 8
_HOUR, _GAP, _PADDING = 56, 12, 12
_LINES = 2
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
                evening.hour(begins),
                evening.title(item, language),
                minutes,
                times.real_end is not None,
                current,
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
        if [(one.title, one.current) for one in before] != [(one.title, one.current) for one in rows]:
            self.layoutChanged.emit()

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

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        title = self._title(index.data(_ROLE), width - 2 * _PADDING)
        return QSize(100, max(self._face.theme.px(_ROW), round(title.height) + 2 * _AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OrderRow = index.data(_ROLE)
        theme = self._face.theme
        box = QRectF(option.rect)
        painter.save()
        paint_row(painter, box, theme, chosen=row.current, hovered=False)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(self._small())
        painter.setPen(theme.color("ink_3"))
        painter.drawText(inner, _LEFT, row.hour)
        painter.drawText(inner, _RIGHT, row.minutes)
        title = self._title(row, inner.width())
        top = inner.center().y() - title.height / 2
        color = theme.color("ink" if row.current else "ink_3" if row.passed else "ink_2")
        title.paint(painter, inner.left() + theme.px(_HOUR), top, color)
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), theme.color("line"))
        painter.restore()

    def _title(self, row: OrderRow, width: float) -> TextBlock:
        """Return the title between hour and minutes, on two lines where one is too short."""
        theme = self._face.theme
        minutes = QFontMetricsF(self._small()).horizontalAdvance(row.minutes)
        room = max(40.0, width - theme.px(_HOUR) - minutes - theme.px(_GAP))
        font, line = theme.font("body", 600 if row.current else 400), theme.line_height("body")
        return TextBlock(row.title, font, width=room, line_height=line, max_lines=_LINES)

    def _small(self) -> QFont:
        return self._face.theme.font("small", 400, tabular=True)


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
