"""The names of places in a report that other places lead to."""


def finding_key(number: int) -> str:
    """A finding in the break register, by its number there."""
    return f"finding-{number}"


def measure_key(id_: str) -> str:
    """A measure in the measures' table."""
    return f"measure-{id_}"


def handoff_key(id_: str) -> str:
    """A handoff in the handoff register, by its transition."""
    return f"handoff-{id_}"


def agreement_key(id_: str) -> str:
    """An agreement in the list of agreements."""
    return f"agreement-{id_}"


def place_key(id_: str) -> str:
    """A step or transition on its drawing."""
    return f"place-{id_}"


def message_key(id_: str) -> str:
    """A handoff's messages in the message plan, by its transition."""
    return f"messages-{id_}"


def municipality_key(id_: str) -> str:
    """A municipality's own page."""
    return f"municipality-{id_}"
