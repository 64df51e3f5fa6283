"""Places that the gazetteer does not have: a village is one where the words around its name say so.

"off Pylos, Greece", "the town of Bayda", "BANDLI, Pakistan —", "Wad al-Noura, a village": a name that a country or its
kind follows, or that stands after "town of" or "off", is a place, and from then on wherever the article uses it. So is
one that stands after "in" or "the camp at" anywhere in the article, when it is no word of another kind ("in Congress").
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import cache

from facts.extraction.tokens import Tokens
from facts.lexicon.place_index import Place
from facts.lexicon.places import find_place
from facts.lexicon.scene_words import scene_words
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import words

REACH = 5  # tokens from a name's first word to the comma before its country
SHORTEST, LONGEST = 3, 3  # letters of a name's first word; words of a name
HOLDERS = ("country", "region")  # kinds of place that single out a village after a comma
Named = dict[str, dict[str, tuple[str, ...]]]  # first word of a village's name -> name in lower case -> country codes

_LIKELY = re.compile(r"\ (?:in|near|through|at)\ (?=\w)|\b(?:In|At|Near|Off)\ (?=\w)")  # few, and found fast
_NEXT_WORD = re.compile(r"\ ([a-z]++)")
LONGEST_TITLE = 160  # characters of a headline
TITLE_SHARE = 0.6  # of its words with a capital
HYPHENED = 3  # parts that hyphens join to a name
NOUN_REACH = 16  # characters before "at" in which "the camp" stands


def villages_of(text: str) -> Named:
    """Return the names that stand where a place does somewhere in a text; the gazetteer's are among them.

    >>> villages_of("They met in Zarkova on Monday, in the camp at Nea Zarkova and in Parliament.")
    {'zarkova': {'zarkova': ()}, 'nea': {'nea zarkova': ()}}
    """
    named: Named = {}
    for likely in _LIKELY.finditer(text):
        begin = likely.start() + (text[likely.start()] == " ")
        found = _told_in().match(text, begin)
        if found is None or found[2].isupper():
            continue
        before = text[max(0, begin - NOUN_REACH) : begin].lower().split()[-1:]
        if not scene_words().feelings.isdisjoint(before) or _in_title(text, begin):
            continue
        if found[1] == "at" and scene_words().at.isdisjoint(before):
            continue
        name = found[2].lower().split()
        last = next((i for i, word in enumerate(name) if word in traps().months or word in scene_words().days), None)
        if last is None and scene_words().kinds.isdisjoint(name) and _goes_on(text, found.end()):
            continue
        name = name[:last]
        if name and not _is_other(name):
            named.setdefault(name[0], {})[" ".join(name)] = ()
    return named


def _in_title(text: str, at: int) -> bool:
    """Does the line around a place in a text set capitals on its words: "Four Dead, 30 Hurt in Warehouse Fire"?

    Nobody knows there where a name begins or ends.
    """
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)]
    if len(line) > LONGEST_TITLE:
        return False
    initials = [word[0] for word in line.split() if word[0].isalpha()]
    return sum(map(str.isupper, initials)) > TITLE_SHARE * len(initials)


def _goes_on(text: str, end: int) -> bool:
    """Does a name only tell which noun is meant: "in Army fatigues", "in Ebola wards"; not "in Zarkova were"?"""
    word = _NEXT_WORD.match(text, end)
    w = scene_words()
    if word is None or word[1] in words().stop or word[1].endswith(("ly", "ed")) or word[1] in speech().verbs:
        return False
    return word[1] not in w.settlements | w.sides | w.sites


@cache
def _told_in() -> re.Pattern[str]:
    """Return the pattern of a preposition in prose (group 1) and the name of one to three words behind it (group 2).

    A sentence may begin with its preposition: "In Zarkova, ", "At Zarkova, ".
    """
    word = rf"(?:(?:{'|'.join(sorted(scene_words().articles))})-)?[^\W\d_a-z][^\W\d_]++(?:-[^\W\d_]++){{0,{HYPHENED}}}"
    opening = r"(?:(?<=[.!?•]\ )|(?m:^))(?:In|At|Near|Off)"
    within = r"(?<=[a-z,]\ )(in|near|through|at)"
    return re.compile(rf"(?:{within}|{opening})\ ({word}(?:\ {word}){{0,2}})(?![\w’'-]|\ [^\W_a-z])")


def _is_other(words: list[str]) -> bool:
    """Is a name none of a place: too short, a street's, in capitals, or a word that stands after "in" as well?"""
    w = scene_words()
    return (
        len(words[0]) < SHORTEST
        or words[0] in w.adverbs
        or words[-1] in traps().streets
        or not w.never.isdisjoint(words)
    )


