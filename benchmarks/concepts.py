"""What a quantity is about, by a shallow parse: NewsQuant's `referred_concepts`.

CQE takes these words from a dependency parse. Here the words of a sentence get one of a dozen tags from lists
(concept_words.py), and a few rules walk over the tags:

1. "60 % of the workers", "$1 billion in gains": the noun phrase after "of"; with the subject when it says "its".
2. "an 80-yard touchdown", "a 51 per cent stake in a school": the noun phrase that the measure describes, with its
   complements; and the subject of the verb.
3. "winds of 74 mph", "price reductions on 50 products": the noun phrase before the preposition; and the subject.
4. everything else: the subject of the verb before the figure.

A subject that is a pronoun gives way to the subject of the verb before it; "which" and "who" stand for the noun
before them; a verb after "to" or "and", or in -ing, has the subject of the verb before it. A figure in brackets, or
joined to another by "and" or a comma, is about the same. Only content words are kept.
"""

from __future__ import annotations

from benchmarks.concept_sentences import Sentence, sentence
from benchmarks.concept_words import word_lists
from benchmarks.newsquant_reading import Item
from facts.lexicon.change import change_words
from facts.lexicon.dimensions import dimensions

COMPLEMENTS = 3  # prepositional phrases that a noun may have; further ones belong to the sentence
ENDS = frozenset({";", ":", ".", "?", "!"})  # signs at which a clause ends


def concepts_of(text: str, spans: list[tuple[int, int]], items: list[Item]) -> list[list[str]]:
    """Return the words that each quantity of a sentence is about.

    Args:
        text: the sentence.
        spans: start and end of each item's mention in it.
        items: the quantities, in order.
    """
    s = sentence(text, spans, items)
    found: list[list[int]] = []
    for at, item in enumerate(items):
        described = _described(s, at, item)
        if not described and (_joined_to_previous(s, at, items, found) or _list_goes_on(s, at)):
            found.append(found[-1])
        else:
            found.append(_about(s, at, item, described))
    return [_content(s, numbers) for numbers in found]


# ---------------------------------------------------------------- which phrases


def _joined_to_previous(s: Sentence, at: int, items: list[Item], found: list[list[int]]) -> bool:
    """Is the figure in brackets after another, or joined to it by "and", "or" or a comma?

    What describes the other may stand between: "60 % of its market cap, or $30 billion".
    """
    if not at:
        return False
    between = range(s.spans[at - 1][1], s.spans[at][0])
    passing = word_lists().links
    return all(s.low(k) in passing or s.tag(k) in ("A", "D", "T") or k in found[-1] for k in between)


def _list_goes_on(s: Sentence, at: int) -> bool:
    """Does a list of figures go on after a semicolon: "an average of 70 days; to $1.25 million, 99 days"?"""
    if not at:
        return False
    between = range(s.spans[at - 1][1], s.spans[at][0])
    return ";" in [s.low(k) for k in between] and not any(s.tag(k) in ("V", "X", "N") for k in between)


def _about(s: Sentence, at: int, item: Item, described: list[int]) -> list[int]:
    """Return the chunks of the phrases that a quantity is about."""
    if item.kind == "one of":
        return []
    found = list(described)
    if not described:
        found = _before_preposition(s, at, item)
    if not described or _wants_subject(s, at, item):
        found += _subject_of_item(s, at, item)
    return found


def _wants_subject(s: Sentence, at: int, item: Item) -> bool:
    """Of a share, the phrase after "of" is enough, unless it says whose; of an age, the one that is so old."""
    end = s.spans[at][1]
    if s.low(end) in ("of", "in", "worth") and not item.money:
        return s.low(end + 1) in ("its", "their")
    return not item.unit.endswith(" of age")


