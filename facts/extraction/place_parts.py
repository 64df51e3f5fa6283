"""The part that a place plays in its sentence: where it happens, where to, who acts, beyond a border."""

from __future__ import annotations

from facts.extraction.tokens import Tokens
from facts.lexicon.dimensions import dimensions
from facts.lexicon.measure_words import measure_words
from facts.lexicon.places import Place
from facts.lexicon.scene_words import scene_words
from facts.lexicon.speech import speech
from facts.lexicon.units import units
from facts.lexicon.words import is_person, words

LOCATIVE = "locative"  # "in Turkey", "on the Belarusian side", "Turkey's Hatay province"
GOAL = "goal"  # "to Iraq"
AGENT = "agent"  # "Lithuania has allocated", "the Polish government", "Warsaw, which has stationed"
BORDER = "border"  # "its border with Belarus", "between Poland and Belarus"
NAMED = "named"  # a part of an organisation's name: "US Geological Survey", "Turkish Airlines"
HOLDER = "holder"  # who has a place: "Russian-held Ukraine", "the bank held by Russia"
ORIGIN = "origin"  # "refugees from Syria"
AFAR = "afar"  # "about 230 km from Kolkata"
DATELINE = "dateline"  # "KYIV - Ukraine controls", "BERLIN. More than"
OTHER = "other"  # "Polish soldiers", "their Belarus sanctions package"
ADVERBS = ("ally", "ously", "ently", "ively", "edly")  # how an adverb ends, and "family" does not
LONGEST_ACRONYM = 3  # letters: "UN", "USA"; a longer name in capitals is shouted: "GERMANY IN UPROAR"
LONGEST_BRACKET = 6  # tokens: "(143 miles)"
LONGEST_DATELINE = 12  # tokens: "BALASORE, India, June 3 (Meridian) -"
DASHES = frozenset("—–-(")  # what may end a dateline


def part_of(t: Tokens, place: Place, role: str, i: int, j: int) -> str:
    """Return the part that the place at tokens i to j plays in its sentence.

    Args:
        role: how its name is used, as `find_place` gives it.
    """
    w = scene_words()
    if i == 0 and role != "demonym" and _dateline(t, j):
        return DATELINE
    if role != "demonym" and (_is_label(t, i, j) or (i == 0 and t.raw[j] == "(" and t.low[j + 1] not in w.held)):
        return LOCATIVE  # "Colombo: 20 children", "Chad (population 18 million) has"
    if (t.low[j] == "-" and t.low[j + 1] in w.held) or (t.low[i - 1] == "by" and i > 1 and t.low[i - 2] in w.held):
        return HOLDER
    if t.low[i - 1] == "of" and i and _near_border(t, i - 1):
        return BORDER  # "the border region of Kenya and Somalia"
    if t.low[i - 1] == "of" and i > 1 and t.low[i - 2] in w.natives:
        return ORIGIN
    if t.low[i - 1] == "of" and i > 2 and t.low[i - 2] in w.reach and "within" in t.low[max(0, i - 4) : i - 2]:
        return LOCATIVE
    k = i - 1
    while k >= 0 and (t.low[k] in w.adverbs or (t.low[k] == "-" and k)):
        k -= 1
    if k > 2 and t.low[k] == "of" and t.low[k - 1] in w.settlements:
        k -= 2  # "in the town of Bayda"
        while k > 0 and t.low[k] in w.adverbs:
            k -= 1
    if k > 2 and t.low[k] in w.held and t.low[k - 1] == "-":
        k -= 3  # "in Russian-held southern Ukraine"
    before = t.low[k] if k >= 0 else ""
    if before in w.border and any(low in w.border_nouns for low in t.low[max(0, k - 3) : k]):
        return BORDER
    if before == "between":
        return BORDER
    if before == "and" and _after_between(t, k):
        return BORDER
    possessive = t.low[j - 1].endswith(("'s", "’s")) or t.low[j] in ("'s", "’s")
    if not possessive and t.low[j] in w.border_nouns and t.low[j + 1] not in w.institutions | w.forces:
        return BORDER  # "on the Polish border", "on the Belarus border", but "the Polish border guard"
    capital = t.raw[j][:1].isupper() and t.raw[j].isalpha() and t.low[j] not in w.sides
    capital = capital and not (t.raw[i].isupper() and t.raw[j].isupper() and len(t.raw[i]) > LONGEST_ACRONYM)
    if capital and not possessive and not is_office(t, j) and not _title_case(t):
        return NAMED
    if before in w.leaving and place.kind in ("country", "area"):
        return ORIGIN
    if role != "demonym" and not possessive and t.low[j] in w.sites:
        return LOCATIVE
    if before == "by":
        return AGENT  # "has been pledged by the U.S."
    if possessive and (t.low[j] in w.forces or t.low[j + 1] in w.forces or t.low[j] in speech().telling):
        return AGENT  # "Moscow's forces", "in Kyiv's telling"
    if role == "demonym":
        if t.low[j] in measure_words().barrier:
            return LOCATIVE  # "the Greek fence"
        if (t.low[j] in w.sides or t.low[j] == "one") and (before in ("on", "in", "at", "from") or t.low[j] == "side"):
            return LOCATIVE
        return AGENT if is_office(t, j) and not possessive else OTHER
    if before == "in" and role == "capital" and k > 0 and t.low[k - 1] in w.institutions:
        return AGENT  # "the government in Beirut"
    if before in w.locative:
        return LOCATIVE
    if before == "on" and (possessive or place.kind == "area"):
        return LOCATIVE  # "on Warsaw's streets", "on the Mediterranean"
    if before in w.goal:
        if before == "for":
            return LOCATIVE if k == 0 or t.low[k - 1] in w.counts_for else OTHER
        return GOAL
    if before == "from" and k > 0 and t.low[k - 1] in w.withdrawals:
        return LOCATIVE  # "the withdrawal from Afghanistan"
    if before == "from" and (place.kind in ("country", "area") or _is_someone(t, k - 1)):
        return ORIGIN  # "a baker from Podolsk"
    if t.low[j] == "," and t.low[j + 1] in ("a", "an", "the") and (t.low[j + 2] in w.sides or t.low[j + 3] in w.sides):
        return LOCATIVE  # Gaziantep, a city that has
    afar = _is_afar(t, i)
    if t.low[j] == "," and t.low[j + 1] == "where" and place.kind != "area" and not afar:
        return LOCATIVE  # Lithuania, where 4,200 have crossed
    if afar:
        return AFAR
    if (
        before == ","
        and k > 0
        and t.raw[k - 1][:1].isupper()
        and t.low[j] in (",", ".", ")", "", "on", "after", "when")
    ):
        return LOCATIVE  # Memphis, Tennessee,
    if role == "government":
        return AGENT
    if possessive:
        return AGENT if is_office(t, j) or place.kind == "area" or t.raw[j][:1].isdigit() else LOCATIVE
    if _acts(t, j, before):
        return AGENT
    return OTHER


