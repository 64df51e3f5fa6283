"""Where a figure is about: the place its clause names, who acts or speaks there, or the scene of the article's lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import nupunkt

from facts.extraction import mentions as named
from facts.extraction.clauses import clause_end, places_of, wide_start
from facts.extraction.mentions import Mention
from facts.extraction.people import People
from facts.extraction.quantities import Quantity
from facts.extraction.speakers import Speaker
from facts.extraction.tokens import Tokens
from facts.lexicon.scene_words import scene_words

SHORTEST_SENTENCE = 25  # characters; "BERLIN." is a dateline
LEAD_WORDS = 9  # words from which a line is a paragraph, not a headline or furniture
LOOK_BACK = 600  # characters of a paragraph before a sentence that may name its place
LEAD_ENDS = ".\"”)?!’'"  # how a line of prose ends
LONGEST_LEAD = 8000  # characters of a lead paragraph that are looked at
LEAD_LINES = 12  # lines looked at for the lead


@dataclass(frozen=True, slots=True)
class Where:
    """A place by name, with its ISO 3166-1 codes; empty when unknown. `local`: it is smaller than a country."""

    name: str = ""
    countries: tuple[str, ...] = ()
    local: bool = False


NOWHERE = Where()
REPATRIATIONS = "repatriations"
FROM_ABROAD = frozenset({"money", "count", "people", "troops", "vehicles"})  # what another country may send
SMALLER = ("region", "city")  # kinds of place that are smaller than a country
NO_SCENE = frozenset({named.BORDER, named.ORIGIN, named.NAMED})  # parts of a place that say nothing of the scene
ACTED_ON = frozenset(
    {"troops", "barrier_length", "barrier_height", "money", "crossings", "vehicles", "buildings", "count"}
)


class Scene:
    """What an article's sentences say of places: its lead's scene, its people's countries, the paragraph so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.people: dict[str, Where] = {}
        self.about = named.About(people=People(text))
        self.lead, self.about = _lead_scene(text, self.about)
        self._line = -1
        self._last = NOWHERE

    def sentence(self, t: Tokens) -> SentenceScene:
        """Return the places of a sentence; sentences must come in order."""
        line = self.text.rfind("\n", 0, t.start[0])
        if line != self._line:
            self._line, self._last = line, NOWHERE
        return SentenceScene(self, t)

    def remember(self, where: Where) -> None:
        """Keep the place of the last figure of the paragraph."""
        self._last = where

    def before(self, t: Tokens) -> Where:
        """The place that the paragraph has spoken of last, before a sentence that names none."""
        if self._last.name:
            return self._last
        begin = self._line + 1
        if t.start[0] - begin < 8:
            return NOWHERE
        told = Tokens(self.text, max(begin, t.start[0] - LOOK_BACK), t.start[0])
        found = [m for m in named.mentions(told, self.about) if m.part in (named.LOCATIVE, named.AGENT)]
        return _where(found[-1]) if found else NOWHERE