def unlisted(
    t: Tokens, k: int, near: Iterable[str], known: Named, people: Container[str]
) -> tuple[Place, int, int] | None:
    """Return the village whose capital stands at token k, and its tokens; None when nothing says that it is one.

    Args:
        near: what the article speaks of; the country is this when it is only one.
        known: the villages of the article so far; a new one is added.
        people: surnames that the article uses.
    """
    w = scene_words()
    if t.low[k] in w.locative or t.low[k] in words().stop:
        return None  # "Outside Zarkova, Kenya, " begins a sentence
    if k > 1 and t.raw[k - 1] == "-" and t.low[k - 2] in w.articles:
        k -= 2  # "the village of al-Sharif"
    before = t.low[k - 1] if k else ""
    named = known.get(_bare(t.low[k]), {})
    if not (named or before in ("of", "off") or before in w.adverbs) and "," not in t.raw[k + 1 : k + REACH]:
        return None  # nothing that could say so: spares most names a closer look
    if not (named or not k or before == "of" or before in w.locative or before in w.adverbs or _explained(t, k)):
        return None
    name, j = _name(t, k)
    if not name or (t.low[k] in w.adverbs and "-" in name):
        return None  # "Southwest Miami-Dade" is Miami-Dade, but East Pittsburgh a town
    held, end = _holder(t, j) if not k or before in w.locative else ((), j)
    after_kind = before == "of" and k > 1 and t.low[k - 2] in w.settlements
    before_kind = before in w.adverbs and (t.low[j] in w.sides or _is_quarter(t, j))  # "the Evros region"
    stands = held or after_kind or before_kind or (before == "off" and _stands_alone(t, j))
    stands = stands or (t.raw[j] == "," and _is_kind(t, j + 1))
    key = name.lower()
    if not stands and (key not in named or any(word in people for word in name.split())):
        return None
    if held or not named.get(key):
        codes = {code for code in near if len(code) == 2 and code.isupper()}
        named = known.setdefault(key.partition(" ")[0], {})
        named[key] = held or (tuple(codes) if len(codes) == 1 else ())
    return Place(name, named[key], "city"), k, end


def _explained(t: Tokens, k: int) -> bool:
    """Does the text say what kind of place begins at token k: "overran Wad al-Noura, a village in"?"""
    comma = next((j for j in range(k + 1, k + REACH) if t.raw[j] == ","), 0)
    return comma > 0 and _is_kind(t, comma + 1)


def _is_quarter(t: Tokens, j: int) -> bool:
    """Does "nightlife district" stand at token j?"""
    return t.raw[j].islower() and t.low[j + 1] in scene_words().settlements


def _is_kind(t: Tokens, k: int) -> bool:
    """Does "a village", "the port city" stand at token k?"""
    return t.low[k] in ("a", "an", "the") and not scene_words().settlements.isdisjoint(t.low[k + 1 : k + 3])


def _name(t: Tokens, k: int) -> tuple[str, int]:
    """Return the capitalised words at token k as a name, and where they end; "" for a month, a day or a word cut short.

    An Arabic article belongs to it: "Wad al-Noura".
    """
    no_name = traps().months.keys() | scene_words().days
    j = k
    words: list[str] = []
    while len(words) < LONGEST and j < t.count:
        article = f"{t.raw[j]}-" if t.low[j] in scene_words().articles and t.raw[j + 1 : j + 2] == ["-"] else ""
        j += 2 if article else 0
        raw = t.raw[j]
        if not raw[:1].isupper() or not _bare(raw).isalpha() or t.low[j] in no_name:
            j -= 2 if article else 0
            break
        end = _hyphened(t, j + 1)
        words.append(article + _bare(t.words(j, end)))
        j = end
        if _bare(t.raw[j - 1]) != t.raw[j - 1]:
            break
    if not words or len(words[0]) < SHORTEST or (t.glued(j) and t.raw[j] == "-"):
        return "", k
    if words[0].isupper() and k == 0:
        words = [word.title() for word in words]  # BANDLI, Pakistan —
    return " ".join(words), j


def _hyphened(t: Tokens, j: int) -> int:
    """Return where a name goes on with hyphens from token j, "Gris-Nez", "Sur-Mer"; j when its end is no name."""
    end = j
    while end - j < 2 * HYPHENED and t.raw[end] == "-" and t.glued(end) and t.raw[end + 1].isalpha():
        end += 2
    return end if t.raw[end - 1][:1].isupper() else j


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
