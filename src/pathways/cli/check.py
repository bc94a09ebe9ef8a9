"""`pathways check`: the findings of one or many files, for people or for programs."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathways.analysis.places import place_names
from pathways.cli.files import pathway_files
from pathways.cli.terminal import bold, coloured, progress
from pathways.errors import PathwaysError
from pathways.language import _, ngettext
from pathways.model import CareModel, Severity, label
from pathways.rules.engine import check
from pathways.rules.finding import Finding
from pathways.storage import read

JSON_VERSION = 1
"""Raised when the form of the JSON output changes so that a script would stumble."""

_FAILING = {
    "error": (Severity.ERROR,),
    "warning": (Severity.ERROR, Severity.WARNING),
    "never": (),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave: findings, or the error that kept it from being read."""

    file: Path
    model: CareModel | None
    findings: Sequence[Finding] = ()
    error: PathwaysError | None = None


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the command to the parser."""
    parser = commands.add_parser("check", help=_("find the breaks in one or many files"))
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar=_("FILE"),
        help=_("files, or folders to look through"),
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("for people or for programs")
    )
    parser.add_argument(
        "--fail-on",
        choices=tuple(_FAILING),
        default="warning",
        help=_("the mildest finding that gives exit code 1 (default: warning)"),
    )
    parser.set_defaults(job=_job)
    return parser


def _job(options: argparse.Namespace) -> int:
    files = list(pathway_files(options.files))
    results = [_checked(file) for file in progress(files)]
    if options.format == "json":
        json.dump(_as_json(results), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        _print_text(results)
    if any(result.error for result in results):
        return 2
    failing = _FAILING[options.fail_on]
    return int(any(_speaks(result, failing) for result in results))


def _checked(file: Path) -> Checked:
    try:
        model = read(file)
    except PathwaysError as error:
        return Checked(file, None, error=error)
    return Checked(file, model, check(model))


def _speaks(result: Checked, failing: tuple[Severity, ...]) -> bool:
    return any(found.severity in failing and not found.waived for found in result.findings)


def _as_json(results: Sequence[Checked]) -> dict[str, object]:
    return {"version": JSON_VERSION, "files": [_file_as_json(result) for result in results]}


def _file_as_json(result: Checked) -> dict[str, object]:
    parties = result.model.parties if result.model else ()
    names = {party.id: party.name for party in parties}
    return {
        "file": str(result.file),
        "title": result.model.title if result.model else None,
        "error": str(result.error) if result.error else None,
        "findings": [finding_as_json(found, names) for found in result.findings],
    }


def finding_as_json(found: Finding, parties: Mapping[str, str]) -> dict[str, object]:
    """One finding in the form other programs read; its keys are a promise.

    `parties` are the names of the model's parties by id.
    """
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "pathway": found.pathway,
        "elements": list(found.elements),
        "title": found.title,
        "message": found.message,
        "why": found.why,
        "source": found.source,
        "measures": list(found.measures),
        "fixable": found.fixable,
        "waived": found.waived,
        "municipalities": [parties[one] or one for one in found.municipalities],
    }


def _print_text(results: Sequence[Checked]) -> None:
    for result in results:
        if result.model is None:
            print(result.error)
            continue
        print(bold(str(result.file)))
        names = place_names(result.model)
        for found in result.findings:
            _print_finding(found, names)
        print(f"  {_counts(result.findings)}")
    if len(results) > 1:
        _print_summary(results)


def _print_finding(found: Finding, names: Mapping[str, str]) -> None:
    grade = coloured(label(found.severity), found.severity)
    waived = _(" (waived)") if found.waived else ""
    places = dict.fromkeys(filter(None, (found.pathway, *found.elements[:1])))
    place = " · ".join(names[part] for part in places)
    print(f"  {grade} {found.code} {found.name}{waived}: {place}")
    print(f"      {found.message}")
    print("      " + _("Measure: {text}").format(text=found.measures[0]))


def _counts(findings: Sequence[Finding]) -> str:
    count = Counter(found.severity for found in findings if not found.waived)
    waived = sum(found.waived for found in findings)
    errors, warnings, notes = (count[grade] for grade in Severity)
    parts = [
        ngettext("{count} error", "{count} errors", errors).format(count=errors),
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
        ngettext("{count} remark", "{count} remarks", notes).format(count=notes),
    ]
    if waived:
        parts.append(ngettext("{count} waived", "{count} waived", waived).format(count=waived))
    return ", ".join(parts)


def _print_summary(results: Sequence[Checked]) -> None:
    findings = [found for result in results for found in result.findings]
    unread = sum(result.error is not None for result in results)
    head = ngettext("{count} file", "{count} files", len(results)).format(count=len(results))
    line = f"{head}: {_counts(findings)}"
    if unread:
        line += ", " + ngettext(
            "{count} file could not be read", "{count} files could not be read", unread
        ).format(count=unread)
    print(bold(line))
