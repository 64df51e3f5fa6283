"""Tokens to quantities: a number with its sign, currency, unit, rate, hedges and the noun it counts.

`read_quantities` walks a sentence once from left to right and returns what it found and what it refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from facts.extraction import hedging, measuring
from facts.extraction.numerals import HUNDRED, MINUS, Numeral, read_numeral
from facts.extraction.phrases import Phrase, phrase_after, phrase_before
from facts.extraction.tokens import Tokens
from facts.extraction.traps import DASHES, Trap, refusal
from facts.lexicon.numbers import candidate_words
from facts.model import COUNT, BaseUnit, Qualifier

PERSON = BaseUnit("person")
WORDS = frozenset(candidate_words())


@dataclass(slots=True)
class Quantity:
    """One figure of a sentence: tokens i to j are its mention, n_i to n_j the number itself.

    Attributes:
        value, low, high: in `unit`; None is unbounded.
        unit, base, measure, per: canonical; measure is "" where only the context can tell.
        noun: the phrase counted or measured.
        written_value, written_unit: as written, before hundredths are turned ("19 cents").
        shares_unit: the number stands alone and may borrow the unit or noun of the next: "eight or nine euros".
        bracketed: it stands in brackets right after another figure.
        change: "up" or "down" when "from a to b" says so.
    """

    i: int
    j: int
    n_i: int
    n_j: int
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    unit: str = "count"
    base: BaseUnit = COUNT
    measure: str = ""
    dimension: str = ""
    per: str = ""
    noun: Phrase = field(default_factory=lambda: Phrase(0, 0, "", False))
    written_value: Decimal = Decimal(0)
    written_unit: str = ""
    fraction: bool = False
    spelled: bool = False
    bracketed: bool = False
    change: str = ""
    unit_j: int = 0


@dataclass(slots=True)
class Refused:
    """A number that is no figure: its tokens and the rule that said so."""

    i: int
    j: int
    trap: Trap


def read_quantities(t: Tokens, refused: list[Refused] | None = None) -> list[Quantity]:
    """Return the quantities of a sentence in order; numbers that a rule refuses are added to `refused`."""
    found: list[Quantity] = []
    i = 0
    while i < t.count:
        if not _may_begin(t, i):
            i += 1
            continue
        numeral = read_numeral(t, i)
        if numeral is None:
            i += 1
            continue
        trap = refusal(t, numeral)
        if trap is not None:
            if refused is not None:
                refused.append(Refused(numeral.i, numeral.j, trap))
            i = max(numeral.j, i + 1)
            continue
        made = _quantities_at(t, numeral)
        if made is None:
            i = max(numeral.j, i + 1)
            continue
        found.extend(made)
        i = max(made[-1].n_j, made[-1].unit_j, i + 1)
    _share(t, found)
    return found


def _may_begin(t: Tokens, i: int) -> bool:
    low = t.low[i]
    return low in WORDS or "0" <= low[:1] <= "9" or (low[:1] == "." and len(low) > 1) or low in "½¼¾⅓⅔⅛⅜⅝⅞"


# ---------------------------------------------------------------- one number, or two of a range


def _quantities_at(t: Tokens, n: Numeral) -> list[Quantity] | None:
    """Return the quantity of a numeral, the two of "from a to b", or None when a fraction stands for nothing."""
    begin, code = measuring.money_before(t, n.i)
    begin, negative = _sign(t, begin)
    if negative:
        n.value, n.low, n.high = -n.value, -n.high, -n.low
    if not code:
        measuring.take_glued_scale(t, n, money=False)
    else:
        measuring.take_glued_scale(t, n, money=True)
    own = measuring.unit_after(t, n.j, n, code)
    second = _second(t, n, own, begin, code)
    if second is not None:
        other, other_code, kind = second
        _share_scale(n, other)
        after = measuring.unit_after(t, other.j, other, other_code or code)
        if after.name == "" and own.name:
            after = own.moved(other.j)
        if kind == "range":
            return [_range(t, n, other, begin, after)]
        first_unit = own if own.name else after
        first = _single(t, n, begin, first_unit.moved(max(n.j, own.j)), lone=True)
        last = _single(t, other, other.i, after)
        if first is not None and last is not None and first.value != last.value:
            first.change = last.change = "up" if last.value > first.value else "down"
            return [first, last]
    made = _single(t, n, begin, own)
    return None if made is None else [made]


def _sign(t: Tokens, i: int) -> tuple[int, bool]:
    """Look for a minus sign or the word before token i."""
    k = i - 1
    if k < 0:
        return i, False
    if t.raw[k] in MINUS and t.glued(i):
        if k > 0 and t.low[k - 1] in ("minus", "negative"):
            return k - 1, True
        if k == 0 or not t.glued(k) or t.raw[k - 1] in ("(", "[", "“"):
            return k, True
    if t.low[k] in ("minus", "negative") and not (k and t.raw[k - 1][:1].isdigit()):
        return k, True
    return i, False


def _second(t: Tokens, n: Numeral, own: measuring.UnitFound, begin: int, code: str) -> tuple[Numeral, str, str] | None:
    """Return the other end of "a to b", "a-b", "between a and b", its currency, and "range" or "change"."""
    p = own.j if own.name else n.j
    low = t.low[p]
    lead = _lead(t, begin)
    if low in DASHES and t.glued(p) == t.glued(p + 1):
        k = p + 1
        if t.low[k] in ("to", "and") and t.low[k + 1] in DASHES:  # 0-to-60
            k += 2
    elif low == "to" or (low == "up" and t.low[p + 1] == "to" and lead == "from"):
        k = p + (1 if low == "to" else 2)
        if low == "to" and t.low[k] in ("about", "around", "nearly", "almost", "roughly", "approximately", "over"):
            k += 1
        if t.low[k] == "-" and t.glued(k):
            k += 1
    elif low == "and" and lead == "between":
        k = p + 1
        if t.low[k] in ("about", "around"):
            k += 1
    elif low == "or" and n.spelled:
        k = p + 1
    else:
        return None
    other_code = ""
    if not _may_begin(t, k):
        end, other_code = measuring.money_at(t, k)
        if not other_code:
            return None
        k = end
    if other_code and other_code != code:
        return None
    other = read_numeral(t, k)
    if other is None or other.i != k or other.fraction != n.fraction or refusal_of_end(t, other):
        return None
    measuring.take_glued_scale(t, other, money=bool(code))
    if low == "or" and (not other.spelled or other.value <= n.value or other.value > n.value + 5):
        return None
    if own.name:
        after = measuring.unit_after(t, other.j, other, other_code or code)
        if (after.name and after.name != own.name) or (not after.name and lead not in ("from", "between")):
            return None
    if n.qualifier != "exact" or other.qualifier != "exact":
        return None
    if lead == "from" and low in ("to", "up") and _change_near(t, begin):
        return other, other_code, "change"
    if n.value * (other.scale if _takes_scale(n, other) else 1) >= other.value:
        return None
    if low == "to" and (own.name or code) and lead not in ("from", "between") and _change_before(t, begin):
        return None
    return other, other_code, "range"


def refusal_of_end(t: Tokens, n: Numeral) -> bool:
    """Is the far end of a range refused for what follows it: an ordinal, a clock time, a date?"""
    trap = refusal(t, n)
    return trap is not None and trap.key in ("ordinal", "clock", "date", "identifier", "version", "web")


def _lead(t: Tokens, begin: int) -> str:
    """Return "from" or "between" when it stands before a figure, hedges aside."""
    _, i = hedging.hedge_before(t, begin, is_duration=False)
    word = t.low[i - 1] if i else ""
    return word if word in ("from", "between") else ""


def _change_near(t: Tokens, begin: int) -> bool:
    """Does a verb or noun of change stand within the eight tokens before?"""
    return any(low in measuring.change_words() for low in t.low[max(0, begin - 8) : begin])


def _change_before(t: Tokens, begin: int) -> bool:
    """Does a verb of change govern the figure itself: "rose 5 % to 20 %", "increased by $43 to $419"?"""
    _, i = hedging.hedge_before(t, begin, is_duration=False)
    near = t.low[max(0, i - 2) : i]
    return near[-1:] != ["of"] and any(low in measuring.change_words() for low in near)


def _takes_scale(n: Numeral, other: Numeral) -> bool:
    """Does "5" in "5 to 10 million" count in millions? Not in "from 500 to 1 million"."""
    return other.scale > 1 and n.scale == 1 and n.value < 1000 and n.value < other.value / other.scale


def _share_scale(n: Numeral, other: Numeral) -> None:
    if _takes_scale(n, other):
        n.times(other.scale, n.j)


def _range(t: Tokens, a: Numeral, b: Numeral, begin: int, unit: measuring.UnitFound) -> Quantity:
    middle = Numeral(a.i, b.j, (a.value + b.value) / 2, a.value, b.value, Qualifier.RANGE, spelled=a.spelled)
    lead = _lead(t, begin)
    if lead:
        _, begin = hedging.hedge_before(t, begin, is_duration=False)
        begin -= 1
    made = _single(t, middle, begin, unit)
    assert made is not None
    return made


# ---------------------------------------------------------------- a single quantity


def _single(t: Tokens, n: Numeral, begin: int, unit: measuring.UnitFound, lone: bool = False) -> Quantity | None:
    """Put together number, unit, noun, rate and hedges; None for a fraction that stands for nothing ("half time")."""
    j = max(n.j, unit.j)
    after, hedge_end = hedging.hedge_after(t, j)
    if n.fraction and not unit.name:
        return _share_of(t, n, begin)
    if after and not unit.name:
        late = measuring.unit_after(t, hedge_end, n, "")
        if late.name:
            unit, j = late, late.j
    j = max(j, hedge_end) if after else j
    hyphen = unit.hyphen or (t.low[n.j] == "-" and t.glued(n.j))
    noun = Phrase(j, j, "", False)
    if not lone:
        noun = _noun(t, n, j, unit, hyphen)
    if not after and not noun.empty:
        after, noun_hedge = hedging.hedge_after(t, noun.j)
        hedge_end = noun_hedge if after else hedge_end
    before, i = hedging.hedge_before(t, begin, unit.dimension == "time")
    spread = n.low != n.high
    qualifier = hedging.combine(n.qualifier, before, after, spread)
    value, low, high = hedging.interval(n.value, n.low, n.high, qualifier)
    q = Quantity(min(i, begin, n.i), j, n.i, n.j, value, low, high, qualifier, spelled=n.spelled)
    q.written_value, q.written_unit = n.value, unit.written
    q.noun, q.unit_j = noun, j
    _set_unit(q, unit, noun)
    end = j
    if unit.measure == "age":
        end = j
    elif noun.j > j and (unit.name == "" or hyphen or noun.empty):
        end = noun.j
    q.per, per_end = measuring.rate_after(t, end)
    if not q.per and end != j:
        q.per, per_end = measuring.rate_after(t, j) if unit.name else ("", end)
    if q.per:
        end = per_end
    if after:
        end = max(end, hedge_end)
    q.j = max(end, q.j)
    if noun.empty and not unit.name:
        left = phrase_before(t, q.i)
        if not left.empty:
            q.noun = left
            _set_unit(q, unit, left)
    q.bracketed = t.raw[q.i - 1] == "(" and q.i > 0
    return q


def _noun(t: Tokens, n: Numeral, j: int, unit: measuring.UnitFound, hyphen: bool) -> Phrase:
    if unit.name and not hyphen and not unit.takes_noun:
        k = j
        if t.low[k] in measuring.dimension_words():
            return Phrase(k + 1, k + 1, "", False)
        if t.low[k] == "of" and unit.dimension != "time":
            return phrase_after(t, k, one=True, after_unit=False)
        return Phrase(j, j, "", False)
    k = j
    if hyphen and t.low[k] == "-":
        k += 1
    if unit.name and t.low[k] in measuring.dimension_words():
        rest = phrase_after(t, k + 1, one=True, after_unit=True)
        return Phrase(k + 1, k + 1, "", False) if rest.empty else rest
    one = hyphen or n.value in (0, 1) or bool(unit.name) or n.value % 1 != 0
    return phrase_after(t, k, one=one, after_unit=bool(unit.name))


def _set_unit(q: Quantity, unit: measuring.UnitFound, noun: Phrase) -> None:
    if unit.name:
        q.unit, q.base, q.measure, q.dimension = unit.name, unit.base, unit.measure, unit.dimension
        if unit.divisor != 1:
            q.value /= unit.divisor
            q.low = None if q.low is None else q.low / unit.divisor
            q.high = None if q.high is None else q.high / unit.divisor
    elif noun.person:
        q.unit, q.base = "person", PERSON


def _share_of(t: Tokens, n: Numeral, begin: int) -> Quantity | None:
    """Read "a third of those screened", "nearly half of all", "two-thirds": a percentage."""
    j = n.j
    if t.low[n.i] == "half" and t.low[j] not in ("of", "the"):
        return None
    if t.low[j] not in ("of", "the") and not (t.low[n.j - 1].endswith("s") and n.spelled):
        return None
    if t.low[j] == "the" and t.low[n.i] != "half":
        return None
    before, i = hedging.hedge_before(t, begin, False)
    qualifier = hedging.combine("exact", before, "", False)
    value, low, high = hedging.interval(n.value * HUNDRED, n.low * HUNDRED, n.high * HUNDRED, qualifier)
    q = Quantity(min(i, n.i), j, n.i, n.j, value, low, high, qualifier, fraction=True, spelled=n.spelled)
    q.written_value = n.value
    percent = measuring.percent()
    q.unit, q.base, q.measure, q.dimension = percent.name, percent.base, percent.measure, percent.dimension
    q.noun = phrase_after(t, j, one=True, after_unit=False)
    q.unit_j = j
    return q


def _share(t: Tokens, found: list[Quantity]) -> None:
    """Give a lone number the unit or noun that the next one carries: "4 and 2 ppb", "12 and 14 people"."""
    for first, second in reversed(list(pairwise(found))):
        if first.unit != "count" or not first.noun.empty or first.fraction or second.fraction:
            continue
        if t.low[first.j] not in ("and", "or", ",") or first.j + 1 != second.i:
            continue
        if second.unit in ("count",) and second.noun.empty:
            continue
        if t.low[first.j] == "," and first.spelled != second.spelled:
            continue
        first.unit, first.base, first.measure, first.dimension = (
            second.unit,
            second.base,
            second.measure,
            second.dimension,
        )
        first.noun, first.per = second.noun, second.per
