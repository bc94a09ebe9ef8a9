"""The page of all rules: what each looks for, why, where that is written and what to do."""

import re
from collections.abc import Iterator
from itertools import groupby

from pathways.language import _, language
from pathways.model import label
from pathways.rules.engine import rules
from pathways.rules.families import family_order, family_title
from pathways.rules.rule import Rule, doc, family, name

_SECTION = re.compile(r"^(Fault|Broken|Sound|Lets pass|Mend): (.*)", re.DOTALL)


def markdown() -> str:
    """The page in the language spoken now, as Markdown.

    Examples and exceptions are told in English alone, where they stand beside the rule's code.
    """
    return "\n\n".join(_blocks()) + "\n"


def sections(rule: Rule) -> dict[str, str]:
    """The named sections of a rule's docstring that its other texts do not tell, each unwrapped."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in doc(rule).split("\n\n"))
    found = (_SECTION.match(paragraph) for paragraph in paragraphs)
    return {match[1]: match[2] for match in found if match}


def _blocks() -> Iterator[str]:
    shelved = sorted(rules(), key=lambda rule: (family_order(family(rule)), rule.code))
    yield "# " + _("Rules")
    yield _(
        "What Pathways looks for in a care model. An error is about patient safety or the law, a "
        "warning about quality; a remark is worth a thought. Every rule can be switched off or "
        "graded anew for a document, and a finding can be accepted in one place with a reason, a "
        "name and a date."
    )
    yield "\n".join(_table(shelved))
    for shelf, group in groupby(shelved, key=family):
        yield f"## {family_title(shelf)}"
        for rule in group:
            yield from _rule(rule)


def _table(shelved: list[Rule]) -> Iterator[str]:
    yield _row(_("Code"), _("Name"), _("What it finds"), _("Severity"))
    yield _row(*["---"] * 4)
    for rule in shelved:
        yield _row(rule.code, f"`{name(rule)}`", _(rule.title), label(rule.severity))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code} {_(rule.title)}"
    yield f"`{name(rule)}` · {label(rule.severity)}"
    told = sections(rule) if language() == "en" else {}
    if told:
        yield told["Fault"]
    yield _told(_("Why it matters"), _(rule.why))
    yield _told(_("Source"), _(rule.source))
    for heading in ("Broken", "Sound", "Lets pass", "Mend"):
        if heading in told:
            yield _told(heading, told[heading])
    yield _told(_("What can be done"), "")
    yield "\n".join(f"- {_(measure)}" for measure in rule.measures)


def _told(heading: str, text: str) -> str:
    return f"**{heading}.** {text}".rstrip()
