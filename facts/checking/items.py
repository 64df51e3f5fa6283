"""From rows of the facts table to items: one figure in one sentence, with its context and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pandas as pd

from facts.checking.columns import Bools, Columns, Floats, Ints, Objects, codes, combine
from facts.checking.context import (
    PARTITIVE,
    RECENT,
    SOME,
    SUBSET,
    Context,
    Marks,
    Place,
    clause_marks,
    kind,
    sentence_kinds,
    subject_marks,
    that_match,
)
from facts.checking.figures import OWN_CLAUSE, Item, significant
from facts.checking.givers import GIVER, giver
from facts.checking.periods import is_recent, period
from facts.checking.subjects import nation_of, read_subject
from facts.checking.vocabulary import Telling, Vocabulary, inverse_frequency
from facts.checking.wordsets import WordSets
from facts.lexicon.comparison import comparison
from facts.lexicon.roles import roles

SEMICOLON = re.compile(";")


@dataclass(slots=True)
class Words:
    """The sentences of a table.

    Attributes:
        sentence: number of each row's sentence.
        texts, sets: the text and the words of each sentence.
        telling: what its words say beside which event it is about; kinds, which kind they give its figures;
            lately, whether they tell of the last day alone; answering, whether they set a figure against another;
            parted, whether a semicolon parts them.
        weights: how telling each word is; sums, how telling the words of each sentence are together.
    """

    sentence: Ints
    texts: Objects
    sets: WordSets
    telling: Telling
    kinds: Objects
    lately: Bools
    answering: Bools
    parted: Bools
    weights: Floats
    sums: Floats
    vocabulary: Vocabulary


def read_words(columns: Columns) -> Words:
    """Return the words of the table's sentences."""
    number, texts = columns.coded("sentence")
    vocabulary = Vocabulary()
    sets, telling = vocabulary.read(texts)
    weights = inverse_frequency(sets, len(vocabulary.words))
    return Words(
        number,
        texts,
        sets,
        telling,
        sentence_kinds(texts),
        that_match(texts, comparison().recent),
        that_match(texts, comparison().answers),
        that_match(texts, SEMICOLON),
        weights,
        sets.sums(weights),
        vocabulary,
    )


def item_numbers(columns: Columns, story: Ints, conversions: dict[int, int]) -> Ints:
    """Return the item of each row: facts that repeat one figure in one sentence of a story are one item.

    Args:
        story: the story of each row.
        conversions: row of a bracketed conversion -> row of the figure it converts; these keep to themselves.
    """
    number = combine(columns.codes("sentence"), codes(story))
    for values in (columns.number("base_value"), columns.days("as_of")):
        number = combine(number, codes(values))
    for name in ("mention", "measure", "place", "subject", "status"):
        number = combine(number, columns.codes(name))
    alone = np.zeros(len(number), dtype=np.int64)
    both = sorted({*conversions, *conversions.values()})
    alone[both] = np.arange(1, len(both) + 1)
    return combine(number, alone)


def make_items(columns: Columns, words: Words, item: Ints, numbers: Ints, rows: Ints) -> list[Item]:
    """Return the items of the given numbers, whose first rows are given.

    Args:
        item: the item of each row of the table.
    """
    contexts = make_contexts(columns, words, rows)
    documents = _documents(columns.codes("document_id"), item)
    low, high = columns.number("base_low")[rows], columns.number("base_high")[rows]
    value = columns.number("base_value")[rows]
    sentence = words.sentence[rows]
    places = _places(columns, words, rows)
    numbered = ((context.number, place.number) for context, place in zip(contexts, places, strict=True))
    pairs = np.fromiter(chain.from_iterable(numbered), np.int64, 2 * len(rows))
    about = combine(pairs[::2], pairs[1::2])
    named, names = _coded(columns, "attribution", rows)
    folded = np.unique([name.lower() for name in names], return_inverse=True)[1]  # "Officials" are "officials"
    speakers = np.where(names[named] == "", 0, folded[named] + 1)
    cells = zip(
        numbers.tolist(),
        rows.tolist(),
        about.tolist(),
        contexts,
        places,
        words.kinds[sentence].tolist(),
        value.tolist(),
        columns.number("value")[rows].tolist(),
        np.where(np.isnan(low), -np.inf, low).tolist(),
        np.where(np.isnan(high), np.inf, high).tolist(),
        columns.days("as_of")[rows].tolist(),
        columns.days("published")[rows].tolist(),
        (columns.texts("change")[rows] != "").tolist(),
        sentence.tolist(),
        words.sums[sentence].tolist(),
        _digits(value),
        speakers.tolist(),
        _answers(columns, words, rows),
        _bare(columns, rows),
        strict=True,
    )
    return [
        Item(
            number, row, documents[number], about, context, place, kind(context.measure, says, context.roles),
            value, written, least, most, day, told, changed, text, weight, digits, speaker, answers, bare,
        )
        for number, row, about, context, place, says, value, written, least, most, day, told, changed, text, weight,
        digits, speaker, answers, bare in cells
    ]  # fmt: skip


