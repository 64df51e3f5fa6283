"""What two figures have in common, in points, and what keeps them apart for certain.

What their contexts (population, role, period) have in common is worked out once for each pair of contexts; their
places, words and numbers are compared for each pair of figures.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from facts.checking.context import SOME, SUBSET, Context, Place
from facts.checking.places import APART, INSIDE, compare_places
from facts.checking.subjects import same_head
from facts.checking.wordsets import Remembered, WordSets
from facts.lexicon.comparison import comparison
from facts.lexicon.measures import measures
from facts.lexicon.roles import roles
from facts.settings import ROUNDING_CLOSE, ROUNDING_WIDE

Places = frozenset[tuple[str, str]]
SHORT_SENTENCE = 2.0  # least weight a sentence is taken to have, so that one shared word is not all of a headline
SMALL_STEP = 3  # added to both counts before their ratio is judged: 1 and 2 dead are a step apart, not "twice"
NEVER = -math.inf  # points of two things that are certain to be apart
MOST_PAIRS = 1_000_000  # remembered pairs of places, some 100 MB
SLIP_FACTORS = (10, 100, 1000)  # of figures written with a zero, two or three too many
FAR_COST = 1.4  # of each step between two figures that a later one does not explain
FARTHER_COST, FARTHEST = 0.4, 4.0  # of each step beyond so many: sixteen times as many or a hundred is much the same
LEAST_REWRITTEN = 10  # smaller numbers are met in two units by chance
MOST_STEPS = 8.0  # of a measure compared by difference, whose steps are small
RIVALRY = 0.5  # share of this cost where one article sets two speakers' figures side by side
SCENE_APART = -2.0  # points of two places that are apart, when a sentence does not name its own
UNIT_SLIP = 0.005  # share by which the ratio of two figures may miss that of the units
RUNNING_CONFLICT, OTHER_CONFLICT = 0.25, 1.0  # what any conflict costs, where a story has one figure and elsewhere
PART_CONFLICT = 4.0  # what it costs more when one of the two may be a part of the other's population
DAILY_CONFLICT, MOST_DAYS = 0.04, 60  # and for each day between them, except for properties
WORD_POINTS = 4.0  # for two sentences with the same words
FIGURE_POINTS = (0.3, 0.8, 1.5)  # for the same figure, with one, two, three or more significant digits
OTHER_ROLE = 2.0  # what it costs two sizes that something else is said of each
SLIP_POINTS = 1.0  # and more for one with a zero too many or in another unit: by chance it is rarer than a round number
REPEATED_POINTS = 1.0  # for the same figure in one article, which repeats its figures


@dataclass(slots=True)
class Item:
    """One figure in one sentence: the facts that give it (copies included) stand for one another.

    Attributes:
        about: number of its context and place together, under 2**32; items of one number are about the same.
        row: the first row that gives it; documents, the numbers of all documents that do.
        value, written: in base units and in its own unit.
        low, high: base bounds, ±infinity when open.
        day, told: the day the figure is about and the day it was published, as days since 1970; NaN without a date.
        sentence: number of its sentence; weight, how telling its words are together.
        digits: significant digits of the value, 3 standing for more.
        speaker: number of who says it, 0 for nobody in particular.
    """

    number: int
    row: int
    documents: tuple[int, ...]
    about: int
    context: Context
    place: Place
    kind: str
    value: float
    written: float
    low: float
    high: float
    day: float
    told: float
    changed: bool
    sentence: int
    weight: float
    digits: int
    speaker: int = 0


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
    if a.year != b.year and not _may_be_of_one_year(a, b):
        return "another period"
    parted = (SUBSET in a.apart) != (SUBSET in b.apart) and not _one_population(a, b)
    if parted or (SOME in a.apart) != (SOME in b.apart):
        return "one is a part of the other, or of another event"
    groups = dict(a.apart)
    if any(groups.get(number, member) != member for number, member in b.apart):
        return "two parts of a population"
    if _other_roles(a, b) and not _is_property(a.measure):
        return "another thing is said of them"
    if _other_heads(a, b) and not _is_property(a.measure):
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
    return named or bool(({*a.apart} & {*b.apart}) - {SUBSET, SOME})


def _may_be_of_one_year(a: Context, b: Context) -> bool:
    """Whether figures of two years can be about the same: a size, or what befell people, told of a year later.

    Where neither sentence names a year, publication may be long after the event.
    """
    if not (a.period or b.period) or not (a.year and b.year):
        return True
    if _is_property(a.measure) and a.measure != "money":
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
    elif not _is_property(a.measure):  # a size is often told without its noun
        points -= 0.5
    if a.subject.head != b.subject.head or not a.subject.head:
        same_part = ({number for number, _ in a.apart} & {number for number, _ in b.apart}) - {SUBSET[0], SOME[0]}
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
        points += 1.5 if _is_property(a.measure) else 2.0
        said = ", ".join(roles().named(a.roles & b.roles)).replace("_", " ")
        reasons.append(f"the same is said of them ({said})")
    return points, reasons


@cache
def _is_property(measure: str) -> bool:
    entry = measures().get(measure)
    return entry is not None and entry.kind == "property"


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
        return points - (RIVALRY if rivals(a, b) else 1.0) * strain(a, b)

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

    An article may correct itself ("nearly 600, 594 to be exact") and may give two speakers' figures of one thing.
    """
    if near_enough(a, b) or (a.speaker != b.speaker and a.speaker and b.speaker):
        return ""
    if a.sentence == b.sentence and a.value != b.value:
        return "two figures of one sentence"
    if a.day == b.day and disjoint(a, b) and not (a.changed and b.changed):
        return "an article does not contradict itself: they are two things"
    return ""


