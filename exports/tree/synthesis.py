"""The synthesis of a series: the chapters in their order, each built by a file of its own."""

from exports.blocks.document import Block, Document, DocumentKind
from exports.tree.annexes import annexes, colophon
from exports.tree.axes import axes_table, levers
from exports.tree.front import cover, title_page
from exports.tree.outline import Outline
from exports.tree.scribe import Scribe
from exports.tree.session import session_chapter, sessions_at_a_glance
from exports.tree.tensions import tension_table
from workshop.model.kinds import SectionPart
from workshop.views.documents import SectionView, SeriesDossier, VerbatimView
from workshop.words import Words

_BEFORE = (SectionPart.INTRODUCTION, SectionPart.PREAMBLE)
_BODY = (SectionPart.PART, SectionPart.TENSIONS, SectionPart.AXES, SectionPart.LEADS)


def synthesis_document(dossier: SeriesDossier, words: Words) -> Document:
    """Return the whole synthesis; a draft says so in its foot."""
    series = dossier.series
    scribe = Scribe(words, series.timezone)
    edition = scribe.say("Draft, {date}", date=scribe.day_of(dossier.made_at))
    return Document(
        kind=DocumentKind.SYNTHESIS,
        title=scribe.set(series.title),
        subtitle=scribe.set(series.subtitle),
        language=words.language,
        created=dossier.made_at,
        body=tuple(_body(scribe, dossier)),
        head=scribe.set(series.short_title or series.title)[:32],
        edition=edition,
        draft=True,
        subject=scribe.say("Synthesis of the series"),
        cover=cover(scribe, dossier, edition),
        title_page=title_page(scribe, dossier, edition),
        contents_title=scribe.say("Contents"),
    )


def _body(scribe: Scribe, dossier: SeriesDossier) -> list[Block]:
    outline = Outline(scribe)
    blocks: list[Block] = []
    for section in _of(dossier, *_BEFORE):
        blocks += outline.section(section)
    blocks += _sessions(scribe, dossier, outline)
    blocks += _middle(scribe, dossier, outline)
    for section in _of(dossier, SectionPart.CONCLUSION):
        blocks += outline.section(section)
    blocks += annexes(scribe, dossier, outline)
    blocks.append(colophon(scribe, dossier))
    return blocks


def _of(dossier: SeriesDossier, *parts: SectionPart) -> list[SectionView]:
    """The sections of these parts, part after part where they come before the body, else as ordered."""
    return [one for one in dossier.sections if one.part in parts]


def _sessions(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    if not dossier.sessions:
        return []
    title = scribe.say("The {number} sessions", number=scribe.spelled(len(dossier.sessions)))
    if len(dossier.sessions) == 1:
        title = scribe.say("The session")
    blocks: list[Block] = [outline.plain(title, "sessions"), *sessions_at_a_glance(scribe, dossier)]
    used = _used(dossier)
    for one in dossier.sessions:
        number = one.session.number
        heard = tuple(v for v in dossier.verbatims if v.session_number == number and v.id not in used)
        blocks += session_chapter(scribe, one, heard, dossier.series.place)
    return blocks


def _used(dossier: SeriesDossier) -> set[str]:
    """The verbatims printed under a lever; a quotation stands once in the text."""
    supports = (support for axis in dossier.axes for lever in axis.levers for support in lever.supports)
    return {one.id for one in supports if isinstance(one, VerbatimView)}


def _middle(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    """Parts, tensions, axes and leads as ordered; tensions and axes get a heading when nobody wrote one."""
    blocks: list[Block] = []
    written = _of(dossier, *_BODY)
    for section in written:
        blocks += outline.section(section)
        if section.part is SectionPart.TENSIONS:
            blocks += tension_table(scribe, dossier)
        if section.part is SectionPart.AXES:
            blocks += _axes(scribe, dossier, outline)
    parts = {one.part for one in written}
    if dossier.tensions and SectionPart.TENSIONS not in parts:
        blocks += [outline.plain(scribe.say("Tensions"), "tensions"), *tension_table(scribe, dossier)]
    if dossier.axes and SectionPart.AXES not in parts:
        blocks += [outline.plain(scribe.say("Axes"), "axes"), *_axes(scribe, dossier, outline)]
    return blocks


def _axes(scribe: Scribe, dossier: SeriesDossier, outline: Outline) -> list[Block]:
    return [*axes_table(scribe, dossier), *levers(scribe, dossier, outline)]
