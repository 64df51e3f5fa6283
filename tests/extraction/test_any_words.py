"""Whatever words stand together, a text is read without an error, and each fact stands where it says."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts import extract
from facts.lexicon.accounts import account_words
from facts.lexicon.measure_words import measure_words
from facts.lexicon.speech import speech


def _words(lists: Any) -> set[str]:
    """Return the single words of a lexicon's lists."""
    found: set[str] = set()
    for field in fields(lists):
        value = getattr(lists, field.name)
        if isinstance(value, (frozenset, dict)):
            found.update(word for word in value if isinstance(word, str) and word)
    return found


LEXICON = sorted(_words(measure_words()) | _words(account_words()) | _words(speech()))
FRAME = [
    "12",
    "40",
    "1,200",
    "2.5",
    "dozen",
    "three",
    "hundreds",
    "45%",
    "€100",
    "$5",
    "million",
    "km",
    "miles",
    "metres",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "'",
    '"',
    "-",
    "–",
    "of",
    "the",
    "in",
    "at",
    "to",
    "from",
    "and",
    "or",
    "by",
    "with",
    "Poland",
    "Warsaw",
    "Kent",
    "Spain's",
    "Polish",
    "people",
    "soldiers",
    "dead",
    "troops",
    "fence",
]
TEXTS = st.lists(st.one_of(st.sampled_from(FRAME), st.sampled_from(LEXICON)), min_size=1, max_size=9).map(" ".join)


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_words_are_read(text: str) -> None:
    for fact in extract(text, published="2024-03-05"):
        assert text[fact.start : fact.end] == fact.mention


CUT_SHORT = [
    "Of 12",
    "of 12 people",
    ") dozen dead loss –",
    "12 since Spain's per parade Spain's sums",
    "the dead were 12",
]


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_that_ends_at_once(text: str) -> None:
    for end in range(len(text) + 1):
        extract(text[:end])
