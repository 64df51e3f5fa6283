"""Every format gives back the table it was given, whatever the cells hold.

A cell that once came back changed is added to CELLS.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts.export import FORMATS, TableError, read_table, to_bytes, write_table
from facts.export.formats import format_of
from facts.table import COLUMNS, Column, typed

TEXT_STARTS = ["", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "''", "'=", " ", '"', "\ufeff"]
CELLS = [
    "",
    "nan",
    "None",
    "NA",
    "true",
    "007",
    "1e5",
    "2021-11-16",
    "=1+1",
    "'=1+1",
    "''",
    "'",
    "'tis said",
    "a\rb",
    "a\r\nb\n",
    'say "6,000"',
    "x\x00y",
    "\x1b[31mred",
    "a\u2028b\x85c",
    "ünï–cödé 🌍",
    "\ufefffirst",
    " padded ",
    "#comment",
    "a;b\tc",
    "\\N",
]
TEXTS = st.one_of(
    st.sampled_from(CELLS),
    st.builds(str.__add__, st.sampled_from(TEXT_STARTS), st.text(max_size=12)),
)
NUMBERS = st.one_of(
    st.none(), st.floats(allow_nan=False), st.integers(0, 10**9).map(float), st.sampled_from([0.1, 1e16, 5e-324])
)
WHOLE = st.integers(0, 2**53)
DATES = st.one_of(st.none(), st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
STRATEGIES = {"string": TEXTS, "float": NUMBERS, "int": WHOLE, "date": DATES, "category": TEXTS}

ROW = st.fixed_dictionaries({column.name: STRATEGIES[column.kind] for column in COLUMNS})


def table(rows: list[dict[str, object]]) -> pd.DataFrame:
    names = [column.name for column in COLUMNS]
    return typed(pd.DataFrame(rows, columns=names).astype("object"))


@pytest.mark.parametrize("format", FORMATS)
@given(rows=st.lists(ROW, max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_table_reads_back_equal(format: str, rows: list[dict[str, object]]) -> None:
    frame = table(rows)
    back = FORMATS[format].read(to_bytes(frame, COLUMNS, format), COLUMNS, "facts")
    pd.testing.assert_frame_equal(back, frame)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("cell", CELLS)
def test_cell_reads_back_equal(format: str, cell: str, tmp_path: Path) -> None:
    frame = table([{column.name: cell for column in COLUMNS if column.kind == "string"} | {"start": 1, "end": 2}])
    target = tmp_path / f"facts{FORMATS[format].suffix}"
    write_table(frame, target)
    assert format_of(target) == format
    pd.testing.assert_frame_equal(read_table(target), frame)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_table_gives_the_same_bytes(format: str) -> None:
    frame = table([{"fact_id": "a", "value": 6000.0, "start": 1, "end": 2, "published": dt.date(2021, 11, 16)}])
    assert to_bytes(frame, COLUMNS, format) == to_bytes(frame.copy(), COLUMNS, format)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_table_reads_back(format: str) -> None:
    frame = table([])
    pd.testing.assert_frame_equal(FORMATS[format].read(to_bytes(frame, COLUMNS, format), COLUMNS, "facts"), frame)


def test_a_table_with_yes_and_no_reads_back() -> None:
    columns = (Column("finding_id", "string", ""), Column("independent", "bool", ""))
    frame = typed(pd.DataFrame({"finding_id": ["a", "b"], "independent": [True, False]}), columns)
    for format in FORMATS.values():
        back = format.read(format.write(frame, columns), columns, "findings")
        pd.testing.assert_frame_equal(back, frame)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("facts.csv", "fact_id,value\na,1\n", "it has no column document_id, "),
        ("facts.csv", "", "is no CSV table"),
        ("facts.csv", b"\xff\xfe", "is no CSV table in UTF-8"),
        ("facts.jsonl", "[1]\n", "line 1, is no JSON object"),
        ("facts.jsonl", '{"fact_id": "a"}\n', "it has no column document_id"),
        ("facts.parquet", "no parquet", "is no Parquet file"),
        ("facts.zip", "no archive", "is no Data Package"),
        ("facts.txt", "6,000 troops", "is no table that is read here (.csv, .jsonl, .parquet, .zip)"),
        ("missing.csv", None, "cannot be read (no such file or directory)"),
    ],
)
def test_what_is_no_table_says_so(name: str, content: str | bytes | None, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(TableError) as caught:
        read_table(path)
    assert name in str(caught.value)
    assert reason in str(caught.value)


def test_a_cell_of_another_kind_says_where(tmp_path: Path) -> None:
    frame = table([{"fact_id": "a", "value": 6000.0, "start": 1, "end": 2}])
    path = tmp_path / "facts.csv"
    path.write_bytes(to_bytes(frame).replace(b",6000,", b",six thousand,"))
    with pytest.raises(TableError, match="row 1, column value: 'six thousand' is no number"):
        read_table(path)


def test_a_cell_that_is_neither_true_nor_false_says_where() -> None:
    columns = (Column("finding_id", "string", ""), Column("independent", "bool", ""))
    with pytest.raises(TableError, match="row 1, column independent: 'maybe' is no true or false"):
        FORMATS["csv"].read(b"finding_id,independent\na,maybe\n", columns, "findings.csv")
