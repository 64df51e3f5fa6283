"""The product's quantities of a sentence, restated in NewsQuant's conventions: values and units.

Differences of convention, each a rule here: two facts of "from a to b" are one range in the order written; vague
counts run to the next power of ten ("thousands": 1,000 to 10,000), but "dozens" is 12; a fraction is a share of a
noun ("% of": 0.33); hundredths of a currency stay as written; a bare number has the unit of the one it is compared
with.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from benchmarks.newsquant_change import change_symbol, shared_change
from benchmarks.newsquant_words import conventions, noun_unit, rate_name, unit_name
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.words import words

DASHES = frozenset({"-", "–", "—"})
BARE = "-"
TEN = Decimal(10)
ASIDE = 10  # tokens; "from $36,040 at 10.45pm last night to $34,935" is still one range


@dataclass(slots=True)
class Item:
    """One quantity in NewsQuant's terms: tokens i to j are its mention.

    Attributes:
        value: one number, or the two ends of a range in the order written.
        kind: "measured" (a unit of measurement or money), "counted" (a noun), "share" (a fraction of a noun), "one of"
            ("one of the best"), or "bare".
        money, worth: it is a sum of money; it is one or a percentage.
    """

    i: int
    j: int
    value: list[float]
    unit: str
    change: str
    kind: str
    money: bool = False
    worth: bool = False


def product_items(t: Tokens, found: list[Quantity]) -> list[Item]:
    """Return the product's quantities of a sentence in order."""
    items: list[Item] = []
    quantities: list[Quantity] = []
    for at, q in enumerate(found):
        if _describes_ages(t, at, found) or "couple" in t.low[q.n_i : q.n_j]:
            continue
        before = quantities[-1] if quantities else None
        item = _item(t, q)
        if before is not None and _from_to(t, before, q):
            items[-1] = _joined(items[-1], item)
        else:
            if before is not None:
                _shared(t, before, items[-1], q, item)
            items.append(item)
        quantities.append(q)
    return items


def _describes_ages(t: Tokens, at: int, found: list[Quantity]) -> bool:
    """Read "women aged 25 to 54": there, ages that describe a group are words of what is counted."""
    q = found[at]
    if t.low[q.n_i - 1] in ("aged", "ages") or t.low[q.i] in ("aged", "ages"):
        return q.qualifier == "range" or t.low[q.n_j] in ("to", "and", "-")
    return at > 0 and t.low[q.i - 1] == "to" and t.low[found[at - 1].i - 1] in ("aged", "ages")


def _from_to(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Is b the second figure of "from a to b", or of "1.3 A to 0.03 A"? Not in "rose 5 % to 20 %"."""
    if t.low[b.i - 1] != "to" or a.qualifier in ("range", "vague") or b.qualifier in ("range", "vague"):
        return False
    if a.unit != b.unit and a.unit not in ("count", "person"):
        return False
    if "from" in (t.low[a.i], t.low[a.i - 1]) and a.i:
        return b.i - a.j <= ASIDE and ";" not in t.low[a.j : b.i]
    return b.i == a.j + 1 and a.unit == b.unit and a.unit not in ("count", "person") and t.low[a.i - 1] == "of"


def _joined(first: Item, second: Item) -> Item:
    unit = first.unit if " per " in first.unit or second.unit == BARE else second.unit
    value = [first.value[0], second.value[0]]
    return Item(first.i, second.j, value, unit, "=", "measured" if first.kind == "measured" else second.kind)


def _shared(t: Tokens, before: Quantity, earlier: Item, q: Quantity, item: Item) -> None:
    """Give a figure what it has in common with the one before: its bound in brackets, its direction, its noun."""
    between = t.low[before.j : q.i]
    item.change = shared_change(earlier.change, item.change, between)
    if item.kind != "bare":
        return
    compared = any(low in conventions().comparing for low in between[-2:]) or between[-1:] == ["and"]
    if earlier.kind == "counted" and compared and earlier.unit != "count":
        item.unit, item.kind = earlier.unit, "counted"
    elif earlier.unit == "point" and between[-1:] == ["to"]:
        item.unit = earlier.unit


# ---------------------------------------------------------------- one quantity


def _item(t: Tokens, q: Quantity) -> Item:
    """Return a quantity with its value, unit and change."""
    item = Item(q.i, q.j, _value(t, q), BARE, change_symbol(t, q), "bare")
    if q.fraction:
        item.unit, item.kind = _share(t, q), "share"
    elif q.unit not in ("count", "person"):
        item.unit, item.kind = _measured(t, q), "measured"
        item.money = q.measure == "money"
        item.worth = item.money or q.unit == "percent"
        if not q.per:
            item.j = max(q.n_j, min(q.j, q.unit_j), q.i + 1)  # the noun that it describes is no part of it
    elif not q.noun.empty and q.noun.i >= q.n_j:
        _count(t, q, item)
    elif "fold" in t.low[q.n_j - 1]:
        item.unit = "count"
    if q.per:
        item.unit = f"{item.unit} per {rate_name(q.per)}"
    return item


def _value(t: Tokens, q: Quantity) -> list[float]:
    if t.low[q.n_j - 1] == "dozens":
        return [12.0]
    if q.qualifier == "vague" and q.low is not None and q.high is not None:
        return [float(q.low), float(q.high + 1)]
    if q.qualifier == "range" and q.low is not None and q.high is not None:
        return [float(q.low), float(q.high)]
    return [float(q.written_value)]


def _measured(t: Tokens, q: Quantity) -> str:
    c = conventions()
    if q.measure == "age":
        return f"{unit_name(q.unit)} of age"
    if q.measure == "money" and q.written_unit in c.written_money:
        return c.written_money[q.written_unit]
    if q.unit == "foot_pound" and q.written_unit.startswith("pound"):
        return "pound-foot"
    return unit_name(q.unit)


def _count(t: Tokens, q: Quantity, item: Item) -> None:
    """Set the unit of a counted noun: "top seed", "category product", "member trade agreement"."""
    begin, end = q.noun.i, q.noun.j
    if t.low[end - 1] in ("times", "time"):
        item.unit = "count"
        return
    named = t.raw[begin:end]
    if t.low[begin - 1] == "more" and begin - 1 >= q.n_j:
        named = ["more", *named]
    if t.low[q.i - 1] == "top":
        named = ["top", *named]
    if t.low[end] == "of" and t.raw[end + 1][:1].islower() and t.low[end + 1] not in words().stop:
        of_end = words_end(t, end + 1)
        named = [*named, *(["of"] if t.low[end - 1].startswith("barrel") else []), *t.raw[end + 1 : of_end]]
    elif len(named) == 1 and named[0] == q.noun.head and t.raw[end][:1].islower():
        named = [*named, *t.raw[end : words_end(t, end)]]
    item.unit = noun_unit(named, one=item.value == [1.0]) or BARE
    item.kind = "counted"


def _share(t: Tokens, q: Quantity) -> str:
    """Return the unit of a fraction: "% US population" of "one fourth of the US population", "% -" without a noun."""
    k = q.n_j
    while t.low[k] in ("of", "the", "a", "an", "its", "their", "all"):
        k += 1
    if k == q.n_j or t.low[k] in words().stop:
        return "% -"
    return f"% {noun_unit(t.raw[k : words_end(t, k)])}".strip()


def words_end(t: Tokens, k: int) -> int:
    """Return where the run of words from token k ends: at a small word, "and" between adjectives aside, or a sign."""
    stop = words().stop
    while t.low[k][:1].isalpha() and (t.low[k] not in stop or (t.low[k] == "and" and t.low[k + 1] not in stop)):
        k += 1
    return k
