import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.building import drawn, drawn_pathway
from tests.strategies import care_models

from pathways.errors import UnknownNameError
from pathways.graph import PathwayView
from pathways.language import LANGUAGES, speaking
from pathways.model import (
    CareLevel,
    CareModel,
    Handoff,
    HandoffKind,
    Note,
    Pathway,
    RuleSetting,
    Severity,
    Step,
    StepKind,
    Transition,
    Waiver,
)
from pathways.rules import (
    DatedRule,
    Fault,
    ModelRule,
    PathwayRule,
    Rule,
    check,
    checking,
    family,
    name,
    ordered,
    registered,
    rules,
)

TODAY = date(2026, 11, 22)
DEAD_END = drawn("start > doctor > choose > ward > end; choose > nursing")


def lonely_step(view: PathwayView) -> Iterator[Fault]:
    """Every step is lonely."""
    for step in view.pathway.steps:
        yield Fault((step.id,), f"{step.name} is lonely")


def crashing(view: PathwayView) -> Iterator[Fault]:
    """Finds one fault and then fails."""
    yield Fault((view.pathway.steps[0].id,), "seen before the crash")
    raise ZeroDivisionError("the patient's secret")


def silent(_: CareModel) -> Iterator[Fault]:
    """Looks at the model and finds nothing."""
    return iter(())


def untitled(model: CareModel) -> Iterator[Fault]:
    """Finds the model without title, a note in a pathway, and something nowhere."""
    if not model.title:
        yield Fault((), "no title")
    for pathway in model.pathways:
        for note in pathway.notes:
            yield Fault((note.id,), "a note")


def rule_of(check_: Any, code: str, severity: Severity = Severity.WARNING) -> Rule:
    texts = (f"Title {code}", "Why", "Source", ("Measure",))
    if check_ in (silent, untitled):
        return ModelRule(code, severity, *texts, check_)
    return PathwayRule(code, severity, *texts, check_)


LONELY = rule_of(lonely_step, "Z01")
CRASHING = rule_of(crashing, "Z02")


def test_that_the_shelves_are_found_by_themselves() -> None:
    assert {"structure", "information", "responsibility"} <= {family(rule) for rule in rules()}
    assert "dead-end" in {name(rule) for rule in rules()}


def test_that_codes_and_names_are_unique_and_codes_tell_the_family() -> None:
    codes = [rule.code for rule in rules()]
    assert codes == sorted(set(codes))
    assert len({name(rule) for rule in rules()}) == len(codes)
    letters = {(family(rule), rule.code[0]) for rule in rules()}
    assert len(letters) == len({shelf for shelf, _ in letters})


@pytest.mark.parametrize(
    ("other", "twice"),
    [(rule_of(lonely_step, "Z09"), "lonely-step"), (rule_of(crashing, "Z01"), "Z01")],
)
def test_that_a_code_or_name_used_twice_is_refused(other: Rule, twice: str) -> None:
    with pytest.raises(ValueError, match=f"several rules are called {twice}"):
        registered([LONELY, other])


def test_that_a_finding_tells_all_its_rule_knows() -> None:
    [finding] = check(DEAD_END, only={"dead-end"})
    assert finding.code == "S02"
    assert finding.name == "dead-end"
    assert finding.family == "structure"
    assert finding.severity is Severity.ERROR
    assert finding.pathway == "way"
    assert finding.elements == ("nursing",)
    assert finding.title == "Nothing leads on"
    assert finding.why
    assert finding.source
    assert finding.measures
    assert not finding.fixable
    assert not finding.waived


def test_that_rules_can_be_chosen_by_name_or_code() -> None:
    assert check(DEAD_END, only={"S02"}) == check(DEAD_END, only=["dead-end"])
    assert not check(DEAD_END, only=())


def test_that_a_name_no_rule_has_is_told() -> None:
    with pytest.raises(UnknownNameError, match="no rule called “dead-edn”"):
        check(DEAD_END, only={"dead-edn"})


def test_that_there_is_a_list_for_each_rule_and_pathway() -> None:
    first, second = drawn_pathway("start > end"), drawn_pathway("start-2 > end-2", id="other")
    model = drawn("", pathways=(first, second))
    lists = list(checking(model, asked=[LONELY, rule_of(silent, "Z03")]))
    assert [len(found) for found in lists] == [2, 2, 0]


def test_that_a_model_without_pathways_is_sound() -> None:
    assert check(CareModel()) == []


