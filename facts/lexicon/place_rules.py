"""Whether a name in a sentence means a place: what stands before and after it decides.

The rules know nothing of grammar. A name that a capitalised stranger precedes or follows is part of a longer name
("Whitney Houston", "Austin Smith", "Paris Match"); names that are mostly words or persons count only after "in", "near"
and the like. The words are in place_words.toml.
"""

from __future__ import annotations

from collections.abc import Sequence

from facts.lexicon.place_index import Place, Reading, fold, index
from facts.lexicon.place_words import PlaceWords, place_words

FEDERATIONS = frozenset(("US", "CA", "AU"))  # where news names a town with its state
LIST_REACH = 14  # tokens; how far back "in Adana, Nurdağı and Kilis" is searched for its preposition
_JOINERS = frozenset((",", "and", "or", "&"))
_ENDS = frozenset(".!?:;()[]\"“”‘’'—–-…|*•/")  # a token of these is no neighbour: it begins or ends a phrase


def means_place(words: Sequence[str], at: int, count: int, key: str, readings: list[Reading]) -> Reading | None:
    """Return the reading of the name at words[at:at + count] that its neighbours allow, None when it is no place."""
    lists = place_words()
    before = words[at - 1] if at else ""
    after = words[at + count] if at + count < len(words) and words[at + count - 1][-1:] not in ",;:" else ""
    after_key = fold(after) if after else ""
    reading = _allowed(words, at, after_key, readings, lists)
    if reading is None or reading.role == "none" or (after_key in lists.never_after and _capital(after)):
        return None
    place, single = reading.place, " " not in key
    if before and _not_before(words, at, lists):
        return None
    if reading.role in ("demonym", "government"):
        return None if single and _is_given(before, lists) and reading.role == "demonym" else reading
    if single and place.kind == "city" and key in lists.never:
        return None
    if single and _is_given(before, lists) and not _is_place_word(before, lists):
        return None
    if _titled(words, at, lists) and (place.kind in ("city", "region") or key in lists.persons):
        return None
    located = _located(words, at, place.needs_preposition and key in lists.persons, lists)
    if place.needs_preposition and not located:
        return None
    if place.kind in ("country", "area") and key not in lists.given:
        return reading
    if _stranger(after, after_key, lists) and (
        key in lists.persons or (place.kind == "city" and not located) or (single and place.kind == "country")
    ):
        return None
    if place.kind == "city" and single and not located and _stranger(before, fold(before), lists):
        return None
    return reading


def holder_after(words: Sequence[str], comma: int, readings: list[Reading]) -> tuple[Place, int] | None:
    """Return the city that a state or country after a comma singles out ("Memphis, Tenn."), and the words that takes.

    A town of a state that the gazetteer does not have is made up from its name: the state is certain.

    Args:
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
            city = _city_in(cities, holder.place) if holder.role in ("name", "capital") else None
            if city and _rule_allows(holder, words, first):
                dot = holder.rule == "comma" and words[last : last + 1] == ["."]
                return city, last + dot - comma
    return None


def _bare(word: str) -> str:
    return fold(word.rstrip(",;:)."))


def _city_in(cities: list[Place], holder: Place) -> Place | None:
    """Return the city that lies in `holder`; one made up when a state of a federation holds none of that name."""
    if holder.kind not in ("region", "country"):
        return None
    for city in cities:
        if holder.name in city.within and holder.countries == city.countries:
            return city
    if holder.kind == "region" and holder.countries[0] in FEDERATIONS and holder.name != cities[0].name:
        return Place(cities[0].name, holder.countries, "city", (holder.name, *holder.within))
    return None


def _allowed(words: Sequence[str], at: int, after: str, readings: list[Reading], lists: PlaceWords) -> Reading | None:
    """Return the weightiest reading that its rule allows; "Odesa region" prefers the region."""
    allowed = [r for r in readings if _rule_allows(r, words, at)]
    if len(allowed) > 1 and after in lists.levels:
        for reading in allowed:
            if reading.place.kind in ("region", "area") and set(reading.place.countries) & set(
                allowed[0].place.countries
            ):
                return reading
    return allowed[0] if allowed else None


def _rule_allows(reading: Reading, words: Sequence[str], at: int) -> bool:
    if not reading.rule:
        return True
    word = words[at].rstrip(",;:)")
    if reading.rule == "upper":
        return word.removesuffix("'s").removesuffix("’s").isupper()
    if not at or words[at - 1][-1:] != ",":
        return False
    if word.endswith(".") or words[at + 1 : at + 2] == ["."]:
        return True
    return word.isalpha() and (word.isupper() or len(word) > 2)  # "Dallas, In the evening" is not in Indiana


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _is_given(word: str, lists: PlaceWords) -> bool:
    return _capital(word) and fold(word) in lists.given


def _is_place_word(word: str, lists: PlaceWords) -> bool:
    """Whether a word that is also a given name is a place first ("Austin Texas")."""
    return fold(word) in lists.places_first


def _titled(words: Sequence[str], at: int, lists: PlaceWords) -> bool:
    """Whether a title stands before the name: "Mr. Houston", "Deputy Jackson"; not "Syria's president Assad"."""
    if not at:
        return False
    before = words[at - 1]
    if before == "." and at > 1:
        before = words[at - 2]
        return _capital(before) and fold(before) in lists.abbreviated_titles
    return _capital(before) and fold(before.rstrip(".")) in lists.titles


def _not_before(words: Sequence[str], at: int, lists: PlaceWords) -> bool:
    """Whether the words before make the name part of another: "Bank of England", "Air France"."""
    before = fold(words[at - 1])
    if before in lists.not_before:
        return _capital(words[at - 1])
    return at > 1 and _capital(words[at - 2]) and f"{fold(words[at - 2])} {before}" in lists.not_before


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
