"""Room round what stands at the head of a page."""

from PySide6.QtWidgets import QLayout, QVBoxLayout


def inset(tools: QLayout) -> QVBoxLayout:
    """The tools with room at their sides."""
    column = QVBoxLayout()
    column.setContentsMargins(12, 4, 12, 6)
    column.addLayout(tools)
    return column
