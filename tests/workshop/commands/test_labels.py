"""Every command has its words in the menu, in both languages."""

import importlib
import pkgutil

from workshop import commands
from workshop.commands.base import Command
from workshop.words import Words


def every_command() -> list[type[Command]]:
    """Return the commands one can do; what only serves others as a base has none of its own."""
    kinds: set[type[Command]] = set()
    for module in pkgutil.iter_modules(commands.__path__):
        for value in vars(importlib.import_module(f"workshop.commands.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Command):
                kinds.add(value)
    bases = {base for kind in kinds for base in kind.__bases__}
    return sorted((kind for kind in kinds if kind.label or kind not in bases), key=lambda kind: kind.__name__)


def test_every_command_says_in_the_menu_what_it_does() -> None:
    silent = [kind.__name__ for kind in every_command() if not kind.label]
    assert not silent
    assert len(every_command()) > 60


def test_every_label_is_a_sentence_s_beginning_and_has_french() -> None:
    french = Words("fr")
    for kind in every_command():
        assert kind.label[0].isupper(), kind
        assert not kind.label.endswith("."), kind
        assert french(kind.label) != kind.label, kind
