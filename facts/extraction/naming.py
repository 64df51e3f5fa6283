"""What a figure is about: its measure and its subject, from the nouns and verbs around it."""

from __future__ import annotations

from facts.extraction import accounts, elided, parts
from facts.extraction.barriers import barrier_measure
from facts.extraction.clauses import clause_end, clause_start, label_start, phrase_at
from facts.extraction.phrases import is_number
from facts.extraction.quantities import PERSON, Quantity
from facts.extraction.themes import Theme
from facts.extraction.tokens import Tokens
from facts.extraction.told_before import MOST_TOLD, Told, is_money, repeat_or_answer, repeats
from facts.lexicon.measure_words import Cues, measure_words
from facts.lexicon.words import words
from facts.model import COUNT

PASSIVE = frozenset({"were", "was", "been", "are", "be"})
REACH = 14  # tokens from a figure at which a verb still says what happened to it
BARE_REACH = 7  # the same for a number without a noun, which is more often something else
SAFE_REACH = 6  # tokens from a figure at which "rescued" still says that they are missing no longer
OPENING = 5  # tokens: "Among them were some"
NO_THEME = Theme()
PERSON_MEASURES = frozenset(
    {"deaths", "injuries", "casualties", "missing", "arrests", "repatriations", "migrants", "troops", "crowd", "people"}
)
ELSEWHERE_TOLD = frozenset({"count", "people", "troops"})  # measures of parts whose whole says what befell them


def name_measures(t: Tokens, found: list[Quantity], told: Told | None = None, theme: Theme = NO_THEME) -> None:
    """Set the measure of every quantity of a sentence, left to right: an elided one takes that of the one before.

    Args:
        told: what the sentences before have told; the figures of this one are added.
        theme: what the article is about.
    """
    lent, told = elided.lent(t), told or Told()
    wholes: dict[int, Quantity] = {}
    for k, q in enumerate(found):
        before = found[k - 1] if k else None
        following = found[k + 1] if k + 1 < len(found) else None
        if before is not None and elided.goes_with(t, q, before):
            q.unit, q.base, q.measure, q.dimension = before.unit, before.base, before.measure, before.dimension
        if q.measure:
            if q.measure == "length":
                q.measure = barrier_measure(t, q, before, theme)
            told.money = q if q.measure == "money" else told.money
            continue
        last = before or told.last
        beyond = found[k + 2] if k + 2 < len(found) else None
        noun = q.noun
        q.measure = _share(t, q, before, following, beyond) or _count(t, q, before, following)
        if before is None and q.measure == "people" and told.counted is not None and q.i < OPENING:
            q.measure = parts.part_of(t, q, told.counted) or q.measure  # "Among them were some 5,000 Britons"
        wholes |= parts.add_up(t, found, k, told.counted)
        safe = not measure_words().safe.isdisjoint(t.low[q.j : q.j + SAFE_REACH])
        if k in wholes and q.measure in ELSEWHERE_TOLD and not (safe and wholes[k].measure == "missing"):
            accounts.repeat(q, wholes[k])
        elif q.measure == q.unit == "count" and accounts.stands_alone(t, q) and not is_money(t, q, before, told):
            repeat_or_answer(t, q, told.counted, first=k == 0)
        elif not repeats(t, q, noun, before, told, lent):
            end = clause_end(t, q, following)
            crowd = q.measure in ("count", "people") and (
                elided.is_turnout(t, q, last.measure if last else "") or theme.gathered(t, q, end)
            )
            if not crowd and theme.crossed(t, q, end):
                q.measure, q.unit, q.base = "crossings", PERSON.name, PERSON
            else:
                q.measure = "crowd" if crowd else theme.measure(t, q, end)
        if before is not None and parts.shares_verb(t, before, q):
            before.measure = q.measure
        last = before or told.counted
        if noun.empty and q.again is None and last is not None and last.measure == q.measure:
            rises = t.low[q.i - 1] == "to"  # "that takes the total to 25,401" sums up
            again = not rises and accounts.told_again(t, q, last)
            first = accounts.closest(q, last, told.recent) if again else None
            q.again = first if first is not None and first.measure == q.measure else None
            q.again = None if accounts.is_owned(t, q) else q.again
        if lent and q.measure not in measure_words().events and not (safe and lent == "missing"):
            q.measure = lent
        if q.measure in PERSON_MEASURES and q.unit == "count":
            q.unit, q.base = "person", PERSON
        if q.unit == "person" or (q.unit == "count" and q.measure != "count"):
            told.counted = q
            told.recent = [*told.recent[-MOST_TOLD:], q]
    told.last = found[-1]


