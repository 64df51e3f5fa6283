"""Two numbers that belong together: "5 to 10 million", "between 300 and 500", "from 208 pounds to 193"."""

from __future__ import annotations

from dataclasses import dataclass

from facts.extraction import hedging, measuring
from facts.extraction.cash import money_at, take_glued_scale
from facts.extraction.numeral import DASHES, MINUS, Numeral
from facts.extraction.numerals import may_begin, read_numeral
from facts.extraction.rates import rate_after
from facts.extraction.tokens import Tokens
from facts.extraction.traps import refusal
from facts.extraction.unit_found import UnitFound
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.hedges import hedges
from facts.model import Qualifier

CHANGE_REACH = 8  # tokens before "from" among which a word of rise or fall stands
LARGEST_ELIDED = 1000  # "5 to 10 million" counts in millions, "from 5,000 to 1 million" does not
LEAST_RESULT = 3  # times the change: "rose by 12 to 52" is no range
LARGEST_STEP = 5  # "eight or nine" is a range, "two or fifty" is not
NOT_AN_END = frozenset({"ordinal", "clock", "date", "identifier", "version", "web", "caliber"})


@dataclass(slots=True)
class Pair:
    """The second number, its currency, whether it is the result of a change, and how many signs stand before it."""

    other: Numeral
    code: str
    change: bool
    sign: int = 0


def second(t: Tokens, n: Numeral, own: UnitFound, begin: int, code: str) -> Pair | None:
    """Return the other end of "a to b", "a-b", "between a and b"; None without one.

    Args:
        own: the unit right after the first number.
        begin: token at which the first number begins with its sign and currency.
        code: the currency before the first number.
    """
    if n.qualifier != Qualifier.EXACT or n.ratio or n.fold:
        return None
    p = own.j if own.name else n.j
    if own.name or code:
        p = rate_after(t, p)[1]
    if not t.low[p] or not (t.low[p] in DASHES or t.low[p] in hedges().range_joins):
        return None
    lead = _lead(t, begin, own)
    k = _behind_join(t, p, n, lead)
    if k < 0:
        return None
    sign = t.raw[k] in MINUS and t.glued(k + 1) and not t.glued(k)
    other_code = ""
    k += sign
    if not may_begin(t, k):
        k, other_code = money_at(t, k)
        if not other_code:
            return None
    if other_code and code and other_code != code:
        return None
    other = read_numeral(t, k)
    if other is None or other.i != k or other.fraction != n.fraction or _is_no_end(t, other, bool(other_code)):
        return None
    if sign:
        other.value, other.low, other.high = -other.value, -other.high, -other.low
    take_glued_scale(t, other, is_money=bool(code or other_code))
    if lead == "from":
        other = _with_its_own_end(t, other)
    if not _may_pair(t, n, other, own, lead, other_code or code):
        return None
    if t.low[p] == "or" and (not other.spelled or not n.value < other.value <= n.value + LARGEST_STEP):
        return None
    value = n.value * (other.scale if takes_scale(n, other) else 1)
    if lead == "from" and t.low[p] in ("to", "up", "down") and (value > other.value or _change_near(t, begin)):
        return Pair(other, other_code, change=True, sign=int(sign))
    if value >= other.value:
        return None
    written = own.name and own.j > n.j
    result = written or code or (t.low[begin - 1] == "by" and other.value >= LEAST_RESULT * n.value)
    if t.low[p] == "to" and result and lead not in ("from", "between") and _change_before(t, begin):
        return None  # "rose 5 % to 20 %", "rose by 12 to 52", but "rose by 10 to 12"
    return Pair(other, other_code, change=False, sign=int(sign))


def _behind_join(t: Tokens, p: int, n: Numeral, lead: str) -> int:
    """Return where the second number may begin after the joining words at token p; -1 when they join nothing."""
    low = t.low[p]
    if low in DASHES:
        if t.glued(p) != t.glued(p + 1):
            return -1
        k = p + 1
        if t.low[k] in ("to", "and") and t.low[k + 1] in DASHES:  # 0-to-60
            k += 2
        return k
    if low in ("up", "down"):
        return p + 2 if t.low[p + 1] == "to" and lead == "from" else -1
    if low == "and" and lead != "between":
        return -1
    if low == "or" and not n.spelled:
        return -1
    k = p + 1
    if t.low[k] == "-" and t.glued(k):  # 200,000 to-260,000
        k += 1
    while low != "or" and t.low[k] in hedges().range_hedges and k < p + 3:
        k += 1
    return k


