"""Export: the three tables as files, of everything or of what the Facts page's filters let through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from facts.checking import FINDING_COLUMNS, SERIES_COLUMNS
from facts.dashboard import filters, state
from facts.dashboard.board import Board
from facts.dashboard.parts import esc, nothing_yet, plural, put
from facts.export import FORMATS, pack, to_bytes
from facts.table import COLUMNS, Column

NOTES = {
    "csv": "CSV in UTF-8 that a spreadsheet opens as it is; no cell can run as a formula.",
    "jsonl": "JSON Lines in UTF-8, one object a row.",
    "parquet": "Parquet with the columns’ types, for pandas, R and DuckDB.",
    "datapackage": "One ZIP of CSV files and a description of every column.",
}
FIRST_ROWS = 5
PREVIEW = {
    "facts": ["document_id", "measure", "value", "low", "high", "qualifier", "unit", "mention"],
    "findings": ["relation", "reason_key", "severity", "measure", "mention_a", "mention_b", "gap"],
    "series": ["measure", "subject", "place", "base_unit", "low", "best", "high", "grade", "facts"],
}  # the columns of the preview; the files hold them all


@dataclass(frozen=True, slots=True)
class Table:
    """One file to download."""

    name: str
    row: str
    frame: pd.DataFrame
    columns: Sequence[Column]


def page() -> None:
    """Draw the page."""
    board = state.board()
    left, right = st.columns([4, 8], gap="large")
    with left:
        st.title("Export", anchor=False)
        if nothing_yet(board):
            return
        tables = wanted(board)
        downloads(tables)
    with right:
        preview(tables)


def wanted(board: Board) -> list[Table]:
    """Let the user choose between everything and what is filtered; return the tables of that."""
    chosen = filters.chosen_before()
    facts, findings, series = board.facts, board.findings, board.series
    if filters.active(chosen):
        found = filters.apply(facts, chosen)
        labels = {"all": f"All {plural(len(facts), 'figure')}", "filtered": f"{len(found):,} filtered on Facts"}
        which = st.segmented_control(
            "Rows",
            list(labels),
            default="filtered",
            format_func=labels.__getitem__,
            required=True,
            key="rows",
        )
        if which == "filtered":
            facts = found
            series = series[series["series_id"].isin(facts["series_id"])]
            findings = findings[findings["fact_a"].isin(facts["fact_id"]) | findings["fact_b"].isin(facts["fact_id"])]
    return [
        Table("facts", "a figure", facts, COLUMNS),
        Table("findings", "a pair of figures", findings, FINDING_COLUMNS),
        Table("series", "a thing counted", series, SERIES_COLUMNS),
    ]


def downloads(tables: list[Table]) -> None:
    """Draw the counts, the format and one row a file."""
    names = {"facts": "fact", "findings": "finding", "series": "series"}
    counts = "".join(
        f"<div><b>{len(table.frame):,}</b>{names[table.name] if len(table.frame) == 1 else table.name}</div>"
        for table in tables
    )
    put(f'<div class="fb-strip low">{counts}</div>', "num")
    kind: str = st.segmented_control(
        "Format",
        list(FORMATS),
        default="csv",
        format_func=lambda name: FORMATS[name].label,
        required=True,
        key="format",
        bind="query-params",
    )
    if kind == "datapackage":
        rows = " · ".join(table.name for table in tables)
        download(
            "Data Package", rows, "factboard.zip", lambda: pack({t.name: (t.frame, t.columns) for t in tables}), kind
        )
    for table in tables if kind != "datapackage" else ():
        download(
            table.name.capitalize(),
            f"one row {table.row}: {len(table.columns)} columns",
            f"{table.name}{FORMATS[kind].suffix}",
            writer(table, kind),
            kind,
        )
    put(f'<span class="mut sm">{NOTES[kind]} Estimates: {esc(state.convention_label())}.</span>')
    if not filters.active(filters.chosen_before()):
        put('<span class="mut sm">Filters set on the Facts page can be applied here.</span>')


def download(name: str, what: str, file: str, data: Callable[[], bytes], kind: str) -> None:
    """Draw one file and its button; the file is made when it is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        put(f'<b>{name}</b><br><span class="mut sm">{what}</span>')
        st.download_button(
            "Download",
            data,
            file,
            FORMATS[kind].mime,
            key=f"download-{file}",
            on_click="ignore",
            icon=":material/download:",
            help=file,
        )


def writer(table: Table, kind: str) -> Callable[[], bytes]:
    """Return what makes the file when it is asked for."""
    return lambda: to_bytes(table.frame, table.columns, kind)


def preview(tables: list[Table]) -> None:
    """Draw the first rows of a table and what its columns mean."""
    names = {table.name: table for table in tables}
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        head = st.container(width="content")
        shown = st.segmented_control(
            "Table",
            list(names),
            default="facts",
            format_func=str.capitalize,
            required=True,
            label_visibility="collapsed",
            key="table",
            bind="query-params",
        )
    table = names[str(shown)]
    head.subheader(f"First rows of {table.name}", anchor=False)
    if table.frame.empty:
        put(f'<span class="mut sm">There are no {table.name} in this choice; the file holds the header alone.</span>')
    else:
        st.dataframe(
            table.frame[PREVIEW[table.name]].head(FIRST_ROWS),
            hide_index=True,
            placeholder="",
            row_height=29,
            alt=f"The first rows of {table.name}",
        )
    st.subheader("What each column means", anchor=False)
    rows = "".join(
        f'<tr><th scope="row">{esc(column.name).replace("_", "_<wbr>")}</th><td class="mut">{esc(column.kind)}</td>'
        f"<td>{esc(column.meaning)}</td></tr>"
        for column in table.columns
    )
    put(f'<table class="fb-dict">{rows}</table>')


if __name__ == "__main__":
    page()
