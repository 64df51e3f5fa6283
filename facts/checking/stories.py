"""Which documents are about the same events: an index over their names and rare words, never all pairs.

Two documents are alike by the cosine of what they name, rare words counting more (inverse document frequency against
this corpus and a background, so that a corpus of five articles and one of a million are judged alike). Each document
is compared only with the few that stand next to it, in time, under its most telling words: the work grows with the
number of documents, not with its square.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from facts.checking.vocabulary import Vocabulary, flat
from facts.settings import (
    STORY_CANDIDATES,
    STORY_DAYS,
    STORY_LIKENESS,
    STORY_NEIGHBOURS,
    STORY_TELLING_WORDS,
    STORY_WORDS,
)

BACKGROUND_DOCUMENTS, BACKGROUND_USES = 300, 3  # every corpus is judged as if so many documents used a word so often
COMMON_WORD = 0.2  # weight of a word that is never written with a capital, beside 1 for a name
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(slots=True)
class Stories:
    """The documents as a graph.

    Attributes:
        alike: for each document, the documents about the same events and how alike they are (0 to 1).
        story: for each document, the first document that it is connected with.
    """

    alike: list[dict[int, float]]
    story: Ints


def find_stories(documents: Sequence[set[int]], vocabulary: Vocabulary, days: Floats) -> Stories:
    """Return which documents are about the same events.

    Args:
        documents: the words of each document's title and of its sentences with a figure, numbers left out.
        vocabulary: what the words are.
        days: publication as days since 1970, NaN when unknown.
    """
    weights = _weights(documents, vocabulary)
    weight = weights.tolist().__getitem__
    sizes = [math.sqrt(sum(map(weight, words))) or 1.0 for words in documents]
    alike: list[dict[int, float]] = [{} for _ in documents]
    parent = list(range(len(documents)))
    for a, b in _candidates(documents, weights, days):
        shared = documents[a] & documents[b]
        if len(shared) < STORY_WORDS and len(shared) < min(len(documents[a]), len(documents[b])):
            continue
        likeness = sum(map(weight, sorted(shared))) / (sizes[a] * sizes[b])
        if likeness >= STORY_LIKENESS:
            alike[a][b] = alike[b][a] = likeness
            low, high = sorted((root(parent, a), root(parent, b)))
            parent[high] = low
    story = np.fromiter((root(parent, document) for document in range(len(parent))), dtype=np.int64)
    return Stories(alike, story)


def _weights(documents: Sequence[set[int]], vocabulary: Vocabulary) -> Floats:
    """Return how telling each word is for telling stories apart."""
    uses = np.bincount(flat(documents), minlength=len(vocabulary.words))
    total = len(documents) + BACKGROUND_DOCUMENTS
    called = np.zeros(len(uses), dtype=bool)
    called[sorted(vocabulary.called)] = True
    result: Floats = np.log(total / (uses + BACKGROUND_USES)) ** 3 * np.where(called, 1.0, COMMON_WORD)
    return result


def _candidates(documents: Sequence[set[int]], weights: Floats, days: Floats) -> list[tuple[int, int]]:
    """Return pairs of documents that stand close in time under a word that is telling for one of them."""
    count = len(documents)
    word = flat(documents)
    document = np.repeat(np.arange(count), [len(words) for words in documents])
    when = np.where(np.isnan(days), np.inf, days)
    shared = np.bincount(word, minlength=len(weights))[word] > 1
    word, document = word[shared], document[shared]
    telling = _first_of_each(document, np.lexsort((word, -weights[word], document)), STORY_TELLING_WORDS)
    order = np.lexsort((document, when[document], word))
    word, document, telling = word[order], document[order], telling[order]
    keys, scores = [], []
    for step in range(1, STORY_NEIGHBOURS + 1):
        near = (word[:-step] == word[step:]) & (telling[:-step] | telling[step:])
        first, second = document[:-step][near], document[step:][near]
        keys.append(np.minimum(first, second) * count + np.maximum(first, second))
        scores.append(weights[word[:-step][near]])
    pairs, where = np.unique(np.concatenate(keys), return_inverse=True)
    score = np.bincount(where, weights=np.concatenate(scores), minlength=len(pairs))
    first, second = pairs // count, pairs % count
    timely = ~(np.abs(days[first] - days[second]) > STORY_DAYS)  # unknown days are timely
    first, second, score = first[timely], second[timely], score[timely]
    kept = _first_of_each(first, np.lexsort((second, -score, first)), STORY_CANDIDATES)
    kept |= _first_of_each(second, np.lexsort((first, -score, second)), STORY_CANDIDATES)
    return list(zip(first[kept].tolist(), second[kept].tolist(), strict=True))


def _first_of_each(group: Ints, order: Ints, count: int) -> npt.NDArray[np.bool_]:
    """Return a mask of the first `count` elements of each group, in `order` (which sorts by group first)."""
    kept = np.zeros(len(order), dtype=bool)
    if len(order):
        inside = group[order]
        starts = np.flatnonzero(np.r_[True, inside[1:] != inside[:-1]])
        rank = np.arange(len(order)) - np.repeat(starts, np.diff(np.r_[starts, len(order)]))
        kept[order[rank < count]] = True
    return kept


def root(parent: list[int], item: int) -> int:
    """Return the root of `item` in a union-find forest, shortening the path to it."""
    while parent[item] != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item
