"""Many findings are mended at once, each only where its mend still applies."""

import dataclasses
from collections.abc import Callable

import pytest
from tests.building import drawn

from pathways.edits import change, connect, delete
from pathways.model import CareModel
from pathways.rules.engine import check
from pathways.rules.finding import Finding
from pathways.session.review.mending import Mending, mended


def _model() -> CareModel:
    """Two arrows drawn twice, which the program mends by joining them."""
    model = drawn("start > doctor > ward > nursing > end")
    arrows = {(arrow.source, arrow.target): arrow for arrow in model.pathways[0].transitions}
    for source, target in (("doctor", "ward"), ("ward", "nursing")):
        assert (source, target) in arrows
        model = connect(model, "way", source, target)
    return model


def _faults(model: CareModel) -> list[Finding]:
    return check(model, only=("duplicate-transition",))


def _run(mending: Mending) -> Mending:
    for _step in mending.steps():
        pass
    return mending


def test_that_all_are_mended() -> None:
    model = _model()
    found = _faults(model)
    assert len(found) == 2
    done = _run(Mending(model, found))
    assert done.mended == found
    assert not done.left
    assert not _faults(done.model)


def test_that_what_is_gone_already_is_told_apart() -> None:
    model = _model()
    found = _faults(model)
    less = delete(model, found[0].elements[1:])
    done = _run(Mending(less, found))
    assert (done.gone, done.mended) == (found[:1], found[1:])


def _fails(_model: CareModel) -> CareModel:
    raise KeyError("gone")


@pytest.mark.parametrize(
    "mend",
    [
        None,
        _fails,
        lambda model: model,
        lambda model: change(model, "ward", description="Something else"),
    ],
)
def test_that_a_mend_that_does_not_mend_changes_nothing(
    mend: Callable[[CareModel], CareModel] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = _model()
    found = [dataclasses.replace(one, mend=mend) for one in _faults(model)]
    monkeypatch.setattr("pathways.session.review.mending.check", lambda _model, only: list(found))
    done = _run(Mending(model, found))
    assert done.model is model
    assert done.left == found


def test_that_a_mend_that_fails_gives_no_model() -> None:
    finding = _faults(_model())[0]
    assert mended(_model(), dataclasses.replace(finding, mend=_fails)) is None
    assert mended(_model(), dataclasses.replace(finding, mend=None)) is None
