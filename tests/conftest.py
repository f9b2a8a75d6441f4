"""What every test gets: no display, folders of its own, fixed chances, and nothing left behind."""

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "RESONANCE_LIBRARY", "RESONANCE_LANGUAGE"):
    os.environ.pop(_name, None)
# Nothing a test starts may read or write the person's own settings and libraries.
_HOME = Path(tempfile.mkdtemp(prefix="resonance-tests-"))
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = str(_HOME / _name.lower())

_PATIENT = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _PATIENT, max_examples=60, derandomize=True)
settings.register_profile("long", _PATIENT, max_examples=1500)

_ONLY_WHEN_ASKED = {"endurance", "benchmarks"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run tests/endurance, with many more examples")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "quick")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the endurance tests out unless --long or their own path is given."""
    named = any(folder in argument for argument in config.args for folder in _ONLY_WHEN_ASKED)
    if collection_path.name in _ONLY_WHEN_ASKED and not named and not config.getoption("--long"):
        return True
    return None


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread, a process or a shown window behind it."""
    threads, processes, windows = set(threading.enumerate()), set(active_children()), _shown_windows()
    yield
    for thread in set(threading.enumerate()) - threads:
        if not isinstance(thread, threading._DummyThread):  # a Qt thread that once called Python: never ends
            thread.join(timeout=5)
            assert not thread.is_alive(), f"a thread was left behind: {thread.name}"
    for process in set(active_children()) - processes:
        process.join(timeout=5)
        assert not process.is_alive(), f"a process was left behind: {process.name}"
    left = _shown_windows() - windows
    assert not left, f"a window was left open: {sorted(left)}"


def _shown_windows() -> set[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return set()
    return {
        f"{type(w).__name__} {w.objectName() or w.windowTitle()} #{id(w)}"
        for w in widgets.QApplication.topLevelWidgets()
        if w.isVisible()
    }
