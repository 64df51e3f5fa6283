"""The 39 figures of the five seed articles as read by hand, and the numbers there that are no figures."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from facts.extraction import extract
from facts.model import Fact

ROOT = Path(__file__).parents[2]
PUBLISHED = {"000": "2021-11-16", "001": "2021-11-04", "002": "2021-11-16", "003": "2021-11-08", "004": "2021-11-19"}
GOLD = list(csv.DictReader((ROOT / "tests/data/seeds_facts.csv").read_text(encoding="utf-8").splitlines()))
TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}

# What looks like a figure and is none: document, words around the number.
MUST_NOT_MATCH = [
    ("000", "0:00:57"), ("000", "16x9"), ("000", "November 16"), ("000", "August 2020"), ("000", "one of the leading"),
    ("000", "the two countries"), ("000", "several rounds"), ("000", "first contact"), ("001", "November 4, 2021"),
    ("001", "one of which covers"), ("002", "sixth consecutive term"), ("002", "2021-11-16"), ("003", "2021-11-08"),
    ("003", "the two border issues"), ("003", "a sixth term"), ("004", "twice by phone"), ("004", "Nov. 16, 2021"),
    ("004", "one of several important"), ("004", "from both sides"),
]  # fmt: skip


@pytest.fixture(scope="module")
def facts() -> dict[str, list[Fact]]:
    return {stem: extract(text, document_id=stem, published=PUBLISHED[stem[:3]]) for stem, text in TEXTS.items()}


def number(cell: str) -> float | None:
    return float(cell) if cell else None


@pytest.mark.parametrize("row", GOLD, ids=[f"{row['document'][:3]}-{row['mention']}" for row in GOLD])
def test_figure_is_read(row: dict[str, str], facts: dict[str, list[Fact]]) -> None:
    text = TEXTS[row["document"]]
    at = text.index(row["number"], int(row["start"]))
    found = [fact for fact in facts[row["document"]] if fact.start <= at < fact.end]
    assert len(found) == 1
    fact = found[0]
    assert text[fact.start : fact.end] == fact.mention
    assert (fact.value, fact.low, fact.high) == tuple(number(row[end]) for end in ("value", "low", "high"))
    read = {name: getattr(fact, name) for name in ("qualifier", "unit", "per", "measure", "place", "status")}
    assert read == {name: row[name] for name in read}
    assert row["subject"].split()[-1:] == fact.subject.split()[-1:]


@pytest.mark.parametrize(("stem", "words"), MUST_NOT_MATCH)
def test_no_figure_is_read(stem: str, words: str, facts: dict[str, list[Fact]]) -> None:
    document = next(name for name in TEXTS if name.startswith(stem))
    at = TEXTS[document].index(words)
    inside = [fact.mention for fact in facts[document] if at <= fact.start < at + len(words)]
    assert inside == []


def test_only_two_more_figures_are_read(facts: dict[str, list[Fact]]) -> None:
    assert sum(len(found) for found in facts.values()) == len(GOLD) + 2  # "two fronts" and "zero concessions"
