"""Why each number of a text is a figure or none: the fact it became or the rule that refused it, and the words used.

The extraction itself records nothing, so that it stays fast: `explain` reads the text once more, asks for what was
refused, and looks up again which entries of the lexicon the words of each number have.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator
from dataclasses import dataclass

from facts.extraction import accounts, hedging
from facts.extraction.cash import code_of, money_before
from facts.extraction.quantities import Quantity, Refused, read_quantities
from facts.extraction.reader import read_facts
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower
from facts.extraction.traps import TABLE
from facts.lexicon import accounts as accounts_file
from facts.lexicon import change, dimensions, hedges, traps
from facts.lexicon import money as money_file
from facts.lexicon import numbers as numbers_file
from facts.lexicon import units as units_file
from facts.lexicon import words as words_file
from facts.lexicon.measure_words import FILE as MEASURE_WORDS
from facts.lexicon.measure_words import measure_words
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.model import Fact

AROUND = 3  # tokens around a refused number among which the words that gave it away are looked up


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the lexicon that a reading rests on: file, section, the words as the file has them, what they say."""

    file: str
    section: str
    words: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number of a text: `text[start:end] == words`, and the fact it became or the rule that refused it.

    Attributes:
        fact: None when it is no figure.
        key, sentence: the rule that refused it ("year", "a year"); "" with a fact.
        used: entries of the lexicon that the reading rests on, in order.
    """

    start: int
    end: int
    words: str
    fact: Fact | None
    key: str
    sentence: str
    used: tuple[Entry, ...]


def explain(text: str, *, document_id: str = "", published: dt.date | str | None = None) -> list[Explanation]:
    """Return every number of `text` in order, with the fact it became or the rule that refused it.

    Args:
        text: an article; offsets count its code points.
        document_id, published: as in `facts.extract`.

    >>> [(e.words, e.key or e.fact.unit) for e in explain("In 2016 some 40 men met.")]
    [('2016', 'year'), ('some 40 men', 'person')]
    """
    facts = {fact.start: fact for fact in read_facts(text, document_id, published)}
    made: list[Explanation] = []
    tables: list[tuple[int, int]] = []
    for begin, end in figure_sentences(text, same_length_lower(text), tables):
        t = Tokens(text, begin, end)
        refused: list[Refused] = []
        for q in read_quantities(t, refused):
            fact = facts.get(t.start[q.i])
            if fact is not None:
                used = tuple(_entries(t, q, fact))
                made.append(Explanation(fact.start, fact.end, fact.mention, fact, "", "", used))
        for r in refused:
            start, stop = t.start[r.i], t.end[r.j - 1]
            used = tuple(_clues(t, r))
            made.append(Explanation(start, stop, text[start:stop], None, r.trap.key, r.trap.sentence, used))
    made += [Explanation(a, b, text[a:b], None, TABLE.key, TABLE.sentence, ()) for a, b in tables]
    return sorted(made, key=lambda e: (e.start, e.end))


# ---------------------------------------------------------------- what a fact rests on


def _entries(t: Tokens, q: Quantity, fact: Fact) -> Iterator[Entry]:
    begin, code, _ = money_before(t, q.n_i)
    qualifier, i = hedging.hedge_before(t, begin, q.dimension == "time" and q.measure != "age")
    if qualifier:
        yield Entry(hedges.FILE, "before", " ".join(t.low[i:begin]), qualifier)
    if code:
        yield Entry(money_file.FILE, "symbols", t.words(begin, q.n_i), code)
    for k in range(q.n_i, q.n_j):
        yield from _number_entry(t.low[k], t.raw[k])
    yield from _unit_entry(t, q, code)
    for k in range(q.n_j, q.j):
        qualifier, end = hedging.hedge_after(t, k)
        if qualifier and end <= q.j:
            yield Entry(hedges.FILE, "after", t.words(k, end).lower(), qualifier)
            break
    if not q.noun.empty:
        if q.noun.person:
            yield Entry(words_file.FILE, "people", q.noun.head, "person")
        measure = measure_words().heads.get(q.noun.head)
        if measure is not None:
            yield Entry(MEASURE_WORDS, measure, q.noun.head, "head noun")
    if fact.measure and fact.unit in ("person", "count"):
        yield from _measure_entries(t, q, fact.measure)
        section, word = accounts.clue(t, q) if q.noun.empty and fact.measure != "count" else ("", "")
        if word:
            yield Entry(accounts_file.FILE, section, word, "another account of a figure before")
    if fact.change:
        direction = change.change_words().direction
        word = next((low for low in t.low[max(0, q.i - 8) : q.j + 3] if direction.get(low) == fact.change), "")
        if word:
            yield Entry(change.FILE, fact.change, word)


def _number_entry(low: str, raw: str) -> Iterator[Entry]:
    """Yield the number word of a token; digits have no entry."""
    n = numbers()
    sections = {
        "digits": n.digits,
        "scales": n.scales,
        "dozens": n.dozens,
        "ordinals": n.ordinals,
        "folds": n.folds,
        "signs": n.signs,
    }
    for section, table in sections.items():
        if low in table:
            yield Entry(numbers_file.FILE, section, low, str(table[low]))
            return
    if raw in n.glued:
        yield Entry(numbers_file.FILE, "glued", raw, str(n.glued[raw]))
    elif low in n.vague:
        yield Entry(numbers_file.FILE, "vague", low, "{} to {}".format(*n.vague[low]))
    elif low in n.several:
        yield Entry(numbers_file.FILE, "several", low)
    elif low in n.none:
        yield Entry(numbers_file.FILE, "none", low, "0")


def _unit_entry(t: Tokens, q: Quantity, code: str) -> Iterator[Entry]:
    if q.dimension == "money":
        if code:
            return
        written = q.written_unit
        if written in money().minor:
            yield Entry(money_file.FILE, "minor", written, q.unit)
        elif any(code_of(t, k)[0] == q.unit for k in range(q.n_j, q.j)):
            yield Entry("currencies.csv", "code", q.unit, q.unit)
        else:
            yield Entry(money_file.FILE, "words", written, q.unit)
        return
    if not q.dimension or (q.fraction and not q.written_unit):
        return
    if q.written_unit in ("ton", "tons") and q.unit == "long_ton":
        yield Entry(words_file.FILE, "spelling.british", q.written_unit, "long_ton: the text is in British English")
    elif q.measure == "age" and q.written_unit == "aged":
        yield Entry(dimensions.FILE, "age", t.words(max(0, q.n_i - 1), q.n_j), "year")
    else:
        yield Entry(units_file.FILE, q.unit, q.written_unit, q.unit)
    for low in t.low[q.n_j : max(q.j, q.noun.j)]:
        if low in dimensions.dimensions().way:
            yield Entry(dimensions.FILE, "way", low, dimensions.dimensions().way[low])
            return


def _measure_entries(t: Tokens, q: Quantity, measure: str) -> Iterator[Entry]:
    """Yield the nearest phrase of the measure's words on each side."""
    w = measure_words()
    for k in range(q.j, min(t.count, q.j + 14)):
        phrase = next((p for p, m in w.after.get(t.low[k], ()) if m == measure and _at(t, k, p)), None)
        if phrase is not None:
            yield Entry(MEASURE_WORDS, measure, " ".join(phrase), "after the figure")
            break
    for k in range(q.i - 1, max(-1, q.i - 14), -1):
        phrase = next((p for p, m in w.before.get(t.low[k], ()) if m == measure and _at(t, k - len(p) + 1, p)), None)
        if phrase is not None:
            yield Entry(MEASURE_WORDS, measure, " ".join(phrase), "before the figure")
            break


