"""Another account of a figure told before: what it counts, who gives it, where and when."""

import pytest

from facts import Fact, extract

ACCOUNTS = [  # the text, and of its last figure: measure, subject and who gives it
    (
        "The ministry says that about 400 men live in Varn. Harbour Aid, a charity, put the number at 310 on Monday.",
        ("people", "men", "Harbour Aid"),
    ),
    (
        "The Norvan Network documented 814 deaths; the Observatory, a monitor in Britain, has 1,399.",
        ("deaths", "deaths", "Observatory"),
    ),
    (
        "Guards prevented 30,000 crossings, the minister said; the French ministry's own figure, for the same period, "
        "is 26,000.",
        ("crossings", "crossings", "French ministry"),
    ),
    (
        "The state sent 250 officers to the beach. An official at the ministry, however, gave the strength as 200.",
        ("troops", "officers", "official at the ministry"),
    ),
    (
        "Police counted 130,000 people at the rally. The organisers, a group of 65 unions, said there "
        "had been 200,000.",
        ("crowd", "people", "organisers"),
    ),
    (
        "Some 3,000 refugees crossed, the ministry said. Rights groups have documented 4,100 in the same weeks.",
        ("migrants", "refugees", "Rights groups"),
    ),
    (
        "The count is 359,000 displaced persons, one agency says, while UNHCR had 390,000 at that time.",
        ("migrants", "displaced persons", "UNHCR"),
    ),
    (
        "The mayor said 900 people had died. The prosecutor believes 1,100 over the whole month.",
        ("deaths", "people", "prosecutor"),
    ),
    (
        "The ship carried 200 migrants, 40 of them children. The captain counted 60.",
        ("migrants", "migrants", "captain"),
    ),
    (
        "Sixty guards keep a group of migrants there. There are 32 of them, a charity said. The guard counts 24.",
        ("migrants", "them", "guard"),
    ),
    (
        "France's prefecture recorded 72 deaths there. The International Organization for Migration gives 82, of whom "
        "some are children.",
        ("deaths", "deaths", "International Organization for Migration"),
    ),
    ("Crossings fell to 3,000. That number is below the peak of 45,774 in 2022.", ("crossings", "", "")),
    ("The office says that 39 people slept 90 metres from the sea. We make it 36.", ("people", "people", "")),
]


def last(text: str) -> Fact:
    return extract(text, published="2024-03-05")[-1]


@pytest.mark.parametrize(("text", "expected"), ACCOUNTS)
def test_another_account(text: str, expected: tuple[str, str, str]) -> None:
    fact = last(text)
    assert (fact.measure, fact.subject, fact.attribution) == expected


NONE = [  # the text, and the measure of a last figure that gives no other account
    ("Some 900 people died. The road has 1,650.", "count"),
    ("Four victims are safe. Officials say three are critical.", "count"),
    ("Some 40 people died. You can put 50 and 50 together.", "count"),
    ("Some 12 people were hurt. It would be fair to say dozens.", "count"),
    ("The village lies 150 miles away. The police counted 1,200.", "count"),
    ("The shooting killed 18 people. The sheriff gave the suspect's age as 40.", "count"),
    ("The fire killed 40 people. Insurers put the damage at 300.", "count"),
    ("The war has killed 90 people. The latest poll puts the party at 44.", "count"),
    ("The crash killed 40 people. Investigators put the time of the crash at 10.", "count"),
    ("It killed 40 people. The army set the curfew at 10.", "count"),
    ("The shelter took in 300 refugees. Tickets were put at 12.", "count"),
    ("The ministry said 40 people died. The number of homes was put at 12.", "buildings"),
    ("The floods killed 14 people. The mayor, a former doctor, has 20 on his staff.", "count"),
    ("The blast killed 40 people in Lagos. The owner had 60.", "count"),
    ("The crash killed 40 people. The company, a family firm, has 60. The ministry has 1,200.", "count"),
    ("A ferry sank, killing 25 people. The Coast Guard had 40 on the scene.", "count"),
    ("Floods killed 120 people in Libya. Temperatures hit a high of 41, forecasters said.", "count"),
    ("The heat killed 61 people in Delhi. The city hit a record of 49.9 on Tuesday.", "count"),
    ("The heat killed 61 people in Delhi. The ministry counted 49.9.", "count"),
    ("Police arrested 40 people in Paris. The union said 300 were on strike.", "count"),
    ("Police arrested 40 protesters in Minsk. Rights groups said 60 were fined.", "count"),
    ("The gang killed 14 people. Investigators found 30.", "count"),
    ("Rescuers found 12 bodies, along with 30 survivors.", "people"),
    ("A 6 strong earthquake shook the military base.", "count"),
    ("It lies 20 kilometres (12 miles) from the base (7).", "count"),
    ("The avalanche killed 12 climbers. Rescuers found 10 on Sunday.", "count"),
]


@pytest.mark.parametrize(("text", "measure"), NONE)
def test_no_account(text: str, measure: str) -> None:
    assert last(text).measure == measure


PLACES = [  # another account is where and when the figure is that it stands against
    ("Some 900 people died in Odisha in July, police said. The agency, in Geneva, has 1,100.", "Odisha"),
    ("Some 900 people died in Odisha, police said. Australia reports 1,100.", "Australia"),
    ("The war killed 10,000 people in Gaza. Israel puts the number at 8,000. Egypt counts 12,000.", "Gaza"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_it_is(text: str, place: str) -> None:
    assert last(text).place == place


def test_when_it_is() -> None:
    facts = extract(
        "By 2 February, 900 people had died, police said. The agency put the number at 1,100.", published="2024-03-05"
    )
    assert [str(fact.as_of) for fact in facts] == ["2024-02-02", "2024-02-02"]
