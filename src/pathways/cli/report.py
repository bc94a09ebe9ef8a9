"""`pathways report`: a model's report as a PDF, and in whatever other formats there are."""

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from pathways.cli.files import municipality_named, pathway_named
from pathways.errors import UnknownNameError
from pathways.language import _, language
from pathways.model import (
    Audience,
    CareModel,
    Paper,
    ReportLanguage,
    ReportSetting,
    label,
)
from pathways.model.reporting import ACCENT_PATTERN
from pathways.storage import read


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("report", help=_("write the report of a file"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to report on"))
    output = parser.add_mutually_exclusive_group(required=True)
    output.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT.pdf",
        help=_("the file to write; its ending chooses the format"),
    )
    output.add_argument(
        "--list-settings",
        action="store_true",
        help=_("write nothing, but list the report settings saved in the file"),
    )
    parser.add_argument(
        "--setting",
        metavar=_("NAME"),
        help=_("a report setting saved in the file; options given besides win"),
    )
    _add_content(parser)
    _add_looks(parser)
    parser.set_defaults(job=_job)
    return parser


def _add_content(parser: argparse.ArgumentParser) -> None:
    """What the report tells, and of what."""
    group = parser.add_argument_group(_("contents"))
    group.add_argument(
        "--audience",
        choices=tuple(Audience),
        help=_("whom it is for (default: professionals)"),
    )
    group.add_argument(
        "--unit", metavar=_("NAME"), help=_("whose handoffs a report for a unit tells of")
    )
    group.add_argument(
        "--pathway",
        action="append",
        metavar=_("NAME"),
        help=_("only this pathway; may be given several times (default: all)"),
    )
    group.add_argument(
        "--municipality",
        action="append",
        metavar=_("NAME"),
        help=_("only this municipality; may be given several times (default: all)"),
    )
    group.add_argument(
        "--sections",
        type=_names,
        metavar=_("NAMES"),
        help=_("only these sections, with commas between (default: as usual for the audience)"),
    )


def _add_looks(parser: argparse.ArgumentParser) -> None:
    """How it looks."""
    group = parser.add_argument_group(_("appearance"))
    group.add_argument("--paper", help=_("paper size: A5 to A0, Letter or Tabloid (default: A4)"))
    group.add_argument(
        "--landscape",
        action=argparse.BooleanOptionalAction,
        help=_("pages of text lie on their side, or stand"),
    )
    group.add_argument(
        "--logo", type=Path, metavar=_("FILE"), help=_("a picture for the first page")
    )
    group.add_argument(
        "--accent", metavar="#RRGGBB", help=_("the colour of headings and lines, as #rrggbb")
    )
    group.add_argument("--cover", metavar=_("TEXT"), help=_("what the first page says besides"))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in (part.strip() for part in text.split(",")) if name)


def _job(options: argparse.Namespace) -> int:
    model = read(options.file)
    if options.list_settings:
        for setting in model.report_settings:
            print(f"{setting.name}\t{label(setting.audience)}")
        return 0
    from pathways.reports.report import write_report

    setting = _setting(model, options)
    trouble = write_report(model, options.output, setting, folder=options.file.parent)
    if trouble is not None:
        print(trouble, file=sys.stderr)
    return 0


def _setting(model: CareModel, options: argparse.Namespace) -> ReportSetting:
    """The saved setting, or a new one, with what the options say.

    Raises UnknownNameError for a name that nothing in the model has.
    """
    saved = ReportSetting()
    if options.setting is not None:
        saved = _saved(model, options.setting)
    spoken = options.lang or saved.language or language()
    said = {
        "language": ReportLanguage(spoken),
        "landscape": options.landscape,
        "cover_text": options.cover,
        "logo": None if options.logo is None else str(options.logo.absolute()),
        "paper": None if options.paper is None else _paper(options.paper),
        "accent": None if options.accent is None else _accent(options.accent),
        **_content(model, options),
    }
    if options.audience not in (None, saved.audience):
        # Another audience has other sections, unless they are named too.
        said |= {"audience": Audience(options.audience), "sections": options.sections or ()}
    changes = {name: value for name, value in said.items() if value is not None}
    return saved.model_copy(update=changes)


def _content(model: CareModel, options: argparse.Namespace) -> dict[str, object]:
    """The parts of the model that the options ask for; None for what they do not speak of."""
    units = {unit.id: unit.name for unit in model.units}
    no_unit = _("There is no unit called “{name}”.")
    pathways, municipalities = options.pathway, options.municipality
    return {
        "sections": options.sections,
        "unit": None if options.unit is None else _named(options.unit, units, no_unit),
        "pathways": pathways and tuple(pathway_named(model, name).id for name in pathways),
        "municipalities": municipalities
        and tuple(municipality_named(model, name).id for name in municipalities),
    }


def _saved(model: CareModel, wanted: str) -> ReportSetting:
    settings = {setting.name: setting for setting in model.report_settings}
    names = {name: name for name in settings}
    return settings[_named(wanted, names, _("The file has no report setting called “{name}”."))]


def _named(wanted: str, names: Mapping[str, str], unknown: str) -> str:
    """The id of what has that id or name, in capitals or not."""
    for id_, name in names.items():
        if wanted == id_ or wanted.strip().casefold() == name.casefold():
            return id_
    listed = ", ".join(name or id_ for id_, name in names.items())
    raise UnknownNameError(
        unknown.format(name=wanted),
        advice=_("Choose one of: {names}.").format(names=listed) if listed else "",
    )


def _paper(wanted: str) -> Paper:
    from pathways.reports.paper import paper_called

    return paper_called(wanted)


def _accent(wanted: str) -> str:
    if not re.fullmatch(ACCENT_PATTERN, wanted):
        raise UnknownNameError(
            _("“{text}” is no colour.").format(text=wanted),
            advice=_("Write a colour as #rrggbb, for instance #1a5c8a."),
        )
    return wanted