class SentenceScene:
    """The places of one sentence, asked for by figure."""

    __slots__ = ("article", "both", "country", "found", "last", "nameless", "t")

    def __init__(self, article: Scene, t: Tokens) -> None:
        self.article = article
        self.t = t
        self.found = named.mentions(t, article.about)
        self.last = NOWHERE
        w = scene_words()
        self.nameless = places_of(t, w.blocks)  # "in the region", "in the forest between"
        self.both = places_of(t, w.both)  # "both countries": those that the article is about
        self.country = places_of(t, w.country)  # "the country": the one that the sentence is about

    def place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None, said: list[Speaker]) -> Where:
        """Return where a figure is about.

        In this order: the place its clause names, who acts in it, "the country" and "both countries", the country that
        the speaker speaks for, the place of the figure before in the sentence, of the paragraph, of the article's lead.
        """
        where = self._place_of(q, following, speaker, said)
        self.article.remember(where)
        self.last = where
        return where

    def _place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None, said: list[Speaker]) -> Where:
        t = self.t
        begin, end = wide_start(t, q), max(clause_end(t, q, following), q.j)
        if speaker is not None and begin <= speaker.at < q.i:
            begin = speaker.at
        found = [m for m in self.found if m.part != named.NAMED and not any(_in(m, s) for s in said)]
        found = [m for m in found if not (m.demonym and q.noun.i <= m.i < q.noun.j)]
        inside = [m for m in found if begin <= m.i < end]
        if q.measure == REPATRIATIONS:
            return _where(next((m for m in inside if m.part == named.GOAL), None))
        if self.both and _any_in(self.both, begin, end) and self.article.lead.name:
            return self.article.lead
        stop = _any_in(self.nameless, q.i, end)
        local = _nearest([m for m in inside if m.part == named.LOCATIVE], q)
        if local is not None and not (stop and local.j <= q.i):
            return _where(local)
        agents = [m for m in inside if m.part == named.AGENT and m.i < q.i and m.kind != "area"]
        if agents and scene_words().losses & set(t.low[agents[-1].j : q.i]):
            return self.article.lead  # a side's losses are where the fighting is
        if agents and (q.measure in ACTED_ON or _one_land(inside)):
            return self._acting(q, agents[-1])
        if stop or _any_in(self.nameless, begin, q.i):
            return self.article.lead
        if _any_in(self.country, q.j, end):
            actor = next((m for m in self.found if m.part == named.AGENT and m.i < q.i), None)
            if actor is not None:
                return _where(actor)
        people = next((m for m in self.found if m.demonym and m.j == q.noun.j and t.low[m.j - 1].endswith("s")), None)
        if people is not None:
            return _where(people)  # "9 million Syrians"
        if any(m.part not in NO_SCENE and not (m.part == named.AGENT and m.i >= q.j) for m in inside):
            return self._only_name(q, inside)
        return self._from_around(q, speaker, found)

    def _acting(self, q: Quantity, agent: Mention) -> Where:
        """Who acts is where it happens; but aid from abroad is about the scene of the article."""
        lead = self.article.lead
        if (q.measure in FROM_ABROAD or lead.local) and lead.name and not set(agent.countries) & set(lead.countries):
            return lead
        return _where(agent)

    def _only_name(self, q: Quantity, inside: list[Mention]) -> Where:
        """The one land that a clause names in no clear part: where something goes to, or "20 miles from Gaziantep"."""
        t = self.t
        plain = [
            m
            for m in inside
            if not m.demonym
            and m.kind != "area"
            and not named.modifies(t, m)
            and (t.low[m.i - 1] != "from" or q.measure == "length")
        ]
        goals = [m for m in inside if m.part == named.GOAL and m.kind != "area"]
        if len(goals) == 1:
            return _where(goals[0])
        if plain and _one_land(inside):
            return _where(_nearest(plain, q))
        return self.article.lead if self.article.lead.local else NOWHERE

    def _from_around(self, q: Quantity, speaker: Speaker | None, found: list[Mention]) -> Where:
        """The place of a figure whose own clause names none."""
        land = self._land_of(speaker)
        lead = self.article.lead
        if land.name and (not lead.name or set(land.countries) & set(lead.countries)):
            return land
        if self.last.name:
            return self.last
        if not found:
            told = self.article.before(self.t)
            return told if told.name else lead
        if speaker is None or speaker.at > q.i:
            local = _nearest([m for m in found if m.part == named.LOCATIVE], q)
            if local is not None:
                return _where(local)
            if any(m.part not in NO_SCENE for m in found):
                return self._only_name(q, found)
        return lead if all(m.part in NO_SCENE for m in found) else NOWHERE

    def _gives_land(self, m: Mention, speaker: Speaker) -> bool:
        """Does the place say for whom the speaker speaks: "the Polish government", "President X of Turkey"?"""
        if m.part == named.AGENT:
            return True
        return not m.demonym and (m.i == speaker.i or self.t.low[m.i - 1] == "of") and m.part != named.NAMED

    def _land_of(self, speaker: Speaker | None) -> Where:
        """The country a speaker speaks for: by the place in the office, or by the office given with the name before."""
        if speaker is None:
            return NOWHERE
        m = next((m for m in self.found if _in(m, speaker) and self._gives_land(m, speaker)), None)
        near = m or next((m for m in self.found if speaker.j <= m.i <= speaker.j + 3 and m.i < speaker.at), None)
        surname = speaker.name.split()[-1] if speaker.name else ""
        if near is not None:
            where = _where(near)
            self.article.people[surname] = where
            return where
        return self.article.people.get(surname, NOWHERE)


