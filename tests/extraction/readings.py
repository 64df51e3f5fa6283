"""What the tables of readings share: a row is a text and what each figure in it reads as."""

from __future__ import annotations

from facts.extraction import extract

Reading = tuple[float, float | None, float | None, str, str, str]


def one(value: float, unit: str = "count", per: str = "") -> Reading:
    """Return the reading of an exact figure."""
    return (value, value, value, "exact", unit, per)


def between(low: float, high: float, unit: str = "count", per: str = "") -> Reading:
    """Return the reading of a range."""
    return ((low + high) / 2, low, high, "range", unit, per)


def read(text: str) -> list[Reading]:
    """Return value, low, high, qualifier, unit and rate of every figure of a text."""
    return [(f.value, f.low, f.high, f.qualifier, f.unit, f.per) for f in extract(text)]


def values(text: str) -> list[tuple[float, str]]:
    """Return value and unit of every figure of a text."""
    return [(f.value, f.unit) for f in extract(text)]
