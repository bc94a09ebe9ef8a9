"""Text that XML can hold: what Word documents and workbooks are made of."""

import re

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 has no way to write (section 2.2)."""


def storable(text: str) -> str:
    """The text with a sign in place of each character that XML cannot hold."""
    return _UNSTORABLE.sub("\ufffd", text)
