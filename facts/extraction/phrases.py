"""The noun phrase that a figure counts: "attempted illegal crossings", "search and rescue personnel"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.numbers import numbers
from facts.lexicon.places import find_place
from facts.lexicon.words import is_person, is_plural, singular, words

LONGEST = 7  # tokens of a noun phrase after a number; longer ones are clauses
LONGEST_NOUN_IN_ED = 5  # letters; "bed", "shed" and "breed" are nouns, "knocked" is a verb
LONGEST_SINGULAR = 4  # the same when nothing but its end shows the head: "the 111-mile long steel fence"


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


def phrase_after(t: Tokens, p: int, one: bool, after_unit: bool, who: bool = True) -> Phrase:
    """Return the noun phrase that begins at token p, empty when there is none.

    Args:
        one: the number is 1, a fraction or joined by a hyphen, so the head may be a singular.
        after_unit: a unit stands between: "111-mile long steel fence".
        who: a singular phrase ends with the first person in it: "a 3-year-old boy shot himself", "one witness heard".
    """
    w = words()
    k = p
    if t.low[k] == "of" and not after_unit:
        k += 1
        alone = t.low[k] not in w.determiners or t.low[k + 1] in w.stop or not t.low[k + 1].isalpha()
        if t.low[k] in w.pronouns and alone:
            return Phrase(k, k + 1, t.low[k], t.low[k] in w.of_people)
        if t.low[k] in w.determiners:
            k += 1
        if is_number(t, k):  # "five of the six victims"
            k += 1
    if t.low[k] in w.more and not after_unit:
        k += 1
        if t.low[k] == "than":
            return Phrase(p, p, "", False)
    begin = k
    k, head = _plural_end(t, begin)
    if head and one and who:
        head = _person_before(t, begin, head) or head
    if not head and one and begin < k:
        head = _singular_end(t, begin, k, who)
    if not head or head <= begin:
        return Phrase(p, p, "", False)
    last = t.low[head - 1]
    person = is_person(last) or last in w.person_adjectives or is_nationality(t.raw[head - 1])
    return Phrase(begin, head, singular(last), person)


def _plural_end(t: Tokens, begin: int) -> tuple[int, int]:
    """Return where the run of words of a noun phrase stops, and where its plural head ends (0 without one)."""
    w = words()
    k, head = begin, 0
    while k < begin + LONGEST:
        low = t.low[k]
        if low == "-" and t.glued(k) and t.glued(k + 1) and k > begin:
            k += 1
            continue
        if not head and low in w.person_adjectives and _describes_people(t, k):
            k += 1
            continue
        if low in w.person_adjectives and (k == begin or head):
            head = head or k + 1
            break
        if k > begin and low in dimensions().age_before and is_number(t, k + 1):
            break  # "four men ages 19 to 32"
        stops = low in w.stop and (t.raw[k] != "US" or t.shouted())  # "3,000 US soldiers"
        if not low or not (low[0].isalpha() or low[0] in "'’") or stops:
            if low == "and" and k > begin and _joins(t, k, bool(head)):
                if head:
                    return k + 2, k + 2
                k += 1
                continue
            if low == "," and k > begin and not head and _adjective_comma(t, k):
                k += 1
                continue
            break
        if is_plural(low) and not _is_verb(t, k, begin):
            head = k + 1
            if _names_one(t, k):
                return k + 2, k + 2
            if not _plural_goes_on(t, k + 1):
                k += 1
                if t.low[k] == "and" and _joins(t, k, True):
                    head = k + 2
                break
        elif head:
            break
        k += 1
    return k, head


@cache
def is_nationality(raw: str) -> bool:
    """Does a capitalised plural mean the people of a place: "Five Greeks died"?"""
    if not raw[:1].isupper() or not raw.endswith("s"):
        return False
    found = find_place((raw,), 0)
    return found is not None and found[1] == "demonym"


def is_number(t: Tokens, k: int) -> bool:
    """Is token k a number in digits or a plain number word?"""
    return t.low[k] in numbers().digits or t.raw[k][:1].isdigit()


def _describes_people(t: Tokens, k: int) -> bool:
    """Is "injured" an adjective here: "four injured people", not "four injured"?"""
    after = t.low[k + 1]
    return t.low[k] != "others" and is_plural(after) and is_person(after) and after not in words().stop


def _is_verb(t: Tokens, k: int, begin: int) -> bool:
    """Is what looks like a plural a verb after a singular person: "one witness tells the paper"?"""
    return k > begin and is_person(t.low[k - 1]) and not is_plural(t.low[k - 1]) and t.low[k + 1] in words().determiners


def _person_before(t: Tokens, begin: int, head: int) -> int:
    """Return the end of the person who is counted when the plural is another one: "one witness heard shots"; or 0."""
    for m in range(begin, head - 2):
        if is_person(t.low[m]) and not is_plural(t.low[m]) and not is_person(t.low[m + 1]):
            return m + 1
    return 0


def _singular_end(t: Tokens, begin: int, k: int, who: bool) -> int:
    """Return the end of a singular noun phrase: a name in capitals, a person, or all words up to a stop word."""
    if t.raw[begin][:1].isupper() and not t.headline():
        m = begin
        while m < k and (t.raw[m][:1].isupper() or (t.low[m] == "-" and t.glued(m))):
            m += 1
        if m < k and t.raw[m - 1][:1].isupper() and is_person(t.low[m]):
            m += 1  # "a 23-year-old Kenosha man"
        if m - begin > 1 or is_person(t.low[begin]):
            return m
    for m in range(begin, k if who else begin):
        if is_person(t.low[m]) and t.low[m].isalpha() and not (m + 1 < k and is_person(t.low[m + 1])):
            return m + 1
    for m in range(begin + 1, k):
        if t.low[m].endswith("ly"):
            return m
    if k - begin > LONGEST_SINGULAR:
        return 0
    while k > begin and (t.low[k - 1] == "-" or t.low[k - 1].endswith("ly")):
        k -= 1
    last = t.low[k - 1]
    if last.endswith("ed") and (k - begin > 1 or len(last) > LONGEST_NOUN_IN_ED):  # "the 3-minute hearing showed"
        k -= 1
    return k


def _names_one(t: Tokens, k: int) -> bool:
    """Does a group's name only describe a person: "one police officer", "one crew member"?"""
    low, after = t.low[k], t.low[k + 1]
    group = low in words().plural and not low.endswith("s") and low != "people" and low not in words().person_adjectives
    return group and is_person(after) and not is_plural(after) and after not in words().stop


