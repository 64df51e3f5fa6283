"""Whether a figure is reported, planned, possible or denied; and whether it rose or fell."""

from __future__ import annotations

from facts.extraction.clauses import HARD, clause_end, clause_start, phrase_at
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words
from facts.lexicon.speech import Phrases, speech
from facts.model import Change, Status

REACH = 16  # tokens to the left at which "will" still governs a figure
NEAR = 8  # tokens to the right: "12,000 troops will be deployed"
CHANGE_REACH = 4  # tokens between a verb of change and its figure


def status(t: Tokens, q: Quantity, before: Quantity | None, following: Quantity | None) -> str:
    """Return the status of a figure; the nearest cue decides, a past perfect ("to have killed") takes it back."""
    s = speech()
    end = min(clause_end(t, q, following), q.j + NEAR)
    start = _status_start(t, q)
    best, nearest = Status.REPORTED, 99
    for name, cues in ((Status.DENIED, s.denied), (Status.HYPOTHETICAL, s.hypothetical), (Status.PLANNED, s.planned)):
        at = _nearest_before(t, start, q.i, cues.before)
        if at is not None and q.i - at < nearest and not _done_between(t, at, q.i):
            best, nearest = name, q.i - at
        at = _first_after(t, q.j, end, cues.after)
        if at is not None and at - q.j < nearest:
            best, nearest = name, at - q.j
    if best == Status.REPORTED and _purpose(t, q):
        return Status.PLANNED
    return best


def _status_start(t: Tokens, q: Quantity) -> int:
    """A status cue may stand before a comma or another figure, not before ; : or "but"."""
    k = q.i
    while k > max(0, q.i - REACH) and t.low[k - 1] not in HARD and t.low[k - 1] not in ("but", "while", "who", "after"):
        if t.low[k - 1] == "," and t.low[k] not in ("which", "that", "and"):
            break
        k -= 1
    return k


def _nearest_before(t: Tokens, start: int, end: int, cues: Phrases) -> int | None:
    for k in range(end - 1, start - 1, -1):
        for phrase in cues.get(t.low[k], ()):
            begin = k - len(phrase) + 1
            if begin >= start and phrase_at(t, begin, phrase):
                if len(phrase) == 1 and phrase[0] == "may" and t.raw[k] == "May":
                    continue
                return k
    return None


def _first_after(t: Tokens, begin: int, end: int, cues: Phrases) -> int | None:
    for k in range(begin, end):
        for phrase in cues.get(t.low[k], ()):
            if phrase_at(t, k, phrase):
                return k
    return None


def _done_between(t: Tokens, cue: int, figure: int) -> bool:
    """Does a perfect stand between cue and figure: "is expected to have killed 12"?"""
    done = speech().done
    return any(t.low[k] in done for k in range(cue + 1, figure))


def _purpose(t: Tokens, q: Quantity) -> bool:
    """Read "has allocated 152 million euros to build 500 kilometres": what the money is for is planned."""
    for k in range(q.i - 1, max(-1, q.i - 4), -1):
        if t.low[k] == "to" and t.low[k + 1].isalpha() and k + 1 < q.i:
            return any(low in speech().purpose for low in t.low[max(0, k - REACH) : k])
    return False


def change(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return "up" or "down" when the figure is the size or the result of a rise or fall: "rose 3 %", "up 5 points"."""
    if q.change:
        return q.change
    w = change_words()
    start = max(clause_start(t, q, None), q.i - CHANGE_REACH)
    for k in range(q.i - 1, start - 1, -1):
        way = w.direction.get(t.low[k])
        if way:
            return way if _governs(t, k, q) else Change.NONE
    if t.low[q.j] in w.nouns and q.unit != "count":
        return w.direction[t.low[q.j]]
    if t.low[q.j] in ("higher", "lower", "up", "down") and q.measure != "count":
        return w.direction[t.low[q.j]]
    return Change.NONE


def _governs(t: Tokens, k: int, q: Quantity) -> bool:
    """Is the verb at token k followed by the figure, "by" or "to" it, rather than by an object of its own?"""
    between = t.low[k + 1 : q.i]
    return all(
        low in ("by", "to", "at", "another", "a", "further", "some", "the", "sharply", "just", "only")
        for low in between
    )
