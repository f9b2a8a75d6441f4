"""Archives that are damaged, forged or from another time are refused by name, and nothing is written."""

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.workshop.archive.evening import Place, whole_series
from workshop.archive import tree
from workshop.archive.read import read_archive
from workshop.archive.seal import seal
from workshop.errors import Conflict, InvalidInput, NotFound, WorkshopError
from workshop.model.editorial import Picture
from workshop.model.series import Series

Open = Callable[[str], Place]


@pytest.fixture
def folder(place: Open, tmp_path: Path) -> Path:
    """An archive as a folder."""
    rows, here = whole_series(), place("here")
    here.hold(rows)
    series = next(row for row in rows if isinstance(row, Series))
    return here.export(series.id, tmp_path / "archive")


def edit(folder: Path, table: str, **values: Any) -> None:
    """Change fields of the first row of a table, and the manifest with it."""
    file = folder / "rows" / f"{table}.json"
    rows = json.loads(file.read_text("utf-8"))
    rows[0].update(values)
    file.write_text(json.dumps(rows), "utf-8")
    seal(folder)


def edit_manifest(folder: Path, **values: Any) -> None:
    file = folder / "manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **values}), "utf-8")


def said(archive: Path) -> str:
    with pytest.raises(WorkshopError) as refused:
        read_archive(archive)
    assert refused.value.hint or isinstance(refused.value, NotFound)
    return str(refused.value)


def test_an_edited_file_is_told_by_its_hash_and_accepted_once_sealed(folder: Path) -> None:
    file = folder / "rows" / "talk.json"
    file.write_text(file.read_text("utf-8").replace("Tenir parole", "Autre titre"), "utf-8")
    assert "rows/talk.json" in said(folder)
    seal(folder)
    assert read_archive(folder).title


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "rows" / "note.json").unlink()
    assert "rows/note.json" in said(folder)


def test_a_later_format_is_refused(folder: Path) -> None:
    edit_manifest(folder, format=2)
    assert "format 2" in said(folder)


@pytest.mark.parametrize(
    "path",
    ["../secret", "/etc/passwd", "rows/../../x", "C:\\x", "rows\\x", "rows/a/b", "other/x", "rows/..", ""],
)
def test_a_path_that_leads_outside_is_refused(path: str, folder: Path) -> None:
    edit_manifest(folder, files={path: "0" * 64})
    assert "outside" in said(folder)


def test_bytes_are_only_read_from_files_of_the_archive(folder: Path) -> None:
    edit(folder, "picture", data="../../secret.png")
    assert "manifest does not" in said(folder)


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text("[]")
    (folder / "rows" / "talk.json").unlink()
    (folder / "rows" / "talk.json").symlink_to(secret)
    files = json.loads((folder / "manifest.json").read_text("utf-8"))["files"]
    edit_manifest(folder, files={**files, "rows/talk.json": hashlib.sha256(b"[]").hexdigest()})
    assert "rows/talk.json" in said(folder)


@pytest.mark.parametrize(
    ("table", "values", "named"),
    [
        ("note", {"colour": "red"}, "colour"),
        ("note", {"note_kind": "joke"}, "note_kind"),
        ("note", {"typed_at": "2026-03-12T18:00:00"}, "typed_at"),
        ("note", {"text": 5}, "text"),
        ("note", {"text": "x" * 20_001}, "text"),
        ("note", {"star": 1}, "star"),
        ("note", {"tags": "a"}, "tags"),
        ("note", {"sequence": 1.5}, "sequence"),
        ("note", {"sequence": 2**70}, "sequence"),
        ("note", {"revision": 0}, "revision"),
        ("note", {"id": "../x"}, "id"),
        ("note", {"listener_id": "00000000-0000-4000-8000-000000000000"}, "listener_id"),
        ("stack", {"note_ids": ["00000000-0000-4000-8000-000000000000"]}, "note_ids"),
        ("mark", {"seconds": float("nan")}, "seconds"),
        ("session", {"start": "25:00"}, "start"),
        ("session", {"date": "12/03/2026"}, "date"),
        ("series", {"timezone": "Mars/Olympus"}, "timezone"),
        ("series", {"title": "x" * 301}, "title"),
    ],
)
def test_a_value_that_is_wrong_is_named(table: str, values: dict[str, Any], named: str, folder: Path) -> None:
    edit(folder, table, **values)
    assert named in said(folder)


def test_a_row_without_a_field_it_needs_is_refused_and_others_take_their_default(folder: Path) -> None:
    file = folder / "rows" / "talk.json"
    row = json.loads(file.read_text("utf-8"))[0]
    needed = {name: row[name] for name in ("id", "session_id", "position", "talk_kind")}
    file.write_text(json.dumps([needed]), "utf-8")
    seal(folder)
    assert read_archive(folder).title
    del needed["position"]
    file.write_text(json.dumps([needed]), "utf-8")
    seal(folder)
    assert "position" in said(folder)


def test_an_unknown_kind_of_row_is_refused(folder: Path) -> None:
    (folder / "rows" / "draft.json").write_text("[]")
    seal(folder)
    assert "rows/draft.json" in said(folder)


def test_an_id_that_is_used_twice_is_refused(folder: Path) -> None:
    file = folder / "rows" / "tag.json"
    rows = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(rows * 2), "utf-8")
    seal(folder)
    assert "rows/tag.json" in said(folder)


