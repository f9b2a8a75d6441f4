"""French and English typography: pure functions from cleaned text to text as it is printed.

One profile: U+202F before ; ! ? %, inside « » and between thousands; U+00A0 before : and units, in hours,
pages, numbers and names with a title; U+2011 in inversions. Addresses (URLs, e-mails) are never touched.
Every function gives back its own result unchanged.
"""

import re
from collections.abc import Callable

from exports.inline import Run, Text
from exports.spaces import FINE, FIRM, STEADY_HYPHEN

_BLANK = "[ \u00a0\u202f\u2009]"
_PASSES = 6
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp|file)://|www\.|mailto:)[^\s«»<>]+"
    r"|[^\s«»<>@,;:()]+@[^\s«»<>@,;:()]+"
    r"|(?<![\w@.])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|eu|info|be|ch|uk|edu|io)\b(?:/[^\s«»<>]*)?"
)
_Rule = Callable[[str], str]


def typeset(text: str, language: str) -> str:
    """Return our own prose as it is printed: quotation marks, apostrophes, dashes and spaces set right."""
    rules = _FRENCH if _is_french(language) else _ENGLISH
    return _apply(text, rules)


def typeset_quoted(text: str, language: str) -> str:
    """Return somebody's exact words (a verbatim, a ratified wording) with only their spaces set right."""
    rules = _FRENCH_SPACES if _is_french(language) else _ENGLISH_SPACES
    return _apply(text, rules)


def runs(text: str, language: str, *, strong: bool = False, emphasis: bool = False) -> Text:
    """Return a typeset text as runs, with the letters of ordinals and centuries raised (1re, XXIe)."""
    if not _is_french(language):
        return (Run(text, strong, emphasis),) if text else ()
    pieces: list[Run] = []
    start = 0
    for match in _ORDINAL.finditer(text):
        letters = match.start("letters")
        pieces.append(Run(text[start:letters], strong, emphasis))
        pieces.append(Run(match["letters"], strong, emphasis, superior=True))
        start = match.end("letters")
    if start < len(text):
        pieces.append(Run(text[start:], strong, emphasis))
    return tuple(pieces)


def _is_french(language: str) -> bool:
    return language.lower().startswith("fr")


def _apply(text: str, rules: tuple[_Rule, ...]) -> str:
    """Set what lies between addresses, again until nothing moves any more."""
    for _ in range(_PASSES):
        former, text = text, _once(text, rules)
        if text == former:
            break
    return text


def _once(text: str, rules: tuple[_Rule, ...]) -> str:
    kept: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        kept.append(match[0])
        return _PLACE

    if _PLACE in text:
        return text
    text = _ADDRESS.sub(put_aside, text)
    for rule in rules:
        text = rule(text)
    places = iter(kept)
    return re.sub(_PLACE, lambda _: next(places), text)


_PLACE = "\ue0ff"
"""Stands for an address while the rules run: a private character that is neither letter, digit nor blank."""


def _replaced(pattern: str, by: str) -> _Rule:
    compiled = re.compile(pattern)
    return lambda text: compiled.sub(by, text)


def _french_quotes(text: str) -> str:
    """Turn pairs of straight double quotes into « », or “ ” inside « »."""

    def paired(match: re.Match[str]) -> str:
        before = text[: match.start()]
        inside = before.count("«") > before.count("»")
        return f"“{match[1]}”" if inside else f"«{FINE}{match[1]}{FINE}»"

    return _STRAIGHT_PAIR.sub(paired, text)


_STRAIGHT_PAIR = re.compile(r'(?<![\w"])"(?=[^\s"])([^"\n]*?)(?<=[^\s"])"(?![\w"])')
_APOSTROPHE = _replaced(r"(?<=[^\W\d_])'(?=[^\W_]|[«“])", "’")
_ELLIPSIS = _replaced(r"(?<!\.)\.\.\.(?!\.)", "…")
_DASH = _replaced(r"(?<=[^\s–—-]) - (?=[^\s–—-])", " – ")
_YEARS = _replaced(r"(?<![\w-])((?:1\d|20)\d\d)-((?:1\d|20)\d\d)(?![\w-])", r"\1–\2")
_DIALOGUE = _replaced(r"(?m)^(?:- |-- ?)(?=[^\W\d_])", "— ")
_UNITS = (
    r"km|cm|mm|m|m²|kg|g|l|min|ans?|mois|jours?|heures?|minutes?|secondes?|euros?|personnes|séances?"
    r"|°C|Ko|Mo|Go|ha|€|\$|£"
)
_TITLES = r"(?:MM?\.|Mmes?|Mlles?|Mgr|Dr\.?|Pr\.?)"

