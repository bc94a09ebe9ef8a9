"""Rows of a spreadsheet or a text list, read into steps and arrows of a pathway."""

from pathways.analysis.pasting.meanings import Meaning, guessed, meaning_label
from pathways.analysis.pasting.plan import Plan, Problem, planned
from pathways.analysis.pasting.sheet import MOST_ROWS, Shape, Sheet, read_sheet

__all__ = [
    "MOST_ROWS",
    "Meaning",
    "Plan",
    "Problem",
    "Shape",
    "Sheet",
    "guessed",
    "meaning_label",
    "planned",
    "read_sheet",
]
