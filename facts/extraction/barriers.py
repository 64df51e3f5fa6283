"""Whether a length is that of a fence, a wall or a trench, or its height."""

from __future__ import annotations

from facts.extraction.quantities import Quantity
from facts.extraction.themes import Theme
from facts.extraction.things import beyond_bracket
from facts.extraction.tokens import Tokens
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import measure_words

BARRIER = frozenset({"barrier_length", "barrier_height"})
SECOND = frozenset({"by", "x", "×"})  # between the two sizes of a wall: "186 km by 5.5 m"
TALLEST = 20  # metres; "an 18-foot wall" is so high, "a 111-mile fence" so long


def barrier_measure(t: Tokens, q: Quantity, before: Quantity | None, theme: Theme) -> str:
    """A length of a fence, wall or trench is barrier_length or barrier_height."""
    w = measure_words()
    noun = set(t.low[q.noun.i : q.noun.j])
    near = t.low[max(0, q.i - 6) : q.noun.j + 1] if not q.noun.empty else t.low[max(0, q.i - 8) : q.j + 6]
    if t.low[q.noun.j] == "of":
        noun |= set(t.low[q.noun.j : q.noun.j + 3])  # "a 35-kilometre extension of the fence"
    goes_on = before is not None and before.measure in BARRIER
    alone = q.noun.empty or t.low[q.noun.i] in dimensions().way  # "five metres (18ft) tall"
    beside = alone and t.low[q.j] not in w.afield and (set(near) & w.barrier or goes_on)
    if not (noun & w.barrier or beside or theme.is_barriers(t, q)):
        return "length"
    begin = max(0, q.i - 3, before.j if before is not None else 0)
    around = set(t.low[begin : q.i]) | set(t.low[q.n_j : max(q.j, q.noun.j)])
    if before is not None and q.bracketed and before.measure in BARRIER:
        return before.measure
    if t.low[beyond_bracket(t, q.j)] == "long":
        return "barrier_length"  # "5.5 m high and 186 km (116 miles) long"
    after = set(t.low[q.j : q.noun.j + 1]) if not q.noun.empty else set(t.low[q.j : q.j + 2])
    small = abs(float(q.value)) * q.base.factor <= TALLEST
    stands = t.low[q.n_j] == "-" or t.glued(q.n_j)  # "an 18-foot wall", "its 13ft fence"
    upright = (q.noun.head or t.low[q.j]) in w.standing
    standing = small and stands and upright and "long" not in around
    standing |= small and t.low[q.i - 1] in SECOND and before is not None and before.measure == "barrier_length"
    return "barrier_height" if (around | after) & w.height or standing else "barrier_length"
