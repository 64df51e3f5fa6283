"""The cross-check: a facts table in; findings, series and the table with its series out (SPEC section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from facts.checking.columns import Bools, Columns, Ints, Objects, codes, text_column
from facts.checking.conversions import bracketed, impossible_exchanges
from facts.checking.estimates import estimates
from facts.checking.findings import Checked, find
from facts.checking.grouping import group_rows
from facts.checking.pairs import figures
from facts.checking.reasons import ORDER, RELATIONS
from facts.checking.shares import bad_shares
from facts.checking.sums import parts_over_wholes, same_numbers
from facts.model import Convention
from facts.table import COLUMNS, Column, dtype, typed
from facts.wording import series_name

FINDING_COLUMNS: tuple[Column, ...] = (
    Column("finding_id", "string", "the two facts' ids, joined by a hyphen"),
    Column("series_id", "string", "the series of the figures (of the first, when they are of two)"),
    Column("relation", "string", "conflict, update, compatible, rounding or agree"),
    Column("reason_key", "string", "why the relation holds: see the table of reasons"),
    Column("severity", "float", "0 to 1: how much it matters to someone who would use either figure"),
    Column("measure", "string", "the measure of the first fact"),
    Column("place", "string", "the place of the series"),
    Column("fact_a", "string", "fact_id of the earlier fact"),
    Column("fact_b", "string", "fact_id of the later fact"),
    Column("mention_a", "string", "the earlier fact's exact words"),
    Column("mention_b", "string", "the later fact's exact words"),
    Column("facts_a", "int", "facts that give the first figure"),
    Column("facts_b", "int", "facts that give the second figure"),
    Column("base_value_a", "float", "the first figure in base_unit"),
    Column("base_value_b", "float", "the second figure in base_unit"),
    Column("base_unit", "string", "the unit both are compared in"),
    Column("gap", "float", "larger base value over the smaller; empty with a zero"),
    Column("days_apart", "float", "days between the two; empty without a date"),
    Column("independent", "bool", "whether the two facts come from different sources, not from copies of one"),
    Column("reason", "string", "one sentence to act on, with both wordings"),
)
SERIES_COLUMNS: tuple[Column, ...] = (
    Column("series_id", "string", "the series; stable while its earliest fact is"),
    Column("measure", "string", "the measure of its facts"),
    Column("subject", "string", "what is counted or measured, in the words of its earliest fact that says"),
    Column("place", "string", "the place named most often in it"),
    Column("country", "string", "ISO 3166-1 alpha-2 codes of the place, joined by ;"),
    Column("status", "string", "reported, planned, hypothetical or denied"),
    Column("base_unit", "string", "the unit of low, best and high"),
    Column("low", "float", "lowest low of the facts that count; empty = open"),
    Column("best", "float", "best estimate under the convention; empty under range"),
    Column("high", "float", "highest high of the facts that count; empty = open"),
    Column("convention", "string", "ucdp, acled, gtd or range"),
    Column("grade", "string", "contested, fair or weak (confirmed, discounted: a reviewer's decision)"),
    Column("facts", "int", "number of facts"),
    Column("documents", "int", "number of documents"),
    Column("independent_sources", "int", "number of documents that are not copies of another"),
    Column("first_date", "date", "earliest day a figure is about"),
    Column("last_date", "date", "latest day a figure is about"),
    Column("worst_relation", "string", "conflict, update, compatible, rounding or agree; empty with one fact"),
)


@dataclass(slots=True)
class CrossCheck:
    """What the cross-check found.

    Attributes:
        findings: one row a pair of figures, worst first; FINDING_COLUMNS.
        series: one row a series; SERIES_COLUMNS. Compared series are those with two facts or more.
        facts: the facts table with series_id filled.
    """

    findings: pd.DataFrame
    series: pd.DataFrame
    facts: pd.DataFrame


def cross_check(table: pd.DataFrame, convention: str = "ucdp") -> CrossCheck:
    """Put the facts of `table` into series and say how their figures stand to each other.

    Args:
        table: a facts table, as made by `facts.fact_table` or read from a file.
        convention: whose rule picks the best estimate: ucdp, acled, gtd or range.

    Raises:
        ValueError: the convention is none of these.
    """
    convention = str(Convention(convention))
    facts, given = in_order(table)
    if not len(facts):
        return CrossCheck(typed(pd.DataFrame(), FINDING_COLUMNS), typed(pd.DataFrame(), SERIES_COLUMNS), facts)
    columns = Columns(facts)
    conversions = bracketed(columns)
    grouped = group_rows(columns, conversions)
    order = _earliest_first(columns)
    series = _numbered(grouped.series, order)
    source = columns.codes("source_id")
    rows = _series_table(columns, series, source, order)
    conversion = np.zeros(len(facts), dtype=bool)
    conversion[list(conversions)] = True
    amounts = estimates(columns, series, source, conversion, convention, len(rows))
    rows["low"], rows["best"], rows["high"], rows["convention"] = amounts.low, amounts.best, amounts.high, convention
    joined = [
        parts_over_wholes(columns, series, grouped.nested),
        same_numbers(columns, source, grouped.alike),
        impossible_exchanges(columns),
        bad_shares(columns),
    ]
    checked = Checked(
        columns=columns,
        series=series,
        source=source,
        kinds=grouped.kinds,
        conversions=conversions,
        figures=figures(columns, series, source, order),
        joined=joined,
        best=amounts.best,
        ids=rows["series_id"].to_numpy(dtype=object),
        name=_namer(rows),
    )
    findings = typed(find(checked), FINDING_COLUMNS)
    facts["series_id"] = text_column(checked.ids[series])
    rows["worst_relation"] = _worst(findings, rows)
    rows["grade"] = _grades(findings, rows)
    facts = facts if given is None else facts.iloc[given].reset_index(drop=True)
    return CrossCheck(findings, typed(rows, SERIES_COLUMNS), facts)


def in_order(table: pd.DataFrame) -> tuple[pd.DataFrame, Ints | None]:
    """Return the facts by document and position, numbered from 0, and the places of the rows as they were given.

    The result of the cross-check must not depend on the order of the rows. The table given is left alone.
    """
    facts = table if _is_typed(table) else typed(table, COLUMNS)
    code, documents = pd.factorize(facts["document_id"])
    rank = np.argsort(np.argsort(np.asarray(documents, dtype=object)))[code]
    start = facts["start"].to_numpy()
    in_place = (rank[1:] > rank[:-1]) | ((rank[1:] == rank[:-1]) & (start[1:] >= start[:-1]))
    if in_place.all():
        return facts.reset_index(drop=True), None
    order = np.lexsort((start, rank))
    given = np.empty(len(order), dtype=np.int64)
    given[order] = np.arange(len(order))
    return facts.iloc[order].reset_index(drop=True), given


def _is_typed(table: pd.DataFrame) -> bool:
    """Whether the table has the schema's columns and types already."""
    return list(table) == [column.name for column in COLUMNS] and all(
        isinstance(table[column.name].dtype, pd.CategoricalDtype)
        if column.kind == "category"
        else table[column.name].dtype == dtype(column)
        for column in COLUMNS
    )


