"""The unit that was found beside a number."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from facts.lexicon.units import Unit
from facts.model import COUNT, BaseUnit


class UnitFound(NamedTuple):
    """The unit of a number, and where it ends; name "" when there is none.

    Attributes:
        hyphen: it is joined to the number by a hyphen, so that a noun follows: "111-mile fence".
        divisor: values are divided by it: 100 for hundredths of a currency.
        written: the unit as it stands in the text, in lower case.
        takes_noun: a noun may follow without a hyphen: "80 yard touchdown".
    """

    name: str = ""
    j: int = 0
    base: BaseUnit = COUNT
    measure: str = ""
    dimension: str = ""
    hyphen: bool = False
    divisor: Decimal = Decimal(1)
    written: str = ""
    takes_noun: bool = False

    def moved(self, j: int) -> UnitFound:
        """Return the unit as if it ended at token j."""
        return self._replace(j=j)


NO_UNIT = UnitFound()


def found(unit: Unit, j: int, written: str) -> UnitFound:
    """Return a unit of the table as found, ending at token j."""
    return UnitFound(unit.name, j, unit.base, unit.measure, unit.dimension, written=written)
