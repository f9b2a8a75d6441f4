"""The settings: language, appearance, text size, and where the library is; each takes effect at once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QSlider, QWidget

from ui.dialogs.base import BaseDialog
from ui.face import Face
from ui.i18n import NAMES
from ui.theme import APPEARANCES, LARGEST, SMALLEST
from ui.widgets.button import Button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label
from workshop.errors import WorkshopError
from workshop.words import N_

_STEP = 25
_WIDTH = 640


class SettingsDialog(BaseDialog):
    """Shows the preferences and changes them as one chooses; there is nothing to confirm.

    Signals: `data_folder_chosen(Path)`; `failed(WorkshopError)` when a choice could not be written.
    """

    data_folder_chosen = Signal(Path)
    failed = Signal(object)

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(face, N_("Settings"), parent)
        self.setMinimumWidth(face.theme.px(_WIDTH))
        self.language_box = ChoiceBox(face, N_("Language of the window"), NAMES, translated=False)
        self.appearance_box = ChoiceBox(face, N_("Appearance"), APPEARANCES)
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self._size_label = Label(face, "", "body", role="ink_2", tabular=True)
        self._folder = Label(face, "", "body", role="ink_2", wrap=True)
        self.folder_button = Button(face, N_("Another folder…"))
        self._fill()
        self._arrange()
        self.add_main(N_("Close")).clicked.connect(self.accept)
        self.language_box.chosen.connect(self._language_chosen)
        self.appearance_box.chosen.connect(self._appearance_chosen)
        self.size_slider.valueChanged.connect(self._size_chosen)
        self.folder_button.clicked.connect(self._ask_folder)

    def _fill(self) -> None:
        face = self.face
        self.language_box.show_key(face.language.code)
        self.appearance_box.show_key(face.theme.appearance)
        self.size_slider.setRange(SMALLEST // _STEP, LARGEST // _STEP)
        self.size_slider.setPageStep(1)
        self.size_slider.setValue(face.theme.text_scale // _STEP)
        self._show_size()
        self._folder.show_text(str(face.settings.library_file.parent))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (N_("Language of the window"), self.language_box, None),
            (N_("Appearance"), self.appearance_box, None),
            (N_("Text size"), self.size_slider, self._size_label),
            (N_("Folder of the library"), self._folder, self.folder_button),
        )
        for row, (message, widget, beside) in enumerate(rows):
            label = Label(self.face, message, "body", weight=500)
            label.setBuddy(widget if widget is not self._folder else self.folder_button)
            if widget is not self._folder:
                self.face.language.bind(widget.setAccessibleName, message)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
            if beside is not None:
                grid.addWidget(beside, row, 2)
        self.content.addLayout(grid)
        told = N_(
            "The library of another folder opens as soon as it is chosen; the former one stays where it is."
        )
        self.content.addWidget(Label(self.face, told, "small", role="ink_3", wrap=True))

    def _language_chosen(self, code: str) -> None:
        self.face.language.use(code)
        self._keep(language=code)

    def _appearance_chosen(self, appearance: str) -> None:
        self.face.theme.use(appearance)
        self._keep(appearance=appearance)

    def _size_chosen(self, steps: int) -> None:
        self.face.theme.set_text_scale(steps * _STEP)
        self._show_size()
        self._keep(text_scale=steps * _STEP)

    def _show_size(self) -> None:
        self._size_label.say("{count} %", count=self.face.theme.text_scale)

    def _ask_folder(self) -> None:
        here = str(self.face.settings.library_file.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.face.language("Folder of the library"), here)
        if chosen:
            self._folder.show_text(chosen)
            self._keep(data_folder=chosen)
            self.data_folder_chosen.emit(Path(chosen))

    def _keep(self, **changes: object) -> None:
        try:
            self.face.settings.keep(**changes)
        except WorkshopError as error:
            self.failed.emit(error)
