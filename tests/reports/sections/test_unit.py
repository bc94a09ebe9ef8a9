"""One unit's pages: what it receives, sends, answers for and has to mend."""

import pytest
from tests.building import drawn
from tests.reports.sections.telling import cells, headings, lines, tables, text, told

from pathways.errors import UnknownNameError
from pathways.model import (
    Agreement,
    AgreementReference,
    Audience,
    CareModel,
    Channel,
    FindingReference,
    FollowUp,
    Handoff,
    HandoffKind,
    Holder,
    Measure,
    Message,
    Unit,
)
from pathways.reports.sections import sections_of

MODEL = drawn(
    "start > doctor > ward > nursing > end",
    arrows={
        "doctor--ward": {"handoff": Handoff(kind=HandoffKind.ADMISSION, sender="The doctor")},
        "ward--nursing": {
            "handoff": Handoff(
                kind=HandoffKind.DISCHARGE,
                sender="The nurse",
                receiver="Home nursing",
                information="Function and medicines",
                messages=(
                    Message(
                        type="melding_om_utskrivningsklar_pasient",
                        channel=Channel.ELECTRONIC,
                        deadline=60,
                        receipt=True,
                    ),
                    Message(type="Own note", channel=Channel.FAX, receipt=False, deadline=0),
                ),
                responsible_until_received=Holder.SENDER,
                agreement_points=(
                    AgreementReference(agreement="agreement", point=5),
                    AgreementReference(agreement="agreement", point=2),
                ),
                follow_up=FollowUp(responsible="The GP", within=1440),
            )
        },
    },
    agreements=(Agreement(id="agreement", name="Cooperation"),),
    measures=(
        Measure(
            id="one",
            title="Stop the fax",
            findings=(FindingReference(rule="non-electronic-channel", element="ward--nursing"),),
        ),
        Measure(id="two", title="For others", elements=("doctor",)),
        Measure(id="three", title="Ours", owner="ringerike medical ward"),
    ),
)


def test_that_the_report_for_a_unit_is_these_pages() -> None:
    assert sections_of(Audience.UNIT, ()) == ("unit",)


@pytest.mark.parametrize("unit", [None, "unit-that-is-gone"])
def test_that_a_unit_must_be_chosen_and_all_are_offered(unit: str | None) -> None:
    with pytest.raises(UnknownNameError, match="no unit of this model is chosen") as refusal:
        told(MODEL, "unit", unit=unit)

    assert "Gol doctors" in refusal.value.advice
    assert "Ringerike medical ward" in refusal.value.advice


def test_that_a_model_without_units_says_so() -> None:
    with pytest.raises(UnknownNameError) as refusal:
        told(CareModel(), "unit")

    assert "The model has no units yet" in refusal.value.advice


def test_that_what_comes_to_a_unit_and_what_leaves_it_are_apart() -> None:
    blocks = told(MODEL, "unit", unit="unit-ward")
    received, sent = (table for table in tables(blocks) if table.grid)

    assert [cells(line)[0] for line in received.rows] == ["Gol doctors / Doctor → Ward"]
    assert [cells(line)[0] for line in sent.rows] == ["Gol home nursing / Ward → Nursing"]
    assert "1 handoff to us" in lines(blocks)
    assert "1 handoff from us" in lines(blocks)


def test_that_messages_are_told_with_channel_deadline_and_receipt() -> None:
    said = text(told(MODEL, "unit", unit="unit-ward"))

    assert "Electronic message, within 1 hour, receipt comes back" in said
    assert "Fax, at once, no receipt" in said
    assert "Required, not sent" in said
    assert "Function and medicines" in said
    assert "Afterwards: The GP, within 1 day" in said


def test_that_there_is_a_column_to_tick_and_none_that_is_empty_else() -> None:
    grids = [table for table in tables(told(MODEL, "unit", unit="unit-ward")) if table.grid]

    for table in grids:
        assert table.columns[-1].heading == "Checked"
        for number in range(len(table.columns) - 1):
            assert any(line.cells[number].words for line in table.rows)


def test_that_what_is_not_settled_is_named() -> None:
    received, _sent = (
        table for table in tables(told(MODEL, "unit", unit="unit-ward")) if table.grid
    )
    [line] = received.rows

    assert "who receives / who is responsible / medicine list" in " | ".join(cells(line))


def test_that_it_is_told_what_the_unit_answers_for() -> None:
    ward, nursing = (text(told(MODEL, "unit", unit=unit)) for unit in ("unit-ward", "unit-nursing"))

    assert "Until the patient is received\nWard → Nursing" in ward
    assert "Here nobody has said who answers for the patient on the way:\nDoctor → Ward" in ward
    assert "Nothing, as far as is said." in nursing


def test_that_responsibility_of_both_is_said_to_be_shared() -> None:
    both = Handoff(kind=HandoffKind.TRANSFER, responsible_until_received=Holder.BOTH)
    model = drawn("start > ward > nursing > end", arrows={"ward--nursing": {"handoff": both}})

    for unit in ("unit-ward", "unit-nursing"):
        said = text(told(model, "unit", unit=unit))
        assert "Ward → Nursing (together with the other side)" in said


def test_that_agreements_breaks_and_measures_are_the_units_own() -> None:
    blocks = told(MODEL, "unit", unit="unit-ward")
    said = text(blocks)

    assert "Cooperation | 2, 5 | " in said
    assert "Our breaks" in headings(blocks)
    assert "Stop the fax" in said
    assert "Ours | ringerike medical ward" in said
    assert "For others" not in said


def test_that_a_unit_that_is_not_drawn_is_told_to_have_no_part() -> None:
    spare = (*MODEL.units, Unit(id="spare"))
    model = CareModel.model_validate(dict(MODEL) | {"units": spare})
    said = lines(told(model, "unit", unit="spare", cover_text="Hello"))

    assert "The unit has no steps in these pathways." in said
    assert "Unnamed unit" in said
    assert "Hello" in said


def test_that_a_unit_with_no_handoffs_one_way_says_so() -> None:
    first = lines(told(MODEL, "unit", unit="unit-doctor"))
    last = lines(told(MODEL, "unit", unit="unit-nursing"))

    assert "Nobody hands patients over to us in these pathways." in first
    assert "None of our handoffs leans on an agreement." in first
    assert "We hand no patients over in these pathways." in last
