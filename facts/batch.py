"""A corpus on all cores: the documents go to a pool of processes, the facts come back in the documents' order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from facts.extraction import extract
from facts.model import Document, Fact, FactboardError

CHUNK = 16  # documents sent to a process at once: enough that sending costs little beside reading
START = "spawn"  # the one way that is safe beside threads and the same on every system

Item = tuple[str, str, dt.date | None]  # text, document_id, published
Read = list[Fact] | str  # the facts of a document, or why it has none


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What was read in a corpus.

    Attributes:
        facts: in the order of the documents, then by position.
        problems: one for each document that could not be read for figures, by document_id; it has no facts.
    """

    facts: list[Fact]
    problems: dict[str, FactboardError]


def extract_all(
    documents: Sequence[Document],
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    names: Mapping[str, str] | None = None,
) -> BatchResult:
    """Return the facts of `documents`; the same for any number of jobs.

    Args:
        documents: as `facts.read` gives them.
        jobs: processes; 1 reads in this one.
        progress: called with the number of documents done and of all.
        names: what messages call a document, by document_id; its id when it is not there.

    Raises:
        FactboardError: the lexicon cannot be used; or a process was killed, as a system short of memory does.
    """
    items = [(document.text, document.document_id, document.published) for document in documents]
    chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
    facts: list[Fact] = []
    problems: dict[str, FactboardError] = {}
    done = 0
    for chunk, results in zip(chunks, _results(chunks, min(jobs, len(chunks))), strict=True):
        for (_, document_id, _), result in zip(chunk, results, strict=True):
            if isinstance(result, str):
                problems[document_id] = FactboardError(
                    f"{(names or {}).get(document_id, document_id)} could not be read for figures. That is a fault of "
                    f"this program, not of the text ({result}): leave it out, and report the fault."
                )
            else:
                facts.extend(result)
        done += len(chunk)
        if progress is not None:
            progress(done, len(items))
    return BatchResult(facts, problems)


def _results(chunks: list[list[Item]], jobs: int) -> Iterator[list[Read]]:
    if jobs <= 1:
        yield from map(_extract_chunk, chunks)
        return
    with ProcessPoolExecutor(jobs, get_context(START)) as pool:
        try:
            yield from pool.map(_extract_chunk, chunks)
        except BrokenProcessPool as error:
            raise FactboardError(
                "A process that read documents was stopped by the system, most often for want of memory: "
                "use fewer with --jobs."
            ) from error


def _extract_chunk(chunk: list[Item]) -> list[Read]:
    return [_extract_one(*item) for item in chunk]


def _extract_one(text: str, document_id: str, published: dt.date | None) -> Read:
    try:
        return extract(text, document_id=document_id, published=published)
    except FactboardError as error:  # a lexicon that cannot be used, which no other document will find mended
        raise FactboardError(str(error)) from None
    except Exception as error:  # noqa: BLE001 - one text that trips the reader must not stop a corpus
        return f"{type(error).__name__}: {error}"
