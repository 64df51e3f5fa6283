"""Numbers in words: "two hundred and five thousand", "half a million", "two-thirds", "dozens", "a few hundred"."""

from __future__ import annotations

from decimal import Decimal

from facts.extraction.digits import and_a_half, is_digits, take_scales
from facts.extraction.numeral import HALF, HUNDRED, ONE, Numeral, exactly
from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import numbers
from facts.lexicon.units import units
from facts.lexicon.words import words

TEN, TWENTY, ZERO = Decimal(10), Decimal(20), Decimal(0)
LONGEST_SPELLED = 24  # words; "nine hundred and ninety-nine trillion ..." down to the units has fewer


def read_words(t: Tokens, i: int) -> Numeral | None:
    """Return the number in words that begins at token i, or None.

    >>> read_words(Tokens("two hundred and five thousand", 0, 29), 0).value
    Decimal('205000')
    """
    low = t.low[i]
    n = numbers()
    if low in n.digits:
        return _spelled(t, i)
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
    if low in n.folds:
        number = exactly(i, i + 1, n.folds[low], spelled=True)
        number.fold = True
        return number
    return None


# ---------------------------------------------------------------- words for one number, and vague ones


def _vague(t: Tokens, i: int) -> Numeral:
    """Read "hundreds", "tens of thousands", "thousands and thousands"; "many" before it changes nothing."""
    n = numbers()
    low, high = n.vague[t.low[i]]
    j = i + 1
    if t.low[j] in ("and", "or", "upon", "to") and t.low[j + 1] in n.vague:
        high = max(high, n.vague[t.low[j + 1]][1])
        j += 2
    if t.low[j] == "of" and t.low[j + 1] in n.vague and low < n.vague[t.low[j + 1]][0] * TEN:
        factor = n.vague[t.low[j + 1]][0]
        low, high = low * factor, (high + 1) * factor - 1
        j += 2
    begin = i - 1 if i > 0 and t.low[i - 1] == "many" else i
    return Numeral(begin, j, low, low, high, "vague", spelled=True)


def _before_dozen(t: Tokens, i: int) -> Numeral | None:
    """Read "a dozen", "several dozen", "a few dozen"; "two dozen" begins at "two"."""
    n = numbers()
    row = n.fixed["dozen"]
    before = t.low[i - 1]
    if before in n.several:
        return _several(t, i, before)
    begin = i - 1 if i and before in ("a", "one") else i
    return Numeral(begin, i + 1, row.value, row.low, row.high, row.qualifier, spelled=True)


def _fixed(t: Tokens, i: int) -> Numeral | None:
    """Read "a couple of", "a couple hundred", "a handful of"; "the couple" is two people and no figure."""
    n = numbers()
    row = n.fixed[t.low[i]]
    if t.low[i - 1] not in n.before_couple:
        return None
    begin = i - 1 if t.low[i - 1] == "a" else i
    number = Numeral(begin, i + 1, row.value, row.low, row.high, row.qualifier, spelled=True)
    after = t.low[i + 1]
    if after in n.scales or after in n.dozens:
        number.times(n.scales.get(after) or n.dozens[after], i + 2)
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
    if word == "few" and begin > 0 and t.low[begin - 1] in ("a", "the"):
        begin -= 1
    number = Numeral(begin, i + 1, low, low, high, "vague", spelled=True)
    factor = n.scales.get(t.low[i + 1], ONE)
    if factor > HUNDRED:  # several hundred thousand
        number.low, number.value, number.high = low * factor, low * factor, (high + 1) * factor - 1
        number.j = i + 2
    return number


def _half(t: Tokens, i: int) -> Numeral:
    """Read "half a million", "half a dozen", "half a mile", "half of", "half-mile"; "half time" gets no unit."""
    n = numbers()
    j = i + 1
    if t.low[j] == "-":
        j += 1
    if t.low[j] in ("a", "an"):
        j += 1
    begin = i - 1 if i > 0 and t.low[i - 1] == "a" else i
    if t.low[j] == "dozen":
        row = n.fixed["half_dozen"]
        return Numeral(begin, j + 1, row.value, row.low, row.high, row.qualifier, spelled=True)
    number = exactly(i, i + 1, HALF, fraction=True, spelled=True)
    if t.low[j] in n.scales:
        number.times(n.scales[t.low[j]], j + 1)
        number.fraction = False
    elif j > i + 1:
        number.j = j  # a unit must follow: the reader looks
    return number


