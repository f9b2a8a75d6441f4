"""`docs/archive.md` names everything an archive holds."""

from pathlib import Path

import pytest

from workshop.archive import manifest, tree
from workshop.archive.read import ARCHIVED
from workshop.model.base import Row
from workshop.model.shape import shape_of

CONTRACT = (Path(__file__).parents[3] / "docs" / "archive.md").read_text("utf-8")


@pytest.mark.parametrize("kind", ARCHIVED, ids=lambda kind: kind.table)
def test_every_field_of_a_row_is_in_the_contract(kind: type[Row]) -> None:
    line = next(one for one in CONTRACT.splitlines() if one.startswith(f"- **{kind.table}**"))
    for field in shape_of(kind):
        if field.name in ("id", "revision", "removed_at"):
            continue
        assert f"`{field.name}` (" in line
        if field.refers_to:
            assert f"`{field.name}` (→ {field.refers_to}" in line
        if field.is_word:
            assert all(str(word) in line for word in field.type)  # type: ignore[attr-defined]  # an enumeration


def test_the_contract_gives_the_limits_that_hold() -> None:
    assert f'"format": {manifest.FORMAT}' in CONTRACT
    assert tree.LARGEST == 64 * 1024 * 1024
    assert "64 MB a file" in CONTRACT
    assert tree.LARGEST_TOGETHER == 512 * 1024 * 1024
    assert "512 MB together" in CONTRACT
    assert f"{tree.MOST_TIMES_PACKED} times" in CONTRACT
    assert tree.MOST_FILES == 10_000