def _described(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the noun phrase after "of", or the one that the measure describes."""
    k = s.spans[at][1]
    low, after = s.low(k), s.tag(k + 1)
    if low == "of" and (item.kind == "measured" or (item.kind == "counted" and s.capital(k + 1))):
        whole = _left_phrase(s, s.spans[at][0] - 2) if s.low(s.spans[at][0] - 1) == "of" else []
        return whole + _phrase(s, k + 1, COMPLEMENTS if item.money else 0)
    if low == "worth" and s.low(k + 1) == "of":
        return _phrase(s, k + 2, 0)
    if item.kind != "measured":
        return []
    if low == "off" or (low == "in" and item.money and after == "N"):
        return _phrase(s, k + 1, COMPLEMENTS)
    if low == "for" and item.worth and after in ("N", "D") and s.low(k + 1) not in ("every", "each", "a", "an"):
        return _phrase(s, k + 1, COMPLEMENTS)
    if low == "(" and s.tag(k + 1) == "Q":
        k = next((n + 1 for n in range(k, len(s.words)) if s.low(n) == ")"), k)  # "3.4-metre (11-foot) fence"
    if s.tag(k) == "N" and s.low(k) not in dimensions().way:
        return _possessor(s, s.spans[at][0]) + _phrase(s, k, COMPLEMENTS)
    return []


def _possessor(s: Sentence, first: int) -> list[int]:
    """Return the name before "’s" or the adjectives between determiner and figure: "the iPhone’s 6-inch display"."""
    k = first - 1
    while s.tag(k) == "N" or s.low(k) in ("’s", "'s"):
        k -= 1
    if s.tag(k) in ("D", "P", "S") and s.low(k) != "to":
        return list(range(k + 1, first))
    return []


def _phrase(s: Sentence, k: int, complements: int) -> list[int]:
    """Return the noun phrase at chunk k, with up to `complements` prepositional phrases after it."""
    found: list[int] = []
    while k < len(s.words):
        tag = s.tag(k)
        if tag in ("N", "D", "T") or (tag == "C" and found and s.tag(k + 1) in ("N", "D") and s.low(k) == "and"):
            found.append(k)
        elif tag == "P" and found and _attached(s, k):
            complements -= s.low(k) != "of"
            if complements < 0:
                break
        elif complements > 0 and found and _participle(s, k):
            found.append(k)
        elif s.low(k) not in ("’s", "'s"):
            break
        k += 1
    return found


def _attached(s: Sentence, k: int) -> bool:
    """Does the preposition at chunk k begin a complement of the noun before: "stake in a school", "flight to Rome"?"""
    if s.low(k) in ("to", "from"):
        return s.capital(k + 1) and s.tag(k + 1) == "N"
    return s.low(k) in word_lists().attached and s.tag(k + 1) in ("N", "D")


def _before_preposition(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the noun phrase before the preposition that governs the figure: "winds of 74 mph"."""
    k = s.spans[at][0] - 1
    while s.tag(k) in ("A", "D") or s.low(k) == "between":
        k -= 1
    if item.unit.endswith(" of age") and (s.low(k) == "," or s.tag(k) == "N"):
        return _left_phrase(s, k - 1 if s.low(k) == "," else k)
    if s.low(k) == "(" and s.tag(k - 1) == "N":
        return _left_phrase(s, k - 1)
    if s.tag(k) != "P" or s.low(k) in ("until", "since"):
        return []
    if s.low(k) != "of" and item.unit.split(" ")[0] in word_lists().periods:
        return []
    phrase = _left_phrase(s, k - 1)
    if all(s.tag(n) == "T" for n in phrase):
        return []
    if len(phrase) == 1 and s.tag(phrase[0] - 1) in ("X", "A", "W", "V") and s.low(k) == "at":
        return []  # a predicate: "as impressive at 37 degrees"
    if phrase and s.low(k) == "to" and s.tag(phrase[0] - 1) == "P":
        return []  # "eased against the yen to 108": not about the yen
    return phrase


def _left_phrase(s: Sentence, k: int) -> list[int]:
    """Return the noun phrase that ends at chunk k, "of" phrases included."""
    end = k
    while s.tag(k) in ("N", "T") or (s.low(k) in ("of", "’s", "'s", "the", "a", "for") and k < end):
        k -= 1
    return list(range(k + 1, end + 1))


# ---------------------------------------------------------------- the subject


def _subject_of_item(s: Sentence, at: int, item: Item) -> list[int]:
    """Return the subject of the verb before a figure; before any verb, the noun phrase that opens the clause."""
    first = s.spans[at][0]
    if item.kind in ("counted", "share") and s.tag(first - 1) in ("S", "C", "A") and (verb := _verb_after(s, at)):
        return _object_after(s, verb)
    k = first - 1
    while k >= 0 and s.tag(k) not in ("V", "X") and s.low(k) not in ENDS:
        if s.tag(k) == "W" and s.tag(first - 1) in ("N", "P", "D") and _verb_after(s, at):
            break  # the figure is in the subject of a clause that begins here
        k -= 1
    if s.tag(k) in ("V", "X"):
        return _subject(s, k)
    return [] if item.kind in ("counted", "share") else _opening(s, k + 1, first)


def _verb_after(s: Sentence, at: int) -> int:
    """Return the chunk of the verb whose subject the figure ends, joined figures skipped; 0 without one."""
    k = s.spans[at][1]
    ends = dict(s.spans)
    while k < len(s.words) and (s.low(k) in ("and", ",", "or") or k in ends):
        k = ends.get(k, k + 1)
    return k if s.tag(k) in ("V", "X") else 0


def _object_after(s: Sentence, k: int) -> list[int]:
    """Return the object of the verb that a counted subject has: "seven bedrooms finish off the floor plan"."""
    if s.tag(k) == "X":
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
    finite = s.tag(verb) == "X" or word_lists().verbs.get(s.low(verb)) != "ing"
    while s.tag(k) in ("X", "A", "V", "T") or (s.tag(k) in ("P", "C") and s.tag(k + 1) == "T"):
        finite = finite or s.tag(k) == "X"
        k -= 1
    if k < 0 or (s.tag(k) == "Q" and s.words[k].counted):
        return []
    if s.low(k) == "to" and s.tag(k - 1) == "N" and s.low(verb) in change_words().direction:
        return _left_phrase(s, k - 1)  # "cause sea levels to rise 11 feet"
    if s.tag(k) == "R" and s.tag(k - 1) == "P":
        return _clause(s, k - 1)
    if s.low(k) == "," and finite and s.tag(k - 1) != "V":
        return _over_aside(s, k)
    if s.tag(k) in ("C", "P") or s.low(k) == "," or (not finite and s.tag(k) != "N"):
        return _earlier_subject(s, k - 1)
    if s.tag(k) == "W":
        k -= 1
        if s.low(k) == ",":
            k -= 1
        if s.low(k) == ")":
            k = max(n for n in range(k) if s.low(n) == "(") - 1 if "(" in [s.low(n) for n in range(k)] else k
        return _left_phrase(s, k) if s.tag(k) == "N" else _earlier_subject(s, k)
    if s.tag(k) == "R":
        return _earlier_subject(s, k - 1)
    return _clause(s, k)


def _earlier_subject(s: Sentence, k: int) -> list[int]:
    """Return the subject of the verb before chunk k; without one, the phrase that ends there."""
    while k >= 0 and s.tag(k) not in ("V", "X"):
        if s.low(k) in ENDS and s.low(k) != ":":
            return []
        k -= 1
    return _subject(s, k) if k >= 0 else []


def _over_aside(s: Sentence, comma: int) -> list[int]:
    """Return the subject before an aside between commas: "Maddon, 66, has"."""
    opening = comma - 1
    while opening >= 0 and s.low(opening) != ",":
        opening -= 1
    return _clause(s, opening - 1) if opening > 0 else _clause(s, comma - 1)


def _clause(s: Sentence, k: int) -> list[int]:
    """Return the subject that ends at chunk k: all back to the clause's start, an opening phrase aside."""
    while k >= 0 and s.tag(k) in ("T", "S", "Q") and s.low(k) not in (*ENDS, ")"):
        k -= 1
    end = k
    while s.tag(k) in ("N", "D", "P", "T", "Q", "C") or s.low(k) in ("(", ")", "’s", "'s", "&") or _participle(s, k):
        if s.tag(k) == "C" and not (s.tag(k + 1) in ("N", "D") and s.tag(k - 1) == "N"):
            break
        if s.low(k) in word_lists().subordinators:
            break
        k -= 1
    begin = k + 1
    if begin <= end and s.tag(begin) in ("P", "T"):
        begin = _after_opening(s, begin, end)
    return list(range(begin, end + 1))


def _participle(s: Sentence, k: int) -> bool:
    """Is it a participle after its noun: "skull found in Dali County"?"""
    past = s.low(k).endswith("ed") or s.low(k) in word_lists().participles
    return past and s.tag(k) == "V" and s.tag(k - 1) == "N" and s.tag(k + 1) == "P" and s.low(k + 1) != "to"


def _after_opening(s: Sentence, begin: int, end: int) -> int:
    """Skip "In the last three months the OCS": a subject begins at its determiner or at its capital."""
    for k in range(end, begin, -1):
        if s.tag(k) == "D" and s.tag(k - 1) != "P":
            return k
        if s.capital(k) and not s.capital(k - 1) and s.tag(k - 1) != "P":
            return k
    return begin


def _content(s: Sentence, numbers: list[int]) -> list[str]:
    """Return the content words of chunks, each once."""
    kept = []
    for k in numbers:
        word, tag = s.words[k], s.tag(k)
        named = tag == "T" and not word.text[:1].islower()
        if (
            (tag == "N" or named or _participle(s, k))
            and word.low not in word_lists().left_out
            and any(c.isalnum() for c in word.low)
        ):
            kept += [part for part in word.text.split("/") if part]
    return list(dict.fromkeys(kept))
