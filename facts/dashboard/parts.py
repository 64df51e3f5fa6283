"""The pieces that pages share. Article words reach the screen only through `esc` (in HTML) or `plain` (in labels)."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import Any

import pandas as pd
import streamlit as st

from facts import wording
from facts.charts import CHECK_WORDS, TONE_OF
from facts.dashboard.board import Board, mark_in_sentence

SIGNS = {"conflict": "≠", "update": "→", "rounding": "≈", "compatible": "∩", "agree": "=", "": ""}
PAGES = {
    name: f"facts/dashboard/{name}.py" for name in ("overview", "facts_page", "conflicts", "documents", "export")
}  # relative to app.py, as Streamlit wants them

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&:@/^=\"'])")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def esc(text: object) -> str:
    """Return text for HTML, also within an attribute."""
    return html.escape(str(text), quote=True)


def plain(text: object) -> str:
    """Return text for a label, where Streamlit reads Markdown: nothing in it becomes a link, an image or LaTeX.

    Punctuation is backslashed; a word joiner after ":" and "www" keeps :material/home:, :red[...] and automatic links
    from being found after that.
    """
    text = _MARKDOWN.sub(r"\\\1", _BREAKS.sub(" ", str(text)))
    return text.replace(":", ":\u2060").replace("www", "www\u2060")


def put(body: str, kind: str = "") -> None:
    """Draw our own HTML; every slice of it that is not ours has gone through `esc`."""
    st.html(f'<div class="fb {kind}">{body}</div>')


def tag(relation: str) -> str:
    """Return a relation as sign and word in its colour."""
    if not relation:
        return ""
    return f'<span class="fb-tag {TONE_OF[relation]}"><i>{SIGNS[relation]}</i>{CHECK_WORDS[relation]}</span>'


def plural(count: int, one: str, many: str = "") -> str:
    """Return "1 figure", "2,000 figures"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def quoted(board: Board, fact: Any) -> str:
    """Return the fact's sentence with the figure marked, escaped slice by slice."""
    before, mention, after = mark_in_sentence(fact, board.document(fact["document_id"]).text)
    mark = f'<mark class="{TONE_OF[fact["check"]]}">{esc(mention)}</mark>' if mention else ""
    return f"{esc(before)}{mark}{esc(after)}"


def said_by(fact: Any) -> str:
    """Return who says it."""
    return str(fact["attribution"]) if wording.known(fact["attribution"]) else "the article itself"


def quote_card(board: Board, fact: Any, relation: str) -> str:
    """Return one figure of a finding: publisher, date, words, reading, who says it."""
    fact = {**dict(fact), "check": relation}
    interval = wording.interval(fact)
    allowed = f' <span class="mut">({esc(interval)})</span>' if interval not in fact["reading"] else ""
    rows = {"Reads as": esc(fact["reading"]) + allowed, "Said by": esc(said_by(fact))}
    if wording.known(fact["as_of"]) and fact["as_of"] != fact["published"]:
        rows["About"] = wording.day(fact["as_of"], year=True)
    return (
        f'<div class="fb-quote {TONE_OF[relation]}"><div><b>{esc(fact["source"])}</b> '
        f'<span class="mut">{published(fact)}</span></div><q dir="auto">{quoted(board, fact)}</q>'
        f'<dl class="foot num">{pairs(rows)}</dl></div>'
    )


def pairs(rows: dict[str, str]) -> str:
    """Return the rows of a definition list; the values are HTML already."""
    return "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows.items())


def published(fact: Any) -> str:
    """Return the day of the fact's document in full, or that it has none."""
    return wording.day(fact["published"], year=True) or "no date"


def finding_item(board: Board, finding: pd.Series, first: bool = False) -> None:
    """Draw a finding as a sentence with its two sources and the way to both quotations."""
    a, b = board.fact(finding["fact_a"]), board.fact(finding["fact_b"])
    told = [f"{one['source']}, {board.day(one['published']) or 'no date'}" for one in (a, b)]
    who = told[0] if a["document_id"] == b["document_id"] else " · ".join(told)
    relation, finding_id = str(finding["relation"]), str(finding["finding_id"])
    with st.container(key=f"item-{TONE_OF[relation]}-{finding_id}"):
        size = "first" if first else ""
        put(f'<div class="fb-item {size}">{tag(relation)}<p>{sentence(finding)}</p></div>')
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            put(f'<span class="mut sm">{esc(who)}</span>')
            link("Both quotations", "conflicts", {"finding": finding_id})


