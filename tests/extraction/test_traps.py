"""Numbers that are no figures: MUST_NOT_MATCH, one table a rule; and what looks like one of them and is a figure.

A false alarm that was found is a row under the rule that should have refused it.
"""

from __future__ import annotations

import pytest

from facts.extraction import extract
from facts.extraction.explain import explain

MUST_NOT_MATCH: dict[str, list[str]] = {
    "year": [
        "It opened in 2016.", "The 2018 budget passed.", "It ran 2014-2017.", "It ran 2014-17 and 2015/16.",
        "between A.D. 1000 and 1260", "Toyota's 2018 sales fell.", "It is due by 2120.", "the class of '16",
        "Copyright 2016 The Paper", "from 2003 to 2007", "the 2016 elections", "early 1999",
    ],
    "date": [
        "On March 3 it rained.", "On 3 March 2020 it rained.", "on 2021-11-16", "on 11/4/2021",
        "on Nov. 16, 2021", "on May 16-29", "on May 3, 5 and 7", "from 3 to 5 May", "since 9 May", "on sept. 30",
        "on 1 may that year", "UPDATE (8/16): it rained", "seen 05/12/16 there",
    ],
    "clock": [
        "At 17:22 it rained.", "It opens at 9 a.m. and 10.45pm.", "at 7 pm", "between 8 and 8:30 p.m.", "at 0401 GMT",
        "at 1730 hours", "six o'clock", "a clip of 0:00:57", "from 5 to 6 p.m.",
    ],
    "ordinal": ["The 22nd amendment holds.", "on the 3rd floor"],
    "version": ["on 24.12.2021", "Version 3.4.5 is out.", "at 192.168.0.1"],
    "identifier": [
        "COVID-19 spread.", "The G7 met.", "An F-16 landed.", "a K-9 unit", "the S22 offers it", "the ID.3 car",
        "the A2 Milk share", "the PLX-R18 drug", "the COVID -19 tests", "a 7-Eleven shop", "scp-173m", "an AK-47",
    ],
    "letters": ["a 16x9 frame", "In the 1990s it sank.", "He is in his 30s.", "adults in their mid-40s", "in 5G"],
    "phone": [
        "Call (901) 555-2274 now.", "Call 555-0100.", "Call 1-800-SPEAK-UP.", "Call 305-471-TIPS.", "ring +48 22 555",
        "Text TIP and your note to 274637.",
    ],
    "address": [
        "They met in the 3200 block of Hill Road.", "She lives at 12 Elm Street.", "at 6000 NW 32nd Court",
        "at 3901 N. Martin King Blvd.", "at 9700 W Ferris Branch", "at 440 11th Street South",
        "the 7-hundred block of Elm",
    ],
    "idiom": ["It is open 24/7.", "Please call 911 at once.", "One day it sank.", "Zero tolerance is the rule."],
    "caliber": ["a .38-caliber revolver", "a 9mm handgun", "a 12-gauge shotgun", "a 9-millimeter weapon"],
    "label": [
        "Room 12 is free.", "See Section 42 and page 5.", "The Boeing 737 landed.", "Article 5 holds.",
        "The S&P 500 rose.", "the S P 500 index", "the iPhone 11 Pro and 11 Pro Max", "the new 787 Dreamliner",
        "the 486 is old", "told WAVE 3 News", "off U.S. 41 East", "as No. 5", "NBC 6's reporter", "the Motel 6 near it",
        "he won the Kick Six", "Nasdaq 100 futures",
    ],
    "score": ["United won 3-1 at home.", "a 5-4 vote", "at 2-0 down", "They beat Leeds 2-1 thanks to Silva.",
              "The court voted 9 to 3."],
    "numbering": ["1. First, breathe.", "Image 3 of 9 A man waits.", "a house 1 / 10 Back to Gallery",
                  "They moved out.[52][53] He told friends.[9]"],
    "pronoun": [
        "One of the boats sank.", "No one came.", "This one sank.", "one who left", "one told the police", "said one.",
    ],
    "points_back": ["The two countries agreed.", "both two", "the five leaders"],
    "nothing_counted": [ "A half sank."],
}  # fmt: skip

ROWS = [(key, text) for key, texts in MUST_NOT_MATCH.items() for text in texts]


@pytest.mark.parametrize(("key", "text"), ROWS)
def test_must_not_match(key: str, text: str) -> None:
    assert [fact.mention for fact in extract(text)] == []
    assert key in {e.key for e in explain(text)}


REFUSED_BY_ANY_RULE = [
    "See www.example.org/2017/03/page-12 now.", "write to ann99@example.org", "tag #12thman", "pic.twitter.com/Rs5SV7",
    "Half time came.", "in 2014/15", "9/11", "Call +48 22 55 01 20.",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED_BY_ANY_RULE)
def test_refused(text: str) -> None:
    assert [fact.mention for fact in extract(text)] == []


STILL_FIGURES = [
    ("Some 1900 soldiers marched.", 1900), ("It drew 2000 people.", 2000), ("It is 2000 metres long.", 2000),
    ("On Feb. 4, 18 boats sank.", 18), ("On Feb. 4, an 18-year-old sank.", 18), ("It took 5-10 days.", 7.5),
    ("One boat sank.", 1), ("One person left.", 1), ("One mile on it sank.", 1), ("only one piece", 1),
    ("The 27 ministers met.", 27), ("The two people killed were rich.", 2), ("the six-mile trip", 6),
    ("the now-18 month-old girl", 18), ("a minus-130 degree night", -130), ("In Gaza 12 were killed.", 12),
    ("Local News Four people died.", 4), ("a 60 W lamp", 60), ("(AP) –Five men met.", 5),
    ("They walked three city blocks.", 3),
    ("a 5 W USB charger", 5), ("the 9 mm of rain", 9),
    ("GBP 350 was paid", 350), ("the answer is minus one", -1), ("one in four wells", 25), ("3/4 of the wells", 75),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), STILL_FIGURES)
def test_still_a_figure(text: str, value: float) -> None:
    assert [fact.value for fact in extract(text)] == [value]
