"""What an article says of itself: its headline and the day it was published.

Only what is plainly so is taken: a date in a photo caption or in the prose is no date of publication, and a first
line that reads as a sentence is no headline. Empty is better than wrong, for a wrong date makes a false conflict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

import regex

from facts.lexicon.page import page_words

HEADLINE_WORDS = (3, 30)  # words; fewer is a section name, more is a paragraph
HEADLINE_CHARACTERS = 200  # characters of the longest headline
HEAD_LINES = 12  # lines with text in which headline and date are looked for
HEAD_CHARACTERS = 4000  # characters in which they are looked for, lest one long line costs anything
DATED_LINE = 80  # characters of the longest line that is only a date, with a weekday, a time or a section beside it


def headline(text: str) -> str:
    """Return the headline of `text`, "" when its first line of content is none.

    >>> headline("Menu\\n\\nPolish forces clash with migrants\\n\\nMigrants trapped in Belarus have clashed.")
    'Polish forces clash with migrants'
    """
    lines = _head(text)
    for position, line in enumerate(lines):
        if page_words().is_furniture(line) or _only_a_date(line) or _patterns()["byline"].fullmatch(line):
            continue
        return line if position + 1 < len(lines) and _reads_as_headline(line) else ""
    return ""


def publication_date(text: str) -> dt.date | None:
    """Return the day that the top of `text` gives as its date of publication, None when it gives none.

    Read are, the first that holds: "date 2021-11-16" at the very start; a labelled line ("Published: 16 Nov 2021"); a
    line that is only a date; a dateline ("WARSAW, Nov. 16, 2021 (Agency) —").

    >>> publication_date(" date 2021-11-16 Migrants trapped in Belarus have clashed")
    datetime.date(2021, 11, 16)
    >>> publication_date("Migrants on the border on Nov. 16, 2021. A photo.") is None
    True
    """
    patterns = _patterns()
    found = patterns["start"].match(text[:HEAD_CHARACTERS])
    if found:
        return _day(found)
    lines = _head(text)
    for label in page_words().date_labels:
        for line in lines:
            found = patterns["labelled"].match(line)
            if found and " ".join(found["label"].casefold().split()) == label and (day := _day(found)):
                return day
    for line in lines:
        found = patterns["alone"].fullmatch(line) if len(line) <= DATED_LINE else None
        found = found or patterns["dateline"].match(line) or patterns["agency"].match(line)
        if found and (day := _day(found)):
            return day
    return None


def _head(text: str) -> list[str]:
    """Return the first lines of `text` that are not blank, whitespace collapsed."""
    lines = (" ".join(line.split()) for line in text[:HEAD_CHARACTERS].splitlines())
    return [line for line in lines if line][:HEAD_LINES]


def _reads_as_headline(line: str) -> bool:
    least, most = HEADLINE_WORDS
    if not least <= len(line.split()) <= most or len(line) > HEADLINE_CHARACTERS:
        return False
    opening = line.lstrip("\"'“‘«(")
    starts_well = bool(opening) and (opening[0].isupper() or opening[0].isdigit())
    return starts_well and not line.rstrip("\"'”’»)").endswith((".", ",", ";", ":"))


def _only_a_date(line: str) -> bool:
    patterns = _patterns()
    return len(line) <= DATED_LINE and bool(patterns["alone"].fullmatch(line) or patterns["labelled"].match(line))


def _day(found: regex.Match[str]) -> dt.date | None:
    """Return the date of a match, None when there is no such day."""
    groups = found.groupdict()
    month = groups["month"]
    number = page_words().months[month.casefold().rstrip(".")] if month else int(groups["month_number"])
    try:
        return dt.date(int(groups["year"]), number, int(groups["day"]))
    except ValueError:
        return None


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    """Return the compiled patterns of a date at the top of a page, by kind."""
    words = page_words()
    month = rf"(?P<month>{_either(words.months)})\.?"
    weekday = rf"(?:(?:{_either(words.weekdays)})\.?,?\s)?"
    clock = r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?"
    date = rf"""
        {weekday}
        (?:
            (?P<year>\d{{4}})-(?P<month_number>\d{{2}})-(?P<day>\d{{2}})           # 2021-11-16, and perhaps T09:30Z
            (?:T[\d:.]{{4,15}}(?:Z|[+-]\d\d:?\d\d)?)?
          | {month}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})        # Nov. 16, 2021
          | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s{month},?\s(?P<year>\d{{4}})        # 16 November 2021
        )
        {clock}
    """
    sources = {
        "start": rf"\s*+date\s++{date}(?!\d)",
        "labelled": rf"(?P<label>{_either(words.date_labels)})\s?:?\s{date}(?!\d)",
        "alone": rf"[(\[|–—-]?\s?{date}\s?[)\]|–—-]?",
        "dateline": rf"""
            (?-i: \p{{Lu}}[\p{{Lu}}\s.'’-]{{2,40}} (?:,\s\p{{Lu}}[\p{{L}}.\s]{{1,30}}?)?)  # KUZNICA, Poland
            [,(]\s?{date}\)?\s?
            (?:\([^()]{{2,40}}\)\s?)?                                                # (Agency)
            [—–:-]
        """,
        "agency": rf"""
            (?-i: \p{{Lu}}[\p{{L}}\s.'’-]{{2,40}}? (?:,\s\p{{Lu}}[\p{{L}}.\s]{{1,30}}?)?)
            ,\s{date}\s\([^()]{{2,40}}\)\s?[—–-]                                    # Warsaw, Nov. 9, 2021 (Agency) --
        """,
    }
    sources["byline"] = rf"""
        (?:{_either(words.byline)})
        (?-i: (?:\s (?:\p{{Lu}}[\p{{L}}.'’-]* | and | in),?){{2,10}}+)            # By Jane Roe and John Doe in Minsk
    """
    return {name: regex.compile(source, regex.VERBOSE | regex.IGNORECASE) for name, source in sources.items()}


def _either(words: Iterable[str]) -> str:
    """Return an alternation of `words`, the longest first; a blank in one stands for any."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(regex.escape(word).replace(r"\ ", r"\s") for word in ordered)
