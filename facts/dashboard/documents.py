"""Documents: the articles, every figure marked and noted in the margin; adding, editing and removing them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from facts import charts, settings, wording
from facts.dashboard import state
from facts.dashboard.board import Board, title_of
from facts.dashboard.parts import asked, empty, esc, page_of, pick, plain, plural, put, tag
from facts.lexicon.measures import measures
from facts.lexicon.page import page_words
from facts.model import Document
from facts.reading import ARCHIVES, SUFFIXES

PAGE_DOCUMENTS = 50  # rows of the list at a time
SEARCH_FROM = 12  # articles from which the list can be searched
LIST_ROWS = 7  # rows before the list scrolls
LIST_HEIGHT = 560  # px
NOTES_APART = 3  # notes of a paragraph that take two lines each; more are set closer
PAGE_PARAGRAPHS = 300  # paragraphs of a long article drawn at a time
PARAGRAPH = re.compile(r"\S.*?(?=\r?\n[^\S\n]*\r?\n|\Z)", re.DOTALL)
FIRST_DAY, LAST_DAY = dt.date(1800, 1, 1), dt.date(2199, 12, 31)  # days a document may be given


def page() -> None:
    """Draw the page."""
    left, right = st.columns([3, 9], gap="large")
    with left:
        st.title("Documents", anchor=False)
        board = state.board()
        show_notices(board)
        document = choose(board)
        upload()
    with right:
        if document is None:
            empty("No article to show", "Add text files on the left; they stay on this computer.")
        else:
            draw(board, document)


def show_notices(board: Board) -> None:
    """Draw what the last change did, and what could not be read."""
    notices = [*state.notices(), *(state.Notice("problem", text) for text in dict.fromkeys(board.problems))]
    tones = {"added": "ok", "problem": "bad"}
    body = "".join(f'<div class="fb-note {tones[notice.kind]}">{esc(notice.text)}</div>' for notice in notices)
    if body:
        put(f'<div role="status">{body}</div>')


def choose(board: Board) -> Document | None:
    """Draw the list of articles and return the one that is selected."""
    shown = list(board.documents)
    if len(shown) >= SEARCH_FROM:
        words = st.text_input("Search the articles", placeholder="Title or publisher", label_visibility="collapsed")
        parts = words.casefold().split()
        told = {one.document_id: f"{title_of(one)} {board.sources[one.document_id]}".casefold() for one in shown}
        shown = [one for one in shown if all(part in told[one.document_id] for part in parts)]
        if not shown:
            empty("No article matches", "Look for other words of its title or publisher.")
    if not shown:
        return None
    opened = st.session_state.pop(state.TO_OPEN, None)
    if opened:
        st.session_state["document"] = opened
    ids = [document.document_id for document in shown]
    open_at = ids.index(opened) if opened in ids else asked("document", ids)
    part = page_of(len(shown), PAGE_DOCUMENTS, "documents", "articles", open_at)
    shown, ids = shown[part], ids[part]
    names = [plain(title_of(document)) for document in shown]
    captions = [caption(board, document) for document in shown]
    height = LIST_HEIGHT if len(shown) > LIST_ROWS else None
    return board.document(pick("Article", ids, names, captions, "document", height))


def caption(board: Board, document: Document) -> str:
    """Return the line below an article's title in the list."""
    facts = board.facts_of(document.document_id)
    conflicts = int((facts["check"] == "conflict").sum())
    parts = [
        f"{plain(document.publisher or 'Publisher unknown')}, {board.day(document.published) or 'no date'}",
        "not read" if document.document_id in board.unread else plural(len(facts), "figure"),
    ]
    if conflicts:
        parts.append(f"≠ {conflicts}")
    if document.source_id != document.document_id:
        parts.append("a copy")
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)


def upload() -> None:
    """Draw the upload and the way back to the start; files are read at once and the field is emptied.

    Files of any kind and size come through: a refusal by the field itself would be gone as soon as it is emptied, and
    the reader says why it refuses.
    """
    turn = st.session_state.setdefault("upload_turn", 0)
    files = st.file_uploader(
        f"Add articles ({', '.join((*SUFFIXES, *ARCHIVES))}, up to {settings.MAX_FILE_BYTES // 2**20} MB an article)",
        accept_multiple_files=True,
        key=f"upload-{turn}",
        help="Text files, one article each, or archives of them. They stay on this computer.",
    )
    if files:
        state.add_files((file.name, file.getvalue()) for file in files)
        st.session_state["upload_turn"] = turn + 1
        st.rerun()
    if state.changed():
        what = "Back to the articles you started with" if state.started_on() else "Back to the seed articles"
        st.button(what, on_click=state.reset, icon=":material/undo:", width="stretch")


