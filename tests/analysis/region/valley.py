"""A small region for tests: three municipalities, what they share and what each has."""

from typing import Any

from tests.building import drawn

from pathways.model import (
    Agreement,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    CareLevel,
    CareModel,
    CoverageAnswer,
    Handoff,
    HandoffKind,
    MunicipalityStatus,
    Party,
    PartyKind,
    Provision,
    Service,
    Unit,
)

NUMBERS = {"gol": "3324", "aal": "3328", "hol": "3330"}

PARTIES = (
    Party(id="gol", name="Gol", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3324",)),
    Party(id="aal", name="Ål", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3328",)),
    Party(id="hol", name="Hol", kind=PartyKind.MUNICIPALITY, municipality_numbers=("3330",)),
    Party(
        id="valley",
        name="The valley",
        kind=PartyKind.INTER_MUNICIPAL,
        municipality_numbers=("3324", "3328", "3330"),
        host="aal",
    ),
    Party(id="trust", name="Vestre Viken HF", kind=PartyKind.HEALTH_TRUST),
    Party(id="practice", name="The doctors", kind=PartyKind.GP_PRACTICE),
    Party(id="family", name="Patient and family", kind=PartyKind.PATIENT_FAMILY),
)

UNITS = (
    Unit(id="unit-home", name="Home", level=CareLevel.HOME, party="family"),
    Unit(id="unit-doctor", name="The doctor", level=CareLevel.GP, party="practice"),
    Unit(id="unit-nursing", name="Home nursing", level=CareLevel.HOME_SERVICES, party="valley"),
    Unit(id="unit-respite", name="Short-term places", level=CareLevel.SHORT_TERM, party="valley"),
    Unit(id="unit-ward", name="Ringerike ward", level=CareLevel.HOSPITAL, party="trust"),
    Unit(
        id="gol-nursing",
        name="Gol home nursing",
        level=CareLevel.HOME_SERVICES,
        party="gol",
    ),
)

SERVICES = (Service(id="school", name="COPD school"), Service(id="team", name="COPD team"))

COVERAGE = (
    CoverageAnswer(service="school", municipality="gol", provision=Provision.OWN),
    CoverageAnswer(service="school", municipality="hol", provision=Provision.NONE),
    CoverageAnswer(service="team", municipality="hol", provision=Provision.WANTED),
)

AGREEMENT = Agreement(
    id="agreement",
    name="Cooperation",
    parties=("gol", "aal", "trust"),
    points=(
        AgreementPoint(
            number=5,
            status=AgreementStatus.SIGNED,
            municipalities=(MunicipalityStatus(municipality="aal", status=AgreementStatus.NONE),),
        ),
    ),
)


def valley(**fields: Any) -> CareModel:
    """From the ward home by the nursing unit, covered by point 5; Hol is in no agreement."""
    discharge = Handoff(
        kind=HandoffKind.DISCHARGE,
        agreement_points=(AgreementReference(agreement="agreement", point=5),),
    )
    known: dict[str, Any] = {
        "parties": PARTIES,
        "units": UNITS,
        "services": SERVICES,
        "coverage": COVERAGE,
        "agreements": (AGREEMENT,),
        "steps": {"nursing": {"services": ("school", "team")}},
        "arrows": {"ward--nursing": {"handoff": discharge}},
    }
    return drawn("start > doctor > ward > nursing > end", **known | fields)
