"""Documents have the names of their files, and no two the same."""

from __future__ import annotations

import pytest

from facts.reading.ids import stem, unique_ids

ROWS = [
    (["a.txt"], [""], ["a"]),
    (["x/a.txt", "y/b.txt"], ["", ""], ["a", "b"]),
    (["x/a.txt", "y/a.txt"], ["", ""], ["x/a", "y/a"]),
    (["p/x/a.txt", "q/x/a.txt"], ["", ""], ["p/x/a", "q/x/a"]),
    (["a.txt", "x/a.txt"], ["", ""], ["a", "x/a"]),
    (["/a.txt", "/x/a.txt", "/x/y/a.txt"], ["", "", ""], ["a", "x/a", "y/a"]),
    (["x/a.txt", "x/a.TXT"], ["", ""], ["x/a.txt", "x/a.TXT"]),
    (["x/a.txt", "x/b.txt"], ["", "a"], ["x/a", "a"]),
    (["x/a.txt", "x/b.txt"], ["one", "one"], ["one", "b"]),
    (["x/a.txt", "x/a.text", "y/c.txt"], ["", "", "x/a"], ["x/a.txt", "x/a.text", "x/a"]),
]


@pytest.mark.parametrize(("files", "given", "ids"), ROWS)
def test_ids(files: list[str], given: list[str], ids: list[str]) -> None:
    made = unique_ids(files, given)
    assert made == ids
    assert len(set(made)) == len(made)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a.txt", "a"), ("2021.11.16.txt", "2021.11.16"), (r"C:\news\a.txt", "a"), ("../../a.txt", "a"), (".txt", ".txt")],
)
def test_stem(name: str, wanted: str) -> None:
    assert stem(name) == wanted
