"""What a figure is about: its measure and its subject, from the nouns and verbs around it."""

from __future__ import annotations

from itertools import pairwise

from facts.extraction.clauses import HARD, TURNS, clause_end, clause_start, phrase_at
from facts.extraction.hedging import interval
from facts.extraction.phrases import Phrase, phrase_after
from facts.extraction.quantities import PERSON, Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import Cues, measure_words
from facts.lexicon.words import singular, words
from facts.model import COUNT

PASSIVE = frozenset({"were", "was", "been", "are", "be"})
REACH = 14  # tokens from a figure at which a verb still says what happened to it
OPENING = 9  # tokens of a sentence's opening: "Of the 57 miners killed, "
SMALLEST_CROWD = 100  # people; a smaller bare number of the police is more often something else
BARE_REACH = 7  # the same for a number without a noun, which is more often something else
PERSON_MEASURES = frozenset(
    {"deaths", "injuries", "casualties", "missing", "arrests", "repatriations", "migrants", "troops", "crowd", "people"}
)


def name_measures(t: Tokens, found: list[Quantity], told: str = "") -> None:
    """Set the measure of every quantity of a sentence, left to right: an elided one takes that of the one before.

    Args:
        told: the measure of the last figure of the sentences before.
    """
    lent = _lent(t)
    for k, q in enumerate(found):
        before = found[k - 1] if k else None
        following = found[k + 1] if k + 1 < len(found) else None
        if before is not None and _goes_with(t, q, before):
            q.unit, q.base, q.measure, q.dimension = before.unit, before.base, before.measure, before.dimension
        if q.measure:
            if q.measure == "length":
                q.measure = _length(t, q, before)
            continue
        q.measure = _count(t, q, before, following)
        if q.measure in ("count", "people") and _is_turnout(t, q, before.measure if before else told):
            q.measure = "crowd"
        if lent and q.measure not in measure_words().events:
            q.measure = lent
        if q.measure in PERSON_MEASURES and q.unit == "count":
            q.unit, q.base = "person", PERSON


def _is_turnout(t: Tokens, q: Quantity, told: str) -> bool:
    """Is it a bare number of those who count crowds, where one is told of: "Police put the march at 10,000"?

    In one measure, the numbers of police and organisers are set side by side by the cross-check.
    """
    w = measure_words()
    return (
        (q.noun.empty or q.noun.head in w.counted)
        and q.value >= SMALLEST_CROWD
        and not w.counters.isdisjoint(t.low[max(0, q.i - REACH) : q.i])
        and (told == "crowd" or not w.gatherings.isdisjoint(t.low[: t.count]))
    )


