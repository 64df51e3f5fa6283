"""Data Package: CSV tables with a datapackage.json that says what each column is, in a folder or one .zip.

https://datapackage.org, version 2. The CSV files are those of `csv_format` without a byte order mark, so text that a
spreadsheet would run keeps its leading apostrophe; the description says so.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from facts.export.csv_format import csv_bytes, read_csv
from facts.export.files import write_bytes
from facts.export.values import TableError
from facts.table import COLUMNS, Column, typed

DESCRIPTOR = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {
    "string": "string",
    "category": "string",
    "float": "number",
    "int": "integer",
    "bool": "boolean",
    "date": "date",
}
DESCRIPTION = (
    "Figures read from articles. Text that a spreadsheet would run as a formula, or that begins with an apostrophe, "
    "has one apostrophe more in front."
)
KEYS = {"facts": "fact_id", "findings": "finding_id", "series": "series_id"}
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest a .zip can hold: the same tables give the same bytes

Tables = Mapping[str, tuple[pd.DataFrame, Sequence[Column]]]


def package_files(tables: Tables) -> dict[str, bytes]:
    """Return the files of a Data Package by name.

    Args:
        tables: by resource name (facts, findings, series), each table with its schema.
    """
    resources = [_resource(name, typed(frame, columns), columns) for name, (frame, columns) in tables.items()]
    descriptor = {"$schema": PROFILE, "name": "factboard", "description": DESCRIPTION, "resources": resources}
    files = {DESCRIPTOR: (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()}
    for name, (frame, columns) in tables.items():
        files[f"{name}.csv"] = csv_bytes(frame, columns, bom=False)
    return files


def _resource(name: str, frame: pd.DataFrame, columns: Sequence[Column]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column, frame) for column in columns], "missingValues": [""]}
    if KEYS.get(name) in frame:
        schema["primaryKey"] = [KEYS[name]]
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column, frame: pd.DataFrame) -> dict[str, Any]:
    made: dict[str, Any] = {"name": column.name, "type": TYPES[column.kind], "description": column.meaning}
    if column.kind == "category":
        made["constraints"] = {"enum": [str(level) for level in frame[column.name].cat.categories]}
    return made


def pack(tables: Tables) -> bytes:
    """Return a Data Package of `tables` as one .zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in package_files(tables).items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_TIME), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def package_bytes(frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS) -> bytes:
    """Return one table as a zipped Data Package; its resource has the name of the table."""
    return pack({table_name(columns): (frame, columns)})


def table_name(columns: Sequence[Column]) -> str:
    """Return which table has these columns, by its first: facts, findings or series."""
    return next((name for name, key in KEYS.items() if key == columns[0].name), "table")


def write_package(tables: Tables, target: Path) -> None:
    """Write a Data Package: one .zip where `target` has that suffix, else a folder of files.

    Raises:
        TableError: it cannot be written.
    """
    if target.suffix.lower() == ".zip":
        write_bytes(target, pack(tables))
        return
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TableError(f"{target} cannot be made a folder ({(error.strerror or str(error)).lower()}).") from error
    files = package_files(tables)
    descriptor = files.pop(DESCRIPTOR)
    for name, data in files.items():
        write_bytes(target / name, data)
    write_bytes(target / DESCRIPTOR, descriptor)  # last: where it is, all that it names is there


def read_package(data: bytes, columns: Sequence[Column], name: str) -> pd.DataFrame:
    """Return the table with these columns out of a zipped Data Package.

    Raises:
        TableError: it is none, or it has no such table.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            member = f"{table_name(columns)}.csv"
            return read_csv(archive.read(member), columns, f"{name}/{member}")
    except (zipfile.BadZipFile, KeyError, RuntimeError, OSError):
        raise TableError(f"{name} is no Data Package with a table {table_name(columns)}.") from None
