"""Numbers that are no figures: dates, times, names, addresses, scores. Each rule is a row with a key and a sentence.

A rule looks at the tokens around a numeral before anything is made of it; the first that holds refuses it, and its
sentence is what `facts.explain` tells the user.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.extraction.numerals import Numeral
from facts.extraction.tokens import Tokens
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.lexicon.traps import traps
from facts.lexicon.units import units
from facts.lexicon.words import is_person, is_plural, words

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset({"-", "–", "—", "‐", "‑"})
FIRST_YEAR, LAST_YEAR = 1500, 2100


@dataclass(frozen=True, slots=True)
class Trap:
    """A reason to refuse a number: its key, its sentence and its test."""

    key: str
    sentence: str
    test: Callable[[Tokens, Numeral], bool]


def _bare(t: Tokens, n: Numeral) -> bool:
    """Is it a plain integer in digits: one token, no separators, no scale?"""
    return n.j == n.i + 1 and t.raw[n.i].isdigit()


def _glued_letters(t: Tokens, n: Numeral) -> bool:
    """16x9, 3D, 1990s, G7, COVID-19, F-16, i18n; but 111-mile, 5km, US$5."""
    if t.raw[n.i][:1].isdigit():
        before = t.raw[n.i - 1] if n.i else ""
        if n.i and t.glued(n.i):
            if before == "_" or (before.isalpha() and not _money_letters(before) and before.lower() != "minus"):
                return True
            if before in DASHES and n.i > 1 and t.glued(n.i - 1) and t.raw[n.i - 2].isalpha():
                left = t.raw[n.i - 2]
                if (left.isupper() and len(left) < 6) or left.lower() in traps().labels | traps().names:
                    return True
        after = t.raw[n.j]
        if t.glued(n.j) and after[:1].isalpha() and after not in numbers().glued:
            return not _known_after(t, n.j)
    return False


def _money_letters(word: str) -> bool:
    m = money()
    return word in m.symbols or word in m.codes or word in m.prefixes or word == "M"


def _known_after(t: Tokens, j: int) -> bool:
    """Does a unit, a currency, a clock word or an ordinal ending begin at token j?"""
    u, m = units(), money()
    return (
        t.raw[j] in u.symbols
        or t.low[j] in u.words
        or t.low[j] in m.words
        or t.low[j] in m.minor
        or t.raw[j] in m.codes
        or t.raw[j] in m.symbols
        or t.low[j] in traps().clock
        or t.low[j] in ORDINAL_ENDINGS
    )


def _ordinal(t: Tokens, n: Numeral) -> bool:
    """16th, 22nd."""
    return t.low[n.j] in ORDINAL_ENDINGS and t.glued(n.j) and t.raw[n.i][:1].isdigit()


def _clock(t: Tokens, n: Numeral) -> bool:
    """17:22, 0:00:57, 10.45pm, 5 a.m., 0401 GMT, six o'clock."""
    if t.raw[n.j] == ":" and t.glued(n.j) and t.glued(n.j + 1) and t.raw[n.j + 1][:1].isdigit():
        return True
    if t.raw[n.i - 1] == ":" and n.i > 1 and t.glued(n.i) and t.glued(n.i - 1) and t.raw[n.i - 2][:1].isdigit():
        return True
    low = t.low[n.j]
    if low not in traps().clock or n.value > 2400:
        return False
    if low in ("am", "pm", "et") and not t.glued(n.j):
        return t.raw[n.j] != "am"
    return True


def _date(t: Tokens, n: Numeral) -> bool:
    """November 16, 16 November, Nov. 16, 2021, 2021-11-16, 11/4/2021, 24.12.2021."""
    months = traps().months
    if not t.raw[n.i][:1].isdigit():
        return False
    if _is_month(t, n.i - 1) or (t.raw[n.i - 1] == "." and _is_month(t, n.i - 2)):
        return n.value <= LAST_YEAR and _bare(t, n)
    if _bare(t, n) and n.value <= 31:
        k = n.j + 1 if t.low[n.j] in ("of", "-") else n.j
        if t.low[k] in months and t.raw[k][0].isupper() and (t.low[k] != "may" or t.raw[k + 1][:1].isdigit()):
            return True
    if _slashed(t, n.i, n.j):
        return True
    return bool(
        _bare(t, n) and t.raw[n.i - 1] == "," and _is_year(n) and _bare_day(t, n.i - 2) and n.i > 2
    )  # Nov. 16, 2021


