"""Numbers that are dates, years, clock times, telephone numbers or versions: their shape or neighbours show it."""

from __future__ import annotations

from facts.extraction.digits import is_digits
from facts.extraction.numeral import DASHES, Numeral
from facts.extraction.tokens import Tokens
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.lexicon.traps import traps
from facts.lexicon.units import units
from facts.lexicon.words import is_person, is_plural, words

FIRST_YEAR, LAST_YEAR = 1500, 2199
FIRST_SURE_YEAR, LAST_SURE_YEAR = 1900, 2039  # bare four digits in between are years unless something says a count
LONGEST_MONTH = 31
LATEST_CLOCK = 2400
LONGEST_PHONE = 6  # groups of digits after a plus sign
HOPS = 3  # days in a list, "May 3, 5, 7 and 9", looked through to the month


def bare(t: Tokens, n: Numeral) -> bool:
    """Is it a plain integer in digits: one token, no separators, no scale?"""
    return n.j == n.i + 1 and t.raw[n.i].isdigit()


def ordinal(t: Tokens, n: Numeral) -> bool:
    """16th, 22nd."""
    return t.low[n.j] in traps().ordinal_endings and t.glued(n.j) and t.raw[n.i][:1].isdigit()


def clock(t: Tokens, n: Numeral) -> bool:
    """17:22, 0:00:57, 10.45pm, 5 a.m., 0401 GMT, six o'clock, between 8 and 8:30."""
    i, j = n.i, n.j
    if t.raw[j] == ":" and t.glued(j) and t.glued(j + 1) and t.raw[j + 1][:1].isdigit():
        return True
    if i > 1 and t.raw[i - 1] == ":" and t.glued(i) and t.glued(i - 1) and t.raw[i - 2][:1].isdigit():
        return True
    low = t.low[j]
    if low in traps().clock and n.value <= LATEST_CLOCK:
        if low in traps().clock_glued and not t.glued(j):
            return t.raw[j].isupper()
        return True
    if low in ("hours", "hrs") and len(t.raw[i]) == 4 and bare(t, n) and t.low[i - 1] in traps().before_clock:
        return n.value < LATEST_CLOCK
    if n.value > 24 or not (bare(t, n) or n.spelled) or low not in traps().between_clocks:
        return False
    k = j + 1
    if is_digits(t.raw[k]) and t.raw[k + 1] == ":" and t.glued(k + 1) and t.raw[k + 2][:1].isdigit():
        return True
    return (t.raw[k][:1].isdigit() or t.low[k] in numbers().digits) and t.low[k + 1] in traps().clock


def date(t: Tokens, n: Numeral) -> bool:
    """November 16, 16 November, Nov. 16, 2021, May 3-5, 2021-11-16, 11/4/2021, 24.12.2021."""
    if not t.raw[n.i][:1].isdigit():
        return False
    if slashed(t, n.i, n.j) or _month_and_day(t, n):
        return True
    if not bare(t, n) or n.value > LAST_YEAR:
        return False
    if month_before(t, n.i):
        return not (n.value > LONGEST_MONTH and (t.low[n.j] in units().words or t.low[n.j] in numbers().scales))
    if n.value <= LONGEST_MONTH and (_month_after(t, n.j) or _day_in_list(t, n)):
        return True
    return t.raw[n.i - 1] == "," and is_year(n) and _day(t, n.i - 2)  # Nov. 16, 2021


def _month_and_day(t: Tokens, n: Numeral) -> bool:
    """11/4, 8/16: a pair that is no fraction; both of its numbers."""
    i, j = n.i, n.j
    if not bare(t, n) or not 0 < n.value <= LONGEST_MONTH:
        return False
    if t.raw[j] == "/" and t.glued(j) and t.glued(j + 1) and is_digits(t.raw[j + 1]):
        other = t.raw[j + 1]
    elif i > 1 and t.raw[i - 1] == "/" and t.glued(i) and t.glued(i - 1) and is_digits(t.raw[i - 2]):
        other = t.raw[i - 2]
    else:
        return False
    return len(other) <= 2 and 0 < int(other) <= LONGEST_MONTH


def month_before(t: Tokens, i: int) -> bool:
    """Does a month, perhaps shortened, stand before token i?"""
    if t.raw[i - 1] == "." and i:
        return is_month(t, i - 2)
    return is_month(t, i - 1)


