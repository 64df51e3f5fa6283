"""Which module writes and reads which format. A new format is a module and a row here."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from facts.export.csv_format import csv_bytes, read_csv
from facts.export.datapackage import DESCRIPTOR, package_bytes, read_package, table_name, write_package
from facts.export.files import write_bytes
from facts.export.jsonl import jsonl_bytes, read_jsonl
from facts.export.parquet import parquet_bytes, read_parquet
from facts.export.values import TableError
from facts.reading.manifest import MANIFEST
from facts.table import COLUMNS, Column


@dataclass(frozen=True, slots=True)
class Format:
    """A file format of tables.

    Attributes:
        key: its name on the command line.
        label: its name on screens.
        suffix: what its files end in.
        mime: its media type, for downloads.
        write: table and columns to bytes.
        read: bytes, columns and the file's name to a table.
        binary: whether its bytes are no text, and so nothing for a terminal.
    """

    key: str
    label: str
    suffix: str
    mime: str
    write: Callable[[pd.DataFrame, Sequence[Column]], bytes]
    read: Callable[[bytes, Sequence[Column], str], pd.DataFrame]
    binary: bool = False


FORMATS: dict[str, Format] = {
    made.key: made
    for made in (
        Format("csv", "CSV", ".csv", "text/csv", csv_bytes, read_csv),
        Format("jsonl", "JSON Lines", ".jsonl", "application/jsonl", jsonl_bytes, read_jsonl),
        Format(
            "parquet", "Parquet", ".parquet", "application/vnd.apache.parquet", parquet_bytes, read_parquet, binary=True
        ),
        Format("datapackage", "Data Package", ".zip", "application/zip", package_bytes, read_package, binary=True),
    )
}


def to_bytes(
    frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS, format: str = "csv", *, bom: bool = True
) -> bytes:
    """Return a table as a file's content.

    Args:
        frame: any table with these columns.
        columns: the schema: `facts.table.COLUMNS`, or that of the findings or the series.
        format: a key of `FORMATS`.
        bom: whether CSV begins with a byte order mark, which Excel needs; other formats never have one.
    """
    if format == "csv":
        return csv_bytes(frame, columns, bom=bom)
    return FORMATS[format].write(frame, columns)


def write_table(
    frame: pd.DataFrame,
    target: str | Path,
    columns: Sequence[Column] = COLUMNS,
    format: str = "",
    *,
    bom: bool = True,
) -> None:
    """Write a table to a file, whole or not at all; without `format` the suffix says which, CSV where it says nothing.

    A Data Package goes into one .zip, or into a folder when `target` has another suffix.

    Raises:
        TableError: it cannot be written; what was there is untouched.
    """
    target = Path(target)
    format = format or format_of(target) or "csv"
    if format == "datapackage":
        write_package({table_name(columns): (frame, columns)}, target)
    else:
        write_bytes(target, to_bytes(frame, columns, format, bom=bom))


def format_of(path: str | Path) -> str:
    """Return the key of the format that a file's suffix stands for, "" for none.

    >>> format_of("facts.jsonl"), format_of("notes.txt")
    ('jsonl', '')
    """
    suffix = Path(path).suffix.lower()
    return next((made.key for made in FORMATS.values() if made.suffix == suffix), "")


def is_table(path: str | Path) -> bool:
    """Whether `path` is named or made like a table and not like articles; a manifest is no table."""
    path = Path(path)
    if os.path.isdir(path):  # unlike Path.is_dir, false also where the user may not look
        return os.path.isfile(path / DESCRIPTOR)
    if path.suffix.lower() == FORMATS["datapackage"].suffix:
        return _is_package(path)
    return bool(format_of(path)) and path.name != MANIFEST


def _is_package(path: Path) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return DESCRIPTOR in archive.namelist()


def read_table(path: str | Path, columns: Sequence[Column] = COLUMNS) -> pd.DataFrame:
    """Return a table that Factboard wrote, the same as before it was written.

    Args:
        path: a CSV, JSON Lines or Parquet file, or a Data Package (a .zip or its folder).
        columns: the schema; the facts table unless another is given.

    Raises:
        TableError: there is no such file, or it holds no such table; the text says which and why.
    """
    path = Path(path)
    if os.path.isfile(path / DESCRIPTOR):
        path = path / f"{table_name(columns)}.csv"
    format = format_of(path)
    if not format:
        endings = ", ".join(made.suffix for made in FORMATS.values())
        raise TableError(f"{path} is no table that is read here ({endings}).")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError(f"{path} cannot be read ({(error.strerror or str(error)).lower()}).") from error
    return FORMATS[format].read(data, columns, str(path))
