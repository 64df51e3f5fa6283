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

from facts.checking.columns import Bools, Columns, Floats, Ints, codes, combine
from facts.lexicon.comparison import comparison
from facts.lexicon.numbers import numbers
from facts.lexicon.words import is_person
from facts.settings import LARGEST_SUM

WHO = 4  # words behind "and a" among which the one who is joined is named: "and a 3-year-old boy"
BEFORE = 60  # code points before a figure in which a first noun phrase of the same count may stand


def joined(columns: Columns) -> Floats:
    """Return how many more people each row's sentence joins to its figure: 1 for "a man and two children", else 0.

    Only small counts of what happened to people (settings.LARGEST_SUM) are added up.
    """
    listed = comparison()
    wanted = columns.is_one_of("measure", listed.losses | listed.others_leave_out)
    wanted &= columns.number("base_value") <= LARGEST_SUM

    def more(mention: str, before: str, after: str) -> float:
        if " and " not in after and " and " not in before[-BEFORE:]:
            return 0.0
        first = listed.joined_before.search(before[-BEFORE:])
        people = _amount(first) if first and is_person(first["who"].lower()) else 0.0
        if mention.rpartition(" ")[2].lower() in listed.happened:  # "3 dead and two injured"
            return people
        if not listed.happened.isdisjoint(before[-BEFORE:].split()[-1:]) and listed.own_verb.match(after):
            return people  # "killed 2 people and three people were hurt"
        behind = listed.joined_after.match(after)
        if behind and behind["count"] and not any(map(is_person, after[behind.end() - 1 :].lower().split()[:WHO])):
            behind = None  # "killed two guards and a truck caught fire"
        return people + _amount(behind) + _amount(listed.again.match(after), told=True)

    return _told_together(columns, _asked(columns, wanted, more))


def _told_together(columns: Columns, more: Floats) -> Floats:
    """Leave out what another figure of the sentence counts: "six were killed, two women and four men"."""
    if not more.any():
        return more
    sentence = combine(combine(columns.codes("document_id"), columns.codes("sentence")), columns.codes("measure"))
    value = columns.number("base_value")
    every = codes(np.concatenate([value, value + more]))
    told, sums = every[: len(value)], every[len(value) :]
    width = int(every.max(initial=0)) + 1
    return np.where((more > 0) & np.isin(sentence * width + sums, sentence * width + told), 0.0, more)


def leaves_out(columns: Columns, wanted: Bools) -> Bools:
    """Return the rows that say themselves that someone is left out: "two others", "three more people"."""
    listed = comparison()
    wanted = wanted & columns.is_one_of("measure", listed.others_leave_out)
    return _asked(columns, wanted, lambda mention, before, after: bool(listed.others.search(mention))) > 0


def parts_of_sums(columns: Columns, series: Ints, more: Floats) -> Bools:
    """Return the rows whose number another row of their document and series joins to someone else.

    "The death of two children" is a part, where "two children and their father were found dead".

    Args:
        more: how many people each row's sentence joins to its figure.
    """
    figure = combine(combine(columns.codes("document_id"), series), codes(columns.number("base_value")))
    result: Bools = (more == 0) & np.isin(figure, figure[more > 0])
    return result


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


def _amount(match: re.Match[str] | None, *, told: bool = False) -> float:
    """Return the number that a joined phrase gives: "two women and" is 2, "a man and" 1, "and himself" 1.

    Args:
        told: the phrase may say what happened to them.
    """
    if match is None or not (told or comparison().happened.isdisjoint(match[0].lower().split())):
        return 0.0
    word = (match["count"] or "").lower()
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
