"""What a listener types in one line: a sign for the kind, the words, who is named and the tags.

- A sign at the very start chooses the kind and is taken off: `!` vigilance, `+` proposal, `"` verbatim,
  `~` or `/` tension, `?` question. A leading `\\` makes the rest plain, to the letter.
- `@` before a letter names a person, up to the next blank; `_` stands for a blank inside the name:
  `@Paul_Ferrand`. `#` and a word is a tag. Both only where a word begins, so an e-mail address is none.
- Names and tags at the end of the line are taken off the words; elsewhere the words stay as typed.
- A closing `"` is taken off a verbatim that has no other.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from workshop.model.kinds import NoteKind

Signs: TypeAlias = Mapping[str, NoteKind]

DEFAULT_SIGNS: Signs = MappingProxyType(
    {
        "!": NoteKind.VIGILANCE,
        "+": NoteKind.PROPOSAL,
        '"': NoteKind.VERBATIM,
        "~": NoteKind.TENSION,
        "/": NoteKind.TENSION,
        "?": NoteKind.QUESTION,
    }
)
PLAIN = "\\"

_PERSON = r"@(?P<person>[^\W\d_](?:[\w'’.-]*\w)?)"
_TAG = r"#(?P<tag>(?=[\w-]*[^\W\d_])\w[\w-]*)"
_TOKEN = re.compile(rf"(?:(?<=\s)|^)(?:{_PERSON}|{_TAG})(?=[\s,;:.!?…)]|$)")
_LAST_TOKEN = re.compile(rf"(?:\s|^)(?:{_PERSON}|{_TAG})$")


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """A line understood."""

    kind: NoteKind
    text: str
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def parse_line(text: str, signs: Signs = DEFAULT_SIGNS) -> ParsedLine:
    """Return what the line says; it never fails, and empty words are for the caller to refuse."""
    line = text.strip()
    if line.startswith(PLAIN):
        return ParsedLine(NoteKind.PLAIN, line[len(PLAIN) :].strip())
    sign = _sign_of(line, signs)
    kind = signs[sign] if sign else NoteKind.PLAIN
    line = line[len(sign) :].strip()
    people, tags = _named(line)
    words = _without_last_tokens(line)
    if kind is NoteKind.VERBATIM and words.endswith('"') and words.count('"') == 1:
        words = words[:-1].rstrip()
    return ParsedLine(kind, words, people, tags)


def line_of(parsed: ParsedLine, signs: Signs = DEFAULT_SIGNS) -> str:
    """Return a line that says the same, to take a note up again."""
    sign = next((sign for sign, kind in signs.items() if kind is parsed.kind), "")
    people, tags = _named(parsed.text)
    tokens = [name_token(one) for one in parsed.people if one not in people]
    tokens += [f"#{one}" for one in parsed.tags if one not in tags]
    line = " ".join(part for part in (sign, parsed.text, *tokens) if part)
    return line if parse_line(line, signs) == parsed else f"{sign or PLAIN} {parsed.text}".strip()


def name_token(name: str) -> str:
    """Return how a person is named in a line: `@Paul_Ferrand`."""
    return "@" + re.sub(r"\s+", "_", name.strip())


def _sign_of(line: str, signs: Signs) -> str:
    found = [sign for sign in signs if sign and line.startswith(sign)]
    return max(found, key=len, default="")


def _named(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people: dict[str, None] = {}
    tags: dict[str, None] = {}
    for token in _TOKEN.finditer(line):
        if token["person"]:
            people[token["person"].replace("_", " ").strip()] = None
        else:
            tags[token["tag"]] = None
    return tuple(people), tuple(tags)


def _without_last_tokens(line: str) -> str:
    """Take names and tags off the end, unless there is nothing else."""
    words = line
    while (last := _LAST_TOKEN.search(words)) is not None:
        words = words[: last.start()].rstrip()
    return words or line
