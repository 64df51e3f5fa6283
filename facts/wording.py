"""Figures in words a reporter would use: readings, amounts, intervals, days, the names of series.

Screens, reports and the sentences of the cross-check all speak through these functions, so that a figure reads the
same everywhere. A row is anything that is read like a mapping of the facts table's columns: a dict or a pandas Series.
Nothing here escapes: what goes into HTML or Markdown is escaped there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from facts.lexicon.measures import measures
from facts.lexicon.subjects import subject_words
from facts.lexicon.unit_signs import unit_signs

Row = Any  # a mapping of the facts table's columns: dict or pandas Series

HEDGES = {
    "exact": "",
    "approximate": "about ",
    "at_least": "at least ",
    "more_than": ">",
    "at_most": "up to ",
    "less_than": "<",
    "range": "",
    "vague": "",
}  # what a qualifier puts before the number
BRACKET = 6  # characters at most between a figure and its conversion: " (", ", or "
WHOLE_FROM = 20  # in the unit shown; conversions are whole numbers from here up, else they keep one decimal


def known(value: object) -> bool:
    """Whether a cell holds something: not None, NaN, NaT or "".

    >>> [known(x) for x in (0, "a", None, float("nan"), "")]
    [True, True, False, False, False]
    """
    if value is None or value == "":
        return False
    return bool(value == value)  # noqa: PLR0124 - NaN and NaT alone differ from themselves


def number(value: float) -> str:
    """Return `value` in the house style: thousands by commas, millions and billions by letter.

    >>> [number(x) for x in (6000, 3.4, 0.35, 152e6, 1.5e9, 12.0, 1234.5)]
    ['6,000', '3.4', '0.35', '152 m', '1.5 bn', '12', '1,234.5']
    """
    size = abs(value)
    for limit, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if size >= limit:
            return f"{_plain(value / limit, 4)} {name}"
    return _plain(value, 6)


def _plain(value: float, digits: int) -> str:
    """Return `value` to `digits` significant digits, never in powers of ten, without zeros at the end."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else ""
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(value: float, unit: str, convert: bool = True) -> str:
    """Return a number with its unit, the written unit first, the other system's in brackets when `convert`.

    >>> amount(111, "mile"), amount(152e6, "EUR"), amount(6, "week"), amount(3.4, "percent"), amount(6000, "person")
    ('111 mi (179 km)', '€152 m', '6 weeks', '3.4 %', '6,000')
    """
    signs = unit_signs()
    if unit in signs.units:
        entry = signs.units[unit]
        text = _signed(value, unit)
        if convert and entry.other:
            other = value * entry.factor + entry.offset
            text += f" ({_signed(round(other, 0 if abs(other) >= WHOLE_FROM else 1), entry.other)})"
        return text
    if _is_currency(unit):
        sign = signs.currencies.get(unit, f"{unit} ")
        return f"{'-' if value < 0 else ''}{sign}{number(abs(value))}"
    if not unit:
        return number(value)
    return f"{number(value)} {unit.replace('_', ' ') if value == 1 else unit_name(unit)}"


def unit_name(unit: str) -> str:
    """Return a unit's name in the plural, for headings; a currency's sign, and "" for people, things and magnitudes.

    >>> unit_name("meter"), unit_name("mile"), unit_name("EUR"), unit_name("person")
    ('metres', 'miles', '€', '')
    """
    signs = unit_signs()
    if _is_currency(unit):
        return signs.currencies.get(unit, unit)
    if unit in signs.units and not signs.units[unit].sign:
        return ""
    return signs.spelled.get(unit, f"{unit.replace('_', ' ')}s") if unit else ""


def _signed(value: float, unit: str) -> str:
    entry = unit_signs().units[unit]
    return f"{number(value)}{'' if entry.glued or not entry.sign else ' '}{entry.sign}"


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def reading(row: Row, convert: bool = True) -> str:
    """Return how a fact's wording is read: "about 6,000", ">12,000", "111 mi (179 km)", "100–999 a day".

    >>> reading({"value": 12000, "low": 12000, "high": None, "qualifier": "more_than", "unit": "person", "per": ""})
    '>12,000'
    """
    unit, qualifier = str(row["unit"]), str(row["qualifier"])
    if qualifier in ("range", "vague") and known(row["low"]) and known(row["high"]) and row["low"] != row["high"]:
        text = _between(row["low"], row["high"], unit)
    else:
        text = HEDGES.get(qualifier, "") + amount(row["value"], unit, convert)
    if known(row["per"]):
        text += f" a {str(row['per']).replace('_', ' ')}"
    return {"up": "up ", "down": "down "}.get(str(row.get("change", "")), "") + text


def interval(row: Row) -> str:
    """Return what the wording allows, in the fact's unit: "5,400–6,600", "12,000 or more", "up to 50", "3.4 m".

    The bound itself is excluded by "more than" and "less than": these read "more than 12,000", "less than 50".
    """
    unit, qualifier = str(row["unit"]), str(row["qualifier"])
    low, high = row["low"], row["high"]
    if known(low) and known(high):
        return amount(low, unit, convert=False) if low == high else _between(low, high, unit)
    if known(low):
        text = amount(low, unit, convert=False)
        return f"more than {text}" if qualifier == "more_than" else f"{text} or more"
    if known(high):
        text = amount(high, unit, convert=False)
        return f"less than {text}" if qualifier == "less_than" else f"up to {text}"
    return "any value"


