import pytest
from tests.building import PARTIES, UNITS, drawn
from tests.rules.handing import arrow_of, handed, required

from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import (
    CareLevel,
    CareModel,
    Channel,
    Handoff,
    HandoffKind,
    Party,
    PartyKind,
    ReceivingService,
    Unit,
)
from pathways.rules.message_table import (
    is_expected,
    message_name,
    message_type,
    message_types,
    required_messages,
    table,
    usual_kind,
)

DISCHARGE = HandoffKind.DISCHARGE
ADMISSION = HandoffKind.ADMISSION
REFERRAL = HandoffKind.REFERRAL
FOLLOW_UP = HandoffKind.FOLLOW_UP
TRANSFER = HandoffKind.TRANSFER
NURSING = ReceivingService.NURSING
CASE_HANDLING = ReceivingService.CASE_HANDLING
DOCTOR = ReceivingService.DOCTOR
WARD = ReceivingService.WARD


def keys(ways: str, kind: HandoffKind) -> list[str]:
    return [row.key for row in required(handed(ways, Handoff(kind=kind)), arrow_of(ways))]


def view_of(model: CareModel) -> PathwayView:
    return PathwayView(model, model.pathways[0])


def test_that_a_discharge_to_home_nursing_requires_what_regulation_and_standard_say() -> None:
    model = handed("ward > nursing", Handoff(kind=DISCHARGE))
    assert [
        (row.key, row.backward, row.receiving_service, row.deadline, row.law)
        for row in required(model, "ward--nursing")
    ] == [
        ("melding_om_utskrivningsklar_pasient", False, CASE_HANDLING, 0, "§ 9-10"),
        ("tilbakemelding_utskrivningsklar", True, WARD, 0, "§ 11"),
        ("utskrivningsrapport", False, NURSING, 0, ""),
        ("melding_om_utskrevet_pasient", False, NURSING, 0, ""),
        ("epikrise", False, DOCTOR, 0, "§ 12"),
    ]


def test_that_a_patient_with_municipal_services_is_admitted_with_reports_both_ways() -> None:
    model = handed("nursing > ward", Handoff(kind=ADMISSION))
    assert [
        (row.key, row.backward, row.receiving_service, row.deadline, row.law)
        for row in required(model, "nursing--ward")
    ] == [
        ("melding_om_innlagt_pasient", True, NURSING, None, ""),
        ("innleggelsesrapport", False, WARD, 1440, ""),
        ("varsel_om_innlagt_pasient", True, CASE_HANDLING, 1440, "§ 7-8"),
    ]


def test_that_every_requirement_says_where_it_is_written() -> None:
    assert all("HISD 80806" in row.source for row in table().requirements)


def test_that_a_discharge_to_a_home_without_services_requires_the_discharge_summary() -> None:
    assert keys("ward > home", DISCHARGE) == ["epikrise"]


def test_that_a_home_in_the_hands_of_the_municipality_has_services() -> None:
    steps = {"nursing": {"level": CareLevel.HOME}}
    model = handed("ward > nursing", Handoff(kind=DISCHARGE), steps=steps)
    assert len(required(model, "ward--nursing")) == 5


@pytest.mark.parametrize(
    ("ways", "kind", "expected"),
    [
        ("doctor > ward", REFERRAL, "henvisning"),
        ("doctor > clinic", REFERRAL, "henvisning"),
        ("doctor > kad", ADMISSION, "henvisning"),
        ("casualty > ward", ADMISSION, "henvisning"),
        ("ward > doctor", FOLLOW_UP, "epikrise"),
        ("kad > doctor", FOLLOW_UP, "epikrise"),
        ("kad > nursing", DISCHARGE, "epikrise"),
        ("nursing > doctor", FOLLOW_UP, "helseopplysninger_til_lege"),
        ("doctor > nursing", REFERRAL, "medisinske_opplysninger"),
    ],
)
def test_that_other_ends_require_one_message(ways: str, kind: HandoffKind, expected: str) -> None:
    assert keys(ways, kind) == [expected]


@pytest.mark.parametrize(
    ("ways", "kind"),
    [
        ("nursing > respite", TRANSFER),
        ("nursing > kad", ADMISSION),
        ("casualty > ambulance", TRANSFER),
        ("ambulance > ward", ADMISSION),
        ("ward > clinic", FOLLOW_UP),
        ("clinic > doctor", FOLLOW_UP),
        ("kad > ward", HandoffKind.CONSULTATION),
        ("ward > nursing", HandoffKind.INFORMATION),
        ("ward > end", DISCHARGE),
    ],
)
def test_that_nothing_is_required_where_the_standard_is_silent(
    ways: str, kind: HandoffKind
) -> None:
    assert keys(ways, kind) == []


def test_that_nothing_is_required_before_the_kind_is_said() -> None:
    assert required(handed("ward > nursing", None), "ward--nursing") == ()
    assert required(handed("ward > nursing", Handoff(sender="Nurse")), "ward--nursing") == ()


def test_that_one_can_ask_what_another_kind_would_require() -> None:
    view = view_of(handed("ward > nursing", None))
    rows = required_messages(view, view.transitions["ward--nursing"], DISCHARGE)
    assert len(rows) == 5


