"""Where the name or office of a speaker begins and ends: "the interior ministry of the eastern administration"."""

from __future__ import annotations

from facts.extraction.times import WEEKDAYS
from facts.extraction.tokens import Tokens
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import words

DAYS = frozenset(WEEKDAYS) | {"yesterday", "today"}
LONGEST = 14  # tokens of a speaker's name and office
ASIDE = 22  # tokens of an apposition between a name and "said"
LONGEST_NAME = 9  # tokens of a person's name, hyphens and particles counted
Span = tuple[int, int]
NOBODY: Span = (0, 0)


def name_before(t: Tokens, end: int) -> int:
    """Go left from token `end` over the words of a name or office, and return where it begins.

    An article ends it, unless the office goes on before: "the ministry of the east", "an official in the capital".
    """
    s, stop = speech(), words().stop
    k = end
    while k > max(0, end - LONGEST):
        raw, low = t.raw[k - 1], t.low[k - 1]
        if low in ("the", "a", "an") and k < end:
            k -= 1
            if k > 1 and (t.low[k - 1] == "of" or _placed(t, k - 1)) and t.low[k - 2].isalpha():
                k -= 1
                continue
            break
        if low == ".":
            if k == end or len(t.raw[k - 2]) > 3 or not t.raw[k - 2][:1].isupper():
                break
        elif low in s.links:
            if k == end or (low == "on" and t.low[k] in DAYS):
                break
        elif _placed(t, k - 1):
            pass
        elif not raw[:1].isalpha() or (low in stop and (raw[0].islower() or k == 1)) or low in s.verbs:
            break
        k -= 1
    while k < end and ((t.low[k] in s.links and t.low[k] != "the") or t.low[k] in DAYS):
        k += 1
    return without_scene(t, k, end)


def _placed(t: Tokens, k: int) -> bool:
    """Does the word at token k lead from an office to where it is: "an official in Kyiv"?"""
    return k > 0 and t.low[k] in speech().places and t.low[k - 1] in speech().offices


def without_scene(t: Tokens, i: int, end: int) -> int:
    """Drop what stands before a person's name and is no office: "From the stage Ana Silva said"."""
    k = end
    while k > i and (t.raw[k - 1][:1].isupper() or t.low[k - 1] in speech().particles):
        k -= 1
    if k == i or end - k < 2 or not is_name(t, k, end) or any(low in speech().offices for low in t.low[i:end]):
        return i
    return k if t.raw[k - 1][:1].islower() and t.low[k - 1] not in speech().links and t.low[k - 1] != "the" else i


def name_over_aside(t: Tokens, comma: int) -> Span:
    """Find the name beside an apposition: "Kaminski, the Polish minister, said", "its president, Ana Silva, said"."""
    for k in range(comma - 1, max(0, comma - ASIDE), -1):
        if t.raw[k] != ",":
            continue
        if is_name(t, k + 1, comma):
            return k + 1, comma
        i = name_before(t, k)
        if i < k and (t.raw[i][:1].isupper() or _holds_office(t, i, k)) and can_speak(t, i, k):
            return i, k
        break
    return NOBODY


def name_over_relative(t: Tokens, end: int) -> Span:
    """Find the name before a clause without a comma: "officials who were briefed on it said"."""
    for k in range(end - 1, max(1, end - LONGEST), -1):
        if not (t.low[k][:1].isalpha() or t.raw[k] in ("-", "’", "'")):
            break
        if t.low[k] in ("who", "which") or (t.low[k] == "that" and _opens_relative(t, k)):
            i = name_before(t, k)
            return (i, k) if i < k and _holds_office(t, i, k) else NOBODY
    return NOBODY


def _opens_relative(t: Tokens, k: int) -> bool:
    """Does "that" go with the noun before it, and not with a verb of saying: "the army that holds the town"?"""
    s = speech()
    return t.low[k - 1] not in s.verbs and t.raw[k + 1][:1].islower() and t.low[k + 1] not in (*s.pronouns, "the", "a")


def is_name(t: Tokens, i: int, j: int) -> bool:
    """Is it a person's name: two to five capitalised words, with particles and hyphens: "Mohammed Abu-Lamousha"?"""
    if not 2 <= j - i <= LONGEST_NAME:
        return False
    particles = speech().particles
    capitals = sum(raw[:1].isupper() for raw in t.raw[i:j])
    named = all(raw[:1].isupper() or low in particles for raw, low in zip(t.raw[i:j], t.low[i:j], strict=True))
    return named and 2 <= capitals <= 5 and t.raw[j - 1][:1].isupper()


def named_after_office(t: Tokens, i: int, j: int) -> Span:
    """Prefer the name after an office: "according to Turkey’s minister of the interior, Süleyman Soylu"."""
    if t.raw[j] == "," and not is_name(t, i, j):
        k = j + 1
        while k < j + LONGEST_NAME and (
            (t.raw[k][:1].isupper() and t.raw[k].isalpha()) or t.low[k] in speech().particles - {"."}
        ):
            k += 1
        if is_name(t, j + 1, k) and t.raw[k] in (",", ".", ";", ""):
            return j + 1, k
    return i, j


def name_from(t: Tokens, i: int) -> Span:
    """Read a name or office from token i on: up to punctuation, a verb or a stop word."""
    s, stop = speech(), words().stop
    begin = k = i + 1 if t.low[i] in ("the", "a", "an") or t.low[i] in s.possessives else i
    while k < begin + LONGEST and t.raw[k]:
        raw, low = t.raw[k], t.low[k]
        if low in DAYS or (low in traps().months and raw[0].isupper()):
            break
        if low in s.links or (low in s.possessives and k > begin):
            if k == begin and low in s.particles and t.raw[k + 1][:1] in ("-", "’"):
                k += 1  # al-Sediq
                continue
            if k == begin or (low == "." and len(t.raw[k - 1]) > 3) or not _goes_on(t, k + 1):
                break
        elif not raw[:1].isalpha() or (low in stop and not raw[0].isupper()) or (low in s.verbs and low != "reports"):
            break
        k += 1
    return begin if k > begin else i, k


def _goes_on(t: Tokens, k: int) -> bool:
    raw, low = t.raw[k], t.low[k]
    if low in DAYS:
        return False
    if low == "the" or low in speech().possessives:
        return t.raw[k + 1][:1].isalpha() and t.low[k + 1] not in words().stop
    return raw[:1].isupper() or (raw[:1].isalpha() and low not in words().stop)


def can_speak(t: Tokens, i: int, j: int) -> bool:
    """A speaker has a capital, or is an office: "officials", "the center", "police"; never "Syria’s" or "deaths"."""
    if j - i > LONGEST or t.low[j - 1].endswith(("'s", "’s")):
        return False
    named = any(raw[:1].isupper() for raw in t.raw[max(i, 1) : j]) or (i == 0 and t.low[0] not in words().plural)
    return named or _holds_office(t, i, j)


def _holds_office(t: Tokens, i: int, j: int) -> bool:
    return any(low in speech().offices for low in t.low[i:j])


def clean(t: Tokens, i: int, j: int) -> str:
    """Return the name at tokens i to j without its article."""
    if t.low[i] in ("the", "a", "an") or t.low[i] in speech().possessives:
        i += 1
    name = " ".join(t.words(i, j).split()).strip(" ,;:")
    return name.rstrip(".") if name.count(".") == 1 else name  # "U.S." keeps its full stop