def is_month(t: Tokens, i: int) -> bool:
    """Is token i a month; in lower case only when it is nothing else?"""
    tr = traps()
    return i >= 0 and t.low[i] in tr.months and (t.raw[i][0].isupper() or t.low[i] not in tr.ambiguous_months)


def _month_after(t: Tokens, j: int) -> bool:
    k = j + 1 if t.low[j] in ("of", "-", "day") else j
    if not t.low[k] or t.low[k] not in traps().months:
        return False
    return is_month(t, k) or t.low[k + 1] in traps().after_month or t.raw[k + 1][:1].isdigit()


def _day(t: Tokens, i: int) -> bool:
    return i > 0 and is_digits(t.raw[i]) and month_before(t, i)


def _day_in_list(t: Tokens, n: Numeral) -> bool:
    """The other days of "Nov. 3-5", "May 3, 5 and 7", "3 to 5 May"; a plural or a unit after it says a count."""
    joints = traps().between_days
    i = n.i
    for _ in range(HOPS):
        if i < 2 or t.low[i - 1] not in joints or not is_digits(t.raw[i - 2]) or len(t.raw[i - 2]) > 2:
            break
        i -= 2
        if month_before(t, i):
            return not _counts(t, n.j)
    j = n.j
    for _ in range(HOPS):
        if t.low[j] not in joints or not is_digits(t.raw[j + 1]) or len(t.raw[j + 1]) > 2:
            return False
        j += 2
        if _month_after(t, j):
            return True
    return False


def _counts(t: Tokens, j: int) -> bool:
    """Does a plural, a unit or a hyphen with a word follow at token j: "On Feb. 4, 18-year-old"?"""
    if t.raw[j] == "-" and t.glued(j):
        return not t.raw[j + 1][:1].isdigit()
    return is_plural(t.low[j]) or t.low[j] in units().words or t.raw[j] in units().symbols


def slashed(t: Tokens, i: int, j: int) -> bool:
    """Two or more / or - or . between plain numbers, as in dates, phone numbers, versions and IP addresses."""
    joints = 0
    left, right = i, j
    while joints < 2 and left > 1 and t.glued(left) and t.raw[left - 1] in ("/", "-", ".") and t.glued(left - 1):
        if not t.raw[left - 2][:1].isdigit():
            break
        left, joints = left - 2, joints + 1
    while joints < 2 and t.glued(right) and t.raw[right] in ("/", "-", ".") and t.glued(right + 1):
        if not t.raw[right + 1][:1].isdigit():
            break
        right, joints = right + 2, joints + 1
    return joints >= 2


def is_year(n: Numeral) -> bool:
    """Could it be a year of the modern era?"""
    return FIRST_YEAR <= n.value <= LAST_YEAR


def year(t: Tokens, n: Numeral) -> bool:
    """in 2016, the 2018 budget, 2014-2017, 2014/15, '16; but 2000 people, some 1900 troops, 2000 metres."""
    tr, i, j = traps(), n.i, n.j
    if t.low[j] in tr.eras or (i and t.low[i - 1] in tr.eras):
        return n.value < LAST_YEAR
    if not bare(t, n):
        return False
    if len(t.raw[i]) == 2 and i and t.raw[i - 1] in ("'", "’", "‘") and t.glued(i) and not t.glued(i - 1):
        return not (t.raw[j] in ("'", "’") and t.glued(j))
    if len(t.raw[i]) != 4:
        return False
    if _after_a_year(t, i):
        return True
    if not is_year(n):
        return False
    before, after = t.low[i - 1] if i else "", t.low[j]
    if before in DASHES and i > 1 and t.raw[i - 2].isdigit() and len(t.raw[i - 2]) == 4:
        return True
    if (t.raw[j] in DASHES or t.raw[j] == "/") and t.raw[j + 1].isdigit() and len(t.raw[j + 1]) in (2, 4):
        return True
    if (
        (after in units().words and not t.raw[j][0].isupper())
        or (t.raw[j] in units().symbols and not (after == "in" and before in tr.before_year))
        or after in numbers().scales
        or after == "-"
    ):
        return after in tr.year_units and t.low[j] not in ("bars", "degrees")
    if after in money().single_words or t.raw[j] in money().symbols:
        return False
    if is_plural(after) and t.raw[j][0].islower():
        return _year_before_plural(t, n, before, is_person(after))
    if before in tr.before_count:
        return before in ("about", "some") and after in words().stop
    if n.value < 1800:
        return before in tr.before_year and before not in tr.not_before_old_year
    return n.value <= LAST_SURE_YEAR or before in tr.before_year


