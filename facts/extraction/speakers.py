"""Who says a figure: "according to X", "X said", "said X", and "he said" for the one who spoke before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.extraction import speaker_names as names
from facts.extraction.clauses import phrase_at
from facts.extraction.phrases import is_number
from facts.extraction.speaker_names import DAYS, LONGEST, NOBODY
from facts.extraction.tokens import Tokens
from facts.lexicon.numbers import numbers
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import is_plural, words

OPENS_SPEECH = frozenset({",", '"', "”", "’", "'", ""})
ENDS_SPEECH = frozenset({",", '"', "”", "’", "'", "—", "–", "-", "[", "("})
SECOND_TOPIC = frozenset({"where", "while", "but", "in", "the", "a", "an"})
HEDGE_REACH = 3  # tokens from a verb of counting to its number: "concedes at least 12"
BY_REACH = 14  # tokens from "were put at" to "by Gazprom"


Last = Callable[[bool], str]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One saying in a sentence: tokens i to j of who says it, and where the verb or phrase stands.

    Attributes:
        at: token of the verb or phrase; -1 for one who is named before the sentence.
        after: it stands after what is said: ", according to X".
        closes: nothing but the speaker follows to the end of the sentence: ", said X, the minister."
    """

    name: str
    i: int
    j: int
    at: int
    after: bool
    closes: bool = False


def speakers(t: Tokens, last: Last) -> list[Speaker]:
    """Return who speaks in a sentence, in order.

    Args:
        last: gives the speaker of the sentences before, for "it said", or the last person, for "he said"; asked only
            when needed.
    """
    triggers = speech().triggers
    found: list[Speaker] = []
    if triggers.isdisjoint(t.low):
        return found
    for k in [k for k, low in enumerate(t.low) if low in triggers]:
        speaker = _at(t, k, last)
        if speaker is not None:
            found.append(speaker)
    return found


def speaker_of(t: Tokens, found: list[Speaker], i: int, j: int) -> Speaker | None:
    """Return the speaker of the figure at tokens i to j: the last before it, else the first after it.

    Nobody speaks across a semicolon (but see `_goes_on`), or in the aside on himself ("Silva, 55, said"); and "12 fled,
    and X says 14 died" leaves the 12 to others.
    """
    if not found:
        return None
    gapped = _gapped(t, i, j)
    if gapped is not None and not any(gapped.i <= s.j and s.i <= gapped.j for s in found):
        return gapped
    near = [s for s in found if _in_hearing(t, s, i, j)]
    before = [s for s in near if s.at < i and not s.after]
    if before:
        return before[-1]
    later = [s for s in near if s.at >= j and (s.after or s.i > s.at or t.raw[s.i - 1] in ENDS_SPEECH)]
    if later:
        return later[0]
    return next((s for s in reversed(near) if s.at < i and not (s.closes and not _whose(t, s.j, i))), None)


def _gapped(t: Tokens, i: int, j: int) -> Speaker | None:
    """Who follows another speaker without a verb: "UNHCR counts 5,300, the border guard more than 6,000".

    A noun of an office stands right before the number, which has no noun, and a comma before its noun phrase.
    """
    bare = not t.low[j].isalpha() and (is_number(t, j - 1) or t.low[j - 1] in numbers().scales)
    if i < 2 or not bare or t.low[i - 1] not in speech().offices:
        return None
    begin = names.name_before(t, i)
    if begin < 1 or t.low[begin - 1] in ("the", "a", "an"):
        begin -= 1
    return _speaker(t, begin, i, i - 1) if begin > 0 and t.raw[begin - 1] in (",", ";") else None


def _in_hearing(t: Tokens, s: Speaker, i: int, j: int) -> bool:
    """Can the figure at tokens i to j be what the speaker says?"""
    if s.at < 0:
        return True
    if s.j <= i and j <= s.at:
        return False
    begin, end = min(s.at, j), max(s.at, i)
    if ";" not in t.raw[begin:end]:
        return True
    return s.after and s.at < i and _goes_on(t, begin, end)


