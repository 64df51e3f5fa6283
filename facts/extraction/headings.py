"""Headings within an article: the land that one names is the scene of what stands under it."""

from __future__ import annotations

import re

from facts.extraction import mentions as named
from facts.extraction.lead_sentences import LEAD_ENDS, LEAD_WORDS, is_prose
from facts.extraction.leads import NO_SCENE, NOWHERE, Where, is_small, where_of
from facts.extraction.mentions import Mention
from facts.extraction.place_parts import AFAR, LOCATIVE
from facts.extraction.tokens import Tokens
from facts.lexicon.scene_words import scene_words

LABEL = re.compile(r"([A-ZÀ-Þ][\w ’'-]{2,30})[.:] (?=\S)")  # what may label a paragraph, at its beginning
LONGEST_HEADING = 90  # characters
STATEMENT_ENDS = frozenset(LEAD_ENDS) - {"?"} | {",", ";"}  # no heading ends so, but a question may be one


class Sections:
    """The sections of an article, read line by line: which scene the heading above the text read last gives.

    `scene` is that of the section read last; `labelled` tells whether it, or the paragraph's, is not the article's own.

    Args:
        text: the article.
        lead: the scene of the whole article, which a heading without a place goes back to.
        about: what the lead says of where the article is.
    """

    def __init__(self, text: str, lead: Where, about: named.About) -> None:
        self.scene, self.labelled = lead, False
        self._text, self._lead, self._about = text, lead, about
        self._read, self._prose = 0, False

    def read_on(self, end: int) -> None:
        """Read the lines before position `end`; headings above the article's first paragraph are its own."""
        while self._read < end:
            stop = self._text.find("\n", self._read)
            stop = len(self._text) if stop < 0 else stop
            short = stop - self._read < LONGEST_HEADING
            line = self._text[self._read : stop] if short or not self._prose else ""
            if self._prose and is_heading(line):
                scene = self._scene_of(self._read, stop)
                self.scene = scene if scene.name else self._lead
            elif not self._prose and is_prose(line):
                self._prose = True
            self._read = stop + 1

    def paragraph(self, begin: int) -> Where:
        """Return the land that labels the paragraph at `begin`, "Lebanon. Some 40 crossed", else the section's."""
        stop = LABEL.match(self._text, begin)
        label = self._scene_of(begin, stop.end(1)) if stop is not None else NOWHERE
        self.labelled = bool(label.name) or self.scene != self._lead
        return label if label.name and not label.local else self.scene

    def _scene_of(self, begin: int, end: int) -> Where:
        """Return the one place that a heading is about, NOWHERE for none: "LITHUANIA", "What about Poland?"."""
        t = Tokens(self._text, begin, end)
        found = [m for m in named.mentions(t, self._about) if m.part not in NO_SCENE and m.part != AFAR]
        if len({m.name for m in found}) != 1:
            return NOWHERE
        place = found[0]
        return where_of(place) if not place.demonym and _is_topic(t, place, self._lead) else NOWHERE


def is_heading(line: str) -> bool:
    """Is a line a heading: a few words without the stop of a sentence, none of a page's furniture?

    >>> is_heading("Poland: higher, then higher again"), is_heading("What about Poland?"), is_heading("It rained.")
    (True, True, False)
    """
    words = line.split()
    if not words or len(words) >= LEAD_WORDS or words[0].lower().rstrip(":") in scene_words().furniture:
        return False
    return words[0][0].isalnum() and line.rstrip()[-1] not in STATEMENT_ENDS


def _is_topic(t: Tokens, m: Mention, lead: Where) -> bool:
    """Does the heading open with its place, a time of day aside, or ask about it? A town must be labelled so.

    Under the scene of one town, a land that acts in a heading ("Russia responds") is no other scene.
    """
    alone = m.i == 0 and (m.part == LOCATIVE or m.j >= t.count)
    if is_small(m) or lead.local:
        return alone
    opens = all(
        raw[:1].isdigit() or low in scene_words().clock or not raw.isalnum()
        for raw, low in zip(t.raw[: m.i], t.low[: m.i], strict=True)
    )
    return alone or opens or t.low[m.i - 1] in scene_words().asks
