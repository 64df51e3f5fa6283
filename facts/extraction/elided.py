"""What a figure without a noun of its own counts: by a label, the figure before, or the sentence's opening."""

from __future__ import annotations

from facts.extraction.accounts import ENDS, is_near
from facts.extraction.clauses import TURNS, label_start, phrase_at
from facts.extraction.numeral import is_whole
from facts.extraction.phrases import is_nationality
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.change import change_words
from facts.lexicon.measure_words import measure_words
from facts.lexicon.words import is_person, is_plural, singular

REACH = 14  # tokens from a figure at which a word still says what it counts
FAR_REACH = 24  # the same for a noun of counting: "the number of persons who lost their lives in ... had risen to 359"
OPENING = 9  # tokens of a sentence's opening: "Of the 57 miners killed, "
LEAST_SUM = 1_000_000  # of a currency; smaller sums have its name or sign
QUESTION = 200  # characters before a figure in which a question may stand
LONGEST_LABEL = 4  # tokens: a sign and "bodies identified"
LIST_SIGNS = frozenset({":", ",", ";"})
SMALLEST_CROWD = 100  # people; a smaller bare number of the police is more often something else


def is_turnout(t: Tokens, q: Quantity, told: str) -> bool:
    """Is it a bare number of those who count crowds, where one is told of: "Police put the march at 10,000"?

    In one measure, the numbers of police and organisers are set side by side by the cross-check.
    """
    w = measure_words()
    return (
        (q.noun.empty or q.noun.head in w.counted)
        and q.value >= SMALLEST_CROWD
        and is_whole(q.value)
        and not w.counters.isdisjoint(t.low[max(0, q.i - REACH) : q.i] + t.low[q.j : q.j + REACH // 2])
        and (told == "crowd" or not w.gatherings.isdisjoint(t.low[: t.count]) or len(w.counters & set(t.low)) > 1)
    )


def label(t: Tokens, colon: int) -> str:
    """Return what a label says of the number after its colon: "Civilians killed, Russian authorities: 31".

    What happened wins over whom or what it happened to: "Houses destroyed: 12", but "People hurt: 31".
    """
    w, kind = measure_words(), ""
    for k in range(colon - 1, label_start(t, colon) - 1, -1):
        low = t.low[k]
        by_head = w.heads.get(singular(low), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(low, ()):
            if phrase_at(t, k, phrase) and (measure in w.events or measure == "migrants"):
                return measure
        kind = by_head or ("people" if is_plural(low) and is_person(low) else kind)
    return kind


def lent(t: Tokens) -> str:
    """Return the measure that a sentence's opening lends to its figures: "Of the dead, 450 were children"."""
    w = measure_words()
    topic = t.low[0] in w.topics and "," in t.low[1:OPENING]  # "As to arrests, the minister"
    if t.low[0] != "of" and not topic:
        return ""
    for k in range(1, min(OPENING, t.count)):
        if t.low[k] == ",":
            return ""
        by_head = w.heads.get(singular(t.low[k]), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(t.low[k], ()):
            if measure in w.events and phrase_at(t, k, phrase):
                return measure
    return ""


def goes_with(t: Tokens, q: Quantity, before: Quantity) -> bool:
    """Is it a bare number joined to one with a unit: "of magnitude 7.8 and 7.5", "35 km of fence, out of 200"?"""
    if q.unit != "count" or not q.noun.empty or before.unit in ("count", "person") or before.measure == "age":
        return False
    joined = t.low[q.i - 1] in ("and", "or") and before.j == q.i - 1
    return joined or (t.low[q.i - 2 : q.i] == ["out", "of"] and q.value > before.value and before.dimension != "time")


def inherited(t: Tokens, q: Quantity, before: Quantity | None) -> str:
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


def number_of(t: Tokens, q: Quantity, start: int) -> str:
    """Return what is counted behind a noun of counting: "the count of bodies stood at 17", "the number aboard at 400".

    Args:
        start: token at which the figure's clause begins.
    """
    w = measure_words()
    if q.noun.empty and t.low[q.i - 1] in w.linking:
        toll = next((k for k in range(q.i - 2, max(-1, q.i - REACH), -1) if t.low[k] in w.tolls), -1)
        if toll >= 0:
            return w.heads.get(t.low[toll - 1], "") or "deaths"  # "the injury toll"
    if start and t.low[start - 1] == "," and all(_only_rises(low) for low in t.low[start : q.i]):
        start = 0  # "The number of dead, just from the north, has risen to 133"
    for k in range(q.i - 1, max(start, q.i - FAR_REACH) - 1, -1):
        if t.low[k] == "those" and t.low[q.i - 1] == "at":  # "put those arrested up to now at 58"
            for phrase, measure in w.after.get(t.low[k + 1], ()):
                if phrase_at(t, k + 1, phrase):
                    return measure
        if t.low[k] in ("put", "puts") and t.low[q.i - 1] == "at" and t.low[k + 1] == "the":
            if any(phrase_at(t, k + 2, p) and m == "casualties" for p, m in w.after.get(t.low[k + 2], ())):
                return "casualties"  # "put the dead and wounded at 4,000"
            found = next((w.heads[head] for m in range(k + 2, q.i) if (head := singular(t.low[m])) in w.heads), "")
            return found  # "put the houses damaged at 12,000"
        if t.low[k] not in w.totals or not (t.low[k + 1] == "of" or t.low[k + 1] in w.personal):
            continue
        found = ""
        for m in range(k + 1, q.i):
            by_head = w.heads.get(singular(t.low[m]), "")
            cue = next((measure for phrase, measure in w.after.get(t.low[m], ()) if phrase_at(t, m, phrase)), "")
            if by_head in w.events or cue in w.events:
                return by_head if by_head in w.events else cue
            aboard = any(phrase_at(t, m, phrase) for phrase, _ in w.personal.get(t.low[m], ()))
            if found in ("", "people"):
                found = by_head or cue or ("people" if aboard or is_person(t.low[m]) else found)
        return found
    return ""


def _only_rises(low: str) -> bool:
    """Is a word between a subject and its number, "has risen to", one that only says that the number is or grew?"""
    w = measure_words()
    return low in w.linking or low in w.auxiliaries or low in change_words().direction


def is_sought(t: Tokens, q: Quantity) -> bool:
    """Is a bare number that of the people who are looked for: "volunteers are still looking for more than 100"?"""
    return t.low[q.i - 1] in ("for", "of") and q.i > 1 and t.low[q.i - 2] in measure_words().sought


def acts_like_people(t: Tokens, q: Quantity, end: int) -> bool:
    """Do only people do what a bare number does: "At least 300 were aboard", "More than 50,000 have signed"?"""
    w, k = measure_words(), q.j
    while k < end and t.low[k] in w.auxiliaries:
        k += 1
    if q.j < k < end and is_nationality(t.raw[k]):
        return True  # "Some 350 were Pakistanis"
    return k < end and any(phrase_at(t, k, phrase) for phrase, _ in w.personal.get(t.low[k], ()))


def near_words(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what the words right before a number without a telling noun say it counts, "" without any."""
    w, k = measure_words(), q.i - 1
    if k < 1:
        return ""
    if t.low[k] in w.takes and (t.low[k - 1] in w.killers or t.low[k - 2] in w.killers):
        return "deaths"
    if not q.noun.empty and q.noun.j > q.i:
        return ""
    if t.raw[q.j] in ENDS and (labelled := _word_of_list(t, k)):
        return labelled
    if t.low[k] in w.holders or (t.low[k] in (":", "of") and t.low[k - 1] in w.holders):
        return "people"
    compared = t.low[k] in w.against or (t.low[k] in ("to", "with") and t.low[k - 1] in w.against)
    if compared and before is not None and before.unit in ("person", "count") and is_near(q, before):
        return before.measure if not t.low[q.j].isalpha() or t.low[q.j] in w.closing else ""
    if t.low[k] == "of" and t.low[k - 1] in w.steps and before is not None and before.unit in ("person", "count"):
        return before.measure
    return ""


def _word_of_list(t: Tokens, k: int) -> str:
    """Return what the one to three words up to token k say, a sign before them: "dead 288, injured 1,208"."""
    w = measure_words()
    for m in range(k, max(-1, k - LONGEST_LABEL), -1):
        if t.raw[m] in LIST_SIGNS:
            heads = [w.heads.get(singular(t.low[x]), "") for x in range(m + 1, k + 1)]
            return next((head for head in heads if head in w.events), "")
        if not t.low[m].isalpha() or t.low[m] == "and":
            return ""  # "killing and wounding hundreds"
    return ""


def of_these(t: Tokens, q: Quantity) -> bool:
    """Does a sentence open with a number of those told before: "Of these, 3,200 remain", "Of those, 40 Afghans"?"""
    k = q.i - (t.low[q.i - 1] == ",")
    return (q.noun.empty or q.unit == "person") and k == 2 and t.low[0] == "of" and t.low[1] in measure_words().them


def is_sum(t: Tokens, q: Quantity, before: Quantity | None) -> bool:
    """Is a bare number of millions a sum of money, where one was told: "is to pay 75 million", "and 50 million"?"""
    if not q.noun.empty or q.n_j - q.n_i < 2 or q.value < LEAST_SUM:
        return False
    if before is not None and before.measure == "money":
        return True
    return not measure_words().paying.isdisjoint(t.low[max(0, q.i - REACH // 2) : q.i])


def shares_money(t: Tokens, q: Quantity, before: Quantity | None) -> bool:
    """Is a bare number a sum for others: "a million roubles for each of the hurt and 500,000 for their families"?"""
    joined = q.noun.empty and t.low[q.i - 1] == "and" and t.low[q.j] == "for"
    return joined and before is not None and before.measure == "money" and is_near(q, before)


def asked(text: str, begin: int) -> str:
    """Return the measure that the question right before position `begin` asks for, "" without one."""
    before = text[max(0, begin - QUESTION) : begin].rstrip()
    if not before.endswith("?"):
        return ""
    start = max(before.rfind(sign, 0, -1) for sign in ".?!\n") + 1
    t = Tokens(before, start, len(before))
    w = measure_words()
    for k in range(t.count):
        by_head = w.heads.get(singular(t.low[k]), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(t.low[k], ()):
            if phrase_at(t, k, phrase):
                return measure
    return ""


def meant(text: str, begin: int) -> str:
    """Return the measure of the last noun of people before position `begin`, "" without one: "15,000 of them"."""
    before = text[max(0, begin - QUESTION) : begin]
    t = Tokens(before, 0, len(before))
    w = measure_words()
    for k in range(t.count - 1, -1, -1):
        low = t.low[k]
        if is_plural(low) and is_person(low):
            by_head = w.heads.get(singular(low), "people")
            return "people" if by_head in w.events else by_head  # of the dead, two "lived there"
    return ""
