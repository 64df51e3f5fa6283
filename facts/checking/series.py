"""Groups figures into series: figures, from any documents, about the same thing.

Figures can meet only inside a block: one story, measure, dimension, rate and kind of status. There each figure, in
order of time, joins the series it has most in common with, or begins its own. What two figures have in common is
counted in points (`bonds.py`); what keeps them apart for certain is asked first. Figures that are far apart need more
in common to be taken for the same thing; figures of one article, which seldom contradicts itself, much more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from facts.checking.bonds import Bonds, Item, Places
from facts.checking.context import Marks
from facts.checking.places import INSIDE, compare_places
from facts.checking.subjects import same_head
from facts.lexicon.comparison import comparison
from facts.settings import (
    LIKENESS_POINTS,
    RUNNING_EVIDENCE,
    SERIES_EVIDENCE,
    SERIES_MEMBERS,
    SERIES_REACHED,
    STORY_LIKENESS,
)


def group(
    items: Sequence[Item],
    conversions: Mapping[int, int],
    alike: Sequence[dict[int, float]],
    separate: Places,
    bonds: Bonds,
) -> list[list[Item]]:
    """Return the items of one block as series.

    Args:
        items: the items of the block, from earliest to latest.
        conversions: number of a bracketed conversion's item -> number of the item it converts; they go together.
        alike: for each document, the documents about the same events and how alike they are.
        separate: pairs (part, whole) of places that the story counts apart.
        bonds: what items have in common.
    """
    series: list[list[Item]] = []
    by_document: dict[int, dict[int, list[Item]]] = {}
    home: dict[int, int] = {}
    needed = RUNNING_EVIDENCE if items[0].context.measure in comparison().running else SERIES_EVIDENCE
    for item in items:
        found = home.get(conversions.get(item.number, -1))
        if found is None:
            near = _within_reach(item, by_document, alike)
            own = [by_document[document] for document in item.documents if document in by_document]
            found = _best(item, series, near, own, separate, bonds, needed)
        if found is None:
            found = len(series)
            series.append([])
        series[found].append(item)
        home[item.number] = found
        for document in item.documents:
            by_document.setdefault(document, {}).setdefault(found, []).append(item)
    return series


def _within_reach(
    item: Item, by_document: Mapping[int, Mapping[int, list[Item]]], alike: Sequence[dict[int, float]]
) -> dict[int, float]:
    """Return the series that hold a figure of the item's own or a similar document, and how similar (1 = its own)."""
    near: dict[int, float] = {}
    for document in item.documents:
        for number in by_document.get(document, ()):
            near[number] = 1.0
        for other, likeness in alike[document].items():
            for number in by_document.get(other, ()):
                if likeness > near.get(number, 0.0):
                    near[number] = likeness
    return near


def _best(
    item: Item,
    series: Sequence[list[Item]],
    near: Mapping[int, float],
    own: Sequence[Mapping[int, list[Item]]],
    separate: Places,
    bonds: Bonds,
    needed: float,
) -> int | None:
    """Return the series that `item` has most in common with, None when it has enough in common with none.

    Args:
        near: the series within reach and how similar their documents are.
        own: for each of the item's documents, its figures by series: none of them may be at odds with the item.
    """
    running = needed == RUNNING_EVIDENCE
    best, found = needed, None
    for number in sorted(near)[-SERIES_REACHED:]:
        event = min(2.0, LIKENESS_POINTS * (near[number] - STORY_LIKENESS)) if running else 0.0
        if any(bonds.own_reason(item, member) for figures in own for member in figures.get(number, ())):
            continue
        most = -math.inf
        for member in series[number][-SERIES_MEMBERS:]:
            points = bonds.points(item, member, separate)
            if points is None:
                break
            most = max(most, points + event)
        else:
            if most >= best:
                best, found = most + 1e-9, number
    return found


def separate_places(items: Iterable[Item]) -> Places:
    """Return pairs (part, whole) of places that some document gives different figures for, under one measure.

    In their story a country is then a part of the region, and never taken for the scene of the region's figure.
    """
    by_document: dict[tuple[int, str], dict[str, Item]] = {}
    found = set()
    for item in items:
        for document in item.documents:
            seen = by_document.setdefault((document, item.context.measure), {})
            if item.place in seen:
                continue
            for place, other in seen.items():
                relation, part = compare_places(item.place, item.country, place, other.country)
                if relation == INSIDE and item.value != other.value:
                    found.add((item.place, place) if part == 1 else (place, item.place))
            seen[item.place] = item
    return frozenset(found)


def nested(series: Sequence[list[Item]], places: Places) -> list[tuple[int, int]]:
    """Return pairs (part, whole) of series, by position, of one population whose places the story counts apart.

    Where a place has several series of a population, the one with the most figures is meant.
    """
    main: dict[tuple[str, int, Marks, bool, bool], int] = {}
    for number, members in enumerate(series):
        context = members[-1].context
        if context.measure in comparison().running or context.roles:
            key = (members[-1].place, context.period, context.apart, context.subject.subset, context.subject.telling)
            if key not in main or len(members) > len(series[main[key]]):
                main[key] = number
    by_place: dict[str, list[int]] = {}
    for key, number in main.items():
        by_place.setdefault(key[0], []).append(number)
    found = set()
    for part, whole in places:
        for first in by_place.get(part, ()):
            for second in by_place.get(whole, ()):
                if first != second and _one_population(series[first][-1], series[second][-1]):
                    found.add((first, second))
    return sorted(found)


def _one_population(one: Item, other: Item) -> bool:
    """Whether two figures, their places aside, can be about the same population."""
    a, b = one.context, other.context
    return (
        (a.period, a.apart, a.subject.telling, a.subject.subset)
        == (b.period, b.apart, b.subject.telling, b.subject.subset)
        and (a.roles == b.roles or bool(a.roles & b.roles))
        and (not a.subject.telling or same_head(a.subject.head, b.subject.head))
        and a.measure in comparison().additive
    )
