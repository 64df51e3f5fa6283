"""Figures of people that are parts of one told before: what befell the whole befell them too."""

from __future__ import annotations

from facts.extraction.elided import REACH
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.speech import speech
from facts.lexicon.words import is_person, is_plural, words

LONGEST_OF = 7  # tokens: "of the security forces ,"
APPOSED = frozenset({",", ":", "(", "–", "—", "-"})  # between a whole and its parts
CORPS_REACH = 5  # tokens from "members" to the body that they are of
LEAST_WHOLE = 5  # people; smaller numbers add up to one another by chance


def part_of(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what befell the whole of which a figure is a part: "27 dead, including 13 children"."""
    w = measure_words()
    if before is None or not (before.measure in w.events or before.measure == "migrants"):
        return ""
    if before.j <= q.i and q.i - before.j > REACH:
        return ""
    i = q.i - 2 if t.low[q.i - 2 : q.i] == ["those", "of"] else q.i  # "84 bodies, among them those of five children"
    i -= t.low[i - 1] in ("are", "were")  # "among whom are 40 children"
    opened = t.low[i - 1] in w.part_before or tuple(t.low[i - 2 : i]) in w.part_around
    return before.measure if opened or tuple(t.low[q.j : q.j + 2]) in w.part_around else ""


def described(t: Tokens, q: Quantity) -> str:
    """Return what befell people by the adjective before their noun: "145 injured people", "two wounded soldiers"."""
    if q.unit != "person":
        return ""
    w = measure_words()
    said = (w.heads.get(low, "") for low in t.low[q.noun.i : q.noun.j - 1])
    return next((measure for measure in said if measure in w.events or measure == "migrants"), "")


def is_whole(t: Tokens, q: Quantity, part: Quantity) -> bool:
    """Is the second figure the whole of the first: "12 of the 40 miners", "half of the 40"?"""
    return part.j in (q.i - 2, q.i - 1) and t.low[q.i - 2] == "of" and t.low[q.i - 1] in words().determiners


def listed(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what befell the people of a list: "killed 13 soldiers, two officials and 14 civilians", "the deaths of".

    What follows the list must not go on about its last people: "killed two guards and three men fled".
    """
    w = measure_words()
    if before is None or before.measure not in w.events or before.unit != "person" or q.noun.empty:
        return ""
    between = tuple(t.low[max(before.noun.j, before.j) : q.i])
    if between[:1] == ("of",) and len(between) < LONGEST_OF and words().auxiliaries.isdisjoint(between):
        between = between[-1:]  # "13 members of the security forces, two officials"
    after = t.low[q.noun.j]
    goes_on = after.isalpha() and after not in w.closing and (after,) not in w.lists
    return "" if goes_on or between not in w.lists else before.measure


def joined(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what befell the people before, whom others join: "170 Afghans died, as well as 13 Americans"."""
    w = measure_words()
    if before is None or before.measure not in w.events or before.unit != "person" or q.unit != "person":
        return ""
    if q.noun.head in w.spared:
        return ""
    behind = t.low[q.noun.j]
    goes_on = behind.isalpha() and (behind == "who" or (behind not in w.closing and (behind,) not in w.lists))
    joins = any(tuple(t.low[q.i - len(phrase) : q.i]) == phrase for phrase in w.joining if q.i >= len(phrase))
    return before.measure if joins and not goes_on and q.i - before.j <= 2 * REACH else ""


def fallen(t: Tokens, q: Quantity) -> bool:
    """Does a linking verb count the dead: "the U.S. dead were 11 Marines, a medic and a soldier"?"""
    w = measure_words()
    return q.i > 1 and t.low[q.i - 1] in w.linking and t.low[q.i - 2] in w.fallen and q.unit == "person"


def shares_verb(t: Tokens, q: Quantity, following: Quantity) -> bool:
    """Does what befell the second of two counts of people befall the first: "13 Americans and 170 Afghans were killed"?

    The first opens its clause, so that nothing else is said of it: not "sent 500 soldiers and 12 people were killed".
    """
    w = measure_words()
    people = q.unit == following.unit == "person" and q.noun.j > q.i and following.measure in w.events
    if (
        not people
        or q.measure in w.events
        or t.low[q.noun.j : following.i] not in (["and"], ["or"], ["as", "well", "as"])
    ):
        return False
    opens = q.i == 0 or not t.raw[q.i - 1].isalnum() or t.low[q.i - 1] in w.subordinate | speech().verbs
    behind = t.low[max(following.noun.j, following.j)]
    return opens and (behind in words().auxiliaries or behind in w.after)


def add_up(t: Tokens, found: list[Quantity], k: int, told: Quantity | None) -> dict[int, Quantity]:
    """Return the whole of each of the figures from the k-th that are its parts, for they add up to it.

    "223 people died in it, 198 soldiers and 25 miners": a whole of people that something befell stands before, a comma
    between, and nothing else is said of the parts. A sentence may also open with it: "Of these 180 were from Lund".
    """
    w = measure_words()
    if t.low[0] == "of":
        wholes = [told]
    elif t.raw[found[k].i - 1] in APPOSED and k:
        wholes = [*found[:k]]
    else:
        return {}
    befell = [one for one in wholes if one is not None and one.measure in w.events and one.unit == "person"]
    for many in (2, 3) if befell else ():
        parts = found[k : k + many]
        if len(parts) < many or any(one.per or not (one.unit == "person" or one.noun.empty) for one in parts):
            return {}
        total, after = sum(one.value for one in parts), t.low[max(parts[-1].noun.j, parts[-1].j)]
        whole = next((one for one in befell if one.value == total and one.value > LEAST_WHOLE), None)
        goes_on = after.isalpha() and after not in w.closing and t.low[0] != "of"
        if whole is not None and not goes_on:
            return dict.fromkeys(range(k, k + many), whole)
    return {}


def some_of(t: Tokens, q: Quantity, told: list[Quantity]) -> Quantity | None:
    """Return those told before of whom a bare number counts some, or more: "Eleven were teenagers", "a further 40".

    Args:
        told: the figures of people and things that the article has told last, in order.
    """
    people = [one for one in reversed(told) if one.unit == "person"]
    if _of_the_told(t, q):
        befell = measure_words().events
        return next((one for one in people if one.measure in befell and one.value > q.value), None)
    return people[0] if people and told[-1] is people[0] and _more_of_them(t, q) else None


def _of_the_told(t: Tokens, q: Quantity) -> bool:
    """Are a bare number's people some of those told last: "Eleven were teenagers", "31 in their thirties"?"""
    w, k = measure_words(), q.j
    if not q.noun.empty:
        return False
    if t.low[k] == "in" and t.low[k + 1] in ("their", "her", "his"):
        return t.low[k + 2] in w.decades
    if t.low[k] not in ("were", "are"):
        return False
    if t.low[k + 1] == "in" and t.low[k + 2] == "their":
        return t.low[k + 3] in w.decades
    return is_plural(t.low[k + 1]) and is_person(t.low[k + 1])


def _more_of_them(t: Tokens, q: Quantity) -> bool:
    """Does a bare number go on with those told last: "a further 1,000 who", "another 40 are", "to join 900 already"?"""
    w = measure_words()
    if not q.noun.empty:
        return False
    if t.low[q.j] == "already":
        return t.low[q.j + 1] in ("there", "here")
    return q.i > 0 and t.low[q.i - 1] in w.further and t.low[q.j] == "who"


def of_corps(t: Tokens, q: Quantity) -> str:
    """Return "troops" for members of an armed body: "500 members of the National Guard", "1,000 Guard members"."""
    w = measure_words()
    if q.noun.head not in w.servants:
        return ""
    end = q.noun.j + CORPS_REACH if t.low[q.noun.j] == "of" else q.noun.j
    return "troops" if not w.corps.isdisjoint(t.low[q.noun.i : end]) else ""
