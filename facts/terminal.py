"""What a command says: on standard output what was asked for, on standard error the rest.

Text of a document may hold control characters that move a terminal's cursor or rename its window, and marks that turn
the direction of writing: on a terminal they are shown as escapes. A pipe gets the bytes as they are.
"""

from __future__ import annotations

import os
import re
import sys
import time
from types import TracebackType

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed (ECMA-48)
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks (Unicode UAX 9)
    "\u2028\u2029\ud800-\udfff]"
)
PROGRESS_SECONDS = 0.2  # between two lines of progress


def printable(text: str) -> str:
    """Return `text` with what a terminal would act upon shown as an escape.

    >>> print(printable("6,000\\x1b[2J troops"))
    6,000\\x1b[2J troops
    """
    return UNPRINTABLE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return "1 problem", "2 problems".

    >>> counted(1, "article"), counted(1200, "article")
    ('1 article', '1,200 articles')
    """
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def write_line(text: str) -> None:
    """Write a line to standard output."""
    _write(f"{text}\n")


def write_bytes(data: bytes) -> None:
    """Write a file's content to standard output; on a terminal as printable text."""
    if sys.stdout.isatty():
        _write(printable(data.decode("utf-8", "replace")))
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _stop_writing()


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_writing()


def _stop_writing() -> None:
    """Send the rest of standard output nowhere: who read it (head, less) has seen enough, and that is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(f"factboard: {printable(text)}\n")
    sys.stderr.flush()


class Progress:
    """One line on standard error that counts, when that is a terminal; it is gone when the work is done."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.shown = sys.stderr.isatty()
        self.next = 0.0

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: int, total: int) -> None:
        if self.shown and time.monotonic() >= self.next:
            self.next = time.monotonic() + PROGRESS_SECONDS
            sys.stderr.write(f"\r{self.label}: {done:,} of {total:,}\x1b[K")
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown and self.next:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
