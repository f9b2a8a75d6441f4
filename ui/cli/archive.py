"""Archives: the sample, and taking a series out of a library or into one."""

import argparse
from pathlib import Path
from typing import Any

from ui.archives import import_archive, load_sample, write_archive
from ui.cli.console import Console
from ui.cli.parser import Parser
from ui.cli.places import add_library, add_series, chosen_series, opened
from workshop.words import LANGUAGES, Words

_EXPORT = "resonance archive export --library atelier.resonance --to atelier.resonance.zip"
_IMPORT = "resonance archive import --library autre.resonance atelier.resonance.zip"


def add(commands: Any, words: Words) -> None:
    """Describe the commands."""
    sample: Parser = commands.add_parser(
        "sample",
        help=words("load the sample series into a library"),
        examples=("resonance sample --library essai.resonance",),
        words=words,
    )
    add_library(sample, words)
    sample.add_argument(
        "--in", dest="sample_language", choices=LANGUAGES, help=words("the sample in this language, fr or en")
    )
    sample.set_defaults(run=_sample)
    archive: Parser = commands.add_parser(
        "archive",
        help=words("write a series to an archive, or read one"),
        examples=(_EXPORT, _IMPORT),
        words=words,
    )
    ways = archive.add_subparsers(title=words("commands"), metavar=words("COMMAND"), required=True)
    _add_export(ways, words)
    _add_import(ways, words)


def _add_export(ways: Any, words: Words) -> None:
    parser: Parser = ways.add_parser(
        "export",
        help=words("write a series, its histories included, to a .resonance.zip file or a folder"),
        description=words("The archive holds every note with its words: it is for the library’s owner."),
        examples=(
            _EXPORT,
            "resonance archive export --library atelier.resonance --series Hiver --to ~/archives/hiver",
        ),
        words=words,
    )
    add_library(parser, words)
    add_series(parser, words)
    parser.add_argument(
        "--to", required=True, type=Path, metavar=words("FILE"), help=words("where to write it")
    )
    parser.set_defaults(run=_export)


def _add_import(ways: Any, words: Words) -> None:
    parser: Parser = ways.add_parser(
        "import",
        help=words("read an archive into a library"),
        examples=(_IMPORT, f"{_IMPORT} --copy"),
        words=words,
    )
    add_library(parser, words)
    parser.add_argument(
        "archive", type=Path, metavar=words("ARCHIVE"), help=words("a .resonance.zip or a folder")
    )
    parser.add_argument(
        "--copy", action="store_true", help=words("make a second series of it instead of joining the first")
    )
    parser.set_defaults(run=_import)


def _sample(arguments: argparse.Namespace, console: Console) -> int:
    language = arguments.sample_language or console.words.language
    with opened(arguments, console, write=True) as library:
        console.line(load_sample(library, language))
    return 0


def _export(arguments: argparse.Namespace, console: Console) -> int:
    with opened(arguments, console, write=False) as library:
        series = chosen_series(library.queries, arguments.series)
        console.line(str(write_archive(library, series.id, arguments.to.expanduser())))
    return 0


def _import(arguments: argparse.Namespace, console: Console) -> int:
    with opened(arguments, console, write=True) as library:
        console.line(import_archive(library, arguments.archive.expanduser(), copy=arguments.copy))
    return 0
