"""Text to facts."""

from __future__ import annotations

import datetime as dt

from facts.extraction.reader import read_facts
from facts.model import Fact


def extract(text: str, *, document_id: str = "", published: dt.date | str | None = None) -> list[Fact]:
    """Return every figure of `text` as a fact, in order of position.

    Args:
        text: an article; offsets of the facts count its code points.
        document_id: goes into every fact and its `fact_id`.
        published: the day against which "on Thursday" and "yesterday" are read; a date or an ISO string.

    >>> fact, = extract("More than 12,000 troops were stationed there.")
    >>> fact.value, fact.low, fact.high, fact.qualifier, fact.unit, fact.measure
    (12000.0, 12000.0, None, 'more_than', 'person', 'troops')
    """
    return read_facts(text, document_id, published)
