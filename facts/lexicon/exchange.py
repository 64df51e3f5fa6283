"""Loads exchange.csv: between which rates a currency has been changed for another."""

from __future__ import annotations

from functools import cache

from facts.lexicon.files import LexiconError, read_csv

FILE = "exchange.csv"
FIRST_YEAR, TURN = 2000, 2015  # years in which the two spans of the file begin
Band = tuple[float, float]


@cache
def _bands() -> dict[str, tuple[Band, Band]]:
    """Return the units a US dollar of each currency: the least and the most, in each span of years.

    Raises:
        LexiconError: a band is empty or a code unknown.
    """
    known = {row["code"] for row in read_csv("currencies.csv")}
    found: dict[str, tuple[Band, Band]] = {}
    for row in read_csv(FILE):
        early, late = ((float(row[f"low_{year}"]), float(row[f"high_{year}"])) for year in (FIRST_YEAR, TURN))
        if row["code"] not in known or not all(0 < low <= high for low, high in (early, late)):
            raise LexiconError(FILE, row["code"], "is no ISO 4217 code with low and high rates above 0")
        found[row["code"]] = (early, late)
    return found


def rates(one: str, other: str, year: int) -> Band | None:
    """Return the least and the most units of currency `other` that one unit of `one` can have been worth in a year.

    Args:
        one, other: ISO 4217 codes.
        year: 0 when unknown: then any year from 2000 on; None is returned for an earlier year, or an unknown currency.

    >>> [round(rate, 2) for rate in rates("EUR", "GBP", 2024) or ()]
    [0.58, 1.2]
    >>> rates("EUR", "GBP", 1990) is None, rates("EUR", "XXX", 2024) is None
    (True, True)
    """
    bands = _bands()
    if one not in bands or other not in bands or 0 < year < FIRST_YEAR:
        return None
    spans = (0, 1) if not year else (int(year >= TURN),)
    low = min(bands[other][span][0] / bands[one][span][1] for span in spans)
    high = max(bands[other][span][1] / bands[one][span][0] for span in spans)
    return low, high
