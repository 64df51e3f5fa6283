"""What an article has told so far, and the numbers that repeat it: other accounts, answers, sums of money, parts."""

from __future__ import annotations

from dataclasses import dataclass, field

from facts.extraction import accounts, elided, parts
from facts.extraction.phrases import Phrase
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens

MOST_TOLD = 7  # figures told before that a bare number may repeat


@dataclass(slots=True)
class Told:
    """What an article has told so far: its last figure, its last of people or things with a measure, of money."""

    last: Quantity | None = None
    counted: Quantity | None = None
    money: Quantity | None = None
    recent: list[Quantity] = field(default_factory=list)


def repeat_or_answer(t: Tokens, q: Quantity, counted: Quantity | None, *, first: bool) -> None:
    """Give a bare number that is all of its sentence what the question before it asks for, else what was counted."""
    question = elided.asked(t.text, t.start[0]) if first else ""
    if question:
        q.measure = question
    elif counted is not None:
        accounts.repeat(q, counted)


def is_money(t: Tokens, q: Quantity, before: Quantity | None, told: Told) -> bool:
    """Is a bare number a sum of the currency told last?"""
    return told.money is not None and (
        elided.shares_money(t, q, before) or (q.measure == q.unit == "count" and elided.is_sum(t, q, before))
    )


def repeats(t: Tokens, q: Quantity, noun: Phrase, before: Quantity | None, told: Told, lent: str) -> bool:
    """Make a number of what was told before the same kind of figure, where its words say that it is one.

    Args:
        noun: its own noun, before it took that of the figure before.
    """
    whole: Quantity | None = None
    if is_money(t, q, before, told):
        whole = told.money
    elif q.measure == q.unit == "count" and noun.empty and _told_again(t, q, noun, before, told):
        return True
    elif q.measure in ("count", "people") and before is None and told.counted is not None and elided.of_these(t, q):
        whole = told.counted
    elif not lent and q.measure in ("count", "people"):
        whole = parts.some_of(t, q, told.recent)
    if whole is not None:
        accounts.repeat(q, whole)
    return whole is not None


def _told_again(t: Tokens, q: Quantity, noun: Phrase, before: Quantity | None, told: Told) -> bool:
    """Make a bare number another account of the last figure of its size, where the words say that it is one."""
    last = before or told.last
    if last is not None and (not accounts.is_near(q, last) or (last.dimension and accounts.is_count(t, q))):
        last = next((one for one in reversed(told.recent) if accounts.is_near(q, one)), last)
    if last is None or not accounts.told_again(t, q, last):
        return False
    accounts.give_again(t, q, accounts.closest(q, last, told.recent))
    q.noun = noun
    return True
