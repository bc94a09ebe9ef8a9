"""For whom a finding holds: the rules asked through the lens of each municipality."""

from collections import Counter

import pytest
from tests.analysis.region.valley import PARTIES, UNITS, valley

from pathways.analysis.region import foreign_agreements, lens
from pathways.assets import sample
from pathways.edits import change
from pathways.model import AgreementReference, CareModel, Handoff, HandoffKind
from pathways.rules import Finding, check
from pathways.rules.engine import rules
from pathways.session.regional import Region, Regional, regional
from pathways.storage import read

UNCOVERED = "handoff-without-agreement"


def mixed() -> CareModel:
    """Point 5 covers the discharge in Gol, not in Ål, and Hol is in no agreement."""
    return valley(
        arrows={
            "ward--nursing": {
                "handoff": Handoff(
                    kind=HandoffKind.DISCHARGE,
                    sender="Doctor",
                    agreement_points=(AgreementReference(agreement="agreement", point=5),),
                )
            }
        }
    )


def named(region: Region, name: str) -> list[Finding]:
    return [finding for finding in region.findings if finding.name == name]


def test_that_every_finding_of_the_model_is_there_once() -> None:
    model = mixed()
    places = {(one.name, one.elements, one.field) for one in check(model)}
    region = regional(model)

    told = [(one.name, one.elements, one.field, one.message) for one in region.findings]
    assert places <= {one[:3] for one in told}
    assert len(set(told)) == len(told)


def test_that_what_everybody_meets_names_nobody() -> None:
    (found,) = named(regional(mixed()), "no-receiver")[:1]

    assert found.municipalities == ()


def test_that_an_agreement_point_some_lack_breaks_the_handoff_for_them() -> None:
    (found,) = [
        one for one in named(regional(mixed()), UNCOVERED) if one.elements == ("ward--nursing",)
    ]

    assert found.municipalities == ("aal", "hol")
    assert found.mend is None, "a lens must not be written into the model"


def test_that_findings_of_the_model_as_it_is_keep_their_mends() -> None:
    drawn = {(one.name, one.elements, one.field): one.fixable for one in check(mixed())}

    for found in regional(mixed()).findings:
        key = found.name, found.elements, found.field
        assert found.fixable == drawn.get(key, False)


def test_that_a_municipality_meets_its_own_findings_and_everybodys() -> None:
    region = regional(mixed())

    for town, findings in region.seen.items():
        assert set(findings) <= set(region.findings)
        assert all(town in one.municipalities or not one.municipalities for one in findings)
    assert UNCOVERED not in {
        one.name for one in region.seen["gol"] if one.elements == ("ward--nursing",)
    }


def test_that_several_municipalities_meet_what_any_of_them_meets() -> None:
    region = regional(mixed())

    both = region.met_in(("gol", "hol"))

    assert set(both) == {*region.seen["gol"], *region.seen["hol"]}
    assert both == tuple(one for one in region.findings if one in both), "in the same order"
    assert region.met_in(()) == ()


def test_that_an_own_unit_without_the_fault_frees_its_municipality() -> None:
    """Where a unit is at fault and Gol has its own in its place, the fault is the others'."""
    units = tuple(
        unit.model_copy(update={"level": None}) if unit.id == "nothing" else unit for unit in UNITS
    )
    model = valley(units=units)
    model = change(model, "unit-nursing", party=None)

    found = named(regional(model), "step-without-party")

    assert [one.municipalities for one in found] == [("aal", "hol")]


def test_that_a_model_of_one_municipality_has_no_lenses() -> None:
    hostless = change(CareModel(parties=PARTIES), "valley", host=None).parties
    parties = tuple(party for party in hostless if party.id not in {"aal", "hol"})
    model = valley(parties=parties, coverage=(), agreements=(), arrows={})

    region = regional(model)

    assert region.seen == {}
    assert region.findings == tuple(check(model)) == region.met_in(("gol",))


def test_that_asking_again_gives_what_asking_anew_does() -> None:
    known = Regional()
    model = mixed()
    for name in ("Another", "Nursing"):
        model = change(model, "nursing", name=name)
        assert _asked(known, model) == regional(model)
    fewer = valley(parties=PARTIES)
    assert _asked(known, fewer) == regional(fewer)


def test_that_only_some_rules_may_be_asked() -> None:
    region = regional(mixed(), only=[UNCOVERED])

    assert {one.name for one in region.findings} == {UNCOVERED}
    assert UNCOVERED in {rule.check.__name__.replace("_", "-") for rule in rules()}


def _asked(known: Regional, model: CareModel) -> Region:
    asking = known.asking(model, check(model))
    while True:
        try:
            next(asking)
        except StopIteration as end:
            region: Region = end.value
            return region


@pytest.mark.parametrize("model", [mixed(), read(sample("hallingdal-region.pathway"))])
def test_that_asking_once_for_all_alike_finds_what_asking_each_finds(model: CareModel) -> None:
    """Rules that look at no agreement are not asked again where own units are alike."""
    region = regional(model)
    for town, seen in region.seen.items():
        foreign = foreign_agreements(model, town)
        each = Counter(
            (one.name, one.elements, one.field)
            for one in check(lens(model, town))
            if (not one.municipalities or town in one.municipalities)
            and one.elements[:1] not in [(agreement,) for agreement in foreign]
        )
        told = Counter(
            (one.name, one.elements, one.field)
            for one in seen
            if (one.name, one.elements, one.field) in each or town not in one.municipalities
        )
        assert told == each
