"""The product's quantities of a sentence, restated in NewsQuant's conventions: values, units, change.

Differences of convention, each a rule here: two facts of "from a to b" are one range in the order written; vague counts
run to the next power of ten ("thousands": 1,000 to 10,000); a fraction is a share of a noun ("% of": 0.33); hundredths of
a currency stay as written; "one of the best speakers" and "a 2-0 lead" are quantities.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.newsquant_words import conventions, noun_unit, rate_name, unit_name
from facts.extraction.quantities import Quantity, Refused
from facts.extraction.statuses import change
from facts.extraction.tokens import Tokens
from facts.lexicon.words import words

DASHES = frozenset({"-", "–", "—"})
SCORE_WORDS = frozenset({"lead", "deficit", "win", "victory", "loss", "defeat", "record", "vote", "draw"})
BARE = "-"


@dataclass(slots=True)
class Item:
    """One quantity in NewsQuant's terms: tokens i to j are its mention, noun_i to noun_j the noun counted.

    Attributes:
        kind: "measured" (a unit of measurement or money), "counted" (a noun), "share" (a fraction of a noun) or "bare".
        hyphen: a noun follows the unit by hyphen or directly: "111-mile fence".
    """

    i: int
    j: int
    value: list[float]
    unit: str
    change: str
    kind: str
    noun_i: int = 0
    noun_j: int = 0
    hyphen: bool = False


def read_items(t: Tokens, found: list[Quantity], refused: list[Refused]) -> list[Item]:
    """Return the quantities of a sentence in order."""
    items: list[Item] = []
    before: Quantity | None = None
    for q in found:
        if _from_to(t, before, q) and items:
            assert before is not None
            items[-1] = _joined(t, items[-1], before, q)
        elif not _age_limits(t, q):
            items.append(_item(t, q, before))
        before = q
    items.extend(item for r in refused if (item := _restored(t, r, refused)) is not None)
    items.sort(key=lambda item: item.i)
    return items


def _from_to(t: Tokens, before: Quantity | None, q: Quantity) -> bool:
    """Is q the second figure of "from a to b"?"""
    return bool(before is not None and before.change and q.change == before.change and "to" in t.low[before.n_j : q.n_i])


def _joined(t: Tokens, item: Item, a: Quantity, b: Quantity) -> Item:
    second = _item(t, b, None)
    unit = second.unit if second.unit != BARE else item.unit
    return Item(a.i, b.j, [_float(a.written_value), _float(b.written_value)], unit, "=", second.kind, b.noun.i, b.noun.j)


def _age_limits(t: Tokens, q: Quantity) -> bool:
    """Read "women aged 25 to 54": there, ages that describe a group are words of what is counted."""
    return q.qualifier == "range" and t.low[q.i - 1] in ("aged", "ages") and q.i > 0


def _item(t: Tokens, q: Quantity, before: Quantity | None) -> Item:
    """Return a quantity with its value, unit and change."""
    noun = t.raw[q.noun.i : q.noun.j] if not q.noun.empty and q.noun.i >= q.n_j else []
    item = Item(q.i, q.j, _value(q), BARE, _change(t, q, before), "bare", q.noun.i, q.noun.j)
    if q.fraction:
        item.unit, item.kind = f"% {noun_unit(noun)}".strip() if noun else "% -", "share"
    elif q.unit not in ("count", "person"):
        item.unit, item.kind = _measured(q), "measured"
        item.hyphen = bool(noun) or (t.low[q.unit_j] in DASHES and t.glued(q.unit_j))
    elif noun:
        item.unit, item.kind = noun_unit(noun) or BARE, "counted"
        if t.low[q.noun.j - 1] in ("times", "time"):
            item.unit = "count"
    if q.per:
        item.unit = f"{item.unit} per {rate_name(q.per)}"
    return item


def _value(q: Quantity) -> list[float]:
    if q.qualifier == "vague" and q.low is not None and q.high is not None:
        return [_float(q.low), _float(q.high + 1)]
    if q.qualifier == "range" and q.low is not None and q.high is not None:
        return [_float(q.low), _float(q.high)]
    return [_float(q.written_value)]


def _float(value: Decimal) -> float:
    return float(value)


def _measured(q: Quantity) -> str:
    if q.written_unit in conventions().minor and q.base.name not in ("percent",):
        return conventions().minor[q.written_unit]
    if q.measure == "age":
        return f"{unit_name(q.unit)} of age"
    return unit_name(q.unit)


def _change(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return NewsQuant's symbol: a hedge's first, else the direction of the verb that governs the figure."""
    symbol = conventions().change[str(q.qualifier)]
    if symbol != "=":
        return symbol
    way = str(change(t, q, before))
    return way if way and _verb_governs(t, q) else "="


def _verb_governs(t: Tokens, q: Quantity) -> bool:
    return q.qualifier not in ("range", "vague")


# ---------------------------------------------------------------- what the product refuses on purpose


def _restored(t: Tokens, r: Refused, refused: list[Refused]) -> Item | None:
    """Return the quantity that NewsQuant reads where the product refuses one, or None."""
    if r.trap.key == "pronoun":
        return _one_of(t, r)
    if r.trap.key == "score":
        return _score(t, r)
    return None


def _one_of(t: Tokens, r: Refused) -> Item | None:
    """Read "one of the best speakers": 1, and the noun phrase as its unit."""
    if t.low[r.j] != "of":
        return None
    stop = words().stop
    begin = r.j + 1
    while t.low[begin] in conventions().not_in_units:
        begin += 1
    end = _words_end(t, begin, stop)
    if t.low[end] == "in" and end > begin:
        inner = end + 1
        while t.low[inner] in conventions().not_in_units:
            inner += 1
        end = _words_end(t, inner, stop)
    unit = noun_unit(t.raw[begin:end])
    return Item(r.i, end, [1.0], unit or BARE, "=", "counted", begin, end) if unit else None


def _words_end(t: Tokens, k: int, stop: frozenset[str]) -> int:
    """Return where the run of words from token k ends: at a small word, "and" between adjectives aside, or a sign."""
    while t.low[k][:1].isalpha() and (t.low[k] not in stop or (t.low[k] == "and" and t.low[k + 1] not in stop)):
        k += 1
    return k


def _score(t: Tokens, r: Refused) -> Item | None:
    """Read "2-0": two ends in the order written; its unit is the noun after it, if that is a lead or a record."""
    if t.raw[r.j] not in DASHES or not t.raw[r.j + 1].isdigit():
        return None
    noun = t.low[r.j + 2] if t.low[r.j + 2] in SCORE_WORDS else BARE
    return Item(r.i, r.j + 2, [float(t.raw[r.i]), float(t.raw[r.j + 1])], noun, "=", "bare")
