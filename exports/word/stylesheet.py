"""The styles part: the document's defaults, Word's own styles, tables, and every style of ours."""

from functools import cache

from exports.look import INK, SERIF
from exports.word.style_xml import style_id, style_xml
from exports.word.styles import WORD_STYLES
from exports.word.text import DECLARATION, NAMESPACES

REGIONS = {"fr": "fr-FR", "en": "en-GB"}
"""The language of proofing and hyphenation for a document's language."""

_MANNERS = (
    ("Strong", "<w:b/><w:bCs/>"),
    ("Emphasis", "<w:i/><w:iCs/>"),
    ("Intense Emphasis", "<w:b/><w:bCs/><w:i/><w:iCs/>"),
    ("Hyperlink", '<w:u w:val="single" w:color="auto"/>'),
    ("footnote reference", '<w:vertAlign w:val="superscript"/>'),
)
_OURS = (
    ("Petites capitales", "<w:smallCaps/>"),
    ("Lettres supérieures", '<w:vertAlign w:val="superscript"/>'),
)
SUPERIOR, SMALL_CAPS = style_id("Lettres supérieures"), style_id("Petites capitales")
TABLE = "Tableau"
"""The style of all our tables: no rules and no padding of its own, so that text stands where we say."""


@cache
def stylesheet(language: str) -> str:
    """Return the whole part for a document in that language."""
    ours = "".join(style_xml(style) for style in WORD_STYLES.values())
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(language)}{_basic()}{_characters()}{ours}</w:styles>"
    )


def region(language: str) -> str:
    """Return the language with its region, as Word writes it."""
    return REGIONS.get(language, language)


def _defaults(language: str) -> str:
    where = region(language)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{SERIF.name}" w:eastAsia="{SERIF.name}" '
        f'w:hAnsi="{SERIF.name}" w:cs="{SERIF.name}"/><w:color w:val="{INK}"/><w:sz w:val="22"/>'
        '<w:szCs w:val="22"/>'
        f'<w:lang w:val="{where}" w:eastAsia="{where}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="300" '
        'w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _basic() -> str:
    """The styles every Word file must hold, and our one table style."""
    none = 'w:w="0" w:type="dxa"'
    flush = f"<w:tblCellMar><w:top {none}/><w:left {none}/><w:bottom {none}/><w:right {none}/></w:tblCellMar>"
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="{TABLE}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd {none}/>{flush}</w:tblPr></w:style>'
    )


def _characters() -> str:
    built = "".join(_manner(name, properties, "") for name, properties in _MANNERS)
    return built + "".join(_manner(name, properties, ' w:customStyle="1"') for name, properties in _OURS)


def _manner(name: str, properties: str, custom: str) -> str:
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{properties}</w:rPr></w:style>'
    )
