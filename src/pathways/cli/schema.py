"""`pathways schema`: the JSON Schema of the file."""

import argparse
import json

from pathways.language import _
from pathways.storage import schema


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("schema", help=_("print the JSON Schema of the file"))
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
