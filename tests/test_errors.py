"""An error says where, what and what to do."""

from pathlib import Path

import pytest

from pathways.errors import PathwaysError

FILE = Path("kols.pathway")


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (PathwaysError("It broke."), "It broke."),
        (PathwaysError("It broke.", advice="Mend it."), "It broke. Mend it."),
        (PathwaysError("It broke.", file=FILE), "kols.pathway: It broke."),
        (PathwaysError("It broke.", place="line 3"), "line 3: It broke."),
        (
            PathwaysError("It broke.", file=FILE, place="line 3", advice="Mend it."),
            "kols.pathway: line 3: It broke. Mend it.",
        ),
        (
            PathwaysError("Faults:\n  a\n  b", file=FILE, advice="Mend them."),
            "kols.pathway: Faults:\n  a\n  b\nMend them.",
        ),
    ],
)
def test_that_an_error_reads_as_a_sentence(error: PathwaysError, text: str) -> None:
    assert str(error) == text