def _goes_on(t: Tokens, begin: int, end: int) -> bool:
    """Does a speaker go on behind the one semicolon: "..., officials said; it needs 40", "; 16 are missing"?"""
    signs = [k for k in range(begin, end) if t.raw[k] == ";"]
    return len(signs) == 1 and not t.raw[signs[0] + 1][:1].isupper() and t.low[signs[0] + 1] not in SECOND_TOPIC


def _whose(t: Tokens, begin: int, end: int) -> bool:
    return any(low in ("who", "whose") for low in t.low[begin:end])


def _at(t: Tokens, k: int, last: Last) -> Speaker | None:
    """Return the saying whose verb or phrase is at token k."""
    s, low = speech(), t.low[k]
    if low == "(":
        return _in_brackets(t, k)
    if low == ":":
        return _before_colon(t, k)
    if low in s.sources or low in s.accounts:
        speaker = _after_phrase(t, k, last)
        if speaker is not None:
            return speaker
    if low in s.telling and k and t.low[k - 1] in ("own", *_possessive(t, k - 1), *_office(t, k - 1)):
        speaker = _in_telling(t, k)
        if speaker is not None:
            return speaker
    if not t.raw[k][0].islower() or any(phrase_at(t, k, phrase) for phrase in s.not_saying.get(low, ())):
        return None
    if low in s.found:
        speaker = _by_document(t, k)
        if speaker is not None:
            return speaker
    if low in s.counting and low not in s.verbs:
        counting = _number_follows(t, k + 1) and t.low[k - 1] not in ("who", "which")
        speaker = _around_verb(t, k, last) if counting else None
        return speaker if speaker is not None and _is_somebody(t, speaker) else None
    insists = next((phrase for phrase in s.insisting.get(low, ()) if phrase_at(t, k, phrase)), None)
    if insists is not None:
        speaker = _around_verb(t, k, last) if _bare_number_follows(t, k + len(insists)) else None
        return speaker if speaker is not None and _is_somebody(t, speaker) else None
    if low in s.verbs or any(phrase_at(t, k, phrase) for phrase in s.verb_phrases.get(low, ())):
        return _around_verb(t, k, last)
    return None


# ---------------------------------------------------------------- phrases


def _after_phrase(t: Tokens, k: int, last: Last) -> Speaker | None:
    """Read "according to X", "by the reckoning of X", "by his account", whose longest word is at token k."""
    s = speech()
    for at, phrase in s.accounts.get(t.low[k], ()):
        if k >= at and phrase_at(t, k - at, phrase):
            return _again(last(False), k - at, k - at, k - at)
    for at, phrase in s.sources.get(t.low[k], ()):
        begin = k - at
        if begin < 0 or not phrase_at(t, begin, phrase):
            continue
        i, j = names.name_from(t, begin + len(phrase))
        if i and t.low[i - 1] in s.possessives and t.low[j - 1] in ("own", *s.documents, *s.material):
            return _again(last(False), i, j, begin)  # "according to its own map"
        if j > i:
            return _speaker(t, *names.named_after_office(t, i, j), begin, after=begin > 0)
    return None


def _again(name: str, i: int, j: int, at: int) -> Speaker | None:
    """Who spoke before speaks again, in a phrase."""
    return Speaker(name, i, j, at, after=at > 0) if name else None


def _in_telling(t: Tokens, k: int) -> Speaker | None:
    """Read "in Kyiv's telling", "by the ministry's own count" at token k, the noun."""
    end = k - 1 if t.low[k - 1] == "own" else k
    i = names.name_before(t, end)
    if i < end and i and t.low[i - 1] in ("in", "by", "on", "to"):
        name = names.clean(t, i, end)
        name = name[:-2] if _possessive(t, end - 1) else name
        return Speaker(name, i, end, i - 1, after=i > 1) if name else None
    return None


