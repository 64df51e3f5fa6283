"""What a number is measured in: units, currencies, ages, magnitudes and rates around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from facts.extraction.numerals import Numeral
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words as _change
from facts.lexicon.dimensions import dimensions
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.lexicon.units import Unit, units
from facts.lexicon.words import is_person, is_plural, singular, words
from facts.model import COUNT, BaseUnit

ONE = Decimal(1)
OPEN_QUOTES = frozenset({'"', "“", "'", "‘"})


@dataclass(frozen=True, slots=True)
class UnitFound:
    """The unit of a number, and where it ends; name "" when there is none.

    Attributes:
        hyphen: it is joined to the number by a hyphen, so that a noun follows: "111-mile fence".
        divisor: hundredths of a currency are divided by it.
        written: the unit as it stands in the text, in lower case.
        takes_noun: a noun may follow without a hyphen: "80 yard touchdown".
    """

    name: str = ""
    j: int = 0
    base: BaseUnit = COUNT
    measure: str = ""
    dimension: str = ""
    hyphen: bool = False
    divisor: Decimal = ONE
    written: str = ""
    takes_noun: bool = False

    def moved(self, j: int) -> UnitFound:
        """Return the unit as if it ended at token j."""
        return replace(self, j=j)


NONE = UnitFound()


@cache
def percent() -> Unit:
    return units().by_name["percent"]


def change_words() -> dict[str, str]:
    """Return the words of rise and fall with their direction."""
    return _change().direction


def dimension_words() -> dict[str, str]:
    """Return words such as "high" with what they measure."""
    return dimensions().way


# ---------------------------------------------------------------- money


def money_before(t: Tokens, i: int) -> tuple[int, str]:
    """Return where a currency sign before token i begins, and its ISO code; (i, "") without one.

    Reads "$5", "US$5", "HK $3.7", "USD 5", "Rs. 500", "€ 3".
    """
    m = money()
    k = i - 1
    if k < 0:
        return i, ""
    raw = t.raw[k]
    if raw == "." and k and t.raw[k - 1] in ("Rs", "Rp") and t.glued(k):
        return k - 1, m.symbols[t.raw[k - 1]]
    if raw == "$":
        if k and t.raw[k - 1] in m.prefixes and (t.glued(k) or len(t.raw[k - 1]) > 1):
            return k - 1, m.prefixes[t.raw[k - 1]]
        return k, "USD"
    if raw in m.symbols:
        if raw.isalpha() and not t.glued(i) and raw in ("PS", "Sh", "Fr", "Ft", "kn"):
            return i, ""
        return k, m.symbols[raw]
    if raw in m.codes:
        return k, raw
    if t.low[k] in ("dollar", "usd", "eur", "gbp") and t.raw[k - 1] != "of":
        return k, {"dollar": "USD"}.get(t.low[k], t.low[k].upper())
    return i, ""


def money_at(t: Tokens, i: int) -> tuple[int, str]:
    """Return where a number after a currency sign at token i begins, and the ISO code; (i, "") without a sign."""
    for length in (1, 2):
        begin, code = money_before(t, i + length)
        if code and begin == i and t.raw[i + length][:1].isdigit():
            return i + length, code
    return i, ""


def take_glued_scale(t: Tokens, n: Numeral, money: bool) -> None:
    """Undo a scale letter that is a unit here: "3m high", "100m", "5K run"; money keeps it."""
    if money or n.scale == 1 or n.j < n.i + 2 or not t.glued(n.j - 1):
        return
    letter = t.raw[n.j - 1]
    if letter not in ("m", "t", "b", "B", "T", "K"):
        return
    after = t.low[n.j]
    counted = is_plural(after) or is_person(after) or (is_plural(t.low[n.j + 1]) and after not in words().stop)
    counted = counted or after in _money_words() or t.raw[n.j] in ("€", "£")
    if letter in ("m", "b", "B", "K") and counted and after not in dimensions().metre_after:
        return
    if letter == "K" and after not in ("race", "run", "resolution", "tv", "display"):
        return
    if letter == "m" and after == "of" and t.low[n.j + 1] in ("them", "the", "those"):
        return
    factor = numbers().glued[letter]
    n.value, n.low, n.high = n.value / factor, n.low / factor, n.high / factor
    n.scale, n.j = ONE, n.j - 1


@cache
def _money_words() -> frozenset[str]:
    return frozenset(money().words)


def _money_after(t: Tokens, p: int) -> UnitFound:
    """Read "euros", "Hong Kong dollars", "PLN", "€", "cents" at token p."""
    m = money()
    low, raw = t.low[p], t.raw[p]
    for phrase, code in m.words.get(low, ()):
        if tuple(t.low[p : p + len(phrase)]) == phrase or (
            len(phrase) == 2 and phrase[0] == low and t.low[p + 1] == "'" and t.low[p + 2] == phrase[1]
        ):
            if low in m.shared and len(phrase) == 1 and not _money_beside(t, p):
                continue
            return _cash(code, p + len(phrase), " ".join(phrase))
    if raw in m.codes or (raw in m.symbols and not (raw.isalpha() and len(raw) > 1 and raw not in ("zł", "Kč", "kn"))):
        if raw == "$" and t.raw[p + 1][:1].isdigit() and not t.glued(p):
            return NONE
        return _cash(m.symbols.get(raw, raw), p + 1, low)
    if low in m.minor:
        if low in m.shared and not ((t.glued(p) and low == "p") or _money_beside(t, p)):
            return NONE
        code, divisor = m.minor[low]
        return replace(_cash(code, p + 1, low), divisor=Decimal(divisor))
    return NONE


def _money_beside(t: Tokens, p: int) -> bool:
    beside = money().beside
    return any(low in beside for low in t.low[max(0, p - 8) : p + 6])


@cache
def _currency(code: str) -> BaseUnit:
    return BaseUnit(code)


def _cash(code: str, j: int, written: str) -> UnitFound:
    return UnitFound(code, j, _currency(code), "money", "money", written=written)


# ---------------------------------------------------------------- units


def unit_after(t: Tokens, p: int, n: Numeral, code: str) -> UnitFound:
    """Return the unit that a number ending before token p has.

    Args:
        code: the currency that stood before the number; it wins over what follows.
    """
    if code:
        found = _cash(code, p, code)
        again = _money_after(t, p)  # "US$5 dollars", "$10 dollars"
        return found.moved(again.j) if again.name and again.divisor == 1 and t.raw[p] not in money().symbols else found
    k, hyphen = p, False
    if t.low[k] in ("-", "‑", "‐") and t.glued(k) and t.glued(k + 1):
        k, hyphen = k + 1, True
    if t.raw[k] == "(" and t.raw[k + 2] == ")" and t.raw[k + 1] in units().symbols:  # 20 (kg)
        inner = _symbol(t, k + 1, glued=False)
        if inner.name:
            return inner.moved(k + 3)
    found = _word(t, k, n)
    if not found.name:
        found = _money_after(t, k)
    if not found.name:
        found = _symbol(t, k, glued=t.glued(k) or hyphen)
    if not found.name and not hyphen:
        found = _implied(t, n, p)
    if not found.name:
        return NONE
    if found.dimension == "time":
        found = _age(t, found)
    single = found.measure not in ("money", "percentage") and singular(t.low[found.j - 1]) == t.low[found.j - 1]
    plural_number = n.value not in (0, 1) and n.value % 1 == 0
    takes_noun = single and plural_number and t.low[k] not in ("m", "km", "kg") and not hyphen
    return replace(found, hyphen=hyphen and found.measure != "age", takes_noun=takes_noun)


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
            if _not_this_unit(t, p, k, n):
                continue
            return UnitFound(unit.name, k, unit.base, unit.measure, unit.dimension, written=" ".join(phrase))
    return NONE


def _not_this_unit(t: Tokens, p: int, k: int, n: Numeral) -> bool:
    """A unit's word that is none here: "12 stone walls", "5 pounds" that are money, "second" as an ordinal."""
    low = t.low[p]
    if low == "stone":
        return is_plural(t.low[k]) or n.value > 40
    if low in ("pound", "pounds") and k == p + 1:
        return _money_beside(t, p) or t.low[k] == "sterling"
    if low == "second" and n.value > 1 and not (t.low[p - 1] == "-" or n.grouped):
        return True
    return low in ("degree", "degrees") and k == p + 1 and t.low[k] == "in"


