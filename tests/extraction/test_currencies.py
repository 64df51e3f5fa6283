"""Money: every current currency by code and by name, and the ways news writes sums."""

from __future__ import annotations

import pytest

from facts.lexicon.files import read_csv
from facts.lexicon.money import money
from tests.extraction.readings import between, one, read, values

CURRENCIES = read_csv("currencies.csv")


@pytest.mark.parametrize("row", CURRENCIES, ids=[row["code"] for row in CURRENCIES])
def test_every_currency_by_code_and_name(row: dict[str, str]) -> None:
    assert values(f"It costs {row['code']}2,500 now.") == [(2500, row["code"])]
    assert values(f"It costs 2,500 {row['plural']} now.") == [(2500, row["code"])]
    assert values(f"It costs one {row['name']} now.") == [(1, row["code"])]


@pytest.mark.parametrize(("sign", "code"), sorted(money().symbols.items()))
def test_every_sign_before_the_digits(sign: str, code: str) -> None:
    assert values(f"It costs {sign}2,500 now.") == [(2500, code)]


LANDS = [
    ("Pakistan set a limit of 50,000 rupees, Rs 300 or Rs. 20.", ["PKR"] * 3),
    ("In Nepal it costs 50,000 rupees; India pays 300 Indian rupees.", ["INR", "INR"]),  # named as often
    ("Nepal said that in Nepal, as Nepal does, it costs 50,000 rupees; India pays 300 Indian rupees.", ["NPR", "INR"]),
    ("A spokeswoman in Yemen spoke of 40 rials, as a woman said.", ["YER"]),
    ("Sweden, which Norway and Norway alone fears, paid 27 kronor.", ["SEK"]),
    ("An incubator and a Cuba of 2 pesos, not of Chile, Chile or Chile.", ["CLP"]),
    ("Libya set aside 2 million dinars.", ["LYD"]),
    ("It costs 50,000 rupees.", ["INR"]),
]


@pytest.mark.parametrize(("text", "codes"), LANDS)
def test_the_land_decides_whose_money_a_word_means(text: str, codes: list[str]) -> None:
    assert [unit for _, unit in values(text)] == codes


SUMS = [
    ("US$5, US $6, $US7, A$8 and NZ$ 9", [(5, "USD"), (6, "USD"), (7, "USD"), (8, "AUD"), (9, "NZD")]),
    ("hk $ 10.05 billion and c $ 300 million", [(1.005e10, "HKD"), (3e8, "CAD")]),
    ("the bank ' s $ 400 million fund", [(4e8, "USD")]),
    ("a fund of MAUD 60, 30 MUSD and 48.5 MGBP", [(6e7, "AUD"), (3e7, "USD"), (4.85e7, "GBP")]),
    ("They lost 75 USD million.", [(7.5e7, "USD")]),
    ("It closed at Y=28,030.", [(28030, "JPY")]),
    ("a bribe of 300元", [(300, "CNY")]),
    ("a fee of PS2.7m, or 90p a share", [(2.7e6, "GBP"), (0.9, "GBP")]),
    ("a fee of 150 kn and 40 zł", [(150, "HRK"), (40, "PLN")]),
    ("RM23.50 plus 18 sen", [(23.5, "MYR"), (0.18, "MYR")]),
    ("It costs 3 dollars 50 cents.", [(3.5, "USD")]),
    ("It costs thirteen dollars and forty-five cents.", [(13.45, "USD")]),
    ("It costs 15 dollars and 50.", [(15.5, "USD")]),
    ("It costs 15 dollars and 50 sheep.", [(15, "USD"), (50, "count")]),
    ("half a million usd", [(5e5, "USD")]),
    ("a budget of 5.25 billion manats, 40,000 drams for rent", [(5.25e9, "AZN"), (40000, "AMD")]),
    ("They paid 900 soms, 3,000 Uzbek sums and 20 patacas.", [(900, "KGS"), (3000, "UZS"), (20, "MOP")]),
    ("They ask Tk 10,000 and lost Tk 150 crore.", [(10000, "BDT"), (1.5e9, "BDT")]),
    ("5 drams of water", [(5, "dram")]),
    ("ALL 5 bridges fell.", [(5, "count")]),
    ("a one-yen bid", [(1, "JPY")]),
    ("He paid 30 pounds for 30 pounds of rice.", [(30, "GBP"), (30, "GBP")]),
    ("The dog weighs 30 pounds.", [(30, "pound")]),
    ("a sum of two million Egyptian pounds", [(2e6, "EGP")]),
    ("$2018 was paid", [(2018, "USD")]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sum(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


RANGES = [
    ("between $US160 million and $US171 million", [between(1.6e8, 1.71e8, "USD")]),
    ("from RM120,000 to RM300,000", [between(120000, 300000, "MYR")]),
    ("It fell from $75 a barrel to $46.", [one(75, "USD", "barrel"), one(46, "USD")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_range(text: str, expected: list[object]) -> None:
    assert read(text) == expected
