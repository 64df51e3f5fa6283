"""What two figures have in common, in points, and what keeps them apart for certain.

What their contexts (population, role, period) have in common is worked out once for each pair of contexts; their
places, words and numbers are compared for each pair of figures.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from facts.checking.context import About, Context
from facts.checking.places import APART, SAME, compare_places
from facts.checking.subjects import same_head
from facts.lexicon.comparison import comparison
from facts.lexicon.measures import measures
from facts.lexicon.roles import roles
from facts.settings import ROUNDING_CLOSE

Places = frozenset[tuple[str, str]]
SHORT_SENTENCE = 2.0  # least weight a sentence is taken to have, so that one shared word is not all of a headline
SMALL_STEP = 3  # added to both counts before their ratio is judged: 1 and 2 dead are a step apart, not "twice"
SLIP_FACTORS = (10, 100, 1000)  # of figures written with a zero, two or three too many
WORD_POINTS = 4.0  # for two sentences with the same words
FIGURE_POINTS = (0.3, 0.8, 1.5)  # for the same figure, with one, two, three or more significant digits
REPEATED_POINTS = 1.0  # for the same figure in one article, which repeats its figures


@dataclass(slots=True)
class Item:
    """One figure in one sentence: the facts that give it (copies included) stand for one another.

    Attributes:
        row: the first row that gives it; documents, the numbers of all documents that do.
        low, high: base bounds, ±infinity when open.
        day: days since 1970, NaN without a date.
        words: content words of its sentence; weight, how telling they are together.
        digits: significant digits of the value, 3 standing for more.
    """

    number: int
    row: int
    documents: tuple[int, ...]
    about: About
    kind: str
    value: float
    low: float
    high: float
    day: float
    changed: bool
    sentence: int
    words: frozenset[int]
    weight: float
    digits: int


def near(a: float, b: float) -> bool:
    """Whether two base values are the same number, or roundings of it."""
    return abs(a - b) <= ROUNDING_CLOSE * max(abs(a), abs(b))


def disjoint(a: Item, b: Item) -> bool:
    """Whether no value is allowed by both wordings."""
    return a.high < b.low or b.high < a.low


def significant(value: float) -> int:
    """Return the number of significant digits of a base value, zeros at the end not counted (at least 1).

    >>> significant(6000.0), significant(7.8), significant(1121.0)
    (1, 2, 4)
    """
    digits = f"{abs(value):.6g}".split("e")[0].replace(".", "").strip("0")
    return max(1, len(digits))


def barred(a: Context, b: Context) -> str:
    """Return why figures of two contexts cannot be about the same thing, "" when nothing forbids it."""
    if a.period != b.period:
        return "another period"
    if a.subject.subset != b.subject.subset:
        return "one is a part of a population"
    groups = dict(a.apart)
    if any(groups.get(number, member) != member for number, member in b.apart):
        return "two parts of a population"
    if a.roles and b.roles and not a.roles & b.roles:
        return "another thing is said of them"
    if a.subject.head and b.subject.head and not same_head(a.subject.head, b.subject.head):
        return "different subjects"
    return ""


def common_context(a: Context, b: Context) -> tuple[float, list[str]]:
    """Return what two contexts that nothing keeps apart have in common: points, and what they are given for."""
    points, reasons = 0.0, []
    running = a.measure in comparison().running
    if running and a.subject.head and a.subject.head == b.subject.head:
        points += 1.5
        reasons.append(f"the same subject ({a.subject.head})")
    elif a.subject.telling and b.subject.telling:
        points += 1.0 if running else 2.0
        reasons.append(f"the same subject ({a.subject.head})")
    elif a.subject.telling == b.subject.telling:
        points += 1.0 if running else 0.5
    else:
        points -= 0.5
    if a.subject.head != b.subject.head or not a.subject.head:
        same_part = {number for number, _ in a.apart} & {number for number, _ in b.apart}
    else:
        same_part = set()  # the head says it already
    if same_part:
        points += 1.0
        reasons.append("the same part of a population")
    if shared := sorted(a.subject.qualifiers & b.subject.qualifiers):
        points += 1.0
        reasons.append(f"the same kind ({', '.join(shared)})")
    if a.roles & b.roles:
        entry = measures().get(a.measure)
        points += 1.5 if entry is not None and entry.kind == "property" else 2.0
        said = ", ".join(roles().named(a.roles & b.roles)).replace("_", " ")
        reasons.append(f"the same is said of them ({said})")
    return points, reasons


class Bonds:
    """What items have in common.

    Args:
        weights: how telling each word is.
        figures: the words that are numbers.
    """

    def __init__(self, weights: Sequence[float], figures: frozenset[int]) -> None:
        self._weight = weights.__getitem__
        self._figures = figures
        self._separate: Places = frozenset()
        self._contexts: dict[tuple[int, int], float | None] = {}
        self._abouts: dict[tuple[int, int], float | None] = {}

    def tell_story(self, separate: Places) -> None:
        """Begin another story.

        Args:
            separate: pairs (part, whole) of places that it counts apart.
        """
        self._separate = separate
        self._abouts = {}

    def common(self, a: About, b: About) -> float | None:
        """Return the points for what two figures are about, None when it keeps them apart for certain."""
        pair = (a.number, b.number)
        if pair not in self._abouts:
            self._abouts[pair] = self._common(a, b)
        return self._abouts[pair]

    def _common(self, a: About, b: About) -> float | None:
        pair = (a.context.number, b.context.number)
        if pair not in self._contexts:
            apart = barred(a.context, b.context)
            self._contexts[pair] = None if apart else common_context(a.context, b.context)[0]
        points = self._contexts[pair]
        if points is None or not a.place or not b.place:
            return points
        place = place_points(a, b, self._separate)
        return None if place is None else points + place

    def points(self, a: Item, b: Item) -> float:
        """Return the points that two items have in common, when nothing keeps them apart for certain."""
        alike = near(a.value, b.value)
        points = (self.common(a.about, b.about) or 0.0) + WORD_POINTS * self.overlap(a, b, alike)
        return points + same_figure(a, b) if alike else points - strain(a, b)

    def overlap(self, a: Item, b: Item, alike: bool) -> float:
        """Return the share of the less telling sentence's content that the other has too.

        When the figures are alike, numbers are left out: the figure itself must not count twice.
        """
        shared = a.words & b.words
        if alike:
            shared -= self._figures
        return sum(map(self._weight, shared)) / max(SHORT_SENTENCE, min(a.weight, b.weight))


def at_odds(a: Item, b: Item) -> str:
    """Return what keeps two figures of one article apart, "" when nothing does."""
    if a.sentence == b.sentence and a.value != b.value and not (a.changed and b.changed):
        return "two figures of one sentence"
    if a.day == b.day and disjoint(a, b) and not (a.changed and b.changed):
        return "an article does not contradict itself: they are two things"
    return ""


def place_points(a: About, b: About, separate: Places) -> float | None:
    """Return the points for two places, both known; None when they are apart."""
    measure, words = a.context.measure, comparison()
    relation, part = compare_places(a.place, a.country, b.place, b.country)
    if relation == SAME:
        return 2.0 if measure in words.running else 1.5
    if relation == APART:
        return None
    if measure in words.additive:
        if ((a.place, b.place) if part == 1 else (b.place, a.place)) in separate:
            return None
    return 0.3


def same_figure(a: Item, b: Item) -> float:
    """Return the points for giving the same figure."""
    digits = min(a.digits, b.digits)
    if digits == 1 or a.documents != b.documents:
        return FIGURE_POINTS[digits - 1]
    return FIGURE_POINTS[digits - 1] + REPEATED_POINTS


def strain(a: Item, b: Item) -> float:
    """Return the points it costs to take two figures for the same thing: more the further apart they are.

    A total that grows is expected to; a fall, or a level that differs, is not. The same digits with a zero more or less
    are a slip rather than another thing.
    """
    low, high = (a, b) if a.value <= b.value else (b, a)
    measure = a.about.context.measure
    if not disjoint(a, b):
        return 0.3 * steps(measure, low.value, high.value)
    far = steps(measure, low.high, high.low)
    if (a.kind == "total" or b.kind == "total") and high.day > low.day:
        return 0.4 * far
    if far > 1 and slipped(low, high):
        return 1.0
    return 0.25 + 1.4 * far + (1.0 if a.about.context.subject.telling != b.about.context.subject.telling else 0.0)


def slipped(low: Item, high: Item) -> bool:
    """Whether two figures have the same digits, at least two, and a zero or three more or less."""
    if low.value <= 0 or min(low.digits, high.digits) < 2:
        return False
    ratio = high.value / low.value
    return any(abs(ratio / factor - 1) < 1e-6 for factor in SLIP_FACTORS)


def steps(measure: str, low: float, high: float) -> float:
    """Return how far apart two base values are: doublings, or steps of the measure's own (comparison.toml)."""
    step = comparison().steps.get(measure)
    if step is not None:
        return abs(high - low) / step
    entry = measures().get(measure)
    small = SMALL_STEP if entry is None or entry.kind != "property" else 0
    low, high = abs(low) + small, abs(high) + small
    return abs(math.log2(high / low)) if low > 0 and high > 0 else 3.0
