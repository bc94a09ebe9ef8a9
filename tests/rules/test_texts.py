"""What every rule owes its readers, whatever shelf it stands on."""

import re

import pytest

from pathways.language import _, speaking
from pathways.rules import Rule, doc, family, name, rules
from pathways.rules.families import family_order, family_title

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=name)


@EVERY_RULE
def test_that_a_rule_is_documented(rule: Rule) -> None:
    headings = re.findall(r"^(\w[\w ]+): ", doc(rule), re.MULTILINE)
    expected = ["Fault", "Why it matters", "Source", "Broken", "Sound", "Lets pass"]
    assert [heading for heading in headings if heading in expected] == expected


@EVERY_RULE
@pytest.mark.parametrize("code", ["nb", "nn"])
def test_that_a_rule_speaks_norwegian(rule: Rule, code: str) -> None:
    texts = (rule.title, rule.why, rule.source, *rule.measures)
    with speaking(code):
        assert not [text for text in texts if _(text) == text]


@EVERY_RULE
def test_that_a_rule_says_what_can_be_done(rule: Rule) -> None:
    assert rule.measures
    assert all(text.endswith((".", "?")) for text in (rule.why, rule.source, *rule.measures))
    assert not rule.title.endswith(".")


@EVERY_RULE
def test_that_a_rule_has_a_code_of_its_family(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d\d", rule.code)
    assert rule.check.__name__ == rule.check.__module__.rpartition(".")[2]


@pytest.mark.parametrize("shelf", sorted({family(rule) for rule in rules()}))
def test_that_every_family_has_a_name_in_norwegian(shelf: str) -> None:
    assert family_title(shelf)
    assert family_order(shelf) < family_order("unknown")
    with speaking("nb"):
        assert family_title(shelf)


def test_that_a_family_from_outside_is_called_by_its_shelf() -> None:
    assert family_title("transport") == "Transport"
