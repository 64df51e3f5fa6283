"""A Data Package says what its columns are, and its tables read back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pandas as pd

from facts.export import is_table, pack, read_table, write_table
from facts.table import COLUMNS, Column, typed

FRAME = typed(
    pd.DataFrame(
        {
            "fact_id": ["a1", "b2"],
            "mention": ["=6,000 troops", "at least 7"],
            "measure": ["troops", "deaths"],
            "value": [6000.0, 7.0],
            "high": [6000.0, None],
            "published": ["2021-11-04", None],
            "start": [3, 9],
            "end": [16, 19],
        }
    )
)


def test_every_column_is_described() -> None:
    with zipfile.ZipFile(io.BytesIO(pack({"facts": (FRAME, COLUMNS)}))) as archive:
        descriptor = json.loads(archive.read("datapackage.json"))
        rows = list(csv.reader(io.StringIO(archive.read("facts.csv").decode())))
    (resource,) = descriptor["resources"]
    fields = resource["schema"]["fields"]
    assert (resource["path"], resource["encoding"], resource["schema"]["primaryKey"]) == (
        "facts.csv",
        "utf-8",
        ["fact_id"],
    )
    assert [field["name"] for field in fields] == rows[0] == [column.name for column in COLUMNS]
    assert all(field["description"] for field in fields)
    types = {field["name"]: field["type"] for field in fields}
    assert (types["value"], types["start"], types["published"], types["measure"]) == (
        "number",
        "integer",
        "date",
        "string",
    )
    measures = next(field for field in fields if field["name"] == "measure")["constraints"]["enum"]
    assert {"troops", "deaths"} <= set(measures)


def test_several_tables_in_one_package() -> None:
    series = (Column("series_id", "string", "the series"), Column("best", "float", "the best estimate"))
    frame = typed(pd.DataFrame({"series_id": ["s"], "best": [12.0]}), series)
    with zipfile.ZipFile(io.BytesIO(pack({"facts": (FRAME, COLUMNS), "series": (frame, series)}))) as archive:
        assert archive.namelist() == ["datapackage.json", "facts.csv", "series.csv"]


def test_as_a_folder_and_as_one_file(tmp_path: Path) -> None:
    for target in (tmp_path / "board", tmp_path / "board.zip"):
        write_table(FRAME, target, format="datapackage")
        assert is_table(target)
        pd.testing.assert_frame_equal(read_table(target), FRAME)
    assert not is_table(tmp_path)
