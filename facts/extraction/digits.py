"""Numbers that begin with digits: separators, decimals, fractions, powers of ten and the scale words after them."""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from facts.extraction.numeral import MINUS, Numeral, exactly
from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import numbers
from facts.settings import LONGEST_NUMBER

SEPARATORS = str.maketrans("", "", ",'’\u00a0\u2009\u202f ")
LARGEST_SCALE = Decimal(10) ** 18  # "a million million" is the most that is written; noise repeats the word
LARGEST_EXPONENT = 300  # a float ends at 1.8E308


def read_digits(t: Tokens, i: int) -> Numeral | None:
    """Return the number that begins with the digits or the fraction sign at token i; None when it is none.

    >>> t = Tokens("3½ hours, 1.99×10−30 kg", 0, 23)
    >>> read_digits(t, 0).value, read_digits(t, 4).value
    (Decimal('3.5'), Decimal('1.99E-30'))
    """
    raw = t.raw[i]
    if len(raw) > LONGEST_NUMBER:
        return None
    sign = numbers().signs.get(raw)
    if sign is not None:
        n = exactly(i, i + 1, sign, fraction=True)
        n.grouped = True
        return take_scales(t, n)
    n = _plain(t, i, raw)
    if abs(n.value.adjusted()) > LARGEST_EXPONENT:
        return None
    if _power(t, n):
        return n
    if not n.grouped:
        _written_fraction(t, n)
    _mixed_fraction(t, n)
    return take_scales(t, n)


def _plain(t: Tokens, i: int, raw: str) -> Numeral:
    """Read the digits with their separators: "12,000", "12 000", "1.250.000", "1,5", "12,34,567"."""
    if raw.count(".") > 1 or (raw.count(".") == 1 and "," in raw[raw.index(".") :]):  # 1.250.000 and 1.250,50
        n = exactly(i, i + 1, Decimal(raw.replace(".", "").replace(",", ".")))
        n.grouped = True
        return n
    n = exactly(i, i + 1, Decimal(raw.translate(SEPARATORS)))
    n.grouped = not raw.isdigit()
    if n.grouped or len(raw) > 3:
        return n
    joined, j = _spaced_groups(t, i, raw)
    if joined:
        n.becomes(Decimal(joined), j)
        return n
    after = t.raw[i + 1]
    if after == "," and t.glued(i + 1) and t.glued(i + 2) and is_digits(t.raw[i + 2]) and len(t.raw[i + 2]) < 3:
        listed = (t.raw[i + 3] == "," and t.glued(i + 3)) or (i > 0 and t.raw[i - 1] == "," and t.glued(i))
        if not listed:  # "1,5" is a decimal; "1,2,3" is a list
            n.becomes(Decimal(f"{raw}.{t.raw[i + 2]}"), i + 3)
    return n


def is_digits(raw: str) -> bool:
    """Is a token made of ASCII digits alone, and short enough to be a number?"""
    return raw.isdigit() and raw.isascii() and len(raw) <= LONGEST_NUMBER


def _spaced_groups(t: Tokens, i: int, raw: str) -> tuple[str, int]:
    """Join "1 234 567": groups of three digits, one blank apart."""
    joined, j = raw, i + 1
    while len(t.raw[j]) == 3 and is_digits(t.raw[j]) and t.start[j] - t.end[j - 1] == 1 and len(joined) < 16:
        joined += t.raw[j]
        j += 1
    if raw == "0" or j == i + 1 or (t.raw[j] and t.raw[j][0].isdigit()):  # "12 300 4" is a list
        return "", i + 1
    return joined, j


def _power(t: Tokens, n: Numeral) -> bool:
    """Read "1.99×10−30", "2 x 10^6", "10^6", "3.1·10⁸": a power of ten, or of the number itself."""
    j = n.j
    times = t.raw[j] in numbers().times and t.raw[j + 1] == "10"
    base = Decimal(10) if times else n.value
    k = j + 2 if times else j
    raised, digits = _exponent(t, k)
    if not digits or abs(int(digits)) > LARGEST_EXPONENT or len(t.raw[n.i]) > 12:
        return False
    if base == 0 or (not times and t.raw[k] in MINUS):
        return False
    power = base ** int(digits)
    n.becomes(n.value * power if times else power, raised)
    return True


