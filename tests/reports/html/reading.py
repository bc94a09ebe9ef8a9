"""Read a page back as a browser would: its elements, its words, and whether it is well formed."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset({"br", "col", "img", "input", "meta"})
_UNREAD = frozenset({"style", "script", "title"})


class Element(NamedTuple):
    """An element with its attributes and all words inside it."""

    tag: str
    attributes: dict[str, str]
    inside: list[str]
    within: tuple[str, ...]
    """The tags it stands in, outermost first."""

    @property
    def words(self) -> str:
        """All that is said inside, on one line, without soft hyphens."""
        return " ".join("".join(self.inside).replace("\u00ad", "").split())


class Page(HTMLParser):
    """A page; raises AssertionError where an element is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        within = tuple(element.tag for element in self._open)
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs), tag
        element = Element(tag, attributes, [], within)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of a drawing."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        if tag not in VOID:
            assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Note words in all that they stand in."""
        for element in self._open:
            element.inside.append(data)

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        """The elements of a tag that have these attributes."""
        for element in self.elements:
            if element.tag == tag and attributes.items() <= element.attributes.items():
                yield element

    def one(self, tag: str, **attributes: str) -> Element:
        """The only one there is."""
        (element,) = self.all(tag, **attributes)
        return element

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]

    def by_id(self, id_: str) -> Element:
        """The element with an id."""
        (element,) = (one for one in self.elements if one.attributes.get("id") == id_)
        return element
