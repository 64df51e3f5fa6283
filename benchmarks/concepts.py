"""What a quantity is about, by a shallow parse: NewsQuant's `referred_concepts`.

CQE takes these words from a dependency parse. Here the words of a sentence get one of a dozen tags from lists
(concepts.toml), and a few rules walk over the tags:

1. "60 % of the workers", "$1 billion in gains": the noun phrase after "of"; with the subject when it says "its".
2. "an 80-yard touchdown", "a 51 per cent stake in a school": the noun phrase that the measure describes, with its
   complements; and the subject of the verb.
3. "winds of 74 mph", "price reductions on 50 products": the noun phrase before the preposition; and the subject.
4. everything else: the subject of the verb before the figure.

A subject that is a pronoun is none; "which" and "who" stand for the noun before them; a verb after "to" or "and", or in
-ing, has the subject of the verb before it. A figure in brackets, or joined to another by "and" or a comma, is about the
same. Only content words are kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.concept_words import Chunk, chunks, word_lists
from benchmarks.newsquant_reading import Item

COMPLEMENTS = 3  # prepositional phrases that a noun may have; further ones belong to the sentence
LINKS = frozenset({",", "and", "or", "(", ")", "/", "-", "a", "an", "versus", "vs", "to"})  # between joined figures
CLOSERS = frozenset({"of", "in", "for", "on", "with", "to", "across", "from", "at"})


@dataclass(slots=True)
class Sentence:
    """The chunks of a sentence and, for each item, its first chunk and the one after its last."""

    words: list[Chunk]
    spans: list[tuple[int, int]]

    def tag(self, k: int) -> str:
        """Return the tag of chunk k, "S" outside the sentence."""
        return self.words[k].tag if 0 <= k < len(self.words) else "S"

    def low(self, k: int) -> str:
        """Return chunk k in lower case, "" outside the sentence."""
        return self.words[k].low if 0 <= k < len(self.words) else ""


def concepts_of(text: str, spans: list[tuple[int, int]], items: list[Item]) -> list[list[str]]:
    """Return the words that each quantity of a sentence is about.

    Args:
        text: the sentence.
        spans: start and end of each item's mention in it.
        items: the quantities, in order.
    """
    s = _sentence(text, spans, items)
    found: list[list[int]] = []
    for at, item in enumerate(items):
        same = _joined_to_previous(s, at, items)
        own = _described(s, at, item)
        if same and not own:
            found.append(found[-1])
        else:
            found.append(_about(s, at, item, own))
    return [_content(s, numbers) for numbers in found]


def _sentence(text: str, spans: list[tuple[int, int]], items: list[Item]) -> Sentence:
    words = chunks(text)
    limits = []
    for begin, end in spans:
        inside = [k for k, word in enumerate(words) if word.start < end and word.end > begin]
        limits.append((inside[0], inside[-1] + 1) if inside else (0, 0))
    for (first, last), item in zip(limits, items, strict=True):
        for k in range(first, last):
            words[k].tag = "Q"
            words[k].counted = item.kind == "counted"
    s = Sentence(words, limits)
    _settle_verbs(s)
    return s


def _settle_verbs(s: Sentence) -> None:
    """Turn words that can be verbs into nouns where they are none, and "up" before a figure into a verb."""
    for k, word in enumerate(s.words):
        before, after = s.tag(k - 1), s.tag(k + 1)
        if word.low in ("up", "down") and after in ("Q", "A") and before in ("N", "X", "A", "S"):
            word.tag = "V"
        if word.tag == "V" and not _is_verb(s, k, before, after):
            word.tag = "N"


def _is_verb(s: Sentence, k: int, before: str, after: str) -> bool:
    """Is a word that can be a verb one here? Not after a determiner or a preposition other than "to"."""
    word, low = s.words[k].text, s.low(k)
    if word[:1].isupper() and k:
        return False
    if before == "D" or (before == "P" and s.low(k - 1) != "to" and not low.endswith("ing")):
        return False
    if low.endswith("ing"):
        return before not in ("N", "V", "D") or after in ("D", "Q", "R")
    if before == "Q" and s.words[k - 1].tag == "Q" and not s.words[k - 1].counted:
        return low.endswith("ed") and after in ("P", "D")
    if before == "N" and after == "N" and not low.endswith("ed"):
        return low.endswith("s") and k > 1
    return True


# ---------------------------------------------------------------- which phrases


def _joined_to_previous(s: Sentence, at: int, items: list[Item]) -> bool:
    """Is the figure in brackets after another, or joined to it by "and", "or" or a comma?"""
    if not at:
        return False
    between = range(s.spans[at - 1][1], s.spans[at][0])
    if items[at].kind == "counted" and items[at - 1].kind != "counted":
        return False
    return all(s.low(k) in LINKS or s.tag(k) == "A" for k in between)


def _about(s: Sentence, at: int, item: Item, described: list[int]) -> list[int]:
    """Return the chunks of the phrases that a quantity is about."""
    if item.kind == "counted" and item.value == [1.0] and s.low(s.spans[at][0] + 1) == "of":
        return []
    found = list(described)
    if not described:
        found = _before_preposition(s, at, item)
    if not described or _wants_subject(s, at, item):
        found += _subject_of_item(s, at, item)
    return found


def _wants_subject(s: Sentence, at: int, item: Item) -> bool:
    """A phrase after "of" is enough, unless it says whose; the phrase that a measure describes wants the subject."""
    end = s.spans[at][1]
    if s.low(end) in ("of", "in", "off"):
        return s.low(end + 1) in ("its", "their") or s.low(end) == "off"
    return True


def _described(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the noun phrase after "of", or the one that the measure describes."""
    if item.kind not in ("measured",):
        return []
    k = s.spans[at][1]
    low, after = s.low(k), s.tag(k + 1)
    if low == "of" or (low in ("in", "off") and after == "N"):
        return _phrase(s, k + 1, COMPLEMENTS)
    if s.tag(k) == "N" and not s.words[k].far:
        return _possessor(s, s.spans[at][0]) + _phrase(s, k, COMPLEMENTS)
    return []


