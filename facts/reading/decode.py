"""Bytes to text: which kind of file it really is, and in which encoding it was written."""

from __future__ import annotations

import codecs
import re

from facts.reading.errors import ReadError

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\x00", "a SQLite database"),
)  # the first bytes of the kinds that most often carry the wrong name

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARATION = re.compile(rb"""(?:charset|coding|encoding)\s{0,3}[=:]\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})""")
DECLARED_WITHIN = 1024  # bytes; where HTML and XML must declare their encoding
HTML_START = re.compile(rb"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html)\b", re.IGNORECASE)
LEGACY_ENCODING = "cp1252"  # the one Western files without a mark are in when they are not UTF-8 (WHATWG Encoding)
UTF16_ZEROS = 0.35  # share of all bytes; English in UTF-16 has 0.5 zero bytes


def kind_of(data: bytes) -> str:
    """Return what `data` is when it is no plain text ("a PDF"), else "".

    >>> kind_of(b"%PDF-1.7 ..."), kind_of(b"250 migrants")
    ('a PDF', '')
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    return "an HTML page" if HTML_START.match(data) else ""


def decode(name: str, data: bytes) -> str:
    """Return the text of `data`; newlines stay as they are, a byte order mark is dropped.

    The encoding is the first that holds of: a byte order mark; UTF-8 where all bytes are valid UTF-8 (what other
    encodings write practically never is); the one the file declares in its first 1,024 bytes; Windows-1252 where the
    text then reads as one. UTF-16 without a mark is known by its zero bytes.

    Raises:
        ReadError: `data` is empty, no text, or text in an encoding that is broken or unknown.
    """
    if not data:
        raise ReadError(name, "is empty")
    text = _decoded(name, data)
    if "\x00" in text:
        raise ReadError(name, "is no text: it holds zero characters")
    if not text.strip():
        raise ReadError(name, "holds nothing but blanks")
    return text


def _decoded(name: str, data: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(name, data[len(mark) :], encoding)
    if b"\x00" in data:
        return _utf16_without_mark(name, data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _declared(data) or _not_utf8(name, data, error)


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        label = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise ReadError(name, f"is marked as {label} but is broken at byte {error.start + 1:,}") from error


def _utf16_without_mark(name: str, data: bytes) -> str:
    """Return the text of UTF-16 bytes that have no mark: every second byte of most Western text is then zero."""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[first::2].count(0) > len(data) * UTF16_ZEROS and 0 not in data[1 - first :: 2]:
            return _strict(name, data, encoding)
    raise ReadError(name, "is no text: it holds zero bytes")


def _declared(data: bytes) -> str:
    """Return the text in the encoding that the file declares; "" when it declares none that fits."""
    found = DECLARATION.search(data, 0, DECLARED_WITHIN)
    if found is None:
        return ""
    try:
        return data.decode(found[1].decode("ascii"))
    except (LookupError, UnicodeError):  # an article may just speak of encodings: the next rule decides
        return ""


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    """Return the text of bytes that are neither UTF-8 nor in the encoding they declare."""
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    sound = sum(char > "\x7f" for char in lenient) - broken
    if sound >= broken:  # letters that only UTF-8 writes as several bytes: it was UTF-8 until something cut it
        line = data.count(b"\n", 0, error.start) + 1
        times = "once" if broken == 1 else f"in {broken:,} places"
        where = f"first in line {line:,}, byte {error.start + 1:,}"
        raise ReadError(name, f"is broken UTF-8 text ({times}, {where}): save it again as UTF-8")
    from charset_normalizer import from_bytes  # loaded only for the few files that are not UTF-8

    best = from_bytes(data, cp_isolation=[LEGACY_ENCODING]).best()
    if best is None:
        raise ReadError(name, "is no text, or text in an encoding other than UTF-8, UTF-16 or Windows-1252")
    return str(best)
