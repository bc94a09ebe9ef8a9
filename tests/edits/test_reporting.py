"""A report setting is kept once under its name, and forgets what is deleted."""

import pytest
from pydantic import ValidationError
from tests.edits.example import MODEL

from pathways.edits import (
    delete,
    merge,
    remove_report_setting,
    rename_report_setting,
    set_report_setting,
)
from pathways.model import Audience, ReportSetting

SETTING = ReportSetting(
    name="Til styringsgruppen",
    audience=Audience.STEERING_GROUP,
    pathways=(MODEL.pathways[0].id,),
    municipalities=(MODEL.parties[0].id,),
    unit=MODEL.units[0].id,
)


def test_that_a_setting_takes_the_place_of_the_one_with_its_name() -> None:
    model = set_report_setting(MODEL, SETTING)
    model = set_report_setting(model, ReportSetting(name="Alt"))
    model = set_report_setting(model, ReportSetting(name=SETTING.name, landscape=True))

    assert [setting.name for setting in model.report_settings] == [SETTING.name, "Alt"]
    assert model.report_settings[0].landscape


def test_that_a_setting_is_taken_out_by_its_name() -> None:
    model = set_report_setting(MODEL, SETTING)

    assert remove_report_setting(model, SETTING.name).report_settings == ()
    assert remove_report_setting(MODEL, "Ukjent") is MODEL


@pytest.mark.parametrize(
    "wrong", [{"pathways": ("nowhere",)}, {"municipalities": ("nowhere",)}, {"unit": "nowhere"}]
)
def test_that_a_setting_names_only_what_is_there(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        set_report_setting(MODEL, ReportSetting.model_validate({"name": "x", **wrong}))


def test_that_a_setting_forgets_what_is_deleted() -> None:
    model = set_report_setting(MODEL, SETTING)
    gone = [MODEL.pathways[0].id, MODEL.parties[0].id, MODEL.units[0].id]

    (left,) = delete(model, gone).report_settings
    assert (left.pathways, left.municipalities, left.unit) == ((), (), None)


def test_that_a_setting_follows_a_party_that_is_merged() -> None:
    model = set_report_setting(MODEL, SETTING)
    kept = MODEL.parties[1].id

    (led,) = merge(model, kept, [MODEL.parties[0].id]).report_settings
    assert led.municipalities == (kept,)


def test_that_a_setting_is_renamed_in_its_place() -> None:
    model = set_report_setting(set_report_setting(MODEL, SETTING), ReportSetting(name="Alt"))

    renamed = rename_report_setting(model, SETTING.name, "Til kommunestyret")
    assert [setting.name for setting in renamed.report_settings] == ["Til kommunestyret", "Alt"]
    assert renamed.report_settings[0].unit == SETTING.unit
    taken = rename_report_setting(model, "Alt", SETTING.name)
    assert [setting.name for setting in taken.report_settings] == [SETTING.name]
