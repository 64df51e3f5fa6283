"""What two figures have in common, in points, and what keeps them apart for certain.

What their contexts (population, role, period) have in common is worked out once for each pair of contexts; their
places, words and numbers are compared for each pair of figures.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import attrgetter

from facts.checking.context import RECENT, SOME, SUBSET, Context, Place
from facts.checking.figures import (
    FIGURE_POINTS,
    Item,
    answered,
    disjoint,
    is_property,
    near,
    near_enough,
    retold,
    rewritten,
    rivals,
    same_figure,
    slipped,
    strain,
)
from facts.checking.places import APART, INSIDE, compare_places
from facts.checking.subjects import same_head
from facts.checking.wordsets import Remembered, WordSets
from facts.lexicon.comparison import comparison
from facts.lexicon.roles import roles

PARTS_ALONE = frozenset({SUBSET[0], SOME[0], RECENT[0]})  # marks that name no population
Places = frozenset[tuple[str, str]]
SHORT_SENTENCE = 2.0  # least weight a sentence is taken to have, so that one shared word is not all of a headline
NEVER = -math.inf  # points of two things that are certain to be apart
MOST_PAIRS = 1_000_000  # remembered pairs of places, some 100 MB
RIVALRY = 0.5  # share of this cost where one article sets two speakers' figures side by side
RIVAL_POINTS = 2.5  # and what speaks for it where the second answers the first: "Police put it at 98"
RETOLD_POINTS = 4.0  # where the second is another speaker's bare number for what the first counts
SCENE_APART = -2.0  # points of two places that are apart, when a sentence does not name its own
WORD_POINTS = 4.0  # for two sentences with the same words
OTHER_ROLE = 2.0  # what it costs two sizes that something else is said of each
SLIP_POINTS = 1.0  # and more for one with a zero too many or in another unit: by chance it is rarer than a round number


def barred(a: Context, b: Context) -> str:
    """Return why figures of two contexts cannot be about the same thing, "" when nothing forbids it."""
    since = a.year == b.year and a.period and b.period  # since 2014 and since 2018
    if a.period != b.period and (since or (a.year != b.year and not _may_be_of_one_year(a, b))):
        return "another period"
    parted = (SUBSET in a.apart) != (SUBSET in b.apart) and not _one_population(a, b)
    if parted or any((mark in a.apart) != (mark in b.apart) for mark in (SOME, RECENT)):
        return "one is a part of the other, or of another event"
    groups = dict(a.apart)
    if any(groups.get(number, member) != member for number, member in b.apart):
        return "two parts of a population"
    if _other_roles(a, b) and not is_property(a.measure):
        return "another thing is said of them"
    if _other_heads(a, b) and not is_property(a.measure):
        return "different subjects"
    return ""


def _other_roles(a: Context, b: Context) -> bool:
    """Whether something else is said of each; of a size its sentence often says several things."""
    return bool(a.roles and b.roles) and not a.roles & b.roles


def _other_heads(a: Context, b: Context) -> bool:
    """Whether two nouns are named that no list of synonyms joins; for a size there are too many for any list."""
    return bool(a.subject.head and b.subject.head) and not same_head(a.subject.head, b.subject.head)


def _one_population(a: Context, b: Context) -> bool:
    """Whether both name the same part: 35 foreigners identified and 31 foreigners dead are foreigners both times."""
    named = a.subject.telling and b.subject.telling and same_head(a.subject.head, b.subject.head)
    return named or bool(({*a.apart} & {*b.apart}) - {SUBSET, SOME, RECENT})


def _may_be_of_one_year(a: Context, b: Context) -> bool:
    """Whether figures of two years can be about the same: a size, or what befell people, told of a year later.

    Where neither sentence names a year, publication may be long after the event.
    """
    if not (a.period or b.period) or not (a.year and b.year):
        return True
    if is_property(a.measure) and a.measure != "money":
        return True
    told_later = not (a.period and b.period) and abs(a.year - b.year) == 1
    return told_later and (a.measure in comparison().running or a.measure == "money")


def common_context(a: Context, b: Context) -> tuple[float, list[str]]:
    """Return what two contexts that nothing keeps apart have in common: points, and what they are given for."""
    points, reasons = 0.0, []
    running = a.measure in comparison().running
    if running and a.subject.head and a.subject.head == b.subject.head:
        points += 1.5
        reasons.append(f"the same subject ({a.subject.head})")
    elif _other_heads(a, b):
        pass
    elif a.subject.telling and b.subject.telling:
        points += 1.0 if running else 2.0
        reasons.append(f"the same subject ({a.subject.head})")
    elif a.subject.telling == b.subject.telling:
        points += 1.0 if running else 0.5
    elif not is_property(a.measure):  # a size is often told without its noun
        points -= 0.5
    if a.subject.head != b.subject.head or not a.subject.head:
        same_part = {number for number, _ in a.apart} & {number for number, _ in b.apart} - PARTS_ALONE
    else:
        same_part = set()  # the head says it already
    if same_part:
        points += 1.0
        reasons.append("the same part of a population")
    if shared := sorted(a.subject.qualifiers & b.subject.qualifiers):
        points += 1.0
        reasons.append(f"the same kind ({', '.join(shared)})")
    if _other_roles(a, b):
        points -= OTHER_ROLE
    if a.roles & b.roles:
        points += 1.5 if is_property(a.measure) else 2.0
        said = ", ".join(roles().named(a.roles & b.roles)).replace("_", " ")
        reasons.append(f"the same is said of them ({said})")
    return points, reasons


class Bonds:
    """What items have in common.

    Args:
        words: the words of each sentence.
        weights: how telling each word is.
        figures: the words that are numbers.
    """

    def __init__(self, words: WordSets, weights: Sequence[float], figures: frozenset[int]) -> None:
        self._words = Remembered(words)
        self._weight = weights.__getitem__
        self._figures = figures
        self._separate: Places = frozenset()
        # Pairs of numbers are made one number: a dict finds it faster.
        self._contexts: dict[int, float] = {}
        self._places: dict[int, tuple[str, int]] = {}
        self._abouts: dict[int, float] = {}

    def tell_story(self, separate: Places) -> None:
        """Begin another story.

        Args:
            separate: pairs (part, whole) of places that it counts apart.
        """
        if separate or self._separate or len(self._abouts) > MOST_PAIRS:
            self._abouts.clear()
        self._separate = separate
        if len(self._places) > MOST_PAIRS:
            self._places.clear()

    def of_abouts(self, a: Item, b: Item) -> float:
        """Return the points for the contexts and places of two items; NEVER when they keep them apart for certain."""
        pair = a.about << 32 | b.about
        points = self._abouts.get(pair)
        if points is None:
            points = self.of_contexts(a.context, b.context) + self.of_places(a.context.measure, a.place, b.place)
            self._abouts[pair] = points
        return points

    def of_contexts(self, a: Context, b: Context) -> float:
        """Return the points for two contexts; NEVER when something in them keeps figures apart for certain."""
        pair = a.number << 32 | b.number
        points = self._contexts.get(pair)
        if points is None:
            points = self._contexts[pair] = NEVER if barred(a, b) else common_context(a, b)[0]
        return points

    def of_places(self, measure: str, a: Place, b: Place) -> float:
        """Return the points for two places; NEVER when they are apart."""
        if not a.name or not b.name:
            return 0.0
        words = comparison()
        if a is not b:
            pair = a.number << 32 | b.number
            found = self._places.get(pair)
            if found is None:
                found = self._places[pair] = compare_places(a.name, a.country, b.name, b.country)
            relation, part = found
            apart = NEVER if a.told and b.told else SCENE_APART
            if relation == APART:
                return apart
            if relation == INSIDE:
                inside = measure in words.additive and ((a.name, b.name) if part == 1 else (b.name, a.name))
                return apart if inside in self._separate else 0.3
        return 2.0 if measure in words.running else 1.5

    def fit(self, item: Item, others: Iterable[Item]) -> bool:
        """Whether nothing in what they are about keeps `item` for certain apart from the others."""
        return all(self.of_abouts(item, other) != NEVER for other in others)

    def points(self, a: Item, b: Item) -> float:
        """Return the points that two items have in common."""
        alike = near(a.value, b.value)
        points = self.of_abouts(a, b) + WORD_POINTS * self.overlap(a, b, alike)
        if alike:
            return points + same_figure(a, b)
        low, high = (a, b) if a.value <= b.value else (b, a)
        if slipped(low, high) or rewritten(low, high):  # the same figure, with a zero too many or in the other unit
            return points + FIGURE_POINTS[min(a.digits, b.digits) - 1] + SLIP_POINTS
        if not rivals(a, b):
            return points - strain(a, b)
        if retold(a, b):
            return points + RETOLD_POINTS - RIVALRY * strain(a, b)
        answers = abs(a.row - b.row) == 1 and not max(a, b, key=attrgetter("row")).context.subject.head
        answers |= answered(a, b)
        return points + (RIVAL_POINTS if answers else 0.0) - RIVALRY * strain(a, b)

    def overlap(self, a: Item, b: Item, alike: bool) -> float:
        """Return the share of the less telling sentence's content that the other has too.

        When the figures are alike, numbers are left out: the figure itself must not count twice.
        """
        shared = self._words[a.sentence] & self._words[b.sentence]
        if alike:
            shared -= self._figures
        least = a.weight if a.weight < b.weight else b.weight
        return sum(map(self._weight, shared)) / (least if least > SHORT_SENTENCE else SHORT_SENTENCE)


def at_odds(a: Item, b: Item) -> str:
    """Return what keeps two figures of one article apart, "" when nothing does.

    An article may correct itself ("nearly 600, 594 to be exact"), may give two speakers' figures of one thing, and may
    write a zero too many.
    """
    if near_enough(a, b) or answered(a, b) or retold(a, b) or (a.speaker != b.speaker and a.speaker and b.speaker):
        return ""
    if a.sentence == b.sentence and a.value != b.value:
        return "two figures of one sentence"
    if a.day == b.day and disjoint(a, b) and not (a.changed and b.changed) and not _miswritten(a, b):
        return "an article does not contradict itself: they are two things"
    return ""


def _miswritten(a: Item, b: Item) -> bool:
    """Whether one article says the same of two figures, a zero apart: "£290 million" above its text, "£29 million"."""
    one, other = a.context, b.context
    said = one.roles & other.roles or (one.subject.telling and one.subject == other.subject)
    low, high = (a, b) if a.value <= b.value else (b, a)
    return bool(said) and a.sentence != b.sentence and slipped(low, high)