def test_that_an_acute_bed_of_several_municipalities_sends_a_report_to_each() -> None:
    shared = Party(id="shared", name="Hallingdal", kind=PartyKind.INTER_MUNICIPAL)
    kad = Unit(id="unit-kad", name="KAD", level=CareLevel.INTERMEDIATE, party="shared")
    units = (kad, *(unit for unit in UNITS if unit.id != "unit-kad"))
    ways = "kad > nursing"
    model = handed(ways, Handoff(kind=DISCHARGE), parties=(*PARTIES, shared), units=units)
    assert [row.key for row in required(model, "kad--nursing")] == [
        "utskrivningsrapport",
        "epikrise",
    ]


def test_that_a_level_without_a_party_is_run_by_whoever_usually_runs_it() -> None:
    units = tuple(Unit(**{**dict(unit), "party": None}) for unit in UNITS)
    home = handed("ward > nursing", Handoff(kind=DISCHARGE), units=units)
    assert len(required(home, "ward--nursing")) == 5
    anybodys = handed("ward > kad", Handoff(kind=DISCHARGE), units=units)
    assert required(anybodys, "ward--kad") == ()


def test_that_a_decision_passes_on_for_the_unit_before_it() -> None:
    model = handed("doctor > choose > ward", Handoff(kind=REFERRAL))
    assert [row.key for row in required(model, "choose--ward")] == ["henvisning"]


@pytest.mark.parametrize(
    ("other", "expected"), [("doctor-2", ["medisinske_opplysninger"]), ("ward", [])]
)
def test_that_a_decision_after_two_units_requires_only_what_both_would_send(
    other: str, expected: list[str]
) -> None:
    ways = f"doctor > choose > nursing; {other} > choose"
    model = handed(ways, Handoff(kind=TRANSFER))
    assert [row.key for row in required(model, "choose--nursing")] == expected


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ("ward > nursing", DISCHARGE),
        ("nursing > ward", ADMISSION),
        ("doctor > clinic", REFERRAL),
        ("ward > doctor", FOLLOW_UP),
        ("nursing > respite", None),
        ("doctor > choose > nursing; ward > choose", None),
        ("doctor > choose > ward; casualty > choose", REFERRAL),
    ],
)
def test_that_the_usual_kind_of_handoff_follows_from_its_ends(
    ways: str, expected: HandoffKind | None
) -> None:
    view = view_of(drawn(ways))
    assert usual_kind(view, view.transitions[arrow_of(ways)]) is expected


@pytest.mark.parametrize(
    ("ways", "key", "expected"),
    [
        ("ward > doctor", "epikrise", True),
        ("clinic > doctor", "epikrise", False),
        ("ward > nursing", "varsel_om_innlagt_pasient", True),
        ("clinic > doctor", "avviksmelding", True),
    ],
)
def test_that_a_message_is_expected_where_some_handoff_requires_it(
    ways: str, key: str, expected: bool
) -> None:
    view, type_ = view_of(drawn(ways)), message_type(key)
    assert type_ is not None
    assert is_expected(view, view.transitions[arrow_of(ways)], type_) is expected


def test_that_a_requirement_can_be_filled_in_for_the_user() -> None:
    row = required(handed("nursing > ward", Handoff(kind=ADMISSION)), "nursing--ward")[2]
    message = row.settled()
    assert message.type == "varsel_om_innlagt_pasient"
    assert message.backward
    assert message.channel is Channel.ELECTRONIC
    assert message.deadline == 1440
    assert message.receipt
    assert message.receiving_service is CASE_HANDLING


@pytest.mark.parametrize(
    ("key", "in_time", "late"),
    [
        ("epikrise", 0, 1),
        ("utskrivningsrapport", 600, 1440),
        ("innleggelsesrapport", 1440, 1441),
        ("varsel_om_innlagt_pasient", 1440, 2880),
    ],
)
def test_that_a_deadline_is_late_from_the_next_minute(key: str, in_time: int, late: int) -> None:
    type_ = message_type(key)
    assert type_ is not None
    assert not type_.is_late(in_time)
    assert type_.is_late(late)
    assert not type_.is_late(None)


def test_that_a_message_without_a_figure_is_never_late() -> None:
    type_ = message_type("henvisning")
    assert type_ is not None
    assert not type_.is_late(100_000)


def test_that_messages_have_their_official_names_in_each_language() -> None:
    for code, name in (
        ("nb", "Melding om utskrivningsklar pasient"),
        ("nn", "Melding om utskrivingsklar pasient"),
        ("en", "Notice of discharge-ready patient"),
    ):
        with speaking(code):
            assert message_name("melding_om_utskrivningsklar_pasient") == name


def test_that_a_name_of_the_teams_own_is_left_as_it_is() -> None:
    assert message_name("Our own note") == "Our own note"
    assert message_name("") == ""


def test_that_an_official_name_in_any_language_is_known() -> None:
    for name in ("Epikrise", "discharge summary", "epikrise"):
        known = message_type(name)
        assert known is not None
        assert known.key == "epikrise"
    assert message_type("") is None


def test_that_every_message_has_a_text_in_every_language() -> None:
    for code in LANGUAGES:
        with speaking(code):
            assert all(key and name for key, name in message_types())
            assert all(
                bool(type_.deadline_text) == bool(type_.deadlines["en"])
                for type_ in table().types.values()
            )


def test_that_the_forms_offer_the_messages_in_the_tables_order() -> None:
    assert [key for key, _name in message_types()][:3] == [
        "henvisning",
        "melding_om_innlagt_pasient",
        "innleggelsesrapport",
    ]
