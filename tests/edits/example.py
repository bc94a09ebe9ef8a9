"""A small model that every edit has something to do with."""

from datetime import date

from pathways.model import (
    Agreement,
    AgreementKind,
    AgreementPoint,
    AgreementReference,
    AgreementStatus,
    Bend,
    Bends,
    CareLevel,
    CareModel,
    CoverageAnswer,
    FindingReference,
    Handoff,
    LabelShift,
    Layout,
    Measure,
    Message,
    MunicipalityStatus,
    Note,
    Party,
    PartyKind,
    Pathway,
    Placement,
    Provision,
    Service,
    Step,
    Transition,
    TravelTime,
    Unit,
    Waiver,
)

MODEL = CareModel(
    title="Hallingdal",
    parties=(
        Party(id="gol", name="Gol", kind=PartyKind.MUNICIPALITY),
        Party(id="hf", name="Vestre Viken", kind=PartyKind.HEALTH_TRUST),
        Party(id="ik", name="Legevakta", kind=PartyKind.INTER_MUNICIPAL, host="gol"),
    ),
    units=(
        Unit(
            id="ward",
            name="Ringerike",
            level=CareLevel.HOSPITAL,
            party="hf",
            serves=("gol",),
            travel=(TravelTime(municipality="gol", minutes=90),),
        ),
        Unit(id="nursing", name="Heimesjukepleia", level=CareLevel.HOME_SERVICES, party="gol"),
    ),
    services=(Service(id="school", name="KOLS-skole"),),
    coverage=(
        CoverageAnswer(
            service="school",
            municipality="hf",
            provision=Provision.INTER_MUNICIPAL,
            host="gol",
        ),
    ),
    agreements=(
        Agreement(
            id="umbrella",
            kind=AgreementKind.UMBRELLA,
            parties=("gol", "hf"),
            points=(
                AgreementPoint(
                    number=5,
                    municipalities=(
                        MunicipalityStatus(municipality="gol", status=AgreementStatus.SIGNED),
                    ),
                ),
            ),
        ),
    ),
    pathways=(
        Pathway(
            id="copd",
            name="KOLS",
            steps=(
                Step(id="stay", name="Opphald", unit="ward", services=("school",)),
                Step(id="home", name="Heime", unit="nursing", party="gol"),
                Step(id="check", name="Kontroll", level=CareLevel.GP, sub_pathway="other"),
            ),
            transitions=(
                Transition(
                    id="discharge",
                    source="stay",
                    target="home",
                    handoff=Handoff(
                        sender="Lege",
                        messages=(Message(type="epikrise"), Message(type="varsel")),
                        agreement_points=(AgreementReference(agreement="umbrella", point=5),),
                    ),
                ),
                Transition(id="later", source="home", target="check"),
            ),
            notes=(Note(id="note", text="Ring", element="stay"),),
            layout=Layout(
                placements=(
                    Placement(step="stay", x=10, y=20, pinned=True),
                    Placement(step="home", x=300, y=20),
                ),
                bends=(Bends(transition="discharge", points=(Bend(x=1, y=2),)),),
                label_shifts=(LabelShift(element="later", dx=3, dy=4),),
            ),
        ),
        Pathway(id="other", name="Anna", based_on="copd"),
    ),
    measures=(
        Measure(
            id="measure",
            elements=("discharge", "stay"),
            municipalities=("gol",),
            findings=(FindingReference(rule="no-receiver", element="discharge"),),
        ),
    ),
    waivers=(
        Waiver(rule="dead-end", element="check", reason="Avklart", name="A", date=date(2024, 1, 1)),
    ),
)
