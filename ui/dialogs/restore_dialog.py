"""Asks which backup to go back to; the library as it is stays beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.dialogs.base import BaseDialog
from ui.face import Face
from ui.widgets.label import Label
from workshop.words import N_

if TYPE_CHECKING:
    from ui.assembly import Backup

_WIDTH = 480


class RestoreDialog(BaseDialog):
    """A list of backups, the newest first."""

    def __init__(self, face: Face, backups: "Sequence[Backup]", parent: QWidget | None = None) -> None:
        super().__init__(face, N_("Restore a backup"), parent)
        self.setMinimumWidth(face.theme.px(_WIDTH))
        told = N_(
            "The backup opens in the place of the library. The library as it is now is not deleted: "
            "it stays beside it, under another name."
        )
        self.content.addWidget(Label(face, told if backups else N_("There is no backup yet."), wrap=True))
        self.list = QListWidget()
        face.language.bind(self.list.setAccessibleName, N_("Backups"))
        for backup in backups:
            self.list.addItem(self._item(backup))
        self.list.setVisible(bool(backups))
        self.content.addWidget(self.list)
        self.add_cancel()
        go = self.add_main(N_("Open this backup"))
        go.setEnabled(bool(backups))
        go.clicked.connect(self.accept)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)

    @classmethod
    def ask(cls, face: Face, backups: "Sequence[Backup]", parent: QWidget) -> Path | None:
        """Return the file of the chosen backup, or None."""
        dialog = cls(face, backups, parent)
        try:
            return dialog.chosen() if dialog.ask_once() else None
        finally:
            dialog.deleteLater()

    def chosen(self) -> Path | None:
        """Return the file of the backup the keyboard is on."""
        row = self.list.currentRow()
        return Path(str(self.list.item(row).data(Qt.ItemDataRole.UserRole))) if row >= 0 else None

    def _item(self, backup: "Backup") -> QListWidgetItem:
        locale = self.face.language.locale
        made = QDateTime.fromSecsSinceEpoch(round(backup.at.timestamp()))
        when = locale.toString(made, QLocale.FormatType.ShortFormat)
        item = QListWidgetItem(f"{when}   {locale.formattedDataSize(backup.size)}")
        item.setData(Qt.ItemDataRole.UserRole, str(backup.path))
        return item
