"""What a number is measured in: units in words and signs, ages, magnitudes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from facts.extraction.ages import age_of, implied_age
from facts.extraction.cash import cash, money_after, money_beside
from facts.extraction.digits import is_digits
from facts.extraction.numeral import HYPHENS, Numeral, is_whole
from facts.extraction.tokens import Tokens
from facts.extraction.unit_found import NO_UNIT, UnitFound, found
from facts.extraction.variety import is_british
from facts.lexicon.dimensions import dimensions
from facts.lexicon.money import money
from facts.lexicon.units import Unit, units
from facts.lexicon.words import is_plural, singular, words
from facts.model import BaseUnit

LEAST_SUM = 1_000_000  # pounds; fewer of them by a vague number are a weight more often than money
INCHES = 12  # of one foot
NEAR = 8  # tokens around a one-letter sign in which a word must make it a unit
STRONGEST = 11  # above every earthquake's magnitude
HEAVIEST_STONE = 40  # stone; heavier than anyone who is weighed in stone
HEAVIEST_DRAMS = 100  # more are of Armenia's currency


@cache
def percent() -> Unit:
    """Return the unit of shares."""
    return units().by_name["percent"]


def unit_after(t: Tokens, p: int, n: Numeral, code: str) -> UnitFound:
    """Return the unit that a number ending before token p has.

    Args:
        code: the currency that stood before the number; it wins over what follows.
    """
    if code:
        sign = cash(code, p, code)
        again = money_after(t, p)  # "US$5 dollars", "$10 dollars"
        repeated = again.name and again.divisor == 1 and t.raw[p] not in money().symbols
        if repeated or (again.name == code and t.raw[p] == code):
            return sign.moved(again.j)
        return sign.moved(p + 1) if t.raw[p] in money().prefixes and money().prefixes[t.raw[p]] == code else sign
    if t.low[p] == "of" and n.qualifier == "vague":
        many = _many_of(t, p + 1, n)
        if many.name or t.low[p + 1] in units().words:
            return many
    k, hyphen = p, False
    if t.low[k] in HYPHENS and t.glued(k) == t.glued(k + 1):
        k, hyphen = k + 1, True
    unit = _at(t, k, n, hyphen and t.glued(k), spaced_hyphen=hyphen and not t.glued(k))
    if not unit.name and not hyphen:
        unit = _bracketed(t, k) or _implied(t, n, p)
    if not unit.name:
        return NO_UNIT
    if unit.dimension == "time":
        unit = age_of(t, unit)
    if unit.name == "ton" and is_british(t.text):
        unit = found(units().by_name["long_ton"], unit.j, unit.written)
    single = unit.measure not in ("money", "percentage") and singular(t.low[unit.j - 1]) == t.low[unit.j - 1]
    plural_number = n.value not in (0, 1) and is_whole(n.value)
    takes_noun = single and plural_number and (len(unit.written) > 2 or t.low[k].isalpha() is False) and not hyphen
    hyphen = hyphen and unit.measure != "age"
    return unit._replace(hyphen=hyphen, takes_noun=takes_noun) if hyphen or takes_noun else unit


def _many_of(t: Tokens, p: int, n: Numeral) -> UnitFound:
    """Return the unit behind a vague number and "of": "hundreds of miles", "tens of millions of dollars"."""
    weighed = t.low[p] in units().words and (n.value < LEAST_SUM or t.low[p + 1] == "of")
    heap = n.value >= LEAST_SUM and t.low[p] in units().words
    many = NO_UNIT if weighed else money_after(t, p, sure=heap)  # "millions of pounds of cocaine"
    many = many if many.name else _word(t, p, n)
    return many if many.name and (many.measure == "money" or is_plural(t.low[p])) else NO_UNIT


def _at(t: Tokens, k: int, n: Numeral, glued_hyphen: bool, spaced_hyphen: bool) -> UnitFound:
    """Read a unit or a currency at token k; after a hyphen between blanks only a unit in words."""
    unit = _word(t, k, n)
    if unit.name or spaced_hyphen:
        return unit
    unit = money_after(t, k)
    if unit.name:
        return unit
    unit = _symbol(t, k, glued=t.glued(k) or glued_hyphen)
    if unit.name or glued_hyphen:
        return unit
    if t.low[k] in dimensions().between and n.value != 1:
        unit = _word(t, k + 1, n)
        if unit.name and (is_plural(t.low[k + 1]) and unit.dimension in ("time", "length")):
            return unit
    return NO_UNIT


def _bracketed(t: Tokens, k: int) -> UnitFound | None:
    """Read a sign in brackets: 20 (kg), 20 [kg]."""
    if t.raw[k] in ("(", "[") and t.raw[k + 2] in (")", "]") and t.raw[k + 1] in units().symbols:
        inner = _symbol(t, k + 1, glued=False)
        if inner.name:
            return inner.moved(k + 3)
    return None


def _word(t: Tokens, p: int, n: Numeral) -> UnitFound:
    """Read a unit in words at token p; hyphens between its words are blanks."""
    for phrase, unit in units().words.get(t.low[p], ()):
        k = p
        for word in phrase:
            if k > p and t.low[k] == "-" and t.glued(k) and word != "-":
                k += 1
            if t.low[k] != word:
                break
            k += 1
        else:
            if not _not_this_unit(t, p, k, n):
                return found(unit, k, " ".join(phrase))
    return NO_UNIT


def _not_this_unit(t: Tokens, p: int, k: int, n: Numeral) -> bool:
    """A unit's word that is none here: "12 stone walls", "5 pounds" that are money, "second" as an ordinal."""
    low = t.low[p]
    if low in ("stone", "stones"):
        return is_plural(t.low[k]) or n.value > HEAVIEST_STONE
    if low == "drams":
        return n.value > HEAVIEST_DRAMS and t.low[k] != "of"
    if low in ("pound", "pounds") and k == p + 1:
        return money_beside(t, p) or t.low[k] == "sterling"
    if low == "second" and n.value > 1 and t.low[p - 1] != "-" and not n.grouped:
        return not (is_digit(t, p - 1) and t.low[k] not in words().stop and t.low[k].isalpha())
    if low == "cup" and k == p + 1 and n.value > 1:
        return True  # "four FA Cup finals"
    if low in dimensions().name_words and t.raw[p][0].isupper() and not t.headline():
        return not t.raw[p].isupper()
    return low in ("degree", "degrees") and k == p + 1 and t.low[k] == "in"


