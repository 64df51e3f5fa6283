"""PATHs to files: what a file, a folder or an archive holds, in a fixed order, before any of it is read as text."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from facts.reading.errors import ReadError
from facts.reading.manifest import MANIFEST
from facts.settings import MAX_FILE_BYTES

ARCHIVES = (".zip",)
UNSEEN = ("__MACOSX", "Thumbs.db", "desktop.ini")  # left by file managers; files and folders with a leading dot too


@dataclass(frozen=True, slots=True)
class Source:
    """One file, on disk or in an archive, not read yet.

    Attributes:
        name: as messages call it: the path the user gave, and what lies below it.
        size: bytes.
        load: returns its content; may raise OSError or what a broken archive raises.
    """

    name: str
    size: int
    load: Callable[[], bytes]

    @property
    def file(self) -> str:
        """The name without folders."""
        return PurePosixPath(self.name).name

    @property
    def is_manifest(self) -> bool:
        """Whether it is the manifest of its folder, and so never an article."""
        return self.file == MANIFEST

    @property
    def place(self) -> str:
        """The absolute path, the same however the user wrote it; below an archive as if that were a folder."""
        return os.path.abspath(self.name)

    def content(self) -> bytes:
        """Return its bytes.

        Raises:
            ReadError: it is over the limit, or cannot be read.
        """
        if self.size > MAX_FILE_BYTES:
            raise ReadError(self.name, too_large(self.size))
        try:
            return self.load()
        except RuntimeError as error:  # zipfile says so of an encrypted member
            raise ReadError(self.name, "is locked with a password") from error
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise ReadError(self.name, f"cannot be read ({_why(error)})") from error


def too_large(size: int) -> str:
    """Return the reason that refuses a file of `size` bytes.

    >>> too_large(60_000_000)
    'is too large (58 MB; the limit is 50 MB)'
    """
    return f"is too large ({-(-size // 2**20):,} MB; the limit is {MAX_FILE_BYTES // 2**20:,} MB)"


def sources(path: Path) -> Iterator[Source | ReadError]:
    """Yield the files that `path` stands for, sorted by name, and a ReadError for each that cannot be looked into."""
    name = display(path)
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif is_archive(path):
            yield from in_archive(name, path)
        elif path.is_file():
            yield _on_disk(path)
        elif path.exists():
            yield ReadError(name, "is no file and no folder")
        else:
            yield ReadError(name, "does not exist")
    except OSError as error:
        yield ReadError(name, f"cannot be read ({_why(error)})")


def is_archive(path: Path) -> bool:
    """Whether `path` is a file with the name of an archive."""
    return names_archive(path.name) and is_file(path)


def is_file(path: Path) -> bool:
    """Whether `path` is a file that can be looked at: not one in a folder that is closed to the user."""
    try:
        return path.is_file()
    except OSError:
        return False


def names_archive(name: str) -> bool:
    """Whether a file of this name is an archive."""
    return name.lower().endswith(ARCHIVES)


def display(path: Path) -> str:
    """Return `path` as text with /; bytes of a name that are no UTF-8 become %FF, so that any output can hold it."""
    return "".join(f"%{ord(char) - 0xDC00:02X}" if "\udc80" <= char <= "\udcff" else char for char in path.as_posix())


def _on_disk(path: Path) -> Source:
    return Source(display(path), path.stat().st_size, path.read_bytes)


def _in_folder(folder: Path) -> Iterator[Source | ReadError]:
    failures: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not _unseen(name))
        for file in sorted(files):
            path = Path(here, file)
            if not _unseen(file):
                yield from _in_file(path)
    for failure in failures:
        yield ReadError(display(Path(failure.filename or folder)), f"cannot be read ({_why(failure)})")


def _in_file(path: Path) -> Iterator[Source | ReadError]:
    """Yield what one name in a folder stands for; nothing for a link that leads nowhere, or what is no file."""
    try:
        if is_archive(path):
            yield from in_archive(display(path), path)
        elif path.is_file():
            yield _on_disk(path)
    except OSError as error:
        yield ReadError(display(path), f"cannot be read ({_why(error)})")


def in_archive(name: str, file: Path | BinaryIO) -> Iterator[Source | ReadError]:
    """Yield the files in an archive, sorted by name, or a ReadError when it is none.

    Args:
        name: the archive as messages call it.
        file: where it is, on disk or in memory.
    """
    try:
        archive = zipfile.ZipFile(file)  # stays open as long as a Source can be loaded from it
    except (zipfile.BadZipFile, OSError) as error:
        yield ReadError(name, f"is no ZIP archive, or a broken one ({_why(error)})")
        return
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        parts = PurePosixPath(member.filename.replace("\\", "/")).parts
        parts = tuple(part for part in parts if part not in ("/", "..", "."))
        if member.is_dir() or not parts or any(_unseen(part) for part in parts):
            continue
        yield Source("/".join((name, *parts)), member.file_size, _loader(archive, member))


def _loader(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], bytes]:
    def load() -> bytes:
        with archive.open(member) as stream:
            data = stream.read(MAX_FILE_BYTES + 1)  # the size an archive states may be a lie
        if len(data) > MAX_FILE_BYTES:
            raise OSError("it unpacks to more than its archive says")
        return data

    return load


def _unseen(name: str) -> bool:
    return name.startswith(".") or name in UNSEEN


def _why(error: BaseException) -> str:
    """Return the reason of `error` in the system's words, without its number or path."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
