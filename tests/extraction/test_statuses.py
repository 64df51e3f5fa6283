"""Whether a figure is so, planned, possible or denied. A new wording is a row."""

from __future__ import annotations

import pytest

from facts.extraction import extract

# text and the status of its last figure
STATUSES: list[tuple[str, str]] = [
    ("It will be a year since 27 migrants drowned.", "reported"),
    ("The government approved a 10.6 billion euro package.", "planned"),
    ("It holds back the £54 million promised in July.", "planned"),
    ("The government approved 10.6 billion euros, to be paid by June.", "planned"),
    ("The EU has paid out the 1 billion euros approved in 2021.", "reported"),
    ("Turkey received 3 billion euros promised in 2016.", "reported"),
    ("The bailout approved in 2010 cost taxpayers 30 billion euros.", "reported"),
    ("The government has approved and paid 4 million pounds to victims.", "reported"),
    ("Congress approved 40 billion dollars in 2022, all of which has been delivered.", "reported"),
    ("The budget approved in May was 5 billion euros, and the ministry has spent all of it.", "reported"),
    ("The government approved 3 billion euros to cover the costs.", "planned"),
    ("The agency requires USD 575 million for it.", "planned"),
    ("The rule requires 12 members.", "reported"),
    ("They approved the report of 40 pages.", "reported"),
    ("The first 110 km should be ready by April.", "planned"),
    ("The fence will have a length of 200 km.", "planned"),
    ("The storm is expected to have killed 12.", "reported"),
    ("Another 38 million euros has been earmarked for it.", "planned"),
    ("Around 650 troops are to stay behind.", "planned"),
    ("The president ordered 20,000 reservists to be called up.", "planned"),
    ("The guard has denied entry to more than 7,700.", "reported"),
    ("He would not say whether it was several thousand.", "reported"),
    ("It got away with seven people on board because the rest could not reach it.", "reported"),
    ("About 40 people could reach it.", "hypothetical"),
    # forecasts
    ("The toll could climb to 900.", "hypothetical"),
    ("The mayor fears a toll of 900.", "hypothetical"),
    ("Rescuers, fearing as many as 900 dead, went on digging.", "hypothetical"),
    ("Costs may rise to 900 euros.", "hypothetical"),
    ("It would need at least 900 nurses.", "hypothetical"),
    ("Forecasters expect 60 mm of rain.", "hypothetical"),
    ("Up to 60 mm of rain are expected.", "hypothetical"),
    # plans
    ("Another 40 tents are expected on Sunday.", "planned"),
    ("The council has voted for a road of 40 km.", "planned"),
    ("The region plans a 40-km extension of the road.", "planned"),
    ("The road, 40 km long, will end at the sea.", "planned"),
    ("Latvia will have 40 km of road by autumn.", "planned"),
    ("Finland has ordered 40 km of wire.", "planned"),
    ("Some 40 engineers are to come.", "planned"),
    ("The fund had asked for 40 million euros, and wants 50 million euros.", "planned"),
    ("The builder is under contract for 40 km.", "planned"),
    ("The town prepares to receive up to 400 guests.", "planned"),
    ("Some 400 guards are being recruited.", "planned"),
    ("He did not want to be named because he has 40 lorries.", "reported"),
    ("She had not drunk for two days.", "reported"),
    ("The ministry denies that it lay still for seven hours.", "denied"),
    ("They ask who would answer for the 14 deaths.", "reported"),
    ("Officials fear that the 40,000 people may be killed.", "hypothetical"),
    ("The party wants an inquiry into the killing of 15 medics.", "reported"),
    ("The party wants an inquiry into the fire that killed 16 people.", "reported"),
    ("No one foresaw the flood that killed 230 people.", "reported"),
    ("The army plans to execute 12 men.", "planned"),
    ("The flood could bring 14 deaths.", "hypothetical"),
    ("A family may take no more than 40 euros.", "reported"),
    ("Some 40 engineers were ordered to line up.", "reported"),
    ("The guard is meant to have up to 40 officers.", "planned"),
    ("Canada offered a loan of 40 million euros.", "planned"),
    ("The plan foresees an attack with 40 men.", "hypothetical"),
    ("A further EUR 40 million is foreseen for returns.", "planned"),
    ("The town has set aside 40 million euros until 2027.", "planned"),
    ("Of the plans, 40 have been built.", "reported"),
    ("The storm is expected to have killed 40.", "reported"),
    ("A tunnel, 90 m long, is due to open in May.", "planned"),
    ("The clinic is due to receive 40 beds.", "planned"),
    ("Over the coming 40 days, the clinic stays shut.", "planned"),
    # "not" and what it denies
    ("The army did not lose 14 lorries.", "denied"),
    ("I am not joking when I say that 40 % of the roofs are gone.", "reported"),
    ("It is not true that 40 roofs are gone.", "denied"),
    ("Some 230 graves were dug and it could not confirm any others.", "reported"),
    ("The force denies having lost 14 lorries.", "denied"),
    ("He denied that it had lost 14 lorries.", "denied"),
    ("Not a single sailor was hurt.", "reported"),
    # an assertion, cautiously put
    ("I would say 900 people drowned.", "reported"),
    ("Blankets were promised by 40 towns.", "reported"),
    ("The storm is expected to have cost 300 lives.", "reported"),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_status(text: str, expected: str) -> None:
    assert extract(text)[-1].status == expected


SEVERAL = [
    ("The number of officers is due to go up from 200 to 300.", ["reported", "planned"]),
    ("London will pay Paris 72.2 million euros (£63 million, $74.5 million) for it.", ["planned"] * 3),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_the_statuses_of_one_sentence(text: str, expected: list[str]) -> None:
    assert [fact.status for fact in extract(text)] == expected
