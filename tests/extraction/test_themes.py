"""What an article is about, where a figure's own words do not say, and bare numbers that repeat what was told."""

import pytest

from facts import extract

BORDER = "Migrants are at the border. Refugees wait, and the border guard of the border town counts them. "
SEA = "Migrants use small boats. The dinghy is frail, a small boat, and smugglers sell dinghies. "
WALL = "The fence is new. The barrier is of steel, and the fence has no gate; the barrier is guarded. "
AT_A_BORDER = [
    ("About 1,000 people spent the night in a hall.", "migrants"),
    ("Two hundred Syrians were sent to a hall.", "migrants"),
    ("Nearly 125,000 Rohingya Muslims are in the camp.", "migrants"),
    ("The guard logged 224 attempts on Monday.", "crossings"),
    ("Latvia has 446 arrivals.", "migrants"),
    ("Chad has received 493,000.", "migrants"),
    ("Officers had 72,111 encounters.", "crossings"),
    ("The tally for the year has passed 200,000.", "migrants"),
    ("The tally of goals this year has passed 200.", "count"),
    ("Chad is to take in 1,294.", "migrants"),
    ("More than 5,000 have entered Chad.", "migrants"),
    ("It is a village of 3,200 people.", "people"),
    ("About 1,000 people signed the letter.", "people"),
    ("It is a village of 1,000 inhabitants.", "people"),
    ("Of the survivors, 40 people are Syrians.", "people"),
    ("Twelve ministers met.", "people"),
    ("The guard has denied entry to more than 7,700.", "crossings"),
    ("More than 1,500 people have been refused entry.", "crossings"),
    ("Since 3 August nearly 5,000 people have been turned away at the line.", "crossings"),
    ("Some 283 people had slipped over it.", "crossings"),
    ("Attempts rose from 5,286 in 2022 to 13,863 in 2023.", "crossings"),
    ("Attempts cost the state 5,286.", "count"),
    ("Attempts to enter the land illegally were now close to 400 a day.", "crossings"),
    ("Attempts are rare, and the town is 400.", "count"),
    ("The camp was meant for 350 people.", "people"),
    ("It is a country of 2.8 million people.", "people"),
    ("Another 1,017 people have gone home.", "repatriations"),
    ("So far 446 migrants came. Of these, around 300 remain.", "migrants"),
    ("So far 40 died. In 2020 there were just 12.", "deaths"),
    ("Two of the road crossings are shut: 12 road crossings.", "count"),
    ("It closed six of its eight crossings.", "count"),
    ("The guard logged eight crossings.", "crossings"),
    ("Seven people died.", "deaths"),
]
AT_SEA = [
    ("Some 28,000 people crossed to Kent last year.", "crossings"),
    ("On Monday 444 people landed in Kent.", "crossings"),
    ("In all of 2023 some 29,437 made the journey.", "crossings"),
    ("The ministry counted 40,885 arrivals.", "crossings"),
    ("Some 757 people got to the beach.", "crossings"),
    ("Some 36,816 people arrived. That compares with 29,437 in 2023.", "crossings"),
    ("Some 36,816 people arrived, below the peak of 45,774 in 2022.", "crossings"),
    ("Seven people drowned.", "deaths"),
    ("Twelve ministers arrived.", "people"),
]
OF_RETURNS = [
    ("More than 165,000 Kenyans have left Uganda.", "repatriations"),
    ("So far 23,417 Kenyans have gone home.", "repatriations"),
    ("Uganda is home to a million Kenyans.", "migrants"),
    ("Seven people left the hall.", "repatriations"),  # who else leaves, in such an article
    ("Seven people died.", "deaths"),
]
OF_ARMIES = [
    ("Uganda has sent between 1,000 and 3,000 more.", "troops"),
    ("Some 12,000 were sent in all.", "troops"),
    ("Some 12,000 were sent home.", "repatriations"),
    ("It sent 1,500, the drones of last year among them.", "count"),
    ("It has fired 1,500.", "count"),
]
OF_A_WALL = [
    ("It is to stand 5.5 metres high.", "barrier_height"),
    ("It will be 186 km (116 miles) long.", "barrier_length"),
    ("Latvia has built 37 km.", "barrier_length"),
    ("It will run along 508 km (316 miles) of a border that is wet.", "barrier_length"),
    ("Nearly 550 km of the frontier are now closed off.", "barrier_length"),
    ("Some 550 km of the frontier are wet.", "length"),
    ("Out of 35 km of fence 12 are up.", "barrier_length"),
    ("Only 47 miles have so far gone up where there was nothing.", "barrier_length"),
    ("The money is meant for 738 miles.", "barrier_length"),
    ("The frontier is 1,954 miles (3,145 km) long.", "length"),
    ("He walked 12 miles.", "length"),
    ("Length: 175 km.", "barrier_length"),
    ("They want to reach Turin, 150 miles away.", "length"),
    ("The border with Chad, 330 km long, is open.", "length"),
    ("Wires of 40 metres are cut.", "length"),
    ("The town is 30 km away.", "length"),
    ("A road of 20 km was closed.", "length"),
]
BARE = [
    ('Some 3,000 migrants are there. Minsk says "just over 2,000".', "just over 2,000", "migrants"),
    ("Some 3,000 migrants are there. The mayor claims more: 4,000.", "4,000", "migrants"),
    ("Some 3,000 migrants are there. The mayor used a lower number, 2,400.", "2,400", "migrants"),
    ("Some 3,000 migrants, 63 % of them men, are there. The mayor made it 4,000.", "4,000", "migrants"),
    ("Some 3,000 migrants are there. The mayor's figures are the firmest: 4,000.", "4,000", "migrants"),
    ("He is 40 years old. The figures of the year are here: 109.", "109", "count"),
    ("Some 35 km of fence are up out of 200.", "200", "barrier_length"),
    ("Some 35 soldiers out of 200 fell ill.", "200", "troops"),
    ("A town is 150 miles away. The police counted 200.", "200", "count"),
    ("Some 3,000 migrants are there. Up to 4,000, says the guard.", "Up to 4,000", "migrants"),
    ("Some 3,000 migrants are there. In all of 2020 there were 88.", "88", "migrants"),
    ("Some 3,000 migrants came. On Monday alone there were 108, it said.", "108", "migrants"),
    ("Some 3,000 soldiers came. There are now 8,000, it said.", "8,000", "troops"),
    ("Some 3,000 migrants are there. In all of 2020: 129.", "129", "migrants"),
    ("Some 3,000 migrants slept 500 metres from here. Another 800 were in the open.", "800", "migrants"),
    ("How many have died? At least 20, according to aid groups.", "At least 20", "deaths"),
    ("Soldiers are everywhere. 15,000 of them are in schools.", "15,000 of them", "troops"),
    ("Seven people died on the way. Our score: 12.", "12", "count"),
    ("Seven people died on the way. We are 11 now.", "11", "count"),
    ("Seven people died. Crime for January - March 2016: 103.", "103", "count"),
    ("Seven people died. A quarter of the flights were cut and another 17 were late.", "17", "count"),
]


