"""Near-copies have the source of the earliest; other articles have their own."""

from __future__ import annotations

import random

import pytest

from facts.model import Document
from facts.reading import group_copies, read
from facts.reading.copies import containment
from facts.settings import SHINGLE_SHARERS

WORDS = [f"word{number}" for number in range(2000)]


def prose(seed: int, length: int = 200) -> str:
    """Return words in an order of their own."""
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def sources(*documents: tuple[str, str | None, str]) -> dict[str, str]:
    made = group_copies(Document(text, name, published=day) for name, day, text in documents)
    return {document.document_id: document.source_id for document in made}


WIRE = prose(1)
OWN = prose(2)
LONG = prose(1, 600)  # begins with WIRE
COPY = " ".join([*WIRE.split()[80:], *prose(3, 80).split()])  # most of it is of WIRE
COPY_OF_COPY = " ".join([*COPY.split()[60:], *prose(4, 60).split()])  # most of it is of COPY, little of WIRE

GROUPS = [
    ("other words", [("a", None, WIRE), ("b", None, OWN)], {"a": "a", "b": "b"}),
    ("the same words", [("b", None, WIRE), ("a", None, WIRE)], {"a": "a", "b": "a"}),
    ("the earlier day first", [("a", "2021-11-17", WIRE), ("b", "2021-11-16", WIRE)], {"a": "b", "b": "b"}),
    ("no day is last", [("a", None, WIRE), ("b", "2021-11-16", WIRE)], {"a": "b", "b": "b"}),
    ("the shorter decides", [("a", None, LONG), ("b", None, WIRE)], {"a": "a", "b": "a"}),
    (
        "a copy of a copy has the first's source",
        [("a", None, WIRE), ("b", None, COPY), ("c", None, COPY_OF_COPY)],
        {"a": "a", "b": "a", "c": "a"},
    ),
    (
        "a later round-up does not make two reports one",
        [("a", "2021-11-16", WIRE), ("b", "2021-11-16", OWN), ("c", "2021-11-17", f"{WIRE} {OWN}")],
        {"a": "a", "b": "b", "c": "a"},
    ),
    (
        "case and punctuation do not count",
        [("a", None, WIRE), ("b", None, WIRE.upper().replace(" ", ", "))],
        {"a": "a", "b": "a"},
    ),
    ("too short to tell", [("a", None, "Six people died"), ("b", None, "Six people died")], {"a": "a", "b": "b"}),
]


@pytest.mark.parametrize(("kind", "documents", "wanted"), GROUPS, ids=[row[0] for row in GROUPS])
def test_groups(kind: str, documents: list[tuple[str, str | None, str]], wanted: dict[str, str]) -> None:
    assert sources(*documents) == wanted


def test_the_copy_of_a_copy_is_none_of_the_first() -> None:
    assert containment(WIRE, COPY) > 0.5
    assert containment(COPY, COPY_OF_COPY) > 0.5
    assert containment(WIRE, COPY_OF_COPY) < 0.5


def test_seeds(seeds: object) -> None:
    documents = {document.document_id[:3]: document for document in read(str(seeds))}
    assert containment(documents["000"].text, documents["002"].text) == pytest.approx(0.79, abs=0.005)
    found = {name: document.source_id[:3] for name, document in documents.items()}
    assert found == {"000": "000", "001": "001", "002": "000", "003": "003", "004": "004"}


def test_what_every_page_of_a_site_prints_makes_no_copies() -> None:
    footer = prose(5, 60)
    found = sources(*((f"{number:04}", None, f"{prose(100 + number)} {footer}") for number in range(120)))
    assert all(name == source for name, source in found.items())


def test_a_story_copied_more_often_than_shingles_are_followed() -> None:
    found = sources(*((f"{number:04}", None, WIRE) for number in range(2 * SHINGLE_SHARERS + 3)))
    assert set(found.values()) == {"0000"}


def test_the_order_of_the_documents_does_not_matter() -> None:
    rows = [row for _, documents, _ in GROUPS[:1] for row in documents] + [("c", None, LONG), ("d", None, COPY)]
    assert sources(*rows) == sources(*reversed(rows))
