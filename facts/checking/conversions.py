"""Finds bracketed conversions: "500 kilometres (300 miles)", "25 kg of rice (55 pounds)", "14 miles, or 23 km"."""

from __future__ import annotations

import re

import numpy as np

from facts.checking.columns import Columns

BETWEEN = re.compile(r"\s*(?:[(\[/]|,? or )\s*\Z")  # what stands between a figure and its conversion
# The same, with what is measured before the bracket.
OF_THING = re.compile(r"\s*of [\w’'-]+(?: [\w’'-]+){0,2} [(\[]\s*\Z")
FARTHEST = 36  # code points between the two mentions


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
        sentence = sentences[outside]
        figure, converted = (" ".join(str(mentions[row]).split()) for row in (outside, inside))
        at = sentence.find(figure)
        after = sentence.find(converted, at + len(figure))
        if at < 0 or after < 0:
            continue
        between, closing = sentence[at + len(figure) : after], sentence[after + len(converted) :][:1]
        if BETWEEN.match(between) or (closing in (")", "]") and OF_THING.match(between)):
            found[inside] = found.get(outside, outside)
    return found
