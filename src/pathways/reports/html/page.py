"""The page round the report: its head, its contents at the side, its search, style and script."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from pathways.assets import resource
from pathways.diagram.embedded_fonts import font_faces
from pathways.diagram.geometry import Point
from pathways.diagram.primitives import Face, Text
from pathways.language import _, language, ngettext
from pathways.model import ReportSetting
from pathways.reports.blocks import Heading
from pathways.reports.facts import PROGRAM, Facts
from pathways.reports.html.colors import style_rules
from pathways.reports.html.markup import Markup, element, joined
from pathways.reports.html.tables import widths


def page(body: Markup, headings: Sequence[Heading], facts: Facts, setting: ReportSetting) -> str:
    """The whole file."""
    inside = joined(
        element("a", _("Skip to the report"), href="#report", class_="skip"),
        element("header", element("p", facts.title, class_="name"), _search(), class_="top"),
        element(
            "div",
            _contents(headings),
            element("main", body, id="report", tabindex="-1"),
            class_="page",
        ),
        element("footer", _foot(facts)),
    )
    style = _style(inside, setting)
    script = resource("report", "script.js").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="description", content=facts.subject),
        element("meta", name="keywords", content=", ".join(facts.keywords)),
        element("meta", name="generator", content=PROGRAM),
        element("title", facts.title),
        element("style", Markup(style)),
    )
    last = element("script", Markup(script))
    whole = element("html", "\n", head, "\n", element("body", inside, last), lang=language())
    return f"<!DOCTYPE html>\n{whole}\n"


def _search() -> Markup:
    said = _("Search in the report")
    box = element(
        "input",
        type="search",
        id="search",
        aria_label=said,
        placeholder=said,
        autocomplete="off",
        spellcheck="false",
    )
    status = element(
        "p",
        role="status",
        id="found",
        data_none=_("Nothing found"),
        data_one=ngettext("{count} place found", "{count} places found", 1),
        data_many=ngettext("{count} place found", "{count} places found", 2),
    )
    return element("div", box, status, role="search", hidden=True)


def _contents(headings: Sequence[Heading]) -> Markup:
    if not headings:
        return Markup()
    items = (
        element("li", element("a", one.said, href=f"#{one.key}"), class_=f"level{one.level}")
        for one in headings
    )
    listed = element("details", element("summary", _("Contents")), element("ul", items), open=True)
    return element("nav", listed, aria_label=_("Contents"))


def _foot(facts: Facts) -> Markup:
    return element("p", ", ".join((facts.title, facts.edition)))


def _style(inside: Markup, setting: ReportSetting) -> str:
    """All rules, with the letters the page needs inside."""
    letters = "".join(sorted(set(inside)))
    faces = font_faces(Text(Point(0, 0), letters, 1, face=face) for face in Face)
    lying = f"{setting.paper} landscape"
    upright = lying if setting.landscape else setting.paper.value
    paper = f"@page{{size:{upright}}}\n@page wide{{size:{lying}}}\n"
    sheet = resource("report", "style.css").read_text(encoding="utf-8")
    return "\n".join((faces, style_rules(), *widths(), sheet, paper))


def _policy(style: str, script: str) -> str:
    """Nothing is loaded, and no other style or script than the file's own has a say."""
    return (
        "default-src 'none'; img-src data:; font-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
