"""What a number is measured in: units in words and signs, ages, magnitudes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from facts.extraction.cash import cash, money_after, money_beside
from facts.extraction.digits import is_digits
from facts.extraction.numeral import HYPHENS, Numeral, is_whole
from facts.extraction.tokens import Tokens
from facts.extraction.unit_found import NO_UNIT, UnitFound
from facts.extraction.variety import is_british
from facts.lexicon.dimensions import dimensions
from facts.lexicon.hedges import hedges
from facts.lexicon.measure_words import measure_words
from facts.lexicon.money import money
from facts.lexicon.units import Unit, units
from facts.lexicon.words import is_person, is_plural, singular, words
from facts.model import BaseUnit

AGE_REACH = 10  # tokens before a number among which "life expectancy" makes it an age
INCHES = 12  # of one foot
NEAR = 8  # tokens around a one-letter sign in which a word must make it a unit
YOUNGEST_PARENT = 16  # years; "a mother of six" has six children
YOUNGEST = 5  # years; "a family man of two" is a father
OLDEST = 125  # years; nobody is older, so a larger number is no age
STRONGEST = 11  # above every earthquake's magnitude
HEAVIEST_STONE = 40  # stone; heavier than anyone who is weighed in stone
HEAVIEST_DRAMS = 100  # more are of Armenia's currency


@cache
def percent() -> Unit:
    """Return the unit of shares."""
    return units().by_name["percent"]


def found(unit: Unit, j: int, written: str) -> UnitFound:
    """Return a unit of the table as found, ending at token j."""
    return UnitFound(unit.name, j, unit.base, unit.measure, unit.dimension, written=written)


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
    if t.low[p] == "of" and n.qualifier == "vague" and t.low[p + 1] in units().words:
        many = _word(t, p + 1, n)  # "hundreds of miles"
        return many if many.name and is_plural(t.low[p + 1]) else NO_UNIT
    k, hyphen = p, False
    if t.low[k] in HYPHENS and t.glued(k) == t.glued(k + 1):
        k, hyphen = k + 1, True
    unit = _at(t, k, n, hyphen and t.glued(k), spaced_hyphen=hyphen and not t.glued(k))
    if not unit.name and not hyphen:
        unit = _bracketed(t, k) or _implied(t, n, p)
    if not unit.name:
        return NO_UNIT
    if unit.dimension == "time":
        unit = _age(t, unit)
    if unit.name == "ton" and is_british(t.text):
        unit = found(units().by_name["long_ton"], unit.j, unit.written)
    single = unit.measure not in ("money", "percentage") and singular(t.low[unit.j - 1]) == t.low[unit.j - 1]
    plural_number = n.value not in (0, 1) and is_whole(n.value)
    takes_noun = single and plural_number and (len(unit.written) > 2 or t.low[k].isalpha() is False) and not hyphen
    hyphen = hyphen and unit.measure != "age"
    return unit._replace(hyphen=hyphen, takes_noun=takes_noun) if hyphen or takes_noun else unit


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
    """Read "magnitude 7.8", "a 7.7 earthquake", "6.4 in magnitude", "aged 44", "87 yo", "Hague, 44,"."""
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
    age = found(u["year"], p, "aged")._replace(measure="age")
    if not 0 < n.value <= OLDEST:
        return NO_UNIT
    if t.low[p] in d.age_short:
        return age.moved(p + 1)
    k = _before_hedge(t, n.i)
    if t.low[k - 1] in d.age_before and k and not (t.low[k - 1] == "age" and t.low[k - 2] in ("per", "by")):
        return age
    between = _age_between_commas(t, n, p, k) or _age_of_two(t, n, p, k) or _age_of_someone(t, n, p)
    return age if between or _age_said(t, n, p, k) else NO_UNIT


def _before_hedge(t: Tokens, i: int) -> int:
    """Return where a hedge or "of" that ends before token i begins: "aged about 44", "at the age of 44"."""
    if t.low[i - 1] == "of" and i:
        return i - 1
    for phrase, _ in hedges().before.get(t.low[i - 1], ()) if i else ():
        if i >= len(phrase) and tuple(t.low[i - len(phrase) : i]) == phrase:
            return i - len(phrase)
    return i


def _age_between_commas(t: Tokens, n: Numeral, p: int, k: int) -> bool:
    """Read the age in "Nick Hague, 44, has spent", "a boy, about 4," and "Atsu (31)"; not in "Nov. 16, 21, 30"."""
    if n.spelled or n.j != n.i + 1 or k < 2 or n.grouped:
        return False
    opened, closed, name = t.raw[k - 1], t.raw[p], t.raw[k - 2]
    named = name[:1].isupper() and name.isalpha() and len(name) > 1 and not name.isupper()
    if not named:
        suffix = t.low[k - 3] if name == "." and k > 2 else t.low[k - 2]
        someone = k > 2 and t.low[k - 3] in ("a", "an") and opened == closed == ","  # "a brickmaker, 31, born in"
        named = is_person(t.low[k - 2]) or suffix in words().name_suffixes or someone
    if not named:
        return False
    if opened == "," and t.low[p] == "of" and t.raw[p + 1][:1].isupper():
        return True  # "Ana Silva, 31 of Lisbon"
    dash = closed in ("—", "–") or (closed == "-" and not t.glued(p))  # "Brian Sadowsky, 44 -- and injured 14"
    if opened == "," and (closed in (",", ".", ";", ")") or dash or (closed == "" and p >= t.count)):
        return not (closed == "," and t.raw[p + 1][:1].isdigit())
    return opened == "(" and closed == ")" and k > 2 and (t.raw[k - 3][:1].isupper() or is_person(t.low[k - 2]))


def _age_of_someone(t: Tokens, n: Numeral, p: int) -> bool:
    """Read the age in "a man of 41,", "a girl of 12 was", "a boy of 13 shot dead"; not in "a crew of 41"."""
    if n.i < 2 or t.low[n.i - 1] != "of" or n.grouped or n.value < YOUNGEST:
        return False
    who = t.low[n.i - 2]
    if who in measure_words().kin and n.value < YOUNGEST_PARENT:
        return False  # "a mother of six was killed"
    return who in dimensions().age_someone and (
        t.raw[p] in (",", ".", "") or t.low[p] in words().stop or t.low[p] in dimensions().age_doing
    )


def _age_of_two(t: Tokens, n: Numeral, p: int, k: int) -> bool:
    """Read the second age in "ages 14 and 15", and the one of "Sutphen and Duncan, both 24 and from Leeds,"."""
    if n.spelled or n.grouped or k < 3:
        return False
    if t.low[k - 1] in ("and", "or", ",") and is_digits(t.raw[k - 2]):
        return t.low[k - 3] in dimensions().age_before
    return t.low[k - 1] == "both" and t.low[p] in (",", "of", "from", "and", ".") and not t.raw[p + 1][:1].isdigit()


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


def _age_said(t: Tokens, n: Numeral, p: int, k: int) -> bool:
    """Read the age in "she was 35.", "he will be 35 by", "who turned 18", "a life expectancy of around 73"."""
    d = dimensions()
    after = t.low[p]
    if n.spelled or n.grouped or k < 1 or not (after in d.age_then or not after or after in ".,;)"):
        return False
    if t.low[k - 1] in d.age_being and not d.age_subjects.isdisjoint(t.low[max(0, k - 4) : k]):
        return after != "in" or t.low[k - 1] in d.age_turning
    if t.low[k - 1] in d.age_being and k > 2 and after in ("", ".", ",", ";"):  # "Ahmad al-Hassan was 19;"
        return _is_name(t.raw[k - 3]) and (_is_name(t.raw[k - 2]) or (t.low[k - 3] == "-" and t.raw[k - 2].istitle()))
    near = t.low[max(0, k - AGE_REACH) : k]
    return any(tuple(near[m : m + 2]) in d.age_about for m in range(len(near) - 1))


def _is_name(raw: str) -> bool:
    """Could a word be part of a person's name?"""
    return raw[:1].isupper() and raw.isalpha() and not raw.isupper() and len(raw) > 1


def _age(t: Tokens, unit: UnitFound) -> UnitFound:
    """Turn a time into an age: "3-month-old", "67 years old", "12 years of age"."""
    d = dimensions()
    k = unit.j
    if t.low[k] == "-" and t.glued(k) == t.glued(k + 1):
        k += 1
    if t.low[k].removesuffix("'s").removesuffix("’s") in d.age_after:
        return unit._replace(measure="age", j=k + 1)
    if t.low[k] == "of" and t.low[k + 1] == "age":
        return unit._replace(measure="age", j=k + 2)
    return unit
