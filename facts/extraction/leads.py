"""The one scene of an article: where the first sentences that name a place say it happens, else its headline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from facts.extraction import mentions as named
from facts.extraction.clauses import phrase_at
from facts.extraction.lead_sentences import lead_sentences
from facts.extraction.mentions import Mention
from facts.extraction.place_parts import (
    AFAR,
    AGENT,
    BORDER,
    DATELINE,
    GOAL,
    HOLDER,
    LOCATIVE,
    NAMED,
    ORIGIN,
    OTHER,
    is_office,
)
from facts.extraction.tokens import Tokens
from facts.lexicon.places import apart, candidates, is_inside, speaks_for
from facts.lexicon.scene_words import scene_words
from facts.lexicon.speech import speech
from facts.lexicon.words import is_person, words

LONGEST_ARTICLE = 20_000  # characters in which towns are counted: bounds the work
OFTEN, RECURRING_TIMES = 4, 2  # times a town is named that an article comes back to, and as often as any other
LAND_TIMES = 3  # how many times as often as a town its land is named in an article that is about the land
OFFICE_REACH = 6  # tokens from a land to the verb of its office
SMALLER = ("region", "city")  # kinds of place that are smaller than a country
NOT_LEADING = frozenset({NAMED, DATELINE, AFAR, HOLDER})  # parts in which a headline's place is not what it is about
NO_SCENE = frozenset({BORDER, ORIGIN, NAMED, HOLDER})  # parts of a place that say nothing of the scene


@dataclass(frozen=True, slots=True)
class Where:
    """A place by name, with its ISO 3166-1 codes; empty when unknown. `local`: it is smaller than a country."""

    name: str = ""
    countries: tuple[str, ...] = ()
    local: bool = False


NOWHERE = Where()


def where_of(m: Mention | None) -> Where:
    """Return where a mention is; NOWHERE for none."""
    return NOWHERE if m is None else Where(m.name, m.countries, is_small(m))


def is_small(m: Mention) -> bool:
    """Whether a place is smaller than a country: a city, a region, an island."""
    return m.kind in (*SMALLER, named.LINE) or (m.kind == "area" and len(m.countries) == 1)


def lead_scene(text: str, about: named.About) -> tuple[Where, named.About]:
    """Return the one place of the article, and what its lead says of where it is.

    The place is that of the lead's first sentence that tells one, else of the headline, else of the lead's next
    sentences, else of a dateline. A sentence that names several, and none as the scene, ends the search. A headline
    that says more exactly where, or places the article elsewhere than its lead, decides.
    """
    dateline, scene, here, only_dateline = NOWHERE, None, about, False
    for t, headline, paragraph in lead_sentences(text):
        if (scene is not None and (scene.local or paragraph) and not headline) or (paragraph and dateline.name):
            break
        found = _placed(t, named.mentions(t, about))
        if not found:
            continue
        if here is about:
            near = {name for m in found for name in (*m.countries, m.name, *m.within) if not m.vast}
            here = named.About(frozenset(near), about.people, about.villages)
            found = _placed(t, named.mentions(t, here)) or found  # now also small towns of these lands
        where = _lead_of(t, _in_one_land(found))
        only_dateline |= not headline and not paragraph and all(m.part == DATELINE for m in found)
        if headline and _is_byline(t) and not (scene and where and _is_part(where, scene)):
            continue
        if scene is None:
            scene = where
        elif where is not None and _is_part(where, scene):
            scene = where  # a headline or the next sentence may say it more exactly: "KURSK INCURSION"
        elif headline and where is not None and not scene.name and (where.local or _is_labelled(t, found[0])):
            scene = where  # where the lead names several
        elif headline and where is not None and _is_opening(text, scene, where):
            scene = where  # "Finland starts felling trees" above "machines moved in near Imatra"
        elif headline and where is not None and _elsewhere(t, found, where, scene):
            scene = where  # and where the lead only tells of another place by the way, it decides
        if not dateline.name and found[0].part == DATELINE:
            dateline = where_of(found[0])
    found_scene = scene if scene is not None and (scene.name or not only_dateline) else dateline
    if not found_scene.local:
        return _in_both(text, here) or found_scene, here
    return _recurring(text, found_scene, about) or found_scene, here


def _in_both(text: str, about: named.About) -> Where | None:
    """Return the one city or region that both a headline and the lead's paragraphs name; None for none or several."""
    above: dict[str, Mention] = {}
    below: set[str] = set()
    for t, headline, _ in lead_sentences(text):
        if headline and _is_byline(t):
            continue
        found = [m for m in _placed(t, named.mentions(t, about)) if not _is_meeting(t, m)]
        small = [m for m in found if is_small(m) and not (m.demonym or m.part in NOT_LEADING or _is_passed(t, m))]
        if headline:
            above |= {m.name: m for m in small}
        else:
            below |= {m.name for m in small}
    both = [m for name, m in above.items() if name in below]
    return where_of(both[0]) if len(both) == 1 else None


