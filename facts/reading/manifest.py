"""The manifest of a folder: documents.csv, which says of each file what the file itself may not."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from facts.model import as_date
from facts.reading.decode import decode
from facts.reading.errors import ReadError

MANIFEST = "documents.csv"
DELIMITERS = ",;\t"  # of equally many the first
LAST_ROW = "end"  # put after the last line, so that a quote that is never closed shows
COLUMNS = ("file", "document_id", "title", "publisher", "published", "url")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file; "" or None where it says nothing. `line` is its line in the manifest."""

    line: int = 0
    document_id: str = ""
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    url: str = ""


@dataclass(slots=True)
class Manifest:
    """The entries of a manifest by file (relative to its folder, with /), and what could not be used.

    `whole` says that its whole folder is read, so that a file it names and that is not there is a problem.
    """

    name: str
    whole: bool = False
    entries: dict[str, Entry] = field(default_factory=dict)
    problems: list[ReadError] = field(default_factory=list)


def read_manifest(name: str, data: bytes) -> Manifest:
    """Return the manifest in `data`; what is wrong in it is a problem, never an end: the rest is used.

    Args:
        name: the manifest as the user would name it, for messages.
        data: a CSV file with a header, in small or capital letters; only the column `file` is required, dates are ISO
            (2021-11-16).
    """
    manifest = Manifest(name)
    try:
        rows = _rows(name, decode(name, data))
        _, header = next(rows, (0, []))
        header = [column.strip().casefold() for column in header]
        if "file" not in header:
            raise ReadError(name, f"has no column file (columns: {', '.join(COLUMNS)}), so it was left out")
        for line, cells in rows:
            row = dict(zip(header, cells, strict=False))  # a short row has empty cells
            _add(manifest, line, {column: row.get(column, "").strip() for column in COLUMNS})
    except ReadError as error:
        manifest.problems.append(error)
    except csv.Error as error:
        manifest.problems.append(ReadError(name, f"is broken ({error}), so what follows there was left out"))
    return manifest


def _rows(name: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row that is not blank, the header first, with the line it begins in.

    The delimiter is the one that the header has most of: spreadsheets of many countries write semicolons.

    Raises:
        ReadError: a quote is opened and never closed; the rows before it have been given.
    """
    lines = [*io.StringIO(text, newline="")]
    lines[-1:] = [f"{line}\n" for line in lines[-1:]]
    reader = csv.reader([*lines, LAST_ROW], delimiter=max(DELIMITERS, key=lines[0].count))
    begins = 1
    for row in reader:
        if reader.line_num > len(lines):
            if row != [LAST_ROW]:  # it was swallowed by the cell that the quote opened
                raise ReadError(name, f"opens a quote in line {begins} and never closes it: what follows was left out")
            return
        if row:
            yield begins, row
        begins = reader.line_num + 1


def _add(manifest: Manifest, line: int, row: dict[str, str]) -> None:
    file = row["file"].replace("\\", "/").removeprefix("./")
    if not file:
        if any(row.values()):
            manifest.problems.append(ReadError(manifest.name, f"names no file in line {line}"))
        return
    if file in manifest.entries:
        manifest.problems.append(ReadError(manifest.name, f"names {file} twice; line {line} was left out"))
        return
    published = None
    try:
        published = as_date(row["published"])
    except ValueError:
        reason = f"gives {file} a date that is none, {row['published']!r} in line {line}: write it as 2021-11-16"
        manifest.problems.append(ReadError(manifest.name, reason))
    manifest.entries[file] = Entry(line, row["document_id"], row["title"], row["publisher"], published, row["url"])
