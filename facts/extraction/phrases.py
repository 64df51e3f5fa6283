"""The noun phrase that a figure counts: "attempted illegal crossings", "search and rescue personnel"."""

from __future__ import annotations

from dataclasses import dataclass

from facts.extraction.tokens import Tokens
from facts.lexicon.words import is_person, is_plural, singular, words

LONGEST = 7  # tokens of a noun phrase after a number; longer ones are clauses
PLAIN_MORE = frozenset({"more", "further", "additional", "extra", "another", "new"})
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "such", "all"})
PRONOUNS = frozenset({"them", "those", "us", "these", "whom", "which"})


@dataclass(slots=True)
class Phrase:
    """Tokens i to j of a noun phrase, its head noun in the singular, and whether it means people."""

    i: int
    j: int
    head: str
    person: bool

    @property
    def empty(self) -> bool:
        return self.i == self.j


def phrase_after(t: Tokens, p: int, one: bool, after_unit: bool) -> Phrase:
    """Return the noun phrase that begins at token p, empty when there is none.

    Args:
        one: the number is 1, a fraction or joined by a hyphen, so the head may be a singular.
        after_unit: a unit stands between: "111-mile long steel fence".
    """
    k = p
    if t.low[k] == "of" and not after_unit:
        k += 1
        if t.low[k] in PRONOUNS and (t.low[k + 1] in words().stop or not t.low[k + 1].isalpha()):
            return Phrase(k, k + 1, t.low[k], True)
        if t.low[k] in DETERMINERS:
            k += 1
    if t.low[k] in PLAIN_MORE and not after_unit:
        k += 1
        if t.low[k] == "than":
            return Phrase(p, p, "", False)
    begin, head = k, 0
    while k < begin + LONGEST:
        low = t.low[k]
        if low == "-" and t.glued(k) and t.glued(k + 1):
            k += 1
            continue
        if low in words().person_adjectives and (k == begin or head):
            if not head:
                head = k + 1
            break
        if not low or not (low[0].isalpha() or low[0] in "'’") or low in words().stop:
            if low == "and" and k > begin and _joins(t, k, bool(head)):
                if head:
                    k, head = _joined_plural(t, k, head)
                    break
                k += 1
                continue
            break
        if is_plural(low):
            head = k + 1
            if not _plural_goes_on(t, k + 1):
                k += 1
                if t.low[k] == "and" and _joins(t, k, True):
                    _, head = _joined_plural(t, k, head)
                break
        elif head:
            break
        k += 1
    if not head and one and begin < k <= begin + 4:
        head = _singular_end(t, begin, k)
    if not head or head <= begin:
        return Phrase(p, p, "", False)
    return _phrase(t, begin, head)


def _singular_end(t: Tokens, begin: int, k: int) -> int:
    """End of a singular noun phrase: the run of words up to a stop word, without a trailing hyphen or adverb."""
    while k > begin and (t.low[k - 1] == "-" or t.low[k - 1].endswith("ly")):
        k -= 1
    return k


def _plural_goes_on(t: Tokens, k: int) -> bool:
    """Is the next word another plural that the first only describes: "sales representatives"?"""
    low = t.low[k]
    return (
        is_plural(low)
        and t.raw[k][:1].islower()
        and low not in words().stop
        and low not in words().person_adjectives
        and not is_person(t.low[k - 1])
    )


def _joins(t: Tokens, k: int, after_head: bool) -> bool:
    """Does "and" at token k join two nouns of one count, "migrants and refugees", "search and rescue teams"?"""
    if after_head:
        one, two = t.low[k + 1], t.low[k + 2]
        return (
            is_person(one)
            and is_plural(one)
            and is_person(t.low[k - 1])
            and one not in words().person_adjectives
            and two not in ("were", "was", "are", "have", "had")
        )
    return any(
        is_plural(t.low[m]) and t.low[m] not in words().stop and all(t.low[x].isalpha() for x in range(k + 1, m))
        for m in range(k + 1, k + 4)
    )


def _joined_plural(t: Tokens, k: int, head: int) -> tuple[int, int]:
    return k + 2, k + 2


def _phrase(t: Tokens, i: int, j: int) -> Phrase:
    head = t.low[j - 1]
    return Phrase(i, j, singular(head), is_person(head) or head in words().person_adjectives)


def phrase_before(t: Tokens, i: int) -> Phrase:
    """Return the noun that a number completes from the left: "a crew of 130", "family of five"; empty without one."""
    if t.low[i - 1] != "of" or i < 2 or not t.low[i - 2].isalpha() or t.low[i - 2] in words().stop:
        return Phrase(i, i, "", False)
    begin = i - 2
    if is_person(t.low[begin]) or t.low[begin] in GROUPS_OF_PEOPLE:
        return Phrase(begin, i - 1, singular(t.low[begin]), True)
    return Phrase(begin, i - 1, singular(t.low[begin]), False)


GROUPS_OF_PEOPLE = frozenset(
    {"family", "crew", "group", "team", "crowd", "band", "party", "gang", "staff", "squad", "population"}
)
