"""`pathways new`: a new file from a template."""

import argparse
from pathlib import Path

from pathways.assets import samples
from pathways.errors import UnknownNameError, UnwritableFileError
from pathways.language import _
from pathways.model import CareModel, Pathway
from pathways.paths import is_file, is_folder
from pathways.storage import SUFFIX, read, write

EMPTY = "empty"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("new", help=_("make a new file from a template"))
    parser.add_argument(
        "template",
        metavar=_("TEMPLATE"),
        help=_("one of: {names}").format(names=", ".join(_templates())),
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=f"OUT{SUFFIX}", help=_("the new file")
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    known = _templates()
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
    path = known[options.template]
    write(read(path) if path else _empty(), options.output)
    return 0


def _templates() -> dict[str, Path | None]:
    """The templates by name; the empty one needs no file."""
    return {EMPTY: None} | {path.stem: path for path in samples()}


def _empty() -> CareModel:
    name = _("New pathway")
    return CareModel(title=name, pathways=(Pathway(id="pathway", name=name),))