def _is_month(t: Tokens, i: int) -> bool:
    return i >= 0 and t.low[i] in traps().months and t.raw[i][0].isupper()


def _bare_day(t: Tokens, i: int) -> bool:
    return t.raw[i].isdigit() and (_is_month(t, i - 1) or (t.raw[i - 1] == "." and _is_month(t, i - 2)))


def _slashed(t: Tokens, i: int, j: int) -> bool:
    """Two or more / or - or . between plain numbers, as in dates, phone numbers, versions and IP addresses."""
    joints = 0
    left, right = i, j
    while left > 1 and t.glued(left) and t.raw[left - 1] in ("/", "-", ".") and t.glued(left - 1):
        if not t.raw[left - 2][:1].isdigit():
            break
        left, joints = left - 2, joints + 1
    while t.glued(right) and t.raw[right] in ("/", "-", ".") and t.glued(right + 1):
        if not t.raw[right + 1][:1].isdigit():
            break
        right, joints = right + 2, joints + 1
    return joints >= 2


def _is_year(n: Numeral) -> bool:
    return FIRST_YEAR <= n.value <= LAST_YEAR


def _year(t: Tokens, n: Numeral) -> bool:
    """in 2016, the 2018 budget, 2014-2017, 2014/15; but 2000 people, some 1900 troops, 2000 metres."""
    tr = traps()
    if t.low[n.j] in tr.eras or (n.i and t.low[n.i - 1] in tr.eras):
        return n.value < LAST_YEAR
    if not _bare(t, n) or len(t.raw[n.i]) != 4 or not _is_year(n):
        return False
    if t.raw[n.i - 1] and n.i and (t.raw[n.i - 1] in money().symbols or t.raw[n.i - 1] in money().codes):
        return False
    if n.i > 1 and t.raw[n.i - 1] in DASHES and t.raw[n.i - 2].isdigit() and len(t.raw[n.i - 2]) == 4:
        return True
    if t.raw[n.j] in DASHES and t.raw[n.j + 1].isdigit() and len(t.raw[n.j + 1]) in (2, 4):
        return True
    after = t.low[n.j]
    if after in units().words or t.raw[n.j] in units().symbols or after in numbers().scales or after == "-":
        return after in ("bar", "degree")
    if after in money().words or t.raw[n.j] in money().symbols:
        return False
    if is_person(after) and is_plural(after):
        return n.i > 0 and t.low[n.i - 1] in ("in", "since") and t.raw[n.i - 1] != "In"
    if is_plural(after) and t.raw[n.j][0].islower():
        return n.i > 0 and t.low[n.i - 1] in tr.before_year
    if n.i and t.low[n.i - 1] in ("than", "least", "about", "some", "nearly", "almost", "roughly", "approximately"):
        return t.low[n.i - 1] in ("about", "some") and after in words().stop
    if n.i and t.low[n.i - 1] in ("at", "over", "up", "worth", "times", "of") and n.value < 1800:
        return False
    return n.value >= 1800 or (n.i > 0 and t.low[n.i - 1] in tr.before_year)


def _phone(t: Tokens, n: Numeral) -> bool:
    """(901) 528-2274, 555-0100, 1-800-..., +48 22 ...."""
    if not _bare(t, n):
        return False
    raw = t.raw[n.i]
    if len(raw) == 3 and t.raw[n.i - 1] == "(" and t.raw[n.j] == ")" and t.raw[n.j + 1].isdigit():
        return True
    if len(raw) == 3 and t.raw[n.j] == "-" and t.glued(n.j) and t.glued(n.j + 1):
        return len(t.raw[n.j + 1]) == 4 and (t.raw[n.j + 1].isdigit() or t.raw[n.j + 1].isupper())
    if len(raw) == 4 and t.raw[n.i - 1] == "-" and t.glued(n.i) and n.i > 1:
        return t.raw[n.i - 2].isdigit() and len(t.raw[n.i - 2]) == 3
    return t.raw[n.i - 1] == "+" and t.glued(n.i) and n.i > 0 and len(raw) < 4 and t.raw[n.j].isdigit()


