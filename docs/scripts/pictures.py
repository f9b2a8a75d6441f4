"""Draws the pictures of the documentation from the sample, played up to the minute each shows.

python docs/scripts/pictures.py [FOLDER]      # docs/pictures when left out; needs no display
"""

import os
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from sessions.evening import Evening, PlayedClock, Player, before
from ui import later
from ui.app import make_application
from ui.archives import load_sample, sample_evening
from ui.assembly import Library, open_library
from ui.furnishing import make_face
from ui.main_window import MainWindow
from ui.settings import LIBRARY_FILE, Folders, Settings
from ui.type_scale import FIRST_FACES, LATER_FACES, load_faces
from ui.widgets.focus_ring import FocusRing
from workshop.clock import SystemClock

ROOT = Path(__file__).resolve().parents[2]
_SIZE = (1440, 900)
_SETTLING_MS = 6000


@dataclass(frozen=True)
class Picture:
    """One picture: its file, how far the evening has come, where one is, and the appearance."""

    name: str
    steps: int
    place: str = ""
    pane: str = ""
    appearance: str = "light"
    later: timedelta = timedelta()


def pictures(evening: Evening) -> tuple[Picture, ...]:
    """Return what is drawn, with the steps of the evening each needs."""
    acts = [step.act for step in evening.steps]
    debate = acts.index("ready") - 4
    choosing = max(place for place, act in enumerate(acts) if act == "choose")
    return (
        Picture("library", 0),
        Picture("programme", 0, "prepare"),
        Picture("cockpit", debate, "live", "cockpit", "dim", timedelta(seconds=40)),
        Picture("capture", debate, "live", "capture", "dim", timedelta(seconds=40)),
        Picture("convergence", choosing, "live", "convergence", "dark"),
    )


def draw(picture: Picture, evening: Evening, template: Path, application: QApplication, to: Path) -> None:
    """Play the evening so far, open the window on it, and grab it."""
    folder = Path(tempfile.mkdtemp(prefix="resonance-pictures-"))
    file = folder / LIBRARY_FILE
    file.write_bytes(template.read_bytes())
    library = _played(file, evening, picture)
    settings = Settings(Folders.inside(folder))
    settings.preferences = replace(settings.preferences, appearance=picture.appearance)
    face = make_face(settings)
    face.theme.dress(application)
    ring = FocusRing(application, face.theme)
    window = MainWindow(face, later.PAGES, later.load_pages)
    window.resize(*_SIZE)
    window.show()
    window.opening.opened.emit(library)
    _settle()
    if picture.place:
        window.open_series(library.queries.series_cards()[0].id)
        window.show_place(picture.place)
        _settle()
    if picture.pane:
        window.workspace.currentWidget().show_pane(picture.pane)  # type: ignore[union-attr]  # it is the live page
        _settle()
    window.grab().save(str(to / f"{picture.name}.png"))
    window.close()
    ring.deleteLater()


def _played(file: Path, evening: Evening, picture: Picture) -> Library:
    reading = open_library(file, write=False, clock=SystemClock(), program="pictures")
    clock = PlayedClock(before(evening, reading.reader))
    reading.close()
    library = open_library(file, write=True, clock=clock, program="pictures")
    so_far = replace(evening, steps=evening.steps[: picture.steps])
    Player(so_far, library.desk, library.reader, clock).play()
    clock.move_to(clock.now() + picture.later)
    return library


def _settle() -> None:
    """Let what was read arrive and be painted."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLING_MS, loop.quit)
    loop.exec()


def main() -> None:
    """Draw every picture."""
    to = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    to.mkdir(parents=True, exist_ok=True)
    template = Path(tempfile.mkdtemp(prefix="resonance-pictures-")) / LIBRARY_FILE
    library = open_library(template, write=True, clock=SystemClock(), program="pictures")
    load_sample(library, "fr")
    library.close()
    evening = sample_evening("fr")
    application = make_application()
    load_faces(FIRST_FACES + LATER_FACES)
    for picture in pictures(evening):
        draw(picture, evening, template, application, to)
        print(picture.name)


if __name__ == "__main__":
    main()
