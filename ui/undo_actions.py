"""Undo and redo, named after what they take back; a text field with the focus is served first by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import make_action
from ui.face import Face
from workshop.authors import FACILITATOR
from workshop.words import N_

if TYPE_CHECKING:
    from workshop.change import Change
    from workshop.desk import Desk


class UndoActions(QObject):
    """Two actions over the undo stack of one owner: a person, or a session's board."""

    def __init__(self, face: Face, parent: QWidget, *, owner: str = FACILITATOR) -> None:
        super().__init__(parent)
        self._face = face
        self._desk: Desk | None = None
        self._places: QStackedWidget | None = None
        self._owner = self._author = owner
        self.undo: QAction = make_action(face, parent, N_("Undo"), "Ctrl+Z")
        self.redo: QAction = make_action(face, parent, N_("Redo"), "Ctrl+Shift+Z / Ctrl+Y")
        for action in (self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.undo.triggered.connect(self._undo)
        self.redo.triggered.connect(self._redo)
        self._name()

    def serve(self, desk: "Desk | None", owner: str = FACILITATOR) -> None:
        """Work on the stack of this owner at this desk, or on none."""
        self._desk = desk
        self.go_to(owner)

    def follow(self, places: QStackedWidget) -> None:
        """Work on the stack of whichever page is shown; a page may say whose it is as `undo_stack`."""
        self._places = places
        self.look()

    def look(self) -> None:
        """Ask the page that is shown again whose stack it is."""
        page = self._places.currentWidget() if self._places else None
        self.go_to(*getattr(page, "undo_stack", (FACILITATOR, FACILITATOR)))

    def go_to(self, owner: str, author: str = "") -> None:
        """Work on the stack of this owner from now on, in the name of `author` where it is shared."""
        self._owner, self._author = owner, author or owner
        self._name()

    def changed(self, change: "Change | None" = None) -> None:  # noqa: ARG002 - whatever changed, the names may
        """Name the actions again after a change."""
        self._name()

    def _name(self) -> None:
        undo = self._desk.undo_label(self._owner) if self._desk else None
        redo = self._desk.redo_label(self._owner) if self._desk else None
        for action, label, plain, named in (
            (self.undo, undo, N_("Undo"), N_("Undo: {action}")),
            (self.redo, redo, N_("Redo"), N_("Redo: {action}")),
        ):
            action.setEnabled(label is not None)
            said = self._face.language(label) if label else ""
            self._face.language.bind(
                action.setText, named if label else plain, **({"action": said} if label else {})
            )

    def _undo(self) -> None:
        desk, owner, author = self._desk, self._owner, self._author
        if desk is not None:
            self._face.background.write(lambda: desk.undo(owner, author), self.changed)

    def _redo(self) -> None:
        desk, owner, author = self._desk, self._owner, self._author
        if desk is not None:
            self._face.background.write(lambda: desk.redo(owner, author), self.changed)
