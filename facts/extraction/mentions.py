"""Places named in a sentence, and the part each plays: where it happens, where to, who acts, beyond a border."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from itertools import compress, pairwise
from operator import ne

from facts.extraction.numeral import HYPHENS
from facts.extraction.phrases import is_number
from facts.extraction.place_parts import (
    AGENT,
    BORDER,
    GOAL,
    HOLDER,
    LOCATIVE,
    NAMED,
    ORIGIN,
    OTHER,
    describes,
    is_agency,
    part_of,
)
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.extraction.unlisted import Named, unlisted
from facts.lexicon.places import Place, find_place
from facts.lexicon.scene_words import scene_words
from facts.lexicon.words import words

SLASHES = HYPHENS | {"/", "–"}  # between two lands: "the U.S.-Mexico border", "the Hungary/Serbia border"
BOTH_SIDES = ("between", "of")  # before two lands: "the border between Poland and Belarus"
LINE = "border"  # kind of place: what two lands share
LONGEST_NESTING = 5  # tokens: "in the district of"
LONGEST_APPOSITION = 10  # tokens between a name and the place in what explains it


@dataclass(frozen=True, slots=True)
class Mention:
    """A place at tokens i to j, by name and ISO codes, with its part in the sentence.

    `seat` is the capital that stands for its country here: "Beirut counts its dead".
    """

    name: str
    countries: tuple[str, ...]
    part: str
    i: int
    j: int
    demonym: bool
    kind: str = "country"
    within: tuple[str, ...] = ()
    seat: str = ""

    @property
    def vast(self) -> bool:
        """Whether it is an area of several countries, such as Europe: more than a scene."""
        return self.kind == "area" and len(self.countries) > 1


@dataclass(frozen=True, slots=True)
class About:
    """What an article says of itself: codes and names of its countries, surnames of its people, and its villages.

    They decide which of several places of one name is meant, and that a surname is none.
    """

    near: frozenset[str] = frozenset()
    people: Container[str] = frozenset()
    villages: Named | None = None


UNKNOWN = About()


def mentions(t: Tokens, about: About = UNKNOWN) -> list[Mention]:
    """Return the places that a sentence names, in order; "Turkey and Syria" is one."""
    found: list[tuple[Place, str, int, int]] = []
    free = 0
    shouted = t.shouted()
    for k in compress(range(t.count), map(ne, t.raw, t.low)):  # words with a capital
        if k >= free and t.raw[k][0].isupper():
            words = [*t.low[:k], t.raw[k].title(), *t.low[k + 1 :]] if shouted else t.raw
            hit = find_place(words, k, about.near, about.people)
            if hit is not None and is_agency(t, k, k + hit[2]):
                continue
            if hit is not None and k and shouted and hit[0].kind == "city" and words[k] not in t.text:
                continue  # "LEFT TO THEIR FATE" is no town: the article would write its name elsewhere too
            if hit is not None and hit[1] != "none":
                place, role, length = hit
                free = k + length
                found.append((place, role, k, free))
            elif hit is None and about.villages is not None and not shouted:
                village = unlisted(t, k, about.near, about.villages, about.people)
                if village is not None:
                    place, begin, free = village
                    found.append((place, "name", begin, free))
    return _joined(t, found)


def _joined(t: Tokens, found: list[tuple[Place, str, int, int]]) -> list[Mention]:
    made: list[Mention] = []
    k = 0
    while k < len(found):
        line = _border_of_two(t, found[k : k + 2])
        if line is not None:
            made.append(line)
            k += 2
            continue
        place, role, i, j = found[k]
        part = part_of(t, place, role, i, j)
        if role == "demonym":
            name, codes = _land(place, role), place.countries
        elif part == AGENT or (part == OTHER and t.low[i - 1] != "of" and not describes(t, i, j)):
            name, codes = _land(place, role), place.countries
        else:
            name, codes = _written(t, place, role, i, j), place.countries
        names = [name]
        while k + 1 < len(found) and role == "name" and _goes_on(t, j, place, found[k + 1]):
            if len(names) == 1 and t.low[j : j + 2] == [",", "and"]:
                break  # "along its border with Belarus, and Poland says"
            k += 1
            names.append(_written(t, found[k][0], "name", found[k][2], found[k][3]))
            codes = (*codes, *found[k][0].countries)
            j = found[k][3]
        if made and _holds(t, made[-1], i, codes):
            outer = made.pop()
            part = outer.part if outer.part in (LOCATIVE, GOAL) and part == OTHER else part
        kind = "country" if role == "capital" and name in place.within else place.kind
        seat = place.name if kind != place.kind else ""
        lands = tuple(sorted(set(codes)))
        made.append(
            Mention(" and ".join(dict.fromkeys(names)), lands, part, i, j, role == "demonym", kind, place.within, seat)
        )
        k += 1
    return _nested(t, made)


def _nested(t: Tokens, made: list[Mention]) -> list[Mention]:
    """Make of a place that only says where the one before lies its holder: "at Portland in Dorset", "Turís (Valencia)".

    A town of another land by the gazetteer is then one of the holder's land: this Portland is not in Oregon.
    """
    for k, (inner, outer) in enumerate(pairwise(made)):
        if inner.kind == "city" and not inner.demonym and not outer.demonym and _lies_in(t, inner, outer):
            known = set(outer.countries) & set(inner.countries)
            within = inner.within if known else (outer.name, *outer.within)
            made[k] = replace(inner, countries=inner.countries if known else outer.countries, within=within)
            made[k + 1] = replace(outer, part=HOLDER)
    return made


def _lies_in(t: Tokens, inner: Mention, outer: Mention) -> bool:
    """Do the words between two places say that one lies in the other: "in the district of", "in", a bracket?"""
    between = t.low[inner.j : outer.i]
    if not between or len(between) > LONGEST_NESTING or outer.vast or inner.seat:
        return False
    if between == ["("]:
        return t.raw[outer.j] == ")"
    levels = {"in", "the", "of"} | scene_words().adverbs | scene_words().sides
    larger = outer.kind != "city" or not scene_words().sides.isdisjoint(between)
    return between[0] == "in" and larger and levels.issuperset(between)


def _border_of_two(t: Tokens, found: list[tuple[Place, str, int, int]]) -> Mention | None:
    """Read two lands and their border: "on the U.S.-Mexico border", "the border between Poland and Belarus"."""
    if len(found) < 2 or any(place.kind != "country" for place, *_ in found):
        return None
    w = scene_words()
    (one, _, i, j), (other, role, i2, j2) = found
    lands = tuple(sorted({*one.countries, *other.countries}))
    if len(lands) < 2 or i2 != j + 1 or i == 0:
        return None
    if t.low[j] in SLASHES and t.low[j2] in w.border_nouns and t.low[j2 + 1] not in w.institutions | w.forces:
        name, begin, end = t.words(i, j2 + 1), i, j2 + 1
    elif t.low[j] == "and" and t.low[i - 1] in BOTH_SIDES and t.low[i - 2] in w.border_nouns and role == "name":
        name, begin, end = f"{one.name}-{other.name} {t.low[i - 2]}", i - 2, j2
    else:
        return None
    k = begin - 1
    while k > 0 and t.low[k] in w.adverbs:
        k -= 1
    part = LOCATIVE if t.low[k] in w.locative or t.low[k] == "on" else OTHER
    part = ORIGIN if t.low[k] == "from" else GOAL if t.low[k] in w.goal else part
    return Mention(name, lands, part, begin, end, demonym=False, kind=LINE)


def _goes_on(t: Tokens, j: int, place: Place, following: tuple[Place, str, int, int]) -> bool:
    """Is the next place joined to the one that ends at token j: "southern Turkey and northern Syria"?"""
    other, role, i, _ = following
    if role not in ("name", "capital") or other.kind != place.kind or i - j > 5:
        return False
    k = j + 1 if t.low[j] in (",", "and") else j
    if t.low[j] == "," and t.low[k] == "and":
        k += 1
    elif t.low[j] == "," and place.kind != "country":
        return False
    return k > j and all(t.low[x] in scene_words().adverbs for x in range(k, i))


def _written(t: Tokens, place: Place, role: str, i: int, j: int) -> str:
    """A country goes by its common name; any other place as the sentence spells it, its holder aside."""
    if place.kind in ("country", "area") or role not in ("name", "capital"):
        return place.name
    words = t.words(i, j).partition(",")[0].split()
    name = " ".join(words).removesuffix("'s").removesuffix("’s")
    return name if len(name) > 3 and name[0].isupper() and not name.isupper() else place.name


def _holds(t: Tokens, outer: Mention, i: int, codes: tuple[str, ...]) -> bool:
    """Does the place before only say where the next one lies: "the Libyan city of Derna", "Russia’s Kursk region"?"""
    if not set(outer.countries) & set(codes) or outer.part in (BORDER, NAMED):
        return False
    between = t.low[outer.j : i]
    possessive = t.low[outer.j - 1].endswith(("'s", "’s")) or between[:1] in (["'s"], ["’s"])
    if outer.demonym or possessive:
        words_between = scene_words().sides | scene_words().adverbs | {"'s", "’s"}
        return len(between) <= 3 and all(low in words_between for low in between)
    return False


def _land(place: Place, role: str) -> str:
    """A capital that acts stands for its country: Warsaw deploys Poland's troops."""
    if role == "capital" and place.within:
        return place.within[-1]
    return place.name