def test_texts_pass_the_door_all_texts_pass(folder: Path) -> None:
    edit(folder, "talk", title="A\x00B \ud83d e\u0301\r\n")
    titles = [row.title for row in read_archive(folder).rows if hasattr(row, "title") and row.table == "talk"]
    assert titles == ["AB \ufffd é"]


@pytest.mark.parametrize("content", [b"[" * 100_000, b"\xff\xfe", b"{}", b"null", b"[1]", b'["x"]', b"[{}]"])
def test_json_that_is_not_rows_is_refused(content: bytes, folder: Path) -> None:
    (folder / "rows" / "tag.json").write_bytes(content)
    seal(folder)
    assert "rows/tag.json" in said(folder)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"program": "Other"}', b"[" * 100_000])
def test_a_manifest_that_is_none_is_refused(content: bytes, folder: Path) -> None:
    (folder / "manifest.json").write_bytes(content)
    assert "archive" in said(folder)


class TestZip:
    def packed(self, folder: Path, root: str = "") -> Path:
        path = folder.with_name("x.resonance.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    packed.write(file, root + file.relative_to(folder).as_posix())
        return path

    def test_one_wrapping_folder_is_tolerated(self, folder: Path) -> None:
        assert read_archive(self.packed(folder, "archive/")).rows == read_archive(folder).rows

    def test_what_unpacks_to_too_much_is_refused(self, folder: Path) -> None:
        (folder / "reading" / "README.md").write_bytes(b"0" * (3 * tree.SMALL))
        seal(folder)
        assert "too large" in said(self.packed(folder))

    def test_a_file_that_is_too_large_is_refused(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tree, "LARGEST", 1000)
        assert "too large" in said(self.packed(folder))
        assert "too large" in said(folder)

    def test_a_damaged_zip_is_refused(self, folder: Path) -> None:
        path = self.packed(folder)
        data = bytearray(path.read_bytes())
        for place in range(100, len(data) // 2, 50):
            data[place] ^= 0xFF
        path.write_bytes(data)
        assert said(path)
        path.write_bytes(data[: len(data) // 2])
        assert said(path)

    @given(cut=st.integers(0, 4000), flips=st.lists(st.integers(0, 20_000), max_size=5))
    def test_no_damage_is_more_than_a_sentence(
        self, cut: int, flips: list[int], tmp_path_factory: Any
    ) -> None:
        folder = tmp_path_factory.mktemp("zip")
        data = bytearray(self.small(folder).read_bytes())
        for place in flips:
            data[place % len(data)] ^= 0x55
        file = folder / "damaged.zip"
        file.write_bytes(data[: max(0, len(data) - cut)])
        with suppress(InvalidInput):  # anything else that is raised is our mistake
            read_archive(file)

    def small(self, folder: Path) -> Path:
        source = folder / "archive"
        (source / "rows").mkdir(parents=True)
        series = {"id": "5f0c2a54-0c5e-4f3e-9a57-2f3f8f6b8a10", "title": "x"}
        (source / "rows" / "series.json").write_text(json.dumps([series]))
        told = {
            "format": 1,
            "program": "Résonance",
            "series": series["id"],
            "made_at": "2026-01-01T00:00:00Z",
        }
        (source / "manifest.json").write_text(json.dumps({**told, "title": "x", "files": {}}))
        seal(source)
        return self.packed(source)


class TestPictures:
    def with_picture(self, folder: Path, data: bytes) -> None:
        file = next((folder / "pictures").iterdir())
        file.write_bytes(data)
        seal(folder)

    def test_what_a_camera_adds_is_taken_off(self, folder: Path) -> None:
        out, exif = io.BytesIO(), Image.Exif()
        exif[0x013B] = "Photographer Name"
        Image.new("RGB", (8, 6)).save(out, "JPEG", exif=exif)
        self.with_picture(folder, out.getvalue())
        picture = next(row for row in read_archive(folder).rows if isinstance(row, Picture))
        assert b"Photographer" not in picture.data
        with Image.open(io.BytesIO(picture.data)) as kept:
            assert kept.size == (8, 6)

    @pytest.mark.parametrize("data", [b"GIF89a...", b"<svg/>", b"", b"\x89PNG\r\n\x1a\n broken"])
    def test_what_is_no_picture_is_refused(self, data: bytes, folder: Path) -> None:
        self.with_picture(folder, data or b" ")
        assert "pictures/" in said(folder)

    def test_a_picture_of_too_many_pixels_is_refused_before_it_is_drawn(self, folder: Path) -> None:
        out = io.BytesIO()
        Image.new("1", (8000, 7000)).save(out, "PNG")
        self.with_picture(folder, out.getvalue())
        assert "too large" in said(folder)


def test_what_is_not_there_or_no_archive_is_refused(tmp_path: Path) -> None:
    assert "no archive" in said(tmp_path / "nowhere.zip")
    (tmp_path / "x.zip").write_text("plain")
    assert "not an archive" in said(tmp_path / "x.zip")
    assert "no manifest" in said(tmp_path)


def test_a_folder_that_is_there_is_not_written_over(place: Open, folder: Path) -> None:
    here = place("here 2")
    rows = whole_series()
    here.hold(rows)
    series = next(row for row in rows if isinstance(row, Series))
    with pytest.raises(Conflict):
        here.export(series.id, folder)
    shutil.rmtree(folder)
    here.export(series.id, folder)


def test_a_removed_series_is_not_proposed(folder: Path) -> None:
    edit(folder, "series", removed_at="2026-01-01T00:00:00Z")
    assert "one series" in said(folder)