def _namer(rows: pd.DataFrame) -> Callable[[int], str]:
    """Return a function that says what a series is about, for the number of a series; each is named once."""
    names = ("measure", "subject", "place", "status")
    cells = [rows[name].to_numpy(dtype=object) for name in names]
    named: dict[int, str] = {}

    def name(number: int) -> str:
        if number not in named:
            named[number] = series_name({column: cell[number] for column, cell in zip(names, cells, strict=True)})
        return named[number]

    return name


def _earliest_first(columns: Columns) -> Ints:
    """Return the rows by day (undated last), document and position."""
    return np.argsort(np.nan_to_num(columns.days("as_of"), nan=np.inf), kind="stable")


def _numbered(series: Ints, order: Ints) -> Ints:
    """Return `series` numbered by their earliest fact."""
    numbers = np.empty(len(series), dtype=np.int64)
    numbers[order] = codes(series[order])
    return numbers


def _series_table(columns: Columns, series: Ints, source: Ints, order: Ints) -> pd.DataFrame:
    """Return the series table without its estimates and relations.

    Args:
        series, source: number of each row's series (numbered by their earliest fact) and source.
        order: the rows from earliest to latest.
    """
    count = int(series.max(initial=-1)) + 1
    first = np.empty(count, dtype=np.int64)
    first[series[order[::-1]]] = order[::-1]
    place = _commonest(columns.codes("place"), columns.texts("place") != "", series, order, first)
    reported = np.zeros(count, dtype=bool)
    reported[series[columns.is_one_of("status", "reported")]] = True
    day = columns.facts["as_of"].to_numpy()
    undated = np.isnat(day)
    earliest = np.full(count, np.iinfo(np.int64).max)
    latest = np.full(count, np.iinfo(np.int64).min)
    np.minimum.at(earliest, series[~undated], day[~undated].astype("int64"))
    np.maximum.at(latest, series[~undated], day[~undated].astype("int64"))
    nothing = latest < earliest
    return pd.DataFrame(
        {
            "series_id": "s-" + columns.at("fact_id", first),
            "measure": columns.texts("measure")[first],
            "subject": columns.at("subject", _first_where(columns.texts("subject") != "", series, order, first)),
            "place": columns.at("place", place),
            "country": columns.at("country", place),
            "status": np.where(reported, "reported", columns.texts("status")[first]),
            "base_unit": columns.at("base_unit", first),
            "facts": np.bincount(series, minlength=count),
            "documents": _distinct(series, columns.codes("document_id"), count),
            "independent_sources": _distinct(series, source, count),
            "first_date": np.where(nothing, np.datetime64("NaT"), earliest.astype(day.dtype)),
            "last_date": np.where(nothing, np.datetime64("NaT"), latest.astype(day.dtype)),
        }
    )


