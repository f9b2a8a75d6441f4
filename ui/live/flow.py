"""A row that goes on below when its place is too narrow, for keys at 200 % text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out from left to right, and on the next line when there is no room."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on how many lines there are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at this width."""
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._lay(QRect(0, 0, inner, 0), apply=False) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        wide = sum(one.sizeHint().width() + self._gap for one in self._items if not one.isEmpty())
        return self._with_margins(max(0, wide - self._gap))

    def minimumSize(self) -> QSize:
        """Be content with the widest item."""
        return self._with_margins(
            max((one.sizeHint().width() for one in self._items if not one.isEmpty()), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._lay(self.contentsRect(), apply=True)

    def _with_margins(self, width: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), self._tallest() + margins.top() + margins.bottom()
        )

    def _tallest(self) -> int:
        return max((one.sizeHint().height() for one in self._items if not one.isEmpty()), default=0)

    def _lay(self, rect: QRect, *, apply: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._line_gap, 0
            if apply:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()