def _answers(columns: Columns, words: Words, rows: Ints) -> list[int]:
    """Return for each of `rows` whether its sentence, or its own clause (2), sets it against a figure told before."""
    sentence = words.sentence[rows]
    result: list[int] = words.answering[sentence].astype(np.int64).tolist()
    mention, mentions = columns.coded("mention")
    number = mention[rows]
    for at in np.flatnonzero(words.parted[sentence]).tolist():
        before, found, _ = words.texts[sentence[at]].partition(" ".join(mentions[number[at]].split()))
        if found and comparison().accounts.search(before):
            result[at] = OWN_CLAUSE
    return result


def _bare(columns: Columns, rows: Ints) -> list[bool]:
    """Return for each of `rows` whether its mention lacks the noun that it counts, one that is known."""
    subject, subjects = columns.coded("subject")
    mention, mentions = columns.coded("mention")
    pair = combine(subject[rows], mention[rows])
    first, which = np.unique(pair, return_index=True, return_inverse=True)[1:]
    heads = [text.rpartition(" ")[2] for text in subjects.tolist()]
    told = ((heads[subject[rows[at]]], mentions[mention[rows[at]]]) for at in first.tolist())
    bare = [head != "" and head not in words for head, words in told]
    return [bare[at] for at in which.tolist()]


def _digits(value: Floats) -> list[int]:
    """Return the significant digits of each value, 3 standing for more."""
    distinct, which = np.unique(value, return_inverse=True)
    digits = [min(3, significant(one)) for one in distinct.tolist()]
    return [digits[at] for at in which.tolist()]