_FRENCH_SPACES: tuple[_Rule, ...] = (
    _replaced(rf"(?<=«){_BLANK}*(?=[^\s«])", FINE),
    _replaced(rf"(?<=[^\s»]){_BLANK}*(?=»)", FINE),
    _replaced(rf"(?<=[\w)\]»”’…°{_PLACE}.]){_BLANK}+(?=[;!?])", FINE),
    _replaced(r"(?<=[\w)\]»”…])(?<!&amp)(?<!&lt)(?<!&gt)(?<!&quot)(?=[;!?])(?!;\w)", FINE),
    _replaced(rf"(?<=[^\s:]){_BLANK}+(?=:(?!\w))", FIRM),
    _replaced(r"(?<=[^\W\d_])(?=:(?:\s|$))|(?<=[)\]»”])(?=:(?:\s|$))", FIRM),
    _replaced(rf"(?<=\d){_BLANK}*(?=%)", FINE),
    _replaced(
        rf"(?<![\d,.])(?<!\d{_BLANK})([1-9]\d{{0,2}}){_BLANK}(?=\d{{3}}(?:{_BLANK}\d{{3}})*(?!\d))",
        rf"\1{FINE}",
    ),
    _replaced(rf"(?<=\d{FINE}\d{{3}}){_BLANK}(?=\d{{3}}(?!\d))", FINE),
    _replaced(rf"(?<![\w,.])([01]?\d|2[0-4]){_BLANK}?([hH]){_BLANK}?([0-5]\d)(?!\w)", rf"\1{FIRM}\2{FIRM}\3"),
    _replaced(rf"(?<![\w,.])([01]?\d|2[0-4]){_BLANK}?h(?!\w)", rf"\1{FIRM}h"),
    _replaced(rf"(?<=\d){_BLANK}(?=(?:{_UNITS})(?!\w))", FIRM),
    _replaced(r"(?<=\d)(?=€)", FIRM),
    _replaced(rf"(?<![^\W\d_])([nN][°º]){_BLANK}?(?=\d)", rf"\1{FIRM}"),
    _replaced(rf"(?<!\w)((?:pp?|art|chap|vol|fig)\.){_BLANK}?(?=\d)", rf"\1{FIRM}"),
    _replaced(rf"(?<!\w)({_TITLES}){_BLANK}(?=[A-ZÀÂÇÈÉÊËÎÏÔÙÛÜ])", rf"\1{FIRM}"),
    _replaced(rf"(?<!\w)([IVXLC]+(?:er|e)){_BLANK}(?=siècles?(?!\w))", rf"\1{FIRM}"),
    _replaced(rf"(?<=\d){_BLANK}(?=(?:er|re|e){_BLANK})", FIRM),
)
_FRENCH: tuple[_Rule, ...] = (
    _french_quotes,
    _APOSTROPHE,
    _ELLIPSIS,
    _DIALOGUE,
    _DASH,
    _YEARS,
    _replaced(r"(?<=[^\W\d_])-(?=t-(?:il|ils|elle|elles|on)(?![\w-]))", STEADY_HYPHEN),
    _replaced(
        rf"(?<=[^\W\d_])[-{STEADY_HYPHEN}](?=(?:je|tu|il|ils|on|ce|y|en|la|le|les|lui|moi|toi)(?![\w-]))",
        STEADY_HYPHEN,
    ),
    _replaced(r"(?<!\w)1(?:ère|ere)(?!\w)", "1re"),
    _replaced(r"(?<!\w)1ier(?!\w)", "1er"),
    _replaced(r"(?<!\w)(\d+|[IVX]{2,})(?:ième|ieme|ème|eme|è|ᵉ)(?!\w)", r"\1e"),
    *_FRENCH_SPACES,
)
_ENGLISH_SPACES: tuple[_Rule, ...] = (
    _replaced(rf"(?<=\d){_BLANK}(?=(?:km|cm|mm|m|kg|g|min|°C)(?!\w))", FIRM),
    _replaced(rf"(?<!\w)((?:pp?|No|art|ch|vol|fig)\.){_BLANK}(?=\d)", rf"\1{FIRM}"),
    _replaced(rf"(?<!\w)((?:Mr|Mrs|Ms|Dr|Prof)\.?){_BLANK}(?=[A-Z])", rf"\1{FIRM}"),
)
_ENGLISH: tuple[_Rule, ...] = (
    _replaced(r'(?<![\w"])"(?=[^\s"])([^"\n]*?)(?<=[^\s"])"(?![\w"])', r"“\1”"),
    _APOSTROPHE,
    _ELLIPSIS,
    _DASH,
    _YEARS,
    *_ENGLISH_SPACES,
)
_ORDINAL = re.compile(
    rf"(?<!\w)(?:\d+(?P<digits>)|[IVX]{{2,}}|[IVXLC](?=(?:er|e){_BLANK}siècles?\b))"
    r"(?P<letters>(?:ers?|res?|es?|nde?s?))(?!\w)"
)
