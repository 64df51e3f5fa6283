"""Which place a capitalised name or demonym is: the gazetteer as the rest of the program asks it.

`find_place` reads names in running text, and says no where the neighbours show that a name is a person, a street or a
newspaper. The other functions work on canonical names, as the column `place` holds them; several names may be joined
by "and": "Turkey and Syria". All data is read when the first name is asked for, in some 25 ms.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from facts.lexicon.place_index import Bucket, Index, Place, Reading, fold, index
from facts.lexicon.place_rules import holder_after, means_place, nearness
from facts.lexicon.place_words import place_words
from facts.settings import SEEN_WORDS

__all__ = [
    "Place",
    "apart",
    "candidates",
    "country_codes",
    "find_place",
    "is_inside",
    "is_known",
    "resolve",
    "speaks_for",
]

JOINS = (" and ", "; ", ", ")
OVERSHADOWED = 0.05  # share of people; of a larger city a name means that one alone
_CLOSING = ',;:!?)”"'  # what may be glued to the end of a name
_DASHES = frozenset("-–‑")
_ARTICLES = frozenset({"The", "THE", "A"})

_seen: dict[str, Bucket | None] = {}  # words met so far and the names that begin with them; most words begin none


def find_place(
    words: Sequence[str], at: int, near: frozenset[str] = frozenset(), persons: Container[str] = frozenset()
) -> tuple[Place, str, int] | None:
    """Return the longest place name that begins at words[at], how it is used, and how many words it takes.

    Args:
        words: the tokens of a sentence as written; hyphens and punctuation are tokens of their own or glued to words.
        at: index of the first word of the name, "the" aside.
        near: country codes ("US") and canonical names of countries and regions that the text speaks of; they choose
            among places of one name ("Georgia", "Birmingham").
        persons: surnames that the text uses, as written: no cities.

    Returns:
        The place; its role: "name", "demonym" ("Polish", "Syrians", "Warsaw" in "Warsaw-based"), "capital" (a capital
        or seat that may stand for its government: "Warsaw") or "government" (nothing but the government: "Kremlin",
        whose place is Russia); the number of words. A state or country after a comma belongs to the name
        ("Memphis, Tenn."). None when no place begins here, or when the words around show that it is something else.

    >>> place, role, count = find_place("near Kahramanmaras , Turkey".split(), 1)
    >>> place.name, place.countries, role, count
    ('Kahramanmaraş', ('TR',), 'name', 3)
    >>> find_place("Austin Smith was".split(), 0) is None
    True
    """
    word = words[at]
    if word.endswith(("'s", "’s")) and at + 1 < len(words) and words[at + 1][:1].isupper():
        owned = _owned(words, at, near, persons)
        if owned is not None:
            return owned
    try:
        bucket = _seen[word]
    except KeyError:
        bucket = _look_up(word)
    if bucket is None:
        return None
    if word in _ARTICLES and at + 1 < len(words) and words[at + 1][:1].islower():
        return None  # "The village" is not The Village
    for key, count in _spans(words, at, bucket.longest):
        readings = bucket.names.get(key)
        if readings:
            return _chosen(words, at, count, key, readings, near, persons)
    return None


def _owned(
    words: Sequence[str], at: int, near: frozenset[str], persons: Container[str]
) -> tuple[Place, str, int] | None:
    """Return the place whose name begins with a possessive: "Cox's Bazar", "King's Lynn"."""
    key = fold(" ".join(words[at : at + 2]).rstrip(_CLOSING))
    bucket = index().bucket(key.partition(" ")[0])
    readings = bucket.names.get(key) if bucket is not None else None
    return _chosen(words, at, 2, key, readings, near, persons) if readings else None


def _look_up(word: str) -> Bucket | None:
    """Return the names that begin with `word`, remembering the answer."""
    bucket = None
    if word[:1].isupper() or word[:3] in ("al-", "el-"):
        first = fold(word.rstrip("." + _CLOSING)).partition(" ")[0]
        bucket = index().bucket(first) if first else None
    if len(_seen) >= SEEN_WORDS:
        _seen.clear()
    _seen[word] = bucket
    return bucket


def _spans(words: Sequence[str], at: int, longest: int) -> list[tuple[str, int]]:
    """Return (folded name, number of words) of every run of words from `at` that could be a name, the longest first."""
    abbreviations = place_words().abbreviations
    spans: list[tuple[str, int]] = []
    key = part = ""
    for i in range(at, len(words)):
        word = words[i]
        if word == ".":
            if part not in abbreviations or not spans:
                break
            spans[-1] = (key, i - at + 1)  # "Tenn." takes its full stop along
        elif word not in _DASHES:
            if not word[:1].isalpha() or (key and key.count(" ") + 2 > longest):
                break
            bare = word.rstrip(_CLOSING)
            part = fold(bare)
            key = f"{key} {part}" if key else part
            spans.append((key, i - at + 1))
            if bare != word or word.endswith(("'s", "’s")):
                break
    if spans and " " in spans[0][0]:  # "Polish-Belarusian" written as one word: its first part
        spans.insert(0, (spans[0][0].partition(" ")[0], 1))
    return spans[::-1]


def _chosen(
    words: Sequence[str],
    at: int,
    count: int,
    key: str,
    readings: list[Reading],
    near: frozenset[str],
    persons: Container[str],
) -> tuple[Place, str, int] | None:
    """Return the reading that fits the words around, None when the name means no place here."""
    after = words[at + count] if at + count < len(words) else ""
    if after == "," or words[at + count - 1][-1:] == ",":
        held = holder_after(words, at, at + count, readings)
        if held:
            return held[0], "name", count + held[1]
    reading = means_place(words, at, count, key, readings, near, persons)
    if reading is None:
        return None
    role = reading.role
    if after in _DASHES and role != "demonym" and at + count + 1 < len(words):
        role = "demonym" if words[at + count + 1].lower() in place_words().adjectival else role
    return reading.place, role, count


def candidates(name: str) -> tuple[Place, ...]:
    """Return every place of that name, the most likely first: countries, areas, regions, then cities by people.

    >>> [(place.kind, place.countries) for place in candidates("Georgia")][:2]
    [('country', ('GE',)), ('region', ('US',))]
    """
    found = dict.fromkeys(r.place for r in index().readings(name) if r.role in ("name", "capital"))
    return tuple(found)


def resolve(name: str, context: Iterable[str]) -> Place | None:
    """Return the place of that name that lies nearest to what else the text names; the most likely without context.

    Args:
        name: as written.
        context: country codes ("US") and canonical names of countries and regions ("Texas") that the text speaks of.

    >>> resolve("Georgia", ["US"]).kind, resolve("Birmingham", ["Alabama"]).within[0]
    ('region', 'Alabama')
    """
    near = frozenset(context)
    return max(candidates(name), key=lambda place: nearness(place, near), default=None)


def speaks_for(name: str) -> str:
    """Return the name of the country or area whose government a capital or seat stands for, "" when for none.

    >>> speaks_for("Warsaw"), speaks_for("Kremlin"), speaks_for("Brussels"), speaks_for("Gdansk")
    ('Poland', 'Russia', 'European Union', '')
    """
    return index().speaks_for.get(fold(name), "")


def capital_of(code: str) -> str:
    """Return the capital of a country by its ISO 3166-1 code, "" where it has none or two.

    >>> capital_of("AF"), capital_of("ZA")
    ('Kabul', '')
    """
    return index().capitals.get(code, "")


def is_known(name: str) -> bool:
    """Whether the gazetteer has every place that `name` joins."""
    return all(_meant(part) for part in _parts(name))


@lru_cache(maxsize=65_536)
def is_inside(inner: str, outer: str) -> bool:
    """Whether the place `inner` lies in the place `outer`; a place lies in itself. Canonical names.

    >>> is_inside("Gaziantep", "Turkey"), is_inside("Texas", "United States"), is_inside("Turkey", "Gaziantep")
    (True, True, False)
    """
    if fold(inner) == fold(outer):
        return True
    outers = _parts(outer)
    return all(any(_lies_in(part, whole) for whole in outers) for part in _parts(inner))


@lru_cache(maxsize=65_536)
def apart(a: str, b: str) -> bool:
    """Whether `a` and `b` are known places of which neither lies in the other, nor may overlap it.

    >>> apart("Poland", "Lithuania"), apart("Turkey and Syria", "Turkey"), apart("Kurdistan", "Iraq")
    (True, False, False)
    """
    if not (is_known(a) and is_known(b)):
        return False
    return not any(_lies_in(x, y) or _lies_in(y, x) or _overlap(x, y) for x in _parts(a) for y in _parts(b))


def country_codes(name: str) -> str:
    """Return the ISO 3166-1 alpha-2 codes of a place or of joined places, sorted, joined by ";"; "" when unknown.

    >>> country_codes("Turkey and Syria"), country_codes("Gaziantep"), country_codes("nowhere")
    ('SY;TR', 'TR', '')
    """
    codes = {code for part in _parts(name) for place in _meant(part)[:1] for code in place.countries}
    return ";".join(sorted(codes))


@lru_cache(maxsize=65_536)
def _parts(name: str) -> tuple[str, ...]:
    """Return the names that `name` joins; a name that itself holds "and" stays whole ("Trinidad and Tobago")."""
    if _meant(name):
        return (name,)
    for join in JOINS:
        head, found, tail = name.partition(join)
        while found:
            if _meant(head.strip()) and tail:
                return (head.strip(), *_parts(tail.strip().removeprefix("and ")))
            more, found, tail = tail.partition(join)
            head = f"{head}{join}{more}"
    return (name,)


@lru_cache(maxsize=65_536)
def _meant(name: str) -> tuple[Place, ...]:
    """Return the places that a canonical name can mean, the likeliest first, without what the likeliest overshadows."""
    readings = [r for r in index().readings(name) if r.role in ("name", "capital") and r.rule != "comma"]
    larger = [r for r in readings if r.place.kind != "city"]
    cities = [r for r in readings if r.place.kind == "city"]
    if larger:
        codes = {code for r in larger for code in r.place.countries}
        cities = [r for r in cities if codes.intersection(r.place.countries) or r.weight > larger[0].weight]
    most = max((r.people for r in cities), default=0)
    kept = [r.place for r in readings if r in larger or (r in cities and r.people >= OVERSHADOWED * most)]
    return tuple(dict.fromkeys(kept))


@lru_cache(maxsize=65_536)
def _lies_in(inner: str, outer: str) -> bool:
    return any(_holds(whole, part) for part in _meant(inner) for whole in _meant(outer))


def _holds(whole: Place, part: Place) -> bool:
    """Whether `part` lies in `whole`: it says so, or the area holds its country, its region or itself by name."""
    gazetteer: Index = index()
    if whole == part:
        return True
    if whole.kind == "country":
        return part.countries == whole.countries
    if whole.kind != "area":
        return whole.name in part.within and whole.countries == part.countries
    extent = gazetteer.extents[whole.name]
    if extent.whole:
        return set(part.countries) <= set(whole.countries)
    return bool(extent.holds.intersection((part.name, *part.within))) and set(part.countries) <= set(whole.countries)


def _overlap(a: str, b: str) -> bool:
    """Whether one is an area across several countries, or of unlisted extent, that may share ground with the other."""
    return any(_may_share(x, y) or _may_share(y, x) for x in _meant(a) for y in _meant(b))


def _may_share(area: Place, other: Place) -> bool:
    if area.kind != "area" or not set(area.countries).intersection(other.countries):
        return False
    extent = index().extents[area.name]
    return (not extent.whole and not extent.holds) or len(other.countries) > 1