# ---------------------------------------------------------------- numbers put together from words


def _bare_scale(t: Tokens, i: int) -> Numeral | None:
    """Read "a hundred", "a million and a half", "several thousand"; a scale alone ("the million") is none."""
    n = numbers()
    before = t.low[i - 1]
    if before in n.several:
        return _several(t, i, before)
    if i == 0 or before not in ("a", "an", "the"):
        return None
    if before == "the" and t.low[i + 1] not in n.digits:
        return None
    number = _spelled(t, i, start=ONE)
    if number is not None:
        number.i = i - 1 if before != "the" else i
    return number


def _spelled(t: Tokens, i: int, start: Decimal = ZERO) -> Numeral | None:
    number = _cardinal(t, i, start)
    if number is not None:
        _tail(t, number, i)
        return number if number.j > number.i else None
    return None


def _cardinal(t: Tokens, i: int, start: Decimal = ZERO) -> Numeral | None:
    """Read a whole number in words, "two hundred and twenty-five thousand", from token i on."""
    n = numbers()
    total, current, largest = ZERO, start, ZERO
    j, parts, smallest = i, 0, Decimal("Infinity")
    while parts < LONGEST_SPELLED:
        low, step = t.low[j], 1
        if parts and low == "-" and t.low[j + 1] in n.joinable and (t.glued(j) == t.glued(j + 1)):
            low, step = t.low[j + 1], 2  # twenty-five; some texts set blanks around the hyphen
        elif parts and low == "and" and largest and t.low[j + 1] in n.digits and n.digits[t.low[j + 1]]:
            if smallest < HUNDRED or _begins_fraction(t, j + 1):
                break
            low, step = t.low[j + 1], 2
        if low in n.digits:
            value = n.digits[low]
            if value >= smallest or (parts and smallest == 0):
                break
            current += value
            smallest = value if value < TEN else TEN if value >= TWENTY else ZERO
        elif low == "hundred" and (current or parts):
            if current >= HUNDRED:
                break
            current *= HUNDRED
            largest, smallest = max(largest, HUNDRED), HUNDRED
        elif low in n.scales and low != "hundred" and (current or parts):
            if total and n.scales[low] >= largest > HUNDRED:
                break
            total += current * n.scales[low]
            current, smallest = ZERO, n.scales[low]
            largest = smallest
        elif low in n.dozens and parts and not largest:
            current *= n.dozens[low]
            j, parts = j + step, parts + 1
            break
        else:
            break
        j, parts = j + step, parts + 1
    if not parts:
        return None
    number = exactly(i, j, total + current, spelled=True)
    number.scale = largest if largest and not (total and current) else ONE
    return number


# ---------------------------------------------------------------- fractions


def _begins_fraction(t: Tokens, k: int) -> bool:
    """Do "two fifths", "fifty-four hundredths" begin at token k, a part of its own after "and"?"""
    n = numbers()
    m = k + 1
    if t.low[m] == "-":
        m += 1
    if t.low[m] in n.digits:
        m += 1
        if t.low[m] == "-":
            m += 1
    return t.low[m] in n.plural_ordinals


def denominator(t: Tokens, k: int) -> tuple[Decimal, int]:
    """Return the denominator at token k and where it ends, (0, k) without one: "thirds", "twenty-fifth"."""
    n = numbers()
    if t.low[k] == "-" and t.glued(k) and t.glued(k + 1):
        k += 1
    low = t.low[k]
    if low in n.ordinals:
        return n.ordinals[low], k + 1
    if n.digits.get(low, ZERO) >= TWENTY or low in n.scales:
        m = k + 1
        if t.low[m] in ("-", "and"):
            m += 1
        part = n.units_of_ordinals.get(t.low[m])
        if part is not None:
            return n.digits.get(low, n.scales.get(low, ZERO)) + part, m + 1
    return ZERO, k


def _tail(t: Tokens, number: Numeral, i: int) -> None:
    """Take what may follow a spelled number: a denominator ("two-thirds"), "and a half", "point five"."""
    n = numbers()
    if t.low[number.j] == "point" and t.low[number.j + 1] in n.digits:
        _after_point(t, number)
        return
    if _over_denominator(t, number):
        return
    if t.low[number.j] == "and" and is_digits(t.raw[number.j + 1]):
        return
    _mixed(t, number)
    and_a_half(t, number)