def _first_where(wanted: Bools, series: Ints, order: Ints, first: Ints) -> Ints:
    """Return the earliest wanted row of each series, its earliest when none is wanted."""
    chosen = first.copy()
    rows = order[wanted[order]][::-1]
    chosen[series[rows]] = rows
    return chosen


def _commonest(code: Ints, wanted: Bools, series: Ints, order: Ints, first: Ints) -> Ints:
    """Return a row that holds the code most frequent among each series' wanted rows; the earliest of equals."""
    rows = order[wanted[order]]
    chosen = first.copy()
    _, where, counts = np.unique(
        series[rows] * (int(code.max(initial=0)) + 1) + code[rows], return_index=True, return_counts=True
    )
    rows = rows[where]
    by_count = np.lexsort((-where, counts, series[rows]))
    chosen[series[rows[by_count]]] = rows[by_count]
    return chosen


def _distinct(series: Ints, values: Ints, count: int) -> Ints:
    """Return how many distinct values each series has."""
    width = int(values.max(initial=0)) + 1
    return np.bincount(pd.unique(series * width + values) // width, minlength=count)


def _worst(findings: pd.DataFrame, rows: pd.DataFrame) -> Objects:
    """Return the worst relation of each series; two equal facts agree, one fact has none."""
    labels = [row.key for row in RELATIONS] + ["agree", ""]
    rank = np.where(rows["facts"].to_numpy() > 1, len(RELATIONS), len(RELATIONS) + 1)
    series = pd.Index(rows["series_id"]).get_indexer(pd.Index(findings["series_id"]))
    np.minimum.at(rank, series, findings["relation"].map(ORDER).to_numpy(dtype="int64"))
    return np.asarray(labels, dtype=object)[rank]


def _grades(findings: pd.DataFrame, rows: pd.DataFrame) -> Objects:
    """Return contested, fair or weak (after Airwars)."""
    contested = findings.loc[(findings["relation"] == "conflict") & findings["independent"], "series_id"]
    grade = np.where(rows["independent_sources"] > 1, "fair", "weak").astype(object)
    return np.where(rows["series_id"].isin(contested.unique()), "contested", grade)