def near_enough(a: Item, b: Item) -> bool:
    """Whether one figure may be the other said more exactly: the intervals meet, the values differ by 5 % at most."""
    return (
        a.digits > 1 < b.digits
        and not disjoint(a, b)
        and abs(a.value - b.value) <= ROUNDING_WIDE * max(a.value, b.value)
    )


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
    measure = a.context.measure
    if not disjoint(a, b):
        return 0.3 * steps(measure, low.value, high.value)
    far = steps(measure, low.high, high.low)
    if (a.kind == "total" or b.kind == "total") and (high.day > low.day or high.told > low.told):
        return 0.4 * far
    cost = FAR_COST * min(far, FARTHEST) + FARTHER_COST * max(0.0, far - FARTHEST)
    cost += RUNNING_CONFLICT if is_running(a) and is_running(b) else OTHER_CONFLICT
    one, other = a.context, b.context
    parted = one.subject.telling != other.subject.telling or one.apart != other.apart
    if one.subject.head != other.subject.head and parted and "property" not in (a.kind, b.kind):
        cost += PART_CONFLICT
    if low.kind != "property" and low.day != high.day:
        cost += DAILY_CONFLICT * min(MOST_DAYS, abs(high.day - low.day))
    return cost


def is_running(item: Item) -> bool:
    """Whether a story has one running figure of the item's measure, for its place and population.

    A few policemen at a scene are no such figure, the troops of a country are (comparison.toml, running_from).
    """
    words = comparison()
    measure = item.context.measure
    return measure in words.running and item.value >= words.running_from.get(measure, 0)


def rivals(a: Item, b: Item) -> bool:
    """Whether one article gives two speakers' figures, neither of them vague: it may set them against each other."""
    told = all(item.speaker and (item.low == item.high or math.isinf(item.high)) for item in (a, b))
    return told and a.speaker != b.speaker and a.documents == b.documents


def slipped(low: Item, high: Item) -> bool:
    """Whether one figure is the other with a zero or three more or less, or taken in another unit.

    With a zero more or less, exact figures of at least two digits are asked for.
    """
    if low.value <= 0 or not (math.isfinite(low.high - low.low) and math.isfinite(high.high - high.low)):
        return False
    ratio = high.value / low.value
    exact = low.low == low.high and high.low == high.high
    if exact and min(low.digits, high.digits) > 1 and any(abs(ratio / factor - 1) < 1e-6 for factor in SLIP_FACTORS):
        return True
    return any(abs(ratio / slip - 1) < UNIT_SLIP for slip in _unit_slips(low.context.measure))


def rewritten(low: Item, high: Item) -> bool:
    """Whether one number stands in two units: 30 feet and 30 metres, 1,000 F and 1,000 C."""
    return low.written == high.written >= LEAST_REWRITTEN and low.kind == "property"


@cache
def _unit_slips(measure: str) -> tuple[float, ...]:
    """Return the ratios of units that are taken for one another, for a measure of lengths, masses and the like."""
    entry = measures().get(measure)
    if entry is None or entry.kind != "property":
        return ()
    return tuple(slip.ratio for slip in comparison().slips if measure in slip.measures)


def steps(measure: str, low: float, high: float) -> float:
    """Return how far apart two base values are: doublings, or steps of the measure's own (comparison.toml)."""
    step = comparison().steps.get(measure)
    if step is not None:
        return min(MOST_STEPS, abs(high - low) / step)
    entry = measures().get(measure)
    small = SMALL_STEP if entry is None or entry.kind != "property" else 0
    low, high = abs(low) + small, abs(high) + small
    return abs(math.log2(high / low)) if low > 0 and high > 0 else 3.0
