"""Put local rule packs into a model, and take them out again."""

from pathways.edits.rebuild import rebuilt
from pathways.model import CareModel, RulePack


def add_rule_pack(model: CareModel, pack: RulePack) -> CareModel:
    """Put a pack last, or in the place of the one with its name."""
    packs = {old.name: old for old in model.rule_packs} | {pack.name: pack}
    return rebuilt(model, rule_packs=tuple(packs.values()))


def remove_rule_pack(model: CareModel, name: str) -> CareModel:
    """Take a pack out by its name; nothing happens when there is none."""
    return rebuilt(model, rule_packs=tuple(pack for pack in model.rule_packs if pack.name != name))
