"""The colours keep the contrasts that were chosen, the fonts have the signs we print, the look follows."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication, QLabel

from ui.face import Face
from ui.resources import asset
from ui.theme import APPEARANCES, Theme
from ui.type_scale import STEPS
from ui.widgets.label import Label

SURFACES = ("paper", "sheet", "page", "sunken", "hover", "selected")
TEXTS = ("ink", "ink_2", "ink_3", "accent", "humanities", "practice", "error")
KINDS = ("vigilance", "proposal", "verbatim", "tension", "question")
TINTED = ("humanities", "practice", "error", *KINDS)

# The table the palette was chosen by: contrast on paper, on the worst surface, on its own tint.
CHOSEN = {
    "light": {
        "ink": (14.7, 13.3), "ink_2": (7.6, 6.9), "ink_3": (5.6, 5.1), "accent": (6.1, 5.5),
        "humanities": (8.2, 7.5, 7.5), "practice": (6.0, 5.4, 5.5), "vigilance": (6.9, 6.3, 6.2),
        "proposal": (6.1, 5.6, 5.8), "verbatim": (6.6, 6.0, 6.1), "tension": (6.1, 5.5, 5.6),
        "question": (6.5, 5.9, 6.0), "error": (6.6, 6.0, 5.9),
    },
    "dark": {
        "ink": (14.2, 10.9), "ink_2": (9.4, 7.2), "ink_3": (6.5, 4.9), "accent": (8.4, 6.4),
        "humanities": (8.8, 6.7, 6.9), "practice": (8.6, 6.5, 6.6), "vigilance": (8.4, 6.4, 6.7),
        "proposal": (9.8, 7.5, 7.4), "verbatim": (9.2, 7.0, 7.1), "tension": (9.8, 7.5, 7.3),
        "question": (9.4, 7.2, 7.2), "error": (8.7, 6.6, 6.8),
    },
    "dim": {
        "ink": (11.1, 9.4), "ink_2": (7.1, 6.0), "ink_3": (5.5, 4.6), "accent": (6.6, 5.6),
        "humanities": (7.3, 6.2, 6.4), "practice": (7.0, 5.9, 6.0), "vigilance": (6.9, 5.8, 6.0),
        "proposal": (8.0, 6.8, 6.8), "verbatim": (7.3, 6.2, 6.3), "tension": (7.9, 6.7, 6.8),
        "question": (7.7, 6.5, 6.6), "error": (7.3, 6.2, 6.4),
    },
}  # fmt: skip
PAIRS = {
    ("on_accent", "accent"): (6.8, 8.2, 6.4),
    ("on_accent", "accent_hover"): (9.8, 10.3, 8.6),
    ("ink", "coverage_1"): (13.3, 15.2, 11.5),
    ("ink", "coverage_2"): (10.2, 9.3, 9.0),
    ("ink", "coverage_3"): (7.6, 6.6, 7.1),
}
ROOM = {"ink": 16.0, "ink_2": 10.6, "vigilance": 9.4, "proposal": 11.0, "humanities": 9.9, "practice": 9.6}


def roles(appearance: str) -> dict[str, str]:
    return dict(tomllib.loads(asset("themes", f"{appearance}.toml").read_text("utf-8"))["roles"])


def luminance(value: str) -> float:
    parts = [int(value[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_texts_have_the_contrast_they_were_chosen_for(appearance: str) -> None:
    values = roles(appearance)
    for role, chosen in CHOSEN[appearance].items():
        found = [
            contrast(values[role], values["paper"]),
            min(contrast(values[role], values[surface]) for surface in SURFACES),
        ]
        if role in TINTED:
            found.append(contrast(values[role], values[f"{role}_tint"]))
        assert found == pytest.approx(list(chosen), abs=0.06), f"{role} in {appearance}"


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_every_pair_in_use_passes_the_bar(appearance: str) -> None:
    values = roles(appearance)
    grounds = (*SURFACES, *(f"{role}_tint" for role in TINTED))
    for ground in grounds:
        for text in ("ink", "ink_2"):
            assert contrast(values[text], values[ground]) >= 4.5
    for surface in SURFACES:
        for text in (*TEXTS, *KINDS):
            assert contrast(values[text], values[surface]) >= 4.5
        for outline in ("edge", "accent"):
            assert contrast(values[outline], values[surface]) >= 3.0
    for (text, ground), chosen in PAIRS.items():
        expected = chosen[list(APPEARANCES).index(appearance)]
        assert contrast(values[text], values[ground]) == pytest.approx(expected, abs=0.06)


def test_the_room_screen_reads_from_the_last_row() -> None:
    values = roles("room")
    for role, chosen in ROOM.items():
        assert contrast(values[role], values["paper"]) == pytest.approx(chosen, abs=0.06)


def test_the_dim_appearance_stays_dim() -> None:
    values = roles("dim")
    assert max(luminance(value) for value in values.values()) <= 0.545
    assert max(luminance(values[surface]) for surface in ("paper", "sheet", "page", "sunken", "hover")) < 0.01


WINDOW_SIGNS = "\u202f\u2011\u00a0№→←↑↓▲◆−–—’«»…œŒæ↵"
DOCUMENT_SIGNS = "\u202f\u2011\u00a0№→▲◆☐–—’«»…œŒæ"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("file", sorted(asset("fonts").glob("*.ttf")), ids=lambda file: file.stem)
def test_each_face_has_the_signs_it_has_to_show(file: Path) -> None:
    font = QRawFont(str(file), 12)
    signs = WINDOW_SIGNS if file.stem.startswith("Inter") else DOCUMENT_SIGNS
    missing = [sign for sign in signs if not font.supportsCharacter(ord(sign))]
    assert not missing, f"{file.name} lacks {missing}"


def test_the_steps_are_set_in_our_own_faces(face: Face) -> None:
    for name, step in STEPS.items():
        font = face.theme.font(name)
        assert font.family() == step.family
        assert QFontMetrics(font).height() > 0


def test_small_text_doubles_and_large_figures_grow_little() -> None:
    theme = Theme("light", 200)
    assert theme.font("body").pixelSize() == 28
    assert theme.line_height("title") == 60
    assert theme.font("display").pixelSize() < 40


def test_a_change_of_appearance_reaches_what_is_on_screen(face: Face, qapp: QApplication) -> None:
    label = Label(face, "", "body", role="error")
    label.show_text("19n30")
    face.theme.use("dark")
    label.ensurePolished()
    assert label.palette().color(QLabel().foregroundRole()) == face.theme.color("error")
    assert face.theme.color("paper").name() in qapp.styleSheet().lower()


def test_a_change_of_text_size_reaches_what_is_on_screen(face: Face) -> None:
    label = Label(face, "", "reading")
    face.theme.set_text_scale(150)
    assert label.font().pixelSize() == 24
    face.theme.set_text_scale(900)
    assert face.theme.text_scale == 200
