"""What the product refuses on purpose and NewsQuant reads: "one of the best speakers", "a 2-0 lead"."""

from __future__ import annotations

from benchmarks.newsquant_reading import BARE, DASHES, Item, words_end
from benchmarks.newsquant_words import conventions, noun_unit
from facts.extraction.quantities import Refused
from facts.extraction.tokens import Tokens


def restore(t: Tokens, items: list[Item], refused: list[Refused]) -> list[Item]:
    """Return all quantities of a sentence in order, those that the product refuses among them."""
    rules = {"pronoun": _one_of, "score": _score, "points_back": _one_of}
    for r in refused:
        rule = rules.get(r.trap.key)
        item = rule(t, r, items) if rule else None
        if item is not None:
            items = [other for other in items if other.i >= item.j or other.j <= item.i]
            items.append(item)
    return sorted(items, key=lambda item: item.i)


def _one_of(t: Tokens, r: Refused, items: list[Item]) -> Item | None:
    """Read "one of the best speakers" as 1 with the noun as its unit, "one of four concepts" as a quarter of them."""
    if t.low[r.j] != "of":
        return None
    begin = r.j + 1
    while t.low[begin] in conventions().not_in_units:
        begin += 1
    whole = next((item for item in items if item.i == begin and item.kind in ("counted", "bare")), None)
    if whole is not None and whole.value[0]:
        return Item(r.i, whole.j, [1 / whole.value[0]], f"% {whole.unit}", "=", "share")
    end = words_end(t, begin)
    named = t.raw[begin:end]
    if t.low[end] == "in" and end > begin:
        inner = end + 1
        while t.low[inner] in conventions().not_in_units:
            inner += 1
        end = words_end(t, inner)
        named += t.raw[inner:end]
    unit = noun_unit(named)
    return Item(r.i, end, [1.0], unit, "=", "one of") if unit else None


def _score(t: Tokens, r: Refused, items: list[Item]) -> Item | None:
    """Read "2-0": two ends in the order written, one number for a draw; its unit is the lead or record that follows."""
    numbers = [raw for raw in t.raw[r.i : r.j] if raw.isdigit()]
    if len(numbers) != 2 or t.raw[r.i + 1] not in DASHES:
        return None
    first, second = float(numbers[0]), float(numbers[1])
    noun = t.low[r.j] if t.low[r.j] in conventions().score_nouns else BARE
    return Item(r.i, r.j, [first] if first == second else [first, second], noun, "=", "bare")
