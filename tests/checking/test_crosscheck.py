"""The cross-check as a whole: empty and bare tables, files read back, order, bounds on the work, earliest facts."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from facts.checking import FINDING_COLUMNS, SERIES_COLUMNS, cross_check
from facts.table import COLUMNS, typed

Make = Callable[..., pd.DataFrame]


def flood(value: float, document: str, **more: Any) -> dict[str, Any]:
    text = f"The Norvan flood killed [{value:,.0f} people] in Poland."
    return {"text": text, "value": value, "document_id": document, "place": "Poland", **more}


def test_columns(make: Make) -> None:
    check = cross_check(make(flood(40, "a"), flood(52, "b")))
    assert list(check.findings) == [column.name for column in FINDING_COLUMNS]
    assert list(check.series) == [column.name for column in SERIES_COLUMNS]
    assert list(check.facts) == [column.name for column in COLUMNS]
    assert len(check.findings) == 1


def test_no_facts() -> None:
    check = cross_check(typed(pd.DataFrame()))
    assert (len(check.findings), len(check.series), len(check.facts)) == (0, 0, 0)
    assert list(check.findings) == [column.name for column in FINDING_COLUMNS]


def test_one_fact(make: Make) -> None:
    check = cross_check(make(flood(40, "a")))
    assert len(check.findings) == 0
    (series,) = check.series.to_dict("records")
    assert (series["facts"], series["worst_relation"], series["grade"], series["best"]) == (1, "", "weak", 40)


def test_the_table_given_is_left_alone(make: Make) -> None:
    table = make(flood(40, "a"), flood(52, "b"))
    before = table.copy()
    cross_check(table)
    pd.testing.assert_frame_equal(table, before)


def test_unknown_convention(make: Make) -> None:
    with pytest.raises(ValueError, match="median"):
        cross_check(make(flood(40, "a")), "median")


def test_without_dates_nothing_is_an_update(make: Make) -> None:
    (finding,) = cross_check(make(flood(40, "a", published=None), flood(52, "b", published=None))).findings.to_dict(
        "records"
    )
    assert (finding["relation"], finding["reason_key"]) == ("conflict", "disagreement")
    assert pd.isna(finding["days_apart"])


def test_a_csv_read_back_gives_the_same(seed_table: pd.DataFrame) -> None:
    words = [column.name for column in COLUMNS if column.kind in ("string", "category")]
    others = [column.name for column in COLUMNS if column.name not in words]
    again = pd.read_csv(
        io.StringIO(seed_table.to_csv(index=False)),
        keep_default_na=False,
        na_values=dict.fromkeys(others, ""),
        dtype=dict.fromkeys(words, "str"),
    )
    first, second = cross_check(seed_table), cross_check(again)
    pd.testing.assert_frame_equal(first.findings, second.findings)
    pd.testing.assert_frame_equal(first.series, second.series)


def test_the_order_of_the_rows_changes_nothing(seed_table: pd.DataFrame) -> None:
    first = cross_check(seed_table)
    second = cross_check(seed_table.iloc[::-1])
    by_fact = ["fact_id", "series_id"]
    assert (
        first.facts[by_fact].sort_values("fact_id").to_numpy().tolist()
        == second.facts[by_fact].sort_values("fact_id").to_numpy().tolist()
    )
    pd.testing.assert_frame_equal(
        first.findings.sort_values("finding_id", ignore_index=True),
        second.findings.sort_values("finding_id", ignore_index=True),
    )


def test_findings_join_the_earliest_independent_facts(make: Make) -> None:
    """Figures of one source are joined by another source's fact where one gives the same figure."""
    table = make(
        flood(40, "a", source_id="a"),
        flood(52, "b", source_id="a", as_of="2024-03-02"),
        flood(52, "c", source_id="c", as_of="2024-03-02"),
        flood(52, "d", source_id="d", as_of="2024-03-02"),
    )
    findings = cross_check(table).findings
    row = findings[findings["relation"] == "update"].iloc[0]
    document = table.set_index("fact_id")["document_id"]
    assert (document[row["fact_a"]], document[row["fact_b"]], row["independent"]) == ("a", "c", True)
    assert (row["facts_a"], row["facts_b"]) == (1, 3)


@pytest.mark.parametrize(("harmed", "relation"), [("have been damaged", "update"), ("lie in the valley", "conflict")])
def test_what_is_harmed_of_a_length_grows(make: Make, harmed: str, relation: str) -> None:
    rows = [
        {"text": f"[{length}] of road {harmed} in the Belmar gorge.", "value": length, "unit": "kilometer",
         "measure": "length", "subject": "road", "document_id": name, "as_of": day, "published": day}
        for length, name, day in ((310, "a", "2024-03-01"), (500, "b", "2024-03-04"))
    ]  # fmt: skip
    assert cross_check(make(*rows)).findings["relation"].tolist() == [relation]


def test_work_is_bounded_beyond_forty_figures(make: Make) -> None:
    """A running total of 60 figures: each is compared with the best and its neighbours, not with all 59 others."""
    days = [str(pd.Timestamp("2024-03-01") + pd.Timedelta(days=number // 2))[:10] for number in range(60)]
    table = make(*(flood(100 + 7 * number, f"d{number:02}", as_of=day) for number, day in enumerate(days)))
    check = cross_check(table)
    assert check.facts["series_id"].nunique() == 1
    assert 60 <= len(check.findings) < 4 * 60
    forty = cross_check(table.iloc[:40]).findings
    assert len(forty) == 40 * 39 // 2


def test_worst_first(make: Make) -> None:
    table = make(flood(40, "a"), flood(52, "b"), flood(60, "c", as_of="2024-03-03"), flood(61, "d", as_of="2024-03-03"))
    findings = cross_check(table).findings
    order = ["conflict", "update", "compatible", "rounding", "agree"]
    ranks = [order.index(relation) for relation in findings["relation"]]
    assert ranks == sorted(ranks)
    assert cross_check(table).series["worst_relation"].tolist() == ["conflict"]
