"""Who says a figure: "according to X", "X said", "said X", and "he said" for the one who spoke before."""

from __future__ import annotations

from dataclasses import dataclass

from facts.extraction.clauses import phrase_at
from facts.extraction.tokens import Tokens
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import words

AUXILIARIES = frozenset(
    {"has", "have", "had", "also", "is", "are", "was", "were", "now", "then", "earlier", "previously", "later",
     "further", "already", "repeatedly", "recently", "since", "be", "been", "initially", "separately", "reportedly"}
)  # fmt: skip
NAME_LINKS = frozenset(
    {"of", "for", "the", "and", "de", "van", "von", "al", "el", "bin", "-", "'s", "’s", "&", ".", "’", "'", "on"}
)
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"})
LONGEST = 14  # tokens of a speaker's name and office


@dataclass(frozen=True, slots=True)
class Speaker:
    """One saying in a sentence: the tokens of who says it, and where the verb or phrase stands."""

    name: str
    i: int
    j: int
    at: int
    after: bool  # it stands after what is said: ", according to X"
    closes: bool = False  # nothing but the speaker follows to the end of the sentence: ", said X, the minister."


def speakers(t: Tokens, last: str) -> list[Speaker]:
    """Return who speaks in a sentence, in order.

    Args:
        last: the speaker of the sentence before, for "he said".
    """
    s = speech()
    found: list[Speaker] = []
    for k in range(t.count):
        for phrase in s.sources.get(t.low[k], ()):
            if phrase_at(t, k, phrase):
                i, j = _name_from(t, k + len(phrase))
                if j > i:
                    found.append(Speaker(_clean(t, i, j), i, j, k, after=k > 0))
                break
        if t.low[k] in s.verbs and t.raw[k].islower():
            speaker = _around_verb(t, k, last)
            if speaker is not None:
                found.append(speaker)
    return found


def speaker_of(found: list[Speaker], i: int, j: int) -> Speaker | None:
    """Return the speaker of the figure at tokens i to j: the last before it, else the first after it."""
    before = [s for s in found if s.at < i and not s.after]
    later = [s for s in found if s.at >= j]
    if before:
        return before[-1]
    return later[0] if later else None


def _around_verb(t: Tokens, k: int, last: str) -> Speaker | None:
    """Find who speaks by the verb at token k: the noun phrase before it, or after it ("said X")."""
    end = k
    while end > 0 and (t.low[end - 1] in AUXILIARIES or t.low[end - 1] in DAYS):
        end -= 1
    if end and t.low[end - 1] == "on":
        end -= 1
    before = t.low[end - 1] if end else ""
    if before in speech().pronouns and before not in ("who", "we", "i"):
        return Speaker(last, end - 1, end, k, after=_ends_here(t, k)) if last else None
    if before in (",", '"', "”", "’", "'", "", "and") or before in ("who", "which"):
        i, j = _name_from(t, k + 1)
        if j > i and t.raw[i][:1].isupper() and before not in ("who", "which", "and"):
            return Speaker(_clean(t, i, j), i, j, k, after=True, closes=_closes(t, j))
        i, j = _name_over_aside(t, end - 1)
        if j > i:
            return Speaker(_clean(t, i, j), i, j, k, after=_ends_here(t, k))
        return None
    i = _name_before(t, end)
    if i < end and _can_speak(t, i, end):
        return Speaker(_clean(t, i, end), i, end, k, after=_ends_here(t, k))
    return None


def _closes(t: Tokens, j: int) -> bool:
    """Does the sentence end with the speaker, an apposition aside?"""
    return all(t.low[k] not in ("and", "but", ";", "which") for k in range(j, t.count))


def _ends_here(t: Tokens, k: int) -> bool:
    """Does the saying close the sentence: ", the center said." or ", he said Friday;"?"""
    k += 1
    while t.low[k] in DAYS or (t.low[k] in ("on", "in", "at") and t.low[k + 1] in DAYS):
        k += 1
    return t.raw[k] in (".", ";", "", '"', "”", ",")


def _name_before(t: Tokens, end: int) -> int:
    """Go left from token `end` over the words of a name or office."""
    k = end
    stop = words().stop
    while k > max(0, end - LONGEST):
        raw, low = t.raw[k - 1], t.low[k - 1]
        if low in ("the", "a", "an") and k < end:
            k -= 1
            break
        if raw[:1].isalpha() and (low not in stop or (low in NAME_LINKS and k < end)) and low not in speech().verbs:
            k -= 1
        elif low in NAME_LINKS and k < end and low != ".":
            k -= 1
        elif low == "." and k < end and len(t.raw[k - 2]) <= 3 and t.raw[k - 2][:1].isupper():
            k -= 1
        else:
            break
    while k < end and ((t.low[k] in NAME_LINKS and t.low[k] != "the") or t.low[k] in DAYS):
        k += 1
    return k


def _name_over_aside(t: Tokens, comma: int) -> tuple[int, int]:
    """Find the name before an apposition: "Mariusz Kaminski, the Polish interior minister, said"."""
    for k in range(comma - 1, max(0, comma - 22), -1):
        if t.raw[k] == ",":
            i = _name_before(t, k)
            if i < k and t.raw[i][:1].isupper() and _can_speak(t, i, k):
                return i, k
            return 0, 0
    return 0, 0


def _name_from(t: Tokens, i: int) -> tuple[int, int]:
    """Read a name or office from token i on: up to punctuation, a verb or a stop word."""
    k = i
    if t.low[k] in ("the", "a", "an", "its", "their", "his", "her"):
        k += 1
    begin = k
    stop = words().stop
    while k < begin + LONGEST and t.raw[k]:
        raw, low = t.raw[k], t.low[k]
        if low in DAYS or (low in traps().months and raw[0].isupper()):
            break
        if (
            raw[:1].isalpha()
            and (low not in stop or raw[0].isupper())
            and (low not in speech().verbs or low == "reports")
        ):
            k += 1
        elif low in NAME_LINKS and k > begin and (low != "." or len(t.raw[k - 1]) <= 3) and _name_goes_on(t, k + 1):
            k += 1
        else:
            break
    return begin if k > begin else i, k


def _name_goes_on(t: Tokens, k: int) -> bool:
    return (
        t.raw[k][:1].isupper()
        or (t.low[k] in ("the", "its") and t.raw[k + 1][:1].isupper())
        or (t.raw[k][:1].isalpha() and t.low[k] not in words().stop)
    )


def _can_speak(t: Tokens, i: int, j: int) -> bool:
    """A speaker has a capital, or is an office: "local officials", "the center", "police"."""
    return j - i <= LONGEST and any(raw[:1].isalpha() for raw in t.raw[i:j])


def _clean(t: Tokens, i: int, j: int) -> str:
    if t.low[i] in ("the", "a", "an"):
        i += 1
    return " ".join(t.words(i, j).split()).strip(" ,.;:")
