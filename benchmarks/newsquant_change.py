"""NewsQuant's symbol of change: = ~ < > for how exact a figure is, up and down for the size of a rise or fall."""

from __future__ import annotations

from benchmarks.newsquant_words import conventions
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words

REACH = 7  # tokens from a verb of change to "by": "grow sales by 35 per cent"
BRACKETS = frozenset({"(", "/", "or", ",", "about"})


def change_symbol(t: Tokens, q: Quantity) -> str:
    """Return the symbol of one figure: a hedge's first, else the direction of the verb that governs it."""
    c = conventions()
    if t.low[q.n_i - 2] == "sub" and t.low[q.n_i - 1] == "-":
        return "<"
    symbol = c.change[str(q.qualifier)]
    if any(low in c.not_hedges for low in t.low[q.i : q.n_i]):
        symbol = "="
    return symbol if symbol != "=" or q.qualifier in ("range", "vague") else _direction(t, q)


def _direction(t: Tokens, q: Quantity) -> str:
    """Return "up" or "down" when a verb of change governs the figure: "rose 3 %", "grew sales by 35 %"; else "="."""
    c, ways = conventions(), change_words()
    k = q.i - 1
    by = t.low[k] == "by"
    steps = 0
    while k >= 0 and steps < REACH:
        low = t.low[k]
        if low in ways.direction:
            aside = low in ("up", "down") and k > 0 and t.low[k - 1] in c.not_changing
            return "=" if aside or (low in ways.nouns and t.low[k - 1] in c.determiners) else ways.direction[low]
        if not by and low not in c.between and not low.endswith("ly"):
            return "="
        if low in (",", ";", "and", "that", "which"):
            return "="
        k, steps = k - 1, steps + 1
    return "="


def shared_change(earlier: str, own: str, between: list[str]) -> str:
    """Return the symbol of a figure after another: the earlier one's, in brackets or after "or".

    >>> shared_change("<", "=", ["("]), shared_change("up", "=", [",", "or"]), shared_change("up", "=", ["to"])
    ('<', 'up', '=')
    """
    if own != "=" or not between or not all(low in BRACKETS for low in between):
        return own
    if between[0] in ("(", "/"):
        return earlier if earlier in ("<", ">", "~") else own
    return earlier if earlier in ("up", "down") and "or" in between else own
