"""The filters of the Facts page, in its address and kept while other pages are open: the Export follows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from facts import charts, wording
from facts.dashboard.board import RELATIONS
from facts.model import Qualifier

TEXT = "q"
LISTS = ("measure", "place", "source", "qualifier", "check")
KEPT = "filters"  # in the session: what was chosen when the Facts page was last drawn

Chosen = dict[str, Any]


def draw(facts: pd.DataFrame) -> Chosen:
    """Draw the filters and return what is chosen: words to search for, and the values wanted of each column."""
    options = {
        "measure": [name for name in facts["measure"].cat.categories if name in set(facts["measure"])],
        "place": sorted(set(facts["place"]) - {""}),
        "source": sorted(set(facts["source"])),
        "qualifier": [str(name) for name in Qualifier if str(name) in set(facts["qualifier"].astype(str))],
        "check": [name for name in RELATIONS if name in set(facts["check"])],
    }
    _restore(options)
    with st.container(key="filters"):
        columns = st.columns([3, 2, 2, 2, 2, 2])
        chosen: Chosen = {
            TEXT: columns[0].text_input(
                "Search",
                placeholder="Words in figure or sentence",
                key=TEXT,
                bind="query-params",
                icon=":material/search:",
            )
        }
        labels: dict[str, tuple[str, str, Callable[[str], str]]] = {
            "measure": ("Measure", "All measures", wording.measure_label),
            "place": ("Place", "All places", str),
            "source": ("Source", "All sources", str),
            "qualifier": ("Qualifier", "Any wording", lambda name: str(name).replace("_", " ").capitalize()),
            "check": ("Check", "Any result", charts.CHECK_WORDS.__getitem__),
        }
        for column, name in zip(columns[1:], LISTS, strict=True):
            label, placeholder, shown = labels[name]
            chosen[name] = column.multiselect(
                label, options[name], format_func=shown, placeholder=placeholder, key=name, bind="query-params"
            )
    st.session_state[KEPT] = chosen
    return chosen


def _restore(options: dict[str, list[str]]) -> None:
    """Set the filters as they were when the user comes back to the page, unless the address says otherwise."""
    kept = st.session_state.get(KEPT, {})
    if any(name in st.query_params for name in (TEXT, *LISTS)):
        return
    for name, value in kept.items():
        if name not in st.session_state:
            st.session_state[name] = value if name == TEXT else [one for one in value if one in options[name]]


def chosen_before() -> Chosen:
    """Return what was chosen when the Facts page was last drawn."""
    return dict(st.session_state.get(KEPT, {}))


def active(chosen: Chosen) -> bool:
    """Whether anything is filtered out by choice."""
    return any(chosen.values())


def apply(facts: pd.DataFrame, chosen: Chosen) -> pd.DataFrame:
    """Return the facts that every filter lets through; the words are looked for without regard to case."""
    keep = pd.Series(True, index=facts.index)
    for word in str(chosen.get(TEXT) or "").casefold().split():
        hay = facts["mention"].str.cat(facts[["sentence", "subject", "attribution"]], sep=" ")
        keep &= hay.str.casefold().str.contains(word, regex=False)
    for name in LISTS:
        if chosen.get(name):
            keep &= facts[name].isin(chosen[name])
    return facts[keep]


def clear() -> None:
    """Clear every filter."""
    st.session_state.update({TEXT: "", **{name: [] for name in LISTS}})
