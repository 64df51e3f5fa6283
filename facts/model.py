"""The two things Factboard is about, a document and a fact, and the words their columns may hold.

Nothing here reads a file, knows a word list or needs a package: every other part imports this one.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Qualifier(StrEnum):
    """How a figure is hedged; it decides the interval (conventions: ACLED codebook, MUC-4, CQE)."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    VAGUE = "vague"


class Change(StrEnum):
    """Whether a figure is the size or the result of a rise or of a fall."""

    NONE = ""
    UP = "up"
    DOWN = "down"


class Status(StrEnum):
    """Whether a figure is said to be so, to come, to be possible, or not to be so."""

    REPORTED = "reported"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Relation(StrEnum):
    """What two facts of a series are to each other, worst first."""

    CONFLICT = "conflict"
    UPDATE = "update"
    COMPATIBLE = "compatible"
    ROUNDING = "rounding"
    AGREE = "agree"


class Convention(StrEnum):
    """Whose rule picks the best estimate of a series."""

    UCDP = "ucdp"
    ACLED = "acled"
    GTD = "gtd"
    RANGE = "range"


class Grade(StrEnum):
    """How well a series is supported (after Airwars)."""

    CONTESTED = "contested"
    FAIR = "fair"
    WEAK = "weak"
    CONFIRMED = "confirmed"
    DISCOUNTED = "discounted"


class FactboardError(Exception):
    """A problem the user can act on; its text names the file, the reason and what to do."""


def as_date(value: dt.date | str | None) -> dt.date | None:
    """Return `value` as a date.

    Args:
        value: a date, a datetime, an ISO 8601 string ("2021-11-04", with or without a time), or None or "".

    Raises:
        ValueError: the string is no ISO date.

    >>> as_date("2021-11-04T09:30:00")
    datetime.date(2021, 11, 4)
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return dt.date.fromisoformat(str(value).strip()[:10])


@dataclass(frozen=True)
class Document:
    """One article.

    Attributes:
        text: the file decoded, a byte order mark dropped, newlines untouched; offsets count code points.
        document_id: the file's stem unless a manifest names another.
        title, publisher, url: "" when nobody says.
        published: a date; an ISO string is accepted and converted.
        date_source: where `published` was found: "manifest", "metadata", "text", "edited" (by the user) or "".
        source_id: document_id of the earliest of its near-copies, else its own.
    """

    text: str
    document_id: str = ""
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    url: str = ""
    date_source: str = ""
    source_id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "published", as_date(self.published))
        if not self.source_id:
            object.__setattr__(self, "source_id", self.document_id)


@dataclass(frozen=True, slots=True)
class BaseUnit:
    """The unit that figures of one dimension are compared in: base = value * factor + offset."""

    name: str
    factor: float = 1.0
    offset: float = 0.0

    def convert(self, value: float | None) -> float | None:
        """Return `value` in the base unit, rounded to 12 significant digits so that no binary noise is shown."""
        if value is None:
            return None
        if self.factor == 1.0 and self.offset == 0.0:
            return value
        return float(f"{value * self.factor + self.offset:.12g}")


COUNT = BaseUnit("count")


def fact_id(document_id: str, start: int, end: int, mention: str) -> str:
    """Return the identifier of a fact, the same in every run.

    >>> fact_id("001", 76, 88, "250 migrants")
    'cff5f9d5c430'
    """
    key = f"{document_id}\x1f{start}\x1f{end}\x1f{mention}"
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True)
class Fact:
    """One numeric mention read as an interval in a unit; the columns of the facts table, the document's aside.

    `text[start:end] == mention`. `low` or `high` None means unbounded. `base` says how to convert to base units.
    """

    document_id: str
    start: int
    end: int
    mention: str
    sentence: str
    value: float
    low: float | None
    high: float | None
    qualifier: str = "exact"
    unit: str = "count"
    measure: str = "count"
    subject: str = ""
    place: str = ""
    country: str = ""
    change: str = ""
    per: str = ""
    status: str = "reported"
    attribution: str = ""
    as_of: dt.date | None = None
    base: BaseUnit = COUNT
    series_id: str = ""

    @property
    def fact_id(self) -> str:
        return fact_id(self.document_id, self.start, self.end, self.mention)

    @property
    def base_value(self) -> float:
        converted = self.base.convert(self.value)
        assert converted is not None
        return converted

    @property
    def base_low(self) -> float | None:
        return self.base.convert(self.low)

    @property
    def base_high(self) -> float | None:
        return self.base.convert(self.high)

    @property
    def base_unit(self) -> str:
        return self.base.name
