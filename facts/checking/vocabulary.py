"""The words of sentences as numbers, each spelling looked at once however often it occurs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from facts.checking.context import NO_MARKS, WordMarks, is_year
from facts.lexicon.comparison import comparison
from facts.lexicon.country_words import country_words
from facts.lexicon.subjects import subject_words

# Words of three letters or more, and numbers that tell sentences apart: 7.8, 1,121, 430.
TOKEN = re.compile(r"[^\W\d_][\w’'-]{2,}|(?<![\w.,])\d[\d.,]*\d(?!\w)")


class Vocabulary(dict[str, int]):
    """The number of each spelling; 0 for words that say nothing about which event a sentence is about.

    A country's people and capital stand for the country ("Polish", "Warsaw": poland), nouns for their singular.

    Attributes:
        words: the word of each number.
        called: numbers of the words that were met with a capital.
        figures: numbers of the words that are numbers themselves.
        telling: the spellings that lead to a role, split a population or name a year.
        marks: the roles and population marks of words.
    """

    def __init__(self) -> None:
        super().__init__()
        self.telling: set[str] = set()
        self.marks = WordMarks()
        self.words = [""]
        self.called: set[int] = set()
        self.figures: set[int] = set()
        self._numbers = {"": 0}
        self._stopwords, self._countries = comparison().stopwords, country_words()
        self._singular = subject_words().singular

    def __missing__(self, token: str) -> int:
        if self.marks[token.lower()] != NO_MARKS or is_year(token):
            self.telling.add(token)
        word = token.lower().removesuffix("’s").removesuffix("'s")
        if word in self._stopwords or len(word) < 2:
            word = ""
        elif word[0].isalpha():
            word = self._countries.get(word) or self._singular(word)
        number = self._numbers.setdefault(word, len(self.words))
        if number == len(self.words):
            self.words.append(word)
        if number and token[0].isupper():
            self.called.add(number)
        if number and token[0].isdigit():
            self.figures.add(number)
        self[token] = number
        return number

    def read(self, texts: Iterable[str]) -> tuple[list[frozenset[int]], list[list[str]]]:
        """Return the words of each text that say which event it is about, and its telling spellings.

        >>> vocabulary = Vocabulary()
        >>> found, telling = vocabulary.read(["In 2021 Warsaw said that 430 migrants were stuck on Polish soil"])
        >>> sorted(vocabulary.words[number] for number in found[0]), telling[0]
        (['2021', '430', 'migrant', 'poland', 'soil', 'stuck'], ['2021', 'stuck'])
        """
        findall, number, nothing, telling = TOKEN.findall, self.__getitem__, frozenset((0,)), self.telling
        words, said = [], []
        for text in texts:
            tokens = findall(text)
            words.append(frozenset(map(number, tokens)) - nothing)
            said.append([] if telling.isdisjoint(tokens) else [token for token in tokens if token in telling])
        return words, said


def inverse_frequency(texts: Sequence[frozenset[int]], size: int) -> npt.NDArray[np.float64]:
    """Return how telling each word is: 1 when one text has it, towards 0 when all have.

    Args:
        texts: the words of each text.
        size: number of words in the vocabulary.
    """
    uses = np.bincount(flat(texts), minlength=size)
    return np.log1p(len(texts) / np.maximum(uses, 1)) / max(1e-9, math.log1p(len(texts)))


def flat(texts: Sequence[frozenset[int]] | Sequence[set[int]]) -> npt.NDArray[np.int64]:
    """Return the words of all texts as one array."""
    return np.fromiter((word for text in texts for word in text), dtype=np.int64)
