"""Who is named as a source without a verb of saying: "according to X", "in Kyiv's telling", "an audit by X found"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.extraction import speaker_names as names
from facts.extraction.clauses import phrase_at
from facts.extraction.phrases import is_number
from facts.extraction.speaker_names import LONGEST
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.speech import speech
from facts.lexicon.traps import traps
from facts.lexicon.words import is_person, singular, words

FIGURE_REACH = 8  # tokens from whose tally it is to its verb: "the agency's tally of those who fled is"
HEDGE_REACH = 3  # tokens from a verb of counting to its number: "concedes at least 12"

TOLD_BY_COUNT = frozenset({"people", "migrants", "crowd"})  # who is counted, not sent or held: "counts 12 migrants"

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


def speaker_at(t: Tokens, i: int, j: int, at: int, *, after: bool = False, closes: bool = False) -> Speaker | None:
    name = names.clean(t, i, j)
    return Speaker(name, i, j, at, after, closes) if name else None


def number_follows(t: Tokens, k: int) -> bool:
    """Does a number stand at token k, a hedge before it aside: "concedes at least 12"?"""
    return any(is_number(t, m) for m in range(k, k + HEDGE_REACH))


def count_follows(t: Tokens, k: int) -> bool:
    """Does a number follow that is a count of people or has no noun: "gave 12", "gave 12 dead", not "gave 18 tanks"?"""
    at = next((m for m in range(k, k + HEDGE_REACH) if is_number(t, m)), -1)
    if at < 0:
        return False
    while is_number(t, at + 1):
        at += 1
    w, noun = measure_words(), singular(t.low[at + 1])
    given = w.heads.get(noun, "people" if is_person(noun) else "")
    return given in w.events or given in TOLD_BY_COUNT or not noun.isalpha() or noun in words().stop


# ---------------------------------------------------------------- phrases


def after_phrase(t: Tokens, k: int, last: Last) -> Speaker | None:
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
            return speaker_at(t, *names.named_after_office(t, i, j), begin, after=begin > 0)
    return None


def _again(name: str, i: int, j: int, at: int) -> Speaker | None:
    """Who spoke before speaks again, in a phrase."""
    return Speaker(name, i, j, at, after=at > 0) if name else None


def in_telling(t: Tokens, k: int) -> Speaker | None:
    """Read "in Kyiv's telling", "by the ministry's own count" at token k, the noun."""
    end = k - 1 if t.low[k - 1] == "own" else k
    i = names.name_before(t, end)
    if i < end and i and t.low[i - 1] in ("in", "by", "on", "to"):
        name = names.clean(t, i, end)
        name = name[:-2] if possessive(t, end - 1) else name
        return Speaker(name, i, end, i - 1, after=i > 1) if name else None
    return None


def own_figure(t: Tokens, k: int) -> Speaker | None:
    """Read "Myanmar's own toll is 430", "the agency's tally of the dead is lower, at 61" at token k, the noun."""
    end = k - 1 if t.low[k - 1] == "own" else k
    verb = next((m for m in range(k + 1, min(k + FIGURE_REACH, t.count)) if t.low[m] in speech().standing), -1)
    if not possessive(t, end - 1) or verb < 0 or ";" in t.raw[k:verb] or t.raw[k:verb].count(",") == 1:
        return None  # but "its own figure, for the same period, is 26,000"
    i = names.name_before(t, end)
    name = names.clean(t, i, end)[:-2] if i < end and _figure_follows(t, verb + 1) else ""
    speaks = name and (name[0].isupper() or any(word in speech().offices for word in name.split()))
    return Speaker(name, i, end, k, after=False) if speaks else None  # not "the war's toll is 40,000"


def _figure_follows(t: Tokens, k: int) -> bool:
    """Does a number stand at token k, or behind a comparison: "is lower, at 61", "are the firmest: 52,622"?"""
    if number_follows(t, k):
        return True
    return any(t.low[m] in ("at", ":") and number_follows(t, m + 1) for m in range(k, k + HEDGE_REACH + 1))


def possessive(t: Tokens, k: int) -> tuple[str, ...]:
    return (t.low[k],) if t.low[k].endswith(("'s", "’s")) else ()


def office(t: Tokens, k: int) -> tuple[str, ...]:
    """Return the word of an office that another noun may follow: "by the police account"; empty for none."""
    return (t.low[k],) if t.low[k] in speech().offices else ()


def in_brackets(t: Tokens, k: int) -> Speaker | None:
    """Read a source in brackets: "(Silva, 20 August)", "(TASS, quoting the ministry)", "(health ministry)"."""
    i, j = names.name_from(t, k + 1)
    if j == i or not names.can_speak(t, i, j):
        return None
    dated = t.raw[j + 1].isdigit() and t.low[j + 2] in traps().months
    dated = dated or (t.low[j + 1] in traps().months and t.raw[j + 2].isdigit())
    if (t.raw[j] == "," and (dated or t.low[j + 1] in speech().quoting)) or (
        t.raw[j] == ")" and t.low[j - 1] in speech().offices
    ):
        return speaker_at(t, i, j, k, after=True)
    return None


def before_colon(t: Tokens, k: int) -> Speaker | None:
    """Read who stands before the colon of a label: "Civilians killed, health ministry: 31"."""
    if not (t.raw[k + 1][:1].isdigit() and k and t.low[k - 1] in speech().offices):
        return None
    i = names.name_before(t, k)
    if i < k and (i == 0 or t.raw[i - 1] in (",", "-", "•", "●", "(")):
        return speaker_at(t, i, k, k)
    return None


# ---------------------------------------------------------------- documents


def by_document(t: Tokens, k: int) -> Speaker | None:
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
    return speaker_at(t, i, end, k) if i < end else None


def _owner(t: Tokens, d: int, end: int, k: int) -> Speaker | None:
    """Return who made the document at token d, whose verb is at token k; else the document itself."""
    s = speech()
    for m in range(d + 1, min(d + 5, end)):
        if t.low[m] in s.makers:
            i, j = names.name_from(t, m + 1)
            j = min(j, end)
            if j > i and names.can_speak(t, i, j):
                return speaker_at(t, i, j, k)
    i = names.name_before(t, d + 1)
    whose = next((m for m in range(d, i - 1, -1) if possessive(t, m)), None)
    if whose is not None:
        name = names.clean(t, i, whose + 1)[:-2]
        return Speaker(name, i, whose + 1, k, after=False) if name else None
    if t.low[d] in s.documents and (t.low[i] in ("the", "a", "an") or (i and t.raw[i][:1].isupper())):
        return speaker_at(t, i, d + 1, k)
    return None
