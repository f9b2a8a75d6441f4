"""The focus ring: one on the screen, drawn around whatever has the keyboard.

Drawn above the window instead of by each control, so that there can never be two, no control has to leave
room for it, and the style sheet stays flat. It appears for the keyboard and for text fields: a click on a
button gives it the focus while a mouse button is down, which is how the two are told apart.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import Theme
from ui.widgets.paint import RING_MARGIN, paint_ring, painter_on

_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_CONTROLS = (*_TEXT_FIELDS, QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Follows the focus of the whole application and keeps one ring around it."""

    def __init__(self, application: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overlay: _Overlay | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        application.focusChanged.connect(self._focus_changed)
        self._focus_changed(None, application.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """Return the widget the ring is around, if there is a ring."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt passes it
        """Stay around the target when it or anything around it moves."""
        if event.type() in _MOVES:
            self._place()
        return False

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002 - Qt passes it
        self._leave()
        if new is None or isinstance(new, QMenu):
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        new.setProperty("keyboard_focus", not by_mouse)
        if getattr(new, "ring_is_own", False) or (by_mouse and not isinstance(new, _TEXT_FIELDS)):
            return
        if _is_place(new):
            return
        self._surround(getattr(new, "ring_target", None) or new)

    def _surround(self, target: QWidget) -> None:
        if target.isWindow():
            return
        self._target = target
        self._watched = _chain(target)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._overlay = _Overlay(self._watched[-1], self._theme, getattr(target, "ring_radius", 4))
        self._place()

    def _place(self) -> None:
        if self._overlay is None or self._target is None:
            return
        if not isValid(self._overlay) or not isValid(self._target):
            return
        corner = self._target.mapTo(self._watched[-1], QPoint(0, 0))
        around = self._target.rect().translated(corner)
        margin = RING_MARGIN
        self._overlay.setGeometry(around.adjusted(-margin, -margin, margin, margin))
        self._overlay.setVisible(self._target.isVisible())
        self._overlay.raise_()

    def _leave(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._overlay is not None and isValid(self._overlay):
            self._overlay.hide()
            self._overlay.deleteLater()
        self._overlay, self._target, self._watched = None, None, []


def _is_place(widget: QWidget) -> bool:
    """Tell whether this holds what can have the focus, and is not a control itself: a page, a pane."""
    if isinstance(widget, _CONTROLS) or hasattr(widget, "ring_radius"):
        return False
    inside = widget.findChildren(QWidget)
    return isinstance(widget, QScrollArea) or any(
        one.focusPolicy() != Qt.FocusPolicy.NoFocus for one in inside
    )


def _chain(target: QWidget) -> list[QWidget]:
    """Return the target and what is around it, up to the window or to what scrolls it."""
    chain = [target]
    while (around := chain[-1].parentWidget()) is not None and not chain[-1].isWindow():
        if isinstance(around, QAbstractScrollArea) and around.viewport() is chain[-1] and len(chain) > 1:
            break
        chain.append(around)
    return chain


class _Overlay(QWidget):
    def __init__(self, parent: QWidget, theme: Theme, radius: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt passes it
        painter = painter_on(self)
        inner = QRectF(self.rect()).adjusted(RING_MARGIN, RING_MARGIN, -RING_MARGIN, -RING_MARGIN)
        paint_ring(painter, inner, self._theme, self._radius)
        painter.end()
