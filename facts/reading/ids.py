"""The names of documents: the file's stem, and its folder in front where two files share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath


def stem(name: str) -> str:
    """Return the full stem of a file: its name without folders and without the last suffix.

    >>> stem("archive/2021.11.16.txt")
    '2021.11.16'
    """
    path = PurePosixPath(name.replace("\\", "/"))
    return path.stem or path.name


def unique_ids(files: Sequence[str], given: Sequence[str]) -> list[str]:
    """Return one document_id a file, all different.

    Args:
        files: the names of the files, with their folders.
        given: the id that a manifest gives to each, "" for none. Given ids are kept; of two that are equal, the first.

    >>> unique_ids(["a/report.txt", "b/report.txt", "b/other.txt"], ["", "", ""])
    ['a/report', 'b/report', 'other']
    """
    kept: dict[str, int] = {}
    for position, document_id in enumerate(given):
        if document_id:
            kept.setdefault(document_id, position)
    fixed = set(kept.values())
    free = [position for position in range(len(files)) if position not in fixed]
    ids = {position: document_id for document_id, position in kept.items()}
    folders = 0
    while free:
        names = {position: _with_folders(files[position], folders) for position in free}
        taken = Counter([*names.values(), *ids.values()])
        settled = [position for position in free if taken[names[position]] == 1]
        ids.update((position, names[position]) for position in settled)
        free = [position for position in free if taken[names[position]] > 1]
        folders += 1
        if folders > max((files[position].count("/") for position in free), default=0):
            break
    for position in free:  # one folder holds two files of one stem: the whole name, then a number
        name, number = files[position], 2
        while name in ids.values():
            name, number = f"{files[position]}-{number}", number + 1
        ids[position] = name
    return [ids[position] for position in range(len(files))]


def _with_folders(name: str, folders: int) -> str:
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part != "/"]
    return "/".join((*parts[max(0, len(parts) - 1 - folders) : -1], stem(name)))
