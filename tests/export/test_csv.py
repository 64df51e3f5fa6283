"""CSV for people and for scripts: the mark, the numbers, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pandas as pd
import pytest

from facts.export import TableError, to_bytes, write_csv
from facts.export.csv_format import csv_bytes
from facts.table import COLUMNS, Column, typed

WORDS = (Column("words", "string", ""),)

MUST_BE_ESCAPED = [
    "=1+1",
    '=HYPERLINK("http://example.org","click")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "'already",
]
MUST_STAY = ["6,000 troops", "3.4-metre", "1=1", " =1", "a@b", "–1", "“=1”", ""]


def cells(words: list[str]) -> list[str]:
    frame = typed(pd.DataFrame({"words": [*words, "last"]}), WORDS)
    return [row[0] if row else "" for row in csv.reader(io.StringIO(csv_bytes(frame, WORDS, bom=False).decode(), ""))][
        1:-1
    ]


@pytest.mark.parametrize("text", MUST_BE_ESCAPED)
def test_what_a_spreadsheet_would_run_has_an_apostrophe(text: str) -> None:
    assert cells([text]) == ["'" + text]


@pytest.mark.parametrize("text", MUST_STAY)
def test_other_text_stays(text: str) -> None:
    assert cells([text]) == [text]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (6000.0, "6000"),
        (0.1, "0.1"),
        (-17.0, "-17"),
        (-0.5, "-0.5"),
        (152e6, "152000000"),
        (1e20, "100000000000000000000"),
        (1e22, "1e+22"),
        (0.1 + 0.2, "0.30000000000000004"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_numbers_are_short_and_never_escaped(value: float | None, written: str) -> None:
    columns = (Column("words", "string", ""), Column("value", "float", ""))
    frame = typed(pd.DataFrame({"words": ["x"], "value": [value]}), columns)
    assert csv_bytes(frame, columns, bom=False).decode() == f"words,value\nx,{written}\n"


def test_a_mark_for_people_and_none_for_scripts() -> None:
    frame = typed(pd.DataFrame())
    assert to_bytes(frame).startswith(b"\xef\xbb\xbffact_id,document_id,")
    assert to_bytes(frame, bom=False).startswith(b"fact_id,document_id,")


def test_writes_to_a_path_and_to_a_stream(tmp_path: Path) -> None:
    frame = typed(pd.DataFrame({"words": ["x"]}), WORDS)
    stream = io.BytesIO()
    write_csv(frame, WORDS, tmp_path / "words.csv")
    write_csv(frame, WORDS, stream, bom=False)
    assert (tmp_path / "words.csv").read_bytes() == b"\xef\xbb\xbfwords\nx\n"
    assert stream.getvalue() == b"words\nx\n"
    assert os.listdir(tmp_path) == ["words.csv"]  # nothing temporary is left


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    frame = typed(pd.DataFrame())
    with pytest.raises(TableError, match="cannot be written"):
        write_csv(frame, COLUMNS, tmp_path / "no such folder" / "facts.csv")
    folder = tmp_path / "facts.csv"
    folder.mkdir()
    with pytest.raises(TableError, match=r"facts\.csv cannot be written"):
        write_csv(frame, COLUMNS, folder)
    assert os.listdir(tmp_path) == ["facts.csv"]
