"""The look: roles of colour, the type scale and the size of text, in one of three appearances.

Widgets know roles, never values: `theme.color("accent")`, `theme.font("title")`.

- `paper`: the window; `sheet`: bars, panels, cards; `page`: where one types; `sunken`: wells, quiet chips
- `hover`, `selected`: row under the pointer; row chosen, with a 3 px `accent` bar and semi-bold text
- `line`, `edge`: hairlines and card outlines; outlines of anything one can act on
- `ink`, `ink_2`, `ink_3`, `disabled`: text; second text; labels, times, places for text; out of use
- `accent`, `accent_hover`, `on_accent`: focus, primary button, active tab, now marker, chosen; nothing else
- `humanities`, `practice` and their `_tint`: the two voices, and only them
- `vigilance`, `proposal`, `verbatim`, `tension`, `question` and their `_tint`: kinds of note
- `error`, `error_tint`: wrong or over time, with the octagon; `tension` is also advice, with the round i
- `coverage_1` to `coverage_3`: steps of neutral; `scrim`: behind an overlay

A label gets its colour from a role by `Label(face, …, role="ink_2")`; a widget that paints itself asks for
colours in its `paintEvent` and calls `update()` on `changed`, which follows any change of look or text size.
Measures that hold text go through `theme.px(32)`, which grows with the text size; gaps do not grow.
"""

import tomllib

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPen
from PySide6.QtWidgets import QApplication

from ui.resources import asset
from ui.style_sheet import style_sheet
from ui.type_scale import STEPS, factor, make_font
from workshop.words import N_

APPEARANCES = {"light": N_("Light (paper)"), "dark": N_("Dark (evening)"), "dim": N_("Dim (darkened room)")}
SMALLEST, LARGEST = 100, 200


class Theme(QObject):
    """Gives colours and fonts by name, and dresses the application in them.

    Signals: `changed()` after another appearance or text size.
    """

    changed = Signal()

    def __init__(self, appearance: str = "light", text_scale: int = 100) -> None:
        super().__init__()
        self._appearance = appearance
        self._text_scale = text_scale
        self._application: QApplication | None = None
        self._fonts: dict[tuple[str, int, bool], QFont] = {}
        self._read(appearance)

    @property
    def appearance(self) -> str:
        """Return the name of the appearance in use: light, dark, dim or room."""
        return self._appearance

    @property
    def text_scale(self) -> int:
        """Return the size of text, in per cent."""
        return self._text_scale

    def use(self, appearance: str) -> None:
        """Change the appearance, at once and everywhere."""
        if appearance != self._appearance:
            self._read(appearance)
            self._appearance = appearance
            self._dress()

    def set_text_scale(self, percent: int) -> None:
        """Change the size of text, kept between 100 and 200 per cent."""
        percent = max(SMALLEST, min(LARGEST, percent))
        if percent != self._text_scale:
            self._text_scale = percent
            self._fonts.clear()
            self._dress()

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._colors[role]

    def pen(self, role: str, width: float = 1.0) -> QPen:
        """Return a cosmetic pen in the colour of a role."""
        pen = QPen(self._colors[role], width)
        pen.setCosmetic(True)
        return pen

    def font(self, name: str, weight: int = 0, *, tabular: bool = False) -> QFont:
        """Return the font of a step of the scale, in its usual weight when none is given."""
        key = (name, weight, tabular)
        if key not in self._fonts:
            step = STEPS[name]
            self._fonts[key] = make_font(step, self._text_scale, weight or step.weight, tabular=tabular)
        return self._fonts[key]

    def line_height(self, name: str) -> int:
        """Return the height of one line of a step of the scale, in pixels."""
        step = STEPS[name]
        return round(step.line * factor(step, self._text_scale))

    def px(self, measure: float) -> int:
        """Return a measure that holds text, grown with the size of text."""
        return round(measure * self._text_scale / 100)

    def dress(self, application: QApplication) -> None:
        """Dress the whole application, now and after each change."""
        self._application = application
        self._dress()

    def _dress(self) -> None:
        if self._application is not None:
            self._application.setPalette(self._palette())
            self._application.setFont(self.font("body"))
            self._application.setStyleSheet(style_sheet(self._hex, self._text_scale))
        self.changed.emit()

    def _read(self, appearance: str) -> None:
        table = tomllib.loads(asset("themes", f"{appearance}.toml").read_text("utf-8"))
        self._hex: dict[str, str] = table["roles"]
        self._colors = {role: QColor(value) for role, value in self._hex.items()}

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self._colors[name])
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self._colors["disabled"])
        return palette


_PALETTE = (
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "page"),
    (QPalette.ColorRole.AlternateBase, "sheet"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink_3"),
    (QPalette.ColorRole.Button, "sheet"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.ToolTipBase, "sheet"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Light, "sheet"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
)
