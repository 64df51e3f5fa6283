"""How two places stand to each other: the same, one inside the other, or apart."""

from __future__ import annotations

from functools import lru_cache

SAME, INSIDE, UNKNOWN, APART = "same", "inside", "unknown", "apart"


@lru_cache(maxsize=65536)
def compare_places(place_a: str, country_a: str, place_b: str, country_b: str) -> tuple[str, int]:
    """Return how two places stand to each other, and which is the part: 1 the first, 2 the second, 0 neither.

    Names that the gazetteer does not know are judged by their countries; two such names of one country are apart, and
    of one without a country nobody knows.

    Args:
        place_a, place_b: as in the facts table; "" when unknown.
        country_a, country_b: ISO 3166-1 codes joined by ";".

    >>> compare_places("Beirut", "LB", "Lebanon", "LB"), compare_places("Gaza", "PS", "Lebanon", "LB")
    (('inside', 1), ('apart', 0))
    >>> compare_places("Zarkova", "", "Lebanon", "LB"), compare_places("Zarkova", "LB", "Lebanon", "LB")
    (('unknown', 0), ('inside', 1))
    >>> compare_places("U.S.-Mexico border", "MX;US", "US-Mexico frontier", "MX;US")
    ('same', 0)
    """
    if not place_a or not place_b:
        return UNKNOWN, 0
    if place_a.casefold() == place_b.casefold():
        return SAME, 0
    codes_a, codes_b = set(country_a.split(";")) - {""}, set(country_b.split(";")) - {""}
    if codes_a and codes_b and not codes_a & codes_b:
        return APART, 0  # before the gazetteer is loaded
    return _by_gazetteer(place_a, codes_a, place_b, codes_b)


def _by_gazetteer(place_a: str, codes_a: set[str], place_b: str, codes_b: set[str]) -> tuple[str, int]:
    from facts.lexicon.places import is_inside, is_known  # loaded only when two places of one country meet

    known_a, known_b = is_known(place_a), is_known(place_b)
    if known_a and known_b:
        first, second = is_inside(place_a, place_b), is_inside(place_b, place_a)
        if first and second:
            return SAME, 0
        if first or second:
            return INSIDE, 1 if first else 2
        return APART, 0
    if not codes_a or not codes_b:
        return UNKNOWN, 0
    if codes_a == codes_b and len(codes_a) > 1 and not known_a and not known_b:
        return SAME, 0  # the border of the same two lands, however it is spelled
    if codes_a < codes_b or (known_b and codes_a == codes_b):
        return INSIDE, 1
    if codes_b < codes_a or (known_a and codes_a == codes_b):
        return INSIDE, 2
    return APART, 0
