"""The words of texts as sets of numbers."""

from __future__ import annotations

import numpy as np
import pytest

from facts.checking import vocabulary as module
from facts.checking.vocabulary import Vocabulary
from facts.checking.wordsets import word_sets

TEXTS = [
    "In 2021 Warsaw said that 430 migrants were stuck on Polish soil.",
    "",
    "Crews (Turkey’s AFAD) freed 1,121 people,40 of them in Hatay; in 1999 it was 17,000.",
    "A 3.4-metre fence",
    "Polish soldiers  arrived",
]


def words(texts: list[str]) -> list[list[str]]:
    vocabulary = Vocabulary()
    found, _ = vocabulary.read(np.asarray(texts, dtype=object))
    return [sorted(vocabulary.words[number] for number in found[text]) for text in range(len(texts))]


def test_words() -> None:
    assert words(TEXTS) == [
        ["2021", "430", "migrant", "poland", "soil", "stuck"],
        [],
        ["1,121", "17,000", "1999", "afad", "crew", "freed", "hatay", "turkey"],
        ["3.4", "fence"],
        ["arrived", "poland", "soldier"],
    ]


def test_no_texts() -> None:
    assert words([]) == []


def test_texts_are_the_same_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = words(TEXTS * 3)
    monkeypatch.setattr(module, "TEXTS_AT_ONCE", 2)
    assert words(TEXTS * 3) == whole


def test_whether_a_text_tells_of_a_year() -> None:
    _, telling = Vocabulary().read(np.asarray(["in 1999", "not 1,999", "last year", "no day"], dtype=object))
    assert telling.dated.tolist() == [True, False, True, False]


@pytest.mark.parametrize("cells", [1, 12, 1_000])
def test_what_sets_share(monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr("facts.checking.wordsets.MARKED", cells)
    monkeypatch.setattr("facts.checking.wordsets.GATHERED", cells)
    sets = word_sets(np.array([0, 0, 1, 1, 2, 2, 0]), np.array([3, 1, 3, 2, 1, 3, 0]), 4)
    first, second = np.array([0, 0, 0, 1, 3]), np.array([1, 2, 3, 2, 3])
    weight, count = sets.shared(first, second, np.array([0, 1.0, 2.0, 4.0]))
    assert (weight.tolist(), count.tolist()) == ([4, 5, 0, 4, 0], [1, 2, 0, 1, 0])
