"""Files to Documents: one module a format, metadata from the manifest or the text, near-copies found."""

from facts.reading.copies import group_copies
from facts.reading.corpus import ReadResult, read, read_all
from facts.reading.errors import ReadError, ReadWarning
from facts.reading.formats import SUFFIXES, read_bytes
from facts.reading.manifest import MANIFEST

__all__ = [
    "MANIFEST",
    "SUFFIXES",
    "ReadError",
    "ReadResult",
    "ReadWarning",
    "group_copies",
    "read",
    "read_all",
    "read_bytes",
]