def _exponent(t: Tokens, k: int) -> tuple[int, str]:
    """Return where an exponent at token k ends and its digits: "^6", "^-6", "−30" right after the 10, "⁶"."""
    superscripts = numbers().superscripts
    digits = ""
    while t.raw[k] in superscripts and t.glued(k) and len(digits) < 4:
        digits += superscripts[t.raw[k]]
        k += 1
    if digits:
        return k, digits if digits.strip("-") else ""
    caret = t.raw[k] == "^" and t.glued(k)
    m = k + 1 if caret else k
    sign = ""
    if t.raw[m] in ("+", *MINUS) and t.glued(m):
        sign = "-" if t.raw[m] in MINUS else ""
        m += 1
    elif not caret:
        return k, ""
    if is_digits(t.raw[m]) and t.glued(m) and len(t.raw[m]) < 4:
        return m + 1, sign + t.raw[m]
    return k, ""


def _written_fraction(t: Tokens, n: Numeral) -> None:
    """Read "1/2" and "3/4"; other pairs with a slash are dates, scores or ratings and stay two numbers."""
    j = n.j
    if t.raw[j] != "/" or not t.glued(j) or not t.glued(j + 1) or not is_digits(t.raw[j + 1]):
        return
    below = Decimal(t.raw[j + 1])
    if (t.raw[n.i - 1] == "/" and t.glued(n.i)) or gcd(int(t.raw[n.i]), int(below)) > 1:
        return  # 05/12/16; fractions are written in lowest terms, "8/16" is a date
    if below in numbers().denominators and n.value < below and t.raw[j + 2] != "/":
        n.becomes(n.value / below, j + 2)
        n.fraction = True


def _mixed_fraction(t: Tokens, n: Numeral) -> None:
    """Add the fraction after a whole number: "3½", "1 1/2", "1-1/2"."""
    j = n.j
    sign = numbers().signs.get(t.raw[j])
    if sign is not None:
        n.becomes(n.value + sign, j + 1)
        return
    if n.fraction:
        return
    k = j + 1 if t.raw[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    above, slash, below = t.raw[k], t.raw[k + 1], t.raw[k + 2]
    if slash != "/" or not (is_digits(above) and is_digits(below)) or not (t.glued(k + 1) and t.glued(k + 2)):
        return
    if (k == j and t.glued(j)) or Decimal(above) >= Decimal(below) or Decimal(below) not in numbers().denominators:
        return
    n.becomes(n.value + Decimal(above) / Decimal(below), k + 3)


def take_scales(t: Tokens, n: Numeral) -> Numeral:
    """Take the scale words after a number: "2.7m", "1.8 billion-mile", "4 thousand 3 hundred and 21", "2 dozen"."""
    words = numbers()
    while n.scale < LARGEST_SCALE:
        j = n.j
        low = t.low[j]
        if low == "-" and t.glued(j) and t.glued(j + 1) and t.low[j + 1] in words.scales:
            j += 1
            low = t.low[j]
        if low in words.scales:
            n.times(words.scales[low], j + 1)
        elif t.glued(j) and t.raw[j] in words.glued and n.scale == 1:
            n.times(words.glued[t.raw[j]], j + 1)
        elif low in words.dozens:
            n.times(words.dozens[low], j + 1)
        else:
            break
        n.grouped = True
        and_a_half(t, n)
        if _lower_part(t, n):
            break
    and_a_half(t, n)
    return n


def _lower_part(t: Tokens, n: Numeral) -> bool:
    """Add smaller parts that follow: "4 thousand 3 hundred", "3 hundred and 21"."""
    scales = numbers().scales
    added = False
    while n.scale > 1:
        k = n.j + 1 if t.low[n.j] == "and" else n.j
        if not is_digits(t.raw[k]):
            break
        scaled = scales.get(t.low[k + 1])
        part = Decimal(t.raw[k]) * (scaled or 1)
        if part >= n.scale or (scaled is None and (k == n.j or n.scale != 100 or t.glued(k + 1))):
            break
        value, scale = n.value + part, scaled or Decimal(1)
        n.becomes(value, k + (2 if scaled else 1))
        n.scale, added = scale, True
    return added


def and_a_half(t: Tokens, n: Numeral) -> None:
    """Read "two and a half million", "one and a half hours", "two-and-a-half-year"."""
    j = n.j
    if t.low[j] == "and":
        step = (t.low[j + 1], t.low[j + 2])
        end = j + 3
    elif t.low[j] == "-" and t.low[j + 1] == "and" and t.low[j + 2] == "-" and t.low[j + 4] == "-":
        step = (t.low[j + 3], t.low[j + 5])
        end = j + 6
    else:
        return
    words = numbers()
    if step[1] not in ("half", "quarter") or step[0] not in ("a", "one"):
        return
    n.becomes(n.value + n.scale / words.ordinals[step[1]], end)
    scale = words.scales.get(t.low[n.j])
    if scale is not None:
        n.times(scale, n.j + 1)
