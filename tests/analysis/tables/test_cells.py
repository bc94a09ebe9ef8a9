"""What is written in a cell is what the model says; what stands there already changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import PARTIES, UNITS, drawn
from tests.strategies import care_models

from pathways.analysis.tables import (
    STEP_TABLE,
    TRANSITION_TABLE,
    Entry,
    Ground,
    Messages,
    Rows,
    Table,
    Written,
    write_cells,
)
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
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
    Message,
    Service,
    Step,
    StepKind,
    Transition,
    Unit,
)

MODEL = drawn("start > doctor > choose > ward > nursing > end; choose > nursing")
MESSAGES = Messages(
    name=lambda key: {"epikrise": "Epikrise"}.get(key, key),
    key=lambda name: {"Epikrise": "epikrise"}.get(name, name),
    all=("Epikrise",),
)


def write(table: Table[Any], row: str, column: str, text: str, model: CareModel = MODEL) -> Written:
    return write_cells(model, "way", table, [Entry(row, column, text)], MESSAGES)


def step(written: Written, id_: str) -> Step:
    assert not written.refused, written.refused
    return next(one for one in written.model.pathways[0].steps if one.id == id_)


def arrow(written: Written, id_: str) -> Transition:
    assert not written.refused, written.refused
    return next(one for one in written.model.pathways[0].transitions if one.id == id_)


def complaint(written: Written) -> str:
    assert len(written.refused) == 1
    assert written.model == MODEL or not written.model
    return str(written.refused[0].reason)


def told(table: Table[Any], model: CareModel, row: str, column: str) -> str:
    rows = Rows(table)
    rows.tell(Ground(PathwayView(model, model.pathways[0]), MESSAGES))
    return rows[row].texts[list(table.by_key).index(column)]


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        ("name", "  Innleggelse \u00a0i dag\x07", "name", "Innleggelse i dag"),
        ("kind", "beslutning", "kind", StepKind.DECISION),
        ("kind", "", "kind", StepKind.ACTIVITY),
        ("level", "sykehus", "level", CareLevel.HOSPITAL),
        ("level", "SJUKEHUS", "level", CareLevel.HOSPITAL),
        ("level", "KAD", "level", CareLevel.INTERMEDIATE),
        ("unit", "lung clinic", "unit", "unit-clinic"),
        ("unit", "", "unit", None),
        ("party", "Gol", "party", "town"),
        ("phase", "etter", "phase", "after"),
        ("responsible", "Nurse", "responsible", "Nurse"),
        ("duration", "2 d", "duration", 2880),
        ("limit", "3 uker", "limit", 30240),
        ("limit", "", "limit", None),
        ("doctor_examines", "ja", "doctor_examines", True),
        ("rehabilitation", "x", "rehabilitation", True),
        ("rehabilitation", "", "rehabilitation", False),
        ("doctor_examines", "", "doctor_examines", None),
        ("duration", " ", "duration", None),
        ("description", "One\r\ntwo  ", "description", "One\ntwo"),
    ],
)
def test_that_a_step_says_what_is_written(column: str, text: str, field: str, value: Any) -> None:
    assert getattr(step(write(STEP_TABLE, "ward", column, text), "ward"), field) == value


@pytest.mark.parametrize(
    ("column", "text", "handoff"),
    [
        ("kind", "utskrivning", Handoff(kind=HandoffKind.DISCHARGE)),
        ("sender", "Ward nurse", Handoff(sender="Ward nurse")),
        ("information", "Plan\nMedicines", Handoff(information="Plan\nMedicines")),
        (
            "messages",
            "Epikrise; My own",
            Handoff(messages=(Message(type="epikrise"), Message(type="My own"))),
        ),
        ("channel", "telefon", Handoff(messages=(Message(channel=Channel.PHONE),))),
        ("deadline", "1 d", Handoff(messages=(Message(deadline=1440),))),
        ("receipt", "nei", Handoff(messages=(Message(receipt=False),))),
        (
            "responsible_until_received",
            "The sender",
            Handoff(responsible_until_received=Holder.SENDER),
        ),
        ("patient_informed", "yes", Handoff(patient_informed=True)),
        ("follow_up.within", "2 weeks", Handoff(follow_up=FollowUp(within=20160))),
        ("follow_up.responsible", "GP", Handoff(follow_up=FollowUp(responsible="GP"))),
        ("contingency", "Call", Handoff(contingency="Call")),
        ("receiver", "", None),
        ("channel", "", None),
    ],
)
def test_that_a_handoff_says_what_is_written(
    column: str, text: str, handoff: Handoff | None
) -> None:
    written = write(TRANSITION_TABLE, "ward--nursing", column, text)
    assert arrow(written, "ward--nursing").handoff == handoff


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        ("condition", "Better", "condition", "Better"),
        ("share", "12,5 %", "share", 12.5),
        ("share", "", "share", None),
        ("worsening", "ja", "worsening", True),
        ("target", "end", "target", "end"),
        ("target", "2", "target", "doctor"),
        ("source", "4 Ward", "source", "ward"),
    ],
)
def test_that_an_arrow_says_what_is_written(column: str, text: str, field: str, value: Any) -> None:
    written = write(TRANSITION_TABLE, "ward--nursing", column, text)
    assert getattr(arrow(written, "ward--nursing"), field) == value


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "said"),
    [
        (STEP_TABLE, "ward", "kind", "thing", "not one of the choices"),
        (STEP_TABLE, "ward", "duration", "soon", "number and a unit"),
        (STEP_TABLE, "ward", "name", "n" * 501, "501 signs"),
        (STEP_TABLE, "ward", "description", "n" * 20_001, "20001 signs"),
        (STEP_TABLE, "ward", "unit", "Nowhere", "no unit called “Nowhere”"),
        (STEP_TABLE, "ward", "party", "Nobody", "no party called “Nobody”"),
        (STEP_TABLE, "ward", "services", "Magic", "no service “Magic”"),
        (STEP_TABLE, "ward", "next", "99", "no step called “99”"),
        (STEP_TABLE, "ward", "doctor_examines", "perhaps", "yes or no"),
        (TRANSITION_TABLE, "ward--nursing", "share", "lots", "between 0 and 100"),
        (TRANSITION_TABLE, "ward--nursing", "share", "101", "between 0 and 100"),
        (TRANSITION_TABLE, "ward--nursing", "source", " ", "both ends"),
        (TRANSITION_TABLE, "ward--nursing", "channel", "owl", "not one of the choices"),
        (TRANSITION_TABLE, "ward--nursing", "agreement", "none", "such as"),
        (TRANSITION_TABLE, "ward--nursing", "agreement", "2", "which agreement"),
        (TRANSITION_TABLE, "ward--nursing", "agreement", "Pact: 2", "no agreement called “Pact”"),
        (TRANSITION_TABLE, "ward--nursing", "agreement", "Pact: 14", "1 to 13"),
    ],
)
def test_that_what_cannot_be_read_is_refused_kindly(
    table: Table[Any], row: str, column: str, text: str, said: str
) -> None:
    assert said in complaint(write(table, row, column, text))


def test_that_a_chosen_unit_brings_its_level_and_party() -> None:
    model = drawn(
        "start > ward > end", steps={"ward": {"unit": None, "level": "gp", "party": "town"}}
    )
    after = step(write(STEP_TABLE, "ward", "unit", "Ringerike medical ward", model), "ward")
    assert (after.unit, after.level, after.party) == ("unit-ward", None, None)


def test_that_next_makes_and_removes_arrows_and_keeps_the_others() -> None:
    after = write(STEP_TABLE, "choose", "next", "Nursing; 6").model
    leaving = [one for one in after.pathways[0].transitions if one.source == "choose"]
    assert [one.target for one in leaving] == ["nursing", "end"]
    assert leaving[0] == MODEL.pathways[0].transitions[-1]
    assert told(STEP_TABLE, after, "choose", "next") == "5 Nursing; 6 End"


def test_that_a_name_of_several_steps_needs_its_number() -> None:
    model = drawn("start > ward > ward-2 > end", steps={"ward-2": {"name": "Ward"}})
    written = write(STEP_TABLE, "start", "next", "Ward", model)
    assert "several" in str(written.refused[0].reason)
    assert step(write(STEP_TABLE, "start", "next", "3 Ward", model), "start")


def test_that_units_of_one_name_are_told_apart_by_their_party() -> None:
    twins = (Unit(id="a", name="Ward", party="town"), Unit(id="b", name="Ward", party="trust"))
    model = drawn("start > end", units=(*UNITS, *twins))
    assert step(write(STEP_TABLE, "end", "unit", "Ward (Gol)", model), "end").unit == "a"
    refused = write(STEP_TABLE, "end", "unit", "Ward", model)
    assert "several" in str(refused.refused[0].reason)


def test_that_an_unknown_unit_is_made_where_that_is_wanted() -> None:
    entries = [
        Entry("ward", "unit", "New place"),
        Entry("ward", "level", "hospital"),
        Entry("nursing", "unit", "new  PLACE"),
    ]
    asked = write_cells(MODEL, "way", STEP_TABLE, entries)
    assert asked.unknown_units == ("New place",)
    made = write_cells(MODEL, "way", STEP_TABLE, entries, makes_units=True)
    assert not made.refused
    unit = made.model.units[-1]
    assert (unit.name, unit.level) == ("New place", CareLevel.HOSPITAL)
    assert {step(made, "ward").unit, step(made, "nursing").unit} == {unit.id}


def test_that_services_and_agreement_points_are_listed_by_name() -> None:
    model = drawn(
        "start > ward > nursing > end",
        services=(Service(id="s", name="Speech therapy"),),
        agreements=(Agreement(id="a", name="Pact 2025"), Agreement(id="b", name="Other")),
    )
    assert step(
        write(STEP_TABLE, "ward", "services", "speech therapy", model), "ward"
    ).services == ("s",)
    for text in ("Pact 2025: 5, 2", "Pact 2025 (punkt 2 og 5)"):
        handoff = arrow(
            write(TRANSITION_TABLE, "ward--nursing", "agreement", text, model), "ward--nursing"
        ).handoff
        assert handoff is not None
        assert handoff.agreement_points == (
            AgreementReference(agreement="a", point=2),
            AgreementReference(agreement="a", point=5),
        )


def test_that_messages_keep_what_is_known_of_them() -> None:
    sent = (
        Message(type="epikrise", channel=Channel.ELECTRONIC, receipt=True),
        Message(type="Own", channel=Channel.PHONE),
    )
    model = drawn(
        "start > ward > nursing > end",
        arrows={"ward--nursing": {"handoff": Handoff(messages=sent)}},
    )
    told_ = told(TRANSITION_TABLE, model, "ward--nursing", "channel")
    assert told_ == "Electronic message; Phone"
    assert told(TRANSITION_TABLE, model, "ward--nursing", "receipt") == "Yes; –"
    after = write(TRANSITION_TABLE, "ward--nursing", "messages", "Third; Epikrise", model)
    handoff = arrow(after, "ward--nursing").handoff
    assert handoff is not None
    assert handoff.messages == (Message(type="Third"), sent[0])
    both = write(TRANSITION_TABLE, "ward--nursing", "channel", "fax", model)
    handoff = arrow(both, "ward--nursing").handoff
    assert handoff is not None
    assert {one.channel for one in handoff.messages} == {Channel.FAX}
    wrong = write(TRANSITION_TABLE, "ward--nursing", "receipt", "yes; no; yes", model)
    assert "2 messages" in str(wrong.refused[0].reason)


def test_that_new_rows_make_steps_and_arrows() -> None:
    entries = [
        Entry("+1", "name", "Rehabilitation"),
        Entry("+1", "next", "8"),
        Entry("+2", "name", "Control"),
        Entry("+2", "unit", ""),
        Entry("+3", "name", "  "),
    ]
    written = write_cells(MODEL, "way", STEP_TABLE, entries)
    assert not written.refused
    assert [one.name for one in written.model.pathways[0].steps[6:]] == [
        "Rehabilitation",
        "Control",
    ]
    assert list(written.made) == ["+1", "+2"]
    last = written.model.pathways[0].transitions[-1]
    assert (last.source, last.target) == (written.made["+1"], written.made["+2"])


def test_that_a_new_arrow_waits_for_both_ends() -> None:
    half = [Entry("+", "source", "2"), Entry("+", "kind", "referral")]
    waiting = write_cells(MODEL, "way", TRANSITION_TABLE, half)
    assert waiting.model == MODEL
    assert {one.entry for one in waiting.refused} == set(half)
    whole = write_cells(MODEL, "way", TRANSITION_TABLE, [*half, Entry("+", "target", "5")])
    made = arrow(whole, whole.made["+"])
    assert (made.source, made.target) == ("doctor", "nursing")
    assert made.handoff == Handoff(kind=HandoffKind.REFERRAL)


@pytest.mark.parametrize("table", [STEP_TABLE, TRANSITION_TABLE])
def test_that_whatever_is_offered_can_be_written(table: Table[Any]) -> None:
    model = drawn(
        "start > ward > nursing > end",
        arrows={"ward--nursing": {"handoff": Handoff(messages=(Message(type="epikrise"),))}},
        services=(Service(id="s", name="Speech; therapy"),),
        agreements=(Agreement(id="a"),),
    )
    ground = Ground(PathwayView(model, model.pathways[0]), MESSAGES)
    row = "ward" if table is STEP_TABLE else "ward--nursing"
    for column in table.columns:
        for choice in column.choices(ground):
            text = f"{choice}5" if column.key == "agreement" else choice
            assert not write(table, row, column.key, text, model).refused, (column.key, text)


def test_that_cells_that_only_tell_take_nothing() -> None:
    assert write(STEP_TABLE, "ward", "number", "9").model is MODEL
    assert write(TRANSITION_TABLE, "ward--nursing", "breaks", "0").model is MODEL


@given(care_models(), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=40, deadline=None)
def test_that_writing_what_stands_there_changes_nothing(model: CareModel, language: str) -> None:
    with speaking(language):
        for pathway in model.pathways:
            tables: tuple[Table[Any], ...] = (STEP_TABLE, TRANSITION_TABLE)
            for table in tables:
                rows: Rows[Any] = Rows(table)
                rows.tell(Ground(PathwayView(model, pathway)))
                entries = [
                    Entry(row, column.key, text)
                    for row in rows
                    for column, text in zip(table.columns, rows[row].texts, strict=True)
                ]
                written = write_cells(model, pathway.id, table, entries)
                assert written.model == model
                assert not written.refused


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_that_no_text_breaks_the_model(data: st.DataObject) -> None:
    table: Table[Any] = data.draw(st.sampled_from([STEP_TABLE, TRANSITION_TABLE]))
    rows = [*table.elements(PathwayView(MODEL, MODEL.pathways[0])), "+1", "+2"]
    words = st.sampled_from(["1", "2; 3", "Ward", "KAD", "2 d", "ja", "–", "–; ja", "epikrise; x"])
    entries = data.draw(
        st.lists(
            st.builds(
                Entry,
                st.sampled_from(rows),
                st.sampled_from(sorted(table.by_key)),
                words | st.text(max_size=12),
            ),
            max_size=8,
        )
    )
    written = write_cells(MODEL, "way", table, entries, MESSAGES, makes_units=True)
    assert CareModel(**dict(written.model)) == written.model
    assert {party.id for party in PARTIES} == {party.id for party in written.model.parties}
