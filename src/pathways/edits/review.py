"""What the team decides about findings: waivers, rule settings, limits and risks."""

from pathways.edits.rebuild import rebuilt
from pathways.model import CareModel, Limits, Risk, RuleSetting, Waiver


def waive(model: CareModel, waiver: Waiver) -> CareModel:
    """Accept a rule's findings at an element, instead of an older waiver of the same.

    Raises ValidationError for an unknown element.
    """
    waivers = _others(model, waiver.rule, waiver.element)
    return rebuilt(model, waivers=(*waivers, waiver))


def revoke_waiver(model: CareModel, rule: str, element: str) -> CareModel:
    """Take a waiver back; nothing happens when there is none."""
    return rebuilt(model, waivers=_others(model, rule, element))


def _others(model: CareModel, rule: str, element: str) -> tuple[Waiver, ...]:
    return tuple(old for old in model.waivers if (old.rule, old.element) != (rule, element))


def set_rule(model: CareModel, setting: RuleSetting) -> CareModel:
    """Say how this file treats a rule; a setting that says nothing is not kept."""
    settings = {old.rule: old for old in model.rule_settings} | {setting.rule: setting}
    if setting == RuleSetting(rule=setting.rule):
        del settings[setting.rule]
    return rebuilt(model, rule_settings=tuple(settings.values()))


def set_limits(model: CareModel, limits: Limits) -> CareModel:
    """Set the figures that are local practice."""
    return rebuilt(model, limits=limits)


def set_risk(model: CareModel, risk: Risk) -> CareModel:
    """Say how dangerous a rule's findings are, or one of them; one that says nothing is not kept.

    Raises ValidationError for an unknown element.
    """
    risks = {(old.rule, old.element): old for old in (*model.risks, risk)}
    if risk == Risk(rule=risk.rule, element=risk.element):
        del risks[risk.rule, risk.element]
    return rebuilt(model, risks=tuple(risks.values()))
