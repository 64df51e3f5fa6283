"""Overview: the finding as headline, the counts, what to look at first, every compared series on one axis."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from facts import charts, wording
from facts.dashboard import state
from facts.dashboard.board import Board, dates
from facts.dashboard.parts import (
    PAGES,
    esc,
    finding_item,
    link,
    nothing_yet,
    plural,
    put,
    tag,
)

LOOK_FIRST = 3  # findings told in full
SERIES_SHOWN = 12  # rows of the signature chart before "show all"
SERIES_MOST = 100  # rows of it at most; the rest is told in a line and listed on the Facts page
LEGEND = {
    "exact": "exact",
    "approximate": "about",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "range": "range",
    "vague": "vague",
}


def page() -> None:
    """Draw the page."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        title = st.container(width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            choose_convention()
            st.page_link(PAGES["documents"], label="Add articles", icon=":material/add:")
    board = state.board()
    title.title(headline(board), anchor=False)
    put(strip(board), "num")
    if nothing_yet(board):
        return
    left, right = st.columns([5, 7], gap="large")
    with left:
        look_first(board)
        st.subheader("Figures by measure", anchor=False)
        counts = charts.measure_counts(board.facts)
        drawn = charts.measures_drawn(counts)
        st.altair_chart(charts.by_measure(board.facts), alt=measures_alt(drawn))
        if len(counts) > len(drawn):
            put(f'<span class="mut sm">and {plural(len(counts) - len(drawn), "measure")} more</span>')
    with right:
        signature(board)


def choose_convention() -> None:
    """Let the user choose whose rule picks the best estimates; every page follows it."""
    conventions = list(state.CONVENTIONS)
    chosen = st.selectbox(
        "Estimates by",
        conventions,
        index=conventions.index(state.current_convention()),
        format_func=state.CONVENTIONS.__getitem__,
        label_visibility="collapsed",
        width=185,
        key="convention",
        bind="query-params",
    )
    st.session_state["chosen_convention"] = chosen


def headline(board: Board) -> str:
    """Return the finding of all articles together, as a headline."""
    if not board.documents:
        return "No articles yet"
    if len(board.unread) == len(board.documents):
        return "The figures could not be read"
    if board.facts.empty:
        return "No figures to compare"
    count = board.count("conflict")
    if count == 0:
        return "No two figures contradict each other"
    number = wording.SMALL_NUMBERS[count - 1].capitalize() if count <= 9 else f"{count:,}"
    return f"{number} {'pair' if count == 1 else 'pairs'} of figures cannot both be true"


def strip(board: Board) -> str:
    """Return the counts of the whole set."""
    articles, independent = len(board.documents), len({document.source_id for document in board.documents})
    copies = f' <span class="mut">({independent} independent)</span>' if independent < articles else ""
    conflicts, updates, days = board.count("conflict"), board.count("update"), dates(board.documents)
    tone = "bad" if conflicts else ""
    cells = [
        f"<div><b>{articles:,}</b>{'article' if articles == 1 else 'articles'}{copies}</div>",
        f"<div><b>{len(board.facts):,}</b>{'figure' if len(board.facts) == 1 else 'figures'}</div>",
        f"<div><b>{len(board.compared):,}</b>compared series</div>",
        f'<div class="{tone}"><b>{conflicts:,}</b>{"conflict" if conflicts == 1 else "conflicts"}</div>',
        f"<div><b>{updates:,}</b>{'update' if updates == 1 else 'updates'}</div>",
        f'<div class="date mut">{days}</div>' if days else "",
        f'<div class="bad"><b>{len(board.unread):,}</b>not read: see Documents</div>' if board.unread else "",
    ]
    return f'<div class="fb-strip">{"".join(cells)}</div>'


