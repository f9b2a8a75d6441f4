"""Signatures of a copied session: over the same points, which have other ids in the copy."""

import dataclasses
from collections import defaultdict

from workshop.commands.signing import digest_as_signed
from workshop.commands.tray import IN_TRAY
from workshop.model.base import Id, Row
from workshop.model.points import Amendment, Point, Signature


def signed_anew(original: tuple[Row, ...], copy: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows of the copy, each signature that held in the original holding in the copy."""
    before, after = _digests(original), _digests(copy)
    rows: list[Row] = []
    for former, row in zip(original, copy, strict=True):
        if isinstance(former, Signature) and isinstance(row, Signature):
            holds = former.digest == before.get(former.session_id)
            row = dataclasses.replace(row, digest=after[row.session_id]) if holds else row
        rows.append(row)
    return tuple(rows)


def _digests(rows: tuple[Row, ...]) -> dict[Id, str]:
    """Return the digest of each session's points as they were signed, before any amendment."""
    points: dict[Id, list[Point]] = defaultdict(list)
    amendments = [row for row in rows if isinstance(row, Amendment) and row.removed_at is None]
    for row in rows:
        if isinstance(row, Point) and row.state in IN_TRAY and row.removed_at is None:
            points[row.session_id].append(row)
    return {session_id: digest_as_signed(_in_order(some), amendments) for session_id, some in points.items()}


def _in_order(points: list[Point]) -> list[Point]:
    return sorted(points, key=lambda one: (one.position, one.id))
