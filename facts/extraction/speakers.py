"""Who says a figure: "according to X", "X said", "said X", and "he said" for the one who spoke before."""

from __future__ import annotations

from facts.extraction import sources
from facts.extraction import speaker_names as names
from facts.extraction.accounts import ENDS
from facts.extraction.clauses import phrase_at
from facts.extraction.phrases import is_number
from facts.extraction.sources import Last, Speaker
from facts.extraction.speaker_names import DAYS, NOBODY
from facts.extraction.tokens import Tokens
from facts.lexicon.accounts import account_words
from facts.lexicon.hedges import hedge_words
from facts.lexicon.measure_words import measure_words
from facts.lexicon.numbers import numbers
from facts.lexicon.places import candidates
from facts.lexicon.speech import speech
from facts.lexicon.words import is_person, is_plural, words

OPENS_SPEECH = frozenset({",", '"', "”", "’", "'", ""})
ENDS_SPEECH = frozenset({",", '"', "”", "’", "'", "—", "–", "-", "[", "("})
SECOND_TOPIC = frozenset({"where", "while", "but", "in", "the", "a", "an"})
SOULS_REACH = 6  # tokens from "claimed" to the lives it took
BY_REACH = 14  # tokens from "were put at" to "by Gazprom"


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


def giver_of(t: Tokens, begin: int, i: int) -> Speaker | None:
    """Return who opens the clause from token `begin` that gives an account at token i, whatever its verb.

    "The observatory, a monitor in Britain, has 1,399", "the organisers, a platform of 65 unions, said there had been".
    """
    opens = t.low[begin] in ("the", "a", "an") or t.low[begin] in speech().possessives
    if not opens and (t.low[begin] in words().stop or t.low[begin] in words().determiners | hedge_words()):
        return None
    first, end = names.name_from(t, begin)
    if not first < end <= i:
        return None
    speaks = names.can_speak(t, first, end) or is_person(t.low[end - 1])
    return sources.speaker_at(t, first, end, i - 1) if speaks and not candidates(names.clean(t, first, end)) else None


def _gapped(t: Tokens, i: int, j: int) -> Speaker | None:
    """Who follows another speaker without a verb: "UNHCR counts 5,300, the border guard more than 6,000".

    A noun of an office stands right before the number, which has no noun, and a comma or "and" before its noun phrase.
    """
    bare = not t.low[j].isalpha() and (is_number(t, j - 1) or t.low[j - 1] in numbers().scales)
    if i < 2 or not bare or t.low[i - 1] not in speech().offices:
        return None
    begin = names.name_before(t, i)
    if begin < 1 or t.low[begin - 1] in ("the", "a", "an"):
        begin -= 1
    return sources.speaker_at(t, begin, i, i - 1) if begin > 0 and t.low[begin - 1] in (",", ";", "and") else None


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
        return sources.in_brackets(t, k)
    if low == ":":
        return sources.before_colon(t, k)
    if low in s.sources or low in s.accounts:
        speaker = sources.after_phrase(t, k, last)
        if speaker is not None:
            return speaker
    if low in s.telling and k and t.low[k - 1] in ("own", *sources.possessive(t, k - 1), *sources.office(t, k - 1)):
        speaker = sources.in_telling(t, k) or sources.own_figure(t, k)
        if speaker is not None:
            return speaker
    if not t.raw[k][0].islower() or any(phrase_at(t, k, phrase) for phrase in s.not_saying.get(low, ())):
        return None
    if low in measure_words().taking and not measure_words().souls.isdisjoint(t.low[k + 1 : k + SOULS_REACH]):
        return None  # "the flood claimed 12 lives"
    if low in s.found:
        speaker = sources.by_document(t, k)
        if speaker is not None:
            return speaker
    if low in s.counting and low not in s.verbs and sources.number_follows(t, k + 1):
        if low in s.handing and not sources.count_follows(t, k + 1):
            return None  # "Germany gave 18 tanks"
        speaker = _around_verb(t, k, last) if t.low[k - 1] not in ("who", "which") else None
        return speaker if speaker is not None and _is_somebody(t, speaker) else None
    insists = next((phrase for phrase in s.insisting.get(low, ()) if phrase_at(t, k, phrase)), None)
    bare = insists is not None and _bare_number_follows(t, k + len(insists))
    if insists is not None and (bare or low not in s.holding):
        speaker = _around_verb(t, k, last) if bare else None
        if speaker is None or (low in s.holding and candidates(speaker.name)):
            return None  # "Spain had 40"
        return speaker if _is_somebody(t, speaker) else None
    if low in s.placing and _puts_number(t, k):
        return _around_verb(t, k, last)
    if low in s.verbs or any(phrase_at(t, k, phrase) for phrase in s.verb_phrases.get(low, ())):
        return _around_verb(t, k, last)
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
    return sources.speaker_at(t, i, j, k, after=_ends_here(t, k)) if j > i else None


