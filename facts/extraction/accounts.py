"""Another account of a figure told before, by a number without a noun: "Jordan's observatory says 4.5"."""

from __future__ import annotations

import math
from decimal import Decimal

from facts.extraction.clauses import clause_start, label_start
from facts.extraction.phrases import is_number
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.measure_words import measure_words
from facts.lexicon.speech import speech
from facts.lexicon.words import is_person, words

SOURCE_REACH = 8  # tokens before "has" among which its source stands
OPENINGS = frozenset({"-", "–", "—", "•", "*", "●", "►", ":"})  # before a bare number that opens a sentence
FARTHEST = 50  # times the figure told before; a bare number further off is about something else
PLACING_REACH = 14  # tokens from a verb that puts a figure to the "at" before it
NEXT_TO = 20  # times the last figure, from which another told before it is asked too
LATEST = 2  # figures of one kind, a whole and its part, of which another account may be
LEAST_SAID = Decimal("0.8")  # of the figure told before; fewer that something is said of are a part
LEAST_HELD = 10  # people; who "has" fewer has something else
QUOTES = frozenset({'"', "“", "‘", "'"})
ENDS = frozenset({".", ",", ";", ":", ")", "—", "–", '"', "”", ""})  # signs that end what is said


def told_again(t: Tokens, q: Quantity, told: Quantity) -> bool:
    """Is a bare number another account of the figure told last: "it was 79", "the observatory says 4.5"?"""
    w, a, k = measure_words(), account_words(), introduced(t, q)
    if k < 1 or not is_near(q, told) or (told.unit in ("person", "count") and q.value % 1):
        return False  # nobody counts 49.9 people
    if told.dimension and (is_count(t, q) or t.low[q.j] in a.going_on):
        return False  # who counts does not measure: "150 miles away. The police counted 1,200."
    if not _ends_there(t, q.j):
        return _is_said(t, q, k, told)
    low, earlier = t.low[k], t.low[max(0, k - 4) : k]
    if low in w.linking and (not a.again.isdisjoint(earlier) or _is_there(t, k)):
        return told.measure not in a.aside
    if low in a.placed and not a.placing.isdisjoint(t.low[max(0, k - PLACING_REACH) : k]):
        return told.measure not in a.aside and _is_placed(t, q, k, told)
    if low == "of":
        return t.low[k - 1] in a.speaking or (t.low[k - 1] in a.marks and _is_mark(t, q, k, told))
    if low == "with" and t.low[k - 1] in a.comparing:
        return not told.dimension and told.measure != "money"  # "That compares with 28,526 in 2021."
    if low == ",":
        return t.low[k - 1] in w.totals  # "long used a lower number, 12,400"
    if low == "it":
        return t.low[k - 1] in a.insisting  # "Lebanon makes it 610,000"
    if low == ":" and t.low[k - 1] in a.compared:
        return True  # "claims more: 300,000"
    if low == ":":
        people = told.unit == "person" and told.measure not in a.aside
        return people and not w.totals.isdisjoint(t.low[label_start(t, k) : k])  # "Its figures are the firmest: 52,622"
    if low in a.noting:
        return told.measure not in a.aside and not told.dimension
    if low in a.holding:
        return _is_held(t, q, k, told)
    return low in a.saying and t.low[k - 1] != "to"  # not "it would be fair to say dozens"


def _is_placed(t: Tokens, q: Quantity, k: int, told: Quantity) -> bool:
    """Is it the figure told before that a verb puts at token k: "put the number for May at", "is put at"?"""
    verb = next(m for m in range(k - 1, -1, -1) if t.low[m] in account_words().placing)
    begin, end = (verb + 1, k) if verb + 1 < k else (clause_start(t, q, None), verb)
    return _names(t, begin, end, told)


def _is_mark(t: Tokens, q: Quantity, k: int, told: Quantity) -> bool:
    """Is the peak before token k one of what was told: "that number is below the peak of", not "rain hit a high of"?"""
    return not told.dimension and told.measure != "money" and _names(t, clause_start(t, q, None), k - 1, told)


def _names(t: Tokens, begin: int, end: int, told: Quantity) -> bool:
    """Do words name the figure told before: "the toll", "the number of dead"; not "the age", "the number of homes"?"""
    w, a = measure_words(), account_words()
    ours = {low for low in t.low[begin:end] if low == told.noun.head or w.heads.get(low) == told.measure}
    others = any(w.heads.get(low, told.measure) != told.measure for low in t.low[begin:end] if low not in a.again)
    of = any(t.low[m] in a.again and t.low[m + 1] == "of" for m in range(begin, end))
    return bool(ours) or not (others or of or a.again.isdisjoint(t.low[begin:end]))


def _is_held(t: Tokens, q: Quantity, k: int, told: Quantity) -> bool:
    """Has a record, or somebody set against another, what the verb at token k leads to, and nothing else?

    "Its database has 16,650"; "the Network documented 814 deaths; the Observatory, a British monitor, has 1,399". Who
    has so many in a sentence of his own may have anything: "The mayor has 20."
    """
    a = account_words()
    if not (t.raw[q.j] in ENDS or _says_when(t, q.j)):
        return False  # "has 20 on his staff"
    begin = next((m for m in range(k, 0, -1) if t.low[m] in a.against), 0)
    near = t.low[max(begin, k - SOURCE_REACH) : k]
    if not a.records.isdisjoint(near) or (t.low[k] not in words().auxiliaries and not a.sources.isdisjoint(near)):
        return True
    if not _is_said_before(t, begin):
        return False
    return not a.sources.isdisjoint(near) or (told.unit == "person" and q.value >= LEAST_HELD and _is_somebody(t, k))


