"""The small Markdown in which people write, read into blocks: paragraphs, lists, quotations, sub-headings.

CommonMark without HTML, images or code; footnotes as `[^1]`. Whatever else is typed is shown as typed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from exports.blocks.document import Running
from exports.blocks.running import BulletList, Heading, HeadingKind, NumberList, Paragraph, Quote
from exports.inline import Break, Footnote, Inline, Run, Text, plain

Typesetter = Callable[[str], Text]

_LEFT_AS_TYPED = [
    "code", "fence", "html_block", "html_inline", "image", "backticks",
    "autolink", "reference", "hr", "lheading", "table",
]  # fmt: skip


class Markup:
    """Reads texts written in the small Markdown; `typeset` makes runs of every stretch of words."""

    def __init__(self, typeset: Typesetter) -> None:
        self._typeset = typeset
        self._parser = MarkdownIt("commonmark", {"html": False}).use(footnote_plugin, inline=False)
        self._parser.disable(_LEFT_AS_TYPED, ignoreInvalid=True)
        self._numbers = count(1)

    def blocks(self, source: str, prefix: str = "sub") -> tuple[Running, ...]:
        """Return the blocks of a text; its headings become minor ones, with ids after `prefix`."""
        if not source.strip():
            return ()
        tokens = self._parser.parse(source)
        root = SyntaxTreeNode(tokens)
        notes = _footnotes(root)
        return tuple(self._block(node, notes, prefix) for node in root.children if node.type in _BLOCKS)

    def line(self, source: str) -> Text:
        """Return one line of text with its emphasis, without any block."""
        root = SyntaxTreeNode(self._parser.parseInline(" ".join(source.split("\n"))))
        return self._inline(root.children[0].children, {}) if root.children else ()

    def _block(self, node: SyntaxTreeNode, notes: "_Notes", prefix: str) -> Running:
        if node.type == "heading":
            identity = f"{prefix}-{next(self._numbers)}"
            return Heading(3, self._words(node, notes), identity, kind=HeadingKind.MINOR)
        if node.type == "bullet_list":
            return BulletList(tuple(self._words(item, notes) for item in node.children))
        if node.type == "ordered_list":
            items = tuple(self._words(item, notes) for item in node.children)
            return NumberList(items, start=int(node.attrs.get("start", 1)))
        if node.type == "blockquote":
            return self._quote(node, notes)
        return Paragraph(self._words(node, notes))

    def _quote(self, node: SyntaxTreeNode, notes: "_Notes") -> Quote:
        """A last line beginning with a dash names the work."""
        *said, last = [self._words(child, notes) for child in node.children] or [()]
        if said and last and isinstance(last[0], Run) and last[0].text.startswith("—"):
            return Quote(_joined(said), (Run(last[0].text.lstrip("—\u00a0\u202f ")), *last[1:]))
        return Quote(_joined([*said, last]))

    def _words(self, node: SyntaxTreeNode, notes: "_Notes") -> Text:
        pieces = [self._inline(one.children, notes) for one in node.walk() if one.type == "inline"]
        return _joined(pieces)

    def _inline(self, nodes: list[SyntaxTreeNode], notes: "_Notes") -> Text:
        return tuple(self._pieces(nodes, notes, Run("")))

    def _pieces(self, nodes: list[SyntaxTreeNode], notes: "_Notes", manner: Run) -> Iterator[Inline]:
        for node in nodes:
            if node.type == "text" and node.content:
                for piece in self._typeset(node.content):
                    yield replace(manner, text=plain((piece,)), superior=_raised(piece))
            elif node.type == "softbreak":
                yield replace(manner, text=" ")
            elif node.type == "hardbreak":
                yield Break()
            elif node.type == "footnote_ref":
                yield Footnote(self._words(notes[int(node.meta["id"])], {}))
            else:
                yield from self._pieces(node.children, notes, _in_manner(manner, node))


def _raised(piece: Inline) -> bool:
    return isinstance(piece, Run) and piece.superior


def _in_manner(manner: Run, node: SyntaxTreeNode) -> Run:
    if node.type == "em":
        return replace(manner, emphasis=True)
    if node.type == "strong":
        return replace(manner, strong=True)
    address = str(node.attrs.get("href", ""))
    return replace(manner, link=address) if address.startswith(_ADDRESSES) else manner


_BLOCKS = {"paragraph", "heading", "bullet_list", "ordered_list", "blockquote"}
_ADDRESSES = ("https://", "http://", "mailto:")
_Notes = dict[int, SyntaxTreeNode]


def _footnotes(root: SyntaxTreeNode) -> _Notes:
    return {int(node.meta["id"]): node for node in root.walk() if node.type == "footnote"}


def _joined(pieces: list[Text]) -> Text:
    """Put texts one after the other, each on a line of its own."""
    joined: list[Inline] = []
    for piece in pieces:
        if joined and piece:
            joined.append(Break())
        joined.extend(piece)
    return tuple(joined)
