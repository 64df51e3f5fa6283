"""Money around a number: signs, codes and words before it and after it, hundredths, and "3 dollars 50 cents"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from facts.extraction.digits import is_digits
from facts.extraction.numeral import HUNDRED, MINUS, Numeral, is_whole
from facts.extraction.numerals import read_numeral
from facts.extraction.phrases import phrase_after
from facts.extraction.tokens import Tokens
from facts.extraction.unit_found import NO_UNIT, UnitFound
from facts.extraction.variety import land_currency
from facts.lexicon.dimensions import dimensions
from facts.lexicon.hedges import hedges
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.lexicon.words import is_person, is_plural, words
from facts.model import BaseUnit

NEAR_BEFORE, NEAR_AFTER = 8, 6  # tokens around a shared word ("pounds") in which another word of money decides


def money_before(t: Tokens, i: int) -> tuple[int, str, Decimal]:
    """Return where a currency sign before token i begins, its ISO code and its factor; (i, "", 1) without one.

    Reads "$5", "US$5", "$US5", "HK $3.7", "USD 5", "Rs. 500", "€ 3", "Y=28,030", "MAUD 60".
    """
    m = money()
    k = i - 1
    if k < 0:
        return i, "", Decimal(1)
    raw = t.raw[k]
    if raw in ("=", ".") and k and t.glued(k) and (t.raw[k - 1] + raw) in m.symbols:
        return k - 1, land_currency(t.text, t.low[k - 1], m.symbols[t.raw[k - 1] + raw]), Decimal(1)
    if raw == "$":
        return *_dollar(t, k), Decimal(1)
    if k and t.raw[k - 1] == "$" and t.glued(k) and raw in m.prefixes:  # $US160
        return k - 1, m.prefixes[raw], Decimal(1)
    if raw in m.symbols:
        spaced = raw in m.glued_symbols and not t.glued(i)
        return (i, "", Decimal(1)) if spaced else (k, land_currency(t.text, t.low[k], m.symbols[raw]), Decimal(1))
    code, factor = code_of(t, k)
    if code and not (code in m.word_codes and not t.glued(i)):
        return k, code, factor
    if t.low[k] in m.before and not (k and t.low[k - 1] in m.not_before):
        return k, m.before[t.low[k]], Decimal(1)
    return i, "", Decimal(1)


def _dollar(t: Tokens, k: int) -> tuple[int, str]:
    """Return where a dollar sign at token k begins with its country's letters, and its code."""
    m = money()
    if not k:
        return k, "USD"
    raw = t.raw[k - 1]
    if raw in m.prefixes and (t.glued(k) or len(raw) > 1 or raw == "C"):
        return k - 1, m.prefixes[raw]
    if raw in m.small_prefixes and (k < 2 or t.raw[k - 2] not in ("'", "’")):
        return k - 1, m.small_prefixes[raw]
    if raw in m.codes and t.glued(k):
        return k - 1, raw
    return k, "USD"


def code_of(t: Tokens, k: int) -> tuple[str, Decimal]:
    """Return the ISO code at token k and what its first letter multiplies by: "USD", "MEUR" (millions); ("", 1)."""
    m = money()
    raw = t.raw[k]
    if raw in m.codes:
        return raw, Decimal(1)
    if len(raw) == 4 and raw[1:] in m.codes and raw[0] in m.scaled_codes and raw[1:] not in m.word_codes:
        return raw[1:], Decimal(10) ** m.scaled_codes[raw[0]]
    return "", Decimal(1)


def money_at(t: Tokens, i: int) -> tuple[int, str]:
    """Return where a number after a currency sign at token i begins, and the ISO code; (i, "") without a sign."""
    for length in (1, 2):
        begin, code, _ = money_before(t, i + length)
        if code and begin == i and t.raw[i + length][:1].isdigit():
            return i + length, code
    return i, ""


def money_after(t: Tokens, p: int, *, sure: bool = False) -> UnitFound:
    """Read "euros", "Hong Kong dollars", "PLN", "€", "cents" at token p.

    Args:
        sure: a word that is something else as well is money here: "millions of pounds".
    """
    m = money()
    low, raw = t.low[p], t.raw[p]
    code, factor = code_of(t, p)
    if code and (code not in m.word_codes or t.glued(p)):
        scale = numbers().scales.get(t.low[p + 1])
        if scale is not None and factor == 1:  # 75 USD million
            return cash(code, p + 2, low)._replace(divisor=1 / scale)
        return cash(code, p + 1, low)._replace(divisor=1 / factor)
    for phrase, code in m.words.get(low, ()):
        if tuple(t.low[p : p + len(phrase)]) == phrase:
            if low in m.shared and len(phrase) == 1 and not (sure or money_beside(t, p)):
                continue
            code = land_currency(t.text, " ".join(phrase), code)
            return cash(code, p + len(phrase), " ".join(phrase))
    if raw in m.symbols and not (raw.isalpha() and raw.isascii() and raw not in m.after_symbols):
        if raw == "$" and t.raw[p + 1][:1].isdigit() and not t.glued(p):
            return NO_UNIT
        return cash(m.symbols[raw], p + 1, low)
    if low in m.minor:
        if low in m.shared and not ((t.glued(p) and low == "p") or money_beside(t, p)):
            return NO_UNIT
        code, divisor = m.minor[low]
        return cash(code, p + 1, low)._replace(divisor=Decimal(divisor))
    return NO_UNIT