def _share(t: Tokens, q: Quantity, before: Quantity | None, following: Quantity | None, beyond: Quantity | None) -> str:
    """Return the measure of a part and of its whole, "12 of the 40 miners died": 12 did; "" for no such pair."""
    w = measure_words()
    if before is not None and parts.is_whole(t, q, before):
        told = before.measure in w.events or before.measure == "percentage"
        return w.heads.get(q.noun.head, "people" if q.unit == "person" or q.noun.empty else "") if told else ""
    if following is None or not parts.is_whole(t, following, q) or w.heads.get(following.noun.head) in w.events:
        return ""
    said = _count(t, following, q, beyond)
    return said if said in w.events else ""


def _count(t: Tokens, q: Quantity, before: Quantity | None, following: Quantity | None) -> str:
    w = measure_words()
    head = q.noun.head
    if t.low[q.n_j] == "-" and not q.noun.empty:
        q.unit, q.base = (PERSON.name, PERSON) if t.low[q.n_j + 1] in w.members else (COUNT.name, COUNT)
        return "people" if q.unit == PERSON.name else "count"
    of_kin = t.low[q.i - 1] == "of" and t.low[q.i - 2] in w.kin and t.low[q.noun.j] != "who"
    if (q.noun.j <= q.i and head in w.kin) or of_kin:
        return "people"  # "a father of three was killed", "a father of two children was killed"
    if q.noun.empty and t.low[q.j] == "head" and t.low[q.j + 1] == "of":
        return "count"  # "700,000 head of livestock are dead"
    if head == "death" and t.low[q.noun.j] in w.papers:
        q.unit, q.base = COUNT.name, COUNT
        return "count"  # "one death investigation"
    if t.low[q.j] in w.souls and (q.noun.empty or q.noun.head in w.taking):
        saved = not w.sparing.isdisjoint(t.low[max(0, q.i - 2) : q.i])
        return "people" if saved else "deaths"  # "the loss of 27 lives", but "could save 300 lives"
    behind = t.low[q.j + 1]
    if q.noun.empty and t.low[q.j] in w.strong and (not behind.isalpha() or behind in w.closing):
        armed = not (w.corps | w.forces).isdisjoint(t.low[max(0, q.i - REACH) : q.i])
        return "troops" if armed else "people"  # "its army, now around 200,000 strong"
    if head in w.points and _is_gate(t, q):
        return "count"
    if parts.fallen(t, q):
        return "deaths"
    by_head = w.heads.get(head, "") or parts.of_corps(t, q)
    if by_head in w.events:
        return _cue_from(t, q.noun.i, w.after) or by_head  # "20 killed or wounded"
    alone = q.noun.empty and (
        not t.low[q.j].isalpha() or t.low[q.j] in w.closing
    )  # not "boat sinks: six confirmed dead"
    phrase = (
        q.unit == "person" and t.low[q.noun.j] not in words().auxiliaries
    )  # not "for the dead: 70 rescuers had dug"
    if t.low[q.i - 1] == ":" and q.i > 1 and (alone or phrase):
        in_label = before is not None and before.i >= label_start(t, q.i - 1)  # "87 detonators: 12 here"
        labelled = "" if in_label else elided.label(t, q.i - 1)
        if labelled:
            return labelled
    end, start = clause_end(t, q, following), clause_start(t, q, before)
    if head in w.attempts and any(phrase_at(t, k, p) for k in range(q.j, t.count) for p in w.crossing):
        return "crossings"
    if q.noun.empty or head in w.counted or q.noun.j <= q.i:
        counted = elided.number_of(t, q, start) or elided.near_words(t, q, before)
        if counted:
            return counted
    person = q.unit == "person" or q.noun.empty or by_head in PERSON_MEASURES
    reach = REACH if not q.noun.empty else BARE_REACH
    right, right_at = _after(t, q.j, min(end, q.j + reach), w.after) if person or by_head else ("", 0)
    stated = right_at == 0 and t.low[q.j] in words().person_adjectives  # "with 31 people missing"
    if q.i and t.low[q.i - 1] in w.companions and not stated:
        right = ""  # "a driver with three passengers died"
    left, left_at = _before(t, q, start) if person or by_head else ("", 0)
    if head in w.ill and not w.treating.isdisjoint(_around(t, q)):  # who treats patients does not count the hurt
        left, right = "" if left == "injuries" else left, "" if right == "injuries" else right
    if (left and right and right not in w.events) or not w.neither.isdisjoint(t.low[max(0, q.i - 2) : q.i]):
        right = ""
    if head in w.carriages and right not in w.events and not w.rails.isdisjoint(_around(t, q)):
        q.unit, q.base = COUNT.name, COUNT
        return "vehicles"
    if head in w.works and w.harmed.isdisjoint(t.low[: t.count]):
        return "count"  # "four public schools", but "four schools were damaged"
    if by_head and (not person or head in words().person_adjectives):
        return by_head  # "3,614 evacuated" were, whatever befell others
    if q.unit == "person" and t.low[q.i - 1] in w.sends and any(phrase_at(t, q.noun.j, p) for p in w.to_hospital):
        return "injuries"
    if by_head == "troops" and any(phrase_at(t, q.noun.j, p) for p in w.fell):
        behind = t.low[q.noun.j + 2]
        return "deaths" if not behind.isalpha() or behind in w.closing - {"from"} or behind in w.when else by_head
    if left == "deaths" and right == "casualties" and right_at == 0:
        left = ""  # "claims over 49,000 killed or wounded"
    listed = ""
    if q.unit == "person" and not (left or right):
        listed = parts.listed(t, q, before) or parts.joined(t, q, before)
    if listed:
        return listed
    for cue, _ in sorted(((left, left_at), (right, right_at)), key=lambda c: c[1]):
        if cue and (cue in w.events or not by_head or cue == by_head):
            if cue == "deaths" and by_head == "troops" and t.low[q.i - 1 - left_at] in w.losses and cue == left:
                return "casualties"
            if (q.unit == "count" and q.noun.head and not person) or (cue == "arrests" and head in w.captives):
                continue
            return cue
    described = parts.described(t, q)
    if described or by_head:
        return described or by_head
    if q.noun.empty:
        if elided.is_sought(t, q):
            return "missing"
        if part := parts.part_of(t, q, before):
            return part  # "5,011 people, of whom 4,890 are Afghans"
        if elided.acts_like_people(t, q, end):
            return "people"
    if q.noun.empty or head in w.inherits or head == "other":
        if before is None and head in w.them:
            return elided.meant(t.text, t.start[0]) or "people"
        return elided.inherited(t, q, before)
    if q.unit == "person":
        return parts.part_of(t, q, before) or "people"
    return "count"


