"""Parquet, for programs: text as string, dates as date32, empty numbers and dates as null."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from facts.export.values import TableError, plain_values, read_cells
from facts.table import COLUMNS, Column, typed

TYPES = {
    "string": pa.string(),
    "category": pa.string(),
    "float": pa.float64(),
    "int": pa.int64(),
    "bool": pa.bool_(),
    "date": pa.date32(),
}


def parquet_bytes(frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS) -> bytes:
    """Return `frame` as a Parquet file; the same table gives the same bytes."""
    frame = typed(frame, columns)
    schema = pa.schema([(column.name, TYPES[column.kind]) for column in columns])
    arrays = [
        pa.array(plain_values(frame[column.name], column.kind), TYPES[column.kind], from_pandas=True)
        for column in columns
    ]
    target = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), target, compression="zstd")
    return target.getvalue()


def read_parquet(data: bytes, columns: Sequence[Column], name: str) -> pd.DataFrame:
    """Return the table that `parquet_bytes` wrote, typed by its schema.

    Raises:
        TableError: it is no Parquet file, or not a table of these columns.
    """
    try:
        table = pq.read_table(io.BytesIO(data))
    except (pa.ArrowException, OSError) as error:
        raise TableError(f"{name} is no Parquet file ({str(error).splitlines()[0]}).") from None
    wanted = [column.name for column in columns if column.name in table.column_names]
    cells = {key: pd.Series(table.column(key).to_pylist(), dtype="object") for key in wanted}
    return read_cells(pd.DataFrame(cells, index=range(table.num_rows)), columns, name)
