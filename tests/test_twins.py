"""Each sample's twin shows it as it shall be: its breaks mended, and the measures that do it."""

from pathlib import Path

import pytest

from pathways.assets import first_samples, sample
from pathways.model import CareModel, Severity, State
from pathways.rules.engine import check
from pathways.rules.finding import Finding
from pathways.storage import dumps, read

SAMPLES = pytest.mark.parametrize("path", first_samples(), ids=lambda path: path.stem)


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
def test_that_the_mends_leave_alone_what_is_sound(path: Path) -> None:
    """One after another, until nothing is left to mend: nothing breaks that was not broken.

    A handoff on which a mend has begun may then be asked for more that only people know.
    """
    model = read(path)
    before = {finding.elements[:1] for finding in _grave(model)}
    for _mend in range(50):
        mendable = [finding for finding in check(model) if finding.mend is not None]
        if not mendable:
            break
        mend = mendable[0].mend
        assert mend is not None
        model = mend(model)
    left = {finding.elements[:1] for finding in _grave(model)}
    steps = {step.id for pathway in read(path).pathways for step in pathway.steps}
    assert not [finding for finding in check(model) if finding.mend is not None]
    assert left <= before
    assert steps <= {step.id for pathway in model.pathways for step in pathway.steps}
