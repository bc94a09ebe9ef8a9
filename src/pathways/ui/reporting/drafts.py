"""What was chosen in the report builder and is not saved in the model."""

from dataclasses import dataclass, field

from pathways.model import CareModel, ReportSetting

UNNAMED = ""
"""The name of the choices that belong to no setting of the model."""


@dataclass(slots=True)
class Drafts:
    """Kept while a document is open, so that closing the builder loses nothing."""

    chosen: str = UNNAMED
    """The name of the setting in front."""
    _kept: dict[str, ReportSetting] = field(default_factory=dict)

    def of(self, model: CareModel, name: str) -> ReportSetting:
        """A setting as it was changed last, else as the model has it; without what is gone."""
        saved = saved_setting(model, name) or ReportSetting(name=name)
        return fitting(self._kept.get(name, saved), model)

    def put(self, setting: ReportSetting) -> None:
        """Keep what was chosen for the setting of its name."""
        self._kept[setting.name] = setting

    def drop(self, name: str) -> None:
        """Keep nothing for a setting, for the model has it by now, or has it no longer."""
        self._kept.pop(name, None)

    def is_changed(self, model: CareModel, name: str) -> bool:
        """Whether a setting of the model was changed and not saved."""
        kept, saved = self._kept.get(name), saved_setting(model, name)
        return kept is not None and saved is not None and fitting(kept, model) != saved


def saved_setting(model: CareModel, name: str) -> ReportSetting | None:
    """The model's setting of a name."""
    return next((one for one in model.report_settings if name and one.name == name), None)


def fitting(setting: ReportSetting, model: CareModel) -> ReportSetting:
    """The setting without pathways, municipalities and a unit that the model does not have."""
    pathways = {pathway.id for pathway in model.pathways}
    parties = {party.id for party in model.parties}
    units = {unit.id for unit in model.units}
    return setting.model_copy(
        update={
            "pathways": tuple(id_ for id_ in setting.pathways if id_ in pathways),
            "municipalities": tuple(id_ for id_ in setting.municipalities if id_ in parties),
            "unit": setting.unit if setting.unit in units else None,
        }
    )
