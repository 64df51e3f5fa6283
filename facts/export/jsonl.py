"""JSON Lines: one object a row, in the order of the columns; an empty number or date is null."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pandas as pd

from facts.export.values import PLAIN_BELOW, TableError, plain_values, read_cells
from facts.table import COLUMNS, Column, typed


def jsonl_bytes(frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS) -> bytes:
    """Return `frame` as JSON Lines in UTF-8; numbers as in CSV (6000, not 6000.0), dates as ISO strings."""
    frame = typed(frame, columns)
    names = [column.name for column in columns]
    cells = [[_json_value(value) for value in plain_values(frame[c.name], c.kind)] for c in columns]
    rows = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in zip(*cells, strict=True))
    return "".join(f"{row}\n" for row in rows).encode("utf-8", "replace")


def _json_value(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer() and abs(value) < PLAIN_BELOW:
        return int(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def read_jsonl(data: bytes, columns: Sequence[Column], name: str) -> pd.DataFrame:
    """Return the table that `jsonl_bytes` wrote, typed by its schema.

    Raises:
        TableError: a line is no JSON object, or it is not a table of these columns.
    """
    rows = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:  # of which bad UTF-8 is a kind
            row = None
        if not isinstance(row, dict):
            raise TableError(f"{name}, line {number:,}, is no JSON object.")
        rows.append(row)
    names = [column.name for column in columns]
    if not rows:
        return typed(pd.DataFrame(columns=names), columns)
    given = [column for column in names if any(column in row for row in rows)]
    return read_cells(
        pd.DataFrame({key: pd.Series([r.get(key) for r in rows], dtype="object") for key in given}), columns, name
    )