def is_digit(t: Tokens, i: int) -> bool:
    """Does token i begin with a digit?"""
    return "0" <= t.raw[i][:1] <= "9"


def _symbol(t: Tokens, p: int, glued: bool) -> UnitFound:
    d = dimensions()
    for phrase, unit in units().symbols.get(t.raw[p], ()):
        if tuple(t.raw[p : p + len(phrase)]) != phrase or (len(phrase) > 1 and not _together(t, p, len(phrase))):
            continue
        sign = "".join(phrase)
        divided = t.raw[p + 1] == "/" and t.glued(p + 1) and t.raw[p + 2] in units().symbols
        if not glued and not divided:
            if sign in d.glued_only or (sign in d.context and not _near(t, p, d.context[sign])):
                continue
        if sign in ("'", '"') and not _inch_or_foot(t, p):
            continue
        if sign == "C" and t.raw[p + 1] == "-":
            continue
        if sign in d.context:
            unit = units().by_name[_near(t, p, d.context[sign]) or unit.name]
        return _composed(t, found(unit, p + len(phrase), " ".join(phrase).lower()))
    unit_folded = units().folded.get(t.low[p])
    if unit_folded is not None and t.low[p] not in units().words:
        return _composed(t, found(unit_folded, p + 1, t.low[p]))
    return NO_UNIT


def _near(t: Tokens, p: int, rows: tuple[tuple[str, frozenset[str]], ...]) -> str:
    """Return the first unit of a sign of which a word stands near token p, "" without one."""
    around = t.low[max(0, p - NEAR) : p] + t.low[p + 1 : p + NEAR]
    return next((unit for unit, near in rows if not near.isdisjoint(around)), "")


