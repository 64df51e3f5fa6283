"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from facts.export.values import TableError

WRITE_BITS = 0o222  # of a file's permissions: any of its owner, its group and others may write


def write_bytes(target: Path, data: bytes) -> None:
    """Write `data` to `target` so that a reader sees the old file or the new one, never a part.

    A link stays a link: the file that it leads to is written. A pipe or a device, which nothing can take the place of,
    is written to straight.

    Raises:
        TableError: it cannot be written; what was there is untouched.
    """
    refuse(target)
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(target)), data)
    except OSError as error:
        raise TableError(f"{target} cannot be written ({(error.strerror or str(error)).lower()}).") from error


def refuse(target: Path) -> None:
    """Say before any work is done that a file cannot be written.

    Raises:
        TableError: its folder is not there; or it is a folder, or a file that is protected against writing.
    """
    real = Path(os.path.realpath(target))
    if not os.path.isdir(real.parent):
        raise TableError(f"{target} cannot be written: there is no folder {real.parent}.")
    if os.path.isdir(real):
        raise TableError(f"{target} cannot be written (is a directory).")
    if os.path.isfile(real) and not (real.stat().st_mode & WRITE_BITS and os.access(real, os.W_OK)):
        raise TableError(f"{target} cannot be written: the file is there and is read-only.")


def _replace(target: Path, data: bytes) -> None:
    """Write `data` beside `target` and put it in its place."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except OSError:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, else those that the user's umask gives to a new one."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
