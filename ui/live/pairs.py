"""Which pair of notes the board proposes next, and what was decided of the others."""

from collections.abc import Sequence
from itertools import combinations

from sessions.likeness import Pair, likely_pairs
from workshop.model.base import Id
from workshop.model.kinds import Together
from workshop.views.notes import BoardView, NoteView


def sides_of(board: BoardView) -> tuple[tuple[NoteView, ...], tuple[NoteView, ...]]:
    """Return the notes of the first listener, and those of the others."""
    first = board.lists[0].notes if board.lists else ()
    others = [note for side in board.lists[1:] for note in side.notes]
    return first, tuple(sorted(others, key=lambda note: note.sequence))


def pairs_of(board: BoardView) -> tuple[Pair, ...]:
    """Return the likely pairs that nobody has decided on, the most alike first."""
    first, others = sides_of(board)
    decided = [frozenset(pair) for stack in board.stacks for pair in combinations(stack.note_ids, 2)]
    used = {note.id for note in (*first, *others) if note.points}
    return tuple(one for one in likely_pairs(first, others, decided) if not {one.first, one.second} <= used)


def stacks_of(board: BoardView) -> list[tuple[Id, ...]]:
    """Return the notes that were brought together."""
    return [one.note_ids for one in board.stacks if one.together is Together.STACKED]


def with_companions(note: Id, stacks: Sequence[tuple[Id, ...]]) -> tuple[Id, ...]:
    """Return a note and those it was brought together with, itself first."""
    stack = next((one for one in stacks if note in one), ())
    return (note, *(one for one in stack if one != note))
