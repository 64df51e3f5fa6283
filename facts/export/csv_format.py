"""CSV that people can open and scripts can read: RFC 4180 with \\n line ends, UTF-8, safe in a spreadsheet."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd

from facts.export.files import write_bytes
from facts.export.values import TableError, read_cells, text_values
from facts.table import COLUMNS, Column, typed

BOM = b"\xef\xbb\xbf"  # without it Excel reads UTF-8 as the system's old code page

# A cell that begins with one of these may run as a formula (OWASP, "CSV Injection": = + - @ tab, carriage return, line
# feed and the full-width forms). The apostrophe itself is in the set so that a cell that begins with one reads back.
RUNS = "=+-@\t\r\n＝＋－＠'"
ESCAPE = "'"
NEEDS_QUOTES = re.compile(r'[",\r\n]')


def safe(text: str) -> str:
    """Return `text` as a spreadsheet may have it: a leading apostrophe before what it would run.

    >>> safe('=HYPERLINK("x")'), safe("3.4-metre"), safe("'tis")
    ('\\'=HYPERLINK("x")', '3.4-metre', "''tis")
    """
    return ESCAPE + text if text[:1] and text[0] in RUNS else text


def unsafe(text: str) -> str:
    """Return what `safe` was given.

    >>> unsafe("'=1+1"), unsafe("''tis"), unsafe("'tis")
    ('=1+1', "'tis", "'tis")
    """
    return text[1:] if text[:1] == ESCAPE and text[1:2] and text[1] in RUNS else text


def csv_bytes(frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS, *, bom: bool = True) -> bytes:
    """Return `frame` as CSV: a header, then one line a row, in the order of `columns`.

    Numbers are the shortest text that reads back equal (6000, 0.1), never quoted, never escaped; dates are ISO; an
    empty cell is nothing.

    Args:
        frame: any table with these columns.
        columns: the schema: names, order and kinds.
        bom: whether to begin with a byte order mark, which Excel needs.
    """
    frame = typed(frame, columns)
    cells = [_column_cells(frame[column.name], column.kind) for column in columns]
    lines = [",".join(column.name for column in columns), *map(",".join, zip(*cells, strict=True)), ""]
    return (BOM if bom else b"") + "\n".join(lines).encode("utf-8", "replace")


def _column_cells(values: pd.Series[Any], kind: str) -> list[str]:
    texts = text_values(values, kind)
    return [_quoted(safe(text)) for text in texts] if kind in ("string", "category") else texts


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if NEEDS_QUOTES.search(text) else text


def write_csv(
    frame: pd.DataFrame,
    columns: Sequence[Column] = COLUMNS,
    target: str | Path | BinaryIO = "facts.csv",
    *,
    bom: bool = True,
) -> None:
    """Write `frame` as CSV to a file (whole or not at all) or to a binary stream; see `csv_bytes`."""
    data = csv_bytes(frame, columns, bom=bom)
    if isinstance(target, (str, Path)):
        write_bytes(Path(target), data)
    else:
        target.write(data)


def read_csv(data: bytes, columns: Sequence[Column], name: str) -> pd.DataFrame:
    """Return the table that `csv_bytes` wrote, typed by its schema.

    Raises:
        TableError: it is no CSV in UTF-8, or not a table of these columns.
    """
    try:
        text = data.removeprefix(BOM).decode("utf-8")
        frame = pd.read_csv(
            io.StringIO(text, newline=""), dtype="str", keep_default_na=False, na_filter=False, encoding_errors="strict"
        )
    except UnicodeDecodeError:
        raise TableError(f"{name} is no CSV table in UTF-8.") from None
    except (ValueError, pd.errors.ParserError) as error:
        raise TableError(f"{name} is no CSV table ({str(error).strip().splitlines()[0]}).") from None
    for column in columns:
        if column.kind in ("string", "category") and column.name in frame:
            frame[column.name] = frame[column.name].map(unsafe)
    return read_cells(frame, columns, name)
