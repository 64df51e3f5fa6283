"""The words that name a country, its people or its capital, as one word for each country: from countries.csv."""

from __future__ import annotations

from functools import cache

from facts.lexicon.files import read_csv


@cache
def country_words() -> dict[str, str]:
    """Return the country's name by every single word, in lower case, that stands for it.

    >>> words = country_words()
    >>> words["polish"], words["warsaw"], words["poland"]
    ('poland', 'poland', 'poland')
    """
    found: dict[str, str] = {}
    for row in read_csv("countries.csv"):
        name = row["name"].lower()
        words = [row["name"], *row["others"].split("|"), *row["capitals"].split("|")]
        for demonym in row["demonyms"].split("|"):
            words += (
                [demonym.removesuffix("+"), demonym.removesuffix("+") + "s"] if demonym.endswith("+") else [demonym]
            )
        for word in words:
            if word and " " not in word and (word != word.upper() or len(word) > 3):
                found.setdefault(word.lower(), name)
    return found
