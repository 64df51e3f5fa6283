"""Tokens to quantities: a number with its sign, currency, unit, rate, hedges and the noun it counts.

`read_quantities` walks a sentence once from left to right and returns what it found and what it refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from facts.extraction import hedging, measuring, ranges, sharing
from facts.extraction.cash import add_hundredths, money_before, negative_between, take_glued_scale
from facts.extraction.numeral import HUNDRED, HYPHENS, MINUS, Numeral, is_whole
from facts.extraction.numerals import WORDS, read_numeral
from facts.extraction.phrases import Phrase, is_number, phrase_after, phrase_before
from facts.extraction.rates import rate_after
from facts.extraction.tokens import Tokens
from facts.extraction.traps import NO_NUMBER, NOTHING_COUNTED, Trap, refusal, refused_end
from facts.extraction.unit_found import NO_UNIT, UnitFound
from facts.extraction.zeros import zero_at
from facts.lexicon.dimensions import dimensions
from facts.lexicon.numbers import numbers
from facts.lexicon.words import words
from facts.model import COUNT, BaseUnit, Qualifier

PERSON = BaseUnit("person")
START_WORDS = frozenset((*WORDS, *numbers().signs, *numbers().none))  # words at which a figure may begin


@dataclass(slots=True)
class Quantity:
    """One figure of a sentence: tokens i to j are its mention, n_i to n_j the number itself.

    Attributes:
        value, low, high: in `unit`; None is unbounded.
        unit, base, measure, per: canonical; measure is "" where only the context can tell.
        noun: the phrase counted or measured.
        written_value, written_unit: as written, before hundredths are turned ("19 cents").
        fraction: a share of something, "a third of"; spelled: a number in words.
        bracketed: it stands in brackets right after another figure.
        change: "up" or "down" when "from a to b" says so.
        unit_j: where number and unit end.
        again: the figure told before that it gives another account of, by a bare number.
        number: which of the article's facts it became.
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
    again: Quantity | None = None
    number: int = -1


@dataclass(slots=True)
class Refused:
    """A number that is no figure: its tokens and the rule that said so."""

    i: int
    j: int
    trap: Trap


def read_quantities(t: Tokens, refused: list[Refused] | None = None) -> list[Quantity]:
    """Return the quantities of a sentence in order; numbers that a rule refuses are added to `refused`."""
    found: list[Quantity] = []
    none, free = numbers().none, 0
    # "0" <= low < ":" is a number in digits, "." < low < "/" one such as ".5".
    for i in [k for k, low in enumerate(t.low) if "0" <= low < ":" or low in START_WORDS or "." < low < "/"]:
        if i < free:
            continue
        if t.low[i] in none:
            zero = zero_at(t, i)
            if zero is not None:
                found.append(_of_zero(i, zero))
                free = zero.j
            continue
        n = read_numeral(t, i)
        if n is None:
            _refuse(refused, i, i + 1, NO_NUMBER)
            continue
        begin, code, factor = money_before(t, n.i)
        if not code and negative_between(t, n.i):
            begin, code, factor = money_before(t, n.i - 1)
            n.value, n.low, n.high = -n.value, -n.high, -n.low
        trap = refusal(t, n, money_sign=bool(code))
        if trap is not None:
            free = refused_end(t, n, trap)
            _refuse(refused, n.i, free, trap)
            continue
        if factor != 1:
            n.times(factor, n.j)
        made = _quantities_at(t, n, begin, code)
        if not made:
            _refuse(refused, n.i, n.j, NOTHING_COUNTED)
            free = n.j
            continue
        found.extend(made)
        free = max(made[-1].n_j, made[-1].unit_j)
    found = sharing.merge_bounds(t, found)
    sharing.share(t, found)
    return found


def _refuse(refused: list[Refused] | None, i: int, j: int, trap: Trap) -> None:
    if refused is not None:
        refused.append(Refused(i, j, trap))


def _of_zero(i: int, noun: Phrase) -> Quantity:
    """Return the figure of "no one was killed": zero people."""
    zero = Decimal(0)
    q = Quantity(i, noun.j, i, i + 1, zero, zero, zero, Qualifier.EXACT, noun=noun, spelled=True, unit_j=noun.j)
    if noun.person:
        q.unit, q.base = "person", PERSON
    return q


# ---------------------------------------------------------------- one number, or two of a range


