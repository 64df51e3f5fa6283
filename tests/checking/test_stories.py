"""Which documents are about the same events."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

import facts
from facts.checking.stories import find_stories
from facts.checking.vocabulary import Vocabulary
from facts.settings import STORY_MANY

FLOOD = "The Norvan flood in the Belmar gorge killed people, Mayor Ilse Brandt said."
FLOOD_AGAIN = "In the Belmar gorge the flood took lives, says Brandt, the mayor of Norvan."
FERRY = "A ferry sank off Ostuni harbour, the coast guard of Apulia said."
OTHERS = [f"The firm Quil{chr(97 + n // 26)}{chr(97 + n % 26)} sold {n} boats." for n in range(STORY_MANY)]


def stories(texts: list[str], days: list[float]) -> list[int]:
    vocabulary = Vocabulary()
    documents = vocabulary.read(np.asarray(texts, dtype=object))[0]
    return [int(number) for number in find_stories(documents, vocabulary, np.asarray(days)).story]


@pytest.mark.parametrize(
    ("texts", "days", "expected"),
    [
        ([FLOOD, FLOOD_AGAIN, FERRY], [0, 1, 1], [0, 0, 2]),
        ([FLOOD, FLOOD_AGAIN], [0, 300], [0, 0]),  # of two articles put together, one a year on
        ([FLOOD, FLOOD_AGAIN, *OTHERS], [0, 300, *range(len(OTHERS))], list(range(2 + len(OTHERS)))),  # of very many
        ([FLOOD, FLOOD_AGAIN], [0, float("nan")], [0, 0]),  # an unknown date is no reason
        ([FLOOD, "", ""], [0, 0, 0], [0, 1, 2]),
        ([], [], []),
    ],
)
def test_stories(texts: list[str], days: list[float], expected: list[int]) -> None:
    assert stories(texts, days) == expected


def test_many_documents_of_one_story_are_one() -> None:
    texts = [f"{FLOOD} Report {number}" for number in range(60)] + [FERRY] * 3
    found = stories(texts, [float(number) for number in range(63)])
    assert found == [0] * 60 + [60] * 3


def test_the_people_and_the_capital_stand_for_the_country() -> None:
    vocabulary = Vocabulary()
    first, second = vocabulary.read(np.asarray(["Polish soldiers", "Warsaw sent a soldier"], dtype=object))[0]
    assert {vocabulary.words[number] for number in first & second} == {"poland", "soldier"}


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("Police arrest 40 protesters\n\nPolice in Paris arrested 40 people.", "Sydney", False),
        ("Police arrest 40 protesters\n\nPolice in Paris arrested 40 people.", "Paris", True),
        ("Police arrest 40 protesters\n\nPolice arrested 40 people.", "Sydney", True),  # who knows where
    ],
)
def test_like_reports_from_two_lands_are_two_events(first: str, second: str, compared: bool) -> None:
    other = f"Police arrest 12 protesters\n\nPolice in {second} arrested 12 people."
    documents = [
        facts.Document(text, document_id=name, publisher=name, published=dt.date(2024, 5, 1))
        for name, text in (("a", first), ("b", other))
    ]
    assert (len(facts.cross_check(facts.fact_table(documents)).findings) > 0) == compared