OF_A_RETURN = [
    ("Some 30,663 Syrians had returned by June.", "repatriations"),
    ("Some 40,000 have gone back.", "repatriations"),
    ("The agency logged 4,024 departures.", "repatriations"),
    ("Some 474,018 left Turkey.", "repatriations"),
    ("About 951,000 Syrians live there.", "people"),
    ("The kingdom hosts 1.3 million Syrians.", "migrants"),
    ("It has 40 buses.", "vehicles"),
]
OF_AN_AIRLIFT = [
    ("On the best day 19,000 people got away.", "migrants"),
    ("Japan took out 15.", "migrants"),
    ("There were 823 on board.", "migrants"),
    ("About 5,100 Kenyans have got out.", "migrants"),
    ("Some 40 people signed a letter.", "people"),
    ("It fired 40.", "count"),
]
OF_PROTESTS = [
    ("More than 20,000 people came out on Tuesday evening.", "crowd"),
    ("A group says that between 275,000 and 325,000 people took part.", "crowd"),
    ("The final figure of the interior ministry is 107,000.", "crowd"),
    ("More than 250,000 people have signed a letter.", "people"),
    ("Some 300 people were taken out of the building and arrested.", "arrests"),
    ("Around 40 people stood trial.", "people"),
    ("Some 300 teachers joined the union.", "people"),
    ("The protest cost the authorities 400,000.", "count"),
    ("The ministry hired 4,000.", "count"),
    ("The ministry has bought 120 loudspeakers.", "count"),
    ("Call the police at 215.686 for more.", "count"),
]


