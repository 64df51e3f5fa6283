"""Bytes to text. A file that was read wrongly is added to READ, one that should have been refused to REFUSED."""

from __future__ import annotations

import pytest

from facts.reading.decode import decode
from facts.reading.errors import ReadError

WORDS = "Lukashenka’s strategy: “6,000 troops”, 152 € — naïve"

READ = [
    ("UTF-8", WORDS.encode(), WORDS),
    ("UTF-8 with a mark", b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
    ("UTF-16 with a mark, little end first", b"\xff\xfe" + WORDS.encode("utf-16-le"), WORDS),
    ("UTF-16 with a mark, big end first", b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS),
    ("UTF-16 without a mark", "6,000 troops".encode("utf-16-le"), "6,000 troops"),
    ("UTF-16 without a mark, big end first", "6,000 troops".encode("utf-16-be"), "6,000 troops"),
    ("UTF-32 with a mark", b"\xff\xfe\x00\x00" + "12".encode("utf-32-le"), "12"),
    ("Windows-1252", WORDS.encode("cp1252"), WORDS),
    ("Windows-1252, one accent", "a café with 50 seats".encode("cp1252"), "a café with 50 seats"),
    ("declared", '<?xml encoding="windows-1251"?> войска'.encode("cp1251"), '<?xml encoding="windows-1251"?> войска'),
    ("declared wrongly", 'charset="latin-1": naïve'.encode(), 'charset="latin-1": naïve'),
    ("newlines stay", b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
    ("a mark inside stays", "a\ufeffb".encode(), "a\ufeffb"),
]

REFUSED = [
    ("empty", b"", "is empty"),
    ("blanks", b" \n\t ", "holds nothing but blanks"),
    ("a mark alone", b"\xef\xbb\xbf", "holds nothing but blanks"),
    ("cut UTF-8", WORDS.encode() + b"\xe2\x80 and so on", "is broken UTF-8 text (once, first in line 1, byte 6"),
    ("cut UTF-8 further down", b"\xe2\x80\x99\n\n\xe2\x80", "is broken UTF-8 text (once, first in line 3, byte 6)"),
    ("cut UTF-16", b"\xff\xfe6\x00,", "is marked as UTF-16 but is broken at byte 3"),
    ("zero bytes", b"6,000\x00\x01\x02\x03 troops", "is no text: it holds zero bytes"),
    ("noise", bytes(range(128, 256)), "is no text, or text in an encoding other than"),
]


@pytest.mark.parametrize(("kind", "data", "text"), READ, ids=[row[0] for row in READ])
def test_reads(kind: str, data: bytes, text: str) -> None:
    assert decode("a.txt", data) == text


@pytest.mark.parametrize(("kind", "data", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_refuses(kind: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode("a.txt", data)
    assert str(caught.value).startswith(f"a.txt {reason}")
