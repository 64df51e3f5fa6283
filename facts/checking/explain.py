"""Says why a fact is in its series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facts.checking.bonds import Bonds, common_context
from facts.checking.columns import Columns
from facts.checking.conversions import bracketed
from facts.checking.figures import Item, near
from facts.checking.items import Words, make_items, read_words
from facts.checking.places import INSIDE, SAME, compare_places
from facts.wording import measure_label, quoted, source_name

if TYPE_CHECKING:
    from facts.checking.crosscheck import CrossCheck

SHOWN_WORDS = 4  # words that two sentences share, at most this many are named


def explain_series(check: CrossCheck, fact_id: str) -> list[str]:
    """Return why a fact is in its series: one sentence for each other fact there, the closest first.

    Args:
        check: what `cross_check` returned.
        fact_id: the fact to explain.

    Raises:
        KeyError: no fact has that id.
    """
    facts = check.facts
    mine = facts.index[facts["fact_id"] == fact_id]
    if not len(mine):
        raise KeyError(fact_id)
    series = facts.loc[mine[0], "series_id"]
    members = facts[facts["series_id"] == series].reset_index(drop=True)
    columns = Columns(members)
    words = read_words(columns)
    rows = np.arange(len(members))
    items = make_items(columns, words, rows, rows, rows)
    bonds = Bonds(words.sets, words.weights.tolist(), frozenset(words.vocabulary.figures))
    conversions = bracketed(columns)
    here = int(members.index[members["fact_id"] == fact_id][0])
    others = [item for item in items if item.row != here]
    others.sort(key=lambda item: -(bonds.points(items[here], item)))
    found = []
    for other in others:
        row = members.iloc[other.row]
        name = f"{quoted(str(row['mention']))} ({source_name(row)})"
        if here in (conversions.get(other.row), other.row) or conversions.get(here) == other.row:
            found.append(f"{name}: one is the bracketed conversion of the other")
        else:
            found.append(f"{name}: {'; '.join(_reasons(items[here], other, words))}")
    return found


def _reasons(a: Item, b: Item, words: Words) -> list[str]:
    """Return what two figures have in common, in words."""
    reasons = [
        f"the same measure ({measure_label(a.context.measure).lower()})",
        *common_context(a.context, b.context)[1],
    ]
    relation, _ = compare_places(a.place.name, a.place.country, b.place.name, b.place.country)
    if relation == SAME:
        reasons.append(f"the same place ({a.place.name})")
    elif relation == INSIDE:
        reasons.append(f"one place inside the other ({a.place.name}, {b.place.name})")
    if near(a.value, b.value):
        reasons.append("the same figure")
    if shared := sorted(words.vocabulary.words[word] for word in words.sets[a.sentence] & words.sets[b.sentence]):
        reasons.append(f"shared words ({', '.join(shared[:SHOWN_WORDS])})")
    reasons.append("the same article" if set(a.documents) & set(b.documents) else "articles about the same events")
    return reasons