def draw(board: Board, document: Document) -> None:
    """Draw one article: its head, its tools, its text with the figures marked and noted."""
    published = wording.day(document.published, year=True) or "No date"
    copy = ""
    if document.source_id != document.document_id:
        copy = f" · copies “{esc(title_of(board.document(document.source_id)))}”"
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        put(f'<div class="kick">{esc(document.publisher or "Publisher unknown")} · {published}{copy}</div>')
        with st.container(horizontal=True, width="content"):
            edit(document)
            st.button(
                "Remove",
                key=f"remove-{document.document_id}",
                icon=":material/close:",
                on_click=state.remove,
                args=(document.document_id,),
                type="tertiary",
                help="Takes the article out of this session; the file itself stays where it is.",
            )
    put(
        f'<h2 class="title" dir="auto">{esc(title_of(document))}</h2><div class="fb-key">'
        '<span><i class="people"></i>people</span><span><i class="physical"></i>length, height, area, mass</span>'
        '<span><i class="money"></i>money</span><span><i class="other"></i>time, age, other</span>'
        "<span>underlined: in a conflict or an update</span></div>"
    )
    facts = board.facts_of(document.document_id)
    if document.document_id in board.unread:
        put('<span class="mut sm">This article could not be read for figures.</span>')
    elif facts.empty:
        put('<span class="mut sm">No figures in this article.</span>')
    paragraphs = list(PARAGRAPH.finditer(document.text))
    shown = paragraphs[page_of(len(paragraphs), PAGE_PARAGRAPHS, f"text-{document.document_id}", "paragraphs")]
    put(f'<div class="fb-art">{"".join(article(document.text, shown, facts))}</div>')


def edit(document: Document) -> None:
    """Draw the form for what is known about a document."""
    key = document.document_id
    details = st.popover("Edit details", icon=":material/edit:", type="tertiary", key=f"edit-{key}")
    with details, st.form(f"form-{key}", border=False):
        title = st.text_input("Title", document.title, key=f"title-{key}")
        publisher = st.text_input("Publisher", document.publisher, key=f"publisher-{key}")
        published = st.date_input(
            "Published",
            document.published,
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            format="YYYY-MM-DD",
            key=f"published-{key}",
            help="Figures are dated by it: two that differ a month apart may be an update, not a conflict.",
        )
        undated = document.published and st.checkbox("No date: the article does not say", key=f"undated-{key}")
        if st.form_submit_button("Save"):
            state.edit(key, title, publisher, None if undated else published)
            st.rerun()


def article(text: str, paragraphs: list[re.Match[str]], facts: pd.DataFrame) -> Iterator[str]:
    """Yield each paragraph and the notes beside it; the figures are numbered through the whole article."""
    rows: list[dict[str, Any]] = [
        {**dict(fact), "number": number} for number, (_, fact) in enumerate(facts.iterrows(), 1)
    ]
    for paragraph in paragraphs:
        here = [fact for fact in rows if paragraph.start() <= fact["start"] < paragraph.end()]
        body, at = [], paragraph.start()
        for fact in here:
            start, end = max(fact["start"], at), max(fact["end"], at)
            body.append(f"{esc(text[at:start])}<mark class='{mark_class(fact)}'>{esc(text[start:end])}</mark>")
            body.append(f"<sup>{fact['number']}</sup>")
            at = end
        body.append(esc(text[at : max(at, paragraph.end())]))
        kind = ' class="page"' if not here and is_furniture(paragraph[0]) else ""
        dense = ' class="dense"' if len(here) > NOTES_APART else ""
        yield f'<p dir="auto"{kind}>{"".join(body)}</p><aside{dense}>{"".join(note(fact) for fact in here)}</aside>'


def is_furniture(paragraph: str) -> bool:
    """Whether a paragraph belongs to the saved page and not to the article: it is set small."""
    return all(page_words().is_furniture(line) for line in paragraph.splitlines())


def mark_class(fact: dict[str, Any]) -> str:
    """Return the tint of a figure's measure, and the underline of a conflict or an update."""
    measure, check = measures().get(str(fact["measure"])), str(fact["check"])
    group = measure.group if measure else "other"
    return f"{group} hit {charts.TONE_OF[check]}" if check in ("conflict", "update") else group


def note(fact: dict[str, Any]) -> str:
    """Return the note of a figure: its number, measure, place and reading."""
    place = f", {esc(fact['place'])}" if fact["place"] else ""
    check = tag(str(fact["check"])) if fact["check"] in ("conflict", "update") else ""
    return (
        f'<div><b class="num">{fact["number"]}</b>&ensp;{esc(wording.measure_label(str(fact["measure"])))}{place}'
        f'<span class="num v">{esc(fact["reading"])} {check}</span></div>'
    )


if __name__ == "__main__":
    page()
