"""Rules that find the breaks in a care model; one fault, one module, on a family's shelf."""

from pathways.rules.engine import check, checking, ordered, registered, rules
from pathways.rules.finding import Fault, Finding, Mend
from pathways.rules.rule import DatedRule, ModelRule, PathwayRule, Rule, Scope, doc, family, name

__all__ = [
    "DatedRule",
    "Fault",
    "Finding",
    "Mend",
    "ModelRule",
    "PathwayRule",
    "Rule",
    "Scope",
    "check",
    "checking",
    "doc",
    "family",
    "name",
    "ordered",
    "registered",
    "rules",
]
