"""A model in hand is whole: ids are unique and every reference finds its element."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError
from tests.strategies import care_models

from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    Bends,
    CareModel,
    CoverageAnswer,
    Handoff,
    LabelShift,
    Layout,
    Measure,
    MunicipalityStatus,
    Note,
    Party,
    PartyKind,
    Pathway,
    Placement,
    Provision,
    Risk,
    Service,
    Step,
    Transition,
    TravelTime,
    Unit,
    Waiver,
    elements,
)
from pathways.model.integrity import Problem, problems

Change = Callable[[], CareModel]
GOL = Party(id="gol", kind=PartyKind.MUNICIPALITY)
SCHOOL = Service(id="school")


def not_whole(make: Change) -> list[Problem]:
    with pytest.raises(ValidationError) as caught:
        make()
    details = caught.value.errors()[0]
    assert details["type"] == "not_whole"
    found: list[Problem] = details["ctx"]["problems"]
    return found


def drawn(*steps: Step, **fields: object) -> CareModel:
    return CareModel(pathways=(Pathway.model_validate({"id": "p", "steps": steps, **fields}),))


@pytest.mark.parametrize(
    ("make", "place", "kind"),
    [
        (
            lambda: CareModel(parties=(GOL.model_copy(update={"host": "x"}),)),
            ("parties", 0, "host"),
            "party",
        ),
        (lambda: CareModel(units=(Unit(id="u", party="x"),)), ("units", 0, "party"), "party"),
        (
            lambda: CareModel(parties=(GOL,), units=(Unit(id="u", serves=("gol", "x")),)),
            ("units", 0, "serves", 1),
            "party",
        ),
        (
            lambda: CareModel(
                units=(Unit(id="u", travel=(TravelTime(municipality="x", minutes=1),)),)
            ),
            ("units", 0, "travel", 0, "municipality"),
            "party",
        ),
        (
            lambda: CareModel(coverage=(_answer("x", "gol"),), parties=(GOL,)),
            ("coverage", 0, "service"),
            "service",
        ),
        (
            lambda: CareModel(coverage=(_answer("school", "x"),), services=(SCHOOL,)),
            ("coverage", 0, "municipality"),
            "party",
        ),
        (
            lambda: CareModel(agreements=(Agreement(id="a", parties=("x",)),)),
            ("agreements", 0, "parties", 0),
            "party",
        ),
        (
            lambda: CareModel(agreements=(Agreement(id="a", points=(_point("x"),)),)),
            ("agreements", 0, "points", 0, "municipalities", 0, "municipality"),
            "party",
        ),
        (lambda: drawn(based_on="x"), ("pathways", 0, "based_on"), "pathway"),
        (lambda: drawn(Step(id="s", unit="x")), ("pathways", 0, "steps", 0, "unit"), "unit"),
        (lambda: drawn(Step(id="s", party="x")), ("pathways", 0, "steps", 0, "party"), "party"),
        (
            lambda: drawn(Step(id="s", sub_pathway="s")),
            ("pathways", 0, "steps", 0, "sub_pathway"),
            "pathway",
        ),
        (
            lambda: drawn(Step(id="s", services=("x",))),
            ("pathways", 0, "steps", 0, "services", 0),
            "service",
        ),
        (
            lambda: drawn(Step(id="s"), transitions=(Transition(id="t", source="x", target="s"),)),
            ("pathways", 0, "transitions", 0, "source"),
            "step",
        ),
        (
            lambda: drawn(Step(id="s"), transitions=(Transition(id="t", source="s", target="x"),)),
            ("pathways", 0, "transitions", 0, "target"),
            "step",
        ),
        (
            lambda: drawn(Step(id="s"), transitions=(_handed_over("x"),)),
            ("pathways", 0, "transitions", 0, "handoff", "agreement_points", 0, "agreement"),
            "agreement",
        ),
        (
            lambda: drawn(notes=(Note(id="n", element="x"),)),
            ("pathways", 0, "notes", 0, "element"),
            "element",
        ),
        (
            lambda: drawn(layout=Layout(placements=(Placement(step="x", x=0, y=0),))),
            ("pathways", 0, "layout", "placements", 0, "step"),
            "step",
        ),
        (
            lambda: drawn(layout=Layout(bends=(Bends(transition="x", points=()),))),
            ("pathways", 0, "layout", "bends", 0, "transition"),
            "transition",
        ),
        (
            lambda: drawn(layout=Layout(label_shifts=(LabelShift(element="x", dx=0, dy=0),))),
            ("pathways", 0, "layout", "label_shifts", 0, "element"),
            "element",
        ),
        (
            lambda: CareModel(measures=(Measure(id="m", elements=("m", "x")),)),
            ("measures", 0, "elements", 1),
            "element",
        ),
        (
            lambda: CareModel(measures=(Measure(id="m", municipalities=("x",)),)),
            ("measures", 0, "municipalities", 0),
            "party",
        ),
        (
            lambda: CareModel(
                waivers=(
                    Waiver.model_validate(
                        {
                            "rule": "r",
                            "element": "x",
                            "reason": "",
                            "name": "",
                            "date": "2024-01-01",
                        }
                    ),
                )
            ),
            ("waivers", 0, "element"),
            "element",
        ),
        (
            lambda: CareModel(risks=(Risk(rule="r", element="x", severity=3),)),
            ("risks", 0, "element"),
            "element",
        ),
    ],
)
def test_that_a_reference_to_nothing_is_found(make: Change, place: object, kind: str) -> None:
    (problem,) = not_whole(make)
    assert problem.place == place
    assert problem.kind == kind
    assert problem.id in ("x", "s")


def _answer(service: str, municipality: str) -> CoverageAnswer:
    return CoverageAnswer(service=service, municipality=municipality, provision=Provision.OWN)


def _point(municipality: str) -> AgreementPoint:
    status = MunicipalityStatus(municipality=municipality, status=AgreementStatus.SIGNED)
    return AgreementPoint(number=5, municipalities=(status,))


def _handed_over(agreement: str) -> Transition:
    points = (AgreementReference(agreement=agreement, point=5),)
    return Transition(id="t", source="s", target="s", handoff=Handoff(agreement_points=points))


def test_that_an_id_is_used_once_in_the_whole_file() -> None:
    step = Step(id="gol")
    found = not_whole(lambda: CareModel(parties=(GOL,), pathways=(Pathway(id="p", steps=(step,)),)))
    assert found == [Problem(("pathways", 0, "steps", 0, "id"), "gol", "duplicate")]


def test_that_an_end_in_another_pathway_is_no_end() -> None:
    arrow = Transition(id="t", source="a", target="b")
    here = Pathway(id="p", steps=(Step(id="a"),), transitions=(arrow,))
    there = Pathway(id="q", steps=(Step(id="b"),))
    (problem,) = not_whole(lambda: CareModel(pathways=(here, there)))
    assert problem.place == ("pathways", 0, "transitions", 0, "target")


def test_that_all_problems_are_told_at_once() -> None:
    found = not_whole(lambda: drawn(Step(id="s", unit="x", party="y"), Step(id="s", unit="z")))
    assert [problem.id for problem in found] == ["s", "x", "z", "y"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(care_models())
def test_that_a_whole_model_has_no_problems(model: CareModel) -> None:
    assert not list(problems(model))
    assert len({element.id for element in elements(model)}) == len(list(elements(model)))
