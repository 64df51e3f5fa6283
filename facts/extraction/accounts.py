"""Another account of a figure told before, by a number without a noun: "Jordan's observatory says 4.5"."""

from __future__ import annotations

from facts.extraction.clauses import label_start
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.measure_words import measure_words

SOURCE_REACH = 8  # tokens before "has" among which its source stands
OPENINGS = frozenset({"-", "–", "—", "•", "*", "●", "►", ":"})  # before a bare number that opens a sentence
FARTHEST = 50  # times the figure told before; a bare number further off is about something else
QUOTES = frozenset({'"', "“", "‘", "'"})
ENDS = frozenset({".", ",", ";", ":", ")", "—", "–", '"', "”", ""})  # signs that end what is said


def told_again(t: Tokens, q: Quantity, told: Quantity) -> bool:
    """Is a bare number another account of the figure told last: "it was 79", "the observatory says 4.5"?"""
    w, a, k = measure_words(), account_words(), q.i - 1
    k -= t.raw[k] in QUOTES or t.low[k] in w.merely  # the committee says "just over 2,000"
    dated = _says_when(t, q.j)
    goes_on = t.low[q.j].isalpha() and t.low[q.j] not in w.closing and not dated
    if not q.noun.empty or q.i == 0 or goes_on or not is_near(q, told):
        return False
    if told.dimension and t.low[k] in a.counting:
        return False  # who counts does not measure: "150 miles away. The police counted 1,200."
    if t.low[k] in w.linking and not a.again.isdisjoint(t.low[max(0, k - 4) : k]):
        return told.measure not in a.aside
    if t.low[k] == "of":
        return t.low[k - 1] in a.speaking
    if t.low[k] == ",":
        return t.low[k - 1] in w.totals  # "long used a lower number, 12,400"
    if t.low[k] == "it" or (t.low[k] == ":" and t.low[k - 1] in a.compared):
        return t.low[k] == ":" or t.low[k - 1] in a.insisting  # "Lebanon makes it 610,000", "claims more: 300,000"
    if t.low[k] == ":":
        people = told.unit == "person" and told.measure not in a.aside
        return people and not w.totals.isdisjoint(t.low[label_start(t, k) : k])  # "Its figures are the firmest: 52,622"
    if t.low[k] in a.holding and a.sources.isdisjoint(t.low[max(0, k - SOURCE_REACH) : k]):
        return False
    return (t.low[k] in a.saying or t.low[k] in a.holding) and (t.raw[q.j] in ENDS or dated)


def _says_when(t: Tokens, k: int) -> bool:
    """Does a day or a time stand at token k: "Police had counted 12 on Sunday", "the ministry reported 16 Saturday"?"""
    w = measure_words()
    return t.low[k] in w.when and (t.low[k + 1] in w.when or t.raw[k + 1] in ENDS or t.raw[k + 1].isdigit())


def is_near(q: Quantity, told: Quantity) -> bool:
    """Is a number of the size of another, so that both may be accounts of one thing?"""
    return told.value != 0 and 1 / FARTHEST <= abs(q.value / told.value) <= FARTHEST


def stands_alone(t: Tokens, q: Quantity) -> bool:
    """Is a bare number all that its sentence says of what it counts: "Up to 4,000, says the guard", "Last year: 129."?

    What it counts was told before, or asked: "How many have died? At least 20, according to aid groups."
    """
    w, k = measure_words(), q.i
    if not q.noun.empty:
        return False
    k -= t.low[k - 1] in w.merely  # "In 2020 there were just 88."
    told = k - 1 - (t.low[k - 1] == "now")
    if t.raw[q.j] in (".", ",") and t.low[told] in w.linking and t.low[told - 1] == "there":
        return k > 1  # "In all of 2020 there were 88.", "there are now 8,000, the ministry said"
    if t.low[q.j] == "." and t.low[k - 1] in w.linking and t.low[k - 2] in account_words().again:
        return k > 1
    if t.raw[k - 1] == ":" and k:
        begin = label_start(t, k - 1)
        opens = all(low in OPENINGS for low in t.low[:begin])  # not "Crime for January - March 2016: 103"
        return opens and begin < k - 1 and all(low in w.when or low.isdigit() for low in t.low[begin : k - 1])
    if k == 1 and (t.low[0] == "another" or t.low[0].endswith("ly")):
        return True  # "Officially 288."
    while k > 0 and (t.low[k - 1] in OPENINGS or t.low[k - 1].isdigit()):
        k -= 1  # a bullet, a time of day
    return k == 0 and (t.low[q.j] in ENDS - {":", ")"} or t.low[q.j] in account_words().crediting)


def repeat(q: Quantity, told: Quantity) -> None:
    """Give a bare number the unit and the measure of the figure told before; a rate stays that figure's own."""
    q.unit, q.base, q.measure, q.dimension = told.unit, told.base, told.measure, told.dimension
    if told.dimension or told.measure == "money":
        q.per = told.per