def _is_gate(t: Tokens, q: Quantity) -> bool:
    """Is a crossing a place to cross at: "two road crossings", "closed two of its six crossings"?"""
    w = measure_words()
    return not (w.ways.isdisjoint(t.low[q.noun.i : q.noun.j]) and w.worked.isdisjoint(_around(t, q)))


def _around(t: Tokens, q: Quantity) -> list[str]:
    """Return the words around a figure and its noun."""
    return t.low[max(0, q.i - REACH // 2) : q.noun.j + REACH // 2]


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
        if k > begin and t.low[k] in w.subordinate:
            break
        for phrase, measure in cues.get(t.low[k], ()):
            if phrase_at(t, k, phrase):
                if _object_follows(t, k, phrase):
                    return "", 0
                return measure, k - begin
        if t.low[k] in w.negations:
            break
    return "", 0


def _object_follows(t: Tokens, k: int, phrase: tuple[str, ...]) -> bool:
    """Is the verb an active one with an object of its own: "12 gunmen killed a woman"?"""
    w, after = measure_words(), k + len(phrase)
    if phrase[0] not in w.active or (t.low[k - 1] in w.undergone and t.low[k - 1] != "and"):
        return False
    joined = t.low[k - 1] == "and"
    if t.low[after] in w.objects and len(phrase) == 1 and not joined:
        return True
    while t.low[after] in w.object_hedges:
        after += 1
    return is_number(t, after)  # "Some 20 rebels killed at least three soldiers"


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
