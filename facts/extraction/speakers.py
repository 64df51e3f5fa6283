"""Who says a figure: "according to X", "X said", "said X", and "he said" for the one who spoke before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.extraction.clauses import phrase_at
from facts.extraction.times import WEEKDAYS
from facts.extraction.tokens import Tokens
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import words

DAYS = frozenset(WEEKDAYS) | {"yesterday", "today"}
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
OPENS_SPEECH = frozenset({",", '"', "”", "’", "'", "", "and", "who", "which"})
LONGEST = 14  # tokens of a speaker's name and office
ASIDE = 22  # tokens of an apposition between a name and "said"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One saying in a sentence: tokens i to j of who says it, and where the verb or phrase stands.

    Attributes:
        after: it stands after what is said: ", according to X".
        closes: nothing but the speaker follows to the end of the sentence: ", said X, the minister."
    """

    name: str
    i: int
    j: int
    at: int
    after: bool
    closes: bool = False


def speakers(t: Tokens, last: Callable[[], str]) -> list[Speaker]:
    """Return who speaks in a sentence, in order.

    Args:
        last: gives the speaker of the sentences before, for "he said"; asked only when needed.
    """
    s = speech()
    found: list[Speaker] = []
    for k in range(t.count):
        low = t.low[k]
        if low in s.verbs and t.raw[k][0].islower():
            speaker = _around_verb(t, k, last)
            if speaker is not None:
                found.append(speaker)
        elif low in s.sources or low in s.accounts:
            speaker = _after_phrase(t, k, last)
            if speaker is not None:
                found.append(speaker)
    return found


def speaker_of(found: list[Speaker], i: int, j: int) -> Speaker | None:
    """Return the speaker of the figure at tokens i to j: the last before it, else the first after it."""
    before = [s for s in found if s.at < i and not s.after]
    if before:
        return before[-1]
    later = [s for s in found if s.at >= j]
    if later:
        return later[0]
    return next((s for s in reversed(found) if s.at < i), None)


def _after_phrase(t: Tokens, k: int, last: Callable[[], str]) -> Speaker | None:
    """Read "according to X", "by the reckoning of X", "by his account" at token k."""
    s = speech()
    for phrase in s.accounts.get(t.low[k], ()):
        if phrase_at(t, k, phrase):
            name = last()
            return Speaker(name, k, k, k, after=k > 0) if name else None
    for phrase in s.sources.get(t.low[k], ()):
        if phrase_at(t, k, phrase):
            i, j = _name_from(t, k + len(phrase))
            if j > i:
                i, j = _named_after_office(t, i, j)
                return Speaker(_clean(t, i, j), i, j, k, after=k > 0)
    return None


def _around_verb(t: Tokens, k: int, last: Callable[[], str]) -> Speaker | None:
    """Find who speaks by the verb at token k: before it, or after it ("said X", "was confirmed by X")."""
    s = speech()
    end, passive = k, False
    while end > 0 and (t.low[end - 1] in s.auxiliaries or t.low[end - 1] in DAYS):
        end -= 1
        passive = passive or t.low[end] in s.passive
    if passive and not t.low[k].endswith("ing"):
        if t.low[k + 1] != "by":
            return None
        i, j = _name_from(t, k + 2)
        return Speaker(_clean(t, i, j), i, j, k, after=False) if j > i and _can_speak(t, i, j) else None
    if end and t.low[end - 1] == "on":
        end -= 1
    before = t.low[end - 1] if end else ""
    if before in s.pronouns:
        name = last()
        return Speaker(name, end - 1, end, k, after=_ends_here(t, k)) if name else None
    if before in OPENS_SPEECH:
        return _inverted(t, k, end, before)
    i = _name_before(t, end)
    if i < end and _can_speak(t, i, end):
        return Speaker(_clean(t, i, end), i, end, k, after=_ends_here(t, k))
    return None


def _inverted(t: Tokens, k: int, end: int, before: str) -> Speaker | None:
    """Read ", said X", and the name over an apposition: "X, the minister, said"."""
    if before not in ("who", "which", "and"):
        i, j = _name_from(t, k + 1)
        if j > i and (t.raw[i][:1].isupper() or t.low[j - 1] in speech().offices):
            i, j = _named_after_office(t, i, j)
            return Speaker(_clean(t, i, j), i, j, k, after=True, closes=_closes(t, j))
    i, j = _name_over_aside(t, end - 1)
    return Speaker(_clean(t, i, j), i, j, k, after=_ends_here(t, k)) if j > i else None


