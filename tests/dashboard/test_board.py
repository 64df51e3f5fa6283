"""What the pages draw from: checks of facts, sentences with their mark, titles, spans of days."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from facts import Document, cross_check, fact_table
from facts.dashboard.board import dates, make_board, mark_in_sentence, source_names, title_of

SENTENCE = "One involved about 500 migrants and the other about 50, and about 50 more waited."

MARKS = [
    # mention, start in the text, what stands before it in the sentence
    ("about 500 migrants", 24, "One involved "),
    ("about 50", 57, "One involved about 500 migrants and the other "),
    ("about 50", 71, "One involved about 500 migrants and the other about 50, and "),
]


@pytest.mark.parametrize(("mention", "start", "before"), MARKS)
def test_the_right_occurrence_is_marked(mention, start, before):
    text = "First line.\n" + SENTENCE.replace(" migrants", "\nmigrants")
    start = text.replace("\n", " ").index(before + mention) + len(before)
    fact = {"sentence": SENTENCE, "mention": text[start : start + len(mention)], "start": start}
    assert mark_in_sentence(fact, text) == (before, mention, SENTENCE[len(before) + len(mention) :])


def test_a_mention_that_is_not_found_leaves_the_sentence_whole():
    assert mark_in_sentence({"sentence": "Six died.", "mention": "seven", "start": 0}, "Six died.") == (
        "Six died.",
        "",
        "",
    )


TITLES = [
    (Document("text", title="A headline"), "A headline"),
    (Document(" date 2021-11-16 Migrants have clashed"), "Migrants have clashed"),
    (Document("one two three four five six seven eight nine ten eleven twelve thirteen"), "one two three four five six "
     "seven eight nine ten eleven twelve…"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "title"), TITLES)
def test_without_a_title_the_first_words_stand_for_it(document, title):
    assert title_of(document) == title


DAYS = [
    ([], ""),
    ([None], ""),
    (["2021-11-04"], "4 Nov 2021"),
    (["2021-11-19", None, "2021-11-04"], "4–19 Nov 2021"),
    (["2021-11-30", "2021-12-01"], "30 Nov – 1 Dec 2021"),
    (["2021-12-30", "2022-01-01"], "30 Dec 2021 – 1 Jan 2022"),
]


@pytest.mark.parametrize(("days", "span"), DAYS)
def test_the_span_of_days(days, span):
    assert dates([Document("", published=day and dt.date.fromisoformat(day)) for day in days]) == span


def test_each_fact_has_its_worst_relation(seeds):
    from facts import read

    documents = read(seeds)
    result = cross_check(fact_table(documents))
    board = make_board(documents, result.facts, result.findings, result.series, "ucdp")
    checks = board.facts.set_index("mention")["check"]
    assert checks["some 6,000 troops"] == "conflict"
    assert checks["at least seven people"] == "update"
    assert checks["11-foot"] == "rounding"
    assert set(checks["thousands"]) == {"agree"}, "a copy agrees with its original"
    assert checks["some 430 migrants"] == ""
    assert board.findings["relation"].iloc[0] == "conflict"
    assert board.series["worst_relation"].iloc[0] == "conflict"
    finding = board.finding_of(board.facts[board.facts["mention"] == "some 6,000 troops"].iloc[0])
    assert finding["relation"] == "conflict"


def test_a_board_of_nothing():
    facts = fact_table([])
    result = cross_check(facts)
    board = make_board([], result.facts, result.findings, result.series, "ucdp")
    assert board.count("conflict") == 0
    assert board.compared.empty
    assert isinstance(board.facts, pd.DataFrame)


UNDATED = {
    "a": "In Kenya the army deployed 5,000 soldiers.\n",
    "b": "In Kenya the army deployed 9,000 soldiers.\n",
    "c": "At least 33 people died in the fire in Paris.\n",
    "d": "At least 32 people died in the fire in Paris.\n",
    "e": "The fence in Lithuania is 5 metres high.\n",
}


def test_figures_without_a_date_are_different_figures():
    documents = [Document(text, name) for name, text in UNDATED.items()]
    result = cross_check(fact_table(documents))
    board = make_board(documents, result.facts, result.findings, result.series, "ucdp")
    checks = dict(zip(board.facts["document_id"], board.facts["check"], strict=True))
    assert checks == {"a": "conflict", "b": "conflict", "c": "compatible", "d": "compatible", "e": ""}
    relations = {fact["document_id"]: board.finding_of(fact) for _, fact in board.facts.iterrows()}
    assert relations["e"] is None
    assert relations["d"]["relation"] == "compatible"


NAMES = [
    # ids of documents without a publisher, what they are called
    (["003_0f06"], ["003"]),
    (["8a82a7d4e0913f5871"], ["8a82a7…3f5871"]),
    (["8a82a7d4e0913f5871", "8a82a7ffff3f5871"], ["8a82a7d4e0913f5871", "8a82a7ffff3f5871"]),
    (["003_0f06", "003_0f07", "004_1"], ["003_0f06", "003_0f07", "004"]),
    (["_", "a" * 12, "a" * 13], ["_", "a" * 12, "aaaaaa…aaaaaa"]),
]


@pytest.mark.parametrize(("ids", "names"), NAMES)
def test_unknown_sources_have_short_names_that_differ(ids, names):
    found = source_names([Document("", name) for name in ids] + [Document("", "x", publisher="A Paper")])
    assert found["x"] == "A Paper"
    assert [found[name] for name in ids] == [f"Unknown ({name})" for name in names]


@pytest.mark.parametrize(
    ("published", "day", "shown"),
    [
        (["2021-11-04", "2021-11-08"], "2021-11-04", "4 Nov"),
        (["2021-11-04", "2021-11-08"], "2020-08-09", "9 Aug 2020"),
        (["2021-11-04", "2022-01-02"], "2021-11-04", "4 Nov 2021"),
        ([None], "2021-11-04", "4 Nov 2021"),
        ([None], None, ""),
    ],
)
def test_the_year_is_told_where_it_is_not_that_of_all(published, day, shown):
    documents = [Document("", str(at), published=date) for at, date in enumerate(published)]
    result = cross_check(fact_table([]))
    board = make_board(documents, result.facts, result.findings, result.series, "ucdp")
    assert board.day(day and dt.date.fromisoformat(day)) == shown
