"""Zero in words that are no number: "no one was killed", "no injuries were reported"."""

from __future__ import annotations

from facts.extraction.phrases import Phrase, phrase_after
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.numbers import numbers
from facts.lexicon.words import is_person, singular, words

REACH = 5  # tokens after "no one" among which a verb says what happened to nobody


def zero_at(t: Tokens, i: int) -> Phrase | None:
    """Return the phrase that says zero at token i, None without one; its head is what there is none of.

    "No deaths" says it alone; "no one" only with a verb of harm or arrest: "no one was hurt".
    """
    for phrase in numbers().none.get(t.low[i], ()):
        if tuple(t.low[i : i + len(phrase)]) != phrase:
            continue
        j = i + len(phrase)
        if phrase in numbers().single.get(t.low[i], ()):
            return _not_a_single(t, i, j)
        if t.low[j] in numbers().not_zero:
            return None  # "no one else was hurt" counts nobody
        last = phrase[-1]
        person = last in numbers().nobody
        if person and not _happened(t, j):
            return None
        return Phrase(i if person else i + 1, j, "person" if person else singular(last), person or is_person(last))
    return None


def _not_a_single(t: Tokens, i: int, j: int) -> Phrase | None:
    """Read "not a single soldier was killed", "not one house": zero of the noun at token j."""
    noun = phrase_after(t, j, one=True, after_unit=False)
    if noun.empty or noun.i > j or t.low[j] == "of":
        return None
    if noun.person and not _happened(t, noun.j):
        return None
    return Phrase(noun.i, noun.j, noun.head, noun.person)


def _happened(t: Tokens, j: int) -> bool:
    """Does "was killed", "were hurt" follow: a form of "be" and one word of an event?"""
    w = measure_words()
    for k in range(j, j + REACH):
        if t.low[k] in words().be:
            return any(
                measure in w.events and tuple(t.low[m : m + len(phrase)]) == phrase
                for m in (k + 1, k + 2)
                for phrase, measure in w.after.get(t.low[m], ())
            )
        if t.low[k] in ("died", "survived"):
            return t.low[k] == "died"
        if not t.low[k].isalpha():
            return False
    return False
