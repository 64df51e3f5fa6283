"""A sentence as tagged words with its quantities marked: the second step of the shallow parse in concepts.py."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.concept_words import Chunk, chunks, word_lists
from benchmarks.newsquant_reading import Item
from facts.lexicon.words import is_plural


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

    def capital(self, k: int) -> bool:
        """Does chunk k begin with a capital?"""
        return 0 <= k < len(self.words) and self.words[k].text[:1].isupper()


def sentence(text: str, spans: list[tuple[int, int]], items: list[Item]) -> Sentence:
    """Return a sentence with its words tagged; those of the quantities are figures ("Q")."""
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
        elif word.tag == "N" and s.low(k - 1) == "to" and word.text.islower() and (after == "D" or s.capital(k + 1)):
            word.tag = "V"  # "to pinpoint the problem"
        elif word.tag == "V" and not _is_verb(s, k, before, after):
            word.tag = "N"


def _is_verb(s: Sentence, k: int, before: str, after: str) -> bool:
    """Is a word that can be a verb one here?"""
    low = s.low(k)
    form = word_lists().verbs.get(low, "past")
    if (s.capital(k) and k) or before == "D" or s.low(k + 1) in word_lists().finite:
        return False
    if form in ("base", "s") and before == "N" and word_lists().verbs.get(s.low(k + 1)) == "past" and after == "V":
        return False  # "costs rose"
    if form == "ing":
        if after == "P" and not any(other.tag in ("V", "X") for other in s.words[:k]):
            return False  # "In Reno, sampling between May and June found"
        return before not in ("N", "V") or after in ("D", "Q", "R")
    if before == "P" and s.low(k - 1) != "to":
        return False
    if before == "Q":
        return (
            s.words[k - 1].counted
            or (form == "past" and after in ("P", "D"))
            or (form == "base" and after in ("D", "Q"))
        )
    if form == "base":
        start = k - 1
        while s.tag(start) in ("N", "A") and start > k - 4:
            start -= 1
        if s.tag(start) == "D" and not is_plural(s.low(k - 1)):
            return False  # "its tenth straight monthly record"
        plural = is_plural(s.low(k - 1)) and not s.words[k - 1].text.isupper()
        return before in ("R", "X", "A", "W", "C", "S") or s.low(k - 1) == "to" or plural
    if form == "s":
        return before in ("N", "R", "W", "A", "C", "S", "V") and (after != "N" or before != "N" or s.capital(k - 1))
    return True