def _is_said_before(t: Tokens, k: int) -> bool:
    """Does somebody say or count a number in a sentence before token k?"""
    a = account_words()
    said = any(low in a.saying or low in a.noting or low in speech().verbs for low in t.low[:k])
    return said and any(is_number(t, m) for m in range(k))


def _is_somebody(t: Tokens, k: int) -> bool:
    """Does somebody stand before the verb at token k: "the Observatory, a monitor in Britain, has"?"""
    end = k
    if t.raw[k - 1] == ",":
        end = next((m for m in range(1, k) if t.raw[m] == "," and ";" not in t.raw[m:k]), k)
    noun = t.low[end - 1]
    named = t.raw[end - 1][:1].isupper() and (end < 2 or t.low[end - 2] not in speech().places)
    return named or noun in speech().offices or is_person(noun)


def is_count(t: Tokens, q: Quantity) -> bool:
    """Does somebody count a bare number, not measure it: "the police counted 1,200", "we make it 36"?"""
    a, k = account_words(), introduced(t, q)
    return t.low[k] in a.counting or (t.low[k] == "it" and t.low[k - 1] in a.insisting)


def introduced(t: Tokens, q: Quantity) -> int:
    """Return the token that leads to a number: the committee says "just over 2,000"."""
    k = q.i - 1
    while k > 0 and (t.raw[k] in QUOTES or t.low[k] in measure_words().merely or t.low[k] in account_words().nearly):
        k -= 1
    return k


def _ends_there(t: Tokens, j: int) -> bool:
    """Does what is said of a bare number end behind it, or only go on with where, when and who?"""
    low = t.low[j]
    if not low.isalpha():
        return t.raw[j] in ENDS
    goes_on = low in account_words().going_on and not is_number(t, j + 1)  # not "put two and two together"
    return goes_on or low in measure_words().closing or _says_when(t, j)


def _is_there(t: Tokens, k: int) -> bool:
    """Does token k end "there are", "there had been"?"""
    return "there" in t.low[max(0, k - 2) : k]


def _is_said(t: Tokens, q: Quantity, k: int, told: Quantity) -> bool:
    """Does somebody say that so many still are what those told before were: "said six were still listed"?"""
    a = account_words()
    k -= t.low[k] == "that"
    said = t.low[k] in a.saying and t.low[q.j] in a.undergone and t.low[q.j + 1] in a.lasting
    part = q.value < told.value * LEAST_SAID  # "of four victims, officials say three are critical"
    return said and not part and told.unit in ("person", "count") and told.measure != "count"


def _says_when(t: Tokens, k: int) -> bool:
    """Does a time stand at token k: "counted 12 on Sunday", "reported 16 Saturday", "had 390 at that time"?"""
    w = measure_words()
    if t.low[k] == "at":
        return t.low[k + 1] in ("the", "that", "this") and t.low[k + 2] in account_words().times
    return t.low[k] in w.when and (t.low[k + 1] in w.when or t.raw[k + 1] in ENDS or t.raw[k + 1].isdigit())


def clue(t: Tokens, q: Quantity) -> tuple[str, str]:
    """Return the list of accounts.toml, and its word, that lead to a bare number; "" for none."""
    a, k = account_words(), introduced(t, q)
    if t.low[k] in a.placed:
        verb = next((low for low in t.low[k : max(0, k - PLACING_REACH) : -1] if low in a.placing), "")
        return ("placing", verb) if verb else ("", "")
    if t.low[k] == "of":
        return ("speaking", t.low[k - 1]) if t.low[k - 1] in a.speaking else ("", "")
    lists = ("saying", "holding", "noting", "insisting")
    return next(((name, t.low[m]) for m in (k, k - 1) for name in lists if t.low[m] in getattr(a, name)), ("", ""))


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


def give_again(t: Tokens, q: Quantity, told: Quantity) -> None:
    """Make a bare number another account of the figure told before: what and where it counts are that figure's too."""
    repeat(q, told)
    q.again = None if is_owned(t, q) else told


def is_owned(t: Tokens, q: Quantity) -> bool:
    """Does who has so many have them himself: "the Border Guard has 4,500", beside an army's 12,000?"""
    a = account_words()
    return q.measure in a.owned and t.low[introduced(t, q)] in a.holding


def closest(q: Quantity, last: Quantity, recent: list[Quantity]) -> Quantity:
    """Return which of the latest figures a number is closest to: 10, after "nine died, six of them children".

    Those of the last one's kind come first, unless it is far from the last: 48,000 is no other account of 1,700. A part
    of those told, "40 of them", is not counted again.
    """
    alike = [one for one in recent[-LATEST:] if (one.measure, one.unit) == (last.measure, last.unit)]
    if _ratio(q, last) > NEXT_TO:
        alike = recent[-2 * LATEST :]
    all_told = [last, *alike]
    most = max(one.value for one in all_told)
    wholes = [one for one in all_told if one.noun.head not in measure_words().them or one.value >= most]
    return min(wholes, key=lambda one: _ratio(q, one))


def _ratio(q: Quantity, told: Quantity) -> float:
    """Return how many times one number is the other, without end for a number that is not above 0."""
    low, high = sorted((q.value, told.value))
    return float(high / low) if low > 0 else math.inf