def _closes(t: Tokens, j: int) -> bool:
    """Does the sentence end with the speaker, an apposition aside?"""
    return all(t.low[k] not in ("and", "but", ";", "which") for k in range(j, t.count))


def _ends_here(t: Tokens, k: int) -> bool:
    """Does the saying close the sentence or clause: ", the center said." or ", he said Friday;"?"""
    k += 1
    while t.low[k] in DAYS or (t.low[k] in ("on", "in", "at") and t.low[k + 1] in DAYS):
        k += 1
    return t.raw[k] in (".", ";", "", '"', "”", ",")


def _name_before(t: Tokens, end: int) -> int:
    """Go left from token `end` over the words of a name or office."""
    links, stop, verbs = speech().links, words().stop, speech().verbs
    k = end
    while k > max(0, end - LONGEST):
        raw, low = t.raw[k - 1], t.low[k - 1]
        if low in ("the", "a", "an") and k < end:
            k -= 1
            break
        if low == ".":
            if k == end or len(t.raw[k - 2]) > 3 or not t.raw[k - 2][:1].isupper():
                break
        elif low in links:
            if k == end:
                break
        elif not raw[:1].isalpha() or (low in stop and (raw[0].islower() or k == 1)) or low in verbs:
            break
        k -= 1
    while k < end and ((t.low[k] in links and t.low[k] != "the") or t.low[k] in DAYS):
        k += 1
    return k


def _name_over_aside(t: Tokens, comma: int) -> tuple[int, int]:
    """Find the name beside an apposition: "Kaminski, the Polish minister, said", "its president, Ana Silva, said"."""
    for k in range(comma - 1, max(0, comma - ASIDE), -1):
        if t.raw[k] != ",":
            continue
        if _is_name(t, k + 1, comma):
            return k + 1, comma
        i = _name_before(t, k)
        if i < k and t.raw[i][:1].isupper() and _can_speak(t, i, k):
            return i, k
        break
    return 0, 0


def _is_name(t: Tokens, i: int, j: int) -> bool:
    """Two to four capitalised words: a person's name."""
    return 2 <= j - i <= 4 and all(raw[:1].isupper() for raw in t.raw[i:j])


def _named_after_office(t: Tokens, i: int, j: int) -> tuple[int, int]:
    """Prefer the name after an office: "according to Turkey’s minister of the interior, Süleyman Soylu"."""
    if t.raw[j] == "," and not _is_name(t, i, j):
        k = j + 1
        while k < j + 5 and t.raw[k][:1].isupper() and t.raw[k].isalpha():
            k += 1
        if _is_name(t, j + 1, k) and t.raw[k] in (",", ".", ""):
            return j + 1, k
    return i, j


def _name_from(t: Tokens, i: int) -> tuple[int, int]:
    """Read a name or office from token i on: up to punctuation, a verb or a stop word."""
    links, stop, verbs = speech().links, words().stop, speech().verbs
    begin = k = i + 1 if t.low[i] in ARTICLES else i
    while k < begin + LONGEST and t.raw[k]:
        raw, low = t.raw[k], t.low[k]
        if low in DAYS or (low in traps().months and raw[0].isupper()):
            break
        if low in links:
            if k == begin or (low == "." and len(t.raw[k - 1]) > 3) or not _name_goes_on(t, k + 1):
                break
        elif not raw[:1].isalpha() or (low in stop and not raw[0].isupper()) or (low in verbs and low != "reports"):
            break
        k += 1
    return begin if k > begin else i, k


def _name_goes_on(t: Tokens, k: int) -> bool:
    raw, low = t.raw[k], t.low[k]
    if low in ("the", "its"):
        return t.raw[k + 1][:1].isalpha() and t.low[k + 1] not in words().stop
    return raw[:1].isupper() or (raw[:1].isalpha() and low not in words().stop)


def _can_speak(t: Tokens, i: int, j: int) -> bool:
    """A speaker has a capital, or is an office: "officials", "the center", "police"; never "Syria’s" or "deaths"."""
    if j - i > LONGEST or t.low[j - 1].endswith(("'s", "’s")):
        return False
    named = any(raw[:1].isupper() for raw in t.raw[max(i, 1) : j]) or (i == 0 and t.low[0] not in words().plural)
    return named or any(low in speech().offices for low in t.low[i:j])


def _clean(t: Tokens, i: int, j: int) -> str:
    if t.low[i] in ("the", "a", "an"):
        i += 1
    return " ".join(t.words(i, j).split()).strip(" ,.;:")
