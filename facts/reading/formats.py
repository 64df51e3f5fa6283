"""Which module reads which kind of file. A new format is a module and a row here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from facts.model import Document
from facts.reading.errors import ReadError
from facts.reading.ids import stem
from facts.reading.manifest import MANIFEST
from facts.reading.metadata import headline, publication_date
from facts.reading.sources import ARCHIVES, too_large
from facts.reading.text import read_text
from facts.settings import MAX_FILE_BYTES

READERS: dict[str, Callable[[str, bytes], str]] = {".txt": read_text}
SUFFIXES = tuple(READERS)  # of the files that are read


def read_bytes(name: str, data: bytes) -> Document:
    """Return the article in a file's content, with the headline and the date that its text gives.

    Args:
        name: the file's name; its suffix decides how it is read, its stem becomes the document_id.
        data: the file's bytes, at most `settings.MAX_FILE_BYTES`.

    Raises:
        ReadError: it is no article that can be read; the text names the file and the reason.

    >>> read_bytes("004.txt", b"MOSCOW - Ten people were killed.").document_id
    '004'
    """
    if len(data) > MAX_FILE_BYTES:
        raise ReadError(name, too_large(len(data)))
    text = reader(name)(name, data)
    published = publication_date(text)
    return Document(
        text=text,
        document_id=stem(name),
        title=headline(text),
        published=published,
        date_source="text" if published else "",
    )


def reader(name: str) -> Callable[[str, bytes], str]:
    """Return the function that reads files named like `name`.

    Raises:
        ReadError: files of that name are not read.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    found = READERS.get(path.suffix.lower())
    if found is not None:
        return found
    if path.name == MANIFEST:
        raise ReadError(name, "is a manifest, not an article")
    if path.suffix.lower() in ARCHIVES:
        raise ReadError(name, "is an archive, which is not looked into when it lies inside another")
    kind = f"files of the kind {path.suffix}" if path.suffix else "files without a suffix"
    raise ReadError(name, f"is left out: {kind} are not read yet, only {', '.join((*READERS, *ARCHIVES))}")
