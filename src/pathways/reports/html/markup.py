"""Markup that can only be made escaped: a plain string is a user's text, always."""

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"br", "col", "img", "input", "meta"})


class Markup(str):
    """Text that is markup already; every other string is escaped on its way into a page."""

    __slots__ = ()


Inside = str | Markup | Iterable["Inside"]
"""What an element may hold; in an iterable, each after the other."""


def element(tag: str, *inside: Inside, **attributes: str | int | bool) -> Markup:
    """An element with what is inside it.

    An attribute's name is written `class_`, `aria_label`; True is one without a value, and one
    that is False or empty is left out. `alt=""` means something, and is kept.
    """
    opened = f"<{tag}{''.join(_attribute(*pair) for pair in attributes.items())}>"
    if tag in _VOID:
        return Markup(opened)
    return Markup(f"{opened}{joined(*inside)}</{tag}>")


def joined(*inside: Inside) -> Markup:
    """Texts and markup after each other, as one piece of markup."""
    return Markup("".join(map(_markup, inside)))


def hidden(said: str) -> Markup:
    """Words for those who have the page read aloud."""
    return element("span", said, class_="spoken")


def _markup(inside: Inside) -> str:
    if isinstance(inside, Markup):
        return inside
    if isinstance(inside, str):
        return escape(inside, quote=False)
    return joined(*inside)


def _attribute(name: str, value: str | int | bool) -> str:
    name = name.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if value is False or (value == "" and name != "alt"):
        return ""
    return f' {name}="{escape(str(value))}"'