def _quantities_at(t: Tokens, n: Numeral, begin: int, code: str) -> list[Quantity]:
    """Return the quantity of a numeral, the two of "from a to b", or none when a fraction stands for nothing."""
    begin, negative = _sign(t, begin)
    if negative:
        n.value, n.low, n.high = -n.value, -n.high, -n.low
    take_glued_scale(t, n, is_money=bool(code))
    own = measuring.unit_after(t, n.j, n, code)
    own = measuring.add_inches(t, n, add_hundredths(t, n, own))
    pair = ranges.second(t, n, own, begin, code)
    if pair is None:
        made = _single(t, n, begin, own)
        return [] if made is None else [made]
    other = pair.other
    ranges.share_scale(n, other)
    after = measuring.unit_after(t, other.j, other, pair.code or code)
    if not after.name and own.name:
        after = own.moved(other.j)
    if not pair.change:
        middle = Numeral(n.i, other.j, (n.value + other.value) / 2, n.value, other.value, Qualifier.RANGE)
        middle.spelled = n.spelled
        made = _single(t, middle, ranges.lead_begin(t, begin), after)
        return [] if made is None else [made]
    first = _single(t, n, begin, (own if own.name else after).moved(max(n.j, own.j)), lone=True)
    last = _single(t, other, other.i - pair.sign, after)
    if first is None or last is None:
        return [q for q in (first, last) if q is not None]
    if first.value != last.value:
        first.change = last.change = "up" if last.value > first.value else "down"
    return [first, last]


def _sign(t: Tokens, i: int) -> tuple[int, bool]:
    """Look for a minus sign or the word before token i."""
    k = i - 1
    if k < 0:
        return i, False
    if t.raw[k] in MINUS and t.glued(i) and not t.raw[i].isalpha():
        if k > 0 and t.low[k - 1] in numbers().minus:
            return k - 1, True
        if k == 0 or not t.glued(k) or not (t.raw[k - 1].isalnum() or t.raw[k - 1] in (".", ",", ")", "%", "'", "’")):
            return k, True
    if t.low[k] in HYPHENS and k and t.low[k - 1] in numbers().minus:
        return k - 1, True
    if t.low[k] in numbers().minus and not (k and t.raw[k - 1][:1].isdigit()):
        return k, True
    return i, False


# ---------------------------------------------------------------- a single quantity


def _single(t: Tokens, n: Numeral, begin: int, unit: UnitFound, lone: bool = False) -> Quantity | None:
    """Put together number, unit, noun, rate and hedges; None for a fraction that stands for nothing ("half time").

    Args:
        begin: token at which the number begins with its sign and its currency.
        lone: it is the first of two and has no noun of its own.
    """
    j = max(n.j, unit.j)
    if n.fraction and not unit.name:
        made = _part(t, n, begin)
        if made is not None or n.spelled:
            return made
    after, hedge_end = hedging.hedge_after(t, j)
    if after and not unit.name:
        late = measuring.unit_after(t, hedge_end, n, "")
        if late.name and late.j > hedge_end:
            unit, j = late, late.j
    j = max(j, hedge_end) if after else j
    hyphen = unit.hyphen or (t.low[n.j] in HYPHENS and t.glued(n.j) and t.glued(n.j + 1))
    noun = Phrase(j, j, "", False)
    if n.fold:
        noun = Phrase(n.i, n.j, "fold", False)
    elif not lone:
        noun = _noun(t, n, j, unit, hyphen)
    if not after and not noun.empty:
        after, noun_hedge = hedging.hedge_after(t, noun.j)
        hedge_end = noun_hedge if after else hedge_end
    before, i = _hedge(t, begin, unit)
    qualifier = hedging.combine(n.qualifier, before, after, n.low != n.high)
    value, low, high = hedging.interval(n.value, n.low, n.high, qualifier)
    q = Quantity(min(i, begin, n.i), j, n.i, n.j, value, low, high, qualifier, spelled=n.spelled)
    q.written_value, q.written_unit = n.value, unit.written
    q.noun, q.unit_j = noun, j
    _set_unit(q, unit, noun)
    q.j = _end(t, q, unit, j, hyphen)
    if after:
        q.j = max(q.j, hedge_end)
    if noun.empty and not unit.name:
        left = phrase_before(t, q.i)
        if not left.empty:
            q.noun = left
            _set_unit(q, unit, left)
    q.bracketed = q.i > 0 and t.raw[q.i - 1] == "("
    return q


