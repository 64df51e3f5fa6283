"""The sentences of an article that tell its scene: the lead's, the headlines', the next paragraphs' first."""

from __future__ import annotations

from collections.abc import Iterator

import nupunkt

from facts.extraction.tokens import Tokens
from facts.lexicon.scene_words import scene_words

SHORTEST_SENTENCE = 25  # characters; "BERLIN." is a dateline
LEAD_WORDS = 9  # words from which a line is a paragraph, not a headline or furniture
LEAD_ENDS = ".\"”)?!’'"  # how a line of prose ends
BULLETS = frozenset("-*•►●")  # how a point of a summary begins
LONGEST_LEAD = 8000  # characters of a lead paragraph that are looked at
LEAD_SENTENCES = 4  # of its first paragraph
LONGEST_FIRST = 400  # characters of a later paragraph's first sentence
LEAD_PARAGRAPHS = 5  # paragraphs looked at while none names a place
LEAD_LINES = 36  # headlines and lines of furniture above the first


def lead_sentences(text: str) -> Iterator[tuple[Tokens, bool, int]]:
    """Yield the first sentence of the first paragraph, the headlines, its next sentences, the next paragraphs' first.

    With each goes whether it is a headline, and the number of its paragraph.
    """
    begin, paragraphs = 0, 0
    above: list[tuple[int, int]] = []
    while begin < len(text) and paragraphs < LEAD_PARAGRAPHS and len(above) < LEAD_LINES:
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        line = text[begin : min(end, begin + LONGEST_LEAD)]
        if is_prose(line):
            line = line[:LONGEST_FIRST] if paragraphs else line
            spans = [(begin + a, begin + b) for a, b in nupunkt.sent_spans(line)]
            lead = _whole(text, spans)[: 1 if paragraphs else LEAD_SENTENCES]
            headlines = [] if paragraphs else above[:2]
            for spans, headline in ((lead[:1], False), (headlines, True), (lead[1:], False)):
                for a, b in spans:
                    yield Tokens(text, a, min(b, a + LONGEST_LEAD)), headline, paragraphs
            paragraphs += bool(lead)
        elif len(line.split()) > 3 and not paragraphs:
            above.append((begin, end))
        begin = end + 1
    if not paragraphs:
        for a, b in above[:2]:
            yield Tokens(text, a, min(b, a + LONGEST_LEAD)), True, 0


def is_prose(line: str) -> bool:
    """Is a line a paragraph or a point of a summary, not a headline or a page's furniture?"""
    words = line.split()
    if len(words) < LEAD_WORDS or words[0].lower() in scene_words().furniture:
        return False
    if line.rstrip()[-1:] == "?" and ". " not in line and line[:1] not in BULLETS:
        return False  # "Why are Lithuania and its neighbours building fences?"
    return line.rstrip()[-1:] in LEAD_ENDS or line[:1] in BULLETS


def _whole(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sentences without the short ones; a dateline that is one ("BERLIN. More than") begins the next."""
    found: list[tuple[int, int]] = []
    opens = -1
    for begin, end in spans:
        if end - begin > SHORTEST_SENTENCE:
            found.append((opens if opens >= 0 else begin, end))
            opens = -1
        elif not found and text[begin:end].isupper():
            opens = begin
    return found
