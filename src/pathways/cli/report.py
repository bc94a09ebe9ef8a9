"""`pathways report`: a model's report as a PDF."""

import argparse
from pathlib import Path

from pathways.language import _, language
from pathways.model import ReportSetting
from pathways.storage import read


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("report", help=_("write the report of a file as a PDF"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the file to report on"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.pdf", help=_("the PDF to write")
    )
    parser.add_argument("--paper", default="A4", help=_("paper size, A5 to A0 (default: A4)"))
    parser.add_argument(
        "--sections",
        type=_names,
        metavar=_("NAMES"),
        help=_("only these sections, with commas between (default: all)"),
    )
    parser.set_defaults(job=_job)
    return parser


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in (part.strip() for part in text.split(",")) if name)


def _job(options: argparse.Namespace) -> int:
    model = read(options.file)
    from pathways.reports.paper import paper_called
    from pathways.reports.report import write_report

    setting = ReportSetting(
        language=language(), paper=paper_called(options.paper), sections=options.sections or ()
    )
    write_report(model, options.output, setting, folder=options.file.parent)
    return 0