def names_money(t: Tokens, j: int) -> bool:
    """Do words of money begin at token j: "yen", "us dollars"?"""
    return any(tuple(t.low[j : j + len(phrase)]) == phrase for phrase, _ in money().words.get(t.low[j], ()))


def money_beside(t: Tokens, p: int) -> bool:
    """Does a word of money stand near token p?"""
    m, begin = money(), max(0, p - NEAR_BEFORE)
    if not m.beside.isdisjoint(t.low[begin : p + NEAR_AFTER]):
        return True
    return not m.symbols.keys().isdisjoint(t.raw[begin:p])


@cache
def _currency(code: str) -> BaseUnit:
    return BaseUnit(code)


def cash(code: str, j: int, written: str) -> UnitFound:
    """Return the unit of money of a code, ending at token j."""
    return UnitFound(code, j, _currency(code), "money", "money", written=written)


def add_hundredths(t: Tokens, n: Numeral, unit: UnitFound) -> UnitFound:
    """Add the cents: "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50".

    A bare number is cents only when nothing that it could count follows: "15 dollars and 50 apples" are two figures.
    """
    if unit.measure != "money" or unit.divisor != 1 or not is_whole(n.value) or n.scale != 1 or unit.j <= n.j:
        return unit
    m = money()
    k = unit.j + 1 if t.low[unit.j] == "and" else unit.j
    if not (is_digits(t.raw[k]) or t.low[k] in numbers().digits):
        return unit
    part = read_numeral(t, k)
    if part is None or not is_whole(part.value) or not 0 < part.value < HUNDRED or part.scale != 1 or part.fraction:
        return unit
    minor = m.minor.get(t.low[part.j])
    if minor is not None and (minor[0] == unit.name or t.low[part.j] in ("cent", "cents")):
        end = part.j + 1
    elif part.j >= t.count or t.raw[part.j] in (".", ",", "!", "?", ";", ")"):
        if t.glued(part.j + 1) and t.raw[part.j + 1][:1].isdigit():
            return unit
        if k > unit.j and t.raw[k][:1].isdigit() is not t.raw[n.i][:1].isdigit():
            return unit
        end = part.j
    else:
        return unit
    n.value = n.value + part.value / HUNDRED
    n.low = n.high = n.value
    return unit.moved(end)


def take_glued_scale(t: Tokens, n: Numeral, is_money: bool) -> None:
    """Take back a scale letter that is a unit, "3m high", "100m", "5K run"; take one after a blank, "8 B people"."""
    if n.scale == 1:
        _spaced_scale(t, n, is_money)
        return
    if is_money or n.j < n.i + 2 or not t.glued(n.j - 1):
        return
    letter = t.raw[n.j - 1]
    if letter not in money().scale_or_unit or _counted(t, n, letter):
        return
    factor = numbers().glued[letter]
    n.value, n.low, n.high = n.value / factor, n.low / factor, n.high / factor
    n.scale, n.j = Decimal(1), n.j - 1


def _counted(t: Tokens, n: Numeral, letter: str) -> bool:
    """Does what follows "35m" or "25K" say that the letter is a scale: "35m users", "2.7m combined sales"?"""
    d = dimensions()
    after = t.low[n.j]
    if letter == "m" and (after in d.metre_after or after in d.way or after == "-"):
        return False
    if letter == "K":
        return after not in d.not_kilo
    if after in money().single_words or t.raw[n.j] in money().symbols or code_of(t, n.j)[0]:
        return True
    if letter == "m" and after in d.metre_nouns:
        return False
    other = t.raw[n.j + 1][:1].isdigit() and t.raw[n.j + 2] == letter and t.glued(n.j + 2)
    end = n.j + 3 if other and after in hedges().range_joins else n.j  # "8.4m and 9.1m people"
    noun = phrase_after(t, end, one=False, after_unit=False)
    return not noun.empty and t.low[noun.j - 1] not in d.metre_nouns


def _spaced_scale(t: Tokens, n: Numeral, is_money: bool) -> None:
    factor = numbers().spaced.get(t.raw[n.j])
    if factor is None or n.spelled or t.glued(n.j):
        return
    after = t.low[n.j + 1]
    counted = (is_plural(after) or is_person(after)) and t.raw[n.j + 1][:1].islower() and after not in words().stop
    if is_money or (counted and t.raw[n.j] != "K"):
        n.times(factor, n.j + 1)


def negative_between(t: Tokens, i: int) -> bool:
    """Is token i - 1 a minus sign between a currency sign and the number: "$-50.8bn"?"""
    return i > 1 and t.raw[i - 1] in MINUS and t.glued(i) and t.glued(i - 1) and t.raw[i - 2] in money().symbols