def _after_a_year(t: Tokens, i: int) -> bool:
    """Is it the second of two years: "between A.D. 1000 and 1260", "2014 to 2017", "in 2012 or 2013"?"""
    if i < 3 or t.low[i - 1] not in traps().between_days:
        return False
    first = t.raw[i - 2]
    return first.isdigit() and len(first) == 4 and (t.low[i - 3] in traps().before_year or t.low[i - 3] in traps().eras)


def _year_before_plural(t: Tokens, n: Numeral, before: str, person: bool) -> bool:
    """Is it the year of what follows, "Ford's 2018 sales", "the 2016 elections"; but "2000 boats", "some 1900 men"?"""
    if not FIRST_SURE_YEAR <= n.value <= LAST_SURE_YEAR or n.i == 0:
        return False
    if person and before == "of" and t.low[n.j] in words().person_adjectives:
        return n.i > 1 and t.low[n.i - 2] not in words().no_head  # "the attacks of 2008 killed 166"
    if person:
        return before in ("in", "since") and t.raw[n.i - 1] != "In"
    if before in traps().before_year or before.endswith(("'s", "’s")):
        return True
    return n.i > 1 and t.raw[n.i - 1][:1].isupper() and t.raw[n.i - 1].isalpha() and not t.headline()


def phone(t: Tokens, n: Numeral) -> bool:
    """(901) 528-2274, 555-0100, 800-220-TIPS, +48 22 ..., text TIP to 274637."""
    i, j, raw = n.i, n.j, t.raw[n.i]
    if _after_plus(t, i):
        return True
    if not bare(t, n):
        return False
    if len(raw) == 3 and t.raw[i - 1] == "(" and t.raw[j] == ")" and t.raw[j + 1].isdigit():
        return True
    if len(raw) == 3 and t.raw[j] == "-" and t.glued(j) and t.glued(j + 1):
        after = t.raw[j + 1]
        if len(after) == 4 and (after.isdigit() or after.isupper()):
            return True
    if (
        i > 1
        and len(raw) in (3, 4)
        and t.raw[i - 1] in ("-", ")")
        and t.raw[i - 2].isdigit()
        and len(t.raw[i - 2]) == 3
    ):
        return t.glued(i) or t.raw[i - 1] == ")"
    if t.raw[j] == "-" and t.glued(j) and len(t.raw[j + 1]) == 3 and t.raw[j + 1].isdigit() and t.raw[j + 2] == "-":
        return t.raw[j + 3].isupper()
    return len(raw) in (5, 6) and t.low[i - 1] in traps().before_text_number and _texting(t, i)


def _after_plus(t: Tokens, i: int) -> bool:
    """Is it a group of "+48 22 555 01 20"?"""
    k = i
    while k > 0 and i - k < LONGEST_PHONE and is_digits(t.raw[k - 1]):
        k -= 1
    plus = k > 0 and t.raw[k - 1] == "+" and t.glued(k) and len(t.raw[k]) <= 3
    return plus and (k < i or is_digits(t.raw[i + 1]))


def _texting(t: Tokens, i: int) -> bool:
    return not traps().texting.isdisjoint(t.low[max(0, i - 14) : i])


def version(t: Tokens, n: Numeral) -> bool:
    """3.4.5, 192.168.0.1, .30-06."""
    if not t.raw[n.i][:1].isdigit():
        return False
    after, j = t.raw[n.j], n.j
    if after[:1] == "." and len(after) > 1 and t.glued(j):
        return True
    if after == "." and t.glued(j) and t.glued(j + 1) and t.raw[j + 1][:1].isdigit():
        return True
    before = t.raw[n.i - 1] if n.i else ""
    return before == "." and t.glued(n.i) and n.i > 1 and t.raw[n.i - 2][:1].isdigit() and t.glued(n.i - 1)