def _symbol(t: Tokens, p: int, glued: bool) -> UnitFound:
    for phrase, unit in units().symbols.get(t.raw[p], ()):
        if tuple(t.raw[p : p + len(phrase)]) != phrase or (len(phrase) > 1 and not _together(t, p, len(phrase))):
            continue
        sign = "".join(phrase)
        if sign in dimensions().glued_only and not glued:
            continue
        if sign in ("'", '"') and not _inch_or_foot(t, p):
            continue
        if sign in ("'", "ft.", "in.", "lb.", "oz.") and t.raw[p + 1] == "s":
            continue
        if sign == "C" and t.raw[p + 1] == "-":
            continue
        return UnitFound(
            unit.name, p + len(phrase), unit.base, unit.measure, unit.dimension, written=" ".join(phrase).lower()
        )
    return NONE


def _together(t: Tokens, p: int, length: int) -> bool:
    if t.raw[p] in ("sq", "cu", "fl"):
        return True
    return all(t.glued(k) for k in range(p + 1, p + length))


def _inch_or_foot(t: Tokens, p: int) -> bool:
    """A prime after digits, unless it closes a quotation."""
    sign = t.raw[p]
    opened = sum(raw in (sign, "“", "‘") for raw in t.raw[:p])
    return opened % 2 == 0 and not t.raw[p + 1][:1].isalpha()


