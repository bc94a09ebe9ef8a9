"""Markup escapes whatever is not markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from pathways.reports.html.markup import Markup, element, joined

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))


class _Reader(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.said = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.said += data


@given(TEXTS)
def test_that_a_text_is_read_back_as_it_was(said: str) -> None:
    page = _Reader(element("p", said))

    assert page.tags == ["p"]
    assert page.said == said


@given(TEXTS.filter(bool))
def test_that_an_attribute_is_read_back_as_it_was(said: str) -> None:
    page = _Reader(element("p", aria_label=said))

    assert page.tags == ["p"]
    assert page.attributes == {"aria-label": said}


def test_that_markup_stays_as_it_is_also_inside_other_markup() -> None:
    made = element("ul", (element("li", one) for one in ("a", "<b>")), [], class_="x")

    assert made == '<ul class="x"><li>a</li><li>&lt;b&gt;</li></ul>'
    assert isinstance(joined(made, "&"), Markup)
    assert joined(made, "&") == f"{made}&amp;"


def test_that_attributes_that_are_false_or_empty_are_left_out() -> None:
    assert element("p", id="", hidden=False) == "<p></p>"
    assert element("p", hidden=True, tabindex="0") == '<p hidden tabindex="0"></p>'
    assert element("img", alt="", src="x") == '<img alt="" src="x">'