def test_that_findings_come_by_severity_then_pathway_then_place_then_code() -> None:
    first, second = drawn_pathway("start > end"), drawn_pathway("start-2 > end-2", id="other")
    model = drawn("", pathways=(second, first))
    grave = rule_of(lonely_step, "Z07", Severity.ERROR)
    slight = rule_of(lonely_step, "Z05", Severity.NOTE)
    asked = [slight, rule_of(untitled, "Z06"), LONELY, rule_of(lonely_step, "Z00"), grave]
    order = [(found.code, *found.elements) for found in check(model, asked=asked)]
    steps = ("start-2", "end-2", "start", "end")
    assert order == [
        *(("Z07", step) for step in steps),
        ("Z06",),
        *((code, step) for step in steps for code in ("Z00", "Z01")),
        *(("Z05", step) for step in steps),
    ]


def test_that_the_order_does_not_depend_on_the_order_found() -> None:
    found = check(DEAD_END)
    assert ordered(DEAD_END, reversed(found)) == found
    assert ordered(DEAD_END, []) == []


def test_that_a_model_rules_finding_belongs_to_the_pathway_that_holds_its_place() -> None:
    pathway = drawn_pathway("start > end", notes=(Note(id="note", text="Hello"),))
    nowhere, note = check(drawn("", pathways=(pathway,)), asked=[rule_of(untitled, "Z06")])
    assert (nowhere.pathway, note.pathway) == (None, "way")


def test_that_a_crashing_rule_becomes_a_finding_and_the_others_are_asked() -> None:
    found = check(DEAD_END, asked=[CRASHING, LONELY])
    assert [finding.code for finding in found].count("Z01") == len(DEAD_END.pathways[0].steps)
    [crash] = [finding for finding in found if finding.code == "X01"]
    assert crash.name == "rule-crashed"
    assert crash.severity is Severity.WARNING
    assert crash.pathway == "way"
    assert crash.elements == ("way",)
    assert "“Title Z02”" in crash.message
    assert crash.measures


def test_that_what_a_crashing_rule_had_found_is_kept() -> None:
    messages = {finding.message for finding in check(DEAD_END, asked=[CRASHING])}
    assert "seen before the crash" in messages


