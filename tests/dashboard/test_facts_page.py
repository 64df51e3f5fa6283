"""The Facts page: each filter, all of them together, the selection, the way back."""

from __future__ import annotations

import pytest


def count(screen) -> int:
    """The number of figures that the filters let through."""
    return int(screen.html.split("<b>", 1)[1].split("</b>", 1)[0].replace(",", ""))


@pytest.mark.parametrize(
    ("key", "value", "column", "expected"),
    [
        ("measure", ["troops"], "Measure", {"Troops"}),
        ("measure", ["deaths", "age"], "Measure", {"Deaths", "Age"}),
        ("place", ["Lithuania"], "Place", {"Lithuania"}),
        ("source", ["RFE/RL"], "Source", {"RFE/RL"}),
        ("check", ["conflict"], "Check", {"≠ Conflict"}),
    ],
)
def test_a_filter_keeps_only_what_it_names(start, key, value, column, expected):
    screen = start().open("facts_page")
    everything = count(screen)
    screen.multiselect(key=key).set_value(value).run()
    shown = screen.dataframe[0].value[column]
    cells = {cell if isinstance(cell, str) else "".join(cell) for cell in shown}
    assert cells == expected
    assert 0 < count(screen) < everything


def test_the_qualifier_filter(start):
    screen = start().open("facts_page")
    screen.multiselect(key="qualifier").set_value(["more_than"]).run()
    assert list(screen.dataframe[0].value["As written"]) == ["more than 12,000 troops"]


@pytest.mark.parametrize("words", ["coiled wire", "COILED", "razor heap"])
def test_the_search_finds_all_the_words_in_any_order(start, words):
    screen = start().open("facts_page")
    screen.text_input(key="q").set_value(words).run()
    assert "3-metre high heap" in set(screen.dataframe[0].value["As written"])


@pytest.mark.parametrize("words", [".*", "((", "$5 and $7", "<img"])
def test_the_search_is_no_pattern(start, words):
    screen = start().open("facts_page")
    screen.text_input(key="q").set_value(words).run()
    assert not screen.exception
    assert "No figure matches these filters" in screen.html


def test_filters_join_and_can_be_cleared(start):
    screen = start().open("facts_page")
    everything = count(screen)
    screen.multiselect(key="measure").set_value(["troops"]).run()
    screen.multiselect(key="place").set_value(["Lithuania"]).run()
    assert "No figure matches these filters" in screen.html
    screen.press("Clear the filters")
    assert count(screen) == everything


def test_filters_come_from_the_address(start):
    screen = start()
    screen.switch_page("facts/dashboard/facts_page.py")
    screen.query_params["measure"] = "Troops"
    screen.run()
    assert set(screen.dataframe[0].value["Measure"]) == {"Troops"}


def test_filters_outlive_a_visit_to_another_page(start):
    screen = start().open("facts_page")
    screen.multiselect(key="measure").set_value(["troops"]).run()
    screen.open("overview").open("facts_page")
    assert screen.multiselect(key="measure").value == ["troops"]


def test_conflicts_come_first_and_the_selected_row_is_told(start):
    screen = start().open("facts_page")
    assert screen.dataframe[0].value["Check"].iloc[0] == ["≠ Conflict"]
    table = screen.dataframe[0]
    second = table.value["As written"].iloc[1]
    screen.session_state[key_of(table)] = {"selection": {"rows": [1], "columns": [], "cells": []}}
    screen.run()
    assert f">{second}</mark>" in screen.html


def key_of(table) -> str:
    """The key that a table was given: the end of its element's id."""
    return table.proto.id.rsplit("-", 2)[-2] + "-" + table.proto.id.rsplit("-", 1)[-1]


def test_a_selection_does_not_outlive_its_rows(start):
    screen = start().open("facts_page")
    screen.session_state[key_of(screen.dataframe[0])] = {"selection": {"rows": [30], "columns": [], "cells": []}}
    screen.run()
    screen.multiselect(key="measure").set_value(["troops"]).run()
    assert not screen.exception
    assert len(screen.dataframe[0].value) == 2


def test_an_undated_figure_is_told_with_its_own_finding_or_none(start):
    screen = start({"a.txt": "In Kenya the army deployed 5,000 soldiers.\n", "b.txt": "The fence is 5 metres high.\n"})
    screen.open("facts_page")
    assert [list(cell) for cell in screen.dataframe[0].value["Check"]] == [[], []]
    assert "No other figure in these articles is about the same thing." in screen.html


@pytest.mark.parametrize(
    ("first", "format", "shown"), [("2022-01-01", "D MMM", "1 Jan"), ("2021-12-31", "D MMM YYYY", "31 Dec 2021")]
)
def test_the_year_is_shown_when_the_articles_span_several(start, first, format, shown):
    said = "date {} Poland has deployed {} troops on its border with Belarus.\n"
    screen = start({"a.txt": said.format(first, "6,000"), "b.txt": said.format("2022-01-02", "9,000")})
    assert f"Unknown (a), {shown} ·" in screen.html
    assert f'"format": "{format}"' in screen.open("facts_page").dataframe[0].proto.columns
