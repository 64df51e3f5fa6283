"""Fills the sentences of reasons: one list of texts for each blank, for all pairs of a reason at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from string import Formatter

import numpy as np

from facts.checking.columns import Bools, Columns, Floats, Ints, Objects
from facts.checking.reasons import BY_KEY, CONVERSION, EXACT_CONVERSION, EXCHANGE, SHARE
from facts.wording import amount, day, days, known, quoted, source_name

EPOCH = dt.date(1970, 1, 1).toordinal()


@dataclass(slots=True)
class Pairs:
    """Pairs of rows of a facts table, and what the findings know of each.

    Attributes:
        a, b: rows of the two facts.
        name: what a series is about, in words; series, the series of each row.
        kinds: total, level or property, for each pair.
    """

    columns: Columns
    a: Ints
    b: Ints
    name: Callable[[int], str]
    series: Ints
    kinds: Objects
    conversion: Bools
    independent: Bools
    copies: Bools
    days_apart: Floats
    gap: Floats
    slips: Objects

    def only(self, wanted: Ints) -> Pairs:
        """Return some of the pairs."""
        return Pairs(
            self.columns, self.a[wanted], self.b[wanted], self.name, self.series, self.kinds[wanted],
            self.conversion[wanted], self.independent[wanted], self.copies[wanted], self.days_apart[wanted],
            self.gap[wanted], self.slips[wanted],
        )  # fmt: skip


def sentences(pairs: Pairs, reasons: Objects) -> Objects:
    """Return the sentence of each pair.

    Args:
        reasons: the reason key of each pair.
    """
    made = np.full(len(pairs.a), "", dtype=object)
    for key in sorted(set(reasons.tolist())):
        wanted = np.flatnonzero(reasons == key)
        templates = _templates(key, pairs.only(wanted))
        for template in sorted(set(templates.tolist())):
            some = wanted[templates == template]
            made[some] = _fill(template, pairs.only(some))
    return made


def _templates(key: str, pairs: Pairs) -> Objects:
    """Return the sentence of a reason for each pair, with its blanks; a conversion has sentences of its own."""
    found = np.full(len(pairs.a), BY_KEY[key].human, dtype=object)
    if key in ("rounded", "equal"):
        base = pairs.columns.number("base_value")
        found[pairs.conversion] = CONVERSION
        found[pairs.conversion & (base[pairs.a] == base[pairs.b])] = EXACT_CONVERSION
    elif key == "bad_conversion":
        shares = pairs.columns.is_one_of("base_unit", "percent")[pairs.b]
        found[~pairs.conversion] = EXCHANGE
        found[~pairs.conversion & shares] = SHARE
    return found


def _fill(template: str, pairs: Pairs) -> list[str]:
    """Return the template's text for each pair."""
    pieces: list[Sequence[str] | repeat[str]] = []
    for literal, blank, _, _ in Formatter().parse(template):
        pieces.append(repeat(literal, len(pairs.a)))
        if blank:
            pieces.append(BLANKS[blank](pairs))
    return ["".join(parts) for parts in zip(*pieces, strict=True)]


def _quoted(pairs: Pairs, rows: Ints) -> list[str]:
    code, distinct = pairs.columns.coded("mention")
    return [quoted(distinct[number]) for number in code[rows].tolist()]


def _source(pairs: Pairs, rows: Ints) -> list[str]:
    publisher, document = pairs.columns.texts("publisher"), pairs.columns.texts("document_id")
    when = pairs.columns.days("as_of")
    return [
        ", ".join(
            filter(None, (source_name({"publisher": publisher[row], "document_id": document[row]}), _day(when[row])))
        )
        for row in rows.tolist()
    ]


def _speaker(pairs: Pairs, rows: Ints) -> list[str]:
    code, distinct = pairs.columns.coded("attribution")
    return [str(distinct[number]) for number in code[rows].tolist()]


