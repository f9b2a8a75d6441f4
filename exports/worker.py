"""One warm process that makes documents, so that the window never waits and a crash is one sentence."""

import multiprocessing
import threading
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from exports.deliver import sweep
from exports.order import Made, Order, Progress
from exports.scratch import sweep_after, sweep_scratch
from workshop.errors import ExportFailed, WorkshopError
from workshop.words import N_

CANCELLED = N_("The export was cancelled; the former file is untouched.")


def serve(pipe: Connection) -> None:
    """Make documents for whoever holds the other end, until it closes: the whole life of the process."""
    # Imported here, in the other process: the window's own process never loads the writers.
    from exports.make import make  # noqa: PLC0415 - see above

    sweep_scratch()
    pipe.send(("ready", None))
    while True:
        try:
            order = pipe.recv()
        except EOFError:
            return
        if order is None:
            return
        try:
            made = make(order, lambda share, message: pipe.send(("progress", (share, message))))
        except WorkshopError as error:
            pipe.send(("failed", error))
        else:
            pipe.send(("made", made))


class Worker:
    """Makes one document at a time in a process of its own, kept warm between two."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._one_at_a_time = threading.Lock()
        self._cancelled = threading.Event()
        self._closed = False

    def warm(self) -> None:
        """Start the process ahead of the first order, so that this one does not wait for imports."""
        with self._one_at_a_time:
            self._started()

    def make(self, order: Order, progress: Progress) -> Made:
        """Make the document and return; call this off the window's thread. Cancelled is ExportFailed too."""
        with self._one_at_a_time:
            if self._closed:
                raise ExportFailed(CANCELLED)
            self._cancelled.clear()
            pipe = self._started()
            try:
                pipe.send(order)
                return self._answer(pipe, progress)
            except (EOFError, OSError) as error:
                self._bury()
                sweep(order.target.parent)
                raise self._stopped(order.target) from error

    def cancel(self) -> None:
        """Stop the document being made, at once; what stood in its place is untouched."""
        self._cancelled.set()
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End the process; a document being made is cancelled, and none is made afterwards."""
        self._closed = True
        self.cancel()
        with self._one_at_a_time:
            self._bury()

    def _started(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._forget()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True, name="documents")
        self._process.start()
        theirs.close()
        return self._pipe

    def _answer(self, pipe: Connection, progress: Progress) -> Made:
        while True:
            kind, value = pipe.recv()
            if kind == "progress":
                progress(*value)
            elif kind == "failed":
                raise value
            elif kind == "made":
                made: Made = value
                return made

    def _stopped(self, target: Path) -> ExportFailed:
        if self._cancelled.is_set():
            return ExportFailed(CANCELLED)
        return ExportFailed(
            "“{name}” could not be made: what makes the documents stopped.",
            "Try again; the former file is untouched.",
            name=target.name,
        )

    def _bury(self) -> None:
        """Wait for the end of a process that answers no more: until then its file counts as being written."""
        process = self._process
        if process is not None and process.pid is not None:
            process.kill()
            process.join()
            sweep_after(process.pid)
        self._forget()

    def _forget(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None and not self._process.is_alive():
            self._process.join()
        self._pipe = self._process = None