def _web(t: Tokens, n: Numeral) -> bool:
    """A number inside a web address, an e-mail address, a handle or a file name."""
    before, after = t.raw[n.i - 1] if n.i else "", t.raw[n.j]
    near = (t.glued(n.i) and before in ("/", ".", "@", "_", "=", "&", "?", "#", "-", "%", "\\")) or (
        t.glued(n.j) and after in ("/", "@", "_", "=", "&", "?", "#", "-", "\\")
    )
    if not near:
        return False
    text, a, b = t.text, t.start[n.i], t.end[n.j - 1]
    floor = max(0, a - 300)
    left = max(text.rfind(" ", floor, a), text.rfind("\n", floor, a), text.rfind("(", floor, a), floor - 1)
    ceiling = min(len(text), b + 100)
    right = min(x for x in (text.find(" ", b, ceiling), text.find("\n", b, ceiling), ceiling) if x >= 0)
    chunk = text[left + 1 : right]
    return "://" in chunk or "www." in chunk or "@" in chunk or ".com" in chunk or "#" in chunk[:1]


def _label(t: Tokens, n: Numeral) -> bool:
    """Section 42, Flight 370, No. 5, page 5, #3, iPhone 14, Boeing 737, S&P 500, COVID 19."""
    if not n.i or (n.spelled and t.low[n.i - 1] not in traps().labels):
        return False
    if not _bare(t, n) and not (n.spelled and n.value < 20) and "." not in t.raw[n.i]:
        return False
    k = n.i - 1
    if t.raw[k] == "." and k and t.low[k - 1] in ("no", "nos", "fig", "vol", "apt", "hwy", "sec", "art"):
        return True
    if t.raw[k] in ("#", "№", "§"):
        return True
    if t.raw[k] in DASHES and t.glued(k) and k:
        k -= 1
    before = t.low[k]
    if t.raw[k] == ")" or not before or (before in words().stop and before not in ("no",)):
        return False
    tr = traps()
    if before == "no" and not t.raw[k][0].isupper():
        return False
    follows = _counts_something(t, n.j)
    if before in tr.labels:
        return not follows or (t.raw[k][0].isupper() and not _title_case(t))
    if before in tr.names and (t.raw[k][0].isupper() or before.startswith("i")):
        return True
    if t.raw[k][0].isupper() and k > 0 and not follows and not n.spelled and "." not in t.raw[n.i]:
        return not _title_case(t) and t.raw[n.j] not in ("%", "-") and t.low[k] not in tr.months
    return False


def _counts_something(t: Tokens, j: int) -> bool:
    """Does a unit, a scale, a person or a plural noun follow at token j?"""
    if t.raw[j] == "-" and t.glued(j) and t.glued(j + 1):
        j += 1
    low = t.low[j]
    return (
        low in units().words
        or t.raw[j] in units().symbols
        or low in numbers().scales
        or low in money().words
        or is_plural(low)
        or (is_plural(t.low[j + 1]) and low not in words().stop and low.isalpha())
        or low in words().person_adjectives
    )


def _title_case(t: Tokens) -> bool:
    """Is the sentence set in headline capitals, so that a capital tells nothing?"""
    capital = sum(raw[:1].isupper() for raw in t.raw[: t.count])
    small = sum(raw[:1].islower() and low not in words().stop for raw, low in zip(t.raw, t.low, strict=True))
    return capital > 2 * small


def _address(t: Tokens, n: Numeral) -> bool:
    """the 2900 block of Aspen Meadow, 123 Main Street, 1600 Pennsylvania Avenue."""
    if not _bare(t, n):
        return False
    tr = traps()
    if t.low[n.j] in tr.blocks or (t.low[n.j + 1] in tr.blocks and t.low[n.j] not in words().stop):
        return True
    k = n.j
    while k < n.j + 4 and t.raw[k] and (t.raw[k][0].isupper() or t.low[k] in ORDINAL_ENDINGS or t.raw[k] == "."):
        if k > n.j and t.low[k] in tr.streets:
            return True
        k += 1
    return False


def _score(t: Tokens, n: Numeral) -> bool:
    """won 3-1, a 5-4 vote, 21-14 at half time; but 5-10 years, 3-4 people."""
    if not _bare(t, n) or n.value > 200:
        return False
    if t.raw[n.j] in DASHES and t.glued(n.j) and t.glued(n.j + 1) and t.raw[n.j + 1].isdigit():
        first, second, end = n.i, n.j + 1, n.j + 2
    elif n.i > 1 and t.raw[n.i - 1] in DASHES and t.glued(n.i) and t.glued(n.i - 1) and t.raw[n.i - 2].isdigit():
        first, second, end = n.i - 2, n.i, n.j
    else:
        return False
    if (_counts_something(t, end) and t.low[end] not in traps().scores) or t.raw[end] == "%":
        return False
    near = t.low[max(0, first - 4) : first] + t.low[end : end + 2]
    return int(t.raw[first]) >= int(t.raw[second]) or any(low in traps().scores for low in near)


