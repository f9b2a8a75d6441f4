"""What there is to tell about a PDF: characters that none of our faces could draw."""

import unicodedata

from exports.order import Notice
from workshop.words import N_

_SHOWN = 12
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def notices(missing: set[str]) -> tuple[Notice, ...]:
    """Return a notice for the characters shown as a stand-in, and one for writings from right to left."""
    if not missing:
        return ()
    signs = sorted(missing)
    named = ", ".join(
        f"{sign} ({unicodedata.name(sign, f'U+{ord(sign):04X}').lower()})" for sign in signs[:_SHOWN]
    )
    told = [
        Notice(
            N_("{count} characters are in none of our typefaces and are printed as ◊: {signs}."),
            {"count": len(signs), "signs": named + (" …" if len(signs) > _SHOWN else "")},
        )
    ]
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in signs):
        told.append(Notice(N_("Text written from right to left is only readable in the Word file.")))
    return tuple(told)
