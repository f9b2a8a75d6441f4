"""From the feed of changes to a Qt signal: pages hear of a change in the window's own thread."""

from PySide6.QtCore import QObject, Qt, Signal

from sessions.feed import Feed
from workshop.change import Change


class Bridge(QObject):
    """Tells pages of every change, whoever made it and on whatever thread.

    Signals: `changed(Change)`, always on the GUI thread and in order.
    """

    changed = Signal(object)
    _announced = Signal(object)

    def __init__(self, feed: Feed) -> None:
        super().__init__()
        self._announced.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._leave = feed.follow(self._follow)

    def close(self) -> None:
        """Stop telling."""
        self._leave()

    def _follow(self, change: Change) -> None:
        self._announced.emit(change)
