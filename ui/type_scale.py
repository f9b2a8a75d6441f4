"""The type scale: every size of text on screen, by name, and the faces it is set in."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from ui.resources import asset

SANS = "Inter"
SERIF = "Source Serif 4"
FIRST_FACES = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "SourceSerif4-Regular")
LATER_FACES = ("SourceSerif4-It", "SourceSerif4-Bold", "SourceSerif4-BoldIt")

REGULAR, MEDIUM, STRONG = 400, 500, 600
_WEIGHTS = {REGULAR: QFont.Weight.Normal, MEDIUM: QFont.Weight.Medium, STRONG: QFont.Weight.DemiBold}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the scale: size and line in pixels at 100 %, usual weight, family, tracking."""

    size: int
    line: int
    weight: int = REGULAR
    family: str = SANS
    tracking: float = 0.0


STEPS = {
    "caption": Step(12, 16),
    "small": Step(13, 18),
    "body": Step(14, 20),
    "tab": Step(15, 22, MEDIUM),
    "reading": Step(16, 24),
    "wording": Step(17, 25),
    "heading": Step(17, 24, STRONG),
    "title": Step(22, 30, STRONG),
    "display": Step(28, 36, STRONG),
    "line": Step(21, 28),
    "figure": Step(30, 38, MEDIUM),
    "time_left": Step(272, 248, REGULAR, SANS, -8.0),
    "time_left_long": Step(216, 200, REGULAR, SANS, -6.0),
    "question_card": Step(15, 22, REGULAR, SERIF),
    "question_programme": Step(16, 22, REGULAR, SERIF),
    "question_session": Step(18, 26, REGULAR, SERIF),
    "question_cockpit": Step(20, 28, REGULAR, SERIF),
    "verbatim_list": Step(15, 21, REGULAR, SERIF),
    "verbatim": Step(16, 24, REGULAR, SERIF),
    "verbatim_text": Step(17, 25, REGULAR, SERIF),
}

_LARGEST_THAT_DOUBLES = 22
_DISPLAY_GROWTH = 1.25


def factor(step: Step, scale: int) -> float:
    """Return how much a step grows at a text size in per cent: display figures grow little."""
    wished = scale / 100
    return wished if step.size <= _LARGEST_THAT_DOUBLES else min(wished, _DISPLAY_GROWTH)


def make_font(step: Step, scale: int, weight: int, *, tabular: bool) -> QFont:
    """Return the font of a step at a text size."""
    font = QFont(step.family)
    font.setPixelSize(round(step.size * factor(step, scale)))
    font.setWeight(_WEIGHTS[weight])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if step.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.tracking)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def load_faces(names: tuple[str, ...] = FIRST_FACES) -> None:
    """Make our faces known to Qt; the first screen needs only the first ones."""
    for name in names:
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{name}.ttf")))
