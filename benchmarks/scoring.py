"""Precision, recall and F1, and tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was found and right.

    Attributes:
        right: found and in the gold.
        found: all that was found.
        gold: all that should be found.
    """

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Percent of what was found that is right; 0 when nothing was found."""
        return percent(self.right, self.found)

    @property
    def recall(self) -> float:
        """Percent of the gold that was found."""
        return percent(self.right, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, percent.

        >>> Score(3, 4, 6).f1
        60.0
        """
        return percent(2 * self.right, self.found + self.gold)

    def row(self, label: str) -> list[str]:
        """Return a line of a table: label, P, R, F1, counts."""
        counts = f"{self.right} of {self.found} found, {self.gold} gold"
        return [label, f"{self.precision:.1f}", f"{self.recall:.1f}", f"{self.f1:.1f}", counts]


def percent(part: float, whole: float) -> float:
    """Return `part` of `whole` in percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def share(right: int, whole: int) -> str:
    """Return "84.6 % (11 of 13)"."""
    return f"{percent(right, whole):.1f} % ({right} of {whole})" if whole else "none"


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under a header, the first column to the left, the others to the right, in Markdown."""
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    for number, line in enumerate(lines):
        cells = [
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("| " + " | ".join(cells) + " |")
        if number == 0:
            rules = ["-" * width if column == 0 else "-" * (width - 1) + ":" for column, width in enumerate(widths)]
            print("| " + " | ".join(rules) + " |")
    print()
