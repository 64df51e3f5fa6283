"""Finds bracketed conversions: "500 kilometres (300 miles)", "3.4-metre (11-foot)", "14 miles, or 23 km"."""

from __future__ import annotations

import re

import numpy as np

from facts.checking.columns import Columns

BETWEEN = re.compile(r"\s*(?:[(\[/]|,? or )\s*\Z")  # what stands between a figure and its conversion
FARTHEST = 6  # code points between the two mentions


def bracketed(columns: Columns) -> dict[int, int]:
    """Return row of the conversion -> row of the figure it converts.

    A conversion follows its figure at once, in another unit of the same dimension.
    """
    document = columns.codes("document_id")
    start, end = columns.facts["start"].to_numpy(), columns.facts["end"].to_numpy()
    order = np.lexsort((start, document))
    first, second = order[:-1], order[1:]
    base, unit = columns.codes("base_unit"), columns.codes("unit")
    distance = start[second] - end[first]
    likely = (document[first] == document[second]) & (distance >= 0) & (distance <= FARTHEST)
    likely &= (base[first] == base[second]) & (unit[first] != unit[second])
    sentences, mentions = columns.texts("sentence"), columns.texts("mention")
    found: dict[int, int] = {}
    for outside, inside in zip(first[likely].tolist(), second[likely].tolist(), strict=True):
        sentence, mention = sentences[outside], " ".join(str(mentions[outside]).split())
        at = sentence.find(mention)
        after = sentence.find(" ".join(str(mentions[inside]).split()), at + len(mention))
        if at >= 0 and after >= 0 and BETWEEN.match(sentence[at + len(mention) : after]):
            found[inside] = found.get(outside, outside)
    return found
