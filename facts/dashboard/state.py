"""What a session keeps: its documents, its notices, its convention; and the cached way from documents to a board.

A session's documents start as those the app was started on. Uploads, edits and removals change the session's own list
and nothing on disk.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import streamlit as st

from facts.checking import cross_check
from facts.dashboard.board import Board, make_board, title_of
from facts.model import Convention, Document, FactboardError
from facts.reading import group_copies, read_all, read_bytes
from facts.table import fact_table

SEEDS = Path(__file__).parents[2] / "seeds"
TO_OPEN = "document_to_open"  # in the session: the document that the Documents page shows next
PATHS_VARIABLE = "FACTBOARD_PATHS"  # paths joined by os.pathsep; set by `python -m facts serve PATH...`
CONVENTIONS = {str(one): "Range only" if one is Convention.RANGE else one.upper() for one in Convention}


@dataclasses.dataclass(frozen=True, slots=True)
class Notice:
    """A message that stays until the next change: "added" or "problem", and its text."""

    kind: str
    text: str


def started_on() -> tuple[str, ...]:
    """Return the paths the app was started on; () for the seeds."""
    return tuple(path for path in os.environ.get(PATHS_VARIABLE, "").split(os.pathsep) if path)


def documents() -> tuple[Document, ...]:
    """Return the session's documents; at its first run, those the app was started on."""
    if "documents" not in st.session_state:
        _start()
    found: tuple[Document, ...] = st.session_state["documents"]
    return found


def _start() -> None:
    result = read_all(started_on() or [SEEDS])
    st.session_state["notices"] = [Notice("problem", str(problem)) for problem in result.problems]
    _keep(result.documents)
    st.session_state["started_with"] = st.session_state["content"]


def _keep(changed: Iterable[Document]) -> None:
    """Make `changed` the session's documents; near-copies are looked for again, in the whole set."""
    alone = (dataclasses.replace(document, source_id=document.document_id) for document in changed)
    found = tuple(group_copies(list(alone)))
    st.session_state["documents"] = found
    st.session_state["content"] = content_key(found)


def content_key(found: Iterable[Document]) -> str:
    """Return a key of everything in the documents that a result depends on."""
    digest = hashlib.blake2b(digest_size=16)
    for document in found:
        published = document.published.isoformat() if document.published else ""
        for part in (
            document.document_id,
            document.title,
            document.publisher,
            published,
            document.source_id,
            document.text,
        ):
            data = part.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


# --- changes ---


def add_files(files: Iterable[tuple[str, bytes]]) -> None:
    """Add uploaded files, each a name and its bytes; one that cannot be read leaves a notice and the rest goes on."""
    kept, notices = list(documents()), []
    added: list[Document] = []
    for name, data in files:
        name = Path(name.replace("\\", "/")).name or "unnamed"
        try:
            document = read_bytes(name, data)
        except FactboardError as error:
            notices.append(Notice("problem", str(error)))
            continue
        same = next((other for other in [*kept, *added] if other.text == document.text), None)
        if same is not None:
            notices.append(Notice("problem", f"{name} is already here, as “{title_of(same)}”. It counts once."))
            continue
        taken = {other.document_id for other in [*kept, *added]}
        added.append(dataclasses.replace(document, document_id=_free_id(document.document_id, taken)))
    if added:
        _keep([*kept, *added])
        first = title_of(added[0])
        what = f"“{first}”" if len(added) == 1 else f"{len(added)} articles"
        notices.insert(0, Notice("added", f"Added {what}."))
        st.session_state[TO_OPEN] = added[0].document_id
    st.session_state["notices"] = notices


def _free_id(wanted: str, taken: set[str]) -> str:
    """Return `wanted`, or `wanted-2`, `wanted-3` ... when another document has it."""
    free, number = wanted, 1
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def edit(document_id: str, title: str, publisher: str, published: dt.date | None) -> None:
    """Set what is known about a document."""
    _keep(
        dataclasses.replace(
            document,
            title=title.strip(),
            publisher=publisher.strip(),
            published=published,
            date_source="edited" if published != document.published else document.date_source,
        )
        if document.document_id == document_id
        else document
        for document in documents()
    )
    st.session_state["notices"] = [Notice("added", "Saved. Figures and findings have been read again.")]


def remove(document_id: str) -> None:
    """Take a document out of the session."""
    gone = next(document for document in documents() if document.document_id == document_id)
    _keep(document for document in documents() if document.document_id != document_id)
    st.session_state["notices"] = [Notice("added", f"Removed “{title_of(gone)}”.")]


def reset() -> None:
    """Go back to the documents the app was started on."""
    _start()
    st.session_state["notices"] = [*st.session_state["notices"], Notice("added", "Back to the articles of the start.")]


def changed() -> bool:
    """Whether the session's documents differ from those it started with."""
    return bool(st.session_state["content"] != st.session_state["started_with"])


# --- from documents to a board ---


@st.cache_data(show_spinner="Reading the figures …", max_entries=8)
def _table(key: str, _documents: tuple[Document, ...]) -> pd.DataFrame:
    return fact_table(_documents)


@st.cache_data(show_spinner="Comparing the figures …", max_entries=16)
def _board(key: str, convention: str, _documents: tuple[Document, ...]) -> Board:
    result = cross_check(_table(key, _documents), convention)
    return make_board(_documents, result.facts, result.findings, result.series, convention)


def board() -> Board:
    """Return the board of the session's documents; made once for each content and convention."""
    found, key, convention = documents(), st.session_state["content"], current_convention()
    kept = st.session_state.get("board")
    if kept is None or kept[0] != (key, convention):
        kept = ((key, convention), _board(key, convention, found))
        st.session_state["board"] = kept
    made: Board = kept[1]
    return made


def convention_label() -> str:
    """Return the current convention as screens call it."""
    return CONVENTIONS[current_convention()]


def current_convention() -> str:
    """Return the convention chosen on the Overview, kept while other pages are open."""
    return str(st.session_state.get("chosen_convention", Convention.UCDP))
