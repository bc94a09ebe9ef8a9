"""Keep report settings in a model, and take them out again."""

from pathways.edits.rebuild import rebuilt
from pathways.model import CareModel, ReportSetting


def set_report_setting(model: CareModel, setting: ReportSetting) -> CareModel:
    """Put a setting last, or in the place of the one with its name."""
    settings = {old.name: old for old in model.report_settings} | {setting.name: setting}
    return rebuilt(model, report_settings=tuple(settings.values()))


def rename_report_setting(model: CareModel, name: str, new: str) -> CareModel:
    """Call a setting something else; it takes the place of another with that name."""
    renamed = (
        rebuilt(old, name=new) if old.name == name else old
        for old in model.report_settings
        if old.name == name or old.name != new
    )
    return rebuilt(model, report_settings=tuple(renamed))


def remove_report_setting(model: CareModel, name: str) -> CareModel:
    """Take a setting out by its name; nothing happens when there is none."""
    left = tuple(setting for setting in model.report_settings if setting.name != name)
    return rebuilt(model, report_settings=left)