def _implied(t: Tokens, n: Numeral, p: int) -> UnitFound:
    """Read "magnitude 7.8", "a 7.7 earthquake", "6.4 in magnitude", "aged 44", "Hague, 44,"."""
    d, u = dimensions(), units().by_name
    before = t.low[n.i - 1] if n.i else ""
    k = n.i - 1
    if before in ("of", "-") and k:
        k -= 1
    magnitude = u["magnitude"]
    at = UnitFound(magnitude.name, p, magnitude.base, magnitude.measure, magnitude.dimension, written="magnitude")
    if n.value < 11:
        if t.low[k] == "magnitude" and k >= 0 and n.i:
            return at
        if t.low[p] in d.magnitude_nouns and n.value % 1 != 0:
            return at
        if t.low[p] == "in" and t.low[p + 1] == "magnitude":
            return at.moved(p + 2)
    year = u["year"]
    age = UnitFound(year.name, p, year.base, "age", "time", written="aged")
    if before in d.age_before and n.value < 120 and (before != "age" or t.low[n.i - 2] != "of" or True):
        return age
    if _age_between_commas(t, n, p):
        return age
    return NONE


def _age_between_commas(t: Tokens, n: Numeral, p: int) -> bool:
    """Read the age in "Nick Hague, 44, has spent" and "Atsu (31)"; not in "Nov. 16, 21, 30"."""
    if n.spelled or n.j != n.i + 1 or not 0 < n.value < 120 or n.i < 2 or n.grouped:
        return False
    opened, closed = t.raw[n.i - 1], t.raw[p]
    name = t.raw[n.i - 2]
    if not (name[:1].isupper() and name.isalpha() and len(name) > 1) or name.isupper():
        return False
    if opened == "," and closed in (",", ".", ";", ")") and not (closed == "," and t.raw[p + 1][:1].isdigit()):
        return True
    return opened == "(" and closed == ")" and n.i > 2 and t.raw[n.i - 3][:1].isupper()


def _age(t: Tokens, found: UnitFound) -> UnitFound:
    """Turn a time into an age: "3-month-old", "67 years old", "12 years of age"."""
    d = dimensions()
    k = found.j
    if t.low[k] == "-" and t.glued(k):
        k += 1
    if t.low[k] in d.age_after:
        return replace(found, measure="age", j=k + 1)
    if t.low[k] == "of" and t.low[k + 1] == "age":
        return replace(found, measure="age", j=k + 2)
    return found


# ---------------------------------------------------------------- rates


def rate_after(t: Tokens, j: int) -> tuple[str, int]:
    """Return the denominator of a rate at token j and where it ends: "a day", "per barrel", "/month", "daily".

    >>> t = Tokens("hundreds of crossings a day", 0, 27)
    >>> rate_after(t, 3)
    ('day', 5)
    """
    low = t.low[j]
    hyphen = low == "-" and t.glued(j) and t.glued(j + 1)
    k = j + 1 if hyphen else j
    low = t.low[k]
    if low in ("daily", "weekly", "monthly", "annually", "yearly", "hourly") and not hyphen:
        return {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour"}.get(low, "year"), k + 1
    if low in ("per", "a", "an", "each", "every", "/") or (low == "for" and t.low[k + 1] in ("each", "every")):
        k += 2 if low == "for" else 1
        if t.low[k] == "-" and t.glued(k):
            k += 1
        return _denominator(t, k, sure=low == "per")
    return "", j


def _denominator(t: Tokens, k: int, sure: bool) -> tuple[str, int]:
    u = units().words
    low = t.low[k]
    for phrase, unit in u.get(low, ()):
        if tuple(t.low[k : k + len(phrase)]) == phrase and unit.dimension == "time":
            if t.low[k + len(phrase)] in ("ago", "earlier", "later", "before", "after", "and", "old"):
                return "", k
            return unit.name, k + len(phrase)
    if (low,) in money().per:
        return low, k + 1
    if (low, t.low[k + 1]) in money().per:
        return f"{low} {t.low[k + 1]}", k + 2
    if sure and low.isalpha() and low not in words().stop:
        return singular(low), k + 1
    return "", k
