"""Unit names of other people's labels to ours."""

from __future__ import annotations

from functools import cache

from facts.lexicon.units import units

PEOPLE = frozenset({"person", "people"})


@cache
def canonical_unit(label: str) -> str:
    """Return our name of a unit that is spelled out, in British or American English; noun units are `count`.

    Args:
        label: "kilometre", "metric ton", "celsius", "USD", "person", "aftershock".

    >>> [canonical_unit(x) for x in ("kilometre", "square mile", "celsius", "USD", "person", "aftershock")]
    ['kilometer', 'square_mile', 'degree_Celsius', 'USD', 'person', 'count']
    """
    if label in PEOPLE:
        return "person"
    if len(label) == 3 and label.isupper():
        return label
    words = tuple(label.lower().replace("-", " ").replace("_", " ").split())
    for phrase, unit in units().words.get(words[0], ()) if words else ():
        if phrase == words:
            return unit.name
    name = "_".join(words)
    return name if name in units().by_name else "count"
