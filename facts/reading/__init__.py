"""Files to Documents: one module a format, metadata from the manifest or the text, near-copies found."""

from facts.reading.copies import group_copies
from facts.reading.corpus import ReadResult, read, read_all, read_archive
from facts.reading.errors import ReadError, ReadWarning
from facts.reading.formats import SUFFIXES, read_bytes
from facts.reading.manifest import MANIFEST
from facts.reading.sources import ARCHIVES, names_archive

__all__ = [
    "ARCHIVES",
    "MANIFEST",
    "SUFFIXES",
    "ReadError",
    "ReadResult",
    "ReadWarning",
    "group_copies",
    "names_archive",
    "read",
    "read_all",
    "read_archive",
    "read_bytes",
]
