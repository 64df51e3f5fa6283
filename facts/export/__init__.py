"""Tables out of Factboard and back: one module a format, one row each in `formats.FORMATS`."""

from facts.export.csv_format import write_csv
from facts.export.datapackage import pack
from facts.export.formats import FORMATS, Format, format_of, is_table, read_table, to_bytes, write_table
from facts.export.values import TableError

__all__ = [
    "FORMATS",
    "Format",
    "TableError",
    "format_of",
    "is_table",
    "pack",
    "read_table",
    "to_bytes",
    "write_csv",
    "write_table",
]
