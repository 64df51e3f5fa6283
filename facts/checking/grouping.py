"""From rows of the facts table to series: finds the stories, then groups block by block.

Everything that can be done for all rows at once is; Python looks at single figures only where two could meet.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from facts.checking.bonds import Bonds
from facts.checking.columns import Columns, Ints, Objects, codes, combine
from facts.checking.figures import Item
from facts.checking.items import Words, item_numbers, make_items, read_words
from facts.checking.series import group, nested, separate_places
from facts.checking.stories import Stories, find_stories
from facts.checking.wordsets import word_sets
from facts.lexicon.comparison import comparison
from facts.lexicon.measures import measures


@dataclass(slots=True)
class Grouped:
    """What the rows of a table are grouped into.

    Attributes:
        series: number of each row's series.
        alike: for each document, the documents about the same events and how alike they are.
        kinds: what time may do to each row's figure: total, level or property.
        nested: pairs of rows whose series and places are a part and its whole.
    """

    series: Ints
    alike: list[dict[int, float]]
    kinds: Objects
    nested: list[tuple[int, int]]


@contextmanager
def no_collection() -> Iterator[None]:
    """Pause the garbage collector: it would go again and again through many small objects, none of them in a cycle."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@no_collection()
def group_rows(columns: Columns, conversions: dict[int, int]) -> Grouped:
    """Return the series of every row.

    Args:
        columns: the facts table.
        conversions: row of a bracketed conversion -> row of the figure it converts.
    """
    words = read_words(columns)
    stories = document_stories(columns, words)
    story = stories.story[columns.codes("document_id")]
    item = item_numbers(columns, story, conversions)
    first = np.unique(item, return_index=True)[1]
    kinds, series_of_item = measure_kinds(columns)[first], np.arange(len(first))
    converts = {int(item[row]): int(item[outside]) for row, outside in conversions.items()}
    bonds = Bonds(words.sets, words.weights.tolist(), frozenset(words.vocabulary.figures))
    inside: list[tuple[int, int]] = []
    for blocks in story_blocks(columns, words, story, item, first):
        separate = separate_places(one for block in blocks for one in block if _adds_up(one))
        bonds.tell_story(separate)
        for block in blocks:
            found = group(block, converts, stories.alike, bonds)
            for members in found:
                for member in members:
                    series_of_item[member.number] = members[0].number
                    kinds[member.number] = member.kind
            inside += [(found[a][-1].row, found[b][-1].row) for a, b in nested(found, separate)]
    return Grouped(series_of_item[item], stories.alike, kinds[item], inside)


def _adds_up(item: Item) -> bool:
    """Whether a figure of a whole is the sum of those of its parts."""
    return bool(item.place.name) and item.context.measure in comparison().additive


def document_stories(columns: Columns, words: Words) -> Stories:
    """Return which documents are about the same events, from their titles and the sentences of their facts."""
    document, documents = columns.coded("document_id")
    first = np.unique(document, return_index=True)[1]
    width = len(words.texts)
    pairs = np.sort(document * width + words.sentence)
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    owner, sentence = pairs // width, pairs % width
    title, titles = columns.coded("title")
    read, _ = words.vocabulary.read(titles)
    title = title[first]
    word = np.concatenate([words.sets.words[words.sets.positions(sentence)], read.words[read.positions(title)]])
    owner = np.concatenate(
        [np.repeat(owner, words.sets.sizes()[sentence]), np.repeat(np.arange(len(title)), read.sizes()[title])]
    )
    word[np.isin(word, np.fromiter(words.vocabulary.figures, np.int64))] = 0
    found = word_sets(owner, word, len(documents))
    return find_stories(found, words.vocabulary, columns.days("published")[first], _lands(columns, document))


def _lands(columns: Columns, document: Ints) -> list[frozenset[str]]:
    """Return the countries of each document's figures, as codes."""
    country, countries = columns.coded("country")
    found: list[set[str]] = [set() for _ in range(int(document.max(initial=-1)) + 1)]
    for pair in np.unique(document * len(countries) + country).tolist():
        found[pair // len(countries)].update(filter(None, countries[pair % len(countries)].split(";")))
    return [frozenset(codes) for codes in found]


def block_numbers(columns: Columns, story: Ints) -> Ints:
    """Return the block of each row: figures of different blocks are never compared.

    A block is a story, a measure, a dimension (people and other counts are one), a rate, and a status: a planned,
    feared or denied total or level is apart from reported ones, since a fear is no count; a planned or possible
    property is not. A forecast ("could rise to") is one apart.
    """
    unit = np.where(columns.is_one_of("base_unit", "person"), "count", columns.texts("base_unit"))
    properties = [key for key, entry in measures().items() if entry.kind == "property"]
    together = columns.is_one_of("measure", properties) & columns.is_one_of("status", ("planned", "hypothetical"))
    status = np.where(together, "reported", columns.texts("status"))
    moves = columns.is_one_of("measure", "percentage") | columns.is_one_of("status", "hypothetical")
    change = np.where(moves, columns.texts("change"), "")
    block = combine(codes(story), columns.codes("measure"))
    block = combine(block, columns.codes("per"))
    for values in (unit, status, change):
        block = combine(block, codes(values))
    return block


def measure_kinds(columns: Columns) -> Objects:
    """Return each row's kind as its measure gives it."""
    code, names = columns.coded("measure")
    entries = measures()
    own = [entries[name].kind if name in entries else "level" for name in names]
    return np.asarray(own, dtype=object)[code]


def story_blocks(columns: Columns, words: Words, story: Ints, item: Ints, first: Ints) -> Iterator[list[list[Item]]]:
    """Yield the items of each story, block by block, earliest first; blocks of a single item are left out.

    Args:
        story, item: number of each row's story and item.
        first: the first row of each item.
    """
    block = block_numbers(columns, story)[first]
    numbers = np.flatnonzero(np.bincount(block)[block] > 1) if len(block) else first
    rows = first[numbers]
    day = np.nan_to_num(columns.days("as_of")[rows], nan=np.inf)
    order = np.lexsort((rows, day, block[numbers], story[rows]))
    numbers, rows = numbers[order], rows[order]
    items = make_items(columns, words, item, numbers, rows)
    blocks: list[list[Item]] = []
    of_story, of_block, here, inside = story[rows].tolist(), block[numbers].tolist(), None, None
    for one, where, which in zip(items, of_story, of_block, strict=True):
        if where != here and blocks:
            yield blocks
            blocks = []
        if which != inside or not blocks:
            blocks.append([])
        blocks[-1].append(one)
        here, inside = where, which
    if blocks:
        yield blocks