def _possessor(s: Sentence, first: int) -> list[int]:
    """Return the name before "’s" or the adjectives between determiner and figure: "the iPhone’s 6-inch display"."""
    k = first - 1
    while s.tag(k) == "N" or s.low(k) in ("’s", "'s"):
        k -= 1
    if s.tag(k) in ("D", "P", "S") and s.low(k) != "to":
        return [n for n in range(k + 1, first) if s.tag(n) == "N"]
    return []


def _phrase(s: Sentence, k: int, complements: int) -> list[int]:
    """Return the noun phrase at chunk k, with up to `complements` prepositional phrases after it."""
    found: list[int] = []
    while k < len(s.words):
        tag = s.tag(k)
        if tag in ("N", "D", "T") or (tag == "C" and found and s.tag(k + 1) in ("N", "D") and s.low(k) == "and"):
            found.append(k)
        elif tag == "P" and found and s.low(k) in CLOSERS and s.tag(k + 1) in ("N", "D"):
            complements -= 1
            if complements < 0 or (s.low(k) not in ("of", "in", "for", "on")):
                break
        else:
            break
        k += 1
    return found


def _before_preposition(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the noun phrase before the preposition that governs the figure: "winds of 74 mph"."""
    k = s.spans[at][0] - 1
    while s.tag(k) in ("A", "D") or s.low(k) == "between":
        k -= 1
    if s.low(k) == "," or (s.tag(k) == "N" and item.unit.endswith(" of age")):
        return _left_phrase(s, k - 1 if s.low(k) == "," else k) if item.unit.endswith(" of age") else []
    if s.tag(k) != "P" or s.low(k) in ("until", "since"):
        return []
    if s.low(k) != "of" and item.unit.split(" ")[0] in word_lists().periods:
        return []
    phrase = _left_phrase(s, k - 1)
    if len(phrase) == 1 and s.tag(phrase[0] - 1) in ("X", "A", "W") and s.low(k) != "of":
        return []  # a predicate: "as impressive at 37 degrees"
    return phrase


def _left_phrase(s: Sentence, k: int) -> list[int]:
    """Return the noun phrase that ends at chunk k, "of" phrases included."""
    end = k
    while s.tag(k) == "N" or (s.low(k) in ("of", "’s", "'s", "the", "a") and k < end):
        k -= 1
    return list(range(k + 1, end + 1))


# ---------------------------------------------------------------- the subject


def _subject_of_item(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the subject of the verb before a figure; before any verb, the noun phrase that opens the clause."""
    k = s.spans[at][0] - 1
    while k >= 0 and s.tag(k) not in ("V", "X") and s.low(k) not in (";", ":"):
        k -= 1
    if s.tag(k) in ("V", "X"):
        return _subject(s, k)
    if item.kind in ("counted", "share"):
        return _object_after(s, s.spans[at][1])
    return _opening(s, k + 1, s.spans[at][0])


def _object_after(s: Sentence, k: int) -> list[int]:
    """Return the object of the verb that a counted subject has: "seven bedrooms finish off the floor plan"."""
    if s.tag(k) != "V":
        return []
    while s.tag(k) in ("V", "P", "A"):
        k += 1
    return _phrase(s, k, 0)


def _opening(s: Sentence, begin: int, end: int) -> list[int]:
    """Return the first noun phrase between two chunks."""
    while begin < end and s.tag(begin) != "N":
        begin += 1
    return [k for k in _phrase(s, begin, COMPLEMENTS) if k < end]


def _subject(s: Sentence, verb: int) -> list[int]:
    """Return the subject of the verb at chunk `verb`."""
    k = verb - 1
    while s.tag(k) in ("X", "A", "V", "T"):
        k -= 1
    if k < 0:
        return []
    if s.tag(k) in ("C", "P") or s.low(k) == "," or (s.low(verb).endswith("ing") and s.tag(k) != "N"):
        if s.low(k) == "," and s.low(verb) != "," and not s.low(verb).endswith("ing"):
            return _over_aside(s, k)
        earlier = k - 1
        while earlier >= 0 and s.tag(earlier) not in ("V", "X"):
            earlier -= 1
        return _subject(s, earlier) if earlier >= 0 else _clause(s, k - 1)
    if s.tag(k) == "W":
        k -= 1
        if s.low(k) == ",":
            k -= 1
        return _left_phrase(s, k) if s.tag(k) == "N" else _clause(s, k)
    if s.tag(k) == "R":
        return []
    return _clause(s, k)


def _over_aside(s: Sentence, comma: int) -> list[int]:
    """Return the subject before an aside between commas: "Maddon, 66, has"."""
    opening = comma - 1
    while opening >= 0 and s.low(opening) != ",":
        opening -= 1
    return _clause(s, opening - 1) if opening > 0 else _clause(s, comma - 1)


def _clause(s: Sentence, k: int) -> list[int]:
    """Return the subject that ends at chunk k: all back to the clause's start, an opening phrase aside."""
    while k >= 0 and s.tag(k) in ("T", "S", "Q") and s.low(k) not in (";", ":", ".", ")"):
        k -= 1
    end = k
    while s.tag(k) in ("N", "D", "P", "T", "Q", "C") or s.low(k) in ("(", ")", "’s", "'s", "&") or _participle(s, k):
        if s.tag(k) == "C" and not (s.tag(k + 1) in ("N", "D") and s.tag(k - 1) == "N"):
            break
        k -= 1
    begin = k + 1
    if begin <= end and s.tag(begin) == "P":
        begin = _after_opening(s, begin, end)
    return list(range(begin, end + 1))


def _participle(s: Sentence, k: int) -> bool:
    """Is it a participle after its noun: "skull found in Dali County"?"""
    low = s.low(k)
    return s.tag(k) == "V" and s.tag(k - 1) == "N" and s.tag(k + 1) == "P" and (low.endswith("ed") or low == "found")


def _after_opening(s: Sentence, begin: int, end: int) -> int:
    """Skip "In the last three months the OCS": a subject begins at its determiner or at its capital."""
    for k in range(end, begin, -1):
        if s.tag(k) == "D" and s.tag(k - 1) != "P":
            return k
        if s.words[k].text[:1].isupper() and not s.words[k - 1].text[:1].isupper() and s.tag(k - 1) != "P":
            return k
    return begin


def _content(s: Sentence, numbers: list[int]) -> list[str]:
    """Return the content words of chunks, each once."""
    left_out = word_lists().left_out
    kept = [
        s.words[k].text
        for k in numbers
        if s.tag(k) in ("N", "T", "Q", "V") and s.low(k) not in left_out and any(c.isalnum() for c in s.low(k))
    ]
    return list(dict.fromkeys(kept))
