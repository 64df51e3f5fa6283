"""Every page, on sets of articles of every shape: it draws, it has one headline, and what it says fits the set."""

from __future__ import annotations

import pytest

PAGES = ["overview", "facts_page", "conflicts", "documents", "export"]

ONE = "date 2021-11-04 Poland has deployed some 6,000 troops on its border with Belarus.\n"
AGREES = "date 2021-11-05 Poland has deployed about 6,000 troops on its border with Belarus, officials said.\n"
CONTRADICTS = "date 2021-11-06 Poland has deployed 15,000 troops on its border with Belarus, the ministry said.\n"
SILENT = "Nothing in this article can be counted or measured at all.\n"
MANY = "".join(f"Police in Minsk arrested {n} people in district {chr(65 + n % 26)}.\n\n" for n in range(20, 720))

SETS = {
    "nothing": {},
    "no figure": {"a.txt": SILENT},
    "one article": {"a.txt": ONE},
    "no conflict": {"a.txt": ONE, "b.txt": AGREES},
    "a conflict": {"a.txt": ONE, "b.txt": CONTRADICTS},
    "no date": {"a.txt": ONE[16:], "b.txt": CONTRADICTS[16:]},
    "many figures": {"a.txt": MANY},
}

HEADLINES = {
    "nothing": "No articles yet",
    "no figure": "No figures to compare",
    "one article": "No two figures contradict each other",
    "no conflict": "No two figures contradict each other",
    "a conflict": "One pair of figures cannot both be true",
}


@pytest.mark.parametrize("name", SETS)
def test_every_page_draws(start, name):
    screen = start(SETS[name])
    for page in PAGES:
        screen.open(page)
        assert not screen.exception, f"{page}: {screen.exception[0].message}"
        assert len(screen.title) == 1, page
        for wrong in ("None", "nan", "NaT", "inf", "&amp;amp;"):
            assert f">{wrong}<" not in screen.html, f"{page} shows {wrong}"


@pytest.mark.parametrize("name", HEADLINES)
def test_the_headline_is_the_finding(start, name):
    assert start(SETS[name]).title[0].value == HEADLINES[name]


def test_the_seeds_give_one_conflict(start):
    screen = start()
    assert screen.title[0].value == "One pair of figures cannot both be true"
    assert "<b>5</b>articles" in screen.html
    assert "(4 independent)" in screen.html
    first = screen.html.index("some 6,000")
    assert first < screen.html.index("at least seven"), "the conflict comes before the update"


def test_an_empty_set_says_the_way_out(start):
    screen = start({})
    assert "holds no documents" in screen.open("documents").html
    for page in ("overview", "facts_page", "conflicts", "export"):
        screen.open(page)
        assert "No articles yet" in screen.html, page
        assert not screen.get("download_button"), "nothing to download yet"


@pytest.mark.parametrize(("convention", "mark"), [("ACLED", "best (ACLED)"), ("Range only", "middle")])
def test_the_convention_is_followed_and_kept(start, convention, mark):
    screen = start(query={"convention": convention})
    chart = next(one for one in screen.get("vega_lite_chart") if "band_range" in one.proto.spec)
    assert mark in chart.proto.spec
    assert f"Estimates: {convention}" in screen.open("export").html
    screen.open("overview")
    assert screen.selectbox(key="convention").value == ("range" if convention == "Range only" else "acled")


def test_every_chart_says_its_finding_in_words(start):
    screen = start()
    for page in ("overview", "conflicts"):
        charts = screen.open(page).get("vega_lite_chart")
        assert charts
        assert all(
            len(chart.proto.alt_text if hasattr(chart.proto, "alt_text") else chart.proto.alt) > 20 for chart in charts
        )
