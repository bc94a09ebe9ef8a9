"""Each sample's twin shows it as it shall be: its breaks mended, and the measures that do it."""

from pathlib import Path

import pytest

from pathways.assets import first_samples, sample
from pathways.model import CareModel, Element, Pathway, Severity, State, elements
from pathways.rules.engine import check
from pathways.rules.finding import Finding
from pathways.storage import dumps, read

SAMPLES = pytest.mark.parametrize("path", first_samples(), ids=lambda path: path.stem)
FROM_EITHER_END = pytest.mark.parametrize("end", [0, -1], ids=["first", "last"])
ONLY_PEOPLE_MEND = {
    "agreement-not-implemented",
    "discharge-ready-days",
    "no-patient-goal",
    "waiting-too-long",
}
"""Warnings about facts: somebody has to do or to find out something."""
MOST_MENDS = 50


def _twin(path: Path) -> CareModel:
    return read(sample(f"{path.stem}-to-be.pathway"))


def _grave(model: CareModel) -> list[Finding]:
    return [finding for finding in check(model) if finding.severity is not Severity.NOTE]


@SAMPLES
def test_that_a_twin_says_what_it_is(path: Path) -> None:
    twin = _twin(path)
    assert dumps(twin) == sample(f"{path.stem}-to-be.pathway").read_bytes()
    assert twin.state is State.TO_BE
    assert twin.based_on == path.name
    assert all(pathway.state is State.TO_BE for pathway in twin.pathways)


@SAMPLES
def test_that_a_twin_has_neither_errors_nor_warnings(path: Path) -> None:
    assert _grave(read(path))
    assert _grave(_twin(path)) == []


@SAMPLES
def test_that_a_twin_has_a_measure_for_each_break(path: Path) -> None:
    told = {
        (reference.rule, reference.element)
        for measure in _twin(path).measures
        for reference in measure.findings
    }
    assert told == {(finding.name, finding.elements[0]) for finding in _grave(read(path))}
    assert all(measure.owner and measure.deadline for measure in _twin(path).measures)


@SAMPLES
@FROM_EITHER_END
def test_that_the_mends_one_after_another_leave_no_error(path: Path, end: int) -> None:
    left = check(_mended(read(path), end))
    assert not [finding.name for finding in left if finding.severity is Severity.ERROR]
    assert not [finding.name for finding in left if finding.fixable]
    grave = {finding.name for finding in left if finding.severity is Severity.WARNING}
    assert grave <= ONLY_PEOPLE_MEND


@SAMPLES
@FROM_EITHER_END
def test_that_the_mends_leave_alone_what_is_sound(path: Path, end: int) -> None:
    """Elements may come; of those there are, only the places of findings differ."""
    before = read(path)
    after = _mended(before, end)
    broken = _places(before)
    left = {element.id: _itself(element) for element in elements(after)}
    for element in elements(before):
        if element.id not in broken:
            assert left[element.id] == _itself(element)
    assert left.keys() >= {element.id for element in elements(before)}
    for pathway, same in zip(before.pathways, after.pathways, strict=True):
        assert same.layout == pathway.layout
    rest = {"pathways": (), "units": ()}
    assert after.model_copy(update=rest) == before.model_copy(update=rest)
    assert _places(after) <= broken


def _mended(model: CareModel, end: int) -> CareModel:
    """With one mend after another made until none is left, from the first or the last finding."""
    for _mend in range(MOST_MENDS):
        mends = [finding.mend for finding in check(model) if finding.mend is not None]
        if not mends:
            return model
        model = mends[end](model)
    pytest.fail("The mends come to no end.")


def _places(model: CareModel) -> set[str]:
    return {finding.elements[0] for finding in check(model)}


def _itself(element: Element) -> Element:
    """An element without those it holds, which are looked at one by one."""
    if isinstance(element, Pathway):
        return element.model_copy(update={"steps": (), "transitions": ()})
    return element
