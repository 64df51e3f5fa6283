"""What a figure counts or measures, in words, and a bracketed conversion's share in it."""

from __future__ import annotations

from itertools import pairwise

from facts.extraction.clauses import label_start
from facts.extraction.hedging import interval
from facts.extraction.phrases import Phrase, phrase_after
from facts.extraction.quantities import Quantity
from facts.extraction.things import thing
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import measure_words
from facts.lexicon.words import words


def subject(t: Tokens, q: Quantity, following: Quantity | None) -> str:
    """Return the noun phrase that a figure counts or measures, number and qualifier stripped; "" without one."""
    return _noun_phrase(t, q, following) or thing(t, q)


def _noun_phrase(t: Tokens, q: Quantity, following: Quantity | None) -> str:
    """Return the noun phrase beside a figure: after it, in its label, or behind a word of counting."""
    noun = q.noun
    i, j = noun.i, noun.j
    if noun.empty and q.i > 1 and t.low[q.i - 1] == ":":
        return _label(t, q.i - 1)
    if noun.empty and q.measure == "money":
        return _bought(t, q, following)
    if noun.empty and q.measure in ("barrier_height", "barrier_length"):
        k = next((k for k in range(q.i - 1, max(-1, q.i - 10), -1) if t.low[k] in measure_words().barrier), -1)
        return t.raw[k] if k >= 0 else ""
    while i < j and (
        t.low[i] in dimensions().way or t.low[i] in ("-", "the", "a", "an", "more", "further", "additional")
    ):
        i += 1
    if q.dimension == "length" and t.low[i] in measure_words().afield:
        return ""  # "80 km (50 miles) south-west of Pylos"
    if i == j or (j - i == 1 and t.low[i] in words().person_adjectives and t.low[i] != "others"):
        return _from_the_left(t, q)
    if q.dimension == "length" and t.low[j] == "of":
        tail = phrase_after(t, j, one=True, after_unit=False)
        if not tail.empty and tail.i > j:
            j = tail.j
    return " ".join(t.words(i, j).split())


def _label(t: Tokens, colon: int) -> str:
    """Return the noun phrase of a label: "- Schools, public and private: 163"."""
    begin = label_start(t, colon)
    end = next((k for k in range(begin, colon) if t.raw[k] in (",", "(")), colon)
    return " ".join(t.words(begin, end).split()) if all(raw.isalpha() for raw in t.raw[begin:end]) else ""


def _bought(t: Tokens, q: Quantity, following: Quantity | None) -> str:
    """Return what money is for: "$100 million in aid", "152 million euros to build 500 kilometres of the wall"."""
    k = q.j
    if t.low[k] in ("in", "of", "for", "worth") and t.low[k + 1] not in ("a", "an"):
        k += 2 if t.low[k + 1] == "of" else 1
        noun = phrase_after(t, k, one=True, after_unit=True)
        if not noun.empty:
            return " ".join(t.words(noun.i, noun.j).split())
    if t.low[k] == "to" and following is not None and following.i - k < 4 and not following.noun.empty:
        return " ".join(t.words(following.noun.i, following.noun.j).split())
    return ""


def _from_the_left(t: Tokens, q: Quantity) -> str:
    """Return the noun phrase of "the death toll rose to 12", "the number of people killed surpassed 11,000"."""
    changes = change_words().direction
    for k in range(q.i - 1, max(-1, q.i - 12), -1):
        if t.low[k] in ("toll", "number", "count", "total", "tally"):
            begin = k - 1 if t.low[k - 1] in ("death", "casualty", "body", "injury") and k else k
            end = k + 1
            while (
                end < q.i
                and t.low[end].isalpha()
                and t.low[end] not in changes
                and t.low[end] not in measure_words().linking
                and t.low[end] not in ("has", "had", "in")
            ):
                end += 1
            if t.low[k] != "number" or t.low[k + 1] == "of":
                return " ".join(t.words(begin, end if t.low[k + 1] == "of" else k + 1).split())
    return ""


def converts(t: Tokens, first: Quantity, second: Quantity) -> bool:
    """Is the second figure a conversion in brackets right after the first, or after what it measures?

    "500 kilometres (300 miles)", "25 kilograms of rice (55 pounds)".
    """
    other = second.dimension == first.dimension and second.unit != first.unit
    if first.bracketed and t.raw[first.j] in (",", ";", "/", "or"):  # "72.2 million euros (£63 million, $74.5 million)"
        again = second.i - first.j in (1, 2) and "(" not in t.raw[first.j : second.i]
        return again and other and second.measure == first.measure == "money"
    return (
        second.bracketed
        and second.i in (first.j + 1, first.noun.j + 1)
        and t.raw[second.j] in (")", ",", ";", "/", "or")
        and other
    )


def share_nouns(t: Tokens, found: list[Quantity]) -> None:
    """Give a figure and its bracketed conversion one noun, one hedge: "the 3.4-metre (11-foot) high steel fence"."""
    for first, second in pairwise(found):
        if not converts(t, first, second):
            continue
        if second.qualifier == "exact" and first.qualifier not in ("exact", "range", "vague"):
            second.qualifier = first.qualifier
            second.value, second.low, second.high = interval(second.value, second.value, second.value, first.qualifier)
        noun = first.noun if not first.noun.empty else _beyond_bracket(t, second)
        if not noun.empty:
            first.noun = second.noun = noun


def _beyond_bracket(t: Tokens, q: Quantity) -> Phrase:
    k = q.j + 1
    if t.low[k] in dimensions().way:
        return phrase_after(t, k, one=True, after_unit=True)
    return phrase_after(t, k, one=True, after_unit=t.low[k] != "of")
