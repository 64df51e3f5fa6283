"""Those who count one crowd are set against each other; another crowd is not."""

from __future__ import annotations

import pytest

from facts import Document, cross_check, fact_table

ORGANISERS = "More than 40,000 people marched in Berlin on Thursday, the organisers said. "


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (ORGANISERS + "Police put the crowd at about 10,000.", ["conflict"]),
        (ORGANISERS + "Police counted about 10,000 people.", ["conflict"]),
        (ORGANISERS + "Police estimated the turnout at over 35,000.", ["compatible"]),
        (ORGANISERS + "A rival rally drew 3,000, police said.", []),
        (ORGANISERS + "Police arrested 130.", []),
        (ORGANISERS + "Police deployed 3,000 officers.", []),
    ],
)
def test_counts_of_a_crowd(text: str, relations: list[str]) -> None:
    document = Document(document_id="march", text=text, published="2024-10-04")
    assert cross_check(fact_table([document])).findings["relation"].tolist() == relations
