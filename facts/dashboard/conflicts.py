"""Conflicts: findings by severity, both quotations side by side, the reason, the two intervals, the history."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from facts import charts, wording
from facts.dashboard import state
from facts.dashboard.board import RELATIONS, Board
from facts.dashboard.parts import (
    SIGNS,
    apart,
    asked,
    empty,
    esc,
    nothing_yet,
    page_of,
    pick,
    plain,
    put,
    quote_card,
    sentence,
    series_of,
    tag,
)

SHOWN_FIRST = ("conflict", "update", "rounding")
PAGE_FINDINGS = 50  # rows of the list at a time
LIST_ROWS = 9  # rows before the list scrolls
LIST_HEIGHT = 600  # px


def page() -> None:
    """Draw the page."""
    board = state.board()
    left, right = st.columns([4, 8], gap="large")
    with left:
        st.title("Conflicts", anchor=False)
        if nothing_yet(board):
            return
        finding = choose(board)
    if finding is not None:
        with right:
            draw(board, finding)


def choose(board: Board) -> pd.Series | None:
    """Draw the kinds and the list; return the finding that is selected."""
    linked = board.findings[board.findings["finding_id"] == st.query_params.get("finding", "")]
    if "show" not in st.session_state:
        st.session_state["show"] = [name for name in RELATIONS if name in (*SHOWN_FIRST, *linked["relation"])]
    shown = st.pills(
        "Show",
        RELATIONS,
        selection_mode="multi",
        format_func=lambda relation: f"{SIGNS[relation]} {charts.CHECK_WORDS[relation]} {board.count(relation):,}",
        label_visibility="collapsed",
        key="show",
        wrap=True,
    )
    rows = board.findings[board.findings["relation"].isin(shown)]
    if board.count("conflict") == 0 and "conflict" in shown:
        put('<p class="serif">No two figures contradict each other.</p>')
    if rows.empty:
        if len(board.findings):
            empty("No finding of this kind", "Choose another kind above.")
        else:
            empty("Nothing to compare", "No two figures in these articles are about the same thing.")
        return None
    ids = rows["finding_id"].tolist()
    part = page_of(len(rows), PAGE_FINDINGS, "findings", "findings", asked("finding", ids))
    rows, ids = rows.iloc[part], ids[part]
    names = [name_of(board, one) for _, one in rows.iterrows()]
    captions = [f"{charts.CHECK_WORDS[one['relation']]} · {apart(one)}".rstrip(" ·") for _, one in rows.iterrows()]
    chosen = pick("Findings", ids, names, captions, "finding", LIST_HEIGHT if len(rows) > LIST_ROWS else None)
    return rows.iloc[ids.index(chosen)]


def name_of(board: Board, finding: pd.Series) -> str:
    """Return what a finding is about, as a label."""
    name = wording.series_name(series_of(board, finding["series_id"]))
    return f"{SIGNS[finding['relation']]}  {plain(name)}"


def draw(board: Board, finding: pd.Series) -> None:
    """Draw one finding."""
    relation = str(finding["relation"])
    a, b = board.fact(finding["fact_a"]), board.fact(finding["fact_b"])
    key = str(finding["reason_key"]).replace("_", " ")
    about = " · ".join(part for part in (key, f"severity {finding['severity']:.2f}", apart(finding)) if part)
    put(
        f'<div class="above">{tag(relation)}&emsp;<span class="mut sm">{esc(about)}</span></div>'
        f'<h2 class="reason">{sentence(finding)}</h2>'
        f'<div class="fb-pair">{quote_card(board, a, relation)}{quote_card(board, b, relation)}</div>'
    )
    if share_a_scale(a, b):
        st.subheader(plain(f"The two intervals{axis_words(a)}"), anchor=False)
        st.altair_chart(
            charts.pair(a, b, relation),
            alt=f"{charts.CHECK_WORDS[relation]}: {told(a)} ({a['source']}) and {told(b)} ({b['source']}) on one axis.",
        )
    else:
        put('<span class="mut sm">The two figures have no unit in common, so there is no axis to draw them on.</span>')
    if relation == "rounding":
        put(
            '<span class="mut sm">The lines show each figure give or take half a unit of its last digit; where they '
            "overlap, rounding explains the difference.</span>"
        )
    over_time(board, str(finding["series_id"]))


def share_a_scale(a: pd.Series, b: pd.Series) -> bool:
    """Whether two figures can stand on one axis: not euros and pounds, not a count and a percentage."""
    units = {a["base_unit"], b["base_unit"]}
    return len(units) == 1 or units <= {"person", "count"}


def axis_words(fact: pd.Series) -> str:
    """Return what the axis of the intervals counts, for its heading: ", in troops", ", in kilometres"."""
    unit = charts.scale_of(fact).unit
    if unit in ("person", "count"):
        counted = fact["subject"] or ("" if fact["measure"] == "count" else wording.measure_label(fact["measure"]))
        return f", in {counted.lower()}" if counted else ""
    name = wording.unit_name(unit)
    return f", in {name}" if name else ""


def over_time(board: Board, series_id: str) -> None:
    """Draw the history of the series, or say why there is none."""
    facts = board.facts[board.facts["series_id"] == series_id]
    days = facts["as_of"].nunique()
    if days < 2:
        why = "is from the same day" if days else "is without a date"
        put(f'<span class="mut sm">Every figure of this series {why}, so there is no history to draw.</span>')
        return
    st.subheader("The series over time", anchor=False)
    name = wording.series_name(series_of(board, series_id))
    st.altair_chart(
        charts.over_time(facts),
        alt=f"{name} by date: {'; '.join(told(fact) for _, fact in charts.history(facts).head(8).iterrows())}.",
    )
    if facts["as_of"].isna().any():
        put('<span class="mut sm">Figures without a date are not drawn.</span>')


def told(fact: pd.Series) -> str:
    """Return one figure of a history in words."""
    day = wording.day(fact["as_of"], year=True)
    return f"{fact['reading']} on {day}" if day else str(fact["reading"])


if __name__ == "__main__":
    page()
