"""`pathways check`: the findings of one or many files, for people or for programs."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pathways.analysis.places import place_names
from pathways.cli.checked import Checked, as_json
from pathways.cli.files import municipality_named, pathway_files
from pathways.cli.sarif import as_sarif
from pathways.cli.terminal import bold, coloured, progress
from pathways.edits import add_rule_pack
from pathways.errors import PathwaysError
from pathways.language import _, ngettext
from pathways.model import CareModel, RulePack, RuleSetting, Severity, label
from pathways.rules.engine import check, rule_called, rules
from pathways.rules.finding import Finding
from pathways.rules.pack_file import read_pack
from pathways.rules.rule import name
from pathways.storage import put, read

ALL = "all"
"""Every municipality of a model."""

_FAILING = {
    "error": (Severity.ERROR,),
    "warning": (Severity.ERROR, Severity.WARNING),
    "never": (),
}


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
        "--format",
        choices=("text", "json", "xlsx", "sarif"),
        default="text",
        help=_("text for people, xlsx for a spreadsheet, json or sarif for programs"),
    )
    parser.add_argument(
        "--out", type=Path, metavar=_("FILE"), help=_("write to this file (an xlsx needs one)")
    )
    parser.add_argument(
        "--municipality",
        action="append",
        default=[],
        metavar=_("NAME"),
        help=_(
            "the breaks that a municipality's citizens meet (may be given several times); "
            "all: for whom each holds"
        ),
    )
    parser.add_argument(
        "--rule",
        action="append",
        metavar=_("RULE"),
        help=_("ask only this rule, by name or code (may be given several times)"),
    )
    parser.add_argument(
        "--no-rule",
        action="append",
        default=[],
        metavar=_("RULE"),
        help=_("do not ask this rule (may be given several times)"),
    )
    parser.add_argument(
        "--pack",
        action="append",
        default=[],
        type=Path,
        metavar=_("FILE"),
        help=_("a local rule pack to check against (may be given several times)"),
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
    if options.format == "xlsx" and options.out is None:
        raise PathwaysError(
            _("A workbook cannot be written to the screen."),
            advice=_("Name a file for it with --out."),
        )
    off = [RuleSetting(rule=_rule_name(rule), enabled=False) for rule in options.no_rule]
    only = None if options.rule is None else {_rule_name(rule) for rule in options.rule}
    packs = [read_pack(file) for file in options.pack]
    files = list(pathway_files(options.files))
    results = [_checked(file, packs, options.municipality, only, off) for file in progress(files)]
    _tell(results, options.format, options.out)
    if any(result.error for result in results):
        return 2
    failing = _FAILING[options.fail_on]
    return int(any(_speaks(result, failing) for result in results))


def _rule_name(wanted: str) -> str:
    return name(rule_called(wanted, rules()))


def _checked(
    file: Path,
    packs: Iterable[RulePack],
    towns: Sequence[str],
    only: set[str] | None,
    off: Sequence[RuleSetting],
) -> Checked:
    try:
        model = read(file)
        for pack in packs:
            model = add_rule_pack(model, pack)
        findings: Sequence[Finding]
        findings = (
            _met_in(model, towns, only, off) if towns else check(model, only=only, personal=off)
        )
    except PathwaysError as error:
        return Checked(file, None, error=error)
    return Checked(file, model, findings)


def _met_in(
    model: CareModel, towns: Sequence[str], only: set[str] | None, off: Sequence[RuleSetting]
) -> Sequence[Finding]:
    """What the citizens of these municipalities meet, or all that is met by anybody.

    Raises UnknownNameError for a municipality the model does not have.
    """
    from pathways.session.regional import regional

    chosen = [municipality_named(model, town).id for town in towns if town != ALL]
    region = regional(model, personal=off, only=only)
    return region.findings if ALL in towns else region.met_in(chosen)


def _tell(results: Sequence[Checked], form: str, out: Path | None) -> None:
    """Write the results, to a file where one is named."""
    if form == "xlsx" and out is not None:
        from pathways.reports.workbook.findings import findings_sheet
        from pathways.reports.workbook.source import Source
        from pathways.reports.workbook.writing import write_sheets

        sources = [
            (str(result.file), Source(result.model, result.findings))
            for result in results
            if result.model is not None
        ]
        write_sheets([findings_sheet(sources, tells_files=len(results) > 1)], out)
        for result in results:
            if result.error:
                print(result.error, file=sys.stderr)
        return
    if form == "text":
        text = "\n".join(_text(results))
    else:
        content = as_json(results) if form == "json" else as_sarif(results)
        text = json.dumps(content, ensure_ascii=False, indent=2)
    if out is None:
        print(text)
    else:
        put(f"{text}\n".encode(), out)


def _speaks(result: Checked, failing: tuple[Severity, ...]) -> bool:
    return any(found.severity in failing and not found.waived for found in result.findings)


def _text(results: Sequence[Checked]) -> Iterator[str]:
    for result in results:
        if result.model is None:
            yield str(result.error)
            continue
        yield bold(str(result.file))
        names = place_names(result.model)
        for found in result.findings:
            yield from _finding(found, names)
        yield f"  {_counts(result.findings)}"
    if len(results) > 1:
        yield _summary(results)


def _finding(found: Finding, names: Mapping[str, str]) -> Iterator[str]:
    grade = coloured(label(found.severity), found.severity)
    waived = _(" (waived)") if found.waived else ""
    places = dict.fromkeys(filter(None, (found.pathway, *found.elements[:1])))
    place = " · ".join(names[part] for part in places)
    yield f"  {grade} {found.code} {found.name}{waived}: {place}"
    yield f"      {found.message}"
    if found.municipalities:
        towns = ", ".join(names[party] for party in found.municipalities)
        yield "      " + _("For: {names}").format(names=towns)
    yield "      " + _("Measure: {text}").format(text=found.measures[0])


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


def _summary(results: Sequence[Checked]) -> str:
    findings = [found for result in results for found in result.findings]
    unread = sum(result.error is not None for result in results)
    head = ngettext("{count} file", "{count} files", len(results)).format(count=len(results))
    line = f"{head}: {_counts(findings)}"
    if unread:
        line += ", " + ngettext(
            "{count} file could not be read", "{count} files could not be read", unread
        ).format(count=unread)
    return bold(line)
