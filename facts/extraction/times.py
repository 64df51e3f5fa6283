"""The day a figure is about: weekdays, dates, "yesterday", "since August" against the day of publication."""

from __future__ import annotations

import datetime as dt
from functools import cache

from facts.extraction.tokens import Tokens
from facts.lexicon.traps import traps
from facts.lexicon.words import words

WEEKDAYS = {
    day: number
    for number, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
REACH = 40  # days a month and day without a year may lie after publication before the year before is meant


def days_named(t: Tokens, published: dt.date | None) -> list[tuple[int, dt.date]]:
    """Return the days that a sentence names, each with its token.

    "on Thursday" is that day of the week at or before `published`; "since August" ends at `published`.
    """
    found = []
    for k, low in enumerate(t.low):
        if low in _day_words():
            day = _day_at(t, k, published)
            if day is not None:
                found.append((k, day))
    return found


def nearest(days: list[tuple[int, dt.date]], i: int, published: dt.date | None) -> dt.date | None:
    """Return the day named nearest to token i, the first of equals; else `published`."""
    return min(days, key=lambda named: abs(named[0] - i))[1] if days else published


@cache
def _day_words() -> frozenset[str]:
    return frozenset({*WEEKDAYS, *traps().months, "yesterday", "today", "tonight"})


def _day_at(t: Tokens, k: int, published: dt.date | None) -> dt.date | None:
    low = t.low[k]
    if low in WEEKDAYS and t.raw[k][0].isupper():
        if (
            published is None
            or t.low[k + 1] in ("'s", "’s")
            or t.low[k - 1] in ("since", "next", "starting", "until", "by")
        ):
            return None
        back = (published.weekday() - WEEKDAYS[low]) % 7
        if t.low[k - 1] == "last" and back == 0:
            back = 7
        return _days_before(published, back)
    if low == "yesterday" and published is not None and k:
        return _days_before(published, 1)
    if low in ("today", "tonight") and published is not None:
        return published
    if low in traps().months and t.raw[k][0].isupper():
        return _calendar(t, k, published)
    return None


def _days_before(day: dt.date, days: int) -> dt.date | None:
    """Return the day so many days before; None before the calendar begins."""
    return day - dt.timedelta(days=days) if day.toordinal() > days else None


def _calendar(t: Tokens, k: int, published: dt.date | None) -> dt.date | None:
    """Read "November 16", "Nov. 16, 2021", "16 November 2021"; a month alone gives no day."""
    month = traps().months[t.low[k]]
    after = k + 2 if t.raw[k + 1] == "." else k + 1
    day, end = 0, after
    if t.raw[after].isdigit() and int(t.raw[after]) <= 31:
        day, end = int(t.raw[after]), after + 1
        if t.low[end] in ("st", "nd", "rd", "th"):
            end += 1
    elif k and t.raw[k - 1].isdigit() and int(t.raw[k - 1]) <= 31:
        day = int(t.raw[k - 1])
    elif k > 1 and t.low[k - 1] in ("st", "nd", "rd", "th", "of") and t.raw[k - 2].isdigit():
        day = int(t.raw[k - 2])
    if not 1 <= day <= 31 or (k and t.low[k - 1] in ("since", "until")) or _names_event(t, k, end):
        return None
    if t.raw[end] == ",":
        end += 1
    year = int(t.raw[end]) if t.raw[end].isdigit() and len(t.raw[end]) == 4 else 0
    try:
        if year:
            return dt.date(year, month, day)
        if published is None:
            return None
        found = dt.date(published.year, month, day)
        if (found - published).days > REACH:
            found = dt.date(published.year - 1, month, day)
        return found
    except ValueError:
        return None


def _names_event(t: Tokens, k: int, end: int) -> bool:
    """Is the date the name of an event, "the Feb. 6 earthquake", "the quakes of Feb. 6", and not the figure's day?"""
    begin = k - 1 if k and t.raw[k - 1].isdigit() else k
    before = t.low[begin - 1] if begin else ""
    after = t.low[end]
    if before == "of" and begin > 1 and t.low[begin - 2] not in EVENINGS:
        return True
    return before == "the" and after.isalpha() and after not in words().stop


EVENINGS = frozenset({"night", "morning", "evening", "afternoon", "day", "week", "weekend", "early", "hours"})
