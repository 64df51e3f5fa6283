"""Tokens to numbers: digits, number words, fractions, magnitudes and vague counts.

`read_numeral` parses the longest number that begins at a token. Values are Decimals; nothing here knows units.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import numbers

HUNDRED = Decimal(100)
HALF = Decimal("0.5")
FRACTION_SIGNS = {
    "½": HALF, "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅛": Decimal("0.125"), "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
}  # fmt: skip
SEPARATORS = str.maketrans("", "", ",'’\u00a0\u2009\u202f ")
WRITTEN_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100})
MINUS = frozenset({"-", "−", "–"})


@dataclass(slots=True)
class Numeral:
    """A number as written: tokens i to j (exclusive) and what they allow.

    Attributes:
        value: the point; for a vague count its low.
        low, high: the ends that the word itself allows.
        qualifier: exact, approximate ("a handful") or vague ("dozens").
        scale: the power of ten that a scale word gave, 1 without one.
        fraction: "a third", "two-thirds", "half": a share when "of" follows, a factor before a unit.
        spelled: written in words.
        grouped: the digits have thousands separators or a decimal point, so they are no year or identifier.
    """

    i: int
    j: int
    value: Decimal
    low: Decimal
    high: Decimal
    qualifier: str = "exact"
    scale: Decimal = Decimal(1)
    fraction: bool = False
    spelled: bool = False
    grouped: bool = False

    def times(self, factor: Decimal, j: int) -> None:
        """Multiply by a scale word that ends at token j."""
        self.value *= factor
        self.low *= factor
        self.high *= factor
        self.scale *= factor
        self.j = j


def read_numeral(t: Tokens, i: int) -> Numeral | None:
    """Return the number that begins at token i, or None when the token begins none.

    >>> t = Tokens("some 2.7 million people", 0, 23)
    >>> read_numeral(t, 1).value
    Decimal('2700000.0')
    """
    first = t.raw[i][:1]
    if "0" <= first <= "9" or (first == "." and len(t.raw[i]) > 1):
        return _digits(t, i)
    if first in FRACTION_SIGNS:
        value = FRACTION_SIGNS[first]
        return _scaled(t, Numeral(i, i + 1, value, value, value, fraction=True, grouped=True))
    return _words(t, i)


# ---------------------------------------------------------------- digits


def _digits(t: Tokens, i: int) -> Numeral | None:
    raw = t.raw[i]
    value, j = Decimal(raw.translate(SEPARATORS)), i + 1
    grouped = not raw.isdigit()
    if not grouped and len(raw) <= 3:
        joined, j = _spaced_groups(t, i, raw)
        if joined:
            value, grouped = Decimal(joined), True
        elif t.raw[j] == "," and t.glued(j) and t.glued(j + 1) and t.raw[j + 1].isdigit() and len(t.raw[j + 1]) < 3:
            if t.raw[j + 2] != "," or not t.glued(j + 2):  # "1,5" is a decimal; "1,2,3" is a list
                value, j, grouped = Decimal(f"{raw}.{t.raw[j + 1]}"), j + 2, True
    number = Numeral(i, j, value, value, value, grouped=grouped)
    if not number.grouped:
        _written_fraction(t, number)
    if t.raw[number.j][:1] in FRACTION_SIGNS and t.raw[number.j]:
        part = FRACTION_SIGNS[t.raw[number.j][0]]
        _set(number, number.value + part, number.j + 1)
    elif (
        _is_digit(t.raw[number.j])
        and t.raw[number.j + 1] == "/"
        and t.glued(number.j + 1)
        and t.glued(number.j + 2)
        and _is_digit(t.raw[number.j + 2])
        and not t.glued(number.j)
        and Decimal(t.raw[number.j]) < Decimal(t.raw[number.j + 2])
    ):  # 1 1/2
        part = Decimal(t.raw[number.j]) / Decimal(t.raw[number.j + 2])
        _set(number, number.value + part, number.j + 3)
    return _scaled(t, number)


def _is_digit(raw: str) -> bool:
    return raw.isdigit() and raw.isascii()


def _set(number: Numeral, value: Decimal, j: int) -> None:
    number.value = number.low = number.high = value
    number.j = j
    number.grouped = True


def _spaced_groups(t: Tokens, i: int, raw: str) -> tuple[str, int]:
    """Join "1 234 567": groups of three digits, one blank apart."""
    joined, j = raw, i + 1
    while len(t.raw[j]) == 3 and _is_digit(t.raw[j]) and t.start[j] - t.end[j - 1] == 1 and raw != "0":
        joined += t.raw[j]
        j += 1
    if j == i + 1 or (t.raw[j] and t.raw[j][0].isdigit()):  # "12 300 4" is a list
        return "", i + 1
    return joined, j


def _written_fraction(t: Tokens, number: Numeral) -> None:
    """Read "1/2" and "3/4"; other pairs with a slash are dates, scores or ratings and stay two numbers."""
    j = number.j
    if t.raw[j] != "/" or not t.glued(j) or not t.glued(j + 1) or not _is_digit(t.raw[j + 1]):
        return
    below = int(t.raw[j + 1])
    if below in WRITTEN_DENOMINATORS and number.value < below and t.raw[j + 2] != "/":
        _set(number, number.value / below, j + 2)
        number.fraction = True


def _scaled(t: Tokens, number: Numeral) -> Numeral:
    """Take the scale words after a number: "2.7m", "1.8 billion-mile", "4 thousand 3 hundred", "2 dozen"."""
    n = numbers()
    while True:
        j = number.j
        low = t.low[j]
        if low == "-" and t.glued(j) and t.glued(j + 1) and t.low[j + 1] in n.scales:
            j += 1
            low = t.low[j]
        if low in n.scales:
            number.times(n.scales[low], j + 1)
        elif t.glued(j) and t.raw[j] in n.glued and number.scale == 1:
            number.times(n.glued[t.raw[j]], j + 1)
        elif low == "dozen":
            number.times(n.fixed["dozen"].value, j + 1)
        else:
            break
        number.grouped = True
        _and_a_half(t, number)
        if _lower_part(t, number):
            break
    _and_a_half(t, number)
    return number


def _lower_part(t: Tokens, number: Numeral) -> bool:
    """Add a smaller scaled number that follows: "4 thousand 3 hundred"."""
    if not _is_digit(t.raw[number.j]) or t.low[number.j + 1] not in numbers().scales:
        return False
    part = Decimal(t.raw[number.j]) * numbers().scales[t.low[number.j + 1]]
    if part >= number.scale or number.scale == 1:
        return False
    _set(number, number.value + part, number.j + 2)
    return True


def _and_a_half(t: Tokens, number: Numeral) -> None:
    """Read "two and a half million", "one and a half hours", "two-and-a-half-year"."""
    j = number.j
    step = [t.low[j], t.low[j + 1], t.low[j + 2]]
    hyphens = 0
    if step[0] == "-" and t.glued(j):
        step = [t.low[j + 1], t.low[j + 3], t.low[j + 5]] if j + 5 < len(t.low) else step
        hyphens = 3
    if step[0] == "and" and step[1] in ("a", "one") and step[2] in ("half", "quarter"):
        part = HALF if step[2] == "half" else Decimal("0.25")
        scale = number.scale if number.scale > 1 else Decimal(1)
        _set(number, number.value + part * scale, j + 3 + hyphens)
        n = numbers()
        if t.low[number.j] in n.scales:
            number.times(n.scales[t.low[number.j]], number.j + 1)


# ---------------------------------------------------------------- words


def _words(t: Tokens, i: int) -> Numeral | None:
    low = t.low[i]
    n = numbers()
    if low in n.vague:
        return _vague(t, i)
    if low == "dozen":
        return _before_dozen(t, i)
    if low in n.fixed:
        return _fixed(t, i)
    if low == "half":
        return _half(t, i)
    if low in n.ordinals:
        return _bare_ordinal(t, i)
    if low in n.scales:
        return _bare_scale(t, i)
    return _spelled(t, i)


def _vague(t: Tokens, i: int) -> Numeral:
    """Read "hundreds", "tens of thousands", "thousands and thousands"; a word before it changes nothing."""
    n = numbers()
    low, high = n.vague[t.low[i]]
    j = i + 1
    if (
        t.low[j] == "of"
        and t.low[j + 1] in n.vague
        and t.low[i] in ("tens", "dozens", "scores", "hundreds", "thousands")
    ):
        factor = n.vague[t.low[j + 1]][0]
        low, high = low * factor, (high + 1) * factor - 1
        j += 2
    elif t.low[j] in ("and", "or", "upon") and t.low[j + 1] in n.vague:
        high = n.vague[t.low[j + 1]][1]
        j += 2
        if t.low[j] == "of" and t.low[j + 1] in n.vague:  # tens or hundreds of thousands
            factor = n.vague[t.low[j + 1]][0]
            low, high = low * factor, (high + 1) * factor - 1
            j += 2
    begin = i - 1 if t.low[i - 1] == "many" and i > 0 else i
    return Numeral(begin, j, low, low, high, "vague", spelled=True)


def _before_dozen(t: Tokens, i: int) -> Numeral | None:
    """Read "a dozen", "half a dozen", "half-dozen", "several dozen", "a few dozen"; "two dozen" begins at "two"."""
    n = numbers()
    row = n.fixed["dozen"]
    before = t.low[i - 1]
    if before in n.several:
        return _several(t, i, before)
    begin = i
    if before in ("a", "the", "one"):
        begin = i - 1 if before != "the" else i
    number = Numeral(begin, i + 1, row.value, row.low, row.high, row.qualifier, spelled=True)
    return number


def _fixed(t: Tokens, i: int) -> Numeral | None:
    """Read "a couple of", "a couple hundred", "a handful of"; "the couple" is two people and no figure."""
    n = numbers()
    row = n.fixed[t.low[i]]
    if t.low[i - 1] not in ("a", "another", "last", "next", "past", "first"):
        return None
    begin = i - 1 if t.low[i - 1] == "a" else i
    number = Numeral(begin, i + 1, row.value, row.low, row.high, row.qualifier, spelled=True)
    after = t.low[i + 1]
    if after in n.scales or after == "dozen":
        number.times(n.scales.get(after, Decimal(12)), i + 2)
    elif after == "of" and t.low[i + 2] in n.vague and t.low[i + 2] != "tens":
        number.times(n.vague[t.low[i + 2]][0], i + 3)
    elif after not in ("of", "more"):
        return None
    return number


def _several(t: Tokens, i: int, word: str) -> Numeral | None:
    """Read "several hundred", "a few thousand", "several dozen"; token i is the scale."""
    n = numbers()
    row = n.several[word].get(t.low[i])
    if row is None:
        return None
    low, high = row
    begin = i - 1
    if word == "few" and t.low[begin - 1] in ("a", "the") and begin > 0:
        begin -= 1
    number = Numeral(begin, i + 1, low, low, high, "vague", spelled=True)
    if t.low[i + 1] in n.scales and n.scales[t.low[i + 1]] > HUNDRED:  # several hundred thousand
        factor = n.scales[t.low[i + 1]]
        number.low, number.value, number.high = low * factor, low * factor, (high + 1) * factor - 1
        number.j = i + 2
    return number


def _half(t: Tokens, i: int) -> Numeral | None:
    """Read "half a million", "half a dozen", "half a mile", "half of", "half-mile"; not "the first half"."""
    n = numbers()
    row = n.fixed["half_dozen"]
    j = i + 1
    if t.low[j] == "-":
        j += 1
    if t.low[j] in ("a", "an"):
        j += 1
    if t.low[j] == "dozen":
        begin = i - 1 if t.low[i - 1] == "a" and i > 0 else i
        return Numeral(begin, j + 1, row.value, row.low, row.high, row.qualifier, spelled=True)
    number = Numeral(i, i + 1, HALF, HALF, HALF, fraction=True, spelled=True)
    if t.low[j] in n.scales:
        number.times(n.scales[t.low[j]], j + 1)
        number.fraction = False
    elif j > i + 1:
        number.j = j  # a unit must follow: the reader looks
    return number


def _bare_ordinal(t: Tokens, i: int) -> Numeral | None:
    """Read "a third", "a quarter of a million", "quarter million"; a plain "third" is an ordinal."""
    n = numbers()
    part = 1 / n.ordinals[t.low[i]]
    begin = i - 1 if t.low[i - 1] in ("a", "an") and i > 0 else i
    number = Numeral(begin, i + 1, part, part, part, fraction=True, spelled=True)
    if t.low[i] == "quarter" and t.low[i + 1] in n.scales:
        number.times(n.scales[t.low[i + 1]], i + 2)
        number.fraction = False
        return number
    if begin == i:
        return None
    return _fraction_of_scale(t, number)


def _fraction_of_scale(t: Tokens, number: Numeral) -> Numeral:
    """Read "a quarter of a million" and "three quarters of a billion" as numbers."""
    n = numbers()
    j = number.j
    if t.low[j] == "of" and t.low[j + 1] in ("a", "one") and t.low[j + 2] in n.scales:
        number.times(n.scales[t.low[j + 2]], j + 3)
        number.fraction = False
    return number


def _bare_scale(t: Tokens, i: int) -> Numeral | None:
    """Read "a hundred", "a million and a half", "several thousand"; a scale alone ("the million") is none."""
    n = numbers()
    before = t.low[i - 1]
    if before in n.several:
        return _several(t, i, before)
    if before not in ("a", "an", "the") or i == 0:
        return None
    if before == "the" and t.low[i + 1] not in n.digits:
        return None
    number = _spelled(t, i, start_value=Decimal(1))
    if number is not None:
        number.i = i - 1 if before != "the" else i
    return number


def _spelled(t: Tokens, i: int, start_value: Decimal | None = None) -> Numeral | None:
    """Read a number in words, "two hundred and twenty-five thousand", from token i on."""
    n = numbers()
    total, current, scale_seen = Decimal(0), start_value or Decimal(0), Decimal(0)
    j, parts, smallest = i, 0, Decimal("Infinity")
    while True:
        low = t.low[j]
        if low == "-" and t.glued(j) and t.glued(j + 1) and parts:
            low = t.low[j + 1]
            step = 2
        elif low == "and" and parts and scale_seen and t.low[j + 1] in n.digits and t.low[j + 1] != "zero":
            low = t.low[j + 1]
            step = 2
        else:
            step = 1
        if low in n.digits:
            value = n.digits[low]
            if value >= smallest or (parts and smallest == 0):
                break
            if step == 2 and t.low[j] == "and" and smallest < HUNDRED:
                break
            current += value
            smallest = value if value < 10 else Decimal(10) if value >= 20 else Decimal(0)
        elif low == "hundred" and (current or parts):
            if current >= HUNDRED:
                break
            current *= HUNDRED
            scale_seen, smallest = HUNDRED, HUNDRED
        elif low in n.scales and low != "hundred" and (current or parts):
            if total and n.scales[low] >= scale_seen > HUNDRED:
                break
            total += current * n.scales[low]
            current, scale_seen, smallest = Decimal(0), n.scales[low], n.scales[low]
        elif low == "dozen" and parts and not scale_seen:
            current *= 12
            j += step
            parts += 1
            break
        else:
            break
        j += step
        parts += 1
    if not parts:
        return None
    value = total + current
    number = Numeral(i, j, value, value, value, spelled=True, scale=scale_seen or Decimal(1))
    if total and current:
        number.scale = Decimal(1)
    _tail(t, number)
    return number


def _tail(t: Tokens, number: Numeral) -> None:
    """Take what may follow a spelled number: a denominator ("two-thirds"), "and a half", "point five"."""
    n = numbers()
    j = number.j
    k = j + 1 if t.low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    low = t.low[k]
    denominator = n.ordinals.get(low)
    if denominator and 0 < number.value < denominator and number.value == int(number.value):
        if low.endswith("s") or number.value == 1 or low == "half":
            value = number.value / denominator
            number.value = number.low = number.high = value
            number.j, number.fraction = k + 1, True
            _fraction_of_scale(t, number)
            return
    if low == "point" and t.low[k + 1] in n.digits:
        digits, k = "", k + 1
        while t.low[k] in n.digits and n.digits[t.low[k]] < 10:
            digits += str(n.digits[t.low[k]])
            k += 1
        if digits:
            _set(number, number.value + Decimal(f"0.{digits}"), k)
            if t.low[number.j] in n.scales:
                number.times(n.scales[t.low[number.j]], number.j + 1)
            return
    _and_a_half(t, number)
