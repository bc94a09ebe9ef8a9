from tests.building import drawn_pathway
from tests.rules.asking import found
from tests.rules.coverage.region import ALL, USES, answers, region, units

from pathways.model import Provision

RULE = "coverage-not-answered"
GOL = answers(("town", Provision.OWN))


def test_that_a_silent_municipality_is_found() -> None:
    [finding] = found(region(coverage=GOL), RULE)
    assert finding.elements == ("school", "coping")
    assert finding.municipalities == ("aal", "hol")
    assert finding.pathway is None
    assert "citizens of “Ål” and “Hol” get “COPD school”" in finding.message


def test_that_a_service_of_several_pathways_is_told_of_once() -> None:
    other = drawn_pathway("coping-2 > nursing", id="other", steps={"coping-2": USES["coping"]})
    model = region(coverage=GOL)
    [finding] = found(region(coverage=GOL, pathways=(*model.pathways, other)), RULE)
    assert finding.elements == ("school", "coping", "coping-2")


def test_that_an_answer_from_all_is_sound() -> None:
    given = answers(*((town, Provision.NONE) for town in ALL))
    assert not found(region(coverage=given), RULE)


def test_that_a_matrix_not_begun_is_let_pass() -> None:
    assert not found(region(), RULE)
    begun_elsewhere = answers(("town", Provision.OWN), service="team")
    assert not found(region(coverage=begun_elsewhere), RULE)


def test_that_a_municipality_no_pathway_concerns_is_let_pass() -> None:
    near = units(coping={"serves": ("town",)})
    assert not found(region(coverage=GOL, units=near), RULE)
