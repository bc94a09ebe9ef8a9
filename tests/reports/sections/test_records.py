"""The sections that say how the report came about: settings, words, signatures, history."""

import re
from datetime import date

from tests.analysis.region.valley import AGREEMENT, valley
from tests.building import drawn
from tests.reports.sections.telling import cells, headings, lines, tables, text, told

from pathways.language import speaking
from pathways.model import (
    HandoffKind,
    Limits,
    Measure,
    MeasureStatus,
    PackDeadline,
    PackRequirement,
    RulePack,
    RuleSetting,
    Severity,
    State,
    Waiver,
)
from pathways.reports.blocks import Signatures, Tone
from pathways.reports.sections.glossary_words import TERMS

WAYS = "start > doctor > ward > nursing > end"


def test_that_rules_that_are_off_or_graded_anew_are_told() -> None:
    model = drawn(
        WAYS,
        rule_settings=(
            RuleSetting(rule="dead-end", enabled=False),
            RuleSetting(rule="no-receipt", severity=Severity.ERROR),
            RuleSetting(rule="a-rule-from-elsewhere", enabled=False),
        ),
    )
    rows = [cells(line)[1:] for line in tables(told(model, "settings"))[0].rows]

    assert rows == [["Off", "Error"], ["Error", "Warning"], ["Off", ""]]


def test_that_usual_settings_are_said_to_be_usual() -> None:
    said = lines(told(drawn(WAYS), "settings"))

    assert "No rule is switched off, and all have their usual grade." in said
    assert any(
        re.fullmatch(r"\d+ rules looked for breaks and gaps in this model\.", line) for line in said
    )


def test_that_a_limit_of_ones_own_stands_out_beside_the_usual_one() -> None:
    model = drawn(WAYS, limits=Limits(handoffs_on_usual_route=5, utilisation=82.5))
    rows = {cells(line)[0]: line for line in tables(told(model, "settings"))[0].rows}
    own = rows["Most handoffs on the usual route"]

    assert cells(own)[1:] == ["5", "8"]
    assert own.cells[1].words[0].tone is Tone.STRONG
    assert rows["Longest wait between two steps"].cells[1].words[0].tone is Tone.PLAIN
    assert cells(rows["Highest utilisation"])[1] == "82.5%"
    with speaking("nb"):
        assert "82,5\u00a0%" in text(told(model, "settings"))


def test_that_what_is_agreed_on_locally_is_told_with_its_source() -> None:
    pack = RulePack(
        name="The valley",
        source="Agreement of 2024",
        deadlines=(PackDeadline(message="epikrise", latest=1440),),
        required=(PackRequirement(message="epikrise", kinds=(HandoffKind.TRANSFER,)),),
    )
    said = lines(told(drawn(WAYS, rule_packs=(pack,)), "settings"))

    assert "Agreed on locally: The valley" in said
    assert "Source: Agreement of 2024" in said
    assert "Discharge summary | as nationally | 1 day" in said
    assert "Discharge summary | Transfer" in said


def test_that_only_words_that_occur_are_explained() -> None:
    plain = text(told(drawn("start > nursing > end", pathway={"coordinator": ""}), "glossary"))
    said = text(told(drawn("start > ambulance > kad > end"), "glossary"))

    assert "Pathway" in plain
    assert "Intermediate unit" not in plain
    assert "Intermediate unit" in said


def test_that_a_word_inside_another_is_not_taken_for_it() -> None:
    cough = text(told(drawn(WAYS, pathway={"description": "Hoste og vertigo"}), "glossary"))

    assert "Host municipality" not in cough


def test_that_terms_are_sorted_in_the_language_spoken() -> None:
    with speaking("nb"):
        rows = tables(told(valley(), "glossary"))[0].rows
    names = [cells(line)[0].casefold() for line in rows]

    assert names == sorted(names)


def test_that_every_term_is_explained_once() -> None:
    names = [term.name for term in TERMS]

    assert len(names) == len(set(names))
    assert all(stem == stem.casefold() for term in TERMS for stem in term.stems)


def test_that_all_who_take_part_may_sign_but_the_patient() -> None:
    [block] = [one for one in told(valley(), "signatures") if isinstance(one, Signatures)]

    assert block.lines == ("Gol", "Ål", "The valley", "Vestre Viken HF", "The doctors")


def test_that_nobody_signs_where_no_party_is_known() -> None:
    model = drawn("start > nursing > end", parties=(), units=(), steps={"nursing": {"unit": None}})

    assert told(model, "signatures") == ()


def test_that_the_history_tells_version_origin_and_states() -> None:
    model = drawn(
        WAYS,
        version="0.4",
        date=date(2026, 2, 1),
        based_on="last-year.pathway",
        pathway={"state": State.TO_BE},
    )
    said = lines(told(model, "history"))

    assert {"Version: 0.4", "Agreed: 1 February 2026", "Drawn from: last-year.pathway"} <= set(said)
    assert "COPD | To be" in said
    assert "Decisions and deadlines by date" not in said


def test_that_decisions_come_by_date() -> None:
    waiver = Waiver(
        rule="dead-end", element="ward", reason="So be it", name="The team", date=date(2026, 1, 5)
    )
    measures = (
        Measure(id="one", title="Agree", owner="The office", deadline=date(2026, 5, 1)),
        Measure(id="two", title="Dropped", deadline=date(2026, 4, 1), status=MeasureStatus.DROPPED),
    )
    signed = AGREEMENT.model_copy(update={"signed": date(2024, 2, 1)})
    model = valley(waivers=(waiver,), measures=measures, agreements=(signed,))
    blocks = told(model, "history")

    assert "Decisions and deadlines by date" in headings(blocks)
    assert [cells(line)[0] for line in tables(blocks)[-1].rows] == [
        "1 February 2024",
        "5 January 2026",
        "1 May 2026",
    ]
    assert "Agreement signed: Cooperation | 3 parties" in text(blocks)
    assert "(Ward) | The team" in text(blocks)
    assert "Measure to be done: Agree (Proposed) | The office" in text(blocks)
