"""Groups figures into series: figures, from any documents, about the same thing.

Figures can meet only inside a block: one story, measure, dimension, rate and kind of status. There each figure, in
order of time, joins the series it has most in common with, or begins its own. What two figures have in common is
counted in points (`bonds.py`); what keeps them apart for certain is asked first. Figures that are far apart need more
in common to be taken for the same thing; figures of one article, which seldom contradicts itself, much more.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from facts.checking.bonds import Bonds, Places, at_odds
from facts.checking.context import RECENT, Marks
from facts.checking.figures import ANSWER_REACH, FEW, Item, beyond, is_running, retold
from facts.checking.places import INSIDE, compare_places
from facts.checking.subjects import same_head
from facts.lexicon.comparison import comparison
from facts.lexicon.roles import roles
from facts.settings import (
    LIKENESS_POINTS,
    NAMED_EVIDENCE,
    PLACES_COMPARED,
    RUNNING_EVIDENCE,
    SERIES_EVIDENCE,
    SERIES_MEMBERS,
    SERIES_REACHED,
    STORY_LIKENESS,
)


@dataclass(slots=True)
class Company:
    """The series whose items are about the same things, ascending, and which other things fit to all of these."""

    numbers: list[int] = field(default_factory=list)
    fits: dict[int, bool] = field(default_factory=dict)


@dataclass(slots=True)
class Growing:
    """A series while its block is read: its items, one of each thing they are about, its documents, its company."""

    items: list[Item] = field(default_factory=list)
    abouts: dict[int, Item] = field(default_factory=dict)
    documents: set[int] = field(default_factory=set)
    company: Company = field(default_factory=Company)


class Block:
    """The series of one block while it is read.

    Series whose items are about the same things are kept together: what keeps an item from one keeps it from all.
    """

    def __init__(self, alike: Sequence[dict[int, float]], bonds: Bonds) -> None:
        self.series: list[Growing] = []
        self._alike, self._bonds = alike, bonds
        self._together: dict[frozenset[int], Company] = {}
        self._by_document: dict[int, dict[int, list[Item]]] = {}

    def add(self, item: Item, number: int | None) -> int:
        """Put `item` into a series, a new one for None, and return the series' number."""
        if number is None:
            number = len(self.series)
            self.series.append(Growing())
        series = self.series[number]
        if item.about not in series.abouts:
            if series.abouts:
                del series.company.numbers[bisect_left(series.company.numbers, number)]
            series.abouts[item.about] = item
            series.company = self._together.setdefault(frozenset(series.abouts), Company())
            insort(series.company.numbers, number)
        series.items.append(item)
        series.documents.update(item.documents)
        for document in item.documents:
            self._by_document.setdefault(document, {}).setdefault(number, []).append(item)
        return number

    def reach(self, item: Item) -> list[tuple[int, float]]:
        """Return the series that `item` may join, and how similar their documents are to its own.

        They hold a figure of its own document (likeness 1) or of one about the same events, and nothing in them is
        certain to be another thing.
        """
        momentary = bool(item.context.roles & roles().moment) or RECENT in item.context.apart
        reached = []
        for number in self._possible(item):
            series = self.series[number]
            if len(item.documents) == 1:
                likeness = _likeness(item.documents[0], series.documents, self._alike[item.documents[0]])
            else:
                likeness = max(
                    [_likeness(document, series.documents, self._alike[document]) for document in item.documents]
                )
            if not likeness or (momentary and series.items[-1].day != item.day):
                continue
            if likeness < 1 or not self._at_odds(item, number):
                reached.append((number, likeness))
        return reached

    def _possible(self, item: Item) -> list[int]:
        """Return the latest series that nothing of what they are about keeps the item from.

        Among many series, those of its documents and of the documents like them are asked for, unless these are many
        too and what they are about is not.
        """
        if len(self.series) > SERIES_REACHED:
            documents = {document for own in item.documents for document in (own, *self._alike[own])}
            held = [self._by_document[document] for document in sorted(documents) if document in self._by_document]
            few = all(len(numbers) <= SERIES_REACHED for numbers in held)
            if few or len(self._together) > SERIES_REACHED:
                near = {number for numbers in held for number in islice(reversed(numbers), SERIES_REACHED)}
                return [number for number in sorted(near)[-SERIES_REACHED:] if self._fits(item, number)]
        companies = (company.numbers for company in self._together.values() if company.numbers)
        latest = (numbers[-SERIES_REACHED:] for numbers in companies if self._fits(item, numbers[0]))
        return sorted(number for numbers in latest for number in numbers)[-SERIES_REACHED:]

    def _fits(self, item: Item, number: int) -> bool:
        series = self.series[number]
        fits = series.company.fits.get(item.about)
        if fits is None:
            fits = series.company.fits[item.about] = self._bonds.fit(item, series.abouts.values())
        return fits

    def _at_odds(self, item: Item, number: int) -> bool:
        """Whether a figure of the item's own documents in the series cannot be the same thing."""
        for document in item.documents:
            members = self._by_document.get(document, {}).get(number, [])
            if any(at_odds(item, member) for member in members[-SERIES_MEMBERS:]):
                return True
        return False


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
    block = Block(alike, bonds)
    home: dict[int, int] = {}
    for item in items:
        found = home.get(conversions.get(item.number, -1)) if conversions else None
        if found is None and block.series:
            found = _best(item, block.series, block.reach(item), bonds)
        home[item.number] = block.add(item, found)
    return [series.items for series in block.series]


