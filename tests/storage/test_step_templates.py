from collections.abc import Callable
from pathlib import Path

import pytest

from pathways.assets import resource
from pathways.errors import PathwaysError
from pathways.language import speaking
from pathways.model import CareLevel, Pathway, PatientGroup, StepKind
from pathways.storage.step_templates import StepTemplates, step_templates

TEMPLATES = resource("step_templates.csv").read_text(encoding="utf-8")
GROUPS = resource("step_groups.csv").read_text(encoding="utf-8")

Replaced = Callable[..., StepTemplates]


@pytest.fixture
def replaced(tmp_path: Path) -> Replaced:
    """Read templates whose files hold other texts than the shipped ones."""

    def read(templates: str = TEMPLATES, groups: str = GROUPS) -> StepTemplates:
        files = tmp_path / "step_templates.csv", tmp_path / "step_groups.csv"
        for file, text in zip(files, (templates, groups), strict=True):
            file.write_text(text, encoding="utf-8")
        return StepTemplates.read(*files)

    return read


def _pathway(name: str = "", **group: object) -> Pathway:
    return Pathway(id="way", name=name, patient_group=PatientGroup(**group))


def test_that_every_group_that_is_shipped_has_steps_named_in_all_languages() -> None:
    for group, templates in step_templates().shelves:
        assert len(templates) >= 10, group.key
        for template in templates:
            for language in ("en", "nb", "nn"):
                with speaking(language):
                    assert template.name, template.key


def test_that_every_step_that_is_shipped_has_a_key_of_its_own_and_a_level() -> None:
    templates = [one for shelf in step_templates().shelves for one in shelf.templates]
    assert len({one.key for one in templates}) == len(templates)
    assert all(one.level and one.phase for one in templates)


@pytest.mark.parametrize(
    ("pathway", "group"),
    [
        (_pathway(icpc2=("R95",)), "copd"),
        (_pathway(icd10=("j44.1",)), "copd"),
        (_pathway(icd10=("I63",)), "stroke"),
        (_pathway("Slagforløp på Ringerike"), "stroke"),
        (_pathway(name="x"), "general"),
        (_pathway("Forslag til forløp"), "general"),
        (_pathway(icd10=("E11.9",)), "diabetes"),
        (
            Pathway(id="way", patient_group=PatientGroup(name="Voksne med hjertesvikt")),
            "heart_failure",
        ),
    ],
)
def test_that_the_steps_of_the_patients_group_come_first(pathway: Pathway, group: str) -> None:
    keys = [shelf.group.key for shelf in step_templates().ordered(pathway)]
    assert keys[0] == group
    assert keys.index("general") <= 1
    assert len(set(keys)) == 5


def test_that_a_template_becomes_a_step_in_the_language_spoken() -> None:
    [thrombolysis] = [
        one
        for shelf in step_templates().shelves
        for one in shelf.templates
        if one.key == "thrombolysis"
    ]
    with speaking("nb"):
        step = thrombolysis.step("step-1")
    assert (step.id, step.name, step.level) == ("step-1", "Trombolyse", CareLevel.HOSPITAL)
    assert (step.kind, step.limit, step.duration) == (StepKind.ACTIVITY, 40, None)


def test_that_flags_are_read(replaced: Replaced) -> None:
    steps = {one.key: one.step("one") for shelf in replaced().shelves for one in shelf.templates}
    assert steps["copd_school"].learning_and_coping
    assert steps["lung_rehab"].rehabilitation
    assert steps["gp_appointment"].doctor_examines is True
    assert steps["ward"].doctor_examines is None


def test_that_a_spreadsheets_semicolons_are_read(replaced: Replaced) -> None:
    lines = ("key;group;name_en;name_nb;name_nn", "x;mine;X;Ti minutter, hjemme;Y")
    made = replaced("\ufeff" + "\n".join(lines), "key;name_en;name_nb;name_nn\nmine;M;M;M\n")
    [shelf] = made.shelves
    assert shelf.templates[0].name_nb == "Ti minutter, hjemme"


@pytest.mark.parametrize(
    ("templates", "place", "word"),
    [
        (TEMPLATES.replace("ward,general,activity", "ward,general,flight"), "row 21", "kind"),
        (TEMPLATES.replace("ward,general,", "ward,nowhere,"), "row 21", "nowhere"),
        (TEMPLATES + "y,general\n", "row 87", "name_en"),
        (TEMPLATES + "y,general" + "," * 11 + "Y,Y,Y,too much\n", "row 87", "name_en"),
    ],
)
def test_that_a_row_that_cannot_be_used_is_named(
    replaced: Replaced, templates: str, place: str, word: str
) -> None:
    with pytest.raises(PathwaysError) as caught:
        replaced(templates)
    assert caught.value.place == place
    assert word in caught.value.what


def test_that_a_file_that_is_no_text_is_told(replaced: Replaced, tmp_path: Path) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PathwaysError, match="CSV in UTF-8"):
        StepTemplates.read(file, file)