def _at(t: Tokens, k: int, phrase: tuple[str, ...]) -> bool:
    return k >= 0 and tuple(t.low[k : k + len(phrase)]) == phrase


# ---------------------------------------------------------------- what a refusal rests on


def _clues(t: Tokens, r: Refused) -> Iterator[Entry]:
    """Yield the words of traps.toml around a refused number that belong to the rule that refused it."""
    tr = traps.traps()
    sections: dict[str, tuple[tuple[str, Container[str]], ...]] = {
        "clock": (("clock", tr.clock),),
        "date": (("months", tr.months),),
        "year": (("eras", tr.eras), ("before_year", tr.before_year)),
        "identifier": (("labels", tr.labels), ("names", tr.name_ends)),
        "label": (("labels", tr.labels), ("names", tr.name_ends), ("names", tr.name_starts)),
        "address": (("blocks", tr.blocks), ("streets", tr.streets)),
        "caliber": (("calibers", tr.calibers), ("calibers", tr.weapons)),
        "score": (("scores", tr.scores),),
        "pronoun": (("pronoun", tr.before_pronoun),),
        "points_back": (("anaphora", tr.anaphora),),
        "ordinal": (("ordinals", tr.ordinal_endings),),
        "phone": (("texting", tr.texting),),
        "numbering": (("pictures", tr.numbered_pictures),),
    }
    if r.trap.key == "idiom":
        yield from _idiom(t, r)
        return
    for k in [*range(r.i - 1, max(-1, r.i - 1 - AROUND), -1), *range(r.i, min(t.count, r.j + AROUND))]:
        for section, entries in sections.get(r.trap.key, ()):
            if t.low[k] in entries:
                yield Entry(traps.FILE, section, t.low[k])
                return


def _idiom(t: Tokens, r: Refused) -> Iterator[Entry]:
    for k in range(r.i, r.j):
        for phrase, at in traps.traps().idioms.get(t.low[k], ()):
            if _at(t, k - at, phrase):
                yield Entry(traps.FILE, "idioms", " ".join(phrase))
                return


# ---------------------------------------------------------------- as text


def render(explanations: list[Explanation]) -> str:
    """Return explanations as plain text, a few lines for each number.

    >>> print(render(explain("In 2016 some 40 men met.")))
    “2016” at 3
        no figure: a year (year)
        traps.toml [before_year] in
    “some 40 men” at 8
        40 person, approximate, 36 to 44; measure: people
        hedges.toml [before] some = approximate
        words.toml [people] man = person
    """
    return "\n".join(line for e in explanations for line in _lines(e))


def _lines(e: Explanation) -> Iterator[str]:
    yield f"“{' '.join(e.words.split())}” at {e.start}"
    if e.fact is None:
        yield f"    no figure: {e.sentence} ({e.key})"
    else:
        yield f"    {_reading(e.fact)}"
    for entry in e.used:
        says = f" = {entry.says}" if entry.says else ""
        yield f"    {entry.file} [{entry.section}] {entry.words}{says}"


def _reading(fact: Fact) -> str:
    """Return a fact in one line: value, unit, rate, qualifier, interval, measure."""
    per = f" per {fact.per}" if fact.per else ""
    change = f", {fact.change}" if fact.change else ""
    interval = ""
    if fact.low != fact.high or fact.low is None:
        low = "…" if fact.low is None else f"{fact.low:.12g}"
        high = "…" if fact.high is None else f"{fact.high:.12g}"
        interval = f", {low} to {high}"
    return f"{fact.value:.12g} {fact.unit}{per}, {fact.qualifier}{interval}{change}; measure: {fact.measure}"
