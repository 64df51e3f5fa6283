"""What an article says of itself. A new way of printing a date or a headline is a row; so is each trap."""

from __future__ import annotations

import pytest

from facts.reading.metadata import headline, publication_date

BODY = "\n\nMigrants trapped in Belarus have clashed with Polish soldiers.\n"

HEADLINES = [
    ("Polish Forces, Migrants Clash; NATO Voices Concern", "Polish Forces, Migrants Clash; NATO Voices Concern"),
    ("Accessibility links\n\nBreaking News\n\nPolish Forces Clash With Migrants", "Polish Forces Clash With Migrants"),
    (
        "fb-pixel Skip to main content\n\nLukashenko tells Putin he de-escalated",
        "Lukashenko tells Putin he de-escalated",
    ),
    ("16 November 2021\nSix dead in hotel fire", "Six dead in hotel fire"),
    ("Published: Nov. 16, 2021\n“We saw 12 bodies”", "“We saw 12 bodies”"),
    ("43 killed as bus falls into ravine", "43 killed as bus falls into ravine"),
    ("By Jane Roe and John Doe in Minsk\nSix dead in hotel fire", "Six dead in hotel fire"),
    ("By land and sea, migrants keep coming", "By land and sea, migrants keep coming"),
    ("  Who   pays for the €152m wall?  ", "Who pays for the €152m wall?"),
]
NO_HEADLINE = [
    "Poland has stepped up security along its border.",
    " date 2021-11-16 Migrants trapped in Belarus have clashed with Polish soldiers, who responded",
    "World",
    "migrants at the border",
    "By Jane Roe",
    "WARSAW, Nov. 16, 2021 (Agency) — Polish forces used tear gas on Tuesday.",
    " ".join(["Word"] * 31),
    "x" * 5000,
]

DATES = [
    (" date 2021-11-16 Migrants trapped in Belarus have clashed", "2021-11-16"),
    ("date 2021-11-08 Poland has stepped up security", "2021-11-08"),
    ("Six dead in hotel fire\nPublished: 16 November 2021", "2021-11-16"),
    ("Six dead in hotel fire\nPublished Nov. 16, 2021 at 9:30 a.m.", "2021-11-16"),
    ("Six dead\nUpdated: 18 Nov 2021\nPublished on: 16 Nov 2021", "2021-11-16"),
    ("Six dead\nLast updated: Tuesday, November 16, 2021", "2021-11-16"),
    ("Six dead\n2021-11-16T09:30:00Z", "2021-11-16"),
    ("Six dead\nTue 16 Nov 2021 09.30 GMT", "2021-11-16"),
    ("Six dead\n16th November, 2021", "2021-11-16"),
    ("WARSAW, Nov. 16, 2021 (Agency) — Polish forces used tear gas.", "2021-11-16"),
    ("Warsaw, Nov. 16, 2021 (Agency) -- Polish forces used tear gas.", "2021-11-16"),
    ("KUZNICA, Poland, November 16, 2021 – Polish forces used tear gas.", "2021-11-16"),
]
NO_DATE = [
    "Migrants on the Belarusian side of the border with Poland on Nov. 16, 2021. In the stretch of Europe",
    "The law of 24 August 1991 was repealed.",
    "On 16 November 2021, Polish forces used tear gas.",
    "Published: 31 February 2021",
    " date 2021-13-45 Migrants trapped",
    "The update of November 16 prompted NATO",
    "Berlin, November 9, 1989: the night the wall fell",
    "2021",
    "Dated 16 November 2021 and signed by ten ministers",
    "16 November 20215",
]


@pytest.mark.parametrize(("top", "title"), HEADLINES)
def test_headline(top: str, title: str) -> None:
    assert headline(top + BODY) == title


@pytest.mark.parametrize("top", NO_HEADLINE)
def test_no_headline(top: str) -> None:
    assert headline(top + BODY) == ""


def test_a_text_of_one_line_is_no_headline() -> None:
    assert headline("Six dead in hotel fire") == ""


@pytest.mark.parametrize(("top", "day"), DATES)
def test_date(top: str, day: str) -> None:
    assert str(publication_date(top + BODY)) == day


@pytest.mark.parametrize("top", NO_DATE)
def test_no_date(top: str) -> None:
    assert publication_date(top + BODY) is None


def test_dates_far_down_are_not_of_publication() -> None:
    assert publication_date("Six dead in hotel fire\n" + "A sentence.\n" * 20 + "16 November 2021\n") is None
