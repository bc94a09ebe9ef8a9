"""`pathways new`: a new file from a template."""

import argparse
from pathlib import Path

from pathways.errors import UnknownNameError, UnwritableFileError
from pathways.language import _
from pathways.paths import is_file, is_folder
from pathways.storage import SUFFIX, write
from pathways.storage.templates import from_template, templates


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("new", help=_("make a new file from a template"))
    parser.add_argument(
        "template",
        metavar=_("TEMPLATE"),
        help=_("one of: {names}").format(names=", ".join(templates())),
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=f"OUT{SUFFIX}", help=_("the new file")
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    known = templates()
    if options.template not in known:
        raise UnknownNameError(
            _("There is no template called “{name}”.").format(name=options.template),
            advice=_("Choose one of: {names}.").format(names=", ".join(known)),
        )
    if is_file(options.output) or is_folder(options.output):
        raise UnwritableFileError(
            _("The file is already there, and a new one would take its place."),
            file=options.output,
            advice=_("Choose another name, or move the old file first."),
        )
    write(from_template(options.template), options.output)
    return 0
