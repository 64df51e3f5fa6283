"""Tokens to numbers: digits, number words, fractions, magnitudes, vague counts and ratios.

`read_numeral` parses the longest number that begins at a token. Values are Decimals; what is counted comes later.
"""

from __future__ import annotations

from decimal import Decimal

from facts.extraction.digits import is_digits, read_digits
from facts.extraction.numeral import Numeral, is_whole
from facts.extraction.spelled import read_words
from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import candidate_words, numbers
from facts.lexicon.units import units

WORDS = frozenset(candidate_words())
LARGEST_SHARE = Decimal(10)  # "3 in 10": what stands above is small


def may_begin(t: Tokens, i: int) -> bool:
    """Can a number begin at token i?"""
    low = t.low[i]
    return low in WORDS or "0" <= low[:1] <= "9" or (low[:1] == "." and len(low) > 1) or low in numbers().signs


def read_numeral(t: Tokens, i: int) -> Numeral | None:
    """Return the number that begins at token i, or None when the token begins none.

    >>> t = Tokens("some 2.7 million people", 0, 23)
    >>> read_numeral(t, 1).value
    Decimal('2700000.0')
    """
    raw = t.raw[i]
    first = raw[:1]
    if "0" <= first <= "9" or (first == "." and len(raw) > 1) or raw in numbers().signs:
        n = read_digits(t, i)
    else:
        n = read_words(t, i)
    if n is not None and t.low[n.j] in ("in", "out", "over"):
        _ratio(t, n)
    return n


def _ratio(t: Tokens, n: Numeral) -> None:
    """Turn "one in four", "nine out of ten", "1 in every 20" into a share; "two in three days" stays two."""
    if not 0 < n.value <= LARGEST_SHARE or not is_whole(n.value) or n.j != n.i + 1 or n.qualifier != "exact":
        return
    k = n.j + 1
    if t.low[n.j] == "out":
        if t.low[k] != "of":
            return
        k += 1
    if t.low[k] == "every":
        k += 1
    if not (is_digits(t.raw[k]) or t.low[k] in numbers().digits or t.low[k + 1] in numbers().scales):
        return
    whole = read_digits(t, k) if t.raw[k][:1].isdigit() else read_words(t, k if t.low[k] != "a" else k + 1)
    if whole is None or whole.value <= n.value or not is_whole(whole.value) or whole.fraction:
        return
    if t.low[n.j] == "over":  # "1 over 20" divides only when nothing is counted
        if n.value != 1 or whole.j < t.count:
            return
    elif t.low[n.j] == "in" and (whole.value not in numbers().wholes or t.low[whole.j] in units().words):
        return
    elif n.spelled is not whole.spelled and t.low[n.j] == "in":
        return
    n.becomes(n.value / whole.value, whole.j)
    n.fraction = n.ratio = True


__all__ = ["WORDS", "Numeral", "may_begin", "read_numeral"]
