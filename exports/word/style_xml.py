"""One style of the table of looks written as Word's XML."""

import unicodedata
from dataclasses import dataclass

from exports.look import BOLD, FAMILIES, INK, ITALIC, REDACTION_TINT, Align, Style, styled
from exports.word.text import escape, points, twips

_JUSTIFIED = {Align.LEFT: "left", Align.RIGHT: "right", Align.JUSTIFY: "both"}


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A look with what Word alone needs to know: what it is based on, its list, its tabs, its rules.

    `tabs` are (millimetres, kind, leader); `leading` is `exact`, `atLeast` or `auto`; `contextual` leaves no
    white between paragraphs of the same style; `rules` are borders, already written.
    """

    look: Style
    based: str = "Normal"
    following: str = ""
    list_id: int | None = None
    list_level: int = 0
    tabs: tuple[tuple[float, str, str], ...] = ()
    leading: str = "exact"
    centred: bool = False
    contextual: bool = False
    rules: str = ""
    old_style_figures: bool = False
    built_in: bool = False
    quick: bool = True


def style_id(name: str) -> str:
    """Return the id of a style in the file: its English name without blanks and accents."""
    plain = (
        unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("’", " "))
        .encode("ascii", "ignore")
        .decode()
    )
    pieces = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return "".join(piece[0].upper() + piece[1:] for piece in pieces)


def style_xml(style: WordStyle) -> str:
    """Return the whole definition of a style."""
    look = style.look
    kind, based = ("character", "Default Paragraph Font") if look.character else ("paragraph", style.based)
    custom = "" if style.built_in else ' w:customStyle="1"'
    following = f'<w:next w:val="{style_id(style.following)}"/>' if style.following else ""
    paragraph = "" if look.character else f"<w:pPr>{paragraph_properties(style)}</w:pPr>"
    quick = "<w:qFormat/>" if style.quick else ""
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{style_id(look.word)}">'
        f'<w:name w:val="{escape(look.word)}"/>'
        f'<w:basedOn w:val="{style_id(based)}"/>{following}<w:uiPriority w:val="1"/>{quick}'
        f"{paragraph}<w:rPr>{run_properties(look)}"
        f"{OLD_STYLE if style.old_style_figures else ''}</w:rPr></w:style>"
    )


OLD_STYLE = '<w14:numForm w14:val="oldStyle"/>'


def run_properties(look: Style) -> str:
    """Return face, weight, colour and size of a look."""
    family = FAMILIES[look.face].name
    weight = f'<w:b w:val="{int(look.face in BOLD)}"/><w:i w:val="{int(look.face in ITALIC)}"/>'
    size = round(look.size * 2)
    return (
        f'<w:rFonts w:ascii="{family}" w:eastAsia="{family}" w:hAnsi="{family}" w:cs="{family}"/>{weight}'
        f'<w:color w:val="{look.colour or INK}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{_shade(look)}'
    )


def _shade(look: Style) -> str:
    """Removed words stand on a tint."""
    if look is not styled("redaction"):
        return ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{REDACTION_TINT}"/>'


def paragraph_properties(style: WordStyle) -> str:
    """Return keeps, list, tabs, spacing, indents and alignment, in the order the format asks for."""
    look = style.look
    pieces = (
        "<w:keepNext/>" if look.keep_next else '<w:keepNext w:val="0"/>',
        "<w:keepLines/>" if look.keep_together else '<w:keepLines w:val="0"/>',
        "<w:pageBreakBefore/>" if look.page_break else '<w:pageBreakBefore w:val="0"/>',
        "<w:widowControl/>",
        _list(style),
        f"<w:pBdr>{style.rules}</w:pBdr>" if style.rules else "",
        _tabs(style),
        "" if look.hyphenated else "<w:suppressAutoHyphens/>",
        f"<w:spacing {_spacing(style)}/>",
        _indents(look),
        "<w:contextualSpacing/>" if style.contextual else "",
        f'<w:jc w:val="{"center" if style.centred else _JUSTIFIED[look.align]}"/>',
        f'<w:outlineLvl w:val="{look.outline - 1 if look.outline else 9}"/>',
    )
    return "".join(pieces)


def _spacing(style: WordStyle) -> str:
    look = style.look
    line = 240 if style.leading == "auto" else points(look.leading)
    return (
        f'w:before="{points(look.before)}" w:after="{points(look.after)}" w:line="{line}" '
        f'w:lineRule="{style.leading}"'
    )


def _list(style: WordStyle) -> str:
    if style.list_id is None:
        return ""
    level = f'<w:ilvl w:val="{style.list_level}"/>' if style.list_level else ""
    return f'<w:numPr>{level}<w:numId w:val="{style.list_id}"/></w:numPr>'


def _tabs(style: WordStyle) -> str:
    stops = list(style.tabs)
    if style.look.first < 0:
        stops.insert(0, (style.look.left, "left", "none"))
    written = "".join(
        f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{twips(at)}"/>' for at, kind, leader in stops
    )
    return f"<w:tabs>{written}</w:tabs>" if written else ""


def _indents(look: Style) -> str:
    first = f'w:hanging="{twips(-look.first)}"' if look.first < 0 else f'w:firstLine="{twips(look.first)}"'
    return f'<w:ind w:left="{twips(look.left)}" w:right="{twips(look.right)}" {first}/>'
