"""Text to tokens: what is one word and what is one number, with offsets that fit the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.extraction.tokens import PAD, Tokens, figure_sentences, same_length_lower

TOKENS = [
    ("Poland’s 12,000 troops", ["Poland’s", "12,000", "troops"]),
    ("U.S. aid, a.m.", ["U.S.", "aid", ",", "a.m."]),
    ("1\u00a0234\u00a0567 men", ["1\u00a0234\u00a0567", "men"]),
    ("  3½ m² ", ["3", "½", "m", "²"]),
    ("1.250,50 .5 1.99E-29", ["1.250,50", ".5", "1.99E-29"]),
    ("cafe\u0301s e\u0301te\u0301 n\u0303", ["cafe\u0301s", "e\u0301te\u0301", "n\u0303"]),  # accents of their own
    ("100,000 ரூ நன்றி", ["100,000", "ரூ", "நன்றி"]),  # vowel signs
    ("O’Neill ‘Quote’ 5'", ["O’Neill", "‘", "Quote", "’", "5", "'"]),
    ("snake_case 7_8", ["snake", "_", "case", "7", "_", "8"]),
]


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_tokens(text: str, words: list[str]) -> None:
    t = Tokens(text, 0, len(text))
    assert t.raw == words + [""] * PAD
    assert t.count == len(words)


@given(st.text(alphabet="aé\u0301é½²1,. '’-_\n\u00a0ரூ", max_size=40), st.integers(0, 5))
def test_tokens_cover_all_but_blanks(text: str, begin: int) -> None:
    begin = min(begin, len(text))
    t = Tokens(text, begin, len(text))
    spans = list(zip(t.start[: t.count], t.end[: t.count], strict=True))
    assert [text[a:b] for a, b in spans] == t.raw[: t.count]
    assert "".join(t.raw) == "".join(text[begin:].split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_only_sentences_with_a_figure_are_read() -> None:
    text = "She came. Then 12 men came. They left.\nTen stayed."
    found = [text[a:b].strip() for a, b in figure_sentences(text, same_length_lower(text))]
    assert found == ["Then 12 men came.", "Ten stayed."]
