"""Whether a name in a sentence means a place: what stands before and after it decides.

The rules know nothing of grammar. A name that a capitalised stranger precedes or follows is part of a longer name
("Whitney Houston", "Austin Smith", "Paris Match"); names that are mostly words or persons count only after "in", "near"
and the like. The words are in place_words.toml.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from facts.lexicon.place_index import Place, Reading, fold, index
from facts.lexicon.place_words import PlaceWords, place_words

FEDERATIONS = frozenset(("US", "CA", "AU"))  # where news names a town with its state
ACRONYM_LETTERS = 5
_HOLY = frozenset(("st", "saint", "mount", "mt"))
LIST_REACH = 14  # tokens; how far back "in Adana, Nurdağı and Kilis" is searched for its preposition
_JOINERS = frozenset((",", "and", "or", "&"))
_GLUED = frozenset(",;:")  # punctuation at the end of a word: what follows is no neighbour
_ENDS = frozenset(".!?:;()[]\"“”‘’'—–-…|*•/")  # a token of these is no neighbour: it begins or ends a phrase


def means_place(
    words: Sequence[str],
    at: int,
    count: int,
    key: str,
    readings: list[Reading],
    near: frozenset[str] = frozenset(),
    persons: Container[str] = frozenset(),
) -> Reading | None:
    """Return the reading of the name at words[at:at + count] that its neighbours allow, None when it is no place.

    Args:
        key: the name, folded.
        readings: what the name can mean, the weightiest first.
        near: country codes and canonical names that the text speaks of: they choose among places of one name.
        persons: surnames that the text uses, as written; a city of that name is then no place.
    """
    lists = place_words()
    before = words[at - 1] if at else ""
    after = words[at + count] if at + count < len(words) and words[at + count - 1][-1:] not in _GLUED else ""
    after_key = fold(after) if after else ""
    reading = _allowed(words, at, after_key, readings, near, lists)
    if reading is None or reading.role == "none" or _part_of_a_name(words, at, before, after, after_key, lists):
        return None
    place, single = reading.place, " " not in key
    if single and _capital(before) and (given := fold(before)) in lists.given and given not in lists.places_first:
        return None  # "Michael Jordan"
    if reading.role in ("demonym", "government"):
        return reading
    if place.kind == "city":
        if single and (key in lists.never or _alone(words[at]) in persons or _is_acronym(words, at, count)):
            return None
        return reading if _city_stands(words, at, key, place, before, after, after_key, lists) else None
    if place.needs_preposition and not _located(words, at, key in lists.persons, lists):
        return None
    if key in lists.given and (_stranger(after, after_key, lists) or _titled(words, at, lists)):
        return None  # "Jordan Smith", "Deputy Virginia"
    return reading


def _city_stands(
    words: Sequence[str],
    at: int,
    key: str,
    place: Place,
    before: str,
    after: str,
    after_key: str,
    lists: PlaceWords,
) -> bool:
    """Whether a city's name is not a person's and no part of a longer name."""
    person = key in lists.persons
    if _titled(words, at, lists):
        return False
    if person and _stranger(after, after_key, lists):
        return False  # "Austin Smith", even after "in"
    if _located(words, at, person and place.needs_preposition, lists):
        return True
    if place.needs_preposition or _stranger(after, after_key, lists):
        return False
    return " " in key or not _stranger(before, fold(before), lists)


def _part_of_a_name(words: Sequence[str], at: int, before: str, after: str, key: str, lists: PlaceWords) -> bool:
    """Whether the words around make the name a street's, a newspaper's, a bank's or a currency's."""
    if after and (key in lists.never_after if _capital(after) else key in lists.currencies or after == "$"):
        return True
    if key in lists.institutions and fold(words[at]) in _HOLY:
        return True
    if not before:
        return False
    if before == "." and at > 1:
        before = words[at - 2]  # "Mt. Sinai"
    first = fold(before)
    if first in lists.not_before:
        return _capital(before)
    return before == "$" or (
        at > 1 and _capital(words[at - 2]) and f"{fold(words[at - 2])} {first}" in lists.not_before
    )


def _is_acronym(words: Sequence[str], at: int, count: int) -> bool:
    """Whether a short name in capitals stands among words that are not: "the UN said", but "KYIV — Russia said"."""
    word = _alone(words[at])
    if count > 1 or len(word) > ACRONYM_LETTERS or not word.isupper():
        return False
    neighbour = words[at - 1] if at else words[1] if len(words) > 1 else ""
    return neighbour.isalpha() and not neighbour.isupper()


def holder_after(words: Sequence[str], at: int, comma: int, readings: list[Reading]) -> tuple[Place, int] | None:
    """Return the city that a state or country after a comma singles out ("Memphis, Tenn."), and the words that takes.

    A town of a state that the gazetteer does not have is made up from its name, since the state is certain; not when a
    capitalised word before it shows that the name is longer ("Estill Springs, Tenn.").

    Args:
        at: index of the first word of the city's name.
        comma: index of the comma; of the word after the name when the comma is glued to it.
        readings: of the name before the comma.
    """
    cities = [r.place for r in readings if r.place.kind == "city" and r.role != "none"]
    first = comma + 1 if words[comma : comma + 1] == [","] else comma
    if not cities or first >= len(words) or not _capital(words[first]):
        return None
    bucket = index().bucket(_bare(words[first]).partition(" ")[0])
    if bucket is None:
        return None
    for last in range(min(first + bucket.longest, len(words)), first, -1):
        holders = bucket.names.get(" ".join(_bare(word) for word in words[first:last]), ())
        for holder in holders:
            if holder.role not in ("name", "capital") or not _rule_allows(holder, words, first):
                continue
            whole = not at or not _stranger(words[at - 1], fold(words[at - 1]), place_words())
            city = _city_in(cities, holder.place, made_up=whole)
            if city:
                dot = holder.rule == "comma" and words[last : last + 1] == ["."]
                return city, last + dot - comma
    return None


def _bare(word: str) -> str:
    return fold(word.rstrip(",;:)."))


def _city_in(cities: list[Place], holder: Place, made_up: bool) -> Place | None:
    """Return the city that lies in `holder`; with `made_up`, a new one when a state holds none of that name."""
    if holder.kind not in ("region", "country"):
        return None
    for city in cities:
        if holder.name in city.within and holder.countries == city.countries:
            return city
    if made_up and holder.kind == "region" and holder.countries[0] in FEDERATIONS and holder.name != cities[0].name:
        return Place(cities[0].name, holder.countries, "city", (holder.name, *holder.within))
    return None


def _allowed(
    words: Sequence[str], at: int, after: str, readings: list[Reading], near: frozenset[str], lists: PlaceWords
) -> Reading | None:
    """Return the reading that its rule allows and that lies nearest; "Odesa region" prefers the region."""
    if len(readings) == 1 and not readings[0].rule:
        return readings[0]
    allowed = [r for r in readings if _rule_allows(r, words, at, near)]
    if len(allowed) > 1 and after in lists.levels:
        for reading in allowed:
            if reading.place.kind in ("region", "area") and reading.place.countries == allowed[0].place.countries:
                return reading
    if allowed and allowed[0].place.kind == "country":  # a country never gives way to a town of its name
        allowed = [r for r in allowed if r.place.kind != "city"]
    if allowed and allowed[0].role == "capital":  # nor does a capital: Moscow beside Washington is not in Idaho
        return allowed[0]
    if near and len(allowed) > 1 and allowed[0].role != "none":
        return max(allowed, key=lambda r: nearness(r.place, near))
    return allowed[0] if allowed else None


def nearness(place: Place, near: frozenset[str]) -> int:
    """Return how well a place fits what else a text names: the region counts more than the country."""
    named = len(near.intersection(place.within)) + (place.kind != "city" and place.name in near)
    return 2 * named + len(near.intersection(place.countries))


def _rule_allows(reading: Reading, words: Sequence[str], at: int, near: frozenset[str] = frozenset()) -> bool:
    if not reading.rule:
        return True
    if reading.rule == "upper":
        return _alone(words[at]).isupper()
    if reading.rule == "the":
        after = words[at + 1] if at + 1 < len(words) else ""
        alone = bool(at) and words[at - 1].lower() == "the" and not (_capital(after) or after[:1].isdigit())
        return alone and (not near or not near.isdisjoint(reading.place.countries))
    word = words[at].rstrip(",;:)")
    if not at or words[at - 1][-1:] != ",":
        return False
    dotted = word.endswith(".") or words[at + 1 : at + 2] == ["."]
    return dotted or (word.isalpha() and word.isupper())  # "Dallas, In the evening" is not in Indiana


def _alone(word: str) -> str:
    """Return a word without its possessive and what is glued to its end."""
    return word.rstrip(",;:)").removesuffix("'s").removesuffix("’s")


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _titled(words: Sequence[str], at: int, lists: PlaceWords) -> bool:
    """Whether a title stands before the name: "Mr. Houston", "Deputy Jackson"; not "Syria's president Assad"."""
    if not at:
        return False
    before = words[at - 1]
    if before == "." and at > 1:
        before = words[at - 2]
        return _capital(before) and fold(before) in lists.abbreviated_titles
    return _capital(before) and fold(before.rstrip(".")) in lists.titles


def _located(words: Sequence[str], at: int, person: bool, lists: PlaceWords) -> bool:
    """Whether a locative preposition leads to the name, past "the", "downtown" and the other places of a list."""
    i = at - 1
    reach = max(0, at - LIST_REACH)
    listed = False
    while i >= reach:
        word = fold(words[i])
        if word in lists.locative or (word in lists.directional and not person):
            return True
        if word == "of":
            return i > 0 and fold(words[i - 1]) in lists.of_nouns
        if words[i] in _JOINERS:
            listed = True
        elif word not in lists.modifiers and not (listed and _capital(words[i])):
            return False
        i -= 1
    return False


def _stranger(word: str, key: str, lists: PlaceWords) -> bool:
    """Whether `word` is a capitalised word that does not go with places and begins no country's or region's name."""
    if not _capital(word) or word in _ENDS or len(key) < 2:
        return False
    if key in lists.before or key in lists.modifiers or key in lists.after or key in lists.titles:
        return False
    bucket = index().bucket(key.partition(" ")[0])
    return bucket is None or not any(r.place.kind != "city" for rs in bucket.names.values() for r in rs)
