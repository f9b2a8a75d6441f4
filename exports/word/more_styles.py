"""Styles that only a Word file has: one for each place where the table of looks is varied, never by hand."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from exports.look import (
    GREY,
    HAIRLINE,
    HANDOUT,
    HEAD_AT,
    INDIGO,
    INK,
    LONG,
    PART_WHITE,
    TERRACOTTA,
    Align,
    Face,
    Style,
    styled,
)
from exports.word.style_xml import WordStyle

ENTRY_TAB = ((LONG.frame, "right", "dot"),)
HEAD_TABS = ((LONG.indent, "left", "none"), (LONG.frame, "right", "none"))
_HANDOUT_TABS = ((HANDOUT.frame, "right", "none"),)
_POINTS_IN_MM = 72 / 25.4


def rule(side: str, weight: float, space: int = 0, colour: str = INK) -> str:
    """Return a rule on one side of a paragraph, its weight in points."""
    size = round(weight * 8)
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _like(name: str, word: str, **changes: object) -> WordStyle:
    """A style of the table with another name and some changes."""
    look = styled(name)
    return WordStyle(replace(look, word=word, **changes), look.word)  # type: ignore[arg-type]  # fields by name


def _own(word: str, face: Face, size: float, leading: float, **more: object) -> WordStyle:
    return WordStyle(Style(word, face, size, leading, **more))  # type: ignore[arg-type]  # fields by name


def _text() -> dict[str, WordStyle]:
    return {
        "session_kicker": _like("kicker", "Surtitre de séance", page_break=True),
        "axis_kicker": _own(
            "Surtitre d’axe", Face.SANS_BOLD, 8, 15, before=30, after=0, colour=GREY, keep_next=True
        ),
        "kicked_lever": _like("heading2", "Premier levier d’un axe", outline=3, first=0, before=3.75),
        "noted_small_print": _like("small_print", "Petite ligne liée", keep_next=True),
        "lone_quote": _like("quote", "Citation seule", after=7.5, keep_next=False, keep_together=False),
        "voiced_body": _like("body", "Corps de voix", before=11.25, first=-42),
        "picture": replace(_own("Image", Face.SERIF, 11, 15, before=15, keep_next=True), leading="auto"),
        "text_picture": replace(
            _own("Image dans le texte", Face.SERIF, 11, 15, before=15, left=42, keep_next=True),
            leading="auto",
        ),
        "credited_speech": _like("speech", "Transcription et crédit", first=-42),
        "bar_title": _like("table_head", "Titre de la barre", before=11.25),
        "colophon_rule": replace(
            _own("Filet du colophon", Face.SANS, 2, 12, before=300, after=3.75), rules=rule("top", 1.2)
        ),
    }


def _cells() -> dict[str, WordStyle]:
    right = Align.RIGHT
    return {
        "summary": _like("table_text", "Résumé d’intervention", after=7.5),
        "humanities_label": _like("voice_label", "Voix des humanités", colour=INDIGO),
        "practice_label": _like("voice_label", "Voix de la pratique", colour=TERRACOTTA),
        "small_humanities_label": _like(
            "voice_label", "Petite voix des humanités", size=8, leading=11.25, colour=INDIGO
        ),
        "small_practice_label": _like(
            "voice_label", "Petite voix de la pratique", size=8, leading=11.25, colour=TERRACOTTA
        ),
        "left_pole": _like("pole", "Pôle de gauche", align=right, keep_next=False),
        "left_evidence": _like("evidence", "Appui de gauche", align=right),
        "left_small": _like("table_small", "Petit texte de gauche", align=right),
        "versus": replace(WordStyle(styled("versus")), centred=True),
        "right_head": _like("table_head", "En-tête à droite", align=right),
        "right_text": _like("table_text", "Texte de tableau à droite", align=right),
        "right_folio": _own("Page du levier", Face.SANS, 9, 13.5, align=right),
        "table_support": _own("Points d’appui", Face.SANS, 9, 13.5),
        "lever_sentence": _like("table_text", "Phrase de levier", size=9.5),
        "table_caption": _like("caption", "Titre de tableau", before=15, after=7.5, keep_next=True),
        "table_note": _like("small_print", "Note de tableau", before=5, after=15),
        "wide_table_note": _like("small_print", "Note de tableau large", before=5, after=15, left=0),
        "cell_source": _like("source", "Provenance du point", left=0, after=0),
        "wide_small_print": _like("small_print", "Petite ligne large", left=0),
        "segment_label": _own("Segment", Face.SANS_BOLD, 8.5, 12),
        "segment_length": _own("Durée de segment", Face.SANS, 8.5, 12),
    }


def _programme() -> dict[str, WordStyle]:
    return {
        "programme_number": _own("Numéro au programme", Face.DISPLAY_LIGHT, 16, 18, colour=GREY),
        "programme_date": _like("table_small", "Date au programme"),
        "programme_title": _like("lever_title", "Titre au programme", size=11, leading=15, keep_next=True),
        "programme_question": _like("evidence", "Question au programme", size=9.5, keep_next=True),
        "programme_line": _own("Ligne au programme", Face.SANS, 9, 15),
        "programme_talk": _like("table_text", "Intervention au programme"),
        "programme_speakers": _like("table_small", "Intervenants au programme", colour=INK),
    }


def _front() -> dict[str, WordStyle]:
    ring = {"size": 9.5, "leading": 11.25, "keep_next": False}
    titles = {
        f"{name}_title": _like("title", f"Titre {word}", size=size, leading=leading)
        for name, word, size, leading in (
            ("long", "long", 38.0, 45.0),
            ("longer", "plus long", 30.0, 36.0),
            ("longest", "très long", 18.0, 22.5),
        )
    }  # fmt: skip
    return titles | {
        "contents_title": replace(
            _like("heading1", "TOC Heading", first=0, outline=0, after=15), built_in=True, leading="atLeast"
        ),
        "numbered_toc1": replace(_like("toc1", "Sommaire numéroté"), tabs=ENTRY_TAB),
        "cover_kind": _own("Genre de document", Face.SANS_BOLD, 10, 15),
        "cover_place": _own("Lieu et période", Face.SANS, 10, 15, colour=GREY),
        "cover_partners": _own("Partenaires", Face.SANS, 8.5, 11.25, colour=GREY, align=Align.RIGHT),
        "humanities_ring": replace(
            _like("table_head", "Voix de gauche", colour=INDIGO, **ring), centred=True
        ),
        "practice_ring": replace(
            _like("table_head", "Voix de droite", colour=TERRACOTTA, **ring), centred=True
        ),
        "logo": replace(_own("Logo", Face.SANS_BOLD, 8, 10, colour=GREY), centred=True),
        "logo_picture": replace(_own("Logo dessiné", Face.SANS, 8, 10), leading="auto"),
        "front_title": _like(
            "heading1", "Titre intérieur", first=0, outline=0, before=0, after=7.5, page_break=False
        ),
        "front_subtitle": _like("subtitle", "Sous-titre intérieur", left=42, right=0, size=14, after=26.25),
        "key_title": replace(
            _own(
                "Titre de la légende",
                Face.SANS_BOLD,
                8,
                15,
                before=22.5,
                after=3.75,
                colour=GREY,
                keep_next=True,
            ),
            rules=rule("top", 0.6, 6),
        ),
        "key_text": _own("Texte de la légende", Face.SERIF, 9.5, 15, after=7.5),
        "key_sign": _own("Signe de la légende", Face.SERIF, 10, 15),
    }


def _gaps() -> dict[str, WordStyle]:
    """White beside tables, which have none of their own, and the heads of pages that open a part."""
    part = (LONG.top - HEAD_AT) * _POINTS_IN_MM + PART_WHITE
    sizes = {
        "gap": ("Intervalle", 7.5),
        "cover_gap": ("Intervalle de couverture", 146.4),
        "gap_wide": ("Intervalle de module", 15),
        "gap_none": ("Fin de cellule", 1),
        "opening_head": ("En-tête d’ouverture", 2),
        "part_head": ("En-tête de partie", part),
        "handout_gap": ("Intervalle du feuillet", 11.25),
        "handout_narrow_gap": ("Intervalle serré du feuillet", 6),
    }
    made = {name: _own(word, Face.SANS, 1, leading) for name, (word, leading) in sizes.items()}
    made["gap_before"] = _own("Intervalle avant tableau", Face.SANS, 1, 7.5, keep_next=True)
    return {name: replace(style, quick=False) for name, style in made.items()}


def _handout() -> dict[str, WordStyle]:
    writing = rule("bottom", 0.5, 0, HAIRLINE) + rule("between", 0.5, 0, HAIRLINE)
    point = {
        f"handout_point_{size}": _like(
            "handout_point", f"Point du feuillet {size}", size=size, leading=1.5 * size
        )
        for size in (14, 13)
    }
    return point | {
        "handout_head": replace(
            _own("Tête du feuillet", Face.SANS_BOLD, 9.5, 15, after=18.75),
            tabs=_HANDOUT_TABS,
            rules=rule("bottom", 1.2, 4),
        ),
        "handout_title": _like(
            "heading1", "Titre du feuillet",
            size=28, leading=36, left=0, first=0, after=3.75, page_break=False,
        ),
        "handout_session": _own("Séance du feuillet", Face.SANS, 12.5, 18.75, after=15, colour=GREY),
        "handout_question": replace(
            _like("guiding_question", "Question du feuillet", size=15, left=0, first=0, before=0, after=15),
            based="Normal",
        ),
        "handout_kind": _like("point_kind", "Genre au feuillet", size=10.5, leading=22.5),
        "handout_label": _like("point_label", "Numéro au feuillet", size=9),
        "correction": _own("Correction", Face.SANS, 9, 15, before=15, keep_next=True),
        "writing_line": replace(_own("Ligne à écrire", Face.SANS, 9, 24), rules=writing),
        "today_label": _own("Aujourd’hui", Face.SANS_BOLD, 9, 18.75),
        "today_title": _like("talk_title", "Séance du jour", after=0, keep_next=False),
        "today_question": _own("Question du jour", Face.DISPLAY_ITALIC, 11, 15),
        "handout_foot": replace(_like("footer", "Pied du feuillet"), tabs=_HANDOUT_TABS),
    }  # fmt: skip


def _manners() -> dict[str, WordStyle]:
    """Characters that stand among others: signs, the numbers of the contents, the foot's occasion."""
    return {
        "sign": _own("Signe du point", Face.SANS, 10, 15, character=True),
        "key_verbatim": _own("Verbatim de la légende", Face.SERIF_ITALIC, 10, 15, character=True),
        "toc_number": _own("Numéro au sommaire", Face.DISPLAY_LIGHT, 10.5, 15, colour=GREY, character=True),
        "toc_part_number": _own(
            "Lettre au sommaire", Face.DISPLAY_LIGHT, 12, 15, colour=GREY, character=True
        ),
        "toc_dots": _own("Points de conduite", Face.SERIF, 10.5, 15, colour=GREY, character=True),
        "toc_page": _own("Page au sommaire", Face.SANS, 9.5, 15, character=True),
        "toc_part_page": _own("Page de partie", Face.SANS_BOLD, 9.5, 15, character=True),
        "occasion": _own("Occasion", Face.SANS, 9.5, 15, colour=GREY, character=True),
        "light": _own("Texte léger", Face.SANS, 9, 15, character=True),
    }


MORE_STYLES: Mapping[str, WordStyle] = MappingProxyType(
    _text() | _cells() | _programme() | _front() | _gaps() | _handout() | _manners()
)
"""The styles that only a Word file has, by their names in code."""
