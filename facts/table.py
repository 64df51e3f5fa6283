"""Facts to a pandas table and back to one schema: the columns, their order, their types and what they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from facts.extraction import extract
from facts.lexicon.measures import measures
from facts.model import Document, Fact, Qualifier, Status


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a public table: its name, its kind (string, category, float, int, date, bool) and its meaning."""

    name: str
    kind: str
    meaning: str


COLUMNS: tuple[Column, ...] = (
    Column("fact_id", "string", "stable across runs: depends only on document_id, start, end and mention"),
    Column("document_id", "string", "the file's stem unless the manifest names another"),
    Column("publisher", "string", "who published the document; empty when unknown"),
    Column("published", "date", "the document's date; empty when unknown"),
    Column("title", "string", "the document's headline; empty when it has none"),
    Column("source_id", "string", "document_id of the earliest of its near-copies, else its own"),
    Column("measure", "category", "what kind of figure it is: deaths, troops, barrier_length, money, …"),
    Column("subject", "string", "what is counted or measured, number and qualifier stripped"),
    Column("place", "string", "the place the figure is about, as named in its sentence or by the article's lead"),
    Column("country", "string", "ISO 3166-1 alpha-2 codes of the place, sorted, joined by ;"),
    Column("value", "float", "point estimate in unit (range: midpoint; vague: low)"),
    Column("low", "float", "least value the wording allows, in unit; empty = unbounded"),
    Column("high", "float", "greatest value the wording allows, in unit; empty = unbounded"),
    Column("qualifier", "category", "exact, approximate, at_least, more_than, at_most, less_than, range or vague"),
    Column("change", "string", "up or down when the figure is the size or the result of a rise or fall, else empty"),
    Column("unit", "string", "canonical singular: mile, kilometer, EUR, percent, person for people, count for things"),
    Column("per", "string", "denominator of a rate (day), else empty"),
    Column("base_value", "float", "value in base_unit"),
    Column("base_low", "float", "low in base_unit; empty = unbounded"),
    Column("base_high", "float", "high in base_unit; empty = unbounded"),
    Column("base_unit", "string", "meter, square_meter, kilogram, second, kelvin, …; money stays in its currency"),
    Column("status", "category", "reported, planned, hypothetical or denied"),
    Column("attribution", "string", "who says it, when the text says"),
    Column("as_of", "date", "the day the figure is about when the text gives it, else published"),
    Column("mention", "string", "the exact words, from the qualifier to the unit or head noun"),
    Column("start", "int", "offset of the mention: text[start:end] == mention, in code points"),
    Column("end", "int", "offset just after the mention"),
    Column("sentence", "string", "the sentence, whitespace collapsed"),
    Column("series_id", "string", "the series the cross-check put it in, empty before"),
)


def dtype(column: Column) -> object:
    """Return the pandas type of `column`; a category's levels are in the order of the lexicon or the enumeration."""
    if column.kind == "category":
        levels: dict[str, list[str]] = {
            "measure": list(measures()),
            "qualifier": [str(qualifier) for qualifier in Qualifier],
            "status": [str(status) for status in Status],
        }
        return pd.CategoricalDtype(levels[column.name])
    return {"string": "str", "float": "float64", "int": "int64", "date": "datetime64[s]", "bool": "bool"}[column.kind]


def typed(frame: pd.DataFrame, columns: Sequence[Column] = COLUMNS) -> pd.DataFrame:
    """Return `frame` with the schema's columns, order and types.

    Missing columns are filled with empty values, others dropped. A measure that the lexicon no longer knows is kept
    as a further level, so that a table made with another lexicon can still be read.
    """
    made = {}
    for column in columns:
        values = frame[column.name] if column.name in frame else pd.Series([None] * len(frame), index=frame.index)
        if values.dtype == dtype(column) and not values.hasnans:
            made[column.name] = values
        elif column.kind == "string":
            made[column.name] = values.astype("object").where(values.notna(), "").astype("str")
        elif column.kind == "category":
            made[column.name] = _categories(values.astype("object").where(values.notna(), ""), dtype(column))
        else:
            made[column.name] = values.astype(dtype(column))  # type: ignore[call-overload]  # a literal is asked
    return pd.DataFrame(made, columns=[column.name for column in columns])


def _categories(values: pd.Series, known: object) -> pd.Series:
    assert isinstance(known, pd.CategoricalDtype)
    values = values.where(values != "", None)
    unknown = sorted(set(values.dropna().unique()) - set(known.categories))
    return values.astype(pd.CategoricalDtype([*known.categories, *unknown]))


def to_table(facts: Iterable[Fact], documents: Iterable[Document] = ()) -> pd.DataFrame:
    """Return the facts table: one row a fact, in the order given, typed by the schema.

    Args:
        facts: what `extract` returned.
        documents: gives publisher, published, title and source_id of the facts' documents.
    """
    by_id = {document.document_id: document for document in documents}
    rows = [_row(fact, by_id.get(fact.document_id)) for fact in facts]
    names = [column.name for column in COLUMNS]
    return typed(pd.DataFrame(rows, columns=names))


def _row(fact: Fact, document: Document | None) -> tuple[object, ...]:
    publisher, published, title, source = "", None, "", fact.document_id
    if document is not None:
        publisher, published, title = document.publisher, document.published, document.title
        source = document.source_id
    return (
        fact.fact_id, fact.document_id, publisher, _day(published), title, source,
        fact.measure, fact.subject, fact.place, fact.country,
        fact.value, fact.low, fact.high, fact.qualifier, fact.change, fact.unit, fact.per,
        fact.base_value, fact.base_low, fact.base_high, fact.base_unit,
        fact.status, fact.attribution, _day(fact.as_of), fact.mention, fact.start, fact.end, fact.sentence,
        fact.series_id,
    )  # fmt: skip


def _day(day: dt.date | None) -> object:
    return pd.NaT if day is None else pd.Timestamp(day)


def fact_table(documents: Iterable[Document]) -> pd.DataFrame:
    """Read every figure of `documents` into one table, in document order, then by position."""
    documents = list(documents)
    facts = [
        fact
        for document in documents
        for fact in extract(document.text, document_id=document.document_id, published=document.published)
    ]
    return to_table(facts, documents)
