"""Where the words that bear on a figure begin and end: its clause."""

from __future__ import annotations

from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.phrases import Anchored
from facts.lexicon.speech import speech
from facts.lexicon.words import is_person

HARD = frozenset({";", ":", "—", "–", "●", "►", "•", "…"})
TURNS = frozenset({"but", "while", "whereas", "although", "though"})
SAYING = 7  # tokens of an aside on who says it
ASIDE = frozenset(
    {"including", "among", "who", "which", "whom", "most", "many", "some", "mostly", "mainly", "one", "all"}
)

LABEL_REACH = 14  # tokens of a label before its colon
AGE_BEHIND = 3  # tokens between people and their age: ", aged"


def clause_end(t: Tokens, q: Quantity, following: Quantity | None) -> int:
    """Return the token where the clause of a figure ends, going right.

    A clause ends at ; : or a dash, at "but" and "while", before the next figure, and at a comma, unless the comma
    opens an aside ("Three people, including a child, were killed"), which is stepped over.
    """
    k = q.j
    goes_on = following is None or following.bracketed or _is_their_age(q, following)
    stop = t.count if goes_on or following is None else following.i
    while k < stop:
        low = t.low[k]
        if low in HARD or low in TURNS or (t.raw[k] == '"' and k > q.j + 1):
            break
        if low == ",":
            goes_on = t.low[k + 1] in measure_words().after and t.low[k + 1] not in ASIDE
            if goes_on and k + 1 < t.count:  # "31, including six children, injured"
                k += 1
                continue
            if is_person(t.low[k + 1]) and t.low[k + 2] == "and" and is_person(t.low[k + 3]):
                k += 4  # "men, women and children"
                continue
            close = _aside(t, k)
            if close < 0:
                break
            k = close
            stop = t.count if stop <= close else stop
        k += 1
    return k


def _aside(t: Tokens, comma: int) -> int:
    """Return the comma that closes the aside opened at one: ", including a child,", ", two of them girls,"; else -1."""
    said = _find(t, ",", comma + 2, min(comma + SAYING, t.count))
    if said > 0 and (t.low[said - 1] in speech().verbs or t.low[comma + 1] == "by"):
        return said  # "seven people, the army says, are missing", "by the army's count,"
    opens = t.low[comma + 1] in ASIDE
    parts = t.low[comma + 2] == "of" and t.low[comma + 3] in ("them", "whom", "which")
    return _find(t, ",", comma + 1, min(comma + 14, t.count)) if opens or parts else -1


def _find(t: Tokens, raw: str, begin: int, end: int) -> int:
    for k in range(begin, end):
        if t.raw[k] == raw:
            return k
    return -1


def clause_start(t: Tokens, q: Quantity, before: Quantity | None) -> int:
    """Return the token where the clause of a figure begins, going left: after punctuation or the figure before."""
    k = q.i
    stop = before.j if before is not None else 0
    while k > stop:
        low = t.low[k - 1]
        if low in HARD or low == "," or low in TURNS:
            break
        k -= 1
    return k


def _is_their_age(q: Quantity, following: Quantity) -> bool:
    """Does the next figure only say how old those are who are counted: "Four men ages 19 to 32 are in custody"?"""
    return following.dimension == "time" and following.measure == "age" and following.i - q.j < AGE_BEHIND


def wide_start(t: Tokens, q: Quantity) -> int:
    """Return where the main clause around a figure begins: after ; : a dash or "but", commas stepped over."""
    k = q.i
    while k > 0 and t.low[k - 1] not in HARD and t.low[k - 1] not in TURNS:
        k -= 1
    return k


def phrase_at(t: Tokens, k: int, phrase: tuple[str, ...]) -> bool:
    """Do the words of `phrase` stand at token k?"""
    low = t.low
    if low[k] != phrase[0]:
        return False
    length = len(phrase)
    return length == 1 or (low[k + 1] == phrase[1] and (length == 2 or tuple(low[k : k + length]) == phrase))


def places_of(t: Tokens, phrases: Anchored) -> list[int]:
    """Return the tokens at which one of `phrases` begins."""
    found: list[int] = []
    if phrases.keys().isdisjoint(t.low):
        return found
    for k in [k for k, low in enumerate(t.low) if low in phrases]:
        for at, phrase in phrases[t.low[k]]:
            if k >= at and phrase_at(t, k - at, phrase):
                found.append(k - at)
                break
    return found


def label_start(t: Tokens, colon: int) -> int:
    """Return where the label before the colon begins: after a dash, a bullet or another colon."""
    k = colon
    while (
        k > max(0, colon - LABEL_REACH)
        and t.low[k - 1] not in HARD
        and not (t.low[k - 1] == "-" and not t.glued(k - 1))
    ):
        k -= 1
    return k
