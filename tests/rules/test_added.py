"""Other packages add rules by an entry point; what goes wrong with them is told, and no more."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.building import drawn

from pathways.rules import check, engine, family, name, rules
from pathways.rules.families import family_title

MODEL = drawn("start > doctor > ward > end; doctor > nursing")
RULE = """
from collections.abc import Iterator

from pathways.graph import PathwayView
from pathways.model import Severity
from pathways.rules import Fault, PathwayRule


def weekend_gap(view: PathwayView) -> Iterator[Fault]:
    for step in view.pathway.steps:
        if step.unit == "unit-ward":
            yield Fault((step.id,), "Nobody is there at weekends.")


RULE = PathwayRule(
    code="{code}",
    severity=Severity.WARNING,
    title="Nobody at weekends",
    why="Patients come at weekends too.",
    source="The agreement of the region.",
    measures=("Agree on a rota.",),
    check=weekend_gap,
)
"""
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a package with an entry point where Python finds it."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def put(code: str, module: str = "weekend_rules", value: str = "") -> None:
        (tmp_path / f"{module}.py").write_text(code, "utf-8")
        about = tmp_path / f"{module}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(
            f"[pathways.rules]\n{module} = {value or module}\n", "utf-8"
        )
        engine._known.cache_clear()

    yield put
    for module in ("weekend_rules", "other_rules"):
        sys.modules.pop(module, None)
    engine._known.cache_clear()


def refusals() -> list[str]:
    return [found.message for found in check(MODEL) if found.code == "X02"]


@pytest.mark.parametrize("value", ["", "weekend_rules:RULE"])
def test_that_a_rule_of_another_package_is_asked(install: Install, value: str) -> None:
    install(RULE.format(code="W01"), value=value)
    assert "weekend-gap" in {name(rule) for rule in rules()}
    [found] = check(MODEL, only={"W01"})
    assert found.message == "Nobody is there at weekends."
    assert found.family == "added"
    assert family_title(found.family) == "Added rules"
    assert not refusals()


def test_that_a_module_may_add_many(install: Install) -> None:
    install(RULE.format(code="W01") + "\nRULES = [RULE]\ndel RULE\n")
    assert [rule.code for rule in rules() if family(rule) == "added"] == ["W01"]


@pytest.mark.parametrize(
    ("code", "value", "told"),
    [
        ("raise OSError('no disk')", "", "no disk"),
        ("RULE = 7", "", "not iterable"),
        ("RULES = [7]", "", "7 is not a rule"),
        ("", "weekend_rules:missing", "missing"),
        (RULE.format(code="S01"), "", "S01 is the code or name of another rule"),
        (RULE.format(code="W01") + "RULES = [RULE, RULE]", "", "W01 is the code or name"),
    ],
)
def test_that_a_package_that_fails_is_a_finding_and_the_others_are_asked(
    install: Install, code: str, value: str, told: str
) -> None:
    before = len(rules())
    install(code, value=value)
    [message] = refusals()
    assert told in message
    assert "weekend_rules" in message
    assert len(rules()) == before
    assert len(check(MODEL)) > 1


def test_that_only_the_second_of_two_with_one_code_is_refused(install: Install) -> None:
    install(RULE.format(code="W01"), "other_rules")
    install(RULE.format(code="W01"))
    [message] = refusals()
    assert "weekend_rules" in message
    assert "weekend-gap" in {name(rule) for rule in rules()}


def test_that_a_rule_that_crashes_is_a_finding(install: Install) -> None:
    install(RULE.format(code="W01").replace("step.unit ==", "step.nothing =="))
    [found] = check(MODEL, only={"W01"})
    assert found.code == "X01"
    assert "Nobody at weekends" in found.message


def test_that_one_refusal_does_not_stand_in_the_way_of_chosen_rules(install: Install) -> None:
    install("raise OSError")
    assert [found.code for found in check(MODEL, only={"dead-end"})] == ["S02"]
