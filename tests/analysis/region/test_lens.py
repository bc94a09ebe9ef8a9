"""A pathway seen with the eyes of one municipality."""

import pytest
from tests.analysis.region.valley import PARTIES, UNITS, valley

from pathways.analysis.region import (
    Lack,
    foreign_agreements,
    in_own_words,
    lacking,
    lens,
    municipalities,
)
from pathways.edits import change
from pathways.model import (
    AgreementStatus,
    CareLevel,
    CareModel,
    PartyKind,
    Unit,
)


def unit_of(model: CareModel, id_: str = "unit-nursing") -> Unit:
    return next(unit for unit in model.units if unit.id == id_)


def leaned_on(model: CareModel) -> list[int]:
    arrows = {arrow.id: arrow for arrow in model.pathways[0].transitions}
    handoff = arrows["ward--nursing"].handoff
    assert handoff is not None
    return [one.point for one in handoff.agreement_points]


def with_units(*more: Unit) -> CareModel:
    return valley(units=(*UNITS, *more))


def test_that_municipalities_come_in_the_files_order() -> None:
    assert [party.id for party in municipalities(valley())] == ["gol", "aal", "hol"]


def test_that_a_municipalitys_own_unit_stands_in_the_general_ones_place() -> None:
    seen = unit_of(lens(valley(), "gol"))

    assert (seen.id, seen.name, seen.party) == ("unit-nursing", "Gol home nursing", "gol")


def test_that_a_municipality_without_a_unit_of_its_own_meets_the_general_one() -> None:
    assert unit_of(lens(valley(), "hol")) == unit_of(valley())


def test_that_two_own_units_that_would_do_leave_the_general_one() -> None:
    other = Unit(id="night", name="Night nursing", level=CareLevel.HOME_SERVICES, party="gol")

    assert unit_of(lens(with_units(other), "gol")).name == "Home nursing"


def test_that_names_tell_which_own_unit_takes_which_place() -> None:
    office = {"level": CareLevel.HOME_SERVICES, "name": "Allocation office"}
    model = with_units(
        Unit(id="office", party="valley", **office),
        Unit(id="gol-office", party="gol", **office | {"name": "Gol's allocation office"}),
    )
    seen = lens(model, "gol")

    assert unit_of(seen).name == "Gol home nursing"
    assert unit_of(seen, "office").name == "Gol's allocation office"


def test_that_one_own_unit_never_takes_two_places() -> None:
    model = with_units(
        Unit(id="day", name="Day nursing", level=CareLevel.HOME_SERVICES, party="valley")
    )

    seen = lens(model, "gol")

    assert [unit_of(seen).name, unit_of(seen, "day").name] == ["Home nursing", "Day nursing"]


def test_that_a_shared_unit_stays_where_the_own_one_is_something_else() -> None:
    served = {"level": CareLevel.INTERMEDIATE, "party": "valley", "serves": ("gol", "aal")}
    model = with_units(
        Unit(id="kad", name="KAD", **served),
        Unit(id="beds", name="Observation", level=CareLevel.INTERMEDIATE, party="gol"),
    )

    assert unit_of(lens(model, "gol"), "kad").name == "KAD"


def test_that_an_acronym_is_as_good_as_a_word() -> None:
    model = with_units(
        Unit(id="kad", name="KAD i dalen", level=CareLevel.INTERMEDIATE, serves=("gol",) * 2),
        Unit(id="own", name="KAD Gol", level=CareLevel.INTERMEDIATE, party="gol"),
    )

    assert unit_of(lens(model, "gol"), "kad").name == "KAD Gol"


@pytest.mark.parametrize("party", ["trust", "family"])
def test_that_what_is_not_municipal_is_never_replaced(party: str) -> None:
    model = with_units(
        Unit(id="wards", name="Rehabilitation", level=CareLevel.SHORT_TERM, party=party),
        Unit(id="own", name="Rehabilitation", level=CareLevel.SHORT_TERM, party="gol"),
    )

    assert unit_of(lens(model, "gol"), "wards").party == party


def test_that_a_unit_for_one_municipalitys_citizens_is_its_own_whoever_runs_it() -> None:
    model = with_units(
        Unit(
            id="own",
            name="Short-term in Hol",
            level=CareLevel.SHORT_TERM,
            party="trust",
            serves=("hol",),
        )
    )

    assert unit_of(lens(model, "hol"), "unit-respite").name == "Short-term in Hol"
    assert unit_of(lens(model, "gol"), "unit-respite").name == "Short-term places"


def test_that_a_practice_in_one_municipality_is_its_own() -> None:
    practice = PARTIES[5].model_copy(
        update={"id": "gol-practice", "municipality_numbers": ("3324",)}
    )
    model = valley(
        parties=(*PARTIES, practice),
        units=(
            *UNITS,
            Unit(id="own", name="Gol doctors", level=CareLevel.GP, party="gol-practice"),
        ),
    )

    assert unit_of(lens(model, "gol"), "unit-doctor").name == "Gol doctors"


