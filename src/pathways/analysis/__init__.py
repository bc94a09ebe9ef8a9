"""What a pathway tells when it is read as tables: the registers of steps and handoffs."""

from pathways.analysis.registers import (
    HANDOFF_COLUMNS,
    STEP_COLUMNS,
    HandoffRow,
    StepRow,
    handoff_rows,
    step_rows,
)

__all__ = [
    "HANDOFF_COLUMNS",
    "STEP_COLUMNS",
    "HandoffRow",
    "StepRow",
    "handoff_rows",
    "step_rows",
]
