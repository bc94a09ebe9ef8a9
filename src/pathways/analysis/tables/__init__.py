"""A pathway as two tables, steps and transitions, that can be read and written cell by cell."""

from pathways.analysis.tables.blocks import block_text, read_block
from pathways.analysis.tables.column import Column
from pathways.analysis.tables.draft import Draft
from pathways.analysis.tables.ground import Ground, Messages
from pathways.analysis.tables.handoff_columns import TRANSITION_TABLE
from pathways.analysis.tables.rows import Row, Rows
from pathways.analysis.tables.showing import Wanted, shown
from pathways.analysis.tables.step_columns import STEP_TABLE
from pathways.analysis.tables.table import Table
from pathways.analysis.tables.unreadable import UnreadableCellError
from pathways.analysis.tables.writing import NEW, Entry, Refusal, Written, write_cells

__all__ = [
    "NEW",
    "STEP_TABLE",
    "TRANSITION_TABLE",
    "Column",
    "Draft",
    "Entry",
    "Ground",
    "Messages",
    "Refusal",
    "Row",
    "Rows",
    "Table",
    "UnreadableCellError",
    "Wanted",
    "Written",
    "block_text",
    "read_block",
    "shown",
    "write_cells",
]