def _numbering(t: Tokens, n: Numeral) -> bool:
    """1. First point; 2) second; (3); Image 1 of 10."""
    if not _bare(t, n):
        return False
    if n.i == 0 and t.raw[n.j] in (".", ")") and t.glued(n.j):
        return t.raw[n.j + 1] == "" or t.raw[n.j + 1][:1].isupper() or t.raw[n.j] == ")"
    if t.raw[n.i - 1] == "(" and t.raw[n.j] == ")" and n.value < 30 and n.i == 1:
        return True
    return n.i == 0 and t.count == 1


def _idiom(t: Tokens, n: Numeral) -> bool:
    """one another, zero tolerance, 24/7, call 911."""
    for k in range(n.i, n.j):
        for phrase, at in traps().idioms.get(t.low[k], ()):
            a = k - at
            if a >= 0 and tuple(t.low[a : a + len(phrase)]) == phrase:
                return True
    return False


def _pronoun(t: Tokens, n: Numeral) -> bool:
    """one of the, this one, one who; but one person, one dead, one solution, one in four, one million."""
    if not (n.spelled and n.value == 1 and n.j == n.i + 1 and t.low[n.i] == "one"):
        return False
    if (
        t.low[n.i - 1] in ("this", "that", "the", "which", "each", "every", "no", "any", "some", "another", "only")
        and n.i
    ):
        if t.low[n.i - 1] != "only" and not is_person(t.low[n.j]):
            return True
    after = t.low[n.j]
    if after in words().person_adjectives:
        return False
    if after == "in" and (t.low[n.j + 1] in numbers().digits or t.raw[n.j + 1].isdigit()):
        return False
    if after in words().stop or not (after.isalpha() or after == "-" or "’" in after or "'" in after):
        return True
    return after in ("-", "'s", "’s") and t.low[n.j + 1] not in units().words


def _points_back(t: Tokens, n: Numeral) -> bool:
    """the two countries, both two; but the 27 ministers, the five people killed."""
    if not n.spelled or n.value > 10 or n.fraction or n.i == 0 or n.j != n.i + 1 or n.qualifier != "exact":
        return False
    if t.low[n.i - 1] not in traps().anaphora:
        return False
    k = n.j
    while k < n.j + 4 and t.low[k] not in words().stop and t.low[k].isalpha():
        if t.low[k] in words().person_adjectives:
            return False
        k += 1
    return t.low[n.j] not in units().words


def _version(t: Tokens, n: Numeral) -> bool:
    """3.4.5, 192.168.0.1."""
    if not t.raw[n.i][:1].isdigit():
        return False
    if t.raw[n.j][:1] == "." and len(t.raw[n.j]) > 1 and t.glued(n.j):
        return True
    if t.raw[n.j] == "." and t.glued(n.j) and t.glued(n.j + 1) and t.raw[n.j + 1][:1].isdigit():
        return True
    before = t.raw[n.i - 1] if n.i else ""
    return before == "." and t.glued(n.i) and n.i > 1 and t.raw[n.i - 2][:1].isdigit() and t.glued(n.i - 1)


TRAPS: tuple[Trap, ...] = (
    Trap("ordinal", "an ordinal, not a count", _ordinal),
    Trap("clock", "a clock time or a media timer", _clock),
    Trap("date", "part of a date", _date),
    Trap("version", "a version number or an IP address", _version),
    Trap("identifier", "letters and digits in one name", _glued_letters),
    Trap("year", "a year", _year),
    Trap("phone", "a telephone number", _phone),
    Trap("web", "part of a web address, an e-mail address or a tag", _web),
    Trap("address", "a street address", _address),
    Trap("idiom", "a fixed phrase that counts nothing", _idiom),
    Trap("label", "the number of a section, a page, a product or another name", _label),
    Trap("score", "a score or a vote", _score),
    Trap("numbering", "the number of a list item or a picture", _numbering),
    Trap("pronoun", "the pronoun “one”", _pronoun),
    Trap("points_back", "points back to things already named", _points_back),
)


def refusal(t: Tokens, n: Numeral) -> Trap | None:
    """Return the first rule that refuses the numeral, or None."""
    for trap in TRAPS:
        if trap.test(t, n):
            return trap
    return None
