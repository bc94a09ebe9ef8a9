"""What checking files gave, as SARIF 2.1.0 (OASIS), for programs that gather such results."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from pathways import __version__
from pathways.analysis.places import place_names
from pathways.cli.checked import Checked
from pathways.language import language
from pathways.rules.finding import Finding

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(results: Sequence[Checked]) -> dict[str, object]:
    """A SARIF log of one run over all the files."""
    found = [one for result in results for one in result.findings]
    kinds = {one.code: one for one in reversed(found)}
    codes = sorted(kinds)
    failed = [result for result in results if result.error]
    run = {
        "tool": {
            "driver": {
                "name": "Pathways",
                "version": __version__,
                "rules": [_rule(kinds[code]) for code in codes],
            }
        },
        "language": language(),
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [_notification(result) for result in failed],
            }
        ],
        "results": [one for result in results for one in _results(result, codes)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(found: Finding) -> dict[str, object]:
    help_ = [found.why, found.source, *(f"- {measure}" for measure in found.measures)]
    return {
        "id": found.code,
        "name": found.name,
        "shortDescription": {"text": found.title},
        "fullDescription": {"text": found.why},
        "help": {"text": "\n".join(help_)},
        "properties": {"family": found.family},
    }


def _notification(result: Checked) -> dict[str, object]:
    return {
        "level": "error",
        "message": {"text": str(result.error)},
        "locations": [{"physicalLocation": _file(result.file)}],
    }


def _results(result: Checked, codes: Sequence[str]) -> Iterator[dict[str, object]]:
    if result.model is None:
        return
    names = place_names(result.model)
    lines = _lines(result.file)
    for found in result.findings:
        physical = _file(result.file)
        place = found.elements[0] if found.elements else found.pathway
        if place in lines:
            physical["region"] = {"startLine": lines[place]}
        location: dict[str, object] = {"physicalLocation": physical}
        parts = list(dict.fromkeys(filter(None, (found.pathway, place))))
        if parts:
            location["logicalLocations"] = [
                {
                    "name": names.get(parts[-1], parts[-1]),
                    "fullyQualifiedName": "/".join(parts),
                    "kind": "element",
                }
            ]
        yield {
            "ruleId": found.code,
            "ruleIndex": codes.index(found.code),
            "level": found.severity.value,
            "message": {"text": found.message},
            "locations": [location],
            **_suppressed(found),
            "properties": {
                "elements": list(found.elements),
                "municipalities": [names.get(one, one) for one in found.municipalities],
            },
        }


def _suppressed(found: Finding) -> dict[str, object]:
    """A waiver is a suppression, kept in the file beside what was checked."""
    if found.waiver is None:
        return {}
    return {"suppressions": [{"kind": "external", "justification": found.waiver.reason}]}


def _file(file: Path) -> dict[str, object]:
    return {"artifactLocation": {"uri": quote(file.as_posix())}}


def _lines(file: Path) -> dict[str, int]:
    """The line on which each element's id stands, for files in the canonical form."""
    found: dict[str, int] = {}
    text = file.read_text("utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        name, _colon, value = line.strip().partition(": ")
        if name == '"id"':
            found.setdefault(value.strip('",'), number)
    return found