def _likeness(document: int, documents: set[int], alike: Mapping[int, float]) -> float:
    """Return how similar the most similar of `documents` is to `document`, 0 when none is."""
    if document in documents:
        return 1.0
    return max([likeness for other, likeness in alike.items() if other in documents], default=0.0)


def _best(item: Item, series: Sequence[Growing], reach: Sequence[tuple[int, float]], bonds: Bonds) -> int | None:
    """Return the series that `item` has most in common with, None when it has enough in common with none.

    The member that it has most in common with decides, and against it the middle one of the latest members.
    """
    running = is_running(item)
    best, found = 0.0, None
    for number, likeness in reach:
        if any(beyond(item, member) for member in series[number].items[-SERIES_MEMBERS:]):
            continue
        event = min(2.0, LIKENESS_POINTS * max(0.0, likeness - STORY_LIKENESS)) if running else 0.0
        surpluses = sorted(
            event + bonds.points(item, member) - _needed(item, member, likeness < 1, running)
            for member in series[number].items[-SERIES_MEMBERS:]
        )
        surplus = surpluses[-1]
        if not any(retold(item, member) for member in series[number].items[-ANSWER_REACH:]):
            surplus += min(0.0, surpluses[len(surpluses) // 2])  # the others may speak against it
        if surplus >= best:
            best, found = surplus + 1e-9, number
    return found


def _needed(item: Item, member: Item, abroad: bool, running: bool) -> float:
    """Return the points two figures must have in common to be taken for the same thing.

    Fewer when their words name it, a telling noun or what is said of them, and they stand in two documents (`abroad`);
    but a story tells of many a two and a three, and of many people's ages.
    """
    a, b, words = item.context, member.context, comparison()
    if running:
        return NAMED_EVIDENCE if abroad and a.measure in words.narrow else RUNNING_EVIDENCE
    few = a.measure in words.counted and min(item.value, member.value) < FEW
    if not abroad or few or a.measure in words.crowded:
        return SERIES_EVIDENCE
    one_noun = a.subject.telling and b.subject.telling and same_head(a.subject.head, b.subject.head)
    named = a.roles & b.roles or one_noun or a.measure in words.narrow
    return NAMED_EVIDENCE if named else SERIES_EVIDENCE


def separate_places(items: Iterable[Item]) -> Places:
    """Return pairs (part, whole) of places that some document gives different figures for, under one measure.

    In their story a country is then a part of the region, and never taken for the scene of the region's figure.
    """
    by_document: dict[tuple[int, str], dict[str, Item]] = {}
    found = set()
    for item in items:
        for document in item.documents:
            seen = by_document.setdefault((document, item.context.measure), {})
            if item.place.name in seen or len(seen) == PLACES_COMPARED:
                continue
            for place, other in seen.items():
                relation, part = compare_places(item.place.name, item.place.country, place, other.place.country)
                if relation == INSIDE and item.value != other.value:
                    found.add((item.place.name, place) if part == 1 else (place, item.place.name))
            seen[item.place.name] = item
    return frozenset(found)


def nested(series: Sequence[list[Item]], places: Places) -> list[tuple[int, int]]:
    """Return pairs (part, whole) of series, by position, of one population whose places the story counts apart.

    Where a place has several series of a population, the one with the most figures is meant.
    """
    main: dict[tuple[str, int, Marks, bool], int] = {}
    for number, members in enumerate(series):
        context = members[-1].context
        if context.measure in comparison().running or context.roles:
            key = (
                members[-1].place.name,
                context.period,
                context.apart,
                context.subject.telling,
            )
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
        (a.period, a.apart, a.subject.telling) == (b.period, b.apart, b.subject.telling)
        and (a.roles == b.roles or bool(a.roles & b.roles))
        and (not a.subject.telling or same_head(a.subject.head, b.subject.head))
        and a.measure in comparison().additive
    )
