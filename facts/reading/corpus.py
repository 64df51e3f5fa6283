"""Files, folders and archives to Documents: the whole way, with what went wrong."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from facts.model import Document
from facts.reading.copies import group_copies
from facts.reading.errors import ReadError, ReadWarning
from facts.reading.formats import READERS, read_bytes, reader
from facts.reading.ids import unique_ids
from facts.reading.manifest import MANIFEST, Entry, Manifest, read_manifest
from facts.reading.sources import Source, display, in_archive, is_archive, is_file, sources

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
NOTHING_READ = ReadError("No document", "was given")


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What could be read, and what not.

    Attributes:
        documents: in the order of the paths, then by file name; each with its source_id.
        problems: one for each file, or part of a manifest, that could not be used.
        files: the file of each document by document_id, as the user would name it.
    """

    documents: list[Document]
    problems: list[ReadError]
    files: dict[str, str] = field(default_factory=dict)


def read(paths: Paths) -> list[Document]:
    """Return the articles of files, folders and archives; what cannot be read is left out with a `ReadWarning`.

    Args:
        paths: one path or several. A folder or an archive may hold a manifest, documents.csv.

    Raises:
        ReadError: there is nothing readable at all; the text names the first file and its reason.
    """
    result = read_all(paths)
    if not result.documents:
        raise nothing_readable(result)
    for problem in result.problems:
        warnings.warn(str(problem), ReadWarning, stacklevel=2)
    return result.documents


def nothing_readable(result: ReadResult) -> ReadError:
    """Return the error that says why `result` has no document."""
    if not result.problems:
        return NOTHING_READ
    first, others = result.problems[0], len(result.problems) - 1
    if not others:
        return first
    more = "1 more file" if others == 1 else f"{others:,} more files"
    return ReadError(first.name, f"{first.reason}; {more} could not be read either")


def read_all(paths: Paths, progress: Callable[[int, int], None] | None = None) -> ReadResult:
    """Return the articles of files, folders and archives, and a problem for each file that is none.

    Args:
        paths: one path or several; a file given twice is read once.
        progress: called after each file with the number of files looked at and the number of all.
    """
    if isinstance(paths, (str, os.PathLike)):
        paths = [paths]
    return _read(_look([Path(path) for path in paths]), progress)


def read_archive(name: str, data: bytes) -> ReadResult:
    """Return the articles of an archive that is in memory, as an upload is; see `read_all`.

    Args:
        name: the archive as the user would name it.
        data: its bytes.
    """
    corpus = _Corpus()
    _take(corpus, list(in_archive(name, io.BytesIO(data))), name)
    return _read(corpus, None)


def _read(corpus: _Corpus, progress: Callable[[int, int], None] | None) -> ReadResult:
    corpus.problems.extend(_missing(corpus))
    names: list[str] = []
    entries: list[Entry] = []
    documents: list[Document] = []
    for number, source in enumerate(corpus.sources.values(), 1):
        try:
            reader(source.name)  # a kind that is not read is refused before its bytes are loaded
            document = read_bytes(source.name, source.content())
        except ReadError as error:
            corpus.problems.append(error)
        else:
            entry = corpus.entry(source.place)
            names.append(source.name)
            entries.append(entry)
            documents.append(_with_entry(document, entry))
        if progress is not None:
            progress(number, len(corpus.sources))
    corpus.problems.extend(_twice_given(names, entries))
    ids = unique_ids(names, [entry.document_id for entry in entries])
    named = [replace(document, document_id=name, source_id=name) for document, name in zip(documents, ids, strict=True)]
    return ReadResult(group_copies(named), corpus.problems, dict(zip(ids, names, strict=True)))


@dataclass(slots=True)
class _Corpus:
    """The files to read and the manifests, both by absolute path, and the problems met so far."""

    sources: dict[str, Source] = field(default_factory=dict)
    manifests: dict[str, Manifest] = field(default_factory=dict)
    problems: list[ReadError] = field(default_factory=list)

    def entry(self, place: str) -> Entry:
        """Return what the nearest manifest at or above the file at `place` says of it."""
        for folder in PurePath(place).parents:
            manifest = self.manifests.get(str(folder))
            entry = manifest and manifest.entries.get(PurePath(place).relative_to(folder).as_posix())
            if entry:
                return entry
        return Entry()


def _look(paths: Sequence[Path]) -> _Corpus:
    """Return what is to be read, each file once, in the order of `paths`."""
    corpus = _Corpus()
    for path in paths:
        listed = list(sources(path))
        alone = is_file(path) and not is_archive(path)
        if alone and path.name != MANIFEST and is_file(path.with_name(MANIFEST)):
            listed.extend(sources(path.with_name(MANIFEST)))
        _take(corpus, listed, display(path), alone=alone)
    return corpus


def _take(corpus: _Corpus, listed: Sequence[Source | ReadError], name: str, *, alone: bool = False) -> None:
    """Add to `corpus` what was found under one path.

    Args:
        listed: the files of a folder or an archive, or one file and the manifest beside it.
        name: the path, for messages.
        alone: whether it is one file.
    """
    for source in listed:
        if isinstance(source, ReadError):
            corpus.problems.append(source)
        elif source.is_manifest and PurePath(name).name != MANIFEST:
            _take_manifest(corpus, source, whole=not alone)
        else:
            corpus.sources.setdefault(source.place, source)
    if all(isinstance(source, Source) and source.is_manifest for source in listed) and not alone:
        corpus.problems.append(ReadError(name, f"holds no documents ({', '.join(READERS)})"))


def _take_manifest(corpus: _Corpus, source: Source, *, whole: bool) -> None:
    """Add a manifest to `corpus`; `whole` says that all the files beside it are read, so that none may be missing."""
    folder = os.path.dirname(source.place)
    if folder in corpus.manifests:
        return
    try:
        manifest = read_manifest(source.name, source.content())
    except ReadError as error:
        corpus.problems.append(error)
        return
    corpus.manifests[folder] = manifest
    corpus.problems.extend(manifest.problems)
    manifest.whole = whole


def _missing(corpus: _Corpus) -> Iterator[ReadError]:
    """Yield a problem for each file that the manifest of a whole folder names and that is not there."""
    for folder, manifest in corpus.manifests.items():
        for file, entry in manifest.entries.items() if manifest.whole else ():
            if os.path.abspath(os.path.join(folder, file)) not in corpus.sources:
                yield ReadError(manifest.name, f"names {file} in line {entry.line}, which is not there")


def _twice_given(names: Sequence[str], entries: Sequence[Entry]) -> Iterator[ReadError]:
    """Yield a problem for each document_id that manifests give to a second file."""
    owner: dict[str, str] = {}
    for name, entry in zip(names, entries, strict=True):
        if entry.document_id and owner.setdefault(entry.document_id, name) != name:
            reason = (
                f"is given the document_id {entry.document_id}, which {owner[entry.document_id]} has: it keeps its own"
            )
            yield ReadError(name, reason)


def _with_entry(document: Document, entry: Entry) -> Document:
    """Return `document` with what the manifest says of it; where it says nothing, what the file says stays."""
    return replace(
        document,
        title=entry.title or document.title,
        publisher=entry.publisher or document.publisher,
        published=entry.published or document.published,
        date_source="manifest" if entry.published else document.date_source,
        url=entry.url or document.url,
    )