def _is_somebody(t: Tokens, speaker: Speaker) -> bool:
    """Is it a name or an office that counts, and no thing: "the boat counts 40 berths"?"""
    own = [m for m in range(speaker.i, speaker.j) if t.low[m] not in words().determiners]
    named = [m for m in own if not t.low[m].endswith(("'s", "’s"))]  # not "Silva's plea deal"
    return any(t.low[m] in speech().offices or (t.raw[m][:1].isupper() and not is_plural(t.low[m])) for m in named)


def _bare_number_follows(t: Tokens, k: int) -> bool:
    """Does a number without a noun stand at token k, a hedge before it aside: "insists on more than 300,000;"?"""
    at = k
    if t.low[at].endswith("ed"):
        return False  # "has surpassed 40"
    while t.low[at] in hedge_words() or t.low[at] in measure_words().merely:
        at += 1
    if not is_number(t, at):
        return False
    at += 1 + (t.low[at + 1] in numbers().scales)
    return t.raw[at] in ENDS or t.low[at] in measure_words().closing


def _puts_number(t: Tokens, k: int) -> bool:
    """Does the verb at token k put a bare number on something: "gave the present strength as 200"?"""
    behind = range(k + 2, min(k + BY_REACH, t.count))
    at = next((m for m in behind if t.low[m] in account_words().placed or is_number(t, m)), -1)
    return at >= 0 and not is_number(t, at) and _bare_number_follows(t, at + 1)


def _passive(t: Tokens, k: int) -> Speaker | None:
    """Read "were confirmed by X" and "was put at 40 million by X"."""
    by = k + 1
    if t.low[k + 1] == "at":
        by = next((m for m in range(k + 2, min(k + BY_REACH, t.count)) if t.low[m] in ("by", ";", ",")), k + 1)
    if t.low[by] != "by":
        return None
    i, j = names.name_from(t, by + 1)
    return sources.speaker_at(t, i, j, k, after=True) if j > i and names.can_speak(t, i, j) else None


def _inverted(t: Tokens, k: int, end: int) -> Speaker | None:
    """Read ", said X", and the name over an apposition: "X, the minister, said"; after "told" stands the hearer."""
    i, j = NOBODY
    if t.low[k] not in speech().addressed:
        i, j = names.name_from(t, k + 1)
    if j > i and (t.raw[j - 1][:1].isupper() or t.raw[i][:1].isupper() or t.low[j - 1] in speech().offices):
        i = names.without_scene(t, i, j)
        i, j = names.named_after_office(t, i, j)
        return sources.speaker_at(t, i, j, k, after=True, closes=_closes(t, j))
    i, j = names.name_over_aside(t, end - 1)
    return sources.speaker_at(t, i, j, k, after=_ends_here(t, k)) if j > i else None


def _closes(t: Tokens, j: int) -> bool:
    """Does the sentence end with the speaker, an apposition aside?"""
    return all(t.low[k] not in ("and", "but", ";", "which") for k in range(j, t.count))


def _ends_here(t: Tokens, k: int) -> bool:
    """Does the saying close the sentence or clause: ", the center said." or ", he said Friday;"?"""
    k += 1
    while t.low[k] in DAYS or (t.low[k] in ("on", "in", "at") and t.low[k + 1] in DAYS):
        k += 1
    return t.raw[k] in (".", ";", "", '"', "”", ",")