def _recurring(text: str, town: Where, about: named.About) -> Where | None:
    """Return the town that an article comes back to, where its lead names another of the land, once or twice.

    A decision is made in one town for another; a reporter sits in one and tells of another.
    """
    lower = text[:LONGEST_ARTICLE].lower()
    names = [name for names in (about.villages or {}).values() for name in names]
    often = {name: lower.count(name) for name in names}
    most = max(often.values(), default=0)
    rival = max([lower.count(town.name.lower()), *(count for count in often.values() if count < most)])
    if most < OFTEN or most < RECURRING_TIMES * rival or list(often.values()).count(most) > 1:
        return None
    name = next(name for name, count in often.items() if count == most).title()
    place = next(iter(candidates(name)), None)
    if place is None or place.kind not in SMALLER or place.countries != town.countries:
        return None
    return (
        None
        if speaks_for(place.name) or is_inside(town.name, place.name)
        else Where(place.name, place.countries, local=True)
    )


def _is_byline(t: Tokens) -> bool:
    """Does a line tell who wrote it, and so where they sit: "Our correspondent in Geneva"?"""
    return t.low[0] in scene_words().bylines


def _is_part(where: Where, scene: Where) -> bool:
    """Is a place a city or region of the one land that is the scene so far?"""
    return where.local and not scene.local and bool(scene.name) and where.countries == scene.countries


def _is_labelled(t: Tokens, m: Mention) -> bool:
    """Does a headline begin with its land as a label: "Poland: Violent Pushbacks at Belarus Border"?"""
    return m.i == 0 and not m.demonym and t.raw[m.j] == ":"


def _is_opening(text: str, town: Where, land: Where) -> bool:
    """Is a town only where the lead opens, in an article that names its land far more often?"""
    within = town.local and not land.local and town.countries in ((), land.countries)
    return within and bool(land.name) and text.count(town.name) * LAND_TIMES <= text.count(land.name)


def _elsewhere(t: Tokens, found: list[Mention], where: Where, scene: Where) -> bool:
    """Does a headline place the article apart from its lead, and not by somebody's origin: "Swansea doctor tells"?"""
    plainly = not any(is_person(t.low[m.j]) and not t.low[m.j - 1].endswith(("'s", "’s")) for m in found)
    plainly = plainly and all(m.part == LOCATIVE or (len(found) == 1 and m.part != AGENT) for m in found)
    return plainly and bool(where.name and scene.name) and apart(where.name, scene.name)


def _placed(t: Tokens, found: list[Mention]) -> list[Mention]:
    """Leave out what is no place of the article's, as long as another is left."""
    placed = [m for m in found if m.part not in (NAMED, HOLDER)]
    placed = [m for m in placed if m.part != AFAR] or placed
    return [m for m in placed if not _is_meeting(t, m)] or placed


