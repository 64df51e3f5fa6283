"""How the numbers of two figures stand to each other."""

from __future__ import annotations

import pytest

from facts.checking.context import Context, Place
from facts.checking.figures import Item, beyond
from facts.checking.subjects import read_subject

KILOMETRE = 1000.0  # base units of a length


def length(kilometres: float, measure: str = "barrier_length", kind: str = "property") -> Item:
    value = kilometres * KILOMETRE
    context = Context(0, measure, read_subject("fence", measure), 0, (), 0, 2024)
    return Item(
        0, 0, (0,), 0, context, Place(0, "", ""), kind, value, kilometres, value, value, 0.0, 0.0, False, 0, 1.0, 2
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (length(1.6), length(315), True),  # a mile of fence that is up, and the fences of a continent
        (length(315), length(1.6), True),
        (length(37), length(315), False),
        (length(18), length(1800), False),  # two zeros too many
        (length(1.6, kind="total"), length(315, kind="total"), False),  # what is built grows
    ],
)
def test_a_size_far_beyond_another_is_of_another_thing(one: Item, other: Item, apart: bool) -> None:
    assert beyond(one, other) is apart
