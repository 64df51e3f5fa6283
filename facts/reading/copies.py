"""Near-copies: articles that share so much of their wording that they are one source (Broder 1997).

Two texts are near-copies when they share at least half of the five-word shingles of the shorter. The shingles of all
texts are sorted once, so that only texts that share one are ever compared: the cost grows with the words read, not
with the pairs of documents.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from facts.model import Document
from facts.settings import COPY_CONTAINMENT, SHINGLE_SHARERS, SHINGLE_WORDS

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]

WORD = re.compile(r"\w+")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed: splitmix64 (Steele, Lea, Flood 2014)


def group_copies(documents: Iterable[Document]) -> list[Document]:
    """Return `documents`, in their order, each with the `source_id` of the earliest of its near-copies, else its own.

    The earliest is the first by date, then by document_id; without a date comes last. A copy of a copy has the source
    of the first. Wording that more than `SHINGLE_SHARERS` documents share (a site's footer) counts between the
    earliest of these and the others only, which keeps the cost bounded.
    """
    documents = list(documents)
    order = sorted(range(len(documents)), key=lambda index: _age(documents[index]))
    source = list(range(len(order)))  # by rank of age: the rank of each document's source
    for earlier, later in _copies([documents[index].text for index in order]):
        if source[later] == later:
            source[later] = source[earlier]
    source_of = {order[rank]: documents[order[source[rank]]].document_id for rank in range(len(order))}
    return [replace(document, source_id=source_of[index]) for index, document in enumerate(documents)]


def containment(text: str, other: str) -> float:
    """Return the share of the shorter text's shingles that the other has too, 0 to 1.

    >>> containment("six people died in the fire on Monday", "Police said six people died in the fire")
    0.5
    """
    numbers: dict[str, int] = {}
    first, second = _shingles(text, numbers), _shingles(other, numbers)
    shorter = min(len(first), len(second))
    return len(np.intersect1d(first, second, assume_unique=True)) / shorter if shorter else 0.0


def _age(document: Document) -> tuple[bool, dt.date, str]:
    return document.published is None, document.published or dt.date.max, document.document_id


def _shingles(text: str, numbers: dict[str, int]) -> Hashes:
    """Return the distinct shingles of `text` as 64-bit hashes, sorted; none when it has fewer words than one shingle.

    Args:
        text: any text; its words are compared without regard to case or punctuation.
        numbers: the number of each word met so far; new words are added.
    """
    words = WORD.findall(text.casefold())
    if len(words) < SHINGLE_WORDS:
        return np.empty(0, np.uint64)
    codes = np.array([numbers.setdefault(word, len(numbers) + 1) for word in words], np.uint64)
    hashes: Hashes = np.zeros(len(codes) - SHINGLE_WORDS + 1, np.uint64)
    for position in range(SHINGLE_WORDS):
        hashes = _mixed(hashes + codes[position : position + len(hashes)])
    return np.unique(hashes)


def _mixed(hashes: Hashes) -> Hashes:
    """Return each hash with its bits mixed (one round of splitmix64); arithmetic wraps at 64 bits."""
    hashes = hashes * MULTIPLIER
    return hashes ^ (hashes >> np.uint64(29))


def _copies(texts: list[str]) -> list[tuple[int, int]]:
    """Return the pairs (earlier, later) of near-copies among `texts`, given earliest first; by later, then earlier."""
    numbers: dict[str, int] = {}
    shingles = [_shingles(text, numbers) for text in texts]
    sizes: Numbers = np.array([len(hashes) for hashes in shingles], np.int64)
    if len(texts) < 2 or not sizes.any():
        return []
    pairs, shared = _shared(np.concatenate(shingles), np.repeat(np.arange(len(texts)), sizes))
    earlier, later = pairs // len(texts), pairs % len(texts)
    close = shared >= COPY_CONTAINMENT * np.minimum(sizes[earlier], sizes[later])
    found: Any = sorted(zip(later[close].tolist(), earlier[close].tolist(), strict=True))
    return [(first, second) for second, first in found]


def _shared(hashes: Hashes, owners: Numbers) -> tuple[Numbers, Numbers]:
    """Return the pairs of owners that share a hash, as earlier * (owners) + later, and how many they share.

    Args:
        hashes: all shingles of all documents.
        owners: the document of each, ascending.
    """
    count = int(owners[-1]) + 1 if len(owners) else 0
    order = np.argsort(hashes, kind="stable")  # stable: the owners of one hash stay in order of age
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]])
    lengths = np.diff(np.r_[starts, len(hashes)])
    group = np.repeat(np.arange(len(starts)), lengths)
    rank = np.arange(len(hashes)) - starts[group]
    keys = [np.empty(0, np.int64)]
    counts = [np.empty(0, np.int64)]
    for anchor in range(min(SHINGLE_SHARERS, int(lengths.max()))):
        others = np.flatnonzero(rank > anchor)
        key, number = np.unique(owners[starts[group[others]] + anchor] * count + owners[others], return_counts=True)
        keys.append(key)
        counts.append(number)
    pairs, place = np.unique(np.concatenate(keys), return_inverse=True)
    return pairs, np.bincount(place, np.concatenate(counts), minlength=len(pairs)).astype(np.int64)
