"""Work beside the window: one serial lane for the desk, a free pool for reads; results back in the window.

The work itself is a plain function. Whatever it returns or raises is handed over on the GUI thread, in
the order it ended. A `WorkshopError` goes to `on_error`; anything else is our mistake and is raised again
in the window, where the crash dialog sees it.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from workshop.errors import WorkshopError

_READERS = 2

T = TypeVar("T")
OnError: TypeAlias = Callable[[WorkshopError], None]


class Background(QObject):
    """Runs plain functions away from the window.

    Signals: `failed(WorkshopError)` for an error nobody asked to have; `settled()` when nothing is under way.
    """

    failed = Signal(object)
    settled = Signal()
    _ended = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._lane = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._pool = ThreadPoolExecutor(_READERS, thread_name_prefix="reads")
        self._under_way = 0
        self._closed = False
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether something is under way."""
        return self._under_way > 0

    def write(
        self, work: Callable[[], T], done: Callable[[T], None] | None = None, on_error: OnError | None = None
    ) -> None:
        """Run work that goes through the desk, one at a time and in the order given."""
        self._submit(self._lane, work, done, on_error)

    def read(self, work: Callable[[], T], done: Callable[[T], None], on_error: OnError | None = None) -> None:
        """Run work that only reads, beside whatever else is under way."""
        self._submit(self._pool, work, done, on_error)

    def close(self) -> None:
        """Wait for what is under way; results still to come are dropped."""
        self._closed = True
        self._lane.shutdown(wait=True)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        on_error: OnError | None,
    ) -> None:
        self._under_way += 1
        future = executor.submit(work)
        future.add_done_callback(lambda ended: self._ended.emit(ended, done, on_error))

    def _hand_over(
        self, ended: Future[Any], done: Callable[[Any], None] | None, on_error: OnError | None
    ) -> None:
        self._under_way -= 1
        if self._closed or ended.cancelled():
            return
        error = ended.exception()
        try:
            if isinstance(error, WorkshopError):
                (on_error or self.failed.emit)(error)
            elif error is not None:
                raise error
            elif done is not None:
                done(ended.result())
        finally:
            if not self._under_way:
                self.settled.emit()
