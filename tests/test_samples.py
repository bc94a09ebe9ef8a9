"""The shipped samples: real pathways with honest breaks, in the file's canonical form."""

from datetime import date
from pathlib import Path

import pytest

from pathways.assets import first_samples, sample
from pathways.graph import PathwayView
from pathways.model import STATUTORY_POINTS, AgreementKind, PartyKind, Phase, StepKind
from pathways.rules.engine import check
from pathways.storage import dumps, read

EXPECTED = {"diabetes", "hallingdal", "hjerneslag", "hjertesvikt", "kols"}
TODAY = date(2026, 11, 22)
"""A day on which the samples' agreements are not due for revision."""
SAMPLES = pytest.mark.parametrize("path", first_samples(), ids=lambda path: path.stem)
COLLECTIONS = pytest.mark.parametrize(
    ("name", "pathways", "least", "most"),
    [("hallingdal-region.pathway", 3, 20, 30), ("local-centres.pathway", 8, 4, 8)],
)
"""The samples that hold several pathways, with how many, and how few and many findings."""


def test_that_all_samples_are_there() -> None:
    assert {path.stem for path in first_samples()} == EXPECTED


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


@COLLECTIONS
def test_that_a_collection_is_canonical_and_tells_a_few_honest_findings(
    name: str, pathways: int, least: int, most: int
) -> None:
    path = sample(name)
    model = read(path)
    assert dumps(model) == path.read_bytes()
    assert len(model.pathways) == pathways
    assert least <= len(check(model, today=TODAY)) <= most
    assert "eksempeldata" in model.description.lower()


@pytest.mark.parametrize("name", ["hallingdal-region.pathway", "local-centres.pathway"])
def test_that_a_collection_has_all_statutory_points_and_nothing_double(name: str) -> None:
    model = read(sample(name))
    umbrellas = [one for one in model.agreements if one.kind is AgreementKind.UMBRELLA]
    assert umbrellas
    for agreement in umbrellas:
        assert [point.number for point in agreement.points] == list(STATUTORY_POINTS)
    steps = [step for pathway in model.pathways for step in pathway.steps]
    assert len({unit.name for unit in model.units}) == len(model.units)
    assert len({party.name for party in model.parties}) == len(model.parties)
    assert {unit.id for unit in model.units} == {step.unit for step in steps}


def test_that_every_municipality_of_the_region_answers_for_every_service() -> None:
    model = read(sample("hallingdal-region.pathway"))
    towns = [one.id for one in model.parties if one.kind is PartyKind.MUNICIPALITY]
    answered = [(answer.service, answer.municipality) for answer in model.coverage]
    assert len(towns) == 6
    assert sorted(answered) == sorted(
        (service.id, town) for service in model.services for town in towns
    )


def test_that_the_measures_of_the_region_mend_findings_it_has() -> None:
    model = read(sample("hallingdal-region.pathway"))
    found = {(one.name, one.elements[0]) for one in check(model, today=TODAY)}
    told = {(one.rule, one.element) for measure in model.measures for one in measure.findings}
    assert told
    assert told <= found
    assert all(measure.owner and measure.deadline and measure.goals for measure in model.measures)


def test_that_a_local_centre_is_a_small_chain() -> None:
    model = read(sample("local-centres.pathway"))
    assert all(4 <= len(pathway.steps) <= 8 for pathway in model.pathways)
    assert all("Eksempeldata" in pathway.description for pathway in model.pathways)


def test_that_a_stroke_patient_never_goes_to_the_municipal_acute_bed() -> None:
    model = next(read(path) for path in first_samples() if path.stem == "hjerneslag")
    assert all("KAD" not in step.name for step in model.pathways[0].steps)
