"""Text that is no prose: the work must grow with its length alone. Steps are counted, no clock is read."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from facts.extraction import extract
from facts.extraction.explain import explain
from facts.extraction.quantities import read_quantities
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower
from facts.settings import FIGURES_TOGETHER, LONG_SENTENCE, LONGEST_SENTENCE

SMALL = 3_000  # characters; long enough that every cap is reached
NOISE = {
    "digits": "1", "numbers": "12345 ", "commas": "1,", "groups": "111,", "dots": "1.", "dotted groups": "111.",
    "brackets": "(1)", "open brackets": "([{1", "units": "5km ", "letters": "1m", "primes": "1\"", "feet": "5'5",
    "hyphens": "1-", "hyphened words": "one-", "number words": "two ", "hundreds": "hundred and ",
    "dozens": "dozens of ", "thirds": "third ", "slashes": "1/", "dollars": "$1", "powers": "9^9", "raised": "10⁶",
    "times": "2x10", "exponents": "1e", "minus": "-1", "ranges": "1 to ", "from": "from 1 to ", "rates": "5 per ",
    "ages": "Bob, 5, ", "lists": "5 red,", "labels": "Big 5 ", "days": "May 5, ", "years": "2014-", "hedges": "about ",
    "money": "5 USD ", "no one": "no one ", "millions": "million ", "blanks": "1\u00a0111",
}  # fmt: skip


def steps(text: str) -> int:
    """Return how many lines and calls of this package reading a text takes."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> object:
        nonlocal count
        if "facts" not in frame.f_code.co_filename:
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for begin, end in figure_sentences(text, same_length_lower(text)):
            read_quantities(Tokens(text, begin, end))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("unit", NOISE.values(), ids=NOISE)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    once, twice = (steps((unit * size)[:size]) for size in (SMALL, 2 * SMALL))
    rest = steps((unit * LONG_SENTENCE)[:LONG_SENTENCE])  # the end of a text may be short enough to be read in full
    assert twice < 2.5 * once + 2 * rest + 2_000


@pytest.mark.parametrize("unit", NOISE.values(), ids=NOISE)
def test_noise_raises_nothing_and_offsets_hold(unit: str) -> None:
    text = (unit * SMALL)[:SMALL]
    assert all(text[f.start : f.end] == f.mention for f in extract(text))
    assert all(text[e.start : e.end] == e.words for e in explain(text))


def test_pieces_of_a_sentence_are_bounded() -> None:
    sentence = (
        "He said that 5 men and 6 women of 7 towns had 8 cows and 9 goats and in the end had nothing else and so on "
    )
    text = sentence * 300
    pieces = list(figure_sentences(text, same_length_lower(text)))
    assert len(pieces) > 1
    assert max(end - begin for begin, end in pieces) <= LONGEST_SENTENCE
    for begin, end in pieces:
        figures = sum(word.isdigit() for word in text[begin:end].split())
        assert figures <= FIGURES_TOGETHER or end - begin <= LONG_SENTENCE
    assert len(extract(text)) == 5 * 300  # nothing is lost where the text is cut


@pytest.mark.parametrize("text", ["1" * 5000, "1e999", "9^999", "5 " + "million " * 60, "²", "²/³ ¹⁄²", "٣ apples"])
def test_numbers_beyond_all_bounds(text: str) -> None:
    for fact in extract(text):
        assert fact.value < 1e40