def look_first(board: Board) -> None:
    """Draw the worst findings as sentences, one a series, each with its way to the quotations."""
    st.subheader("What to look at first", anchor=False)
    worst = board.findings[board.findings["relation"].isin(["conflict", "update", "rounding"])]
    worst = worst.drop_duplicates("series_id").head(LOOK_FIRST)
    if worst.empty:
        put('<span class="mut">No two figures about the same thing differ.</span>')
    else:
        for at, (_, finding) in enumerate(worst.iterrows()):
            finding_item(board, finding, first=at == 0)
    if len(board.findings):
        link(f"All {plural(len(board.findings), 'finding')}", "conflicts")


def measures_alt(drawn: pd.DataFrame) -> str:
    """Return what the bars say, for those who cannot see them."""
    first = drawn.iloc[0]
    return (
        f"Bar chart of figures by measure; {first['label']} leads with {first['figures']}; "
        f"{plural(int(drawn['conflicts'].sum()), 'of these figures is', 'of these figures are')} in a conflict."
    )


def signature(board: Board) -> None:
    """Draw every compared series: how far its figures stand apart."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader("How far apart the figures stand", anchor=False, width="content")
        by = st.segmented_control(
            "Colour by",
            ["check", "source"],
            default="check",
            format_func=lambda name: f"By {name}",
            required=True,
            label_visibility="collapsed",
            key="by",
            bind="query-params",
        )
    series = board.compared
    if series.empty:
        put('<span class="mut">No two figures in these articles are about the same thing yet.</span>')
        return
    legend = st.container()
    if len(series) > SERIES_SHOWN:
        every = st.toggle(f"Show all {len(series):,} series", key="every", bind="query-params")
        if every and len(series) > SERIES_MOST:
            put(f'<span class="mut sm">The {SERIES_MOST} that differ most; the Facts page lists all.</span>')
        series = series.head(SERIES_MOST if every else SERIES_SHOWN)
    facts = board.facts[board.facts["series_id"].isin(series["series_id"])]
    colours = charts.source_colours(facts["source"]) if by == "source" else None
    with legend:
        put(legend_html(facts, colours, board.convention), "sm")
    st.altair_chart(charts.signature(series, facts, board.convention, colours), alt=signature_alt(board, series))


def legend_html(facts: pd.DataFrame, colours: dict[str, str] | None, convention: str) -> str:
    """Return the explaining line and the signs that occur."""
    middle = "the middle of its row" if convention == "range" else "the best estimate"
    occurring = set(facts["qualifier"].astype(str))
    signs = "".join(
        f'<span><u class="k {qualifier}"><s></s></u>{word}</span>'
        for qualifier, word in LEGEND.items()
        if qualifier in occurring
    )
    if colours is None:
        checks = set(facts["check"])
        tints = "".join(tag(relation) for relation in ("conflict", "update") if relation in checks)
        if checks & {"rounding", "compatible", "agree"}:
            tints += '<span class="fb-tag ok"><i>=</i>Consistent</span>'
    else:
        tints = "".join(
            f'<span><i class="dot" style="--dot:{colour}"></i>{esc(name)}</span>' for name, colour in colours.items()
        )
    return (
        '<div class="mut">Each row is one thing counted. A figure’s place shows how far it stands from '
        f'{middle}.</div><div class="fb-key">{signs}<span><i class="other"></i>low to high</span></div>'
        f'<div class="fb-key">{tints}</div>'
    )


def signature_alt(board: Board, series: pd.DataFrame) -> str:
    """Return what the chart says, for those who cannot see it."""
    parts = []
    for _, one in series[series["worst_relation"].isin(["conflict", "update"])].head(3).iterrows():
        facts = board.facts[board.facts["series_id"] == one["series_id"]]
        span = wording.span(row for _, row in facts.iterrows())
        parts.append(f"{wording.series_name(one)}: {span}, {charts.CHECK_WORDS[one['worst_relation']].lower()}.")
    rest = "The other rows are consistent." if parts else "All rows are consistent."
    return f"One row for each of {plural(len(series), 'series', 'series')} compared. {' '.join(parts)} {rest}"


if __name__ == "__main__":
    page()
