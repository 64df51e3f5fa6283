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


EXCHANGED = [  # between two currencies, and whether no rate of the time gives it
    ("The state pays 541 million euros ($57.7 million) for it.", True),
    ("Each gets €1,000 (£1,880) in the pocket.", True),
    ("The plan costs 10 billion zlotys ($25 billion).", True),
    ("The state pays 541 million euros (£478 million, or $57.7 million) for it.", True),
    ("The state pays 541 million euros (£478 million, or $577 million) for it.", False),
    ("Each gets €1,000 (£870) in the pocket.", False),
    ("The scheme cost 700 million pounds ($904 million).", False),
    ("It cost millions of euros (40 million dollars).", False),
    ("The state gives €1,000 (500 tenge) to each.", False),
    ("The 2007 deal was worth £2 billion ($4 billion).", False),  # true at the rates of 2007
    ("The 2007 deal was worth £2 billion ($8 billion).", True),
    ("Each gets 1900 euros ($200) in the pocket.", True),  # a sum, no year
    ("In 1998 the ship cost 5 billion lira ($3 million).", False),  # before all known rates
    ("In 2003 the ship cost 5 billion Turkish lira ($3 million).", False),  # the old lira
    ("In 2024 the ship cost 5 billion Turkish lira ($3 million).", True),
    ("The aid fell to 1 billion euros ($600 million less than pledged).", False),
    ("The gap is 1 billion euros ($300 million a year).", False),
    ("Rent is 900 euros ($12,000 a year).", False),
    ("Rent is 900 euros a year ($12,000 a year).", True),
    ("They pay 500 million rubles, or 2 million dollars a month.", False),
    ("Each pays 1,000 euros or 200 dollars more than last year.", False),
    ("Buyers pay 1,000 euros or 200 dollars.", False),
    ("It cost 1,000 euros, or 200 dollars, to cross.", True),
]


@pytest.mark.parametrize(("text", "impossible"), EXCHANGED)
def test_a_sum_in_two_currencies(text: str, impossible: bool) -> None:
    findings = cross_check(fact_table([Document(text, document_id="a", published="2024-03-05")])).findings
    assert findings["reason_key"].tolist() == ["bad_conversion"] * impossible
    assert findings["reason"].str.contains("at any exchange rate of its time").all()
    assert findings["gap"].isna().all()
