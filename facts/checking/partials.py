"""Figures that count only a part of what happened, or more than it: never the best estimate while another exists."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from facts.checking.columns import Bools, Columns, combine
from facts.lexicon.comparison import comparison
from facts.lexicon.words import words

BEFORE = 60  # code points before a figure in which a first noun phrase of the same count may stand


def partial(columns: Columns, wanted: Bools) -> Bools:
    """Return the rows of people that are a part of a count, in their own words.

    "two others" leaves out the first; in "a man and two children are dead" two of the three are counted.

    Args:
        wanted: rows to look at; the others are taken for whole.
    """
    words = comparison()

    def is_part(mention: str, before: str, after: str) -> bool:
        if words.others.search(mention):
            return True
        if _ends_in_what_happened(mention):
            return False
        return bool(words.joined_after.match(after) or words.joined_before.search(before[-BEFORE:]))

    return _asked(columns, wanted, is_part)


def broad(columns: Columns, wanted: Bools) -> Bools:
    """Return the rows of people that sum up more than one event: "in separate shootings across the city"."""
    pattern = comparison().broad
    return _asked(columns, wanted, lambda mention, before, after: bool(pattern.search(before) or pattern.search(after)))


def _ends_in_what_happened(mention: str) -> bool:
    """Is what follows "and" a second figure: "3 dead and two injured"?"""
    return mention.rpartition(" ")[2].lower() in words().person_adjectives


def _asked(columns: Columns, wanted: Bools, ask: Callable[[str, str, str], bool]) -> Bools:
    """Ask once for each distinct pair of sentence and mention: its mention, the words before and after."""
    rows = np.flatnonzero(wanted & columns.is_one_of("base_unit", "person"))
    answer = np.zeros(len(columns), dtype=bool)
    if not len(rows):
        return answer
    sentence, sentences = columns.coded("sentence")
    mention, mentions = columns.coded("mention")
    pairs = combine(sentence[rows], mention[rows])
    first = np.unique(pairs, return_index=True)[1]
    answers = np.zeros(len(first), dtype=bool)
    for number, row in enumerate(rows[first].tolist()):
        collapsed = " ".join(mentions[mention[row]].split())
        before, _, after = sentences[sentence[row]].partition(collapsed)
        answers[number] = ask(collapsed, before, after)
    answer[rows] = answers[pairs]
    return answer
