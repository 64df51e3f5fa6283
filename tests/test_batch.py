"""A corpus on several processes gives what one gives, in the documents' order."""

from __future__ import annotations

import pytest

from facts.batch import CHUNK, extract_all
from facts.lexicon.files import LexiconError
from facts.model import Document, FactboardError

DOCUMENTS = [
    Document(f"{number + 2} people were killed in the fire.", f"d{number:03}", published="2021-11-16")
    for number in range(2 * CHUNK + 3)
]


def test_any_number_of_jobs_gives_the_same_facts_in_order() -> None:
    one, many = extract_all(DOCUMENTS), extract_all(DOCUMENTS, jobs=2)
    assert [fact.document_id for fact in one.facts] == [document.document_id for document in DOCUMENTS]
    assert one == many


def test_progress_counts_documents() -> None:
    seen: list[tuple[int, int]] = []
    extract_all(DOCUMENTS, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(CHUNK, 35), (2 * CHUNK, 35), (35, 35)]


def test_no_documents() -> None:
    assert extract_all([], jobs=4).facts == []


def test_a_lexicon_that_cannot_be_used_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LexiconError("units.toml", "mile", "has no factor")

    monkeypatch.setattr("facts.batch.extract", broken)
    with pytest.raises(FactboardError, match=r"units\.toml: mile: has no factor"):
        extract_all(DOCUMENTS)


def test_a_process_that_was_killed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facts.batch._extract_chunk", _die)
    with pytest.raises(FactboardError, match="stopped by the system"):
        extract_all(DOCUMENTS, jobs=2)


def _die(chunk: object) -> None:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGKILL)