@lru_cache(maxsize=4096)
def _day(number: float) -> str:
    return day(dt.date.fromordinal(EPOCH + int(number)), year=True) if known(number) else ""


@lru_cache(maxsize=4096)
def _after(number: float) -> str:
    return days(int(number)) if known(number) else "without a date that tells why"


def _values(pairs: Pairs) -> tuple[list[float], list[float]]:
    base = pairs.columns.number("base_value")
    return base[pairs.a].tolist(), base[pairs.b].tolist()


def _moved(pairs: Pairs) -> list[str]:
    return [_movement(a, b) for a, b in zip(*_values(pairs), strict=True)]


def _movement(a: float, b: float) -> str:
    if a > 0 and 1.9 <= b / a <= 2.1:
        return "the figure doubles"
    if b > a:
        return "the figure rises"
    return "the figure falls" if b < a else "the figure changes"


def _percent(pairs: Pairs) -> list[str]:
    """Return how far apart the two are: of the figure outside the brackets, else of the larger."""
    return [
        percent(abs(a - b) / of if (of := abs(a) if outside else max(abs(a), abs(b))) else 0.0)
        for a, b, outside in zip(*_values(pairs), pairs.conversion.tolist(), strict=True)
    ]


def percent(share: float) -> str:
    """Return a share in the house style.

    >>> percent(0.0344), percent(0.356)
    ('3.4 %', '36 %')
    """
    value = share * 100
    return f"{value:.1f} %" if value < 10 else f"{value:,.0f} %"


def _converted(pairs: Pairs) -> list[str]:
    """Return the second figure in the unit of the first, to three digits."""
    value, unit = pairs.columns.number("value")[pairs.a].tolist(), pairs.columns.texts("unit")[pairs.a].tolist()
    return [
        amount(float(f"{b * v / a:.3g}") if a else b, u, convert=False)
        for a, b, v, u in zip(*_values(pairs), value, unit, strict=True)
    ]


def _outside(pairs: Pairs) -> list[str]:
    value, unit = pairs.columns.number("value")[pairs.a].tolist(), pairs.columns.texts("unit")[pairs.a].tolist()
    return [amount(v, u, convert=False) for v, u in zip(value, unit, strict=True)]


def _corroborated(pairs: Pairs) -> list[str]:
    words = {
        (True, False): " in two independent sources: either can be quoted",
        (False, True): ", but one text copies the other: count them as one source",
        (False, False): " in one article: nothing to do",
    }
    return [words[pair] for pair in zip(pairs.independent.tolist(), pairs.copies.tolist(), strict=True)]


KINDS = {"total": "a running total", "level": "a level", "property": "a property"}
BLANKS: dict[str, Callable[[Pairs], list[str]]] = {
    "thing": lambda pairs: [pairs.name(number) for number in pairs.series[pairs.a].tolist()],
    "other_thing": lambda pairs: [pairs.name(number) for number in pairs.series[pairs.b].tolist()],
    "a": lambda pairs: _quoted(pairs, pairs.a),
    "b": lambda pairs: _quoted(pairs, pairs.b),
    "source_a": lambda pairs: _source(pairs, pairs.a),
    "source_b": lambda pairs: _source(pairs, pairs.b),
    "speaker_a": lambda pairs: _speaker(pairs, pairs.a),
    "speaker_b": lambda pairs: _speaker(pairs, pairs.b),
    "after": lambda pairs: [_after(number) for number in pairs.days_apart.tolist()],
    "moved": _moved,
    "kind": lambda pairs: [KINDS[kind] for kind in pairs.kinds.tolist()],
    "percent": _percent,
    "side": lambda pairs: ["under" if b < a else "over" for a, b in zip(*_values(pairs), strict=True)],
    "converted": _converted,
    "outside": _outside,
    "slip": lambda pairs: [str(slip) for slip in pairs.slips],
    "times": lambda pairs: [f"{round(gap):,}" for gap in pairs.gap.tolist()],
    "corroborated": _corroborated,
}
