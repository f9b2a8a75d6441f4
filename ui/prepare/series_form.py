"""The facts of a series, as its documents print them: title, place, partners, purpose, numbers."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.face import Face
from ui.i18n import NAMES
from ui.prepare.kept_field import KeptField, KeptText
from ui.prepare.partner_lines import PartnerLines
from ui.prepare.scrolled import scrolled
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.label import Label
from ui.widgets.section import SectionHeader
from ui.widgets.stepper import Stepper
from workshop.commands.series import EditSeries
from workshop.views.series import SeriesView
from workshop.words import N_

_WIDTH = 720
_LINES = {
    "title": N_("Title"),
    "subtitle": N_("Subtitle"),
    "short_title": N_("Short title, for the top of pages (32 characters)"),
    "place": N_("Place"),
    "period": N_("Period, as printed"),
    "edition": N_("Edition, as printed"),
}
_TEXTS = {
    "purpose": N_("Purpose"),
    "context": N_("Context"),
    "convictions": N_("Convictions"),
    "readers": N_("Intended readers"),
}
_NUMBERS = {
    "listeners_asked": (N_("Listeners at a session"), 0, 9),
    "points_min": (N_("Fewest points of a session"), 0, 9),
    "points_max": (N_("Most points of a session"), 1, 9),
    "debate_floor": (N_("Minutes no debate is cut below"), 0, 600),
}


class SeriesForm(QWidget):
    """One page of fields, each kept as soon as one leaves it.

    Signals: `edited(Command, Answer)`.
    """

    edited = Signal(object, object)

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face
        self._series: SeriesView | None = None
        self.lines = {name: KeptField(face, said) for name, said in _LINES.items()}
        self.texts = {name: KeptText(face, said) for name, said in _TEXTS.items()}
        self.numbers = {name: Stepper(face, said, low, high) for name, (said, low, high) in _NUMBERS.items()}
        self.language = ChoiceBox(face, N_("Language of its documents"), NAMES, translated=False)
        self.partners = PartnerLines(face)
        self._arrange()
        self._connect()

    def show_series(self, series: SeriesView) -> None:
        """Show the facts as they are now; what is being typed is left alone."""
        self._series = series
        for name, field in self._fields():
            field.show_kept(getattr(series, name))
        for name, stepper in self.numbers.items():
            stepper.show_value(getattr(series, name))
        self.language.show_key(series.language)
        self.partners.show_series(series)

    def accept(self) -> None:
        """The number or the language is in the library."""

    def complain(self, error: object) -> None:  # noqa: ARG002 - the page says it
        """The number or the language was refused: show what the library has."""
        if self._series is not None:
            self.show_series(self._series)

    def _fields(self) -> list[tuple[str, KeptField | KeptText]]:
        return [*self.lines.items(), *self.texts.items()]

    def _connect(self) -> None:
        for name, field in self._fields():
            field.setObjectName(name)
            field.kept.connect(self._keep_text)
        for name, stepper in self.numbers.items():
            stepper.setObjectName(name)
            stepper.changed.connect(self._keep_number)
        self.language.chosen.connect(self._keep_language)
        self.partners.edited.connect(self.edited)

    def _keep_text(self, text: str) -> None:
        self._edit(self.sender().objectName(), text, self.sender())

    def _keep_number(self, value: int) -> None:
        self._edit(self.sender().objectName(), value, self)

    def _keep_language(self, code: str) -> None:
        self._edit("language", code, self)

    def _edit(self, name: str, value: str | int, answer: object) -> None:
        series = self._series
        if series is not None and getattr(series, name) != value:
            fields: dict[str, Any] = {name: value}
            self.edited.emit(EditSeries(id=series.id, seen=series.revision, **fields), answer)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(Label(self._face, N_("The series"), "title"))
        for field in self.lines.values():
            column.addWidget(field)
        column.addWidget(SectionHeader(self._face, N_("Partners")))
        column.addWidget(self.partners)
        column.addWidget(SectionHeader(self._face, N_("In the introduction")))
        for text in self.texts.values():
            column.addWidget(text)
        column.addWidget(SectionHeader(self._face, N_("Rules")))
        column.addLayout(self._rules())
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(column, _WIDTH))

    def _rules(self) -> QGridLayout:
        rules = QGridLayout()
        rules.setColumnStretch(0, 1)
        rules.setVerticalSpacing(8)
        rules.addWidget(Label(self._face, N_("Language of its documents"), "body", wrap=True), 0, 0)
        rules.addWidget(self.language, 0, 1)
        for row, (name, stepper) in enumerate(self.numbers.items(), start=1):
            rules.addWidget(Label(self._face, _NUMBERS[name][0], "body", wrap=True), row, 0)
            rules.addWidget(stepper, row, 1, Qt.AlignmentFlag.AlignRight)
        return rules
