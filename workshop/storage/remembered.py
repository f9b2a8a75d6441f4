"""Rows read before, which stay true until this program, the only writer, writes one of their kind."""

from collections.abc import Callable
from typing import Any, TypeVar

from workshop.model.base import Row

R = TypeVar("R", bound=Row)

_MOST = 2_000


class Remembered:
    """Answers of the writing connection: a captured note asks the same of its session each time."""

    def __init__(self) -> None:
        self._answers: dict[type[Row], dict[Any, tuple[Any, ...]]] = {}

    def ask(self, kind: type[R], question: Any, read: Callable[[], list[R]]) -> list[R]:
        """Return the rows a question was answered with, reading them the first time."""
        answers = self._answers.setdefault(kind, {})
        known = answers.get(question)
        if known is None:
            if len(answers) >= _MOST:
                answers.clear()
            answers[question] = known = tuple(read())
        return list(known)

    def written(self, kind: type[Row]) -> None:
        """Forget what was read of a kind of which a row was just written."""
        self._answers.pop(kind, None)

    def forget(self) -> None:
        """Forget everything: what was written was taken back."""
        self._answers.clear()
