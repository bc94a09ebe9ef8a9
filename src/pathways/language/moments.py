"""Points in time as people tell them to each other: `today at 14:05`, `14 March 2026 at 09:12`."""

from datetime import datetime, timedelta

from pathways.language.dates import format_date
from pathways.language.text import _


def format_moment(moment: datetime, now: datetime | None = None) -> str:
    """A point in time by the clock on this machine's wall; `moment` knows its time zone."""
    local = moment.astimezone()
    today = (now or datetime.now().astimezone()).date()
    time = f"{local:%H:%M}"
    if local.date() == today:
        return _("today at {time}").format(time=time)
    if local.date() == today - timedelta(days=1):
        return _("yesterday at {time}").format(time=time)
    return _("{date} at {time}").format(date=format_date(local.date()), time=time)
