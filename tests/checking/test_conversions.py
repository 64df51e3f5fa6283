"""Conversions in brackets: which pairs are one, and what is said of them."""

from __future__ import annotations

import pytest

from facts import Document, cross_check, fact_table

CONVERTED = [
    ("The road is 500 kilometres (310 miles) long.", "equal"),
    ("She got 25 kilograms of rice (55 pounds) there.", "equal"),
    ("She got 25 kilograms of rice (50 pounds) there.", "bad_conversion"),
    ("It is 3 kilometres (about 2 miles) from there.", "bounds_overlap"),
    ("It is 3 kilometres (about 3 miles) from there.", "bad_conversion"),
    ("They built 500 kilometres of new fence (250 miles) there.", "bad_conversion"),
]
NO_CONVERSION = [
    "They sold 20 tonnes of gold (50 kg a bar) there.",
    "She got 25 kilograms of rice and flour and oil (50 pounds) there.",
    "They bought three tonnes of fish (40 boxes).",
]


@pytest.mark.parametrize(("text", "reason"), CONVERTED)
def test_a_conversion_is_compared(text: str, reason: str) -> None:
    findings = cross_check(fact_table([Document(text, document_id="a")])).findings
    assert findings["reason_key"].tolist() == [reason]


@pytest.mark.parametrize("text", NO_CONVERSION)
def test_other_figures_in_brackets_are_not(text: str) -> None:
    assert cross_check(fact_table([Document(text, document_id="a")])).findings.empty
