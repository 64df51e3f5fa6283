"""Where a figure is about: the place its clause names, who acts or speaks there, or the scene of the article's lead."""

from __future__ import annotations

from dataclasses import dataclass

import nupunkt

from facts.extraction import mentions as named
from facts.extraction.clauses import clause_end, wide_start
from facts.extraction.mentions import Mention
from facts.extraction.quantities import Quantity
from facts.extraction.speakers import Speaker
from facts.extraction.tokens import Tokens
from facts.lexicon.scene_words import scene_words

LEAD_WORDS = 9  # words from which a line is a paragraph, not a headline or furniture
LEAD_LINES = 12  # lines looked at for the lead


@dataclass(frozen=True, slots=True)
class Where:
    """A place by name, with its ISO 3166-1 codes; empty when unknown."""

    name: str = ""
    countries: tuple[str, ...] = ()


NOWHERE = Where()
REPATRIATIONS = "repatriations"
ACTED_ON = frozenset(
    {"troops", "barrier_length", "barrier_height", "money", "crossings", "vehicles", "buildings", "count"}
)


class Scene:
    """What an article's sentences say of places: its lead's scene, its people's countries, the paragraph so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.people: dict[str, Where] = {}
        self._lead: Where | None = None
        self._line = -1
        self._last = NOWHERE

    @property
    def lead(self) -> Where:
        """The one place that the lead names, found when first asked for."""
        if self._lead is None:
            self._lead = _lead_scene(self.text)
        return self._lead

    def sentence(self, t: Tokens) -> SentenceScene:
        """Return the places of a sentence; sentences must come in order."""
        line = self.text.rfind("\n", 0, t.start[0])
        if line != self._line:
            self._line, self._last = line, NOWHERE
        return SentenceScene(self, t)

    def remember(self, where: Where) -> None:
        """Keep the place of the last figure of the paragraph."""
        self._last = where

    @property
    def paragraph(self) -> Where:
        return self._last


class SentenceScene:
    """The places of one sentence, asked for by figure."""

    __slots__ = ("article", "found", "t")

    def __init__(self, article: Scene, t: Tokens) -> None:
        self.article = article
        self.t = t
        self.found = named.mentions(t)

    def place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None) -> Where:
        """Return where a figure is about; see docs of `facts.extraction.scenes`."""
        where = self._place_of(q, following, speaker)
        self.article.remember(where)
        return where

    def _place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None) -> Where:
        t = self.t
        begin, end = wide_start(t, q), clause_end(t, q, following)
        end = max(end, q.j)
        if speaker is not None and speaker.at < q.i and speaker.at >= begin:
            begin = speaker.at
        inside = [m for m in self.found if begin <= m.i < max(end, q.j) and not _in(m, speaker)]
        if q.measure == REPATRIATIONS:
            goal = next((m for m in inside if m.part == named.GOAL), None)
            return _where(goal)
        stop = named.blocked(t, q.i, end)
        local = _nearest([m for m in inside if m.part == named.LOCATIVE], q)
        if local is not None and not (stop and local.j <= q.i):
            return _where(local)
        agents = [m for m in inside if m.part == named.AGENT and m.i < q.i]
        if agents and (q.measure in ACTED_ON or _one_land(inside)):
            return _where(agents[-1])
        if stop or named.blocked(t, begin, q.i):
            return NOWHERE
        if named.says_the_country(t, q.j, end):
            actor = next((m for m in self.found if m.part == named.AGENT and m.i < q.i), None)
            if actor is not None:
                return _where(actor)
        if not [m for m in inside if m.part != named.BORDER]:
            land = self._land_of(speaker)
            if land.name:
                return land
            if not self.found:
                return self._unnamed()
            if speaker is None or speaker.at > q.i:
                wider = _nearest([m for m in self.found if m.part == named.LOCATIVE and not _in(m, speaker)], q)
                return _where(wider)
        return NOWHERE

    def _unnamed(self) -> Where:
        """A sentence that names no place is about that of its paragraph so far, else about the article's scene."""
        return self.article.paragraph if self.article.paragraph.name else self.article.lead

    def _land_of(self, speaker: Speaker | None) -> Where:
        """The country a speaker speaks for: by the place in the office, or by the office given with the name before."""
        if speaker is None:
            return NOWHERE
        m = next((m for m in self.found if _in(m, speaker) and (m.part == named.AGENT or m.i == speaker.i)), None)
        if m is not None and m.demonym and m.part != named.AGENT:
            m = None
        near = m or next((m for m in self.found if speaker.j <= m.i <= speaker.j + 3 and m.i < speaker.at), None)
        surname = speaker.name.split()[-1] if speaker.name else ""
        if near is not None:
            where = _where(near)
            self.article.people[surname] = where
            return where
        return self.article.people.get(surname, NOWHERE)


def _in(m: Mention, speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.i <= m.i < speaker.j


def _where(m: Mention | None) -> Where:
    return NOWHERE if m is None else Where(m.name, m.countries)


def _nearest(found: list[Mention], q: Quantity) -> Mention | None:
    """The nearest place to a figure: what follows it counts as nearer than what stands before."""
    return min(found, key=lambda m: m.i - q.j if m.i >= q.j else 2 * (q.i - m.i), default=None)


def _one_land(inside: list[Mention]) -> bool:
    """Does the clause name one country only, so that who acts is where it happens?"""
    return len({m.countries for m in inside if m.part != named.BORDER}) == 1


def _lead_scene(text: str) -> Where:
    """Return the one place that the lead paragraph names: where it happens, else the only country in it."""
    sentences = list(_lead_sentences(text))
    found = [m for t in sentences for m in named.mentions(t)]
    local = [m for m in found if m.part == named.LOCATIVE]
    lands = {m.countries for m in found if m.part != named.LOCATIVE}
    local = [m for m in local if m.kind != "area"] or local
    if local:
        first = local[0]
        others = {m.countries for m in local} - {first.countries}
        return NOWHERE if others else _where(first)
    if len(lands) == 1 and not any(m.part == named.BORDER for m in found):
        return _where(next((m for m in found if not m.demonym), found[0]))
    return NOWHERE


def _lead_sentences(text: str) -> list[Tokens]:
    """Return the tokens of the lead's first sentence: the first line long enough to be prose."""
    begin = 0
    for _ in range(LEAD_LINES * 3):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        line = text[begin:end]
        words = line.split()
        if (
            len(words) >= LEAD_WORDS
            and words[0].lower() not in scene_words().furniture
            and line.rstrip()[-1:] in ".\"”)?!’'"
        ):
            a, b = nupunkt.sent_spans(line)[0]
            return [Tokens(text, begin + a, begin + b)]
        if end >= len(text):
            break
        begin = end + 1
    return []
