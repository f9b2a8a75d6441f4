"""The one table of how documents look: faces, colours, geometry and styles, shared by both writers.

Lengths of styles are in points but for indents, which are in millimetres from the left of the frame;
geometry is in millimetres. A style's key is its name in code; `word` is its English name in a Word file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

INK = "1F2128"
GREY = "565963"
INDIGO = "35408F"
INDIGO_TINT = "E6E8F2"
TERRACOTTA = "94461B"
TERRACOTTA_TINT = "F5E6DA"
VIGILANCE_TINT = "F3F2EE"
REDACTION_TINT = "DCDBD5"
HAIRLINE = "BDBDB8"

MODULE = 15.0
"""The grid of the text, in points."""

SUMMARY_IN_TABLE = 900
"""Summaries of talks longer than this leave the pairing and become running text, in characters."""

HEAD_LETTERS = 32
"""The short title in the running head has at most this many characters."""


class Face(StrEnum):
    """A face we ship; its value is the name of its file in `assets/fonts`, without the ending."""

    SERIF = "SourceSerif4-Regular"
    SERIF_ITALIC = "SourceSerif4-It"
    SERIF_BOLD = "SourceSerif4-Bold"
    SERIF_BOLD_ITALIC = "SourceSerif4-BoldIt"
    DISPLAY_LIGHT = "SourceSerif4Display-Light"
    DISPLAY = "SourceSerif4Display-Regular"
    DISPLAY_ITALIC = "SourceSerif4Display-It"
    SANS = "SourceSans3-Regular"
    SANS_ITALIC = "SourceSans3-It"
    SANS_BOLD = "SourceSans3-Bold"


@dataclass(frozen=True, slots=True)
class Family:
    """The name of a family as Word knows it, and what stands in for it where it is not installed."""

    name: str
    fallback: str


SERIF = Family("Source Serif 4", "Georgia")
DISPLAY = Family("Source Serif 4 Display", "Georgia")
DISPLAY_LIGHT = Family("Source Serif 4 Display Light", "Georgia")
SANS = Family("Source Sans 3", "Calibri")

FAMILIES: Mapping[Face, Family] = MappingProxyType(
    {
        Face.SERIF: SERIF,
        Face.SERIF_ITALIC: SERIF,
        Face.SERIF_BOLD: SERIF,
        Face.SERIF_BOLD_ITALIC: SERIF,
        Face.DISPLAY_LIGHT: DISPLAY_LIGHT,
        Face.DISPLAY: DISPLAY,
        Face.DISPLAY_ITALIC: DISPLAY,
        Face.SANS: SANS,
        Face.SANS_ITALIC: SANS,
        Face.SANS_BOLD: SANS,
    }
)
BOLD = frozenset({Face.SERIF_BOLD, Face.SERIF_BOLD_ITALIC, Face.SANS_BOLD})
ITALIC = frozenset({Face.SERIF_ITALIC, Face.SERIF_BOLD_ITALIC, Face.DISPLAY_ITALIC, Face.SANS_ITALIC})


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page in millimetres: its margins, and the hanging column and the text column of its frame."""

    left: float
    right: float
    top: float
    bottom: float
    hang: float
    gutter: float
    width: float = 210
    height: float = 297

    @property
    def frame(self) -> float:
        """Return the width of the frame."""
        return self.width - self.left - self.right

    @property
    def indent(self) -> float:
        """Return where the text column starts."""
        return self.hang + self.gutter

    @property
    def text(self) -> float:
        """Return the width of the text column."""
        return self.frame - self.indent


LONG = Geometry(left=24, right=28, top=28, bottom=25.6, hang=38, gutter=4)
HANDOUT = Geometry(left=24, right=24, top=22, bottom=22, hang=33, gutter=0)
HEAD_AT = 14.5
HEAD_RULE_AT = 19.5
FOOT_AT = 281.0
PART_WHITE = 90.0
"""White above the title of a part, in points."""


class Align(StrEnum):
    """How lines stand in their column."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text is set; a negative `first` hangs the first line, where a label starts."""

    word: str
    face: Face
    size: float
    leading: float
    before: float = 0
    after: float = 0
    left: float = 0
    first: float = 0
    right: float = 0
    colour: str = INK
    align: Align = Align.LEFT
    keep_next: bool = False
    keep_together: bool = False
    page_break: bool = False
    outline: int = 0
    character: bool = False
    balanced: bool = False

    @property
    def hyphenated(self) -> bool:
        """Say whether words are cut: in justified text only."""
        return self.align is Align.JUSTIFY


_S, _SI, _SB = Face.SERIF, Face.SERIF_ITALIC, Face.SERIF_BOLD
_D, _DL, _DI = Face.DISPLAY, Face.DISPLAY_LIGHT, Face.DISPLAY_ITALIC
_N, _NB = Face.SANS, Face.SANS_BOLD
_J = Align.JUSTIFY
_BODY = Style("Body Text", _S, 11, 15, left=42, align=_J)
_CELL = Style("Table text", _S, 10, 13.5)

STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "title": Style("Title", _D, 46, 52.5, 45, 15, keep_together=True, balanced=True),
        "subtitle": Style("Subtitle", _SI, 17, 22.5, 0, 15, colour=GREY, keep_together=True, balanced=True),
        "heading1": Style("heading 1", _D, 26, 30, 0, 22.5, 42, -42, keep_next=True, keep_together=True,
                          page_break=True, outline=1, balanced=True),
        "heading2": Style("heading 2", _D, 16, 22.5, 30, 7.5, 42, -42, keep_next=True, keep_together=True,
                          outline=2, balanced=True),
        "heading3": Style("heading 3", _NB, 11, 15, 11.25, 3.75, 42, keep_next=True, keep_together=True,
                          outline=3),
        "group": Style("Groupe", _NB, 9, 15, 0, 3.75, 42, colour=GREY, keep_next=True, outline=1),
        "kicker": Style("Surtitre", _NB, 9, 15, 0, 0, 42, keep_next=True),
        "lead": Style("Chapô", _SI, 14, 20, 0, 22.5, 42, keep_together=True),
        "body": _BODY,
        "body_indent": replace(_BODY, word="Body Text First Indent", first=5),
        "bullet": Style("List Bullet", _S, 11, 15, 7.5, 7.5, 47, -5),
        "number": Style("List Number", _S, 11, 15, 7.5, 7.5, 49, -7),
        "quote": Style("Quote", _S, 10, 15, 7.5, 0, 50, align=_J, keep_next=True, keep_together=True),
        "source": Style("Provenance", _N, 8.5, 11.25, 0, 11.25, 50, colour=GREY, keep_together=True),
        "small_print": Style("Petite ligne", _N, 8.5, 11.25, 0, 7.5, 42, colour=GREY, keep_together=True),
        "labelled": Style("Texte étiqueté", _S, 10.5, 15, 0, 11.25, 42, -42, keep_together=True),
        "verbatim": Style("Verbatim", _SI, 11, 15, 7.5, 7.5, 42, -42, keep_together=True),
        "label": Style("Étiquette", _NB, 8, 15, colour=GREY, character=True),
        "attribution": Style("Attribution", _N, 8.5, 11.25, colour=GREY, character=True),
        "redaction": Style("Occultation", _N, 9.35, 15, character=True),
        "guiding_question": Style("Question directrice", _DI, 16, 22.5, 11.25, 11.25, 42, -42,
                                  keep_next=True, keep_together=True),
        "session_meta": Style("Date de séance", _N, 9, 15, 7.5, 15, 42, colour=GREY, keep_next=True),
        "voice_label": Style("Voix", _NB, 9, 15, keep_next=True),
        "talk_title": Style("Titre d’intervention", _D, 13, 18.75, 0, 3.75, keep_next=True),
        "talk_speaker": Style("Nom d’intervenant", _NB, 9, 13.5, keep_next=True),
        "talk_function": Style("Fonction d’intervenant", _N, 9, 13.5, 0, 3.75),
        "point_kind": Style("Genre du point", _NB, 9, 15, keep_next=True),
        "point_label": Style("Numéro du point", _N, 8.5, 11.25, colour=GREY),
        "point_text": Style("Texte du point", _S, 11, 15, 0, 3.75, keep_together=True),
        "pole": Style("Pôle", _D, 20, 26.25, 0, 3.75, keep_next=True),
        "versus": Style("Versus", _SI, 12, 26.25, colour=GREY),
        "evidence": Style("Appui de tension", _SI, 10, 13.5),
        "table_head": Style("En-tête de tableau", _NB, 9, 15, keep_next=True),
        "table_text": _CELL,
        "table_small": Style("Petit texte de tableau", _N, 8.5, 11.25, colour=GREY),
        "axis_number": Style("Numéro d’axe", _DL, 30, 30, colour=GREY),
        "axis_title": Style("Titre d’axe", _D, 15, 18.75),
        "lever_title": Style("Titre de levier", _SB, 10.5, 13.5),
        "caption": Style("caption", _SI, 10, 13.5, 7.5, 0, 42, -42, keep_together=True),
        "speech": Style("Transcription", _N, 9, 13.5, 0, 22.5, 42, keep_together=True),
        "people_title": Style("Titre de liste", _D, 13, 18.75, colour=GREY, keep_next=True),
        "organisation": Style("Organisation", _NB, 8, 11.25, keep_next=True),
        "person": Style("Personne", _S, 10, 13.5),
        "note": Style("Note de séance", _S, 10, 13.5, 0, 3.75, 42, -42),
        "footnote": Style("footnote text", _S, 8.75, 11.25, 0, 0, 46, -4, keep_together=True),
        "toc1": Style("toc 1", _SB, 12, 15, 11.25, 0, 42, -42, keep_next=True),
        "toc2": Style("toc 2", _S, 10.5, 15, 0, 0, 51, -9),
        "header": Style("header", _N, 8, 11.25, colour=GREY),
        "footer": Style("footer", _N, 8, 11.25, colour=GREY),
        "folio": Style("Folio", _NB, 9.5, 11.25, character=True),
        "handout_point": Style("Point du feuillet", _S, 15, 22.5, keep_together=True),
    }
)  # fmt: skip


def styled(name: str) -> Style:
    """Return the style of that name in code."""
    return STYLES[name]
