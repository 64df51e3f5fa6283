"""The words of texts as numbers, each spelling looked at once however often it occurs.

Texts are cut at spaces, all at once, into pieces that Arrow numbers; the pattern for words and the word lists only ever
see the distinct pieces, of which a million sentences have some hundred thousand.
"""

from __future__ import annotations

import math
import re
from array import array
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from facts.checking.columns import Bools, Floats, Ints, Objects
from facts.checking.context import WordMarks, is_year
from facts.checking.wordsets import WordSets, one_after_the_other, spans, word_sets
from facts.lexicon.comparison import comparison
from facts.lexicon.country_words import country_words
from facts.lexicon.subjects import subject_words

# Words of three letters or more, and numbers that tell sentences apart: 7.8, 1,121, 430.
TOKEN = re.compile(r"[^\W\d_][\w’'-]{2,}|(?<![\w.,])\d[\d.,]*\d(?!\w)")
TEXTS_AT_ONCE = 100_000  # texts cut at a time, some 20 MB of news sentences: bounds the memory


@dataclass(slots=True)
class Telling:
    """What the words of each text say beside which event it is about.

    Attributes:
        roles: the roles that its words can lead to, as bits.
        splits: whether a word of it splits a population.
        dated: whether it names a year, or speaks of one.
    """

    roles: Ints
    splits: Bools
    dated: Bools


class Pieces(dict[str, int]):
    """The number of each spelling between spaces, and of each its words, roles, splits and whether it is dated."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.sizes = array("q"), array("q")  # the words of all pieces, and how many each has
        self.roles, self.splits, self.dated = array("q"), array("b"), array("b")


class Vocabulary(dict[str, int]):
    """The number of each spelling; 0 for words that say nothing about which event a sentence is about.

    A country's people and capital stand for the country ("Polish", "Warsaw": poland), nouns for their singular.

    Attributes:
        words: the word of each number.
        called: numbers of the words that were met with a capital.
        figures: numbers of the words that are numbers themselves.
        marks: the roles and population marks of words.
    """

    def __init__(self) -> None:
        super().__init__()
        self.marks = WordMarks()
        self.words = [""]
        self.called: set[int] = set()
        self.figures: set[int] = set()
        self._numbers = {"": 0}
        self._pieces = Pieces()
        self._stopwords, self._countries = comparison().stopwords, country_words()
        self._singular = subject_words().singular

    def __missing__(self, token: str) -> int:
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

    def read(self, texts: Objects) -> tuple[WordSets, Telling]:
        """Return the words of each text that say which event it is about, and what else its words say.

        >>> vocabulary = Vocabulary()
        >>> text = "In 2021 Warsaw said that 430 migrants were on Polish soil"
        >>> found, telling = vocabulary.read(np.array([text], dtype=object))
        >>> sorted(vocabulary.words[number] for number in found[0]), telling.dated.tolist()
        (['2021', '430', 'migrant', 'poland', 'soil'], [True])
        """
        count = len(texts)
        telling = Telling(np.zeros(count, np.int64), np.zeros(count, np.bool_), np.zeros(count, np.bool_))
        parts = []
        for start in range(0, count, TEXTS_AT_ONCE):
            some = texts[start : start + TEXTS_AT_ONCE]
            text, piece = self._cut(some)
            sizes, words = np.array(self._pieces.sizes), np.array(self._pieces.words)  # copies: the pieces still grow
            found = words[spans((np.cumsum(sizes) - sizes)[piece], sizes[piece])]
            parts.append(word_sets(np.repeat(text, sizes[piece]), found, len(some)))
            self._tell(telling, start + text, piece)
        return one_after_the_other(parts), telling

    def _cut(self, texts: Objects) -> tuple[Ints, Ints]:
        """Return the pieces between the spaces of all texts: the text each is in, and the number of its spelling."""
        joined = pa.array(texts, pa.large_string())
        _, offsets, letters = joined.buffers()
        starts = np.frombuffer(offsets, np.int64)[: len(texts) + 1]
        # A piece begins where a text does and after each space: pieces touch, so that they need no copy of the letters.
        begins = np.zeros(int(starts[-1]) + 1, dtype=bool)
        begins[1:] = np.frombuffer(letters or b"", np.uint8)[: starts[-1]] == ord(" ")
        begins[starts] = True
        bounds = np.flatnonzero(begins)
        pieces = pa.LargeStringArray.from_buffers(len(bounds) - 1, pa.py_buffer(bounds), letters)
        coded = pieces.dictionary_encode()
        numbers = np.fromiter(map(self._piece, coded.dictionary.to_pylist()), np.int64, len(coded.dictionary))
        text = np.searchsorted(starts, bounds[:-1], side="right") - 1
        return text, numbers[coded.indices.to_numpy()]

    def _piece(self, spelling: str) -> int:
        """Return the number of a piece; its words are looked up when it is first met."""
        pieces, spelling = self._pieces, spelling.rstrip(" ")
        number = pieces.get(spelling)
        if number is None:
            number = pieces[spelling] = len(pieces)
            tokens = TOKEN.findall(spelling)
            pieces.sizes.append(len(tokens))
            pieces.words.extend(map(self.__getitem__, tokens))
            said = [self.marks[token.lower()] for token in tokens]
            bits = 0
            for role, _ in said:
                bits |= role
            pieces.roles.append(bits)
            pieces.splits.append(any(mark is not None for _, mark in said))
            pieces.dated.append(any(is_year(token) or token.lower() == "year" for token in tokens))
        return number

    def _tell(self, telling: Telling, text: Ints, piece: Ints) -> None:
        """Note what the pieces say of the texts they are in."""
        roles, dated = np.array(self._pieces.roles), np.array(self._pieces.dated) > 0
        splits = np.array(self._pieces.splits) > 0
        speaking = ((roles != 0) | dated | splits)[piece]
        text, piece = text[speaking], piece[speaking]
        np.bitwise_or.at(telling.roles, text, roles[piece])
        telling.splits[text[splits[piece]]] = True
        telling.dated[text[dated[piece]]] = True


def inverse_frequency(texts: WordSets, size: int) -> Floats:
    """Return how telling each word is: 1 when one text has it, towards 0 when all have.

    Args:
        texts: the words of each text.
        size: number of words in the vocabulary.
    """
    uses = np.bincount(texts.words, minlength=size)
    result: Floats = np.log1p(len(texts) / np.maximum(uses, 1)) / max(1e-9, math.log1p(len(texts)))
    return result