def _documents(document: Ints, item: Ints) -> list[tuple[int, ...]]:
    """Return the documents of each item."""
    width = int(document.max(initial=0)) + 1
    pairs = np.sort(pd.unique(item * width + document))  # of whole numbers some ten times as fast as np.unique
    documents, starts = (pairs % width).tolist(), np.flatnonzero(np.diff(pairs // width, prepend=-1)).tolist()
    return [tuple(documents[a:b]) for a, b in zip(starts, [*starts[1:], len(documents)], strict=True)]


def _places(columns: Columns, words: Words, rows: Ints) -> list[Place]:
    """Return the place of each of `rows`, told or taken from the article."""
    number = combine(columns.codes("place"), columns.codes("country"))[rows]
    distinct, first, which = np.unique(number, return_index=True, return_inverse=True)
    name, country = columns.texts("place")[rows[first]], columns.texts("country")[rows[first]]
    parts = [one.lower().split(" and ") for one in name.tolist()]
    made = [
        [Place(2 * code + told, one, lands, told) for told in (False, True)]
        for code, one, lands in zip(distinct.tolist(), name.tolist(), country.tolist(), strict=True)
    ]
    pairs = combine(which, words.sentence[rows])
    one = np.unique(pairs, return_index=True)[1]
    told = [
        any(part in sentence for part in parts[place])
        for place, sentence in zip(
            which[one].tolist(), map(str.lower, words.texts[words.sentence[rows[one]]]), strict=True
        )
    ]
    return [made[place][told[pair]] for place, pair in zip(which.tolist(), pairs.tolist(), strict=True)]


def make_contexts(columns: Columns, words: Words, rows: Ints) -> list[Context]:
    """Return the context of each of `rows`."""
    sentence = words.sentence[rows]
    measure, measures = _coded(columns, "measure", rows)
    subject, subjects = _coded(columns, "subject", rows)
    mention, mentions = _coded(columns, "mention", rows)
    masks = np.array([roles().by_measure.get(name, 0) for name in measures], dtype=np.int64)[measure]
    marks = words.vocabulary.marks
    marked = [subject_marks(text, marks) for text in subjects]
    bits = np.array([bits for bits, _ in marked], dtype=np.int64)[subject] & masks
    # The marks of a population as numbers, so that equal contexts have equal numbers.
    marking: dict[Marks, int] = {}
    own_apart = np.array([marking.setdefault(apart, len(marking)) for _, apart in marked], dtype=np.int64)[subject]
    clause_apart = np.full(len(rows), marking.setdefault((), len(marking)))
    clause = np.flatnonzero((words.telling.roles[sentence] & masks != 0) | words.telling.splits[sentence])
    told = combine(combine(sentence, mention), codes(masks))[clause]  # the same words are read once
    first, which = np.unique(told, return_index=True, return_inverse=True)[1:]
    read = [
        clause_marks(words.texts[sentence[at]], mentions[mention[at]], int(masks[at]), marks)
        for at in clause[first].tolist()
    ]
    bits[clause] |= np.array([more for more, _ in read], dtype=np.int64)[which]
    clause_apart[clause] = np.array([marking.setdefault(apart, len(marking)) for _, apart in read], np.int64)[which]
    from_abroad = _from_abroad(columns, rows, subject, subjects)
    partitive = np.array([PARTITIVE.search(text) is not None for text in mentions], dtype=bool)[mention] | from_abroad
    recent = np.zeros(len(rows), dtype=bool)
    for at in np.flatnonzero(words.lately[sentence]).tolist():
        recent[at] = is_recent(words.texts[sentence[at]], mentions[mention[at]])
    published = _years(columns)[rows]
    periods = np.zeros(len(rows), dtype=np.int64)
    dated = np.flatnonzero(words.telling.dated[sentence])
    told = combine(combine(sentence, mention), published)[dated]
    first, which = np.unique(told, return_index=True, return_inverse=True)[1:]
    years = [
        period(words.texts[sentence[at]], mentions[mention[at]], int(published[at])) for at in dated[first].tolist()
    ]
    periods[dated] = np.array(years, dtype=np.int64)[which]
    year = np.where(periods <= 0, published, periods)  # what lasts since a year is told of the day of publication
    periods = np.abs(periods)
    given = np.array([name in comparison().given for name in measures], dtype=bool)[measure]
    givers = _givers(words, sentence, mention, mentions, np.flatnonzero(given))
    number = combine(combine(measure, subject), codes(bits))
    for part in (
        codes(givers),
        own_apart,
        clause_apart,
        partitive.astype(np.int64),
        recent.astype(np.int64),
        periods,
        year,
    ):
        number = combine(number, part)
    _, first, which = np.unique(number, return_index=True, return_inverse=True)
    interned: dict[tuple[object, ...], Context] = {}
    made, all_marks = [], list(marking)
    for at in first.tolist():
        name = measures[measure[at]]
        found = {*all_marks[own_apart[at]], *all_marks[clause_apart[at]], *([SOME] if partitive[at] else [])}
        if name not in comparison().split_off:
            found -= {SUBSET, SOME}
        elif recent[at]:
            found.add(RECENT)
        if givers[at]:
            found.add((GIVER, int(givers[at])))
        who, said = read_subject(subjects[subject[at]], name), int(bits[at])
        about = (name, who, said, tuple(sorted(found)), int(periods[at]), int(year[at]))
        if about not in interned:
            interned[about] = Context(len(interned), *about)
        made.append(interned[about])
    return [made[number] for number in which.tolist()]


def _givers(words: Words, sentence: Ints, mention: Ints, mentions: Objects, sent: Ints) -> Ints:
    """Return a number for the land that gives what each row counts, 0 for none; only the rows `sent` can have one."""
    result = np.zeros(len(sentence), dtype=np.int64)
    first, which = np.unique(combine(sentence, mention)[sent], return_index=True, return_inverse=True)[1:]
    read = [giver(words.texts[sentence[at]], mentions[mention[at]]) for at in sent[first].tolist()]
    result[sent] = np.array(read, dtype=np.int64)[which]
    return result


def _from_abroad(columns: Columns, rows: Ints, subject: Ints, subjects: Objects) -> Bools:
    """Return which rows count a people of another country than their place: "43 Syrians" among the dead of Beirut."""
    nation = np.array([nation_of(text) for text in subjects], dtype=object)[subject]
    country, countries = _coded(columns, "country", rows)
    result = np.zeros(len(rows), dtype=bool)
    for at in np.flatnonzero(nation != "").tolist():
        here = countries[country[at]]
        result[at] = here != "" and nation[at] not in here
    return result


def _coded(columns: Columns, name: str, rows: Ints) -> tuple[Ints, Objects]:
    """Return a text column at some rows as numbers, and the distinct texts."""
    number, distinct = columns.coded(name)
    used = np.zeros(len(distinct), dtype=bool)
    used[number[rows]] = True
    return (np.cumsum(used) - 1)[number[rows]], distinct[used]


def _years(columns: Columns) -> Ints:
    """Return the year each row's document was published, 0 when unknown."""
    stamps = columns.facts["published"].to_numpy().astype("datetime64[Y]")
    return np.where(np.isnat(stamps), 0, stamps.astype("int64") + 1970)
