"""A document's body in the parts that open on a page of their own, and how a part is closed in Word."""

from collections.abc import Iterator, Sequence

from exports.blocks.closing import Colophon
from exports.blocks.document import Block
from exports.blocks.running import Heading, HeadingKind
from exports.inline import plain

_OPENINGS = frozenset({HeadingKind.PART, HeadingKind.PLAIN, HeadingKind.ANNEX, HeadingKind.GROUP})
_END_OF_PROPERTIES = "</w:pPr>"


def parts(body: Sequence[Block]) -> Iterator[list[Block]]:
    """Return the blocks part after part; each part is a section with a head of its own."""
    current: list[Block] = []
    before: Block | None = None
    for block in body:
        if current and _opens(block, before):
            yield current
            current = []
        current.append(block)
        before = block
    yield current


def _opens(block: Block, before: Block | None) -> bool:
    """An annex right after the line of its group stays on that page."""
    if isinstance(block, Colophon):
        return True
    if not isinstance(block, Heading):
        return False
    if isinstance(before, Heading) and before.kind is HeadingKind.GROUP:
        return False
    return block.kind in _OPENINGS or (block.kind is HeadingKind.SESSION and block.level == 1)


def running_words(part: Sequence[Block]) -> str:
    """Return what the running head says over the pages of a part; nothing when the part does not say."""
    for block in part[:2]:
        if isinstance(block, Heading) and block.kind is not HeadingKind.GROUP:
            return block.running or (
                plain(block.title) if block.level == 1 or block.kind in _OPENINGS else ""
            )
    return ""


def opens_lower(part: Sequence[Block]) -> bool:
    """Say whether the part's title stands lower on its page."""
    return bool(part) and isinstance(part[0], Heading) and part[0].kind is HeadingKind.PART


def closed_by(section: str, content: str) -> str:
    """Return the content with its last paragraph carrying the section: Word looks for it there."""
    at = content.rindex(_END_OF_PROPERTIES)
    return f"{content[:at]}{section}{content[at:]}"


def begun(content: str, bookmark: str) -> str:
    """Return the content with a bookmark at the beginning of its first paragraph."""
    at = content.index(_END_OF_PROPERTIES) + len(_END_OF_PROPERTIES)
    mark = f'<w:bookmarkStart w:id="0" w:name="{bookmark}"/><w:bookmarkEnd w:id="0"/>'
    return f"{content[:at]}{mark}{content[at:]}"


def on_a_new_page(content: str) -> str:
    """Return the content with its first paragraph starting a page."""
    head, style, rest = content.partition('<w:pStyle w:val="')
    name, end, rest = rest.partition('"/>')
    return f"{head}{style}{name}{end}{'<w:pageBreakBefore/>'}{rest}" if style else content