def _may_pair(t: Tokens, n: Numeral, other: Numeral, own: UnitFound, lead: str, code: str) -> bool:
    """Do the units agree: "$75 a barrel to $46", "from 208 pounds to 193", not "5 km to 3 houses"?"""
    if other.qualifier not in (Qualifier.EXACT, Qualifier.RANGE):
        return False
    if not own.name or own.j == n.j:
        return True
    after = measuring.unit_after(t, other.j, other, code)
    if after.name:
        return after.name == own.name or (after.dimension == own.dimension == "length" and lead == "from")
    return lead in ("from", "between")


def _with_its_own_end(t: Tokens, other: Numeral) -> Numeral:
    """Read a range as the result of a change: "from 24.2 to 33-35 billion"."""
    j = other.j
    if t.low[j] not in DASHES or not (t.glued(j) and t.glued(j + 1)) or not t.raw[j + 1][:1].isdigit():
        return other
    end = read_numeral(t, j + 1)
    if end is None or end.i != j + 1 or end.fraction or _is_no_end(t, end, money_sign=False):
        return other
    share_scale(other, end)
    if other.value >= end.value:
        return other
    middle = (other.value + end.value) / 2
    return Numeral(other.i, end.j, middle, other.value, end.value, Qualifier.RANGE, scale=end.scale, grouped=True)


def _is_no_end(t: Tokens, n: Numeral, money_sign: bool) -> bool:
    """Is the far end of a range refused for what follows it: an ordinal, a clock time, a date?"""
    trap = refusal(t, n, money_sign)
    return trap is not None and trap.key in NOT_AN_END


def _lead(t: Tokens, begin: int, own: UnitFound) -> str:
    """Return "from" or "between" when it stands before a figure, hedges and "the ages of" aside."""
    leads = hedges().range_leads
    if begin and t.low[begin - 1] in leads:
        return t.low[begin - 1]
    _, i = hedging.hedge_before(t, begin, is_duration=False)
    if own.measure == "age" and i > 2 and t.low[i - 1] == "of" and t.low[i - 2] in dimensions().age_before:
        i -= 3 if t.low[i - 3] == "the" else 2
    word = t.low[i - 1] if i else ""
    return word if word in leads else ""


def lead_begin(t: Tokens, begin: int) -> int:
    """Return where a range begins with "from" or "between" before it, and the hedge between them."""
    leads = hedges().range_leads
    if begin and t.low[begin - 1] in leads:
        return begin - 1
    _, i = hedging.hedge_before(t, begin, is_duration=False)
    return i - 1 if i and t.low[i - 1] in leads else begin


def _change_near(t: Tokens, begin: int) -> bool:
    """Does a verb or noun of change stand among the tokens before?"""
    words = change_words().direction
    return any(low in words for low in t.low[max(0, begin - CHANGE_REACH) : begin])


def _change_before(t: Tokens, begin: int) -> bool:
    """Does a verb of change govern the figure itself: "rose 5 % to 20 %", "increased by $43 to $419"?"""
    _, i = hedging.hedge_before(t, begin, is_duration=False)
    near = t.low[max(0, i - 2) : i]
    words = change_words().direction
    return near[-1:] != ["of"] and any(low in words for low in near)


def takes_scale(n: Numeral, other: Numeral) -> bool:
    """Does "5" in "5 to 10 million" count in millions? Not in "from 500 to 1 million"."""
    if other.scale <= 1 or n.scale != 1 or n.value >= LARGEST_ELIDED:
        return False
    return n.value < other.high / other.scale or n.value < 10 * other.high / other.scale < LARGEST_ELIDED


def share_scale(n: Numeral, other: Numeral) -> None:
    """Give the first number the scale of the second."""
    if takes_scale(n, other):
        n.times(other.scale, n.j)
