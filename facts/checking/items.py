"""From rows of the facts table to items: one figure in one sentence, with its context and its words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facts.checking.bonds import Item, significant
from facts.checking.columns import Columns, Floats, Ints, codes, combine
from facts.checking.context import (
    PARTITIVE,
    SUBSET,
    Context,
    Marks,
    Place,
    Said,
    clause_marks,
    kind,
    read_sentence,
    subject_marks,
)
from facts.checking.subjects import read_subject
from facts.checking.vocabulary import Vocabulary, inverse_frequency
from facts.lexicon.comparison import comparison
from facts.lexicon.roles import roles


@dataclass(slots=True)
class Words:
    """The sentences of a table.

    Attributes:
        sentence: number of each row's sentence.
        texts, words: the text and the words of each sentence.
        telling: the spellings in each sentence that lead to a role, split a population or name a year.
        weights: how telling each word is.
    """

    sentence: Ints
    texts: list[str]
    words: list[frozenset[int]]
    telling: list[list[str]]
    weights: list[float]
    vocabulary: Vocabulary


def read_words(columns: Columns) -> Words:
    """Return the words of the table's sentences."""
    number, texts = columns.coded("sentence")
    vocabulary = Vocabulary()
    words, telling = vocabulary.read(texts.tolist())
    weights = inverse_frequency(words, len(vocabulary.words))
    return Words(number, texts.tolist(), words, telling, weights.tolist(), vocabulary)


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
    contexts, said = make_contexts(columns, words, rows)
    documents = _documents(columns.codes("document_id"), item)
    low, high = columns.number("base_low")[rows], columns.number("base_high")[rows]
    value = columns.number("base_value")[rows]
    sentence = words.sentence[rows].tolist()
    weight = [sum(map(words.weights.__getitem__, found)) for found in words.words]
    places = _places(columns, rows)
    about = [context.number * len(columns) + place.number for context, place in zip(contexts, places, strict=True)]
    cells = zip(
        numbers.tolist(),
        rows.tolist(),
        about,
        contexts,
        places,
        said,
        value.tolist(),
        np.where(np.isnan(low), -np.inf, low).tolist(),
        np.where(np.isnan(high), np.inf, high).tolist(),
        columns.days("as_of")[rows].tolist(),
        columns.days("published")[rows].tolist(),
        (columns.texts("change")[rows] != "").tolist(),
        sentence,
        _digits(value),
        strict=True,
    )
    return [
        Item(
            number, row, documents[number], about, context, place, kind(context.measure, says, context.roles),
            value, least, most, day, told, changed, text, words.words[text], weight[text], digits,
        )
        for number, row, about, context, place, says, value, least, most, day, told, changed, text, digits in cells
    ]  # fmt: skip


def _digits(value: Floats) -> list[int]:
    """Return the significant digits of each value, 3 standing for more."""
    distinct, which = np.unique(value, return_inverse=True)
    digits = [min(3, significant(one)) for one in distinct.tolist()]
    return [digits[at] for at in which.tolist()]


def _documents(document: Ints, item: Ints) -> list[tuple[int, ...]]:
    """Return the documents of each item."""
    width = int(document.max(initial=0)) + 1
    pairs = np.unique(item * width + document)
    documents, starts = (pairs % width).tolist(), np.flatnonzero(np.diff(pairs // width, prepend=-1)).tolist()
    return [tuple(documents[a:b]) for a, b in zip(starts, [*starts[1:], len(documents)], strict=True)]


def _places(columns: Columns, rows: Ints) -> list[Place]:
    """Return the place of each of `rows`."""
    number = combine(columns.codes("place"), columns.codes("country"))[rows]
    distinct, first, which = np.unique(number, return_index=True, return_inverse=True)
    name, country = columns.texts("place")[rows[first]], columns.texts("country")[rows[first]]
    made = [Place(*cells) for cells in zip(distinct.tolist(), name.tolist(), country.tolist(), strict=True)]
    return [made[at] for at in which.tolist()]


def make_contexts(columns: Columns, words: Words, rows: Ints) -> tuple[list[Context], list[str]]:
    """Return the context of each of `rows`, and the kind its sentence gives it ("" when it says nothing)."""
    year = _years(columns)[rows]
    key = combine(words.sentence[rows], codes(year))
    for name in ("measure", "subject", "mention"):
        key = combine(key, columns.codes(name)[rows])
    _, first, which = np.unique(key, return_index=True, return_inverse=True)
    masks, marks = roles().by_measure, words.vocabulary.marks
    losses = comparison().losses
    interned: dict[tuple[object, ...], Context] = {}
    sentences: dict[int, Said] = {}
    subjects: dict[str, tuple[int, Marks]] = {}
    made, said = [], []
    cells = zip(
        *(columns.texts(name)[rows[first]].tolist() for name in ("measure", "subject", "mention")),
        words.sentence[rows[first]].tolist(),
        year[first].tolist(),
        strict=True,
    )
    for measure, subject, mention, text, published in cells:
        if text not in sentences:
            sentences[text] = read_sentence(words.texts[text], words.telling[text], marks)
        if subject not in subjects:
            subjects[subject] = subject_marks(subject, marks)
        sentence, mask = sentences[text], masks.get(measure, 0)
        bits, apart = subjects[subject]
        bits &= mask
        if sentence.splits or sentence.roles & mask:
            more, splits = clause_marks(words.texts[text], mention, mask, marks)
            bits, apart = bits | more, apart + splits
        if PARTITIVE.search(mention):
            apart = (*apart, SUBSET)
        apart = tuple(sorted({mark for mark in apart if mark != SUBSET or measure in losses}))
        period = sentence.year if 0 < sentence.year < published else 0
        named = read_subject(subject, measure)
        about = (measure, named, bits, apart, period)
        if about not in interned:
            interned[about] = Context(len(interned), measure, named, bits, apart, period)
        made.append(interned[about])
        said.append(sentence.kind)
    return [made[number] for number in which.tolist()], [said[number] for number in which.tolist()]


def _years(columns: Columns) -> Ints:
    """Return the year each row's document was published, 0 when unknown."""
    stamps = columns.facts["published"].to_numpy().astype("datetime64[Y]")
    return np.where(np.isnat(stamps), 0, stamps.astype("int64") + 1970)