def _hedge(t: Tokens, begin: int, unit: UnitFound) -> tuple[str, int]:
    """Return the hedge before a figure and where it begins; "under age 10" has it before the word."""
    before, i = hedging.hedge_before(t, begin, unit.dimension == "time" and unit.measure != "age")
    if not before and unit.measure == "age" and begin and t.low[begin - 1] in dimensions().age_before:
        before, i = hedging.hedge_before(t, begin - 1, False)
        i = i if before else begin
    return before, i


def _end(t: Tokens, q: Quantity, unit: UnitFound, j: int, hyphen: bool) -> int:
    """Return where the mention ends: behind the noun that is counted and the rate, q.per being set."""
    end = j
    if unit.measure != "age" and q.noun.j > j and (unit.name == "" or hyphen or q.noun.empty):
        end = q.noun.j
        if any(is_number(t, k) for k in range(j, q.noun.i)):  # "five of the six victims": the six are a figure too
            end = j
    q.per, per_end = rate_after(t, end)
    if not q.per and end != j and unit.name:
        q.per, per_end = rate_after(t, j)
    return per_end if q.per else end


def _noun(t: Tokens, n: Numeral, j: int, unit: UnitFound, hyphen: bool) -> Phrase:
    """Return what the figure counts or measures."""
    way = dimensions().way
    if unit.name and not hyphen and not unit.takes_noun:
        if t.low[j] in way:
            return Phrase(j + 1, j + 1, "", False)
        if t.low[j] == "of" and unit.dimension != "time":
            return phrase_after(t, j, one=True, after_unit=False)
        return Phrase(j, j, "", False)
    k = j + 1 if hyphen and t.low[j] in HYPHENS else j
    if unit.name and t.low[k] in way:
        rest = phrase_after(t, k + 1, one=True, after_unit=True)
        return Phrase(k + 1, k + 1, "", False) if rest.empty else rest
    one = hyphen or n.value in (0, 1) or bool(unit.name) or not is_whole(n.value)
    describing = t.low[k] in words().describing and t.low[k + 1].isalpha() and t.low[k + 1] not in words().stop
    who = (not unit.name and not describing) or unit.measure == "age"
    return phrase_after(t, k, one=one or describing, after_unit=bool(unit.name), who=who)


def _set_unit(q: Quantity, unit: UnitFound, noun: Phrase) -> None:
    if unit.name:
        q.unit, q.base, q.measure, q.dimension = unit.name, unit.base, unit.measure, unit.dimension
        if unit.divisor != 1:
            q.value /= unit.divisor
            q.low = None if q.low is None else q.low / unit.divisor
            q.high = None if q.high is None else q.high / unit.divisor
        if unit.divisor < 1:  # "30 MUSD" is written in millions
            q.written_value = q.value
    elif noun.person:
        q.unit, q.base = "person", PERSON


# ---------------------------------------------------------------- parts of a whole


def _part(t: Tokens, n: Numeral, begin: int) -> Quantity | None:
    """Read "a third of those screened", "nearly half of all", "two-thirds", "one in four women": a percentage."""
    j = n.j
    before, i = hedging.hedge_before(t, begin, False)
    if not n.ratio and not _is_share(t, n, before):
        return _alone(t, n, begin)
    qualifier = hedging.combine("exact", before, "", False)
    value, low, high = hedging.interval(n.value * HUNDRED, n.low * HUNDRED, n.high * HUNDRED, qualifier)
    q = Quantity(min(i, n.i, begin), j, n.i, n.j, value, low, high, qualifier, fraction=True, spelled=n.spelled)
    q.written_value = n.value
    percent = measuring.percent()
    q.unit, q.base, q.measure, q.dimension = percent.name, percent.base, percent.measure, percent.dimension
    q.noun = phrase_after(t, j, one=True, after_unit=False)
    q.unit_j = j
    return q


def _is_share(t: Tokens, n: Numeral, before: str) -> bool:
    after = t.low[n.j]
    if after == "of":
        return True
    if t.low[n.i] == "half":
        return after == "the" or (bool(before) and after not in ("-",) and t.raw[n.j] != "")
    return n.spelled and t.low[n.j - 1] in numbers().plural_ordinals and (after in words().stop or not after.isalnum())


def _alone(t: Tokens, n: Numeral, begin: int) -> Quantity | None:
    """A fraction in digits counts what follows, "1/2 cup"; one in words only where nothing else is written."""
    if n.spelled and not (begin == 0 and n.j >= t.count):
        return None
    return _single(t, replace(n, fraction=False), begin, NO_UNIT)
