"""The break register as a sheet: every finding with its place, reason, measures and waiver."""

from collections.abc import Iterable
from typing import NamedTuple

from pathways.language import N_, _
from pathways.model import Waiver, label
from pathways.reports.numbering import in_register_order
from pathways.reports.sheets import Column, Form, Sheet, Value, sheet_of, yes_or_no
from pathways.reports.workbook.source import Source, Table
from pathways.rules.finding import Finding
from pathways.rules.ranking import Hazard, hazard


class _Row(NamedTuple):
    """One finding of one file."""

    number: int
    file: str
    source: Source
    finding: Finding

    @property
    def where(self) -> str:
        """The place it is about."""
        elements = self.finding.elements
        return self.source.names.get(elements[0], "") if elements else ""

    @property
    def planned(self) -> str:
        """The measures of the register that are to mend it."""
        rule, elements = self.finding.name, self.finding.elements
        return "\n".join(
            measure.title or measure.id
            for measure in self.source.model.measures
            if any(one.rule == rule and one.element in elements for one in measure.findings)
        )

    @property
    def hazard(self) -> Hazard:
        """How it fares in the ranking by need."""
        return hazard(self.finding, self.source.model)

    def waiver(self, field: str) -> Value:
        """What the team said when it accepted the finding."""
        waiver: Waiver | None = self.finding.waiver
        return getattr(waiver, field) if waiver else None


def findings_sheet(files: Iterable[tuple[str, Source]], *, tells_files: bool = False) -> Sheet:
    """The findings of some files; a column may tell in which file each is."""
    columns: list[Column[_Row]] = [
        Column(_("No."), lambda row: row.number, Form.COUNT),
        Column(_("Severity"), lambda row: label(row.finding.severity)),
        Column(_("Code"), lambda row: row.finding.code),
        Column(_("Kind of fault"), lambda row: row.finding.title),
        Column(_("Pathway"), lambda row: row.source.names.get(row.finding.pathway or "", "")),
        Column(_("Where"), lambda row: row.where),
        Column(_("Holds for"), _towns),
        Column(_("What is wrong"), lambda row: row.finding.message),
        Column(_("Why it matters"), lambda row: row.finding.why),
        Column(_("Suggested measures"), lambda row: "\n".join(row.finding.measures)),
        Column(_("Measures planned"), lambda row: row.planned),
        Column(_("Hazard score"), lambda row: row.hazard.score, Form.COUNT),
        Column(_("Must be acted on"), lambda row: yes_or_no(row.hazard.act)),
        Column(_("The program can mend it"), lambda row: yes_or_no(row.finding.fixable)),
        Column(_("Accepted"), lambda row: yes_or_no(row.finding.waived)),
        Column(_("Accepted because"), lambda row: row.waiver("reason")),
        Column(_("Accepted by"), lambda row: row.waiver("name")),
        Column(_("Accepted on"), lambda row: row.waiver("date"), Form.DATE),
        Column(_("Until"), lambda row: row.waiver("expires"), Form.DATE),
        Column(_("Source"), lambda row: row.finding.source),
    ]
    if tells_files:
        columns.append(Column(_("File"), lambda row: row.file))
    found = (
        (file, source, finding)
        for file, source in files
        for finding in in_register_order(source.findings)
    )
    rows = (_Row(number, *one) for number, one in enumerate(found, 1))
    return sheet_of(_(FINDINGS.title), columns, rows, kept=3)


def _towns(row: _Row) -> str:
    return ", ".join(row.source.names.get(town, town) for town in row.finding.municipalities)


FINDINGS = Table(
    "findings",
    N_("Findings"),
    N_("Every break and gap: where, why it matters, and what can be done."),
    lambda _title, source: findings_sheet([("", source)]),
    always=True,
)
