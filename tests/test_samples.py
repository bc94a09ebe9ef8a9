"""The shipped samples: real pathways with honest breaks, in the file's canonical form."""

from datetime import date
from pathlib import Path

import pytest

from pathways.assets import samples
from pathways.graph import PathwayView
from pathways.model import PartyKind, Phase, StepKind
from pathways.rules.engine import check
from pathways.storage import dumps, read

EXPECTED = {"diabetes", "hallingdal", "hjerneslag", "hjertesvikt", "kols"}
TODAY = date(2026, 11, 22)
"""A day on which the samples' agreements are not due for revision."""
SAMPLES = pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)


def test_that_all_samples_are_there() -> None:
    assert {path.stem for path in samples()} >= EXPECTED


@SAMPLES
def test_that_a_sample_is_in_canonical_form(path: Path) -> None:
    assert dumps(read(path)) == path.read_bytes()


@SAMPLES
def test_that_a_sample_is_a_whole_pathway_over_many_levels(path: Path) -> None:
    model = read(path)
    (pathway,) = model.pathways
    view = PathwayView(model, pathway)
    assert 14 <= len(pathway.steps) <= 30
    assert len({view.level(step) for step in pathway.steps}) >= 6
    assert {step.phase for step in pathway.steps} == set(Phase)
    assert any(step.kind is StepKind.DECISION for step in pathway.steps)
    assert all(unit.name and unit.party for unit in model.units)
    assert {party.kind for party in model.parties} >= {
        PartyKind.MUNICIPALITY,
        PartyKind.HEALTH_TRUST,
        PartyKind.PATIENT_FAMILY,
    }


@SAMPLES
def test_that_a_sample_has_typical_breaks_and_mostly_whole_handoffs(path: Path) -> None:
    model = read(path)
    findings = check(model, today=TODAY)
    assert 5 <= len(findings) <= 12
    view = PathwayView(model, model.pathways[0])
    broken = {found.elements[0] for found in findings}
    whole = [arrow for arrow in view.handoffs if arrow.id not in broken]
    assert len(whole) > len(view.handoffs) / 2


def test_that_a_stroke_patient_never_goes_to_the_municipal_acute_bed() -> None:
    model = next(read(path) for path in samples() if path.stem == "hjerneslag")
    assert all("KAD" not in step.name for step in model.pathways[0].steps)