def _lead_of(t: Tokens, found: list[Mention]) -> Where:
    """Return the one scene of a lead: where it happens, else what it names; a dateline only when nothing else is named.

    Two countries are one scene when neither acts on the other: "Southern Turkey and the north of Syria were hit".
    """
    dateline = found[0] if found[0].i == 0 and t.raw[found[0].j] in ("—", "-", "–", "(") else None
    rest = [m for m in found if m is not dateline]
    if dateline is not None and not rest:
        return _where(dateline)
    small = [m for m in rest if m.kind in SMALLER and m.part not in NO_SCENE and not m.demonym]
    small = [m for m in small if t.low[m.j] in scene_words().sides or not named.modifies(t, m)]
    if len({m.name for m in small}) == 1 and not any(m.part == named.LOCATIVE and m.kind == "country" for m in rest):
        return _where(small[0])  # "troops crossed into the Kursk region"
    local = [m for m in rest if m.part == named.LOCATIVE]
    local = [m for m in local if m.kind != "area"] or local
    if local:
        others = {m.countries for m in local} - {local[0].countries}
        return NOWHERE if others else _where(local[0])
    lands = sorted({m.countries for m in rest})
    if any(m.part == named.BORDER for m in rest):
        return NOWHERE
    if len(lands) == 1:
        return _where(next((m for m in rest if not m.demonym), rest[0]))
    plain = [m for m in rest if m.kind == "country" and m.part == named.OTHER and not m.demonym]
    if len(plain) == 2 and len({m.countries for m in plain} | set(lands)) == 2:
        codes = tuple(sorted({code for m in plain for code in m.countries}))
        return Where(" and ".join(m.name for m in plain), codes)
    return NOWHERE


def _in(m: Mention, speaker: Speaker) -> bool:
    """Does the place belong to who speaks: in the name, or in what follows it ("said X, the minister in Ankara")?"""
    return speaker.i <= m.i < speaker.j or (speaker.closes and m.i >= speaker.at)


def _where(m: Mention | None) -> Where:
    return NOWHERE if m is None else Where(m.name, m.countries, m.kind in SMALLER)


def _nearest(found: list[Mention], q: Quantity) -> Mention | None:
    """The nearest place to a figure: what follows it counts as nearer than what stands before."""
    return min(found, key=lambda m: m.i - q.j if m.i >= q.j else 2 * (q.i - m.i), default=None)


def _any_in(places: list[int], begin: int, end: int) -> bool:
    return any(begin <= k < end for k in places)


def _one_land(inside: list[Mention]) -> bool:
    """Does the clause name one country only, so that who acts is where it happens?"""
    return len({m.countries for m in inside if m.part not in NO_SCENE and m.kind != "area"}) == 1


def _lead_scene(text: str, about: named.About) -> tuple[Where, named.About]:
    """Return the one place of the article, and what its lead says of where it is.

    The place is that of the lead's first sentence that names any, else of the headline, else of the second sentence.
    """
    for t in _lead_sentences(text):
        found = [m for m in named.mentions(t, about) if m.part != named.NAMED]
        if found:
            near = {name for m in found for name in (*m.countries, m.name, *m.within) if m.kind != "area"}
            return _lead_of(t, found), named.About(frozenset(near), about.people)
    return NOWHERE, about


def _lead_sentences(text: str) -> Iterator[Tokens]:
    """Yield the first sentence of the first line long enough to be prose, the headline, the second sentence."""
    begin = 0
    above: list[tuple[int, int]] = []
    lead: list[tuple[int, int]] = []
    for _ in range(LEAD_LINES * 3):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        line = text[begin : min(end, begin + LONGEST_LEAD)]
        words = line.split()
        prose = len(words) >= LEAD_WORDS and words[0].lower() not in scene_words().furniture
        if prose and line.rstrip()[-1:] in LEAD_ENDS:
            spans = [(begin + a, begin + b) for a, b in nupunkt.sent_spans(line)]
            lead = [span for span in spans if span[1] - span[0] > SHORTEST_SENTENCE][:2]
            break
        if len(words) > 3:
            above.append((begin, end))
        if end >= len(text):
            break
        begin = end + 1
    for a, b in (*lead[:1], *above[:2], *lead[1:]):
        yield Tokens(text, a, min(b, a + LONGEST_LEAD))
