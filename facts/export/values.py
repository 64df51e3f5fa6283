"""Cells to text and back, the same in every text format: the shortest writing that reads back equal."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from facts.model import FactboardError
from facts.table import Column, typed

PLAIN_BELOW = 1e21  # whole numbers under this are written without an exponent, as JavaScript and JSON writers do


class TableError(FactboardError):
    """A file that should hold a table and does not, or cannot be written; its text names file and reason."""


def number_text(value: float) -> str:
    """Return the shortest text that reads back as `value`; whole numbers without ".0".

    >>> [number_text(value) for value in (6000.0, 0.1, 3.4, 1e-7, -2.0, 1e300)]
    ['6000', '0.1', '3.4', '1e-07', '-2', '1e+300']
    """
    if math.isfinite(value) and value == int(value) and abs(value) < PLAIN_BELOW:
        return str(int(value))
    return repr(float(value))


def plain_values(values: pd.Series[Any], kind: str) -> list[Any]:
    """Return a column as plain Python values: str, float, int, bool, date, and None where a cell is empty.

    Args:
        values: a column as `facts.table.typed` makes it.
        kind: the kind of its `Column`.
    """
    cells = zip(values.tolist(), values.isna().tolist(), strict=True)
    if kind in ("string", "category"):
        return ["" if empty else str(value) for value, empty in cells]
    if kind == "date":
        return [None if empty else value.date() for value, empty in cells]
    return [None if empty else value for value, empty in cells]


def text_values(values: pd.Series[Any], kind: str) -> list[str]:
    """Return a column as text, "" where a cell is empty; words are as they are, not escaped for any format."""
    return [WRITERS[kind](value) for value in plain_values(values, kind)]


def _date_text(value: dt.date | None) -> str:
    return "" if value is None else value.isoformat()


def _number_cell(value: float | None) -> str:
    return "" if value is None else number_text(value)


def _bool_cell(value: bool | None) -> str:
    return "" if value is None else str(value).lower()


WRITERS: dict[str, Callable[[Any], str]] = {
    "string": str,
    "category": str,
    "float": _number_cell,
    "int": _number_cell,
    "bool": _bool_cell,
    "date": _date_text,
}


def read_cells(frame: pd.DataFrame, columns: Sequence[Column], name: str) -> pd.DataFrame:
    """Return the typed table of cells that are text or plain values, as a reader found them.

    Args:
        frame: its columns may be in any order, further ones are left out.
        columns: the schema; every column must be there.
        name: the file, for messages.

    Raises:
        TableError: a column is missing, or a cell is not of its column's kind; the text says where.
    """
    missing = [column.name for column in columns if column.name not in frame]
    if missing:
        raise TableError(f"{name} is no such table: it has no column {', '.join(missing)}.")
    cells = {column.name: _read_column(frame[column.name].tolist(), column, name) for column in columns}
    return typed(pd.DataFrame(cells, index=range(len(frame))), columns)


def _read_column(values: list[Any], column: Column, name: str) -> pd.Series[Any]:
    convert, dtype, wanted = READERS[column.kind]
    read = []
    for row, value in enumerate(values, 1):
        try:
            read.append(convert(value))
        except (TypeError, ValueError, OverflowError, KeyError):
            raise TableError(f"{name}, row {row:,}, column {column.name}: {value!r} is no {wanted}.") from None
    return pd.Series(read, dtype=dtype)


def _read_text(value: Any) -> str:
    return "" if value is None else str(value)


def _read_float(value: Any) -> float:
    return math.nan if value is None or value == "" else float(value)


def _read_int(value: Any) -> int:
    number = int(value) if isinstance(value, str) else value
    if number != int(number):
        raise ValueError
    return int(number)


def _read_date(value: Any) -> dt.date | None:
    if value is None or value == "" or value is pd.NaT:
        return None
    return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))


def _read_bool(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}[str(value).lower()]


READERS: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "string": (_read_text, "object", "text"),
    "category": (_read_text, "object", "text"),
    "float": (_read_float, "float64", "number"),
    "int": (_read_int, "int64", "whole number"),
    "bool": (_read_bool, "bool", "true or false"),
    "date": (_read_date, "datetime64[s]", "date like 2021-11-16"),
}  # kind: how a cell is read, the column's type, what a cell of it is called
