"""Groups figures into series: figures, from any documents, about the same thing.

Figures can meet only inside a block: one story, measure, dimension, rate and kind of status. There each figure, in
order of time, joins the series it has most in common with, or begins its own. What two figures have in common is
counted in points (`bonds.py`); what keeps them apart for certain is asked first. Figures that are far apart need more
in common to be taken for the same thing; figures of one article, which seldom contradicts itself, much more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facts.checking.bonds import Bonds, Item, Places, at_odds
from facts.checking.context import About, Marks
from facts.checking.places import INSIDE, compare_places
from facts.checking.subjects import same_head
from facts.lexicon.comparison import comparison
from facts.lexicon.roles import roles
from facts.settings import (
    LIKENESS_POINTS,
    RUNNING_EVIDENCE,
    SERIES_EVIDENCE,
    SERIES_MEMBERS,
    SERIES_REACHED,
    STORY_LIKENESS,
)


@dataclass(slots=True)
class Growing:
    """A series while its block is read: its items, and the distinct things that they are about."""

    items: list[Item] = field(default_factory=list)
    abouts: dict[int, About] = field(default_factory=dict)


def group(
    items: Sequence[Item], conversions: Mapping[int, int], alike: Sequence[dict[int, float]], bonds: Bonds
) -> list[list[Item]]:
    """Return the items of one block as series.

    Args:
        items: the items of the block, from earliest to latest.
        conversions: number of a bracketed conversion's item -> number of the item it converts; they go together.
        alike: for each document, the documents about the same events and how alike they are.
        bonds: what items have in common.
    """
    series: list[Growing] = []
    by_document: dict[int, dict[int, list[Item]]] = {}
    home: dict[int, int] = {}
    running = items[0].about.context.measure in comparison().running
    for item in items:
        found = home.get(conversions.get(item.number, -1)) if conversions else None
        if found is None:
            reach = _reach(item, series, by_document, alike, bonds)
            found = _best(item, series, reach, bonds, running)
        if found is None:
            found = len(series)
            series.append(Growing())
        series[found].items.append(item)
        series[found].abouts[item.about.number] = item.about
        if conversions:
            home[item.number] = found
        for document in item.documents:
            by_document.setdefault(document, {}).setdefault(found, []).append(item)
    return [one.items for one in series]


def _reach(
    item: Item,
    series: Sequence[Growing],
    by_document: Mapping[int, Mapping[int, list[Item]]],
    alike: Sequence[dict[int, float]],
    bonds: Bonds,
) -> list[tuple[int, float]]:
    """Return the series that `item` may join, and how similar their documents are to its own.

    They hold a figure of its own document (likeness 1) or of one about the same events, and nothing in them is certain
    to be another thing.
    """
    near: dict[int, float] = {}
    for document in item.documents:
        for other, likeness in alike[document].items():
            for number in by_document.get(other, ()):
                if likeness > near.get(number, 0.0):
                    near[number] = likeness
        for number, own in by_document.get(document, {}).items():
            near[number] = -1.0 if any(at_odds(item, member) for member in own) else max(1.0, near.get(number, 0.0))
    reached = sorted(number for number, likeness in near.items() if likeness > 0)
    momentary = bool(item.about.context.roles & roles().moment)
    return [
        (number, near[number])
        for number in reached[-SERIES_REACHED:]
        if all(bonds.common(item.about, about) is not None for about in series[number].abouts.values())
        and not (momentary and any(member.day != item.day for member in series[number].items))
    ]


def _best(
    item: Item, series: Sequence[Growing], reach: Sequence[tuple[int, float]], bonds: Bonds, running: bool
) -> int | None:
    """Return the series that `item` has most in common with, None when it has enough in common with none."""
    needed = RUNNING_EVIDENCE if running else SERIES_EVIDENCE
    best, found = needed, None
    for number, likeness in reach:
        event = min(2.0, LIKENESS_POINTS * (likeness - STORY_LIKENESS)) if running else 0.0
        for member in reversed(series[number].items[-SERIES_MEMBERS:]):
            points = event + bonds.points(item, member)
            if points >= best:
                best, found = points + 1e-9, number
                if len(reach) == 1:
                    break  # there is no better one to look for
    return found


def separate_places(items: Iterable[Item]) -> Places:
    """Return pairs (part, whole) of places that some document gives different figures for, under one measure.

    In their story a country is then a part of the region, and never taken for the scene of the region's figure.
    """
    by_document: dict[tuple[int, str], dict[str, Item]] = {}
    found = set()
    for item in items:
        for document in item.documents:
            seen = by_document.setdefault((document, item.about.context.measure), {})
            if item.about.place in seen:
                continue
            for place, other in seen.items():
                relation, part = compare_places(item.about.place, item.about.country, place, other.about.country)
                if relation == INSIDE and item.value != other.value:
                    found.add((item.about.place, place) if part == 1 else (place, item.about.place))
            seen[item.about.place] = item
    return frozenset(found)


def nested(series: Sequence[list[Item]], places: Places) -> list[tuple[int, int]]:
    """Return pairs (part, whole) of series, by position, of one population whose places the story counts apart.

    Where a place has several series of a population, the one with the most figures is meant.
    """
    main: dict[tuple[str, int, Marks, bool, bool], int] = {}
    for number, members in enumerate(series):
        context = members[-1].about.context
        if context.measure in comparison().running or context.roles:
            key = (members[-1].about.place, context.period, context.apart, context.subject.subset, context.subject.telling)
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
    a, b = one.about.context, other.about.context
    return (
        (a.period, a.apart, a.subject.telling, a.subject.subset)
        == (b.period, b.apart, b.subject.telling, b.subject.subset)
        and (a.roles == b.roles or bool(a.roles & b.roles))
        and (not a.subject.telling or same_head(a.subject.head, b.subject.head))
        and a.measure in comparison().additive
    )
