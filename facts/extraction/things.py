"""The thing that a size, a weight or a sum is said of, when no noun follows the figure.

"The vessel, 20 to 30 metres long", "a hole two metres deep", "the damage was put at $3bn", "87 km south-west of Pylos".
"""

from __future__ import annotations

from facts.extraction.clauses import phrase_at
from facts.extraction.phrases import is_number
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.units import units
from facts.lexicon.words import words

LONGEST = 5  # words of the thing's noun phrase
LOOK_BACK = 300  # characters before a sentence in which the one before begins
FARTHEST = 12  # tokens from a figure back to the thing
SIZED = frozenset({"length", "barrier_length", "barrier_height", "area", "mass", "volume", "speed", "magnitude"})
SUMS = frozenset({"money"})


def thing(t: Tokens, q: Quantity) -> str:
    """Return what a size or a sum is said of, "" where nothing tells.

    >>> t = Tokens("The vessel, 30 metres long, sank.", 0, 33)
    >>> from facts.extraction.quantities import read_quantities
    >>> thing(t, read_quantities(t)[0])
    'vessel'
    """
    if q.measure not in SIZED and q.measure not in SUMS:
        return ""
    sized = t.low[q.j - 1] in dimensions().way  # "300 km long from Baku to Tbilisi"
    if q.measure == "length" and not sized and (place := _counted_from(t, q.j)):
        return f"distance from {place}"
    k = q.i
    while k > 0 and t.low[k - 1] in dimensions().skipped:
        k -= 1
    end = _end_of_thing(t, q, k)
    if end > 0 and t.low[end - 1] in dimensions().pronouns:
        return _told_before(t) if end == 1 else ""
    return _phrase(t, end) if end > 0 else ""


def goes_on(t: Tokens, q: Quantity, before: Quantity) -> bool:
    """Is it another size of what the figure before measures: "240 km long and 2,155 square kilometres in area"?"""
    between = t.low[before.j : q.i]
    return (
        q.measure in SIZED
        and before.measure in SIZED
        and before.measure != q.measure
        and len(between) < 4
        and "and" in between
    )


def _told_before(t: Tokens) -> str:
    """Return the thing that opens the sentence before, "It" being it: "The lake is dry. It was 230 km long."."""
    begin = max(0, t.start[0] - LOOK_BACK)
    text = t.text[begin : t.start[0]].rstrip()
    start = max(text.rfind(sign, 0, -1) for sign in ".?!\n") + 1
    before = Tokens(text, start, len(text))
    verb = next((k for k in range(1, before.count) if before.low[k] in words().auxiliaries), 0)
    return _phrase(before, verb) if verb else ""


def _counted_from(t: Tokens, k: int) -> str:
    """Return the place that a distance is counted from: "87 km (54 miles) south-west of Pylos", "from the border"."""
    d = dimensions()
    k = beyond_bracket(t, k)
    while t.low[k] in d.directions or (t.low[k] == "-" and t.low[k + 1] in d.directions):
        k += 1
    if t.low[k] not in d.counted_from:
        return ""
    begin = k + 2 if t.low[k + 1] in dimensions().determiners and t.low[k] != "of" else k + 1
    end = begin
    while t.raw[end][:1].isupper() and t.raw[end][:1].isalpha():
        end += 1
    if end == begin and begin == k + 2 and t.low[begin].isalpha() and t.low[begin] not in words().stop:
        end += 1  # "from the border"
    return t.words(begin, end)


def beyond_bracket(t: Tokens, k: int) -> int:
    """Return the token after the bracket that opens at token k, k without one."""
    if t.low[k] != "(":
        return k
    return next((m + 1 for m in range(k, min(k + FARTHEST, t.count)) if t.low[m] == ")"), k)


def _end_of_thing(t: Tokens, q: Quantity, k: int) -> int:
    """Return the token after the thing that the words before token k lead to, 0 without one."""
    d, low, after = dimensions(), t.low, beyond_bracket(t, q.j)
    ways = low[after] in d.way or low[q.j - 1] in d.way or any(phrase_at(t, after, phrase) for phrase in d.ways)
    before = low[k - 1] if k else ""
    if before == ",":
        return k - 1 if ways else 0
    if before in ("of", ":"):
        return k - 1 if low[k - 2] not in d.not_things | account_words().speaking else 0
    if ways and before.isalpha() and before not in words().stop and before not in d.joining:
        return k  # "a hole two metres deep"
    if before in dimensions().towards and k > 1:
        k -= 1
        if before == "at" and low[k - 1] not in d.put and low[k - 1] not in words().stop:
            return k if _was_put(t, k) else 0
    begin = k
    while k > 0 and low[k - 2] not in dimensions().determiners and _joins(low[k - 1]):
        k -= 1
    if k < begin and low[k - 1] == ",":  # "the wall, which is long, cost"
        k = next((m for m in range(k - 2, max(0, k - FARTHEST), -1) if low[m] == ","), 0)
        return 0 if "according" in low[max(0, k - FARTHEST // 2) : k] else k
    return k if k < begin else 0


def _joins(low: str) -> bool:
    """Does a word lead from a thing to its figure: "was", "measured", "fell", "nearly"?"""
    d = dimensions()
    if low in d.joining or low in d.put or low in words().auxiliaries:
        return True
    return low in change_words().direction or low.endswith("ly")


def _was_put(t: Tokens, k: int) -> bool:
    """Does a verb of reckoning stand before the noun phrase that ends at token k: "put the damage at"?"""
    return not dimensions().put.isdisjoint(t.low[max(0, k - FARTHEST // 2) : k])


def _phrase(t: Tokens, end: int) -> str:
    """Return the noun phrase that ends before token `end`, with what holds it: "fence on the river"."""
    d, low = dimensions(), t.low
    if low[end - 1] in units().words and low[end - 2] in dimensions().determiners and low[end] != "of":
        end -= 2  # "the budget this year is"
    last, begin = end, end
    for _ in range(4):
        begin = _run(t, end)
        if begin == end:
            return ""
        k = begin - 1 if low[begin - 1] in dimensions().determiners and begin else begin
        if k < 2 or low[k - 1] not in d.within_thing or not low[k - 2].isalpha() or low[k - 2] in words().stop:
            break
        end = k - 1
    if low[k - 1] in dimensions().not_of and k and t.raw[begin][:1].isupper():
        return ""  # a place or a name by the way: "the way to Poland cost"
    if low[last - 1] in d.not_things or is_number(t, begin - 1) or is_number(t, begin):
        return ""
    return " ".join(t.words(begin, last).split())


def _run(t: Tokens, end: int) -> int:
    """Return where the run of nouns and adjectives that ends before token `end` begins."""
    low, k = t.low, end
    if end > 1 and low[end - 2] in dimensions().determiners and low[end - 1].isalpha():
        return end - 1  # "at a cost of": a noun here, whatever it is elsewhere
    d = dimensions()
    while k > max(0, end - LONGEST) and (
        (low[k - 1][:1].isalpha() and low[k - 1] not in words().stop | d.joining | d.put)
        or (low[k - 1] == "-" and k < end and t.glued(k) and t.glued(k - 1) and low[k - 2][:1].isalpha())
    ):
        k -= 1
    return k + 1 if low[k] == "-" else k
