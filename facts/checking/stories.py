"""Which documents are about the same events: an index over their names and rare words, never all pairs.

Two documents are alike by the cosine of what they name, rare words counting more (inverse document frequency against
this corpus and a background, so that a corpus of five articles and one of a million are judged alike). Each document
is compared only with the few that stand next to it, in time, under its most telling words: the work grows with the
number of documents, not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from facts.checking.vocabulary import Vocabulary
from facts.checking.wordsets import WordSets
from facts.settings import (
    STORY_CANDIDATES,
    STORY_CHANCE,
    STORY_DAYS,
    STORY_FEW,
    STORY_LEAST,
    STORY_LIKENESS,
    STORY_MANY,
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


def find_stories(
    documents: WordSets, vocabulary: Vocabulary, days: Floats, lands: Sequence[frozenset[str]] = ()
) -> Stories:
    """Return which documents are about the same events.

    Args:
        documents: the words of each document's title and of its sentences with a figure, numbers left out.
        vocabulary: what the words are.
        days: publication as days since 1970, NaN when unknown.
        lands: the countries of each document's figures; two that share none of theirs are about two events, however
            alike they are told ("Police arrest 40 protesters" in Paris and in Sydney).
    """
    weights = _weights(documents, vocabulary)
    counts, sizes = documents.sizes(), np.sqrt(documents.sums(weights))
    documents = documents.only(np.bincount(documents.words, minlength=len(weights)) > 1)  # the others are in one
    first, second = _candidates(documents, weights, days)
    weight, shared = documents.shared(first, second, weights)
    enough = (shared >= STORY_WORDS) | (shared >= np.minimum(counts[first], counts[second]))
    likeness = weight / np.maximum(sizes[first] * sizes[second], 1e-9)
    far = np.abs(days[first] - days[second]) > STORY_DAYS
    found = np.flatnonzero(enough & (likeness >= np.where(far, *_needed(len(documents)))))
    alike: list[dict[int, float]] = [{} for _ in range(len(documents))]
    parent = list(range(len(documents)))
    for a, b, much in zip(first[found].tolist(), second[found].tolist(), likeness[found].tolist(), strict=True):
        if lands and lands[a] and lands[b] and lands[a].isdisjoint(lands[b]):
            continue
        alike[a][b] = alike[b][a] = much
        low, high = sorted((root(parent, a), root(parent, b)))
        parent[high] = low
    story = np.fromiter((root(parent, document) for document in range(len(parent))), dtype=np.int64)
    return Stories(alike, story)


def _needed(count: int) -> tuple[float, float]:
    """Return how alike two documents of so many must be: those far apart in time, and the others.

    A few articles were put together by somebody because they belong together, and an anniversary is one of their story.
    Among many, some are alike by chance: the number of pairs grows faster than that of the documents.

    >>> [round(needed, 2) for count in (8, 20, 200, 201) for needed in _needed(count)]
    [0.07, 0.07, 0.1, 0.1, 0.25, 0.1, inf, 0.1]
    """
    share = (count / STORY_FEW) ** STORY_CHANCE
    near = min(STORY_LIKENESS, max(STORY_LEAST, STORY_LIKENESS * share))
    return (max(STORY_LEAST, STORY_LIKENESS * share) if count <= STORY_MANY else np.inf), near


def _weights(documents: WordSets, vocabulary: Vocabulary) -> Floats:
    """Return how telling each word is for telling stories apart."""
    uses = np.bincount(documents.words, minlength=len(vocabulary.words))
    total = len(documents) + BACKGROUND_DOCUMENTS
    called = np.zeros(len(uses), dtype=bool)
    called[sorted(vocabulary.called)] = True
    result: Floats = np.log(total / (uses + BACKGROUND_USES)) ** 3 * np.where(called, 1.0, COMMON_WORD)
    return result


def _candidates(documents: WordSets, weights: Floats, days: Floats) -> tuple[Ints, Ints]:
    """Return pairs of documents that stand close in time under a word that is telling for one of them.

    Sorting is by one number that holds all that is sorted by: it is ten times faster than by several columns.
    """
    count, size = len(documents), len(weights)
    word, document = documents.words, documents.owners()
    by_weight = np.lexsort((np.arange(size), -weights))
    key = np.sort(document * size + _ranks(by_weight)[word])
    document, word = key // size, by_weight[key % size]
    telling = _place_in_group(document) < STORY_TELLING_WORDS
    by_time = np.lexsort((np.arange(count), np.where(np.isnan(days), np.inf, days)))
    key = np.sort((word * count + _ranks(by_time)[document]) * 2 + telling)
    telling, key = key % 2 > 0, key // 2
    word, document = key // count, by_time[key % count]
    keys, scores = [], []
    for step in range(1, STORY_NEIGHBOURS + 1):
        near = (word[:-step] == word[step:]) & (telling[:-step] | telling[step:])
        first, second = document[:-step][near], document[step:][near]
        keys.append(np.minimum(first, second) * count + np.maximum(first, second))
        scores.append(weights[word[:-step][near]])
    pairs, score = _summed(np.concatenate(keys), np.concatenate(scores))
    first, second = pairs // count, pairs % count
    far = np.abs(days[first] - days[second]) > STORY_DAYS  # unknown days are timely
    timely = ~far | (count <= STORY_MANY)
    first, second, score = first[timely], second[timely], score[timely]
    by_score = _ranks(np.argsort(-score, kind="stable"))  # pairs are in order of their documents already
    kept = np.zeros(len(first), dtype=bool)
    for document in (first, second):
        order = np.sort(document * len(first) + by_score)
        best = _place_in_group(order // max(1, len(first))) < STORY_CANDIDATES
        kept[_ranks(by_score)[order[best] % max(1, len(first))]] = True
    return first[kept], second[kept]


def _ranks(order: Ints) -> Ints:
    """Return the place of each element in an order."""
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.arange(len(order))
    return ranks


def _summed(keys: Ints, scores: Floats) -> tuple[Ints, Floats]:
    """Return the distinct keys, ascending, and the sum of the scores of each."""
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    opens = np.diff(keys, prepend=-1) != 0
    sums: Floats = np.bincount(np.cumsum(opens) - 1, weights=scores[order]).astype(np.float64)
    return keys[opens], sums


def _place_in_group(group: Ints) -> Ints:
    """Return how many elements of its group stand before each; equal numbers of `group` stand together."""
    places = np.arange(len(group))
    opens = np.diff(group, prepend=-1) != 0
    result: Ints = places - np.maximum.accumulate(np.where(opens, places, 0))
    return result


def root(parent: list[int], item: int) -> int:
    """Return the root of `item` in a union-find forest, shortening the path to it."""
    while parent[item] != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item
