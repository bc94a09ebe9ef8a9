"""Arrows are bent and labels moved, and both are given back; steps make room unpinned."""

import pytest
from tests.edits.example import MODEL

from pathways.edits import bend, shift, shift_label, unbend, unshift_labels
from pathways.model import Bend, Bends, CareModel, Pathway


def drawn(model: CareModel) -> Pathway:
    return model.pathways[0]


def _bends(model: CareModel) -> dict[str, Bends]:
    return {bends.transition: bends for bends in drawn(model).layout.bends}


def test_that_corners_are_kept_with_where_the_ends_stood() -> None:
    model = bend(MODEL, "later", [(1, 2), (1, 8)], ((0, 0), (9, 9)))
    assert _bends(model)["later"] == Bends(
        transition="later",
        points=(Bend(x=1, y=2), Bend(x=1, y=8)),
        ends=(Bend(x=0, y=0), Bend(x=9, y=9)),
    )
    assert _bends(model)["discharge"] == _bends(MODEL)["discharge"]
    assert _bends(bend(MODEL, "later", [(1, 2)]))["later"].ends is None


def test_that_no_corners_give_an_arrow_its_own_way_back() -> None:
    assert not _bends(bend(MODEL, "discharge", []))
    assert not _bends(unbend(MODEL, "copd", ["discharge", "later"]))
    assert unbend(MODEL, "copd", ["later"]) is MODEL


def test_that_a_label_is_moved_and_put_back() -> None:
    model = shift_label(MODEL, "discharge", 3, -4)
    shifts = {one.element: (one.dx, one.dy) for one in drawn(model).layout.label_shifts}
    assert shifts == {"later": (3, 4), "discharge": (3, -4)}
    assert shift_label(model, "discharge", 0, 0) == MODEL
    assert unshift_labels(model, "copd", ["discharge"]) == MODEL
    assert not drawn(shift_label(MODEL, "later", 0, 0)).layout.label_shifts


def test_that_steps_are_moved_and_neither_pinned_nor_unbent() -> None:
    before = {spot.step: spot for spot in drawn(MODEL).layout.placements}
    model = shift(MODEL, "copd", {"stay": (5, 7), "check": (1, 1)})
    after = {spot.step: spot for spot in drawn(model).layout.placements}
    assert (after["stay"].x, after["stay"].y) == (before["stay"].x + 5, before["stay"].y + 7)
    assert after["stay"].pinned is before["stay"].pinned
    assert after.keys() == before.keys()
    assert drawn(model).layout.bends == drawn(MODEL).layout.bends


def test_that_only_what_is_there_is_shaped() -> None:
    with pytest.raises(KeyError):
        bend(MODEL, "stay", [(1, 1)])
    with pytest.raises(KeyError):
        shift_label(MODEL, "nowhere", 1, 1)
