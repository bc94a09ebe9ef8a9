"""The rule settings: what the rules were asked, and by which limits."""

from collections.abc import Iterator

from pathways.language import N_, _, language, ngettext
from pathways.language.durations import format_duration
from pathways.model import Limits, PackRequirement, RulePack, RuleSetting, label
from pathways.reports.blocks import (
    Block,
    Column,
    Heading,
    Manner,
    NewPage,
    Row,
    Said,
    Table,
    muted,
    row,
    strong,
)
from pathways.reports.content import Content
from pathways.reports.sections.section import Section
from pathways.rules.engine import rules
from pathways.rules.message_table import message_name
from pathways.rules.rule import Rule, name


def rule_settings(content: Content) -> Iterator[Block]:
    """What is off or graded anew, the limits, and what is agreed on locally."""
    yield NewPage(shared=True)
    yield Heading(_("How the rules were asked"), "settings")
    yield Said(_asked(content), Manner.LEAD)
    yield from _changed(content)
    yield Heading(_("Limits"), "settings-limits", 1)
    columns = (Column(_("Limit"), 56), Column(_("Here"), 22), Column(_("Usual"), 22))
    yield Table(columns, tuple(_limits(content.model.limits)))
    for number, pack in enumerate(content.model.rule_packs, 1):
        yield from _pack(pack, number)


def _asked(content: Content) -> str:
    off = {one.rule for one in content.model.rule_settings if not one.enabled}
    known = [rule for rule in rules() if name(rule) not in off]
    return ngettext(
        "{count} rule looked for breaks and gaps in this model.",
        "{count} rules looked for breaks and gaps in this model.",
        len(known),
    ).format(count=len(known))


def _changed(content: Content) -> Iterator[Block]:
    """The rules that the team has set otherwise than they come."""
    by_name = {name(rule): rule for rule in rules()}
    rows = [
        _setting(one, by_name.get(one.rule))
        for one in content.model.rule_settings
        if not one.enabled or one.severity
    ]
    if not rows:
        yield Said(_("No rule is switched off, and all have their usual grade."))
        return
    yield Heading(_("Rules that are set otherwise"), "settings-rules", 1)
    columns = (Column(_("Rule"), 60), Column(_("Here"), 22), Column(_("Usual"), 22))
    yield Table(columns, tuple(rows))


def _setting(setting: RuleSetting, rule: Rule | None) -> Row:
    called = f"{_(rule.title)} ({rule.code})" if rule else setting.rule
    here = label(setting.severity) if setting.severity else ""
    usual = label(rule.severity) if rule else ""
    return row(strong(called), here if setting.enabled else _("Off"), usual)


def _limits(limits: Limits) -> Iterator[Row]:
    usual = Limits()
    for said, here, there in (
        (
            _("Most handoffs on the usual route"),
            str(limits.handoffs_on_usual_route),
            str(usual.handoffs_on_usual_route),
        ),
        (
            _("Longest wait between two steps"),
            format_duration(limits.wait),
            format_duration(usual.wait),
        ),
        (
            _("Longest travel one way to a team or course"),
            format_duration(limits.travel),
            format_duration(usual.travel),
        ),
        (
            _("Highest utilisation"),
            _percent(limits.utilisation),
            _percent(usual.utilisation),
        ),
        (
            _("Bed-days a year that discharge-ready patients may wait"),
            str(limits.discharge_ready_days),
            str(usual.discharge_ready_days),
        ),
    ):
        yield row(said, here if here == there else strong(here), muted(there))


def _percent(share: float) -> str:
    if language() == "en":
        return f"{share:g}%"
    return f"{share:g}\u00a0%".replace(".", ",")


def _pack(pack: RulePack, number: int) -> Iterator[Block]:
    """What one agreement area has agreed on."""
    title = _("Agreed on locally: {name}").format(name=pack.name)
    yield Heading(title, f"settings-pack-{number}", 1)
    yield Said(pack.source, label=_("Source:"))
    if pack.deadlines:
        yield Table(
            (
                Column(_("Message"), 50),
                Column(_("Deadline"), 25),
                Column(_("Too late after"), 25),
            ),
            tuple(
                row(message_name(one.message), _time(one.deadline), _time(one.latest))
                for one in pack.deadlines
            ),
        )
    if pack.required:
        yield Table(
            (Column(_("Also required"), 50), Column(_("Where"), 50)),
            tuple(row(message_name(one.message), _where(one)) for one in pack.required),
        )


def _where(required: PackRequirement) -> str:
    """The kinds of handoffs, then the levels that patients leave and come to."""
    return ", ".join(map(label, (*required.kinds, *required.from_levels, *required.to_levels)))


def _time(minutes: int | None) -> str:
    return _("as nationally") if minutes is None else format_duration(minutes)


SECTION = Section("settings", N_("How the rules were asked"), rule_settings)
