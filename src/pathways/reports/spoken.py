"""What a report's signs say where they cannot be drawn."""

from pathways.language import ngettext
from pathways.model import Mark, Severity


def mark_text(mark: Mark) -> str:
    """A sign of severity in words: "3 errors"; without a count, its severity alone."""
    count = mark.count
    match mark.grade:
        case Severity.ERROR:
            return ngettext("{count} error", "{count} errors", count).format(count=count)
        case Severity.WARNING:
            return ngettext("{count} warning", "{count} warnings", count).format(count=count)
        case Severity.NOTE:
            return ngettext("{count} remark", "{count} remarks", count).format(count=count)
