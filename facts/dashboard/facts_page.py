"""Facts: every figure in one table, its filters, and the sentence of the one that is selected."""

from __future__ import annotations

import hashlib

import pandas as pd
import streamlit as st

from facts import charts, wording
from facts.dashboard import filters, state
from facts.dashboard.board import RELATIONS, Board, title_of
from facts.dashboard.parts import (
    SIGNS,
    empty,
    esc,
    finding_item,
    link,
    nothing_yet,
    page_of,
    pairs,
    published,
    put,
    quoted,
    said_by,
)

PAGE_ROWS = 500  # rows sent to the browser at a time
TABLE_HEIGHT = 560  # px
CHECK_LABELS = {relation: f"{SIGNS[relation]} {charts.CHECK_WORDS[relation]}" for relation in RELATIONS}
CHECK_COLOURS = {"conflict": "red", "update": "blue", "rounding": "green", "compatible": "green", "agree": "green"}


def page() -> None:
    """Draw the page."""
    st.title("Facts", anchor=False)
    board = state.board()
    if nothing_yet(board):
        return
    found = filters.apply(board.facts, filters.draw(board.facts))
    if found.empty:
        empty(
            "No figure matches these filters",
            f"The articles hold {len(board.facts):,} figures; clear the filters to see them all.",
        )
        st.button("Clear the filters", on_click=filters.clear)
        return
    ordered = worst_first(board, found)
    left, right = st.columns([8, 4], gap="medium")
    with left:
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            put(
                f'<span class="num"><b>{len(found):,}</b> of {len(board.facts):,} figures</span> '
                '<span class="mut sm">· conflicts first · select a row to read it in its article</span>'
            )
            rows = ordered.iloc[page_of(len(ordered), PAGE_ROWS, "facts", "figures")]
        at = table(rows, with_year=len(board.years) > 1)
    with right:
        detail(board, rows.iloc[at])


def worst_first(board: Board, facts: pd.DataFrame) -> pd.DataFrame:
    """Return the facts by check, then by series in the order of the board, then by day."""
    place_of = {series_id: place for place, series_id in enumerate(board.series["series_id"])}
    keyed = facts.assign(_check=facts["check"].map([*RELATIONS, ""].index), _series=facts["series_id"].map(place_of))
    keyed = keyed.sort_values(["_check", "_series", "as_of", "document_id", "start"], kind="stable")
    return keyed.drop(columns=["_check", "_series"])


def table(rows: pd.DataFrame, *, with_year: bool) -> int:
    """Draw the rows and return the position of the selected one."""
    date_width = 86 if with_year else 60
    shown = pd.DataFrame(
        {
            "As written": rows["mention"].str.split().str.join(" "),
            "Reads as": rows["reading"],
            "Measure": [wording.measure_label(str(name)) for name in rows["measure"]],
            "Place": rows["place"],
            "Source": rows["source"],
            "Date": rows["published"],
            "Check": [[CHECK_LABELS[check]] if check else [] for check in rows["check"]],
        }
    )
    text = st.column_config.TextColumn
    event = st.dataframe(
        shown,
        hide_index=True,
        height=min(TABLE_HEIGHT, 36 + 31 * len(shown)),
        placeholder="",
        row_height=31,
        on_select="rerun",
        selection_mode="single-row-required",
        key=f"table-{rows_key(rows)}",
        alt="The figures that match the filters, conflicts first",
        column_config={
            "As written": text(width=218 - date_width),
            "Reads as": text(width=116),
            "Measure": text(width=98),
            "Place": text(width=72),
            "Source": text(width=112),
            "Date": st.column_config.DateColumn(width=date_width, format="D MMM YYYY" if with_year else "D MMM"),
            "Check": st.column_config.MultiselectColumn(
                width=104, options=list(CHECK_LABELS.values()), color=list(CHECK_COLOURS.values())
            ),
        },
    )
    selected = event["selection"]["rows"]
    return selected[0] if selected and selected[0] < len(rows) else 0


def rows_key(rows: pd.DataFrame) -> str:
    """Return a key of exactly these rows: a selection is a position, and must not outlive the rows it was made in."""
    return hashlib.blake2b("".join(rows["fact_id"]).encode(), digest_size=8).hexdigest()


def detail(board: Board, fact: pd.Series) -> None:
    """Draw one fact: its reading, its sentence with the figure marked, what is known of it, its worst finding."""
    place = f" · {esc(fact['place'])}" if fact["place"] else ""
    put(
        f'<div class="kick">{esc(wording.measure_label(str(fact["measure"])))}{place}</div>'
        f'<div class="big">{esc(fact["reading"])}</div>'
        f'<blockquote dir="auto">{quoted(board, fact)}</blockquote>'
        f'<div class="sm mut">{esc(fact["source"])}, {published(fact)}<br>'
        f"{esc(title_of(board.document(fact['document_id'])))}</div>"
    )
    rows = {
        "As written": esc(" ".join(str(fact["mention"]).split())),
        "Interval": esc(wording.interval(fact)),
        "Said by": esc(said_by(fact)),
        "Status": esc(fact["status"]),
        "Subject": esc(fact["subject"] or "not named"),
        "About": wording.day(fact["as_of"], year=True) or "no date",
        "Position": f"characters {fact['start']:,}–{fact['end']:,}",
    }
    put(f'<dl class="fb-kv num">{pairs(rows)}</dl>')
    finding = board.finding_of(fact)
    if finding is not None:
        finding_item(board, finding)
    else:
        put('<span class="mut sm">No other figure in these articles is about the same thing.</span>')
    link("Read the whole article", "documents", {"document": fact["document_id"]})


if __name__ == "__main__":
    page()
