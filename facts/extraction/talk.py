"""Who has spoken so far in an article: for "he said", for a quotation that goes on, for the lines of a transcript."""

from __future__ import annotations

from collections import Counter

import regex

from facts.extraction.sources import Speaker
from facts.extraction.speakers import speakers
from facts.extraction.tokens import Tokens
from facts.lexicon.speech import speech
from facts.settings import SPEAKER_LOOK_BACK

LONGEST_LABEL = 40  # characters of a name before the colon of a transcript
LABEL = regex.compile(
    r"""
    ^(?P<name>\p{Lu}[\w.'’-]*+(?:\ \p{Lu}[\w.'’-]*+){0,3}+):   # SAMIR:   Maria Lopez:
    \ ++["“]?+\p{Lu}[^\n:]{6}                                    # and something said, not a figure: "Killed: 12"
    """,
    regex.VERBOSE | regex.MULTILINE,
)
LEAST_TALKERS = 2  # names that come back, from which a text is a transcript
QUOTES = ('"', "“")


class Talk:
    """The speakers of an article, sentence by sentence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._last = ""
        self._person = ""
        self._read_to = 0
        self._line = -1
        self._label = ""
        self._is_transcript: bool | None = None

    def speakers(self, t: Tokens, begin: int, end: int) -> list[Speaker]:
        """Return who speaks in the sentence from `begin` to `end`; sentences must come in order."""
        said = speakers(t, lambda person: self._before(begin, person))
        label = self._line_label(begin)
        if label:
            said.insert(0, Speaker(label, 0, 0, -1, after=False))
        elif not said and self._within_quotes(begin):
            name = self._before(begin, person=True)
            if name:
                said.append(Speaker(name, 0, 0, -1, after=False))
        self._remember(t, said)
        self._read_to = end
        return said

    def _remember(self, t: Tokens, said: list[Speaker]) -> None:
        for s in said:
            if t.low[s.i] in speech().pronouns and s.j == s.i + 1:
                continue  # "he said": nobody new
            self._last = s.name
            if _is_person(t, s):
                self._person = s.name

    def _before(self, begin: int, person: bool) -> str:
        """The last speaker, or person, before a sentence; sentences without a figure are read only now."""
        back = max(self._read_to, begin - SPEAKER_LOOK_BACK)
        if begin - back > 1:
            t = Tokens(self.text, back, begin)
            self._remember(t, speakers(t, lambda person: self._person if person else self._last))
            self._read_to = begin
        return self._person if person else self._last

    def _within_quotes(self, begin: int) -> bool:
        """Does a sentence begin with a quotation, or stand within one of its paragraph?"""
        text = self.text
        if text[begin] in QUOTES:
            return True
        line = text.rfind("\n", 0, begin) + 1
        return (text.count('"', line, begin) % 2 == 1) or text.count("“", line, begin) > text.count("”", line, begin)

    def _line_label(self, begin: int) -> str:
        """Return who speaks in the line of a transcript; "" elsewhere, and where the paper itself asks."""
        line = self.text.rfind("\n", 0, begin) + 1
        if line != self._line:
            self._line, self._label = line, ""
            colon = self.text.find(":", line, line + LONGEST_LABEL)
            match = LABEL.match(self.text, line) if colon > 0 else None
            if match is not None and self._transcript():
                name = match["name"].title() if match["name"].isupper() else match["name"]
                self._label = "" if speech().asking & set(name.lower().split()) else name
        return self._label

    def _transcript(self) -> bool:
        """Do lines of the text begin with one of two or more names and a colon, again and again?"""
        if self._is_transcript is None:
            lines = Counter(match["name"] for match in LABEL.finditer(self.text))
            self._is_transcript = sum(many > 1 for many in lines.values()) >= LEAST_TALKERS
        return self._is_transcript


def _is_person(t: Tokens, s: Speaker) -> bool:
    """May "he" mean this speaker: no body, and no name with an article ("the Red Cross") unless with an office?"""
    known = speech()
    words = s.name.lower().replace("-", " ").split()
    if any(word in known.bodies for word in words):
        return False
    article = s.at >= 0 and "the" in (t.low[s.i], t.low[s.i - 1])
    return not article or any(word in known.offices for word in words)
