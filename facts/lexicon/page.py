"""Loads page.toml: the furniture of a saved web page, and how an article says its date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "page.toml"
LISTS = ("furniture", "furniture_part", "byline", "date_labels", "weekdays")


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of page.toml, lower case.

    Attributes:
        furniture: whole lines that are no part of an article.
        furniture_part: words that make a line furniture.
        byline: words that open a line with the authors' names.
        date_labels: words before a date, the most telling first.
        months: spelling to number, 1 to 12.
        weekdays: spellings of the days of the week.
    """

    furniture: frozenset[str]
    furniture_part: tuple[str, ...]
    byline: tuple[str, ...]
    date_labels: tuple[str, ...]
    months: dict[str, int]
    weekdays: tuple[str, ...]

    def is_furniture(self, line: str) -> bool:
        """Whether `line` belongs to the page and not to the article."""
        folded = " ".join(line.casefold().split()).strip(" :|•-–—")
        return folded in self.furniture or any(part in folded for part in self.furniture_part)


@cache
def page_words() -> PageWords:
    """Return the words of page.toml.

    Raises:
        LexiconError: a list is missing or holds something else than words, or there are not twelve months.
    """
    data = read_toml(FILE)
    for name in LISTS:
        words = data.get(name)
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
            raise LexiconError(FILE, name, "must be a list of words")
    months = data.get("months", [])
    if len(months) != 12:
        raise LexiconError(FILE, "months", f"must have twelve lists, has {len(months)}")
    return PageWords(
        furniture=frozenset(line.casefold() for line in data["furniture"]),
        furniture_part=tuple(part.casefold() for part in data["furniture_part"]),
        byline=tuple(words.casefold() for words in data["byline"]),
        date_labels=tuple(label.casefold() for label in data["date_labels"]),
        months={name.casefold(): number for number, names in enumerate(months, 1) for name in names},
        weekdays=tuple(day.casefold() for day in data["weekdays"]),
    )
