"""Libraries damaged in every way a disk or a cloud service can, and what must then hold."""

import shutil
from pathlib import Path
from random import Random

from tests.fakes import HandClock
from workshop.errors import WorkshopError
from workshop.model.all_rows import ALL_ROWS
from workshop.model.series import Series
from workshop.storage.database import open_library, read_library

PAGE = 4096


def damage(path: Path, chance: Random) -> str:
    """Damage the file in one of several ways and return which."""
    data = bytearray(path.read_bytes())
    pages = len(data) // PAGE
    how = chance.choice(("zeroed", "swapped", "cut", "flipped", "grown", "shifted", "header", "journal"))
    one, other = chance.randrange(pages), chance.randrange(pages)
    if how == "zeroed":
        data[one * PAGE : (one + 1) * PAGE] = bytes(PAGE)
    elif how == "swapped":
        a, b = slice(one * PAGE, (one + 1) * PAGE), slice(other * PAGE, (other + 1) * PAGE)
        data[a], data[b] = data[b], data[a]
    elif how == "cut":
        del data[chance.randrange(len(data)) :]
    elif how == "flipped":
        for _ in range(200):
            data[chance.randrange(len(data))] ^= 0xFF
    elif how == "grown":
        data += chance.randbytes(3 * PAGE)
    elif how == "shifted":
        data[one * PAGE : one * PAGE] = chance.randbytes(100)
    elif how == "header":
        data[chance.randrange(100)] ^= 1 << chance.randrange(8)
    else:
        path.with_name(path.name + "-journal").write_bytes(chance.randbytes(chance.randrange(2 * PAGE)))
    path.write_bytes(data)
    return how


def survive(whole: Path, folder: Path, chance: Random) -> str:
    """Damage a copy of a whole library; only plain sentences may come of it, and no write to what is lost."""
    path = folder / "library.resonance"
    shutil.copyfile(whole, path)
    how = damage(path, chance)
    before = path.read_bytes()
    refused = _read(path)
    try:
        database = open_library(path, HandClock())
    except WorkshopError:
        refused = True
    else:
        database.check.wait()
        stopped = database.storage._stopped is not None
        try:
            with database.storage.unit("x", "me") as store:
                store.add(Series(title="x"))
            assert not stopped, how
        except WorkshopError:
            refused = True
        database.close()
    if refused:
        assert path.read_bytes() == before, f"{how}: a damaged library was written"
    return how


def _read(path: Path) -> bool:
    """Read everything; return whether that was refused."""
    try:
        reader = read_library(path)
        try:
            for kind in ALL_ROWS:
                reader.rows(kind)
            reader.search("words", listener_id=None)
        finally:
            reader.close()
    except WorkshopError:
        return True
    return False
