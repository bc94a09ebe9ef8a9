from pathlib import Path

from pathways.language import speaking
from pathways.rules import name, rules
from pathways.rules.page import markdown

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_that_the_kept_page_is_the_one_the_rules_give() -> None:
    told = "python -m pathways rules --markdown --lang en > docs/rules.md"
    assert PAGE.read_text(encoding="utf-8") == markdown(), f"make it anew: {told}"


def test_that_every_rule_is_on_the_page_with_its_reasons() -> None:
    page = markdown()
    for rule in rules():
        assert f"### {rule.code} {rule.title}\n\n`{name(rule)}`" in page
        assert f"**Why it matters.** {rule.why}" in page
        assert f"**Source.** {rule.source}" in page
        assert all(f"- {measure}" in page for measure in rule.measures)


def test_that_examples_and_exceptions_are_told_on_the_english_page() -> None:
    page = markdown()
    for heading in ("**Broken.** ", "**Sound.** ", "**Lets pass.** "):
        assert page.count(heading) == len(rules())


def test_that_a_norwegian_page_has_no_english_on_it() -> None:
    with speaking("nb"):
        page = markdown()
    assert "**Hvorfor det betyr noe.** " in page
    assert "Broken" not in page
    assert "Lets pass" not in page


def test_that_it_is_told_what_a_mend_decides_and_where_only_people_can_mend() -> None:
    page = markdown()
    assert "**Mend.** Every patient is offered a plan." in page
    assert "**Mend.** None. Only patients can say what they want to reach." in page
