"""The words of many texts as two flat arrays: a set of numbers for each text, without an object for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from facts.checking.columns import Bools, Floats, Ints

MARKED = 1_000_000  # cells of the table in which the words of some sets are marked, a byte each
GATHERED = 4_000_000  # words of pairs looked up in it at a time, some 100 MB
REMEMBERED = 200_000  # sets kept as objects once they were asked for, some 400 MB at most


@dataclass(slots=True)
class WordSets:
    """Sets of word numbers.

    Attributes:
        starts: where each set begins in `words`, and where the last one ends.
        words: the words of all sets, ascending within each.
    """

    starts: Ints
    words: Ints

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> frozenset[int]:
        """Return one set."""
        return frozenset(self.words[self.starts[number] : self.starts[number + 1]].tolist())

    def sizes(self) -> Ints:
        """Return the number of words of each set."""
        return np.diff(self.starts)

    def owners(self) -> Ints:
        """Return the set that each element of `words` is in."""
        return np.repeat(np.arange(len(self)), self.sizes())

    def sums(self, weights: Floats) -> Floats:
        """Return the weight of each set: the sum of its words' weights."""
        result: Floats = np.bincount(self.owners(), weights=weights[self.words], minlength=len(self)).astype("float64")
        return result

    def positions(self, chosen: Ints) -> Ints:
        """Return where the words of the chosen sets are in `words`, one set after the other."""
        return spans(self.starts[chosen], self.sizes()[chosen])

    def only(self, wanted: Bools) -> WordSets:
        """Return the sets without the words that are not wanted.

        Args:
            wanted: for each word, whether it is.
        """
        kept = wanted[self.words]
        before = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(kept)])
        return WordSets(before[self.starts], self.words[kept])

    def shared(self, first: Ints, second: Ints, weights: Floats) -> tuple[Floats, Ints]:
        """Return what two sets of each pair share: the weight of their common words, and how many these are.

        The words of the first sets are marked in a table, a row each, in which those of the second are looked up.

        Args:
            first, second: the pairs, in the order of `first`.
        """
        weight, count = np.zeros(len(first)), np.zeros(len(first), dtype=np.int64)
        width = int(self.words.max(initial=0)) + 1
        rows = max(1, MARKED // width)
        table = np.zeros((rows, width), dtype=bool)
        sizes = self.sizes()
        row = np.cumsum(np.diff(first, prepend=first[:1]) != 0)  # number of each pair's first set, of those that occur
        looked_up = np.cumsum(sizes[second])
        start = 0
        while start < len(first):
            before = int(looked_up[start - 1]) if start else 0
            end = min(
                int(np.searchsorted(row, row[start] + rows)),
                max(start + 1, int(np.searchsorted(looked_up, before + GATHERED))),
            )
            some = slice(start, end)
            opens = np.flatnonzero(np.diff(row[some], prepend=-1)) + start
            marked = np.repeat(row[opens] - row[start], sizes[first[opens]]), self.words[self.positions(first[opens])]
            table[marked] = True
            pair = np.repeat(np.arange(end - start), sizes[second[some]])
            words = self.words[self.positions(second[some])]
            common = table[(row[some] - row[start])[pair], words]
            weight[some] = np.bincount(pair[common], weights=weights[words[common]], minlength=end - start)
            count[some] = np.bincount(pair[common], minlength=end - start)
            table[marked] = False
            start = end
        return weight, count


class Remembered(dict[int, frozenset[int]]):
    """Sets as objects, each made when it is first asked for."""

    def __init__(self, sets: WordSets) -> None:
        super().__init__()
        self._sets = sets

    def __missing__(self, number: int) -> frozenset[int]:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[number] = self._sets[number]
        return found


def word_sets(owner: Ints, word: Ints, count: int) -> WordSets:
    """Return `count` sets from pairs of a set's number and a word, in any order; word 0 is no word."""
    width = int(word.max(initial=0)) + 1
    key = (owner * width + word)[word > 0]
    key.sort()
    key = key[np.diff(key, prepend=-1) != 0]
    starts = np.searchsorted(key, np.arange(count + 1) * width)
    return WordSets(starts.astype(np.int64), key % width)


def one_after_the_other(parts: Sequence[WordSets]) -> WordSets:
    """Return the sets of all parts in one."""
    starts, before = [np.zeros(1, dtype=np.int64)], 0
    for part in parts:
        starts.append(part.starts[1:] + before)
        before += len(part.words)
    words = [part.words for part in parts] or [np.empty(0, dtype=np.int64)]
    return WordSets(np.concatenate(starts), np.concatenate(words))


def spans(starts: Ints, sizes: Ints) -> Ints:
    """Return start, start + 1, ... of each span, one span after the other.

    >>> spans(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    ends = np.cumsum(sizes)
    result: Ints = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts - (ends - sizes), sizes)
    return result
