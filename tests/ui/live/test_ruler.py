"""The ruler and the facts of an evening that keeps its hours, and of one far off them."""

from itertools import pairwise

from PySide6.QtGui import QFontMetricsF

from tests.ui.live.stage import Stage
from ui.live.ruler import Scale, Stretch


def test_far_off_its_hours_the_ruler_is_made_for_what_is_planned_from_the_real_start(stage: Stage) -> None:
    stage.clock.move(hours=-6, minutes=-44)
    stage.open_and_start()
    scale = stage.page.cockpit.ruler.scale
    assert scale.limit_text == ""
    assert (scale.stretches[0].begins, scale.stretches[-1].ends) == (0.0, 150.0)
    assert (scale.first, scale.last) == ("10:16", "12:46")
    offset, end, _ = (cell.fact for cell in stage.page.cockpit.facts.cells)
    assert offset is not None
    assert end is not None
    assert (offset.figure, offset.beside) == ("−6\u00a0h\u00a044", "hors de son horaire")
    assert not end.passed


def test_the_hours_under_the_ruler_never_touch(stage: Stage) -> None:
    ruler = stage.page.cockpit.ruler
    for limit in (0.0, 1.0, 5.0, 60.0, 119.0, 120.0):
        for now in (None, 0.0, 2.0, 59.0, 118.0):
            ruler.show_scale(
                Scale(
                    (Stretch("Débat", "edge", 0, 120),),
                    first="17:00",
                    limit=limit,
                    limit_text="19:00",
                    now=now,
                    now_text="" if now is None else "18:00",
                )
            )
            spans = sorted(
                (left, left + QFontMetricsF(ruler._font(role)).horizontalAdvance(text))
                for left, text, role in ruler.hours()
            )
            assert all(one[1] < other[0] for one, other in pairwise(spans))
            assert spans[-1][1] <= ruler.width()
