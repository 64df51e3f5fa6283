"""Whether a figure is reported, planned, possible or denied; and whether it rose or fell."""

from __future__ import annotations

from facts.extraction.clauses import HARD, clause_end, clause_start, phrase_at
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words
from facts.lexicon.measure_words import measure_words
from facts.lexicon.speech import speech
from facts.lexicon.words import words
from facts.model import Change, Status

REACH = 16  # tokens to the left at which "will" still governs a figure
NEAR = 8  # tokens to the right: "12,000 troops will be deployed"
NEGATED = 5  # tokens from "not" to a figure that it denies
BARRIERS = HARD | {"but", "while", "who", "after", "because"}  # no cue before them reaches a figure behind them
RELATIVES = frozenset({"which", "that", "and", "from"})  # after a comma they go on with the clause
FUNDING_REACH, FUNDED_REACH = 6, 3  # tokens from a verb of funding to its sum, and from a sum to "promised"
LONGEST_ASSERTED = 4  # tokens before the end of a cue at which a phrase that holds it may begin
UNREAL = (Status.PLANNED, Status.HYPOTHETICAL)
VICTIMS = frozenset({"deaths", "injuries", "missing", "casualties"})  # measures of what has befallen people
DEFINITE = frozenset({"the", "those", "these"})  # before a figure that is known already
CHANGE_REACH = 4  # tokens between a verb of change and its figure


def status(t: Tokens, q: Quantity, before: Quantity | None, following: Quantity | None) -> str:
    """Return the status of a figure; the nearest cue decides, a past perfect ("to have killed") takes it back."""
    end = min(clause_end(t, q, following), q.j + NEAR)
    said, at = _nearest_before(t, _status_start(t, q), q.i), _first_after(t, q.j, end, q.dimension == "length")
    name, cue = said if said[1] >= 0 and (at[1] < 0 or q.i - said[1] <= at[1] - q.j) else at
    if name in UNREAL and t.low[q.i - 1] in DEFINITE and measure_words().heads.get(q.noun.head) in VICTIMS:
        return Status.REPORTED  # "who would answer for the 14 deaths"
    if name == Status.PLANNED and q.measure in VICTIMS and not speech().behind.isdisjoint(t.low[cue + 1 : q.i]):
        return Status.REPORTED  # "wants an inquiry into the killing of 15 medics"
    if name == Status.DENIED and q.measure == "duration" and t.low[q.i - 1] == "for" and t.low[cue] in speech().nearby:
        return Status.REPORTED  # "had not drunk for two days"
    if name == Status.PLANNED and _natural(t, q, cue):
        return Status.HYPOTHETICAL
    if name == Status.PLANNED and t.low[q.i - 1] == "from" and following is not None and t.low[following.i - 1] == "to":
        return Status.REPORTED  # "is due to go up from 200 to 300"
    if name == Status.REPORTED and (_purpose(t, q) or (q.measure == "money" and _is_promised(t, q))):
        return Status.PLANNED
    return name


def _status_start(t: Tokens, q: Quantity) -> int:
    """A status cue may stand before a comma or another figure, not before ; : or "but"."""
    k, stop = q.i, max(0, q.i - REACH)
    while k > stop:
        low = t.low[k - 1]
        if low in BARRIERS or (low == "," and t.low[k] not in RELATIVES):
            break
        k -= 1
    return k


def _nearest_before(t: Tokens, start: int, end: int) -> tuple[str, int]:
    """Return the nearest status that a cue to the left gives, and the token at which the cue ends; -1 without one."""
    cues, taken_back = speech().status_before, set()
    for k in range(end - 1, start - 1, -1):
        for name, phrase in cues.get(t.low[k], ()):
            begin = k - len(phrase) + 1
            if name in taken_back or begin < start or not phrase_at(t, begin, phrase):
                continue
            if _is_month(t, k) or _asserted(t, begin, k):
                continue
            if phrase[-1] in speech().nearby and (end - k > NEGATED or "that" in t.low[k:end]):
                continue  # "not exaggerating when I say that 12 died"
            if not _taken_back(t, k, end, name):
                return name, k
            taken_back.add(name)
    return Status.REPORTED, -1