@pytest.mark.parametrize(("text", "measure"), AT_A_BORDER)
def test_at_a_border_people_are_migrants_unless_something_else_is_said(text: str, measure: str) -> None:
    assert extract(BORDER + text)[-1].measure == measure


@pytest.mark.parametrize(("text", "measure"), AT_SEA)
def test_at_sea_who_comes_by_boat_crosses(text: str, measure: str) -> None:
    assert extract(SEA + text)[-1].measure == measure


@pytest.mark.parametrize(("text", "measure"), OF_RETURNS)
def test_where_people_are_sent_back_who_leaves_goes_home(text: str, measure: str) -> None:
    returns = "Uganda has begun to deport Kenyans. The expulsion began on Monday. "
    assert extract(returns + text)[-1].measure == measure


@pytest.mark.parametrize(("text", "measure"), OF_A_RETURN)
def test_where_refugees_go_back_who_leaves_goes_home(text: str, measure: str) -> None:
    returns = "Refugees of Syria go home. The return of refugees began on Monday. "
    assert extract(returns + text)[-1].measure == measure


@pytest.mark.parametrize(("text", "measure"), OF_AN_AIRLIFT)
def test_where_people_are_flown_out_who_gets_away_is_a_migrant(text: str, measure: str) -> None:
    airlift = "The airlift from Lima has begun. Evacuation flights leave at dawn. "
    assert extract(airlift + text)[-1].measure == measure


@pytest.mark.parametrize("text", [text for text, measure in OF_AN_AIRLIFT if measure == "migrants"])
def test_elsewhere_who_gets_away_is_no_migrant(text: str) -> None:
    assert extract(text)[-1].measure != "migrants"


@pytest.mark.parametrize(("text", "measure"), OF_PROTESTS)
def test_where_people_protest_who_comes_out_is_a_crowd(text: str, measure: str) -> None:
    protests = "A protest was called in Lima. Protesters chanted. The rally ended at dusk. "
    assert extract(protests + text)[-1].measure == measure


@pytest.mark.parametrize(("text", "measure"), OF_ARMIES)
def test_where_armies_are_told_of_who_is_sent_is_troops(text: str, measure: str) -> None:
    armies = "The army of Kenya is on the march. Its soldiers wait. A brigade has gone. "
    assert extract(armies + text)[-1].measure == measure


@pytest.mark.parametrize("text", [text for text, measure in OF_PROTESTS if measure == "crowd"])
def test_elsewhere_who_comes_out_is_no_crowd(text: str) -> None:
    assert extract(text)[-1].measure != "crowd"


def test_elsewhere_who_leaves_does_not_go_home() -> None:
    assert extract("More than 165,000 Kenyans have left Uganda.")[-1].measure != "repatriations"


@pytest.mark.parametrize("text", ["About 1,000 people spent the night in a hall.", "Two hundred Syrians were there."])
def test_elsewhere_people_are_people(text: str) -> None:
    assert extract("The refugees are gone. " + text)[-1].measure == "people"


@pytest.mark.parametrize(("text", "measure"), OF_A_WALL)
def test_where_a_wall_is_told_of_a_height_is_its_height(text: str, measure: str) -> None:
    assert extract(WALL + text)[0].measure == measure


def test_a_length_elsewhere_is_no_barriers() -> None:
    assert extract("It is to stand 5.5 metres high.")[0].measure == "length"


@pytest.mark.parametrize(("text", "mention", "measure"), BARE)
def test_a_bare_number_that_is_all_of_its_sentence_repeats_what_was_told_or_asked(
    text: str, mention: str, measure: str
) -> None:
    assert {fact.mention: fact.measure for fact in extract(text)}[mention] == measure
