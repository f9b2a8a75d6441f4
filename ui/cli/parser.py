"""argparse in the person's language, with examples kept as they are written."""

import argparse
import textwrap
from typing import Any

from workshop.words import N_, Words

_WIDTH = 78
OWN_WORDS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("not allowed with argument %s"),
)
"""What argparse itself says; it looks them up by gettext, under these ids."""


def speak(words: Words) -> None:
    """Have argparse speak the language of `words`; it looks up every word it says under this one name."""
    setattr(argparse, "_", words)  # noqa: B010 - the name is not part of argparse's types


class Parser(argparse.ArgumentParser):
    """A parser whose help keeps the line breaks of its examples."""

    def __init__(
        self, *args: Any, examples: tuple[str, ...] = (), words: Words | None = None, **kwargs: Any
    ) -> None:
        if examples and words is not None:
            shown = "\n".join(f"  {one}" for one in examples)
            kwargs["epilog"] = f"{words('examples:')}\n{shown}"
        if kwargs.get("description"):
            kwargs["description"] = textwrap.fill(kwargs["description"], _WIDTH)
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        kwargs.setdefault("allow_abbrev", False)
        super().__init__(*args, **kwargs)
