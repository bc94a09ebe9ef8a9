"""Findings are grouped and sifted for those who look at them."""

from collections.abc import Sequence

import pytest
from tests.building import drawn

from pathways.analysis.places import place_names
from pathways.edits import set_risk
from pathways.model import CareModel, Risk, Severity, Waiver
from pathways.rules.finding import Finding
from pathways.session.review.book import ACCEPTED, ACT, OTHER, WAIT, By, FindingsBook, Wanted

MODEL = drawn("start > doctor > ward > nursing > end")


def _finding(name: str = "no-receiver", place: str = "ward", **fields: object) -> Finding:
    told: dict[str, object] = {
        "code": "R01",
        "family": "responsibility",
        "severity": Severity.ERROR,
        "pathway": "way",
        "title": "No receiver",
        "message": "Nobody at the ward takes over.",
        "why": "",
        "source": "",
        "measures": ("Agree",),
    }
    given = {"name": name, "elements": (place,) if place else ()}
    return Finding(**(told | given | fields))  # type: ignore[arg-type]


def _book(*findings: Finding, model: CareModel = MODEL) -> FindingsBook:
    return FindingsBook(findings, model, place_names(model))


def _keys(book: FindingsBook, by: By) -> list[str]:
    return [group.key for group in book.grouped(by, book.findings)]


def _waived(place: str = "ward") -> Finding:
    waiver = Waiver.model_validate(
        {"rule": "no-receiver", "element": place, "reason": "R", "name": "N", "date": "2026-01-01"}
    )
    return _finding(place=place, waiver=waiver)


def test_that_severities_stand_gravest_first_and_what_is_accepted_last() -> None:
    book = _book(_waived(), _finding(severity=Severity.NOTE), _finding())
    assert _keys(book, By.SEVERITY) == [Severity.ERROR, Severity.NOTE, ACCEPTED]


def test_that_families_stand_in_their_order() -> None:
    book = _book(_finding(), _finding(family="structure"))
    assert _keys(book, By.FAMILY) == ["structure", "responsibility"]
    assert book.families() == ("structure", "responsibility")


def test_that_places_stand_as_in_the_file() -> None:
    book = _book(_finding(place="nursing"), _finding(), _finding(place="", pathway=None))
    assert _keys(book, By.PLACE) == ["ward", "nursing", OTHER]
    assert book.place(book.findings[2]) == ""


def test_that_what_is_found_in_a_pathway_as_a_whole_stands_at_it() -> None:
    assert _keys(_book(_finding(place="")), By.PLACE) == ["way"]


def test_that_a_handoff_concerns_the_units_and_parties_at_both_ends() -> None:
    book = _book(_finding(place="ward--nursing"))
    assert _keys(book, By.UNIT) == ["unit-nursing", "unit-ward"]
    assert _keys(book, By.PARTY) == ["town", "trust"]


@pytest.mark.parametrize(
    ("place", "units", "parties"),
    [("unit-ward", ["unit-ward"], ["trust"]), ("town", [OTHER], ["town"]), ("", [OTHER], [OTHER])],
)
def test_that_registers_have_their_own_groups(
    place: str, units: Sequence[str], parties: Sequence[str]
) -> None:
    book = _book(_finding(place=place))
    assert (_keys(book, By.UNIT), _keys(book, By.PARTY)) == (units, parties)


def test_that_a_finding_stands_under_each_municipality_it_holds_for() -> None:
    book = _book(_finding(municipalities=("town",)), _finding())
    assert _keys(book, By.MUNICIPALITY) == ["town", OTHER]


def test_that_what_needs_action_comes_first_and_the_worst_of_it_before() -> None:
    mild, grave = _finding(severity=Severity.WARNING), _finding(place="nursing")
    known = set_risk(MODEL, Risk(rule="no-receiver", element="ward", severity=4, probability=4))
    calm = set_risk(known, Risk(rule="calm", element="doctor", severity=1, probability=1))
    quiet = _finding("calm", "doctor")
    book = _book(quiet, grave, mild, model=calm)
    groups = book.grouped(By.NEED, book.findings)
    assert [group.key for group in groups] == [ACT, WAIT]
    assert groups[0].findings == (mild, grave)
    assert book.hazard(mild).score == 16


def test_that_every_word_must_be_found_somewhere() -> None:
    book = _book(_finding(), _finding(message="Ingen på sjukehuset", code="R02"))
    assert book.sifted(Wanted("r02 SJUKEHUSET")) == [book.findings[1]]
    assert book.sifted(Wanted("r02 nobody")) == []
    assert book.sifted(Wanted("responsibility")) == list(book.findings)


def test_that_filters_leave_out_what_they_say() -> None:
    mendable = _finding(mend=lambda model: model)
    other = _finding(family="structure", severity=Severity.NOTE)
    book = _book(mendable, other, _waived())
    assert book.sifted(Wanted(mendable=True)) == [mendable]
    assert book.sifted(Wanted(accepted=False)) == [mendable, other]
    assert book.sifted(Wanted(severities=frozenset({Severity.NOTE}))) == [other]
    assert book.sifted(Wanted(families=frozenset({"structure"}))) == [other]
    assert book.sifted(Wanted()) == list(book.findings)


def test_that_spaces_alone_are_no_filter() -> None:
    assert Wanted("  ").is_all
    assert not Wanted("a").is_all
    assert not Wanted(mendable=True).is_all


def test_that_only_open_findings_of_the_same_rule_are_alike() -> None:
    first, second = (_finding(mend=lambda model: model, place=one) for one in ("ward", "nursing"))
    book = _book(first, second, _finding(), _finding("other", mend=lambda model: model))
    assert book.alike(first) == [first, second]


def test_that_four_hundred_findings_are_sifted_into_every_kind_of_group() -> None:
    findings = [_finding(message=f"Nobody takes over, number {n}") for n in range(400)]
    book = _book(*findings)
    book.sifted(Wanted("warm up"))
    for by in By:
        assert book.grouped(by, book.sifted(Wanted("number 7")))