def _composed(t: Tokens, unit: UnitFound) -> UnitFound:
    """Read a quotient of two signs, "kV/cm", "km/ms", "A/cm2"; times other than under a length stay rates."""
    j = unit.j
    if t.raw[j] != "/" or not t.glued(j) or not t.glued(j + 1) or unit.dimension in ("percent", "time"):
        return unit
    below = next(
        (
            (phrase, row)
            for phrase, row in units().symbols.get(t.raw[j + 1], ())
            if tuple(t.raw[j + 1 : j + 1 + len(phrase)]) == phrase and _together(t, j + 1, len(phrase))
        ),
        None,
    )
    if below is None or (below[1].dimension == "time" and unit.dimension != "length"):
        return unit
    phrase, row = below
    name, base, measure = _quotient(unit.name, row.name)
    return unit._replace(name=name, base=base, measure=measure, dimension=name, j=j + 1 + len(phrase))


@cache
def _quotient(above: str, below: str) -> tuple[str, BaseUnit, str]:
    """Return name, base unit and measure of one unit over another: kilometer_per_millisecond is a speed."""
    one, two = units().by_name[above], units().by_name[below]
    base = BaseUnit(f"{one.base.name}_per_{two.base.name}", one.base.factor / two.base.factor)
    is_speed = one.dimension == "length" and two.dimension == "time"
    return f"{above}_per_{below}", base, "speed" if is_speed else "count"


def _together(t: Tokens, p: int, length: int) -> bool:
    if t.raw[p] in dimensions().spaced_signs:
        return True
    return all(t.glued(k) for k in range(p + 1, p + length))


def _inch_or_foot(t: Tokens, p: int) -> bool:
    """A prime after digits, unless it closes a quotation."""
    opened = t.quotes_before(p, t.raw[p])
    return opened % 2 == 0 and not (t.raw[p + 1][:1].isalpha() and t.glued(p + 1))


# ---------------------------------------------------------------- what is not written as a unit


def _implied(t: Tokens, n: Numeral, p: int) -> UnitFound:
    """Read "magnitude 7.8", "a 7.7 earthquake", "6.4 in magnitude", and ages: "aged 44", "Hague, 44,"."""
    d, u = dimensions(), units().by_name
    before = t.low[n.i - 1]
    magnitude = found(u["magnitude"], p, "magnitude")
    if n.value < STRONGEST:
        k = n.i - 2 if before in ("of", "-") and n.i > 1 else n.i - 1
        if n.i and t.low[k] == "magnitude":
            return magnitude
        if t.low[p] in d.magnitude_nouns and not is_whole(n.value):
            return magnitude
        if t.low[p] == "in" and t.low[p + 1] == "magnitude":
            return magnitude.moved(p + 2)
    return implied_age(t, n, p)


def add_inches(t: Tokens, n: Numeral, unit: UnitFound) -> UnitFound:
    """Read a height in two units as feet: "5 feet 2 inches", "5 ft 2 in", "6-foot-2", 5'10"."""
    if unit.name != "foot" or not is_whole(n.value) or n.scale != 1 or n.qualifier != "exact":
        return unit
    k = unit.j
    joined = t.low[k] == "and" or (t.raw[k] in HYPHENS and t.glued(k) and t.glued(k + 1))
    k += joined
    if not (is_digits(t.raw[k]) and len(t.raw[k]) < 3 and int(t.raw[k]) < INCHES):
        return unit
    low, end = t.low[k + 1], k + 1
    inches = low in ("inch", "inches", "in", "in.", '"', "”")
    if inches:
        end += 1
        if t.raw[end] == "." and low == "in":
            end += 1
    elif not (joined and t.raw[unit.j] in HYPHENS) and not (unit.written == "'" and t.glued(k)):
        return unit
    n.value += Decimal(int(t.raw[k])) / INCHES
    n.low = n.high = n.value
    return unit.moved(end)