def _over_denominator(t: Tokens, number: Numeral) -> bool:
    """Read "two-thirds", "three twenty-firsts", "one hundred thirty-fifths"; a number before an ordinal stays whole."""
    below, end = denominator(t, number.j)
    last = t.low[end - 1]
    if not below or number.value == 0:
        return False
    if not (last in numbers().plural_ordinals or number.value == 1 or last == "half"):
        return False
    above = number.value
    tens = numbers().digits.get(t.low[number.j - 1], ZERO)
    if t.low[number.j] == "-" and tens >= TWENTY and below < TEN:  # "thirty-fifths" are one denominator
        above, below = above - tens, below + tens
        if not above:
            number.j = number.i
            return True
    number.becomes(above / below, end)
    number.scale, number.grouped, number.fraction = ONE, False, True
    _of_scale(t, number)
    return True


def _mixed(t: Tokens, number: Numeral) -> None:
    """Add a fraction after "and": "three and two-fifths", "five billion and three quarters", "2 and a third"."""
    j = number.j
    if t.low[j] != "and":
        return
    if t.low[j + 1] in ("a", "an"):
        below, end = denominator(t, j + 2)
        if not below or below in (2, 4) or not (end >= t.count or t.low[end] in units().words or t.raw[end] == "."):
            return
        part = 1 / below
    else:
        above = _cardinal(t, j + 1)
        if above is None or t.low[j + 1] not in numbers().digits:
            return
        below, end = denominator(t, above.j)
        if not below or t.low[end - 1] not in numbers().plural_ordinals:
            return
        part = above.value / below
    scale = number.scale if number.scale > HUNDRED else ONE
    number.becomes(number.value + part * scale, end)
    if t.low[end] in numbers().scales and scale == 1:
        number.times(numbers().scales[t.low[end]], end + 1)


def _after_point(t: Tokens, number: Numeral) -> None:
    """Read "one point two five million" and "two hundred point seventy-one"."""
    n = numbers()
    k, digits = number.j + 1, ""
    while t.low[k] in n.digits and n.digits[t.low[k]] < TEN and len(digits) < LONGEST_SPELLED:
        digits += str(n.digits[t.low[k]])
        k += 1
    if not digits:
        part = _cardinal(t, k)
        if part is None or part.value >= HUNDRED:
            return
        digits, k = str(part.value), part.j
    number.becomes(number.value + Decimal(f"0.{digits}"), k)
    number.spelled = True
    take_scales(t, number)


def _bare_ordinal(t: Tokens, i: int) -> Numeral | None:
    """Read "a third", "a quarter of a million", "quarter million"; a plain "third" is an ordinal."""
    n = numbers()
    begin = i - 1 if i > 0 and t.low[i - 1] in ("a", "an") else i
    number = exactly(begin, i + 1, 1 / n.ordinals[t.low[i]], fraction=True, spelled=True)
    if t.low[i] == "quarter" and t.low[i + 1] in n.scales:
        number.times(n.scales[t.low[i + 1]], i + 2)
        number.fraction = False
        return number
    if begin < i and _counts_off(t, i):
        return None
    if begin == i and not (t.low[i] in n.singular_shares and t.low[i + 1] in ("-", *units().words)):
        return None
    _of_scale(t, number)
    return number


def _counts_off(t: Tokens, i: int) -> bool:
    """Is it an ordinal: "a third day", "a fifth body"? A part has "of", a verb or nothing after it."""
    n = numbers()
    after = t.raw[i + 1]
    if t.low[i] in n.singular_shares or t.low[i] in n.plural_ordinals:
        return False
    return after[:1].islower() and t.low[i + 1] not in words().stop and not after.endswith(n.part_endings)


def _of_scale(t: Tokens, number: Numeral) -> None:
    """Read "a quarter of a million" and "three quarters of a billion" as numbers."""
    n = numbers()
    j = number.j
    if t.low[j] == "of" and t.low[j + 1] in ("a", "one") and t.low[j + 2] in n.scales:
        number.times(n.scales[t.low[j + 2]], j + 3)
        number.fraction = False
