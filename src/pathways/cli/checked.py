"""What checking files gave, and how other programs are told of it in JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathways.errors import PathwaysError
from pathways.model import CareModel
from pathways.rules.finding import Finding

JSON_VERSION = 1
"""Raised when the form of the JSON output changes so that a script would stumble."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one file gave: findings, or the error that kept it from being read."""

    file: Path
    model: CareModel | None
    findings: Sequence[Finding] = ()
    error: PathwaysError | None = None


def as_json(results: Sequence[Checked]) -> dict[str, object]:
    """What checking gave, in the form of docs/check-json.md."""
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
