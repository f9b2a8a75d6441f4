"""Settings of the file and its properties: no question at opening, our dates, nobody's name."""

from datetime import UTC

from exports.blocks.document import Document
from exports.escape import to_property
from exports.word.package import PACKAGE
from exports.word.stylesheet import region
from exports.word.text import DECLARATION, NAMESPACES, escape

_PROGRAM = "Résonance"
_CONTROL = "http://schemas.microsoft.com/office/word"


def settings(language: str) -> str:
    """Return the settings part: hyphenation, footnotes, the manners of Word 2013 and later."""
    return (
        f"{DECLARATION}<w:settings {NAMESPACES}>"
        '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="709"/><w:autoHyphenation/>'
        '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="284"/><w:doNotHyphenateCaps/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        "<w:compat><w:doNotExpandShiftReturn/>"
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{_CONTROL}" w:val="15"/>'
        f'<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="{_CONTROL}" w:val="1"/>'
        "</w:compat>"
        f'<w:themeFontLang w:val="{region(language)}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def core_properties(document: Document) -> str:
    """Return title, subject, author and dates; a long title ends with an ellipsis here only."""
    made = document.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    author = escape(to_property(document.author or _PROGRAM))
    keywords = escape(to_property(", ".join(document.keywords)))
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(to_property(document.title))}</dc:title>"
        f"<dc:subject>{escape(to_property(document.subject))}</dc:subject><dc:creator>{author}</dc:creator>"
        f"<cp:keywords>{keywords}</cp:keywords><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified>'
        f"<dc:language>{region(document.language)}</dc:language></cp:coreProperties>"
    )


def program_properties() -> str:
    """Return the name of the program that made the file."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{DECLARATION}<Properties xmlns="{kind}"><Application>{_PROGRAM}</Application></Properties>'
