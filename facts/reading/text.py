"""Plain text files, one article each."""

from __future__ import annotations

from facts.reading.decode import decode, kind_of
from facts.reading.errors import ReadError


def read_text(name: str, data: bytes) -> str:
    """Return the article in `data`, the content of a .txt file.

    Raises:
        ReadError: it is something else with the name of a text file, or its text cannot be decoded.
    """
    kind = kind_of(data)
    if kind:
        raise ReadError(name, f"has the name of a text file but is {kind}")
    return decode(name, data)
