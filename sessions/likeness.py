"""Which notes of two listeners seem to say the same, and why; proposed, never brought together alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from workshop.model.base import Id
from workshop.text import folded

LIKELY = 58.0
"""The likeness of folded words, of 100, from which a pair is proposed."""
_ENOUGH = 2
_STEM = 7
_FEW = 3
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = (
    "les des une dans pour par pas que qui quoi dont est sont avec sans sur sous aux plus moins mais elle "
    "ils nous vous leur leurs cette ces son ses mon mes ton tes tout tous toute toutes comme etre avoir "
    "faire fait peut faut quand the and for not with that this from are was were has have its their our your"
)


class Worded(Protocol):
    """What of a note is compared, be it a row or a view."""

    @property
    def id(self) -> Id:
        """Its identity."""
        ...

    @property
    def text(self) -> str | None:
        """Its words; None when they are not to be read."""
        ...


@dataclass(frozen=True, slots=True)
class Pair:
    """Two notes that look alike."""

    first: Id
    second: Id
    likeness: int
    """Of 100."""
    shared: tuple[str, ...]
    """The words both have, as the first note has them: the reason."""


def likely_pairs(
    first: Sequence[Worded], second: Sequence[Worded], decided: Iterable[frozenset[Id]] = ()
) -> tuple[Pair, ...]:
    """Return the likeliest pairs across two lists, each note at most once, the most alike first."""
    settled = set(decided)
    left = [(note.id, _folded(note.text or "")) for note in first]
    right = [(note.id, _folded(note.text or "")) for note in second]
    texts = [" ".join(sorted(words)) for _, words in right]
    found = []
    for id_, words in left:
        if len(words) < _ENOUGH:
            continue
        asked = " ".join(sorted(words))
        for _, score, place in process.extract(
            asked, texts, scorer=fuzz.token_set_ratio, score_cutoff=LIKELY, limit=_FEW
        ):
            other, others = right[place]
            shared = tuple(said for stem, said in words.items() if stem in others)
            if len(shared) >= _ENOUGH and frozenset((id_, other)) not in settled:
                found.append(Pair(id_, other, round(score), shared))
    return _each_once(found)


def _each_once(pairs: list[Pair]) -> tuple[Pair, ...]:
    kept: list[Pair] = []
    used: set[Id] = set()
    for pair in sorted(pairs, key=lambda pair: (-pair.likeness, -len(pair.shared))):
        if not {pair.first, pair.second} & used:
            used |= {pair.first, pair.second}
            kept.append(pair)
    return tuple(kept)


def _folded(text: str) -> dict[str, str]:
    """Return the words that carry meaning, by a rough stem without accents or case."""
    common, stems = frozenset(_COMMON.split()), dict[str, str]()
    for word in _WORD.findall(text):
        plain = folded(word)
        if len(plain) >= _FEW and plain not in common:
            stems.setdefault(plain.rstrip("sx")[:_STEM], word)
    return stems