def _possessive(t: Tokens, k: int) -> tuple[str, ...]:
    return (t.low[k],) if t.low[k].endswith(("'s", "’s")) else ()


def _office(t: Tokens, k: int) -> tuple[str, ...]:
    """Return the word of an office that another noun may follow: "by the police account"; empty for none."""
    return (t.low[k],) if t.low[k] in speech().offices else ()


def _in_brackets(t: Tokens, k: int) -> Speaker | None:
    """Read a source in brackets: "(Silva, 20 August)", "(TASS, quoting the ministry)", "(health ministry)"."""
    i, j = names.name_from(t, k + 1)
    if j == i or not names.can_speak(t, i, j):
        return None
    dated = t.raw[j + 1].isdigit() and t.low[j + 2] in traps().months
    dated = dated or (t.low[j + 1] in traps().months and t.raw[j + 2].isdigit())
    if (t.raw[j] == "," and (dated or t.low[j + 1] in speech().quoting)) or (
        t.raw[j] == ")" and t.low[j - 1] in speech().offices
    ):
        return _speaker(t, i, j, k, after=True)
    return None


def _before_colon(t: Tokens, k: int) -> Speaker | None:
    """Read who stands before the colon of a label: "Civilians killed, health ministry: 31"."""
    if not (t.raw[k + 1][:1].isdigit() and k and t.low[k - 1] in speech().offices):
        return None
    i = names.name_before(t, k)
    if i < k and (i == 0 or t.raw[i - 1] in (",", "-", "•", "●", "(")):
        return _speaker(t, i, k, k)
    return None


# ---------------------------------------------------------------- documents


def _by_document(t: Tokens, k: int) -> Speaker | None:
    """Read "an audit found", "images analysed by X show", "X's figures put", "researchers found that" at the verb."""
    s = speech()
    end = k
    while end and t.low[end - 1] in s.auxiliaries:
        end -= 1
    for d in range(end - 1, max(-1, end - LONGEST), -1):
        low = t.low[d]
        if low in s.documents or low in s.material:
            return _owner(t, d, end, k)
        if t.raw[d] in (",", ";", ":", '"') or low in s.verbs or low in s.found:
            break
    if t.low[k + 1] != "that" or end == 0 or t.low[end - 1] not in s.offices:
        return None
    i = names.name_before(t, end)
    return _speaker(t, i, end, k) if i < end else None


def _owner(t: Tokens, d: int, end: int, k: int) -> Speaker | None:
    """Return who made the document at token d, whose verb is at token k; else the document itself."""
    s = speech()
    for m in range(d + 1, min(d + 5, end)):
        if t.low[m] in s.makers:
            i, j = names.name_from(t, m + 1)
            j = min(j, end)
            if j > i and names.can_speak(t, i, j):
                return _speaker(t, i, j, k)
    i = names.name_before(t, d + 1)
    whose = next((m for m in range(d, i - 1, -1) if _possessive(t, m)), None)
    if whose is not None:
        name = names.clean(t, i, whose + 1)[:-2]
        return Speaker(name, i, whose + 1, k, after=False) if name else None
    if t.low[d] in s.documents and (t.low[i] in ("the", "a", "an") or (i and t.raw[i][:1].isupper())):
        return _speaker(t, i, d + 1, k)
    return None


# ---------------------------------------------------------------- verbs