def sentence(finding: Any) -> str:
    """Return the reason of a finding; a figure and its % stay on one line."""
    return esc(finding["reason"]).replace(" %", "&nbsp;%")


def link(label: str, page_name: str, query: dict[str, str] | None = None) -> None:
    """Draw a link to another page, or to one thing on it."""
    st.page_link(
        PAGES[page_name], label=label, icon=":material/arrow_forward:", icon_position="right", query_params=query
    )


def apart(finding: Any) -> str:
    """Return how far apart the two sides of a finding are: "4 days apart · 2 times as much"."""
    found = []
    if wording.known(finding["days_apart"]):
        days = int(finding["days_apart"])
        found.append("same day" if days == 0 else f"{plural(days, 'day')} apart")
    if wording.known(finding["gap"]) and finding["gap"] > 1:
        gap = float(finding["gap"])
        found.append(
            f"{(1 - 1 / gap) * 100:.2g} % apart" if gap < 1.2 else f"{gap:,.1f} times as much".replace(".0 ", " ")
        )
    if not finding["independent"]:
        found.append("same source")
    return " · ".join(found)


def series_of(board: Board, series_id: str) -> pd.Series:
    """Return one row of the series."""
    return board.series.loc[board.series["series_id"] == series_id].iloc[0]


def empty(title: str, way_out: str) -> None:
    """Draw what stands where there is nothing to show: what is missing, then what to do."""
    put(f'<div class="fb-empty"><p>{esc(title)}</p><span class="mut">{esc(way_out)}</span></div>')


def nothing_yet(board: Board) -> bool:
    """Draw the way out when there are no articles, or no figures in them; return whether that was so."""
    if not board.documents:
        empty("No articles yet", "Add text files on the Documents page; they stay on this computer.")
    elif len(board.unread) == len(board.documents):
        empty("The figures could not be read", " ".join(dict.fromkeys(board.problems)))
    elif board.facts.empty:
        what = "this article" if len(board.documents) == 1 else f"these {len(board.documents)} articles"
        empty(f"No figures in {what}", "Add articles that give numbers on the Documents page.")
    else:
        return False
    link("Go to Documents", "documents")
    return True


def page_of(total: int, size: int, key: str, what: str, open_at: int = 0) -> slice:
    """Let the user choose a page where there are more than `size` rows; return its slice.

    The first page shown is the one that holds the row `open_at`.
    """
    if total <= size:
        return slice(0, total)
    starts = list(range(0, total, size))
    start = st.selectbox(
        f"Which {what}",
        starts,
        index=open_at // size,
        format_func=lambda at: f"{what.capitalize()} {at + 1:,}–{min(at + size, total):,} of {total:,}",
        key=f"{key}-{total}",
        label_visibility="collapsed",
        width=260,
    )
    return slice(start, start + size)


def asked(key: str, ids: list[str]) -> int:
    """Return the position of the row that the address asks for (`?finding=...`), 0 when it asks for none of these."""
    wanted = st.query_params.get(key, "")
    return ids.index(wanted) if wanted in ids else 0


def unlike(names: list[str]) -> list[str]:
    """Return the labels, equal ones told apart by something invisible: Streamlit takes equal labels for one option.

    >>> len(set(unlike(["Deaths, Turkey", "Deaths, Syria", "Deaths, Turkey"])))
    3
    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        found.append(name + "\u2060" * seen[name])
        seen[name] += 1
    return found


def pick(label: str, ids: list[str], names: list[str], captions: list[str], key: str, height: int | None) -> str:
    """Draw rows to choose from, as a list that scrolls in `height` px; the choice is kept in the address.

    The names and captions are labels already: what comes from an article has gone through `plain`.
    """
    if st.session_state.get(key) not in ids:
        st.session_state[key] = ids[asked(key, ids)]
    shown = dict(zip(ids, unlike(names), strict=True))
    with st.container(key=f"list-{key}", height=height or "content", border=False):
        chosen: str = st.radio(
            label,
            ids,
            format_func=shown.__getitem__,
            captions=captions,
            label_visibility="collapsed",
            width="stretch",
            key=key,
        )
    st.query_params[key] = chosen
    return chosen
