"""Figures of people that count only a part of what happened, or more than it.

"A man and two children are dead" counts two of three: the sum, three, is what an estimate must reckon with. "Two
others" leaves someone out, and "in separate shootings across the city" sums up more than one event.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from facts.checking.columns import Bools, Columns, Floats, combine
from facts.lexicon.comparison import comparison
from facts.lexicon.numbers import numbers
from facts.settings import LARGEST_SUM

BEFORE = 60  # code points before a figure in which a first noun phrase of the same count may stand


def joined(columns: Columns) -> Floats:
    """Return how many more people each row's sentence joins to its figure: 1 for "a man and two children", else 0.

    Only small counts of what happened to people (settings.LARGEST_SUM) are added up.
    """
    listed = comparison()
    wanted = columns.is_one_of("measure", listed.losses | listed.others_leave_out)
    wanted &= columns.number("base_value") <= LARGEST_SUM

    def more(mention: str, before: str, after: str) -> float:
        if not (after.startswith((" and ", ", and ")) or " and " in before[-BEFORE:]):
            return 0.0
        joined_before = _amount(listed.joined_before.search(before[-BEFORE:]))
        if mention.rpartition(" ")[2].lower() in listed.happened:  # "3 dead and two injured"
            return joined_before
        return joined_before + _amount(listed.joined_after.match(after))

    return _asked(columns, wanted, more)


def leaves_out(columns: Columns, wanted: Bools) -> Bools:
    """Return the rows that say themselves that someone is left out: "two others", "three more people"."""
    listed = comparison()
    wanted = wanted & columns.is_one_of("measure", listed.others_leave_out)
    return _asked(columns, wanted, lambda mention, before, after: bool(listed.others.search(mention))) > 0


def broad(columns: Columns, wanted: Bools) -> Bools:
    """Return the rows that sum up more than one event: "in separate shootings across the city"."""
    pattern = comparison().broad
    # Few sentences do: Arrow finds them some twenty times faster than a look at each.
    sentence, sentences = columns.coded("sentence")
    likely = pc.match_substring_regex(pa.array(sentences, pa.large_string()), pattern.pattern, ignore_case=True)
    found = _asked(
        columns,
        wanted & likely.to_numpy(zero_copy_only=False)[sentence],
        lambda mention, before, after: bool(pattern.search(before) or pattern.search(after)),
    )
    return found > 0


def _amount(match: re.Match[str] | None) -> float:
    """Return the number that a joined phrase begins with: "two women and" is 2, "a man and" 1."""
    if match is None or not comparison().happened.isdisjoint(match[0].lower().split()):
        return 0.0
    word = match["count"].lower()
    return float(word) if word.isdigit() else float(numbers().digits.get(word, 1))


def _asked(columns: Columns, wanted: Bools, ask: Callable[[str, str, str], float]) -> Floats:
    """Ask once for each distinct pair of sentence and mention: its mention, the words before and after."""
    rows = np.flatnonzero(wanted & columns.is_one_of("base_unit", "person"))
    answer = np.zeros(len(columns))
    if not len(rows):
        return answer
    sentence, sentences = columns.coded("sentence")
    mention, mentions = columns.coded("mention")
    pairs = combine(sentence[rows], mention[rows])
    first = np.unique(pairs, return_index=True)[1]
    answers = np.zeros(len(first))
    for number, row in enumerate(rows[first].tolist()):
        collapsed = " ".join(mentions[mention[row]].split())
        before, _, after = sentences[sentence[row]].partition(collapsed)
        answers[number] = ask(collapsed, before, after)
    answer[rows] = answers[pairs]
    return answer