def _around_verb(t: Tokens, k: int, last: Last) -> Speaker | None:
    """Find who speaks by the verb at token k: before it, or after it ("said X", "was confirmed by X")."""
    s = speech()
    end, passive = k, False
    while end > 0 and (t.low[end - 1] in s.auxiliaries or t.low[end - 1] in DAYS):
        end -= 1
        passive = passive or t.low[end] in s.passive
    if passive and not t.low[k].endswith("ing"):
        return _passive(t, k)
    if end and t.low[end - 1] == "on":
        end -= 1
    if end > 2 and t.low[end - 1] in s.adverbials and t.low[end - 2] in ("by", "in", "at", "on"):
        end -= 2  # "had by evening confirmed"
        while end and t.low[end - 1] in s.auxiliaries:
            end -= 1
    before = t.low[end - 1] if end else ""
    if before in s.first:
        return None
    if before in s.pronouns:
        name = last(before in s.person)
        return Speaker(name, end - 1, end, k, after=_ends_here(t, k)) if name else None
    if before in OPENS_SPEECH:
        return _inverted(t, k, end)
    i, j = names.name_before(t, end), end
    if before in ("who", "which"):
        j = end - 2 if t.raw[end - 2] == "," else end - 1
        i = names.name_before(t, j)
    if not (i < j and names.can_speak(t, i, j)):
        i, j = names.name_over_relative(t, end)
    return _speaker(t, i, j, k, after=_ends_here(t, k)) if j > i else None


def _is_somebody(t: Tokens, speaker: Speaker) -> bool:
    """Is it a name or an office that counts, and no thing: "the boat counts 40 berths"?"""
    named = [m for m in range(speaker.i, speaker.j) if t.low[m] not in words().determiners]
    return any(t.low[m] in speech().offices or (t.raw[m][:1].isupper() and not is_plural(t.low[m])) for m in named)


def _number_follows(t: Tokens, k: int) -> bool:
    """Does a number stand at token k, a hedge before it aside: "concedes at least 12"?"""
    return any(is_number(t, m) for m in range(k, k + HEDGE_REACH))


def _bare_number_follows(t: Tokens, k: int) -> bool:
    """Does a number without a noun stand at token k, a hedge before it aside: "insists on more than 300,000;"?"""
    at = next((m for m in range(k, k + HEDGE_REACH) if is_number(t, m)), -1)
    return at >= 0 and not t.low[at + 1].isalpha()


def _passive(t: Tokens, k: int) -> Speaker | None:
    """Read "were confirmed by X" and "was put at 40 million by X"."""
    by = k + 1
    if t.low[k + 1] == "at":
        by = next((m for m in range(k + 2, min(k + BY_REACH, t.count)) if t.low[m] in ("by", ";", ",")), k + 1)
    if t.low[by] != "by":
        return None
    i, j = names.name_from(t, by + 1)
    return _speaker(t, i, j, k, after=True) if j > i and names.can_speak(t, i, j) else None


def _inverted(t: Tokens, k: int, end: int) -> Speaker | None:
    """Read ", said X", and the name over an apposition: "X, the minister, said"; after "told" stands the hearer."""
    i, j = NOBODY
    if t.low[k] not in speech().addressed:
        i, j = names.name_from(t, k + 1)
    if j > i and (t.raw[j - 1][:1].isupper() or t.raw[i][:1].isupper() or t.low[j - 1] in speech().offices):
        i = names.without_scene(t, i, j)
        i, j = names.named_after_office(t, i, j)
        return _speaker(t, i, j, k, after=True, closes=_closes(t, j))
    i, j = names.name_over_aside(t, end - 1)
    return _speaker(t, i, j, k, after=_ends_here(t, k)) if j > i else None


def _speaker(t: Tokens, i: int, j: int, at: int, *, after: bool = False, closes: bool = False) -> Speaker | None:
    name = names.clean(t, i, j)
    return Speaker(name, i, j, at, after, closes) if name else None


def _closes(t: Tokens, j: int) -> bool:
    """Does the sentence end with the speaker, an apposition aside?"""
    return all(t.low[k] not in ("and", "but", ";", "which") for k in range(j, t.count))


def _ends_here(t: Tokens, k: int) -> bool:
    """Does the saying close the sentence or clause: ", the center said." or ", he said Friday;"?"""
    k += 1
    while t.low[k] in DAYS or (t.low[k] in ("on", "in", "at") and t.low[k + 1] in DAYS):
        k += 1
    return t.raw[k] in (".", ";", "", '"', "”", ",")
