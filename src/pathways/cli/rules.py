"""`pathways rules`: what the analysis looks for."""

import argparse

from pathways.language import _
from pathways.model import label
from pathways.rules.engine import rules
from pathways.rules.page import markdown
from pathways.rules.rule import name


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("rules", help=_("list what the analysis looks for"))
    parser.add_argument(
        "--markdown", action="store_true", help=_("every rule with its reasons, as a page")
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    if options.markdown:
        print(markdown(), end="")
        return 0
    longest = max(len(name(rule)) for rule in rules())
    for rule in rules():
        grade = f"({label(rule.severity).lower()})"
        print(f"{rule.code}  {name(rule):<{longest}}  {_(rule.title)} {grade}")
    return 0