def explains(t: Tokens, m: Mention, holder: Mention) -> bool:
    """Does what follows a name say where it lies: "Bandli, a village in Kashmir", "Lahaina, the port on Maui"?"""
    between = t.low[m.j : holder.i]
    if len(between) > LONGEST_APPOSITION or t.low[holder.i - 1] == "from":
        return False
    return between[:1] == [","] and between[1:2] in (["a"], ["an"], ["the"]) and "," not in between[1:]


def modifies(t: Tokens, m: Mention) -> bool:
    """Does the name only describe the noun after it: "their Belarus sanctions package"?"""
    return describes(t, m.i, m.j)


def nearest(found: list[Mention], q: Quantity) -> Mention | None:
    """The nearest place to a figure: what follows it counts as nearer than what stands before."""
    return min(found, key=lambda m: m.i - q.j if m.i >= q.j else 2 * (q.i - m.i), default=None)


def smallest(t: Tokens, found: list[Mention]) -> list[Mention]:
    """Leave out what only says where the place before it lies: "in Derna, in Libya", "Bandli, a village in Kashmir"."""
    kept: list[Mention] = []
    for m in found:
        holds = bool(kept) and (not kept[-1].countries or set(kept[-1].countries) <= set(m.countries))
        near = holds and m.kind == "country" and m.i - kept[-1].j < 3
        if not near and not (holds and explains(t, kept[-1], m)):
            kept.append(m)
    return kept


def has(t: Tokens, m: Mention) -> bool:
    """Does a land just have something: "Ukraine has an army of", not "has sent"?"""
    k = m.j + 1
    return t.low[m.j] in ("has", "have", "had") and (t.low[k] in words().determiners or is_number(t, k))


def says_whose(q: Quantity, m: Mention) -> bool:
    """Does a land within a figure's noun only say whose they are: "4,000 US troops", "12 Polish soldiers"?"""
    land = m.demonym or (m.kind == "country" and m.j < q.noun.j)
    return land and q.noun.i <= m.i < q.noun.j


def are_people(t: Tokens, m: Mention) -> bool:
    """Is it people by their origin, who can be anywhere: "13 Americans", not "Polish forces"?"""
    return m.demonym and t.low[m.j - 1].endswith("s")


def is_way(t: Tokens, inside: list[Mention]) -> bool:
    """Do the places of a clause tell a way between two lands: "the railway from Belgrade to Budapest"?"""
    return any(
        b.i == a.j + 1 and (t.low[a.i - 1], t.low[a.j]) in scene_words().ways and not {*a.countries} & {*b.countries}
        for a, b in pairwise(inside)
        if a.i
    )
