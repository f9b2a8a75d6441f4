"""Inline text becomes runs: character styles by name, languages, links, page numbers, footnotes."""

from exports.inline import Break, Footnote, Inline, PageOf, Run, Text
from exports.word.fields import linked, page_of
from exports.word.manuscript import Manuscript
from exports.word.style_xml import style_id
from exports.word.styles import STYLE_IDS
from exports.word.stylesheet import SMALL_CAPS, SUPERIOR, region
from exports.word.text import words

LABEL = f'<w:rPr><w:rStyle w:val="{STYLE_IDS["label"]}"/></w:rPr>'
TAB = "<w:r><w:tab/></w:r>"
LINE = "<w:r><w:br/></w:r>"
_STRENGTH = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "IntenseEmphasis"}
_CALL = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


def runs(content: Text, manuscript: Manuscript, *, in_note: bool = False) -> str:
    """Return a text as runs, in order."""
    return "".join(_piece(part, manuscript, in_note) for part in content)


def styled_run(text: str, style: str) -> str:
    """Return a text in one character style, named as in the code."""
    return f'<w:r><w:rPr><w:rStyle w:val="{STYLE_IDS[style]}"/></w:rPr>{words(text)}</w:r>' if text else ""


def plain_run(text: str) -> str:
    """Return a text as it stands in its paragraph."""
    return f"<w:r>{words(text)}</w:r>" if text else ""


def paragraph(style: str, content: str, more: str = "") -> str:
    """Return a paragraph in a style named as in the code; `more` are further properties, already written."""
    return f'<w:p><w:pPr><w:pStyle w:val="{STYLE_IDS[style]}"/>{more}</w:pPr>{content}</w:p>'


def _piece(part: Inline, manuscript: Manuscript, in_note: bool) -> str:
    match part:
        case Run():
            return _run(part, manuscript, in_note)
        case PageOf():
            return page_of(manuscript, part.target)
        case Break():
            return LINE
        case Footnote():
            return _footnote(part, manuscript, in_note)


def _run(part: Run, manuscript: Manuscript, in_note: bool) -> str:
    if not part.text:
        return ""
    properties = _manner(part)
    written = f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{words(part.text)}</w:r>"
    return linked(manuscript, part.link, written, in_note=in_note) if part.link else written


def _manner(part: Run) -> str:
    """One character style carries the main manner; what it cannot say is added beside it."""
    if not (
        part.strong
        or part.emphasis
        or part.superior
        or part.small_caps
        or part.redacted
        or part.language
        or part.link
    ):
        return ""
    wanted = (
        (part.redacted, STYLE_IDS["redaction"], ""),
        (part.strong or part.emphasis, _STRENGTH.get((part.strong, part.emphasis), ""), ""),
        (part.superior, SUPERIOR, '<w:vertAlign w:val="superscript"/>'),
        (part.small_caps, SMALL_CAPS, "<w:smallCaps/>"),
        (bool(part.link), style_id("Hyperlink"), ""),
    )
    asked = [(style, beside) for is_asked, style, beside in wanted if is_asked]
    style = f'<w:rStyle w:val="{asked[0][0]}"/>' if asked else ""
    beside = "".join(sorted((extra for _, extra in asked[1:]), reverse=False))
    language = f'<w:lang w:val="{region(part.language)}"/>' if part.language else ""
    return f"{style}{beside}{language}"


def _footnote(note: Footnote, manuscript: Manuscript, in_note: bool) -> str:
    """A note called from a note is told in brackets: Word has no place for it."""
    if in_note:
        return f"{plain_run(' (')}{runs(note.text, manuscript, in_note=True)}{plain_run(')')}"
    number = len(manuscript.footnotes) + 1
    manuscript.footnotes.append("")
    content = runs(note.text, manuscript, in_note=True)
    manuscript.footnotes[number - 1] = (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{STYLE_IDS["footnote"]}"/></w:pPr>'
        f"<w:r><w:footnoteRef/></w:r>{TAB}{content}</w:p></w:footnote>"
    )
    return f'<w:r>{_CALL}<w:footnoteReference w:id="{number}"/></w:r>'