def _between(low: float, high: float, unit: str) -> str:
    """Return "36–99", "€1.5–€2 m", "5–10 km": the unit after the second number, a currency before both."""
    first = amount(low, unit, convert=False) if _is_currency(unit) else number(low)
    return f"{first}–{amount(high, unit, convert=False)}"


def span(rows: Iterable[Row]) -> str:
    """Return the readings of a series from its smallest to its largest figure: "6,000 to >12,000", "3.35 m to 3.4 m".

    Both are in the unit that most of the figures outside brackets are written in; of equally many, the first's.
    """
    rows = list(rows)
    ordered = sorted(rows, key=lambda row: (row["base_value"], str(row["qualifier"])))
    if not ordered:
        return ""
    first, last = ordered[0], ordered[-1]
    if first["base_value"] == last["base_value"]:
        return reading(last)
    placed = sorted(range(len(rows)), key=lambda at: (str(rows[at].get("document_id")), rows[at].get("start", 0)))
    inside = {after for before, after in pairwise(placed) if _converts(rows[after], rows[before])}
    telling = [(at not in inside, row) for at, row in enumerate(rows) if row["value"]]  # zero is the same in any unit
    written = [row for outside, row in telling if outside] or [row for _, row in telling]
    units = [str(row["unit"]) for row in written]
    unit = max(dict.fromkeys(units), key=units.count)
    scale = next(row["base_value"] / row["value"] for row in written if str(row["unit"]) == unit)
    if str(first.get("base_unit", "")) == "kelvin":  # degrees have no common zero: they are shown as they are written
        return f"{reading(first, convert=False)} to {reading(last, convert=False)}"
    least, most = (
        amount(row["value"] if str(row["unit"]) == unit else _short(row["base_value"] / scale), unit, False)
        for row in (first, last)
    )
    greatest = reading(last, convert=False) if str(last["unit"]) == unit else _hedge(last) + most
    return f"{_hedge(first)}{least} to {greatest}"


def _converts(row: Row, other: Row) -> bool:
    """Whether `row` is `other` in another unit, in brackets after it: "0.6 metres (2 feet)"."""
    if str(row["unit"]) == str(other["unit"]) or row.get("document_id") != other.get("document_id"):
        return False
    return bool(0 <= row.get("start", 0) - other.get("end", math.inf) <= BRACKET)


def _hedge(row: Row) -> str:
    return HEDGES.get(str(row["qualifier"]), "")


def _short(value: float) -> float:
    """Return a converted value to three significant digits."""
    return float(f"{value:.3g}")


def day(date: Any, year: bool = False) -> str:
    """Return "4 Nov", with the year when asked; "" without a date.

    >>> import datetime as dt
    >>> day(dt.date(2021, 11, 4)), day(dt.date(2021, 11, 4), year=True), day(None)
    ('4 Nov', '4 Nov 2021', '')
    """
    if not known(date):
        return ""
    return f"{date.day} {MONTHS[date.month - 1]}" + (f" {date.year}" if year else "")


SMALL_NUMBERS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def days(count: int) -> str:
    """Return "the same day", "in one day", "in eleven days": the time between two figures in a sentence.

    >>> days(0), days(1), days(4), days(27)
    ('on the same day', 'in one day', 'in four days', 'in 27 days')
    """
    if count == 0:
        return "on the same day"
    word = SMALL_NUMBERS[count - 1] if count <= len(SMALL_NUMBERS) else f"{count:,}"
    return f"in {word} day{'' if count == 1 else 's'}"


def quoted(words: str) -> str:
    """Return `words` in curly quotation marks, white space collapsed."""
    return f"“{' '.join(str(words).split())}”"


def source_name(row: Row) -> str:
    """Return the publisher, or "Unknown (003)" from the first part of the document's id."""
    if known(row.get("publisher")):
        return str(row["publisher"])
    document = str(row.get("document_id", ""))
    return f"Unknown ({document.split('_')[0][:24] or document[:24]})"


def measure_label(measure: str) -> str:
    """Return the measure as screens call it: "Barrier length"."""
    entry = measures().get(measure)
    return entry.label if entry else measure.replace("_", " ").capitalize()


def series_name(row: Row) -> str:
    """Return what a series, or one fact, is about: "Troops, Poland", "Barrier length, Lithuania’s wall (planned)".

    The subject is left out where it says no more than the measure does ("troops", "people").
    """
    label, measure = measure_label(str(row["measure"])), str(row["measure"])
    place = str(row["place"]) if known(row["place"]) else ""
    subject = telling_subject(str(row["subject"]) if known(row["subject"]) else "", measure)
    entry = measures().get(measure)
    if subject and place and entry is not None and entry.kind == "property" and len(subject.split()) <= 3:
        parts = [label, f"{possessive(place)} {subject}"]
    else:
        parts = [label, subject, place]
    name = ", ".join(part for part in parts if part)
    status = str(row["status"]) if known(row["status"]) else "reported"
    return name if status == "reported" else f"{name} ({status})"


def telling_subject(subject: str, measure: str) -> str:
    """Return `subject` when it says more than the measure's own name, else ""."""
    words = subject_words()
    own = {words.singular(word) for word in f"{measure_label(measure)} {measure}".lower().replace("_", " ").split()}
    told = [word for word in subject.lower().split() if words.singular(word) not in own | words.generic]
    return subject if told else ""


def possessive(name: str) -> str:
    """Return "Poland’s", "the Netherlands’".

    >>> possessive("Poland"), possessive("United States")
    ('Poland’s', 'United States’')
    """
    return f"{name}’" if name.endswith("s") else f"{name}’s"
