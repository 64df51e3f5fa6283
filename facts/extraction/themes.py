"""What an article is about, where a figure's own words do not say: in one about migrants, "people" are migrants."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from facts.extraction import elided
from facts.extraction.clauses import phrase_at
from facts.extraction.numeral import is_whole
from facts.extraction.phrases import is_nationality
from facts.extraction.quantities import Quantity
from facts.extraction.things import beyond_bracket, thing
from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import measure_words
from facts.lexicon.scene_words import scene_words
from facts.lexicon.themes import theme_words
from facts.lexicon.words import singular
from facts.settings import THEME_LEAST, THEME_SPAN

FEWEST = 100  # people whom a land takes in; a smaller bare number is more often something else
RETURNS_LEAST = 2  # words of people sent back or flown out: there are few others for it
GOING_REACH = 8  # tokens between people and what they do
COUNT_REACH = 2  # tokens from a verb of counting to its number: "is about 107,000"
VERB_REACH = 4  # tokens between a verb of building and its length
RISE_REACH = 12  # tokens from what rose to the number it rose to
LEAST_LENGTH = 1000  # metres; less of a wall is not told without a noun


class Theme:
    """What one article is about; counted when it is first asked for.

    Args:
        lower: the article in lower case.
    """

    def __init__(self, lower: str = "") -> None:
        self._lower = lower

    @cached_property
    def migrants(self) -> bool:
        """Whether it is about migrants."""
        return self._has(theme_words().migrants)

    @cached_property
    def boats(self) -> bool:
        """Whether it is about people who cross a sea."""
        return self._has(theme_words().boats) and any(word in self._lower for word in theme_words().migrants)

    @cached_property
    def returns(self) -> bool:
        """Whether it is about people sent back to their land."""
        return self._has(theme_words().returns, RETURNS_LEAST)

    @cached_property
    def homecoming(self) -> bool:
        """Whether it is about people who go back to their land of themselves."""
        w = theme_words()
        both = [sum(map(self._lower.count, words)) for words in (w.leavers, w.homecoming)]
        return min(both) >= RETURNS_LEAST and sum(both) >= max(THEME_LEAST, len(self._lower) / THEME_SPAN)

    @cached_property
    def airlift(self) -> bool:
        """Whether it is about people brought to safety."""
        return self._has(theme_words().airlift, RETURNS_LEAST)

    @cached_property
    def forces(self) -> bool:
        """Whether it is about armies."""
        return self._has(theme_words().forces)

    @cached_property
    def crowds(self) -> bool:
        """Whether it is about people who protest."""
        return self._has(theme_words().crowds)

    @cached_property
    def barrier(self) -> bool:
        """Whether it is about a fence or a wall."""
        return self._has(theme_words().barrier)

    def _has(self, words: tuple[str, ...], least: int = THEME_LEAST) -> bool:
        return sum(map(self._lower.count, words)) >= max(least, len(self._lower) / THEME_SPAN * least / THEME_LEAST)

    def measure(self, t: Tokens, q: Quantity, end: int) -> str:
        """Return the measure of a figure in an article about this, crossings of people aside; its own words win.

        Args:
            end: token at which its clause ends.
        """
        if self.posted(t, q):
            return "troops"
        if self.sent_back(t, q, end) or self.gone_home(t, q, end):
            return "repatriations"
        if self.lifted(t, q, end):
            return "migrants"
        about = self.migrants or self.boats or self.returns or self.homecoming
        return self.counted(t, q, end) if about else q.measure

    def sent_back(self, t: Tokens, q: Quantity, end: int) -> bool:
        """Does a figure count those who go back to their land: "165,000 Afghans have left Pakistan"?

        Args:
            end: token at which its clause ends.
        """
        w = theme_words()
        if q.measure == "count" and q.noun.head in w.homed:
            return self.homecoming
        bare = q.measure == "count" and q.noun.empty and q.value >= FEWEST
        people = q.measure in ("migrants", "crossings") or (q.unit == "person" and q.measure == "people")
        if not (bare or people):
            return False
        after = t.low[q.j : min(end, q.j + (VERB_REACH if bare else GOING_REACH))]
        before = [] if bare else t.low[max(0, q.i - VERB_REACH) : q.i]
        if not bare and not w.returning.isdisjoint(after + before) and self.returns:
            return True
        return not w.homing.isdisjoint(after) and self.homecoming

    def gone_home(self, t: Tokens, q: Quantity, end: int) -> bool:
        """Does a figure of an article about migrants count those who went home: "another 1,017 have gone home"?

        Args:
            end: token at which its clause ends.
        """
        if q.measure not in ("people", "migrants", "count") or (q.measure == "count" and not q.noun.empty):
            return False
        homeward, last = theme_words().homeward, min(end, q.j + GOING_REACH)
        return any(phrase_at(t, k, p) for k in range(q.j, last) for p in homeward.get(t.low[k], ())) and self.migrants

    def crossed(self, t: Tokens, q: Quantity, end: int) -> bool:
        """Does a figure count those who came to a border, let in or not: "283 people slipped over it", "refused 40"?

        Args:
            end: token at which its clause ends.
        """
        if q.measure not in ("people", "migrants", "crowd", "count") or (q.measure == "count" and not q.noun.empty):
            return False
        w, last = theme_words(), min(end, q.j + GOING_REACH)
        met, anyone = self.migrants and self.barrier, self._are_anyone(t, q) or q.measure == "migrants"
        for cues, here in ((w.stopped, self.migrants), (w.met, met), (w.landed, anyone and self.boats)):
            behind = any(phrase_at(t, k, p) for k in range(q.j, last) for p in cues.get(t.low[k], ()))
            for k in range(max(0, q.i - COUNT_REACH - 1), q.i):
                behind |= any(phrase_at(t, k, p) and k + len(p) == q.i for p in cues.get(t.low[k], ()))
            if behind and here:
                return True
        return False

    def lifted(self, t: Tokens, q: Quantity, end: int) -> bool:
        """Does a figure of an article about an airlift count who got out: "79,000 civilians", "Japan took out 15"?

        Args:
            end: token at which its clause ends.
        """
        w, near = theme_words(), t.low[max(0, q.i - VERB_REACH) : q.i] + t.low[q.j : min(end, q.j + GOING_REACH)]
        if q.noun.empty and q.measure in ("count", "people"):
            stands = not t.low[q.j].isalpha() or t.low[q.j] in measure_words().closing | measure_words().auxiliaries
            return stands and is_whole(q.value) and not w.flown.isdisjoint(near) and self.airlift
        if q.unit != "person" or q.measure != "people" or q.noun.j <= q.i:
            return False
        anyone = q.noun.head in w.lifted or is_nationality(t.raw[q.noun.j - 1])
        return anyone and not w.lifting.isdisjoint(near) and self.airlift

    def posted(self, t: Tokens, q: Quantity) -> bool:
        """Is a bare number of an article about armies that of troops: "has sent 1,000 more", "12,000 were sent"?"""
        w, words = theme_words(), measure_words()
        if q.unit not in ("count", "person") or q.noun.head not in ("", "more", "other") or q.value < FEWEST:
            return False
        k = q.j
        while t.low[k] in words.auxiliaries:
            k += 1
        told = t.low[q.i - 1] in w.sent or (k > q.j and t.low[k] in w.sent)
        return told and w.not_sent.isdisjoint(t.low[max(0, q.i - GOING_REACH) : k + VERB_REACH]) and self.forces

    def gathered(self, t: Tokens, q: Quantity, end: int) -> bool:
        """Does a figure of an article about protests count a crowd: "20,000 people came out", "the ministry's 88,000"?

        Args:
            end: token at which its clause ends.
        """
        w = theme_words()
        if q.noun.empty:
            near = t.low[max(0, q.i - elided.REACH) : min(end, q.j + GOING_REACH)]
            told = not (measure_words().linking | account_words().saying).isdisjoint(
                t.low[max(0, q.i - COUNT_REACH) : q.i]
            )
            big = q.value >= FEWEST and is_whole(q.value)
            return told and big and not (w.crowd_counters | measure_words().counters).isdisjoint(near) and self.crowds
        if q.unit != "person" or q.measure != "people" or q.noun.j <= q.i or q.noun.head not in w.crowd_people:
            return False
        near = t.low[q.j : min(end, q.j + GOING_REACH)]
        return not w.crowd_verbs.isdisjoint(near) and self.crowds

    def counted(self, t: Tokens, q: Quantity, end: int) -> str:
        """Return the measure of a count in an article about migrants; what its own words say wins.

        Args:
            end: token at which its clause ends.
        """
        w = theme_words()
        head = q.noun.head
        counts = w.counts | w.sailed if self.boats else w.counts
        if q.measure == "count" and head in counts:
            return counts[head]
        if q.measure == "count" and q.noun.empty and (risen := _what_rose(t, q, counts)):
            return counts[risen]
        if q.measure == "count" and q.noun.empty and q.value >= FEWEST:
            near, after = t.low[max(0, q.i - VERB_REACH) : q.i], t.low[q.j : min(end, q.j + COUNT_REACH)]
            told = not w.receiving.isdisjoint(near) or not w.going.isdisjoint(after)  # "Chad has received 493,000"
            totals = measure_words().totals
            tally = w.span in t.low[: q.i] and any(t.low[k] in totals and t.low[k + 1] != "of" for k in range(q.i))
            known = "crossings" if self.boats else "migrants"
            return known if told or tally else q.measure  # "The tally for the year has passed 200,000"
        if q.measure not in ("people", "crowd") or q.unit != "person":
            return q.measure
        of_holder = t.low[q.i - 1] == "of" and t.low[q.i - 2] in measure_words().holders
        room = t.low[q.i - 1] == "for" and t.low[q.i - 2] in w.room
        if (not q.noun.empty and q.noun.j <= q.i) or of_holder or room:
            return q.measure  # "a crew of 40", "a village of 3,200 people", "meant for 350 people"
        here = self.migrants or self.returns or is_nationality(t.raw[q.noun.j - 1])
        if here and self._are_anyone(t, q) and w.not_with.isdisjoint(t.low) and not elided.acts_like_people(t, q, end):
            return "migrants"
        return q.measure

    def _are_anyone(self, t: Tokens, q: Quantity) -> bool:
        """Are those whom a figure counts people without an office: "people", "Syrians", "1,295", not "ministers"?"""
        national = not q.noun.empty and is_nationality(t.raw[q.noun.j - 1])
        return national or q.noun.empty or q.noun.head in theme_words().people

    def is_barriers(self, t: Tokens, q: Quantity) -> bool:
        """Is a length without a noun the barrier's: "It is to stand 5.5 metres high", "Only 47 miles have gone up"?"""
        along = _along_border(t, q)
        if along or (not q.noun.empty and t.low[q.noun.i] not in dimensions().way):
            return along and self.barrier
        w, after = theme_words(), t.low[beyond_bracket(t, q.j)]
        sized = after in measure_words().height or after == "long" or t.low[q.j - 1] in ("high", "tall", "long")
        if t.low[q.i - 1] == ":" and t.low[max(0, q.i - 2)] in w.labels:
            return self.barrier  # "Length: 175 km."
        built = not w.verbs.isdisjoint(t.low[max(0, q.i - VERB_REACH) : q.i])
        alone = abs(float(q.value)) * q.base.factor >= LEAST_LENGTH and w.not_barriers.isdisjoint(t.low)
        afar = after in measure_words().afield or t.low[q.j - 1] in measure_words().afield
        if not (sized or built or (alone and not afar)) or not self.barrier:
            return False
        if sized and _is_border(t, q):
            return False
        named = measure_words().barrier | dimensions().pronouns
        return named.issuperset((thing(t, q) or "it").split()[-1:])  # not "The frontier is 1,954 miles long"


