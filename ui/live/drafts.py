"""When the half-typed line goes to disk: 300 ms after the last key, one second after the first at most."""

from PySide6.QtCore import QObject, QTimer, Signal

_AFTER_LAST = 300
_AT_MOST = 1000


class DraftTimer(QObject):
    """Says when it is time to store the line.

    Signals: `due()` when what was typed should be stored now.
    """

    due = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._last = self._timer(_AFTER_LAST)
        self._first = self._timer(_AT_MOST)

    @property
    def waiting(self) -> bool:
        """Tell whether something typed has not been handed over yet."""
        return self._last.isActive()

    def typed(self) -> None:
        """Hear that a key changed the line."""
        self._last.start()
        if not self._first.isActive():
            self._first.start()

    def stop(self) -> None:
        """Forget what was typed, as it was kept or handed over otherwise."""
        self._last.stop()
        self._first.stop()

    def hurry(self) -> None:
        """Hand over at once what is waiting, as before the window closes."""
        if self.waiting:
            self._ring()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._ring)
        return timer

    def _ring(self) -> None:
        self.stop()
        self.due.emit()
