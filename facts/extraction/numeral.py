"""The value class of a number as it is written, shared by the modules that read digits and number words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

ONE = Decimal(1)
HUNDRED = Decimal(100)
HALF = Decimal("0.5")
MINUS = frozenset({"-", "−", "–"})
DASHES = frozenset({"-", "–", "—", "‐", "‑"})
HYPHENS = frozenset({"-", "‐", "‑"})


@dataclass(slots=True)
class Numeral:
    """A number as written: tokens i to j (exclusive) and what they allow.

    Attributes:
        value: the point; for a vague count its low.
        low, high: the ends that the word itself allows.
        qualifier: exact, approximate ("a handful") or vague ("dozens").
        scale: the power of ten that a scale word gave, 1 without one.
        fraction: "a third", "two-thirds", "half": a share when "of" follows, a factor before a unit.
        ratio: "one in four": a share whatever follows.
        fold: "sixfold": how many times, nothing is counted.
        spelled: written in words.
        grouped: the digits have thousands separators or a decimal point, so they are no year or identifier.
    """

    i: int
    j: int
    value: Decimal
    low: Decimal
    high: Decimal
    qualifier: str = "exact"
    scale: Decimal = ONE
    fraction: bool = False
    ratio: bool = False
    fold: bool = False
    spelled: bool = False
    grouped: bool = False

    def times(self, factor: Decimal, j: int) -> None:
        """Multiply by a scale word that ends at token j."""
        self.value *= factor
        self.low *= factor
        self.high *= factor
        self.scale *= factor
        self.j = j

    def becomes(self, value: Decimal, j: int) -> None:
        """Replace the value by one that ends at token j."""
        self.value = self.low = self.high = value
        self.j = j
        self.grouped = True


def is_whole(value: Decimal) -> bool:
    """Is it an integer, however large?"""
    return value == value.to_integral_value()


def exactly(i: int, j: int, value: Decimal, *, fraction: bool = False, spelled: bool = False) -> Numeral:
    """Return the numeral of tokens i to j that is exactly `value`."""
    return Numeral(i, j, value, value, value, fraction=fraction, spelled=spelled)