def _what_rose(t: Tokens, q: Quantity, counts: Collection[str]) -> str:
    """Return the noun whose size a bare number tells: "Attempts rose from 5,286 in 2022 to 13,863".

    It opens the sentence where more is said of it: "Attempts to enter illegally were now close to 400 a day".
    """
    m = measure_words()
    for k in range(q.i - 1, max(-1, q.i - RISE_REACH), -1):
        noun = singular(t.low[k])
        if noun in counts:
            return noun
        said = t.low[k] in m.when | m.linking | m.auxiliaries or t.low[k] in change_words().direction
        if not (said or t.low[k] in m.rising or t.raw[k][0].isdigit()):
            break
    k = q.i - 1 - (t.low[q.i - 1] in m.auxiliaries and t.low[q.i - 1] not in m.linking)
    opening = singular(t.low[t.low[0] in ("the", "these", "such")])
    stands = t.low[k] in m.linking and not {",", ";"} & set(t.low[:k])
    return opening if stands and opening in counts else ""


def _along_border(t: Tokens, q: Quantity) -> bool:
    """Is a length the part of a border that has something on it: "along 508 km of a border", "covers 37 km of it"?"""
    w = theme_words()
    k = beyond_bracket(t, q.j)
    if t.low[k] != "of" or scene_words().border_nouns.isdisjoint(t.low[k + 1 : k + COUNT_REACH + 2]):
        return False
    behind = t.low[k + COUNT_REACH : k + GOING_REACH]
    return t.low[q.i - 1] in w.along or not w.closing_off.isdisjoint(behind)


def _is_border(t: Tokens, q: Quantity) -> bool:
    """Does a border stand nearer before a size than a barrier does: "The border with Chad, 330 km long"?"""
    lines, barrier = scene_words().border_nouns, measure_words().barrier
    return next((low in lines for low in reversed(t.low[: q.i]) if low in lines or low in barrier), False)
