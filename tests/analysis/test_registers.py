"""The registers tell what the model says, and nothing where nobody has said."""

from collections.abc import Callable
from dataclasses import fields

import pytest

from pathways.analysis import (
    HANDOFF_COLUMNS,
    STEP_COLUMNS,
    HandoffRow,
    StepRow,
    handoff_rows,
    step_rows,
)
from pathways.graph import PathwayView
from pathways.language import _, speaking
from pathways.model import (
    Agreement,
    AgreementReference,
    CareLevel,
    CareModel,
    Channel,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    MedicineList,
    Message,
    Party,
    PartyKind,
    Pathway,
    Phase,
    ReceivingService,
    Service,
    Step,
    StepKind,
    Transition,
    Unit,
)

WHOLE = Handoff(
    kind=HandoffKind.DISCHARGE,
    sender="Avdelingssykepleier",
    receiver="Tildelingskontoret",
    information="Funksjon, hjelpebehov",
    messages=(
        Message(
            type="utskrivningsrapport",
            channel=Channel.ELECTRONIC,
            deadline=1440,
            receipt=True,
            receiving_service=ReceivingService.NURSING,
        ),
        Message(backward=True, deadline=0, receipt=False),
        Message(type="epikrise"),
    ),
    responsible_until_received=Holder.SENDER,
    medicine_list=MedicineList.RECONCILED,
    agreement_points=(
        AgreementReference(agreement="avtale", point=5),
        AgreementReference(agreement="avtale", point=2),
        AgreementReference(agreement="navnlos", point=9),
    ),
    patient_informed=True,
    what_matters=False,
    follow_up=FollowUp(responsible="Fastlegen", what="kontroll", within=3 * 1440),
    contingency="Ring legevakten",
)

MODEL = CareModel(
    parties=(
        Party(id="hf", name="Vestre Viken HF", kind=PartyKind.HEALTH_TRUST),
        Party(id="gol", name="Gol kommune", kind=PartyKind.MUNICIPALITY),
    ),
    units=(Unit(id="post", name="Sengepost", level=CareLevel.HOSPITAL, party="hf"),),
    services=(Service(id="rehab", name="Rehabilitering"),),
    agreements=(Agreement(id="avtale", name="Samarbeidsavtale"), Agreement(id="navnlos")),
    pathways=(
        Pathway(
            id="p",
            steps=(
                Step(
                    id="a",
                    name="Utskrivning",
                    unit="post",
                    phase=Phase.DURING,
                    responsible="Lege",
                    duration=1440,
                    limit=2880,
                    services=("rehab",),
                    description="Plan for videre oppfølging",
                ),
                Step(id="b", name="Hjemme igjen", party="gol", level=CareLevel.HOME),
                Step(id="c", kind=StepKind.WAIT, level=CareLevel.GP),
                Step(id="d", name="Uplassert"),
            ),
            transitions=(
                Transition(id="ab", source="a", target="b", handoff=WHOLE),
                Transition(id="bc", source="b", target="c", condition="ved behov"),
                Transition(id="cd", source="c", target="d"),
            ),
        ),
    ),
)


@pytest.fixture
def view() -> PathwayView:
    return PathwayView(MODEL, MODEL.pathways[0])


def test_that_a_whole_handoff_is_told_in_full(view: PathwayView) -> None:
    row = handoff_rows(view)[0]

    assert (row.source, row.source_place) == ("Utskrivning", "Sengepost")
    assert (row.target, row.target_place) == ("Hjemme igjen", "Gol kommune")
    assert row.kind == "Discharge"
    assert (row.sender, row.receiver) == ("Avdelingssykepleier", "Tildelingskontoret")
    assert row.responsible == "The sender"
    assert row.medicine_list == "Sent and reconciled"
    assert row.agreement == "Samarbeidsavtale (point 2, 5); Unnamed agreement (point 9)"
    assert row.patient == "Patient informed, not asked what matters"
    assert row.follow_up == "Fastlegen, kontroll, within 3 days"
    assert row.contingency == "Ring legevakten"


def test_that_each_message_has_its_line(view: PathwayView) -> None:
    row = handoff_rows(view)[0]

    assert row.messages.splitlines() == [
        "utskrivningsrapport: nursing service, electronic message, within 1 day, with receipt",
        "Unnamed message: answer to the sender, at once, without receipt",
        "epikrise",
    ]


def test_that_a_handoff_nobody_has_described_says_nothing(view: PathwayView) -> None:
    row = handoff_rows(view)[1]

    assert (row.source, row.target, row.condition) == (
        "Hjemme igjen",
        "Unnamed step (Wait)",
        "ved behov",
    )
    assert row.target_place == "General practitioner"
    said = ("kind", "sender", "messages", "responsible", "agreement", "patient", "follow_up")
    assert [getattr(row, field) for field in said] == [""] * len(said)


def test_that_only_handoffs_stand_in_the_register(view: PathwayView) -> None:
    assert [row.transition for row in handoff_rows(view)] == ["ab", "bc"]


def test_that_a_step_is_told_in_full(view: PathwayView) -> None:
    assert step_rows(view)[0] == StepRow(
        step="a",
        name="Utskrivning",
        kind="Activity",
        level="Hospital",
        unit="Sengepost",
        party="Vestre Viken HF",
        phase="During hospital stay",
        responsible="Lege",
        duration="1 day",
        limit="2 days",
        services="Rehabilitering",
        description="Plan for videre oppfølging",
    )


def test_that_a_step_nobody_has_placed_says_nothing(view: PathwayView) -> None:
    row = step_rows(view)[3]

    assert (row.level, row.unit, row.party, row.phase, row.duration) == ("", "", "", "", "")


def test_that_the_rows_speak_the_language_spoken(view: PathwayView) -> None:
    with speaking("nb"):
        assert "innen 1 døgn, med kvittering" in handoff_rows(view)[0].messages
    with speaking("nn"):
        assert "innan 1 døgn, med kvittering" in handoff_rows(view)[0].messages


@pytest.mark.parametrize(
    ("columns", "row", "rows"),
    [(STEP_COLUMNS, StepRow, step_rows), (HANDOFF_COLUMNS, HandoffRow, handoff_rows)],
)
def test_that_every_column_is_a_text_with_a_translated_heading(
    view: PathwayView,
    columns: dict[str, str],
    row: type[StepRow | HandoffRow],
    rows: Callable[[PathwayView], tuple[StepRow | HandoffRow, ...]],
) -> None:
    known = {field.name for field in fields(row)} | {"messages"}

    assert columns.keys() <= known
    assert all(isinstance(getattr(rows(view)[0], field), str) for field in columns)
    with speaking("nb"):
        assert all(_(heading) for heading in columns.values())


def test_that_messages_take_their_official_names(view: PathwayView) -> None:
    row = handoff_rows(view, str.capitalize)[0]

    assert row.messages.splitlines()[2] == "Epikrise"
