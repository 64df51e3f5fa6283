"""Phrases of several words, as the lexicon writes them ("in the region | the country"), found by one of their words."""

from __future__ import annotations

Phrase = tuple[str, ...]
Phrases = dict[str, tuple[Phrase, ...]]
Anchored = dict[str, tuple[tuple[int, Phrase], ...]]


def phrases(text: str, at: int) -> Phrases:
    """Return phrases by one of their words, those of one word from longest to shortest.

    Args:
        at: which of its words a phrase is found by: 0 the first, -1 the last.

    >>> phrases("said to | said | told", 0)
    {'said': (('said', 'to'), ('said',)), 'told': (('told',),)}
    """
    found: dict[str, list[Phrase]] = {}
    for part in text.split("|"):
        phrase = tuple(part.split())
        if phrase:
            found.setdefault(phrase[at], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: (-len(row), row))) for word, rows in found.items()}


def anchored(text: str) -> Anchored:
    """Return phrases by their longest word, which is rarer than "by" and "in", each with that word's index.

    >>> anchored("in the region | both nations")
    {'region': ((2, ('in', 'the', 'region')),), 'nations': ((1, ('both', 'nations')),)}
    """
    found: dict[str, list[tuple[int, Phrase]]] = {}
    for rows in phrases(text, 0).values():
        for phrase in rows:
            at = max(range(len(phrase)), key=lambda k: (len(phrase[k]), -k))
            found.setdefault(phrase[at], []).append((at, phrase))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[1]), row))) for word, rows in found.items()}