def _plural_goes_on(t: Tokens, k: int) -> bool:
    """Is the next word another plural that the first only describes: "sales representatives"?"""
    low = t.low[k]
    return (
        is_plural(low)
        and t.raw[k][:1].islower()
        and low not in words().stop
        and low not in words().person_adjectives
        and (not is_person(t.low[k - 1]) or not t.low[k - 1].endswith("s"))  # "personnel carriers", "police officers"
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
            and two not in words().auxiliaries
        )
    return any(
        is_plural(t.low[m]) and t.low[m] not in words().stop and all(t.low[x].isalpha() for x in range(k + 1, m))
        for m in range(k + 1, k + 4)
    )


def _adjective_comma(t: Tokens, k: int) -> bool:
    """Does a comma part two adjectives of one noun: "thousands of small, friendly deals"?"""
    one, two = t.low[k + 1], t.low[k + 2]
    w = words()
    plain = one.isalpha() and one not in w.stop and one not in w.more and not is_plural(one) and not is_person(one)
    plain = plain and t.raw[k + 1].islower() and one not in numbers().digits
    return plain and is_plural(two) and two not in w.stop and t.raw[k - 1].islower() and not is_person(t.low[k - 1])


def phrase_before(t: Tokens, i: int) -> Phrase:
    """Return the noun that a number completes from the left: "a crew of 130", "family of five"; empty without one."""
    if i < 2 or t.low[i - 1] != "of" or not t.low[i - 2].isalpha() or t.low[i - 2] in words().stop:
        return Phrase(i, i, "", False)
    low = t.low[i - 2]
    if low in words().no_head | account_words().speaking | account_words().marks:  # "agencies write of at least 214"
        return Phrase(i, i, "", False)
    return Phrase(i - 2, i - 1, singular(low), is_person(low) or low in words().groups)
