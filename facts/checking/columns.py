"""The facts table as arrays, each column converted once: texts, numbers of texts, days."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Objects = npt.NDArray[np.object_]


class Columns:
    """The columns of a facts table.

    Args:
        facts: the table, typed by the schema, numbered from 0.
    """

    def __init__(self, facts: pd.DataFrame) -> None:
        self.facts = facts
        self._texts: dict[str, Objects] = {}
        self._codes: dict[str, tuple[Ints, Objects]] = {}

    def __len__(self) -> int:
        return len(self.facts)

    def texts(self, name: str) -> Objects:
        """Return a text column as strings."""
        if name not in self._texts:
            code, distinct = self.coded(name)
            self._texts[name] = distinct[code]
        return self._texts[name]

    def coded(self, name: str) -> tuple[Ints, Objects]:
        """Return a text column as the number of each row's text, in order of appearance, and the distinct texts."""
        if name not in self._codes:
            code, distinct = pd.factorize(self.facts[name])
            self._codes[name] = code.astype(np.int64), np.asarray(distinct, dtype=object)
        return self._codes[name]

    def at(self, name: str, rows: Ints) -> pd.Series:
        """Return a text column at some rows, to be put into another table; no text is made an object."""
        taken: pd.Series = pd.Series(self.facts[name].array.take(rows))
        return taken

    def codes(self, name: str) -> Ints:
        """Return the number of each row's text, in order of appearance."""
        return self.coded(name)[0]

    def number(self, name: str) -> Floats:
        """Return a column of numbers."""
        return self.facts[name].to_numpy(dtype="float64")

    def days(self, name: str) -> Floats:
        """Return a column of dates as days since 1970, NaN where there is none."""
        stamps = self.facts[name].to_numpy(dtype="datetime64[D]")
        return np.where(np.isnat(stamps), np.nan, stamps.astype("int64").astype("float64"))

    def is_one_of(self, name: str, words: str | Iterable[str]) -> Bools:
        """Whether each row's text is one of `words`."""
        code, distinct = self.coded(name)
        wanted = {words} if isinstance(words, str) else set(words)
        return np.asarray([text in wanted for text in distinct], dtype=bool)[code]


def text_column(values: Objects) -> pd.Series:
    """Return texts as a column of a table, without pandas' look at each of them."""
    return pd.Series(pd.array(pa.array(values, pa.large_string()), dtype="str"))


def codes(values: npt.NDArray[np.generic]) -> Ints:
    """Return a number for each distinct value, in order of appearance (NaN counts as a value)."""
    found, _ = pd.factorize(values, use_na_sentinel=False)
    return np.asarray(found, dtype=np.int64)


def combine(a: Ints, b: Ints) -> Ints:
    """Return one number for each pair of numbers, small enough to be combined again."""
    return codes(a * (int(b.max(initial=0)) + 1) + b)
