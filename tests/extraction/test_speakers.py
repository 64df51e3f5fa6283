"""Who says a figure. A new wording is a row in the table it fits."""

from __future__ import annotations

import pytest

from facts.extraction import extract

# text and the speaker of its last figure
SPEAKERS: list[tuple[str, str]] = [
    # the hearer is never the speaker
    ("Up to 40 boats sank, its harbour master, Ana Silva, told Governor Joao Reis on Friday.", "Ana Silva"),
    ("Silva, the harbour master, told Reis that 40 boats had sunk.", "Silva"),
    # names and offices
    ("A spokesman, Hassan Abu-Karim, said 40 boats had sunk.", "Hassan Abu-Karim"),
    ("The port's director, Omar al-Hadi, told Radio Sol that 40 boats had sunk.", "Omar al-Hadi"),
    ("Some 40 boats sank, said fisherman Pieter van der Berg.", "Pieter van der Berg"),
    ("Some 40 boats sank, the fisheries ministry of the northern administration said.",
     "fisheries ministry of the northern administration"),
    ("An official in Lagos told reporters that 40 boats had sunk.", "official in Lagos"),
    ("The ombudswoman said 40 inmates had fled.", "ombudswoman"),
    ("The organisers counted 40 marchers.", "organisers"),
    ("Some 40 men gave up, said the rebels.", "rebels"),
    ("From the pier Ana Silva, 61, said that 40 boats had sunk.", "Ana Silva"),
    ("The president of the club that runs the harbour said 40 boats had sunk.", "president of the club"),
    ("Army officers who had seen the list estimate the dead at 40.", "Army officers"),
    # verbs and phrases
    ("Germany gave 40 tanks.", ""),
    ("Abuja gave 40 dead.", "Abuja"),
    ("The war's toll is 40.", ""),
    ("Lagos puts the dead at 90; Abuja's own toll is 40.", "Abuja"),
    ("The agency's tally of those who fled is lower, at 40.", "agency"),
    ("Ankara's figures are the firmest: 40 dead.", "Ankara"),
    ("The war's tally, so far, is lower, at 40.", ""),
    ("UNAMA documented 40 injured.", "UNAMA"),
    ("Red Anchor, whose volunteers sail at night, knows of at least 40 dead.", "Red Anchor"),
    ("The Aid Commission, which answers to the army, gave 40 dead.", "Aid Commission"),
    ("Polish ministers prefer 40 dead.", "Polish ministers"),
    ("The harbour office spoke of 40 sunken boats.", "harbour office"),
    ("The police force had by evening confirmed 40 deaths.", "police force"),
    ("Losses were put at 40 million euros on Friday by Gasunie.", "Gasunie"),
    ("The losses, in Nairobi's telling, come to 40 boats.", "Nairobi"),
    ("Kenya's losses, by the ministry's own count, come to 40 boats.", "ministry"),
    ("Ana Silva said the pier was gone. Some 40 boats sank, she went on, in one night.", "Ana Silva"),
    ("The Red Cross said the pier was gone. According to its own list, 40 boats sank.", "Red Cross"),
    ("Some 12 boats sank; the navy makes it 40.", "navy"),
    ("Some 12 boats sank, or 40 if you ask the owners.", "owners"),
    ("Some 40 boats, by the police account, lay on the beach.", "police"),
    ("Some 40 boats sank, in the tally of the harbour office.", "harbour office"),
    ("The rebels concede 40 dead.", "rebels"),
    ("The boat counts 40.", ""),
    ("The new bridge makes it 40 minutes faster.", ""),
    ("The company registers 40 boats a year.", ""),
    # documents
    ("Pictures were scarce. Satellite images analysed by Lund University show 40 sunken boats.", "Lund University"),
    ("An audit in May found 40 boats unfit.", "audit"),
    ("Kenya's figures show 40 boats lost.", "Kenya"),
    ("A report by the Port Authority put the number of lost boats at 40.", "Port Authority"),
    ("Images show 40 sunken boats.", ""),
    # labels and brackets
    ("Boats lost: 40 (Silva, 12 May)", "Silva"),
    ("Boats lost: 40 boats (Reuters, quoting the coast guard)", "Reuters"),
    ("- Boats lost, coast guard: 40", "coast guard"),
    ("Some 40 boats sank off Lamu (Kenya).", ""),
    # quotations
    ("\"I counted 40 boats from the roof,\" said boat builder Ana Silva.", "Ana Silva"),
    ("\"I am sure that 40 boats sank,\" Ana Silva said.", "Ana Silva"),
    ("Ana Silva, of the port office, spoke to us. \"It is bad,\" she said. \"We lost 40 boats.\"", "Ana Silva"),
    # he and she are persons
    ("Ana Silva said the pier was gone. The Red Cross said rain was near. She said 40 boats had sunk.", "Ana Silva"),
]  # fmt: skip

# text and the speaker of each of its figures
EACH: list[tuple[str, list[str]]] = [
    ("The army has lost 12 men, and Silva says that 40 boats sank.", ["", "Silva"]),
    ("The coast guard said 12 men were dead; Kenya's navy lists 40.", ["coast guard", "Kenya's navy"]),
    ("Police spoke of 12 arrests; in Lamu 40 boats burned.", ["Police", ""]),
    ("Twelve men died, the coast guard said; 40 are missing.", ["coast guard", "coast guard"]),
    ("Twelve men died, the coast guard said Monday; Kenya's navy lost 40.", ["coast guard", ""]),
    ("UNHCR counts 12 boats there, the border guard more than 40.", ["UNHCR", "border guard"]),
    ("The mayor said the fire brigade got 12 trucks, the police 40 cars.", ["mayor", "mayor"]),
    ("The mayor said 12 men fled, a soldier, 40, among them.", ["mayor", "mayor"]),
    ("Ana Silva, 61, said 40 boats had sunk.", ["", "Ana Silva"]),
    ("Twelve boats sank, said Ana Silva, now one of 40 guests in a school.", ["Ana Silva", ""]),
    ("Twelve boats sank, said Ana Silva, who lost 40 nets.", ["Ana Silva", "Ana Silva"]),
    ("The toll was then added to a list of 12. Some 40 died.", ["", ""]),
]  # fmt: skip

TRANSCRIPT = """HOST: Good evening, and welcome. How many boats are left?

SILVA: We had 40 boats. Now there are 12.

HOST: The ministry says 30 were lost. Is that so?

SILVA: I would say 28."""


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_attribution(text: str, expected: str) -> None:
    assert extract(text)[-1].attribution == expected


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_each_figure_has_its_own_speaker(text: str, expected: list[str]) -> None:
    assert [fact.attribution for fact in extract(text)] == expected


def test_a_line_of_a_transcript_is_said_by_whom_it_names() -> None:
    said = [(fact.value, fact.attribution) for fact in extract(TRANSCRIPT)]
    assert said == [(40, "Silva"), (12, "Silva"), (30, "ministry"), (28, "Silva")]


def test_labels_of_a_list_are_no_speakers() -> None:
    text = "Killed: 12 people\nWounded: 30 people\nKilled: 14 people\nWounded: 31 people"
    assert {fact.attribution for fact in extract(text)} == {""}
