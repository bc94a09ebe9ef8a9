"""Tables on the screen as text with separators (CSV), for other programs to read."""

import csv
import sys
from collections.abc import Iterable, Sequence

from pathways.reports.separated import harmless


def print_csv(rows: Iterable[Sequence[object]]) -> None:
    """Print rows with commas between the cells; no spreadsheet works a text out."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows(
        [harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
