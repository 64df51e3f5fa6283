"""Two accounts of one figure in one article stand against each other, read and cross-checked from the text."""

import pytest

from facts import Document, cross_check, fact_table

AGAINST = [
    "The ministry says that about 400 men live in Varn. Harbour Aid, a charity, put the number at 310 on Monday.",
    "The Norvan Network documented 814 deaths in Varn; the Observatory, a monitor in Britain, has 1,399.",
    "Police counted 130,000 people at the rally. The organisers, a group of 65 unions, said there had been 200,000.",
    "Police said 250 people were detained, 20 of them foreigners. The opposition counted 400.",
    "Some 250 people were detained on 3 February, police said. The opposition counted 400 on the same day.",
]
NOT_AGAINST = [
    "Police said 250 people were detained. They have counted 400 in the whole of last year.",  # one speaker
    "Four people were shot, the sheriff said. Officials say three are critical.",  # a part
    "The dead were a 22-year-old woman, police said. Her mother said the boy was a 19-year-old.",
    "Spain has taken in 2,200 refugees, Madrid said. Australia reports 4,100.",  # two lands
    "Officials said 30 people died on Monday. On Tuesday, officials said there were 12.",
    "Poland deployed 12,000 soldiers, the ministry said. The Border Guard has 4,500.",
    "Guards see 150 departures a day; there are now about 900, he said.",
]


def conflicts(text: str) -> int:
    table = fact_table([Document(text, document_id="a", published="2024-03-05")])
    return int((cross_check(table).findings["relation"] == "conflict").sum())


@pytest.mark.parametrize("text", AGAINST)
def test_two_accounts(text: str) -> None:
    assert conflicts(text) == 1


@pytest.mark.parametrize("text", NOT_AGAINST)
def test_two_things(text: str) -> None:
    assert conflicts(text) == 0
