"""The log of the window: private to this person, never growing, without a word of what people said."""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LARGEST = 512_000
_KEPT = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_HARMLESS = ("This plugin does not support",)


def start_log(file: Path) -> logging.Handler | None:
    """Write what goes wrong to a file, Qt's own warnings included; without the file, go on without."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=False
        )
        os.chmod(file, 0o600)  # noqa: PTH101 - only its owner reads it
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_qt_said)
    return handler


def end_log(handler: logging.Handler | None) -> None:
    """Close the file."""
    qInstallMessageHandler(None)
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _qt_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt passes it
    if not message.startswith(_HARMLESS):
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), message)
