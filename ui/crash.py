"""The one crash dialog: where an error that is our own mistake ends.

What is written in the log says where it happened and not what somebody typed: the trace without the
values, since a value may be a participant's words.
"""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ui.dialogs.crash_dialog import CrashDialog
from ui.face import Face


class CrashReporter(QObject):
    """Takes every error nobody expected, writes it to the log and shows the dialog, once at a time.

    Signals: `crashed(str)` with the trace without values, from whatever thread.
    """

    crashed = Signal(str)

    def __init__(self, face: Face, log: Path) -> None:
        super().__init__()
        self._face = face
        self._log = log
        self._former = sys.excepthook
        self._former_in_threads = threading.excepthook
        self._dialog: CrashDialog | None = None
        self.crashed.connect(self._show, Qt.ConnectionType.AutoConnection)

    def start(self) -> None:
        """Take errors from now on, those of threads included."""
        self._former, self._former_in_threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = self._take_in_thread

    def end(self) -> None:
        """Take them no more."""
        sys.excepthook = self._former
        threading.excepthook = self._former_in_threads

    def _take_in_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None and failed.exc_type is not SystemExit:  # which ends a thread quietly
            self._take(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._former(kind, error, trace)
            return
        report = report_of(kind, trace)
        logging.getLogger("crash").error("%s", report)
        self.crashed.emit(report)

    def _show(self, report: str) -> None:
        if self._dialog is not None or QThread.currentThread() is not self.thread():
            return
        self._dialog = CrashDialog(self._face, report)
        self._dialog.log_requested.connect(self._open_log)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    def _open_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where it happened and what kind of error it was, without its words."""
    return "".join(traceback.format_tb(trace)) + kind.__name__