def _is_someone(t: Tokens, k: int) -> bool:
    """Does token k end a noun of a person, or of one thing: "people", "a baker", "a train"?"""
    return k > 0 and (is_person(t.low[k]) or (t.low[k].isalpha() and t.low[k - 1] in ("a", "an")))


def _dateline(t: Tokens, j: int) -> bool:
    """Does the name before token j open a report: "KYIV - Ukraine", "Memphis (AP) -", "DERNA, Libya —", "BERLIN."?"""
    if t.raw[0].isupper() and t.raw[j] in (",", ".", ":"):
        return True
    if t.raw[j] == "(":  # "Memphis (AP) -", but "Chad (population 18 million) has"
        close = next((k for k in range(j, j + LONGEST_BRACKET) if t.raw[k] == ")"), j)
        return close > j and t.raw[close + 1] in DASHES
    return t.raw[j] == "—" or (t.raw[j] in DASHES and not t.glued(j))


def is_agency(t: Tokens, i: int, j: int) -> bool:
    """Do tokens i to j name who sends a report: "BALASORE, India, June 3 (Meridian) -"?"""
    in_brackets = 0 < i < LONGEST_DATELINE and t.raw[i - 1] == "(" and t.raw[j] == ")"
    return in_brackets and t.raw[j + 1] in DASHES and t.raw[0].isupper()


def _is_afar(t: Tokens, i: int) -> bool:
    """Does a distance stand before the place at token i: "about 230 km (143 miles) north-east of Kolkata"?"""
    d, k = dimensions(), i - 1
    if t.low[k] == "the":
        k -= 1
    if k < 2 or t.low[k] not in d.counted_from:
        return False
    k -= 1
    while k > 0 and (t.low[k] in d.directions or t.low[k] == "-"):
        k -= 1
    if t.low[k] == ")":
        k = next((m - 1 for m in range(k, max(0, k - LONGEST_BRACKET), -1) if t.low[m] == "("), k)
    rows = (*units().words.get(t.low[k], ()), *units().symbols.get(t.raw[k], ()))
    return any(len(phrase) == 1 and unit.dimension == "length" for phrase, unit in rows)


def _is_label(t: Tokens, i: int, j: int) -> bool:
    """Does the name at tokens i to j, after a bullet at most, label what its line says: "- Colombo: 20 children"?"""
    return (
        t.raw[j] == ":"
        and not t.raw[i].isupper()
        and all(not raw.isalnum() for raw in t.raw[:i])
        and t.raw[j + 1] != ""
    )


def _title_case(t: Tokens) -> bool:
    """Is it a headline in capitals, where a capital after a name tells nothing?"""
    small = sum(raw[:1].islower() and len(raw) > 3 for raw in t.raw[: t.count])
    return small < 3


def describes(t: Tokens, i: int, j: int) -> bool:
    """Does the name at tokens i to j describe the noun after it: "the Beirut blast"?"""
    capitals = t.raw[i].isupper() and t.raw[j].isupper()  # "BEIRUT PORT EXPLOSIONS"
    after, beyond = t.low[j] if capitals else t.raw[j], t.low[j + 1]
    if not after[:1].islower() or t.low[j] in words().stop or after.endswith(("ed", *ADVERBS)) or t.low[i - 1] == "of":
        return False
    return not after.endswith("s") or (beyond.isalpha() and beyond not in words().stop)


def _near_border(t: Tokens, k: int) -> bool:
    return any(low in scene_words().border_nouns for low in t.low[max(0, k - 3) : k])


def _after_between(t: Tokens, k: int) -> bool:
    return any(low == "between" for low in t.low[max(0, k - 3) : k])


def is_office(t: Tokens, j: int) -> bool:
    """Does a government follow the adjective or possessive: "the Polish border guard", "Poland’s border authority"?"""
    if t.low[j] in ("'s", "’s"):
        j += 1
    return t.low[j] in scene_words().institutions or t.low[j + 1] in scene_words().institutions


def _acts(t: Tokens, j: int, before: str) -> bool:
    """Is the name the subject of a clause: followed by a verb, or by ", which" and a verb?"""
    if t.low[j] == "," == t.low[j + 2]:
        j += 3  # "Estonia, meanwhile, is calling up"
    w, after = scene_words(), t.low[j]
    if (after == "," and t.low[j + 1] in ("which", "where")) or after in w.acting:
        return True
    verb = after[:1].isalpha() and (after.endswith(("s", "ed")) or after in w.giving or after in w.irregular)
    return verb and (before in w.opening or before in w.days)
