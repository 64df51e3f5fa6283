"""One figure in one sentence, and how the numbers of two stand to each other: near, far apart, slipped, rivals."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from facts.checking.context import Context, Place
from facts.lexicon.comparison import comparison
from facts.lexicon.measures import measures
from facts.settings import ROUNDING_CLOSE, ROUNDING_WIDE

SMALL_STEP = 3  # added to both counts before their ratio is judged: 1 and 2 dead are a step apart, not "twice"
SLIP_FACTORS = (10, 100, 1000)  # of figures written with a zero, two or three too many
FAR_COST = 1.4  # of each step between two figures that a later one does not explain
FARTHER_COST, FARTHEST = 0.4, 4.0  # of each step beyond so many: sixteen times as many or a hundred is much the same
LARGEST_UNIT = 5  # how many of the smaller unit the larger is where one is taken for the other: a metre is 3.3 feet
LEAST_REWRITTEN = 10  # smaller numbers are met in two units by chance
MOST_STEPS = 8.0  # of a measure compared by difference, whose steps are small
CONVERTED_DIGITS = 3  # significant digits of two figures of one unit that may be one converted twice
FEW = 10  # people or things; smaller counts are of something else too often
ANSWER_REACH = 2  # figures from one to the other that is set against it: a part may stand between
OWN_CLAUSE = 2  # of `Item.answers`
BEYOND = 32  # times as large is no size of the same thing
VAGUE = 2.0  # times its lower bound, from which an interval is that of a vague count
UNIT_SLIP = 0.005  # share by which the ratio of two figures may miss that of the units
RUNNING_CONFLICT, OTHER_CONFLICT = 0.25, 1.0  # what any conflict costs, where a story has one figure and elsewhere
PART_CONFLICT = 4.0  # what it costs more when one of the two may be a part of the other's population
DAILY_CONFLICT, MOST_DAYS = 0.04, 60  # and for each day between them, except for properties
FIGURE_POINTS = (0.3, 0.8, 1.5)  # for the same figure, with one, two, three or more significant digits
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
        answers: 1 where its sentence sets it against a figure told before, "other reports say 10"; 2 where its clause
            does, "814 died; the observatory has 1,399"; else 0.
        bare: whether it is given without the noun it counts: "the charity puts it at 310".
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
    answers: int = 0
    bare: bool = False


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


@cache
def is_property(measure: str) -> bool:
    entry = measures().get(measure)
    return entry is not None and entry.kind == "property"


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


def beyond(a: Item, b: Item) -> bool:
    """Whether two sizes are so far apart that they are of two things: a mile of fence and 315 km."""
    low, high = (a, b) if a.value <= b.value else (b, a)
    if "property" not in (a.kind, b.kind) or not disjoint(a, b) or a.context.measure in comparison().steps:
        return False
    return high.value > BEYOND * max(0.0, low.value) and not slipped(low, high)


def rivals(a: Item, b: Item) -> bool:
    """Whether one article gives two speakers' figures, neither of them vague: it may set them against each other."""
    told = all(item.speaker and (math.isinf(item.high) or item.high <= _widest(item) * item.low) for item in (a, b))
    return (told and a.speaker != b.speaker and a.documents == b.documents) or answered(a, b) or retold(a, b)


def retold(a: Item, b: Item) -> bool:
    """Whether the later of two figures of one article is another speaker's number for what the earlier counts."""
    earlier, later = (a, b) if a.row < b.row else (b, a)
    subject = later.context.subject
    same = later.bare and subject == earlier.context.subject and a.place.name == b.place.name
    other = later.speaker not in (0, earlier.speaker) and (earlier.speaker or earlier.sentence != later.sentence)
    many = min(a.value, b.value) >= FEW and not is_property(later.context.measure)
    return bool(same and other) and many and a.documents == b.documents and later.row - earlier.row <= ANSWER_REACH


def _widest(item: Item) -> float:
    """Return how many times its lower bound the upper one of a figure may be that is set against another's."""
    return 1.0 if item.kind == "property" else VAGUE


def answered(a: Item, b: Item) -> bool:
    """Whether an article sets the later of two figures against the one told just before: "other reports say 10"."""
    later = a if a.row > b.row else b
    apart = a.sentence != b.sentence or a.speaker != b.speaker or later.answers == OWN_CLAUSE
    return bool(later.answers) and apart and a.documents == b.documents and abs(a.row - b.row) <= ANSWER_REACH


def slipped(low: Item, high: Item) -> bool:
    """Whether one figure is the other with a zero or three more or less, or taken in another unit.

    With a zero more or less, exact figures of at least two digits are asked for.
    """
    if low.value <= 0 or not (math.isfinite(low.high - low.low) and math.isfinite(high.high - high.low)):
        return False
    ratio = high.value / low.value
    exact = low.low == low.high and high.low == high.high
    tenfold = any(abs(ratio / factor - 1) < 1e-6 for factor in SLIP_FACTORS)
    if exact and tenfold and min(significant(low.written), significant(high.written)) > 1:
        return True
    return exact and any(
        abs(ratio / slip - 1) < UNIT_SLIP and _is_conversion(low.written, high.written, slip)
        for slip in _unit_slips(low.context.measure)
    )


def _is_conversion(low: float, high: float, ratio: float) -> bool:
    """Whether one written number is the other converted and rounded; two of fewer digits are so by chance.

    >>> _is_conversion(186, 299, 1.609344), _is_conversion(458, 738, 1.609344), _is_conversion(500, 805, 1.609344)
    (True, False, False)
    """
    told = min(significant(low), significant(high)) >= CONVERTED_DIGITS
    return told and (round(low * ratio) == high or round(high / ratio) == low)


def rewritten(low: Item, high: Item) -> bool:
    """Whether one number stands in two units of like size: 30 feet and 30 metres, not 30 feet and 30 miles."""
    same = low.written == high.written >= LEAST_REWRITTEN and low.kind == "property"
    return same and abs(high.value) <= LARGEST_UNIT * abs(low.value)


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