def _is_meeting(t: Tokens, m: Mention) -> bool:
    """Do people only meet there: "Donors meeting in Paris", "the Geneva talks"?"""
    w = scene_words()
    if m.part == DATELINE or not w.struck.isdisjoint(t.low):
        return False  # "Gunmen stormed a conference in Mogadishu"
    named_by = not w.gatherings.isdisjoint(t.low[m.j : m.j + 2])
    return named_by or (t.low[m.i - 1] in ("in", "at") and t.low[m.i - 2] in w.gatherings)


def _in_one_land(found: list[Mention]) -> list[Mention]:
    """Give a village of no known country that of its sentence, when this names one: "off Pylos in southern Greece"."""
    lands = {m.countries for m in found if m.countries}
    if len(lands) != 1:
        return found
    return [m if m.countries else replace(m, countries=next(iter(lands))) for m in found]


def _lead_of(t: Tokens, found: list[Mention]) -> Where | None:
    """Return the one scene of a lead: where it happens, else what it names; None when it has only a dateline.

    Two countries are one scene when neither acts on the other: "Southern Turkey and the north of Syria were hit". Of
    several scenes none is the article's.
    """
    rest = [m for m in found if m.part != DATELINE and not _is_someone(t, m)]
    rest = [m for m in rest if not _is_passed(t, m)] or rest
    rest = [m for m in rest if not _is_topic(t, m) and not (m.vast and m.demonym)]
    told = next((k for k in range(t.count) if t.low[k] in scene_words().elsewhen), t.count)
    if all(m.part == GOAL for m in rest):
        into = {m.name: m for m in rest if m.kind == "country" and t.low[m.i - 1] == "into"}
        # "370,000 have escaped into Bangladesh", but "the boat was on its way to Italy"
        return where_of(next(iter(into.values()))) if len(into) == 1 else None
    small = [m for m in rest if is_small(m) and m.part not in NO_SCENE and not m.demonym and not is_office(t, m.j)]
    small = [m for m in small if m.part != GOAL or m.kind == named.LINE] or small  # "to England drowned off Calais"
    plainly = [m for m in small if t.low[m.j] in scene_words().sides or not named.modifies(t, m)]
    if any(m.countries != small[0].countries for m in rest if small):  # "Syria was hit by the Gaziantep earthquake"
        small = plainly
    small = _innermost(t, plainly or small)
    small = [m for m in small if m.i < told and m in plainly] or small
    works = [m for m in small if t.low[m.j] in scene_words().works and named.modifies(t, m)]
    if works and len(small) == len(works) and works[0].within:  # "the Kakhovka dam" is felt far beyond its town
        return Where(works[0].within[-1], works[0].countries)
    beside = [m for m in rest if m.part == LOCATIVE and m.kind == "country"]
    if len({m.name for m in small}) == 1 and all(m.countries == small[0].countries for m in beside):
        return where_of(small[0])  # "troops crossed into the Kursk region", "off Pylos in southern Greece"
    local = [m for m in rest if m.part == LOCATIVE]
    local = [m for m in local if not m.vast] or local
    if local:
        others = {m.countries for m in local} - {local[0].countries}
        return NOWHERE if others else where_of(local[0])
    lands = sorted({m.countries for m in rest})
    acts = [m for m in rest if m.part == AGENT and m.kind == "country" and not _says(t, m)]
    acts = [m for m in acts if not is_office(t, m.j)] or acts
    acting = {m.name: m for m in acts if m.i < told} or {m.name: m for m in acts}
    if (
        len(lands) > 1
        and len(acting) == 1
        and all(_stands_by(t, m) or m.name in acting or m.i > told or (m.part == AGENT and _says(t, m)) for m in rest)
    ):
        return where_of(next(iter(acting.values())))  # "Pakistan has given Afghans a month", "has shut its border with"
    if any(m.part == BORDER for m in rest):
        return NOWHERE
    if len(lands) == 1:
        dateline = found[0] if found[0].part == DATELINE else None
        if dateline is not None and lands[0] == dateline.countries and not any(_acts(t, m) for m in rest):
            return where_of(dateline)  # "BEIRUT - World leaders pledged aid for Lebanon"
        if len(rest) == 1 and rest[0].seat:
            return Where(rest[0].seat, rest[0].countries)  # "Beirut counts its dead"
        return where_of(next((m for m in rest if not m.demonym), rest[0]))
    left = {m.name: m for m in rest if m.part == ORIGIN and m.kind == "country"}
    if len(left) == 1 and all(m.demonym or m.name in left for m in rest):
        return where_of(next(iter(left.values())))  # "Afghans have left Pakistan"
    gone = [m for m in rest if m.part == GOAL and m.kind == "country"]
    if len({m.name for m in gone}) == 1 and all(m.part in (GOAL, ORIGIN) for m in rest):
        return where_of(gone[0])  # "have come back to Afghanistan from Pakistan"
    plain = list({m.name: m for m in rest if m.kind == "country" and m.part == OTHER and not m.demonym}.values())
    if len(plain) == 1 and all(m.name == plain[0].name or m.demonym or is_office(t, m.j) for m in rest):
        return where_of(plain[0])  # "help for the people of Chad, the French foreign ministry said"
    if len(plain) == 2 and len({m.countries for m in plain} | set(lands)) == 2:
        codes = tuple(sorted({code for m in plain for code in m.countries}))
        return Where(" and ".join(m.name for m in plain), codes)
    return NOWHERE if rest else None