def _label(t: Tokens, colon: int) -> str:
    """Return what a label says of the number after its colon: "Civilians killed, Russian authorities: 31"."""
    w = measure_words()
    for k in range(colon - 1, max(-1, colon - REACH), -1):
        low = t.low[k]
        if low in HARD or (low == "-" and not t.glued(k)):
            break
        by_head = w.heads.get(singular(low), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(low, ()):
            if phrase_at(t, k, phrase) and (measure in w.events or measure == "migrants"):
                return measure
    return ""


def _lent(t: Tokens) -> str:
    """Return the measure that a sentence's opening lends to its figures: "Of the dead, 450 were children"."""
    w = measure_words()
    if t.low[0] != "of":
        return ""
    for k in range(1, OPENING):
        if t.low[k] == ",":
            return ""
        by_head = w.heads.get(singular(t.low[k]), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(t.low[k], ()):
            if measure in w.events and phrase_at(t, k, phrase):
                return measure
    return ""


def _goes_with(t: Tokens, q: Quantity, before: Quantity) -> bool:
    """Is it a bare number joined to one with a unit: "of magnitude 7.8 and 7.5"?"""
    return (
        q.unit == "count"
        and q.noun.empty
        and before.unit not in ("count", "person")
        and t.low[q.i - 1] in ("and", "or")
        and before.j == q.i - 1
        and before.measure != "age"
    )


def _count(t: Tokens, q: Quantity, before: Quantity | None, following: Quantity | None) -> str:
    w = measure_words()
    head = q.noun.head
    if t.low[q.n_j] == "-" and not q.noun.empty:
        q.unit, q.base = (PERSON.name, PERSON) if t.low[q.n_j + 1] in w.members else (COUNT.name, COUNT)
        return "people" if q.unit == PERSON.name else "count"
    by_head = w.heads.get(head, "")
    if by_head in w.events:
        return _cue_from(t, q.noun.i, w.after) or by_head  # "20 killed or wounded"
    if t.low[q.i - 1] == ":" and q.i > 1 and (q.noun.empty or q.unit == "person"):
        labelled = _label(t, q.i - 1)
        if labelled:
            return labelled
    end, start = clause_end(t, q, following), clause_start(t, q, before)
    if head in w.attempts and any(phrase_at(t, k, p) for k in range(q.j, t.count) for p in w.crossing):
        return "crossings"
    person = q.unit == "person" or q.noun.empty
    reach = REACH if not q.noun.empty else BARE_REACH
    right, right_at = _after(t, q.j, min(end, q.j + reach), w.after) if person or by_head else ("", 0)
    if q.i and t.low[q.i - 1] in w.companions:
        right = ""  # "a driver with three passengers died"
    left, left_at = _before(t, q, start) if person or by_head else ("", 0)
    if left and right and right not in w.events:
        right = ""
    if by_head and not person:
        return by_head
    for cue, _ in sorted(((left, left_at), (right, right_at)), key=lambda c: c[1]):
        if cue and (cue in w.events or not by_head or cue == by_head):
            if cue == "deaths" and by_head == "troops" and t.low[q.i - 1 - left_at] in w.losses and cue == left:
                return "casualties"
            if q.unit == "count" and q.noun.head and not person:
                continue
            return cue
    if by_head:
        return by_head
    if q.noun.empty or head in w.inherits or head == "other":
        return _inherited(t, q, before)
    return "people" if q.unit == "person" else "count"


def _inherited(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """An elided count in the same sentence is of the same kind as the one before it: "500 migrants and ... 50".

    In a clause of its own, "but they asked Germany to accept 2,000 of them", only who is meant is the same.
    """
    if before is not None and before.unit in ("person", "count") and before.measure and not before.per:
        q.unit, q.base = before.unit, before.base
        apart = any(low in TURNS for low in t.low[before.j : q.i])
        if q.noun.empty:
            q.noun = before.noun
        elif apart and q.noun.head in measure_words().inherits:
            return measure_words().heads.get(before.noun.head, before.measure)
        return before.measure
    return "people" if q.unit == "person" else "count"


def _cue_from(t: Tokens, k: int, cues: Cues) -> str:
    """Return the measure of the longest cue of two words or more that begins at token k."""
    for phrase, measure in cues.get(t.low[k], ()):
        if len(phrase) > 1 and phrase_at(t, k, phrase):
            return measure
    return ""


def _after(t: Tokens, begin: int, end: int, cues: Cues) -> tuple[str, int]:
    """Return the first cue to the right, and how far it is; none beyond a subordinate clause or a negation."""
    w = measure_words()
    for k in range(begin, end):
        if t.low[k] in w.negations or (k > begin and t.low[k] in w.subordinate):
            break
        for phrase, measure in cues.get(t.low[k], ()):
            if phrase_at(t, k, phrase) and not _object_follows(t, k, phrase):
                return measure, k - begin
    return "", 0


def _object_follows(t: Tokens, k: int, phrase: tuple[str, ...]) -> bool:
    """Is the verb an active one with an object of its own: "12 gunmen killed a woman"?"""
    if len(phrase) > 1 or t.low[k - 1] in ("were", "was", "been", "are", "be", "being", "is", "those", "and"):
        return False
    after = t.low[k + 1]
    return phrase[0] in ("killed", "injured", "wounded", "shot", "hurt", "arrested", "evacuated", "displaced") and (
        after in ("a", "an", "the", "his", "her", "their", "at", "least", "more") and after != "at"
    )


def _before(t: Tokens, q: Quantity, start: int) -> tuple[str, int]:
    """Return the nearest cue to the left, and how far it is.

    A verb governs a figure only when nothing but its noun phrase stands between; a noun ("the toll") from further off.
    """
    w, end = measure_words(), q.i
    open_to_verbs = True
    for k in range(end - 1, max(start, end - REACH) - 1, -1):
        low = t.low[k]
        if open_to_verbs and not (q.noun.empty and low in w.need_noun):
            measure = _cue_at(t, k, start, w.before)
            if measure:
                return measure, end - 1 - k
        measure = _cue_at(t, k, start, w.counts)
        if measure and (open_to_verbs or low != "of"):
            return measure, end - 1 - k
        if low in w.blocks:
            open_to_verbs = False
        if low in w.negations:
            break
    return "", 0


def _cue_at(t: Tokens, k: int, start: int, cues: Cues) -> str:
    """Return the measure of the longest cue that ends at token k; a passive belongs to what stands before it."""
    for phrase, measure in cues.get(t.low[k], ()):
        begin = k - len(phrase) + 1
        if begin < start or not phrase_at(t, begin, phrase):
            continue
        earlier = t.low[begin - 1] if begin else ""
        if earlier in measure_words().negations or (len(phrase) == 1 and earlier in PASSIVE):
            continue
        return measure
    return ""


# ---------------------------------------------------------------- lengths


def _length(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """A length of a fence, wall or trench is barrier_length or barrier_height."""
    w = measure_words()
    noun = set(t.low[q.noun.i : q.noun.j])
    near = t.low[max(0, q.i - 6) : q.noun.j + 1] if not q.noun.empty else t.low[max(0, q.i - 8) : q.j + 6]
    if not (noun & w.barrier or (q.noun.empty and set(near) & w.barrier)):
        return "length"
    around = set(t.low[max(0, q.i - 3) : q.i]) | set(t.low[q.n_j : max(q.j, q.noun.j)])
    if before is not None and q.bracketed and before.measure in ("barrier_height", "barrier_length"):
        return before.measure
    after = set(t.low[q.j : q.noun.j + 1]) if not q.noun.empty else set(t.low[q.j : q.j + 2])
    return "barrier_height" if (around | after) & w.height else "barrier_length"


# ---------------------------------------------------------------- subjects


def subject(t: Tokens, q: Quantity, following: Quantity | None) -> str:
    """Return the noun phrase that a figure counts or measures, number and qualifier stripped; "" without one."""
    noun = q.noun
    i, j = noun.i, noun.j
    if noun.empty and q.measure == "money":
        return _bought(t, q, following)
    if noun.empty and q.measure in ("barrier_height", "barrier_length"):
        k = next((k for k in range(q.i - 1, max(-1, q.i - 10), -1) if t.low[k] in measure_words().barrier), -1)
        return t.raw[k] if k >= 0 else ""
    while i < j and (
        t.low[i] in dimensions().way or t.low[i] in ("-", "the", "a", "an", "more", "further", "additional")
    ):
        i += 1
    if i == j or (j - i == 1 and t.low[i] in words().person_adjectives and t.low[i] != "others"):
        return _from_the_left(t, q)
    if q.dimension == "length" and t.low[j] == "of":
        tail = phrase_after(t, j, one=True, after_unit=False)
        if not tail.empty and tail.i > j:
            j = tail.j
    return " ".join(t.words(i, j).split())


def _bought(t: Tokens, q: Quantity, following: Quantity | None) -> str:
    """Return what money is for: "$100 million in aid", "152 million euros to build 500 kilometres of the wall"."""
    k = q.j
    if t.low[k] in ("in", "of", "for", "worth") and t.low[k + 1] not in ("a", "an"):
        k += 2 if t.low[k + 1] == "of" else 1
        noun = phrase_after(t, k, one=True, after_unit=True)
        if not noun.empty:
            return " ".join(t.words(noun.i, noun.j).split())
    if t.low[k] == "to" and following is not None and following.i - k < 4 and not following.noun.empty:
        return " ".join(t.words(following.noun.i, following.noun.j).split())
    return ""


def _from_the_left(t: Tokens, q: Quantity) -> str:
    """Return the noun phrase of "the death toll rose to 12", "the number of people killed surpassed 11,000"."""
    changes = change_words().direction
    for k in range(q.i - 1, max(-1, q.i - 12), -1):
        if t.low[k] in ("toll", "number", "count", "total", "tally"):
            begin = k - 1 if t.low[k - 1] in ("death", "casualty", "body", "injury") and k else k
            end = k + 1
            while (
                end < q.i
                and t.low[end].isalpha()
                and t.low[end] not in changes
                and t.low[end] not in ("has", "had", "in")
            ):
                end += 1
            if t.low[k] != "number" or t.low[k + 1] == "of":
                return " ".join(t.words(begin, end if t.low[k + 1] == "of" else k + 1).split())
    return ""


def converts(t: Tokens, first: Quantity, second: Quantity) -> bool:
    """Is the second figure a conversion in brackets right after the first: "500 kilometres (300 miles)"?"""
    return (
        second.bracketed
        and second.i == first.j + 1
        and t.raw[second.j] == ")"
        and second.dimension == first.dimension
        and second.unit != first.unit
    )


def share_nouns(t: Tokens, found: list[Quantity]) -> None:
    """Give a figure and its bracketed conversion one noun, one hedge: "the 3.4-metre (11-foot) high steel fence"."""
    for first, second in pairwise(found):
        if not converts(t, first, second):
            continue
        if second.qualifier == "exact" and first.qualifier not in ("exact", "range", "vague"):
            second.qualifier = first.qualifier
            second.value, second.low, second.high = interval(second.value, second.value, second.value, first.qualifier)
        noun = first.noun if not first.noun.empty else _beyond_bracket(t, second)
        if not noun.empty:
            first.noun = second.noun = noun


def _beyond_bracket(t: Tokens, q: Quantity) -> Phrase:
    k = q.j + 1
    if t.low[k] in dimensions().way:
        return phrase_after(t, k, one=True, after_unit=True)
    return phrase_after(t, k, one=True, after_unit=t.low[k] != "of")
