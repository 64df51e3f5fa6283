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

from facts.batch import extract_all
from facts.checking import cross_check
from facts.dashboard.board import Board, make_board, title_of
from facts.model import Convention, Document, FactboardError
from facts.reading import ReadError, ReadResult, group_copies, names_archive, read_all, read_archive, read_bytes
from facts.table import to_table

SEEDS = Path(__file__).parents[2] / "seeds"
TO_OPEN = "document_to_open"  # in the session: the document that the Documents page shows next
PATHS_VARIABLE = "FACTBOARD_PATHS"  # paths joined by os.pathsep; set by `python -m facts serve PATH...`
CONVENTIONS = {str(one): "Range only" if one is Convention.RANGE else one.upper() for one in Convention}


@dataclasses.dataclass(frozen=True, slots=True)
class Notice:
    """A message that stays until the next change or page: "added" or "problem", and its text."""

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
    st.session_state["start_problems"] = [Notice("problem", str(problem)) for problem in result.problems]
    st.session_state["notices"] = []
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
    kept = list(documents())
    notices: list[Notice] = []
    here = {document.text: document for document in kept}
    taken = {document.document_id for document in kept}
    added: list[Document] = []
    for name, data in files:
        found = _read_upload(Path(name.replace("\\", "/")).name or "unnamed", data)
        notices.extend(Notice("problem", str(problem)) for problem in found.problems)
        for document in found.documents:
            same = here.setdefault(document.text, document)
            if same is not document:
                file = found.files[document.document_id]
                notices.append(Notice("problem", f"{file} is already here, as “{title_of(same)}”. It counts once."))
                continue
            added.append(dataclasses.replace(document, document_id=_free_id(document.document_id, taken)))
            taken.add(added[-1].document_id)
    if added:
        _keep([*kept, *added])
        first = title_of(added[0])
        what = f"“{first}”" if len(added) == 1 else f"{len(added)} articles"
        notices.insert(0, Notice("added", f"Added {what}."))
        st.session_state[TO_OPEN] = added[0].document_id
    st.session_state["notices"] = notices


def _read_upload(name: str, data: bytes) -> ReadResult:
    """Return the articles of one uploaded file, which may be an archive of many."""
    if names_archive(name):
        return read_archive(name, data)
    try:
        document = read_bytes(name, data)
    except ReadError as error:
        return ReadResult([], [error])
    return ReadResult([document], [], {document.document_id: name})


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
    st.session_state["notices"] = [Notice("added", "Back to the articles of the start.")]


def changed() -> bool:
    """Whether the session's documents differ from those it started with."""
    return bool(st.session_state["content"] != st.session_state["started_with"])


def notices() -> list[Notice]:
    """Return what the last change did; while the documents are those of the start, what could not be read there."""
    documents()
    last: list[Notice] = st.session_state["notices"]
    return last if changed() else [*last, *st.session_state["start_problems"]]


def forget_notices() -> None:
    """Drop what the last change did, as another page is opened: it has been read."""
    st.session_state["notices"] = []


# --- from documents to a board ---


@st.cache_data(show_spinner="Reading the figures …", max_entries=8)
def _table(key: str, _documents: tuple[Document, ...]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the facts of the documents, and why some could not be read for figures."""
    names = {document.document_id: f"“{title_of(document)}”" for document in _documents}
    result = extract_all(_documents, names=names)
    return to_table(result.facts, _documents), {name: str(problem) for name, problem in result.problems.items()}


@st.cache_data(show_spinner="Comparing the figures …", max_entries=16)
def _board(key: str, convention: str, _documents: tuple[Document, ...]) -> Board:
    table, problems = _table(key, _documents)
    result = cross_check(table, convention)
    return make_board(_documents, result.facts, result.findings, result.series, convention, problems)


def _board_of_none(found: tuple[Document, ...], convention: str, why: str) -> Board:
    """Return a board without figures, on which the documents can still be listed, edited and removed."""
    nothing = cross_check(to_table([]), convention)
    return make_board(
        found, nothing.facts, nothing.findings, nothing.series, convention, {one.document_id: why for one in found}
    )


def board() -> Board:
    """Return the board of the session's documents; made once for each content and convention.

    What goes wrong on the way becomes a problem of the board: whoever added the text must be able to remove it.
    """
    found, key, convention = documents(), st.session_state["content"], current_convention()
    kept = st.session_state.get("board")
    if kept is None or kept[0] != (key, convention):
        try:
            made_now = _board(key, convention, found)
        except FactboardError as error:
            made_now = _board_of_none(found, convention, str(error))
        except Exception as error:  # noqa: BLE001 - the pages that take a text out again must be drawn
            why = f"These articles could not be compared. That is a fault of this program ({type(error).__name__}: "
            made_now = _board_of_none(found, convention, f"{why}{error}): remove the article that was added last.")
        kept = ((key, convention), made_now)
        st.session_state["board"] = kept
    made: Board = kept[1]
    return made


def convention_label() -> str:
    """Return the current convention as screens call it."""
    return CONVENTIONS[current_convention()]


def current_convention() -> str:
    """Return the convention chosen on the Overview, kept while other pages are open."""
    return str(st.session_state.get("chosen_convention", Convention.UCDP))
