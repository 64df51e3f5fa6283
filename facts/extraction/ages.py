"""Ages that no unit tells: "aged 44", "87 yo", "Hague, 44,", "a girl of 12", "she was 35"; and times that are ages."""

from __future__ import annotations

from facts.extraction.digits import is_digits
from facts.extraction.numeral import Numeral
from facts.extraction.tokens import Tokens
from facts.extraction.unit_found import NO_UNIT, UnitFound, found
from facts.lexicon.dimensions import dimensions
from facts.lexicon.hedges import hedges
from facts.lexicon.measure_words import measure_words
from facts.lexicon.units import units
from facts.lexicon.words import is_person, words

AGE_REACH = 10  # tokens before a number among which "life expectancy" makes it an age
YOUNGEST_PARENT = 16  # years; "a mother of six" has six children
YOUNGEST = 5  # years; "a family man of two" is a father
OLDEST = 125  # years; nobody is older, so a larger number is no age


def implied_age(t: Tokens, n: Numeral, p: int) -> UnitFound:
    """Return years of age for a number ending before token p that its neighbours make an age, else no unit."""
    d = dimensions()
    age = found(units().by_name["year"], p, "aged")._replace(measure="age")
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


def age_of(t: Tokens, unit: UnitFound) -> UnitFound:
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