def test_that_a_step_in_the_own_unit_is_in_the_same_hands_as_one_in_the_general() -> None:
    model = change(valley(), "doctor", unit="gol-nursing")

    steps = {step.id: step.unit for step in lens(model, "gol").pathways[0].steps}

    assert steps["doctor"] == steps["nursing"] == "unit-nursing"


def test_that_handoffs_lean_on_what_the_municipality_has_agreed_on() -> None:
    assert leaned_on(lens(valley(), "gol")) == [5]
    assert leaned_on(lens(valley(), "aal")) == [], "a status of its own says that it is none"
    assert leaned_on(lens(valley(), "hol")) == [], "not a party"


def test_that_points_are_as_far_as_the_municipality_has_come() -> None:
    (agreement,) = lens(valley(), "aal").agreements

    assert [(one.number, one.status) for one in agreement.points] == [(5, AgreementStatus.NONE)]
    assert agreement.points[0].municipalities == ()


def test_that_agreements_between_others_are_foreign() -> None:
    assert foreign_agreements(valley(), "hol") == {"agreement"}
    assert foreign_agreements(valley(), "aal") == set()


def test_that_an_agreement_without_municipal_parties_is_everybodys() -> None:
    model = change(valley(), "agreement", parties=("trust",))

    assert leaned_on(lens(model, "hol")) == [5]


def test_that_a_member_of_an_inter_municipal_party_is_in_its_agreements() -> None:
    model = change(valley(), "agreement", parties=("valley", "trust"))

    assert leaned_on(lens(model, "hol")) == [5]


@pytest.mark.parametrize(
    ("status", "stands"),
    [("draft", False), ("terminated", False), ("due", True), ("implemented", True)],
)
def test_that_a_point_must_be_in_force_to_be_leaned_on(status: str, stands: bool) -> None:
    points = ({"number": 5, "status": status},)

    assert bool(leaned_on(lens(change(valley(), "agreement", points=points), "gol"))) is stands


def test_that_a_point_nobody_has_entered_is_left_to_the_rules() -> None:
    assert leaned_on(lens(change(valley(), "agreement", points=()), "gol")) == [5]


def test_that_own_words_change_names_and_nothing_else() -> None:
    model = valley()
    seen = in_own_words(model, "gol")

    assert unit_of(seen) == unit_of(model).model_copy(update={"name": "Gol home nursing"})
    assert change(seen, "unit-nursing", name="Home nursing") == model
    assert in_own_words(model, "hol") == model


def test_that_only_own_units_that_all_share_have_their_words() -> None:
    assert in_own_words(valley(), "gol", "aal") == valley()
    assert in_own_words(valley(), "gol", "gol") == in_own_words(valley(), "gol")


def test_that_only_the_own_answers_and_travel_times_are_seen() -> None:
    ward = {
        "travel": [{"municipality": "gol", "minutes": 90}, {"municipality": "hol", "minutes": 60}]
    }
    model = change(valley(), "unit-ward", **ward)

    seen = lens(model, "hol")

    assert {one.municipality for one in seen.coverage} == {"hol"}
    assert [one.minutes for one in unit_of(seen, "unit-ward").travel] == [60]


def test_that_the_model_itself_stays_as_it_was() -> None:
    model = valley()
    before = model.model_dump()
    lens(model, "hol")

    assert model.model_dump() == before


def test_that_a_pathway_that_looks_the_same_is_the_same() -> None:
    model = valley()

    assert lens(model, "gol").pathways[0] is model.pathways[0]


@pytest.mark.parametrize("other", ["trust", "nobody"])
def test_that_only_municipalities_have_eyes(other: str) -> None:
    with pytest.raises(KeyError):
        lens(valley(), other)
    with pytest.raises(KeyError):
        in_own_words(valley(), other)
    with pytest.raises(KeyError):
        lacking(valley(), other)


def test_that_services_answered_with_no_or_wanted_are_lacking() -> None:
    assert lacking(valley(), "hol") == {"nursing": Lack(services=("school", "team"))}
    assert lacking(valley(), "gol") == {}
    assert lacking(valley(), "aal") == {}, "nobody has answered"


def test_that_a_unit_for_others_is_lacking_unless_an_own_one_takes_its_place() -> None:
    model = change(valley(coverage=()), "unit-nursing", serves=("aal",))

    assert lacking(model, "hol") == {"nursing": Lack(unit="unit-nursing")}
    assert lacking(model, "aal") == lacking(model, "gol") == {}


def test_that_an_inter_municipal_units_members_are_those_it_serves() -> None:
    parties = tuple(
        party.model_copy(update={"municipality_numbers": ("3324", "3328")})
        if party.kind is PartyKind.INTER_MUNICIPAL
        else party
        for party in PARTIES
    )
    model = valley(coverage=(), parties=parties)

    assert lacking(model, "hol") == {"nursing": Lack(unit="unit-nursing")}
    assert lacking(model, "aal") == {}