def _is_passed(t: Tokens, m: Mention) -> bool:
    """Do people only come through a place: "have gone back through the Jaber crossing"?"""
    return not scene_words().passing.isdisjoint(t.low[max(0, m.i - 2) : m.i])


def _is_topic(t: Tokens, m: Mention) -> bool:
    """Is a place only what a plan is about: "the Rwanda plan", "the Rwanda migrant deal"?"""
    own = m.demonym or t.low[m.j - 1].endswith(("'s", "’s")) or t.low[m.j] in ("'s", "’s")
    return not own and not scene_words().topics.isdisjoint(t.low[m.j : m.j + 2]) and named.modifies(t, m)


def _says(t: Tokens, m: Mention) -> bool:
    """Does a land, or an office of it, only speak: "Poland says", not "Lithuania's government has approved"?"""
    if is_office(t, m.j):
        return not speech().verbs.isdisjoint(t.low[m.j : m.j + OFFICE_REACH])
    says = t.low[m.j] in speech().verbs
    return says and not any(phrase_at(t, m.j, phrase) for phrase in speech().not_saying.get(t.low[m.j], ()))


def _stands_by(t: Tokens, m: Mention) -> bool:
    """Does a place leave the one that acts in a lead alone: people, an area, what lies beyond a border or its gates?"""
    gate = m.part == GOAL and t.low[m.i - 2] in scene_words().gates
    return m.demonym or m.vast or m.part == BORDER or gate or t.low[m.i - 1] == "with"


def _innermost(t: Tokens, found: list[Mention]) -> list[Mention]:
    """Leave out places that hold another one: the state of a city, the island in "Lahaina, the port on Maui"."""
    holders = {name for m in found for name in m.within}
    holders |= {holder.name for m, holder in pairwise(found) if named.explains(t, m, holder)}
    return [m for m in found if m.name not in holders]


def _is_someone(t: Tokens, m: Mention) -> bool:
    """Is it one person by origin: "for a Syrian he had never met"?"""
    return m.demonym and m.j == m.i + 1 and t.low[m.i - 1] in scene_words().someone and _ends(t, m.j)


def _ends(t: Tokens, j: int) -> bool:
    """Does no noun follow that an adjective would describe?"""
    return not t.low[j].isalpha() or t.low[j] in words().stop


def _acts(t: Tokens, m: Mention) -> bool:
    """Does the land itself act or suffer ("Kenya has sent"), and not just an office of it ("Kenya's minister said")?"""
    return m.part == LOCATIVE or (m.part == AGENT and not is_office(t, m.j))
