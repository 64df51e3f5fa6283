"""The day a figure is about: weekdays, dates, "yesterday", "since August" against the day of publication."""

from __future__ import annotations

import datetime as dt
from functools import cache

from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import numbers
from facts.lexicon.traps import traps
from facts.lexicon.words import words

WEEKDAYS = {
    day: number
    for number, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
REACH = 40  # days a month and day without a year may lie after publication before the year before is meant


def days_named(t: Tokens, published: dt.date | None) -> list[tuple[int, dt.date]]:
    """Return the days that a sentence names, each with its token.

    "on Thursday" is that day of the week at or before `published`; what lasts "since August" ends at `published`.
    """
    found = []
    for k, low in enumerate(t.low):
        if low in _day_words():
            day = published if _since(t, k) else _day_at(t, k, published)
            if day is not None:
                found.append((k, day))
    return found


def day_of(
    t: Tokens,
    days: list[tuple[int, dt.date]],
    q: Quantity,
    before: Quantity | None,
    following: Quantity | None,
    published: dt.date | None,
) -> dt.date | None:
    """Return the day of a figure: the one named nearest to it, else `published`.

    A day right behind it in its clause beats one that goes with the figure before: "from 55 on Thursday to 150 on
    Friday".
    """
    if not days:
        return published
    nearest = min(days, key=lambda named: (abs(named[0] - q.i), -named[0]))
    if before is not None and before.j <= nearest[0] < q.i:
        stop = following.i if following is not None else t.count
        behind = next((named for named in days if q.j <= named[0] < stop), None)
        if behind is not None and "," not in t.raw[q.j : behind[0]]:
            return behind[1]
    return nearest[1]


@cache
def _day_words() -> frozenset[str]:
    return frozenset({*WEEKDAYS, *traps().months, "yesterday", "today", "tonight", "ago", "earlier"})


def _since(t: Tokens, k: int) -> bool:
    """Does "since" stand before the day: "since Monday", "since 6 August", "since early May"?"""
    if t.low[k] not in WEEKDAYS and t.low[k] not in traps().months:
        return False
    begin = k - 1 if k and (t.raw[k - 1].isdigit() or t.low[k - 1] in ("last", "early", "late", "mid")) else k
    return begin > 0 and t.low[begin - 1] == "since" and t.raw[k][0].isupper()


def _day_at(t: Tokens, k: int, published: dt.date | None) -> dt.date | None:
    low = t.low[k]
    if low in WEEKDAYS and t.raw[k][0].isupper():
        if (
            published is None
            or t.low[k + 1] in ("'s", "’s")
            or (t.low[k + 1] in ("last", "next") and t.low[k + 2] == "week")
            or t.low[k - 1] in ("next", "starting", "until", "by")
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
    if low in ("ago", "earlier"):
        return _ago(t, k, published)
    if low in traps().months and t.raw[k][0].isupper():
        return _calendar(t, k, published)
    return None


def _ago(t: Tokens, k: int, published: dt.date | None) -> dt.date | None:
    """Read "two days ago", "a week ago", "3 days earlier"; hours stay on the day, months say no day."""
    if published is None or k < 2:
        return None
    length = {"day": 1, "days": 1, "week": 7, "weeks": 7}.get(t.low[k - 1], 0)
    many = t.low[k - 2]
    number = int(many) if many.isdigit() and len(many) < 4 else int(numbers().digits.get(many, 1 if many == "a" else 0))
    return _days_before(published, length * number) if length and number else None


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
    if not 1 <= day <= 31 or (k and t.low[k - 1] == "until") or _names_event(t, k, end):
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
