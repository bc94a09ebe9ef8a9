"""Tables to write in."""

import pytest
from tests.ui.handling import Hands
from tests.ui.tables.desk import Tables


@pytest.fixture
def tables(hands: Hands) -> Tables:
    """The tables, with the keyboard in the steps."""
    return Tables(hands)
