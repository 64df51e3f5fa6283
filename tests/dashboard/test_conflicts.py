"""The Conflicts page: the kinds, the list, the finding in full."""

from __future__ import annotations

import pandas as pd
import pytest

from facts.dashboard.conflicts import axis_words, share_a_scale


def chart_names(screen) -> str:
    """The specifications of the charts that are drawn."""
    return "".join(chart.proto.spec for chart in screen.get("vega_lite_chart"))


def test_the_worst_finding_is_told_first_and_in_full(start):
    screen = start().open("conflicts")
    assert screen.radio(key="finding").options[0].startswith("≠")
    body = screen.html
    assert '<mark class="bad">some 6,000 troops</mark>' in body
    assert '<mark class="bad">more than 12,000 troops</mark>' in body
    assert "no overlap" in chart_names(screen) or "gap_between" in chart_names(screen)


def test_kinds_can_be_switched_on_and_off(start):
    screen = start().open("conflicts")
    before = len(screen.radio(key="finding").options)
    pills = screen.button_group(key="show")
    assert set(pills.value) == {"conflict", "update", "rounding"}
    pills.set_value(["agree"]).run()
    assert all(name.startswith("=") for name in screen.radio(key="finding").options)
    screen.button_group(key="show").set_value([]).run()
    assert "No finding of this kind" in screen.html
    screen.button_group(key="show").set_value(["conflict", "update", "rounding"]).run()
    assert len(screen.radio(key="finding").options) == before


def test_another_finding_is_drawn_when_chosen_and_named_in_the_address(start):
    screen = start().open("conflicts")
    ids = screen.radio(key="finding").proto.options
    rounding = next(at for at, name in enumerate(ids) if name.startswith("≈"))
    screen.radio(key="finding").set_value(screen.radio(key="finding").options[rounding]).run()
    assert not screen.exception
    assert "half a unit of its last digit" in screen.html


def test_findings_of_one_name_can_be_told_apart(start):
    said = "date 2021-11-0{} Poland has deployed {} troops on its border with Belarus, the ministry said.\n"
    texts = {f"{n}.txt": said.format(n, f"{n * 7},000") for n in (1, 2, 3)}
    screen = start(texts).open("conflicts")
    names = screen.radio(key="finding").options
    assert len(names) == 3
    assert len(set(names)) == 3
    assert len({name.rstrip("\u2060") for name in names}) == 1
    sentences = set()
    for name in screen.session_state["board"][1].findings["finding_id"]:
        screen.session_state["finding"] = name
        screen.run()
        sentences.add(screen.html.split('<h2 class="reason">')[1].split("</h2>")[0])
    assert len(sentences) == 3


def test_a_link_opens_its_finding_whatever_its_kind(start):
    screen = start().open("conflicts")
    screen.button_group(key="show").set_value(["agree"]).run()
    wanted = screen.session_state["finding"]
    fresh = start()
    fresh.switch_page("facts/dashboard/conflicts.py")
    fresh.query_params["finding"] = wanted
    fresh.run()
    assert fresh.session_state["finding"] == wanted
    assert "agree" in fresh.button_group(key="show").value


def test_an_address_that_names_no_finding_opens_the_first(start):
    screen = start()
    screen.switch_page("facts/dashboard/conflicts.py")
    screen.query_params["finding"] = "<script>"
    screen.run()
    assert not screen.exception
    assert screen.radio(key="finding").options[0].startswith("≠")


@pytest.mark.parametrize(
    ("unit", "measure", "words"),
    [("meter", "length", ", in metres"), ("mile", "length", ", in miles"), ("person", "troops", ", in troops"),
     ("EUR", "money", ", in €"), ("magnitude", "magnitude", "")],
)  # fmt: skip
def test_the_axis_names_its_unit_in_words(unit, measure, words):
    fact = {"unit": unit, "base_unit": unit, "value": 5.0, "base_value": 5.0, "measure": measure, "subject": ""}
    assert axis_words(fact) == words


@pytest.mark.parametrize(
    ("units", "shared"),
    [
        (("EUR", "EUR"), True),
        (("person", "count"), True),
        (("EUR", "GBP"), False),
        (("person", "percent"), False),
    ],
)
def test_figures_without_a_common_unit_share_no_axis(units, shared):
    a, b = (pd.Series({"base_unit": unit}) for unit in units)
    assert share_a_scale(a, b) is shared
