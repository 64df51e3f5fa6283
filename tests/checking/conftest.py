"""Small facts tables for the cross-check: a row says only what a test is about."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from facts.model import BaseUnit, Document, Fact
from facts.table import to_table

BASES = {
    "mile": BaseUnit("meter", 1609.344),
    "kilometer": BaseUnit("meter", 1000),
    "meter": BaseUnit("meter"),
    "foot": BaseUnit("meter", 0.3048),
    "pound": BaseUnit("kilogram", 0.45359237),
    "kilogram": BaseUnit("kilogram"),
    "hour": BaseUnit("second", 3600),
    "week": BaseUnit("second", 604800),
    "day": BaseUnit("second", 86400),
    "degree_Celsius": BaseUnit("kelvin", 1, 273.15),
    "degree_Fahrenheit": BaseUnit("kelvin", 0.5555555555555556, 255.3722222222222),
}
PLACES = {"Poland": "PL", "Lithuania": "LT", "Belarus": "BY", "Lebanon": "LB", "Beirut": "LB", "Italy": "IT"}
COPIED = {"002": "000_69763bc6fba71b7e"}
DATES = {"000": "2021-11-16", "001": "2021-11-04", "002": "2021-11-16", "003": "2021-11-08", "004": "2021-11-19"}


def interval(value: float, qualifier: str) -> tuple[float | None, float | None]:
    """Return the interval of the plain qualifiers."""
    return {
        "exact": (value, value),
        "approximate": (0.9 * value, 1.1 * value),
        "at_least": (value, None),
        "more_than": (value, None),
        "at_most": (None, value),
        "less_than": (None, value),
    }[qualifier]


def make_table(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a facts table.

    A row needs `value`; it may give `text` (the sentence, with the figure's words in brackets), and any column of the
    facts table. Facts of one document are given in its order. Without `document_id` each row is a document of its own.
    """
    facts, documents, texts = [], {}, {}
    for number, row in enumerate(rows):
        name = row.get("document_id", f"paper-{number}")
        sentence, mention = _marked(row)
        start = texts.setdefault(name, "").find(sentence)
        if start < 0:
            start = len(texts[name])
            texts[name] += sentence + " "
        at = start + sentence.index(mention)
        qualifier = row.get("qualifier", "exact")
        low, high = (row["low"], row["high"]) if "low" in row else interval(row["value"], qualifier)
        unit = row.get("unit", "person")
        place = row.get("place", "")
        published = row.get("published", "2024-03-01")
        documents[name] = Document(
            "", name, row.get("title", ""), row.get("publisher", ""), published, source_id=row.get("source_id", "")
        )
        facts.append(
            Fact(
                name, at, at + len(mention), mention, sentence, row["value"], low, high, qualifier, unit,
                row.get("measure", "deaths"), row.get("subject", "people"), place,
                row.get("country", PLACES.get(place, "")), row.get("change", ""), row.get("per", ""),
                row.get("status", "reported"), row.get("attribution", ""),
                dt.date.fromisoformat(row.get("as_of", published)) if published else None,
                BASES.get(unit, BaseUnit(unit)),
            )
        )  # fmt: skip
    return to_table(facts, documents.values())


def _marked(row: dict[str, Any]) -> tuple[str, str]:
    """Return the sentence and the words in its brackets."""
    text = row.get("text", f"Officials in Harbourtown said [{row['value']:g} people] died in the Crane Street fire.")
    before, _, rest = text.partition("[")
    mention, _, after = rest.partition("]")
    return f"{before}{mention}{after}", mention


@pytest.fixture(scope="session")
def make() -> Callable[..., pd.DataFrame]:
    """The maker of small tables."""
    return make_table


@pytest.fixture(scope="session")
def seed_table(root: Path) -> pd.DataFrame:
    """The facts of the five seed articles as read by hand (tests/data/seeds_facts.csv)."""
    rows = []
    texts = {path.stem: path.read_text("utf-8-sig") for path in sorted((root / "seeds").glob("*.txt"))}
    texts = {name: text.replace("\r\n", "\n") for name, text in texts.items()}
    countries = {**PLACES, "Iraq": "IQ", "Germany": "DE"}
    documents = {
        name: Document(text, name, published=DATES[name[:3]], source_id=COPIED.get(name[:3], ""))
        for name, text in texts.items()
    }
    with (root / "tests" / "data" / "seeds_facts.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text, start, mention = texts[row["document"]], int(row["start"]), row["mention"]
            base = BaseUnit("year") if row["measure"] == "age" else BASES.get(row["unit"], BaseUnit(row["unit"]))
            rows.append(
                Fact(
                    row["document"], start, start + len(mention), mention, _sentence(text, start, start + len(mention)),
                    float(row["value"]), _float(row["low"]), _float(row["high"]), row["qualifier"], row["unit"],
                    row["measure"], row["subject"], row["place"], countries.get(row["place"], ""), "", row["per"],
                    row["status"], "", documents[row["document"]].published, base,
                )
            )  # fmt: skip
    return to_table(rows, documents.values())


def _float(cell: str) -> float | None:
    return float(cell) if cell else None


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a mention, roughly: between full stops that a space and a capital follow."""
    begin = max(text.rfind(mark, 0, start) for mark in ("\n", ". ", ".” ", "’’ "))
    ends = [at for mark in ("\n", ". ", ".” ") if (at := text.find(mark, end)) >= 0]
    return " ".join(text[begin + 1 : min(ends, default=len(text)) + 1].removeprefix(" ").split())
