"""Where a figure is about: the place its clause names, who acts or speaks there, or the scene of the article's lead."""

from __future__ import annotations

from facts.extraction import mentions as named
from facts.extraction.clauses import clause_end, places_of, wide_start
from facts.extraction.headings import Sections
from facts.extraction.leads import NO_SCENE, NOWHERE, SMALLER, Where, is_small, lead_scene, where_of
from facts.extraction.mentions import Mention
from facts.extraction.people import People
from facts.extraction.place_parts import AFAR, AGENT, DATELINE, GOAL, HOLDER, LOCATIVE, NAMED, ORIGIN, OTHER
from facts.extraction.quantities import Quantity
from facts.extraction.sources import Speaker
from facts.extraction.speaker_lands import belongs, land_of
from facts.extraction.tokens import Tokens
from facts.extraction.unlisted import villages_of
from facts.lexicon.accounts import account_words
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import measure_words
from facts.lexicon.places import apart, capital_of, speaks_for
from facts.lexicon.scene_words import scene_words
from facts.lexicon.themes import theme_words

NEXT = 5  # tokens between a figure and a place that goes with it
OPENING = 6  # tokens in which a sentence's opening phrase names its place
LOOK_BACK = 600  # characters of a paragraph before a sentence that may name its place
UNPLACED = frozenset({NAMED, DATELINE, HOLDER})  # parts of a place in which a figure never is
REPATRIATIONS = "repatriations"
CROSSINGS = "crossings"  # they may end in an area: "crossings into the EU"
FROM_ABROAD = frozenset({"money", "count", "people", "troops", "vehicles"})  # what another country may send
SENT = frozenset({"troops", "vehicles", "money"})  # what goes to where it is about
TAKEN_IN = frozenset({"migrants", "people", "count", "crossings"})  # those whom a land receives
OWN_LAND = frozenset({"barrier_length", "barrier_height", "crossings", "migrants", "arrests"})  # what is at home
ACTED_ON = frozenset(
    {"troops", "barrier_length", "barrier_height", "money", "crossings", "vehicles", "buildings", "count", "arrests"}
)