def test_that_a_crash_s_details_go_to_the_log_alone(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        found = check(DEAD_END, asked=[CRASHING])
    assert not any("secret" in repr(finding) for finding in found)
    assert "rule Z02 (crashing) failed" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_that_a_crashing_model_rule_has_no_place() -> None:
    def failing(_: CareModel) -> Iterator[Fault]:
        raise KeyError

    rule = ModelRule("Z08", Severity.ERROR, "Title", "Why", "Source", ("Measure",), failing)
    [crash] = check(DEAD_END, asked=[rule])
    assert (crash.pathway, crash.elements) == (None, ())


def test_that_a_dated_rule_is_told_the_day() -> None:
    def overdue(model: CareModel, today: date) -> Iterator[Fault]:
        yield Fault((), f"{model.title} on {today}")

    rule = DatedRule("Z08", Severity.NOTE, "Title", "Why", "Source", ("Measure",), overdue)
    [finding] = check(CareModel(title="Overdue"), today=TODAY, asked=[rule])
    assert finding.message == "Overdue on 2026-11-22"


def test_that_a_rule_that_is_off_is_not_asked() -> None:
    off = (RuleSetting(rule="dead-end", enabled=False),)
    model = CareModel(**dict(DEAD_END) | {"rule_settings": off})
    assert not check(model, only={"dead-end"})


def test_that_a_rule_can_be_graded_anew() -> None:
    graded = (RuleSetting(rule="dead-end", severity=Severity.NOTE),)
    model = CareModel(**dict(DEAD_END) | {"rule_settings": graded})
    assert [finding.severity for finding in check(model, only={"dead-end"})] == [Severity.NOTE]


def test_that_settings_of_rules_that_are_no_more_are_let_be() -> None:
    old = (RuleSetting(rule="forgotten", enabled=False), RuleSetting(rule="dead-end"))
    model = CareModel(**dict(DEAD_END) | {"rule_settings": old})
    assert check(model) == check(DEAD_END)


def test_that_a_pathway_of_thousands_in_a_row_is_followed_to_its_end() -> None:
    row = " > ".join(["start", *(f"nursing-{number}" for number in range(3000)), "ward"])
    assert [finding.elements for finding in check(drawn(row), only={"no-end"})] == [("way", "ward")]
    everything = check(drawn(f"{row} > end > nursing-1; ward > ward"))
    assert not [finding for finding in everything if finding.code == "X01"]


def waiver(**fields: object) -> Waiver:
    known = {"rule": "dead-end", "element": "nursing", "reason": "Agreed", "name": "The team"}
    return Waiver.model_validate(known | {"date": date(2026, 1, 1)} | fields)


@pytest.mark.parametrize("expires", [None, TODAY, date(2027, 1, 1)])
def test_that_a_waiver_that_holds_is_told_with_the_finding(expires: date | None) -> None:
    accepted = waiver(expires=expires)
    model = CareModel(**dict(DEAD_END) | {"waivers": (accepted,)})
    [finding] = check(model, only={"dead-end"}, today=TODAY)
    assert finding.waiver == accepted
    assert finding.waived


@pytest.mark.parametrize(
    "other",
    [{"expires": date(2026, 11, 21)}, {"element": "ward"}, {"rule": "endless-loop"}],
    ids=["expired", "another place", "another rule"],
)
def test_that_a_waiver_that_does_not_hold_leaves_the_finding(other: dict[str, object]) -> None:
    model = CareModel(**dict(DEAD_END) | {"waivers": (waiver(**other),)})
    [finding] = check(model, only={"dead-end"}, today=TODAY)
    assert not finding.waived


def test_that_a_waiver_that_holds_is_not_hidden_by_an_expired_one() -> None:
    both = (waiver(), waiver(expires=date(2026, 2, 1)))
    model = CareModel(**dict(DEAD_END) | {"waivers": both})
    [finding] = check(model, only={"dead-end"}, today=TODAY)
    assert finding.waiver == both[0]


def test_that_waivers_are_held_against_today_unless_told_otherwise() -> None:
    model = CareModel(**dict(DEAD_END) | {"waivers": (waiver(expires=date(2000, 1, 1)),)})
    assert not check(model, only={"dead-end"})[0].waived


def test_that_texts_come_in_the_language_spoken() -> None:
    messages, titles = set(), set()
    for code in LANGUAGES:
        with speaking(code):
            [finding] = check(DEAD_END, only={"dead-end"})
        messages.add(finding.message)
        titles.add(finding.title)
    assert len(messages) == len(titles) == 3
    assert any("«Nursing»" in message for message in messages)


def test_that_a_crash_is_told_in_the_language_spoken() -> None:
    with speaking("nb"):
        crash = next(found for found in check(DEAD_END, asked=[CRASHING]) if found.code == "X01")
    assert "«Title Z02»" in crash.message


@st.composite
def models(draw: st.DrawFn) -> CareModel:
    """Anything that can be drawn, sensible or not."""
    ids = [f"s{number}" for number in range(draw(st.integers(0, 12)))]
    steps = tuple(
        Step(
            id=id_,
            kind=draw(st.sampled_from(StepKind)),
            name=draw(st.sampled_from(["", "A", "B"])),
            level=draw(st.sampled_from([None, CareLevel.HOME, CareLevel.HOSPITAL])),
            unit=draw(st.sampled_from([None, "unit-ward", "unit-doctor", "unit-nursing"])),
            party=draw(st.sampled_from([None, "town", "family"])),
        )
        for id_ in ids
    )
    ends = st.sampled_from(ids) if ids else st.nothing()
    ways = draw(st.lists(st.tuples(ends, ends), max_size=30 if ids else 0))
    arrows = tuple(
        Transition(
            id=f"t{number}",
            source=source,
            target=target,
            condition=draw(st.sampled_from(["", "Fever"])),
            share=draw(st.sampled_from([None, 0, 50, 100])),
            worsening=draw(st.booleans()),
            handoff=draw(st.sampled_from([None, Handoff(), Handoff(kind=HandoffKind.DISCHARGE)])),
        )
        for number, (source, target) in enumerate(ways)
    )
    return drawn("", pathways=(Pathway(id="way", steps=steps, transitions=arrows),))


@settings(deadline=None)
@given(models())
def test_that_no_drawing_makes_a_rule_fail(model: CareModel) -> None:
    found = check(model, today=TODAY)
    assert not [finding for finding in found if finding.code == "X01"]
    assert found == check(model, today=TODAY)


@settings(deadline=None, max_examples=30)
@given(care_models())
def test_that_nothing_written_makes_a_rule_fail(model: CareModel) -> None:
    assert not [finding for finding in check(model, today=TODAY) if finding.code == "X01"]


@settings(deadline=None, max_examples=60)
@given(models() | care_models())
def test_that_a_mend_takes_its_fault_away(model: CareModel) -> None:
    for finding in check(model, today=TODAY):
        if finding.mend is None:
            continue
        mended = check(finding.mend(model), only={finding.name}, today=TODAY)
        assert (finding.elements, finding.message) not in {
            (other.elements, other.message) for other in mended
        }
