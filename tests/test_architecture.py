"""The rules of the house: arrows, sizes, reasons and words, read from the sources themselves."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("workshop", "sessions", "exports", "ui", "assets")
MAY_IMPORT = {
    "assets": {"assets"},
    "workshop": {"workshop", "assets"},
    "sessions": {"sessions", "workshop", "assets"},
    "exports": {"exports", "workshop", "assets"},
    "ui": {"ui", "sessions", "exports", "workshop", "assets"},
}
STANDARD_LIBRARY_ONLY = {
    "workshop/__main__.py": {"workshop.bootstrap"},
    "workshop/bootstrap.py": {"workshop"},
    "workshop/system_libraries.py": set[str](),
}
MAX_LINES, MAX_FUNCTION, MAX_METHODS = 300, 50, 25
MAX_IN_TESTS = (400, 100, 40)
"""Tests may tell a longer story, and lay out the sample they tell it of."""

# Path, or path and name: why it may be longer.
LONGER_WITH_REASON = {
    "workshop/storage/migrations/versions/0001_first_library.py": "a revision records every table, once",
}

# Folders that hold nothing of ours.
NOT_OURS = {".git", ".venv", "__pycache__", "node_modules", "build", "dist"}
TEXT = {".py", ".md", ".toml", ".txt", ".po", ".json", ".yml", ".yaml", ".cfg", ".css", ".svg", ""}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield (module, name) of each import, wherever it stands; name is empty for a plain import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute here"
            yield from ((node.module or "", alias.name) for alias in node.names)


@cache
def modules(path: Path) -> set[str]:
    """Return every module a file names, `from a import b` counted as both a and a.b."""
    return {part for module, name in imports(parsed(path)) for part in (module, f"{module}.{name}") if part}


def test_arrows_only_point_down() -> None:
    wrong = {
        f"{named(path)} imports {module}"
        for package in PACKAGES
        for path in sources(package)
        for module in modules(path)
        if (top := module.split(".")[0]) in (*PACKAGES, "tests", "docs") and top not in MAY_IMPORT[package]
    }
    assert not wrong, sorted(wrong)


def test_only_the_composition_root_names_storage() -> None:
    wrong = {
        named(path)
        for path in sources(*PACKAGES)
        if not named(path).startswith("workshop/storage/") and named(path) != "ui/assembly.py"
        if any(
            module == "workshop.storage" or module.startswith("workshop.storage.") for module in modules(path)
        )
    }
    assert not wrong, sorted(wrong)


def test_only_the_window_imports_qt() -> None:
    wrong = {
        named(path)
        for path in sources(*PACKAGES)
        if not named(path).startswith("ui/")
        or named(path).startswith("ui/cli/")
        or named(path) == "ui/assembly.py"
        if any(module.split(".")[0] in ("PySide6", "shiboken6") for module in modules(path))
    }
    assert not wrong, sorted(wrong)


def test_the_command_line_starts_without_qt_the_writers_or_the_engine() -> None:
    """A command that only reads must not pay for a window or a document."""
    heavy = ("PySide6", "docx", "reportlab", "pikepdf", "sqlalchemy.orm")
    program = f"import sys, ui.cli; print(*[name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == ("\n", 0), done.stderr


def test_the_first_start_needs_the_standard_library_alone() -> None:
    for name, ours in STANDARD_LIBRARY_ONLY.items():
        named_modules = {module for module, _ in imports(parsed(ROOT / name))}
        foreign = {m for m in named_modules if m.split(".")[0] not in sys.stdlib_module_names}
        assert foreign <= ours | {"workshop.system_libraries"}, f"{name}: {sorted(foreign)}"


def test_the_import_contracts_hold() -> None:
    program = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_init_holds_a_docstring_and_nothing_else() -> None:
    """ui/cli/__init__.py is the one door of the installed script, so it may define main."""
    for path in sources(*PACKAGES):
        if path.name != "__init__.py" or named(path) == "ui/cli/__init__.py":
            continue
        body = parsed(path).body
        assert len(body) == 1, f"{named(path)} holds more than its docstring"
        assert ast.get_docstring(parsed(path)), f"{named(path)} does not say what it is for"


def test_every_file_opens_with_a_sentence() -> None:
    silent = [named(path) for path in sources(*PACKAGES, "tests") if not ast.get_docstring(parsed(path))]
    assert not silent, silent


def test_files_functions_and_classes_stay_small() -> None:
    long = [found for path in sources(*PACKAGES, "tests") for found in _too_long(path)]
    told = [f"{name}: {size}" for name, size in long if name not in LONGER_WITH_REASON]
    assert not told, "\n".join(told)
    stale = set(LONGER_WITH_REASON) - {name for name, _ in long}
    assert not stale, f"no longer too long: {sorted(stale)}"


def _too_long(path: Path) -> Iterator[tuple[str, str]]:
    limits = MAX_IN_TESTS if named(path).startswith("tests/") else (MAX_LINES, MAX_FUNCTION, MAX_METHODS)
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > limits[0]:
        yield named(path), f"{lines} lines"
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > limits[1]:
                yield f"{named(path)}:{node.name}", f"{size} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(item, ast.FunctionDef) for item in node.body)
            if methods > limits[2]:
                yield f"{named(path)}:{node.name}", f"{methods} methods"


def test_every_exception_to_a_rule_carries_its_reason() -> None:
    reasoned = re.compile(
        r"#\s*(noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|type: ignore\[[\w-]+(?:, ?[\w-]+)*\])\s*(?:-|#|—|:)\s*\S+"
    )
    bare = []
    for path in sources(*PACKAGES, "tests", "docs"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            marked = "# noqa" in line or "# type: ignore" in line
            if marked and path != Path(__file__) and not reasoned.search(line):
                bare.append(f"{named(path)}:{number}: {line.strip()}")
    assert not bare, "\n".join(bare)


def test_whoever_catches_everything_says_why() -> None:
    bare = []
    for path in sources(*PACKAGES, "tests"):
        lines = path.read_text(encoding="utf-8").splitlines()
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and not _lets_go(node):
                around = lines[node.lineno - 1] + lines[node.body[0].lineno - 2]
                if "#" not in around:
                    bare.append(f"{named(path)}:{node.lineno}")
    assert not bare, bare


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException"))
        for kind in caught
    )


def _lets_go(handler: ast.ExceptHandler) -> bool:
    """Tell whether it only tidies up: its last word is to raise."""
    return isinstance(handler.body[-1], ast.Raise)


def test_nothing_waits_by_sleeping() -> None:
    sleepers = [
        named(path)
        for path in sources("workshop", "sessions", "exports", "ui", "tests")
        if "time.sleep" in modules(path) or any(map(_sleeps, ast.walk(parsed(path))))
    ]
    assert not sleepers, sleepers


def _sleeps(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "sleep" and ast.unparse(node) == "time.sleep"


def test_camel_case_is_kept_for_overrides_of_qt() -> None:
    pytest.importorskip("PySide6")
    from PySide6 import QtCore, QtGui, QtPrintSupport, QtSvg, QtSvgWidgets, QtWidgets  # noqa: PLC0415 - only here

    known = {
        name
        for module in (QtCore, QtGui, QtWidgets, QtSvg, QtSvgWidgets, QtPrintSupport)
        for kind in (getattr(module, name) for name in dir(module))
        if isinstance(kind, type)
        for name in dir(kind)
    }
    ours = {
        f"{named(path)}: {node.name}"
        for path in sources("ui", "tests")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef)
        if node.name != node.name.lower() and not node.name.startswith("visit_") and node.name not in known
    }
    assert not ours, sorted(ours)


def test_no_text_names_a_machine_or_a_package_index() -> None:
    foreign = re.compile(
        r"(?<![\w.:/<-])/(?:work|root|farm|home/\w+|Users/\w+|tmp/setup)/\w|https?://\S+/simple\b"
    )
    found = []
    for path in _texts():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if foreign.search(line) and path != Path(__file__):
                found.append(f"{named(path)}:{number}: {line.strip()[:100]}")
    assert not found, "\n".join(found)


def _texts() -> Iterator[Path]:
    """Yield our texts without asking git, which an unpacked copy does not have."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in NOT_OURS and not f.endswith(("_cache", ".hypothesis"))]
        for name in files:
            path = Path(folder) / name
            if path.suffix in TEXT and path.name != "uv.lock":
                yield path