class Scene:
    """What an article's sentences say of places: its lead's scene, its people's countries, the paragraph so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.people: dict[str, Where] = {}
        self._people = People(text)
        self.about = named.About(people=self._people, villages=villages_of(text))
        self.lead, self.about = lead_scene(text, self.about)
        self._sections = Sections(text, self.lead, self.about)
        self.places: list[Where] = []  # of the figures so far
        self._line = -1
        self._last = NOWHERE

    def sentence(self, t: Tokens) -> SentenceScene:
        """Return the places of a sentence; sentences must come in order."""
        line = self.text.rfind("\n", 0, t.start[0])
        if line != self._line:
            self._line, self._last = line, NOWHERE
            self._sections.read_on(line)
            self.lead = self._sections.paragraph(line + 1)
        self._people.read_on(t.start[0])
        return SentenceScene(self, t)

    @property
    def labelled(self) -> bool:
        """Whether a heading or a label gives the scene."""
        return self._sections.labelled

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
        found = [m for m in named.mentions(told, self.about) if m.part in (LOCATIVE, AGENT)]
        if self.lead.local:  # a land that acts or speaks moves no scene
            found = [m for m in found if m.part == LOCATIVE or m.kind != "country"]
        found = [m for m in found if m.kind != "city" or not speaks_for(m.name)]  # "In Moscow, a picture was drawn"
        return where_of(found[-1]) if found else NOWHERE


class SentenceScene:
    """The places of one sentence, asked for by figure."""

    __slots__ = ("article", "both", "capital", "country", "found", "here", "last", "nameless", "t")

    def __init__(self, article: Scene, t: Tokens) -> None:
        self.article = article
        self.t = t
        self.found = named.mentions(t, article.about)
        self.last = NOWHERE
        w = scene_words()
        self.nameless = places_of(t, w.blocks)  # "in the region", "in the forest between"
        here = places_of(t, w.here)  # "the city": the one that the article is about
        self.here = [k for k in here if "of" not in t.low[k + 2 : k + 4]]  # but "the city of Gdansk"
        capital = places_of(t, w.capital)
        self.capital = [k for k in capital if "of" not in t.low[k + 2 : k + 4] and t.raw[k + 2 : k + 3] != [","]]
        self.both = places_of(t, w.both)  # "both countries": those that the article is about
        self.country = places_of(t, w.country)  # "the country": the one that the sentence is about

    def place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None, said: list[Speaker]) -> Where:
        """Return where a figure is about.

        In this order: "the city" of the article, a country that stands for a clause ("Egypt 450,000"), the place its
        clause names, who takes in or acts in it, "the country" and "both countries", the country that
        the speaker speaks for, the place of the figure before in the sentence, of the paragraph, of the article's lead.
        Another account of a figure is where that one is.
        """
        where = self._place_of(q, following, speaker, said)
        if q.again is not None:
            everyone = said if speaker is None else [*said, speaker]
            where = self._retold(q, self.article.places[q.again.number], where, speaker, everyone)
        self.article.places.append(where)
        if q.measure == "length" and any(m.part == AFAR and m.name == where.name for m in self.found):
            return where  # what a distance is counted from places only the distance
        self.article.remember(where)
        self.last = where
        return where

    def _retold(self, q: Quantity, told: Where, where: Where, speaker: Speaker | None, said: list[Speaker]) -> Where:
        """Where another account is: where the first was, unless its own is named: "Australia reports 4,100".

        Args:
            told: where the first was; where: what the words around say.
        """
        if speaker is not None and speaker.at >= 0 and self.t.low[speaker.at] in account_words().owning:
            span = (speaker.i, speaker.j)
            land = next((m for m in self.found if (m.i, m.j) == span and m.kind == "country" and not m.demonym), None)
            if land is not None:
                return where_of(land)
        begin = wide_start(self.t, q)
        own = [m for m in self.found if m.name == where.name and m.i >= begin]
        own = [m for m in own if not any(belongs(m, s) for s in said)]
        return where if any(m.part == LOCATIVE or (m.part == AGENT and not m.demonym) for m in own) else told

    def _place_of(self, q: Quantity, following: Quantity | None, speaker: Speaker | None, said: list[Speaker]) -> Where:
        t = self.t
        begin, end = wide_start(t, q), max(clause_end(t, q, following), q.j)
        if speaker is not None and begin <= speaker.at < q.i:
            begin = speaker.at
        found = [m for m in self.found if m.part not in UNPLACED and not any(belongs(m, s) for s in said)]
        found = [m for m in found if not named.says_whose(q, m) and not q.n_i <= m.i < q.unit_j]
        if following is not None:  # "2,750 tonnes (3,030 U.S. tons)"
            found = [m for m in found if not following.n_i <= m.i < following.unit_j]
        found = [m for m in found if not self._likened(q, m)]
        found = [m for m in found if m.part != AFAR or not self._is_elsewhere(q, m, found)]
        inside = [m for m in found if begin <= m.i < end]
        if not any(m.part == LOCATIVE for m in inside):
            inside = [m for m in found if m.j <= begin and self._opens(m)] + inside
        if q.measure == REPATRIATIONS:
            return self._returned(q, inside, speaker)
        if self.both and _any_in(self.both, begin, end) and self.article.lead.name:
            return NOWHERE if self.article.lead.local else self.article.lead
        stop = _any_in(self.nameless, q.i, end)
        if any(t.low[m.j] in scene_words().losses for m in inside if m.kind == "country"):
            return self.article.lead  # "Russia's losses"
        if _any_in(self.here, begin, end) and self.article.lead.local:
            return self.article.lead
        if self.capital and _any_in(self.capital, begin, end) and (seat := self._capital(inside)).name:
            return seat
        bare = q.noun.empty or q.noun.j <= q.i
        gapped = next((m for m in found if bare and m.j == q.i and t.low[m.i - 1] in (",", "and")), None)
        if gapped is not None:
            return where_of(gapped)  # "Chad has received 493,000, Egypt 450,000"
        if q.dimension == "length" and named.is_way(t, inside):
            return NOWHERE
        here = [m for m in inside if m.part == LOCATIVE and not _is_of_next(t, q, m, following)]
        local = named.nearest(named.smallest(t, here), q)
        if local is not None and not (stop and local.j <= q.i):
            return where_of(local)
        goal = next((m for m in inside if m.part == GOAL and m.i >= q.j), None) if q.measure in SENT else None
        if goal is not None and not goal.demonym:
            return where_of(goal)
        beside = self._beside(q, found)
        if beside is not None:
            return where_of(beside)
        agents = [m for m in inside if m.part == AGENT and m.i < q.i and not m.vast]
        if agents and agents[-1].kind == "country" and scene_words().losses & set(t.low[agents[-1].j : q.i]):
            return self.article.lead  # a side's losses are where the fighting is
        if agents and q.measure in TAKEN_IN and theme_words().receiving & set(t.low[agents[-1].j : q.i]):
            return where_of(agents[-1])  # "Chad has received 493,000"
        if agents and (q.measure in ACTED_ON or _one_land(inside)):
            return self._acting(q, agents[-1])
        if stop or _any_in(self.nameless, begin, q.i):
            return self.article.lead
        if _any_in(self.country, q.j, end):
            actor = next((m for m in self.found if m.part == AGENT and m.i < q.i), None)
            if actor is not None:
                return where_of(actor)
            if not any(m.part == OTHER and not m.demonym for m in inside) and self.article.lead.name:
                return self.article.lead
        people = next((m for m in self.found if m.demonym and m.j == q.noun.j and t.low[m.j - 1].endswith("s")), None)
        if people is not None and not self._victims(q, people):
            return where_of(people)  # "9 million Syrians"
        if any(m.part not in NO_SCENE and not (m.part == AGENT and m.i >= q.j) for m in inside):
            return self._only_name(q, inside)
        return self._from_around(q, speaker, found)

    def _beside(self, q: Quantity, found: list[Mention]) -> Mention | None:
        """The place that a distance is counted from, or whose people are told of: "Bayda, a town of 5,000"."""
        low = self.t.low
        if q.measure == "length":
            leading = dimensions().directions | dimensions().counted_from | {"-", "the"}
            return next((m for m in found if 0 < m.i - q.j <= NEXT and leading.issuperset(low[q.j : m.i])), None)
        if low[q.i - 1] == "of" and low[q.i - 2] in scene_words().settlements:
            return next((m for m in reversed(found) if q.i - NEXT <= m.j < q.i and low[m.j] == ","), None)
        return None

    def _likened(self, q: Quantity, m: Mention) -> bool:
        """Does the place only stand in a comparison: "about as much as the lake in Utah", "more than in Utah"?"""
        between = self.t.low[q.j : m.i]
        return "than" in between or ("much" in between and "as" in between)

    def _is_elsewhere(self, q: Quantity, m: Mention, found: list[Mention]) -> bool:
        """Does a place only say how far off the scene lies: "in Goris, 90 km from Stepanakert"?"""
        if any(other.part == LOCATIVE for other in found):
            return True
        lead = self.article.lead
        return q.measure != "length" and lead.local and apart(m.name, lead.name)

    def _capital(self, inside: list[Mention]) -> Where:
        """The capital of the one land that the article is about, where the clause names no place but that land."""
        codes = self.article.lead.countries
        named_here = any(m.countries != codes for m in inside if m.part in (LOCATIVE, GOAL) or is_small(m))
        capital = capital_of(codes[0]) if len(codes) == 1 and not named_here else ""
        return Where(capital, codes, local=True) if capital else NOWHERE

    def _returned(self, q: Quantity, inside: list[Mention], speaker: Speaker | None) -> Where:
        """Where people are sent back to; else who sends them, or where they leave; else their home; else the scene."""
        goal, home = next((m for m in inside if m.part == GOAL), None), self._home(q)
        away = [m for m in inside if m.kind == "country" and (home is None or m.countries != home.countries)]
        left = next((m for m in away if m.part in (ORIGIN, AGENT)), None) or next(
            (m for m in away if m.part == LOCATIVE), None
        )
        lead = self.article.lead
        if goal is None and left is None and self.article.labelled and home is not None:
            return lead if lead.countries != home.countries else where_of(home)
        if goal is None and left is None and home is not None:
            land = land_of(
                self.t, self.found, self.article.people, speaker
            )  # "7,621 Syrians went home, the Turkish minister said"
            if land.name and land.countries != home.countries:
                return land
        found = goal or left or home
        return where_of(found) if found is not None else self.article.lead

    def _home(self, q: Quantity) -> Mention | None:
        """The land of those who are flown home: "430 Iraqis", "374 citizens of Iraq"."""
        low = self.t.low
        own = [m for m in self.found if m.demonym and q.noun.i <= m.i < q.noun.j]
        if low[q.noun.i - 1] == "its":  # "Iraq flew home 40 of its citizens"
            own += [m for m in self.found if m.part == AGENT and m.i < q.i and m.kind == "country"][-1:]
        own += [m for m in self.found if q.j <= m.i <= q.j + 1 and low[m.i - 1] == "of" and m.kind == "country"]
        return own[0] if own else None

    def _opens(self, m: Mention) -> bool:
        """Does the place open the sentence, for whoever speaks in it: "On the Syrian side, officials count 40"?"""
        return m.part == LOCATIVE and m.i < OPENING and (m.i < 2 or "," in self.t.low[m.j : m.j + 3])

    def _victims(self, q: Quantity, people: Mention) -> bool:
        """Are they people whom something befell at the article's scene: "three Libyans died", "47 Syrians survived"?"""
        lead = self.article.lead
        abroad = not set(people.countries) & set(lead.countries)
        return bool(lead.name) and (abroad or q.measure in measure_words().events)

    def _acting(self, q: Quantity, agent: Mention) -> Where:
        """Who acts is where it happens; but aid from abroad is about the scene of the article."""
        lead = self.article.lead
        if not scene_words().own.isdisjoint(self.t.low[q.j : q.j + NEXT]):
            return where_of(agent)  # "Mexico keeps 10,000 troops at its own border"
        if (
            lead.local
            and agent.kind not in (*SMALLER, "area")
            and not (q.measure in OWN_LAND or named.has(self.t, agent))
        ):
            return lead
        gives = q.measure == "money" or not scene_words().giving.isdisjoint(self.t.low[agent.j : q.i])
        if q.measure in FROM_ABROAD and gives and lead.name and not set(agent.countries) & set(lead.countries):
            return lead
        return where_of(agent)

    def _only_name(self, q: Quantity, inside: list[Mention]) -> Where:
        """The one land that a clause names in no clear part: where something goes to, or "20 miles from Gaziantep"."""
        t = self.t
        if q.measure in measure_words().events and self.article.lead.name:
            inside = [m for m in inside if m.part != GOAL]  # the hurt flown to a city were hurt elsewhere
        plain = [
            m
            for m in inside
            if not m.demonym
            and not m.vast
            and not named.modifies(t, m)
            and (t.low[m.i - 1] != "from" or q.measure == "length")
            and tuple(t.low[max(0, m.i - 2) : m.i]) not in scene_words().by_way
        ]
        goals = [m for m in inside if m.part == GOAL and (not m.vast or q.measure == CROSSINGS)]
        if len(goals) == 1:
            return where_of(goals[0])
        if plain and _one_land(inside):
            return where_of(named.nearest(named.smallest(t, plain), q))
        lead = self.article.lead
        others = any(not set(m.countries) & set(lead.countries) for m in inside if not named.are_people(t, m))
        return NOWHERE if others and not lead.local else lead

    def _from_around(self, q: Quantity, speaker: Speaker | None, found: list[Mention]) -> Where:
        """The place of a figure whose own clause names none."""
        land = land_of(self.t, self.found, self.article.people, speaker)
        lead = self.article.lead
        if land.name and (not lead.name or (set(land.countries) & set(lead.countries) and not lead.local)):
            return land
        if self.last.name:
            return self.last
        if not found:
            told = self.article.before(self.t)
            return told if told.name else lead
        if speaker is None or speaker.at > q.i:
            local = named.nearest([m for m in found if m.part == LOCATIVE], q)
            if local is not None:
                return where_of(local)
            if any(m.part not in NO_SCENE for m in found):
                return self._only_name(q, found)
        return lead


def _is_of_next(t: Tokens, q: Quantity, m: Mention, following: Quantity | None) -> bool:
    """Does a place behind a figure open what is said of the next: "in Latvia it was 5,286, and in Poland 15,700"?"""
    opens = m.i - 1 > q.j and t.low[m.i - 2] in ("and", ",", ";", "while", "but")
    return opens and following is not None and m.j <= following.i <= m.j + NEXT


def _any_in(places: list[int], begin: int, end: int) -> bool:
    return any(begin <= k < end for k in places)


def _one_land(inside: list[Mention]) -> bool:
    """Does the clause name one country only, so that who acts is where it happens?"""
    return len({m.countries for m in inside if m.part not in NO_SCENE and not m.vast}) == 1