def _first_after(t: Tokens, begin: int, end: int, sized: bool) -> tuple[str, int]:
    """Return the first status that a cue to the right gives, and where it begins; -1 without one.

    A cue may stand right behind a comma too. None counts in a clause with a subject of its own.

    Args:
        sized: the figure is a size of what the clause is about: "the fence, four metres tall, will stretch".
    """
    s = speech()
    for k in range(begin, end):
        low = t.low[k]
        if low in ("and", "or") and (t.low[k + 1] == "that" or t.low[k + 1] in s.pronouns):
            break
        if low == "where":
            break  # "taken to two churches, where they were to meet"
        if low in s.unable and t.low[k + 1] in s.nearby:
            continue  # "seven people on board because the rest could not reach the gate"
        for name, phrase in s.status_after.get(low, ()):
            if phrase_at(t, k, phrase) and not _is_month(t, k) and not _asserted(t, k, k + len(phrase) - 1):
                return name, k
    if t.raw[end] == "," and end - begin < 3:
        for name, phrase in s.status_after.get(t.low[end + 1], ()):
            if (len(phrase) > 1 or sized) and phrase_at(t, end + 1, phrase):
                return name, end + 1  # "a bridge, 70 m long, is due to open"
    return Status.REPORTED, -1


def _is_month(t: Tokens, k: int) -> bool:
    return t.raw[k] == "May"


def _asserted(t: Tokens, begin: int, end: int) -> bool:
    """Do the tokens from `begin` to `end` belong to a phrase that only looks like a cue: "I would say 40"?"""
    asserted = speech().asserted
    for k in range(max(0, end - LONGEST_ASSERTED), begin + 1):
        for phrase in asserted.get(t.low[k], ()):
            if k + len(phrase) > begin and phrase_at(t, k, phrase):
                return True
    return False


def _taken_back(t: Tokens, cue: int, figure: int, name: str) -> bool:
    """Does a perfect stand between cue and figure: "is expected to have killed 12"?

    Never after a verb of denial: "denies having lost 12", "denied that it had lost 12".
    """
    s = speech()
    if name == Status.DENIED and t.low[cue] not in s.nearby:
        return False
    done = (k for k in range(cue + 1, figure - 1) if t.low[k] in s.done)  # "will have 502 km" is none
    return any(t.low[k + 1] not in words().determiners for k in done)  # nor is "will have a length of 502 km"


def _natural(t: Tokens, q: Quantity, cue: int) -> bool:
    """Is it only expected, by nature: "up to 40 mm of rain are expected", "gusts are expected to reach 90 km/h"?"""
    s = speech()
    if t.low[cue] != "expected" and "expected" not in t.low[max(0, cue - 1) : cue + 3]:
        return False
    return any(low in s.natural for low in t.low[max(0, min(cue, q.i) - 4) : max(cue, q.noun.j, q.j)])


def _purpose(t: Tokens, q: Quantity) -> bool:
    """Read "has allocated 152 million euros to build 500 kilometres": what the money is for is planned."""
    for k in range(q.i - 1, max(-1, q.i - 4), -1):
        if t.low[k] == "to" and t.low[k + 1].isalpha() and k + 1 < q.i:
            return any(low in speech().purpose for low in t.low[max(0, k - REACH) : k])
    return False


def _is_promised(t: Tokens, q: Quantity) -> bool:
    """Is a sum one that somebody has yet to pay: "approved a 10 billion euro package", "the £54m promised in July"?"""
    s, start = speech(), max(_status_start(t, q), q.i - FUNDING_REACH)
    if any(t.low[k] in s.settled and t.low[k - 1] not in s.not_yet for k in range(t.count)):
        return False  # "received the 3 billion euros promised in 2016"
    return not (s.funding.isdisjoint(t.low[start : q.i]) and s.funded.isdisjoint(t.low[q.j : q.j + FUNDED_REACH]))


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
        return w.direction.get(t.low[q.j], Change.NONE)
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
