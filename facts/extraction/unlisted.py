"""Places that the gazetteer does not have: a village is one where the words around its name say so.

"off Pylos, Greece", "the town of Bayda", "BANDLI, Pakistan —", "Wad al-Noura, a village": a name that a country or its
kind follows, or that stands after "town of" or "off", is a place, and from then on wherever the article uses it.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts.extraction.tokens import Tokens
from facts.lexicon.place_index import Place
from facts.lexicon.places import find_place
from facts.lexicon.scene_words import scene_words
from facts.lexicon.traps import traps

REACH = 5  # tokens from a name's first word to the comma before its country
SHORTEST, LONGEST = 3, 3  # letters of a name's first word; words of a name
HOLDERS = ("country", "region")  # kinds of place that single out a village after a comma
Named = dict[str, dict[str, tuple[str, ...]]]  # first word of a village's name -> name in lower case -> country codes


def unlisted(t: Tokens, k: int, near: Iterable[str], known: Named) -> tuple[Place, int] | None:
    """Return the village that begins at token k, and where it ends; None when nothing says that it is one.

    Args:
        near: what the article speaks of; the country is this when it is only one.
        known: the villages of the article so far; a new one is added.
    """
    w, before = scene_words(), t.low[k - 1] if k else ""
    introduced = not k or before == "of" or before in w.locative or before in w.adverbs or _explained(t, k)
    named = known.get(_bare(t.low[k]), {})
    if not introduced and not named:
        return None
    if not (named or before == "of" or before == "off" or before in w.adverbs) and "," not in t.raw[k + 1 : k + REACH]:
        return None  # nothing that could say so: spares most names a closer look
    name, j = _name(t, k)
    if not name:
        return None
    held, end = _holder(t, j) if not k or before in w.locative else ((), j)
    after_kind = before == "of" and k > 1 and t.low[k - 2] in w.settlements
    before_kind = before in w.adverbs and t.low[j] in w.sides  # "the Evros region"
    stands = held or after_kind or before_kind or (before == "off" and _stands_alone(t, j))
    stands = stands or (t.raw[j] == "," and _is_kind(t, j + 1))
    key = name.lower()
    if not stands and key not in named:
        return None
    if held or not named.get(key):
        codes = {code for code in near if len(code) == 2 and code.isupper()}
        named = known.setdefault(key.partition(" ")[0], {})
        named[key] = held or (tuple(codes) if len(codes) == 1 else ())
    return Place(name, named[key], "city"), end


def _explained(t: Tokens, k: int) -> bool:
    """Does the text say what kind of place begins at token k: "overran Wad al-Noura, a village in"?"""
    comma = next((j for j in range(k + 1, k + REACH) if t.raw[j] == ","), 0)
    return comma > 0 and _is_kind(t, comma + 1)


def _is_kind(t: Tokens, k: int) -> bool:
    """Does "a village", "the port city" stand at token k?"""
    return t.low[k] in ("a", "an", "the") and not scene_words().settlements.isdisjoint(t.low[k + 1 : k + 3])


def _name(t: Tokens, k: int) -> tuple[str, int]:
    """Return the capitalised words at token k as a name, and where they end; "" for a month or a word that is cut."""
    j = k
    while j < k + LONGEST and t.raw[j][:1].isupper() and _bare(t.raw[j]).isalpha() and t.low[j] not in traps().months:
        j += 1
        if _bare(t.raw[j - 1]) != t.raw[j - 1]:
            break
    words = [_bare(raw) for raw in t.raw[k:j]]
    if not words or len(words[0]) < SHORTEST or (t.glued(j) and t.raw[j] == "-"):
        return "", k
    if words[0].isupper() and k == 0:
        words = [word.title() for word in words]  # BANDLI, Pakistan —
    return " ".join(words), j


def _bare(raw: str) -> str:
    return raw.removesuffix("'s").removesuffix("’s")


def _holder(t: Tokens, j: int) -> tuple[tuple[str, ...], int]:
    """Return the country codes of the place after a comma at token j, and where it ends: "Pylos, Greece"."""
    hit = find_place(t.raw, j + 1) if t.raw[j] == "," and t.raw[j + 1][:1].isupper() else None
    if hit is None or hit[1] not in ("name", "capital") or hit[0].kind not in HOLDERS:
        return (), j
    end = j + 1 + hit[2]
    if _bare(t.raw[end - 1]) != t.raw[end - 1] or t.low[end] in ("'s", "’s"):
        return (), j  # "Ihor Klymenko, Ukraine's interior minister"
    return (hit[0].countries, end) if not t.raw[end][:1].isalpha() or t.raw[end].islower() else ((), j)


def _stands_alone(t: Tokens, j: int) -> bool:
    """Is the name before token j whole, and no street: "off Pylos", not "off Elm Street" or "off Highway 5"?"""
    return not t.raw[j][:1].isupper() and not t.raw[j][:1].isdigit() and t.low[j - 1] not in traps().streets
