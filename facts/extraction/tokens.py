"""Text to sentences and tokens, with offsets into the text as it is.

Nothing is parsed where there is no figure: one compiled pattern finds the candidates (digits and number words), and
only the sentences around them are cut into tokens.
"""

from __future__ import annotations

from collections.abc import Iterator

import nupunkt
import regex

from facts.lexicon.numbers import candidate_words
from facts.lexicon.trie import trie_pattern

PAD = 6  # sentinel tokens after a sentence: looking a few tokens ahead or behind needs no bounds check

TOKEN = regex.compile(
    r"""
      (?P<sci>\d+(?:\.\d+)?[eE][-+]?\d{1,3}(?![\w.]))              # 1.99E-29
    | \d{1,3}(?:[,\u00a0\u2009\u202f'’]\d{3})++(?!\d)(?:\.\d++)?   # 12,000  1'000'000  1 234 567,
    | \d++(?:\.\d++)?                                              # 7  3.4
    | (?<![\w.])\.\d++                                             # .5
    | (?:[^\W\d_]\.){2,}+                                          # U.S.  a.m.
    | [^\W\d_]++(?:['’](?=[^\W\d_])[^\W\d_]++)*+                   # people  Poland’s
    | \w                                                           # ½ and letters that are no letters
    | \S
    """,
    regex.VERBOSE,
)


def same_length_lower(text: str) -> str:
    """Return `text` in lower case with every offset kept: the few letters that change length stay as they are.

    >>> same_length_lower("İzmit") == "İzmit"
    True
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


class Tokens:
    """The tokens of one sentence: parallel lists, padded with empty tokens at the end.

    Attributes:
        raw, low: the words as written and in lower case.
        start, end: offsets into the text.
        count: how many tokens there are, the padding aside.
    """

    __slots__ = ("count", "end", "low", "raw", "start", "text")

    def __init__(self, text: str, begin: int, stop: int) -> None:
        found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, begin, stop)]
        self.text = text
        self.count = len(found)
        self.raw = [t[0] for t in found] + [""] * PAD
        self.low = [t[0].lower() for t in found] + [""] * PAD
        self.start = [t[1] for t in found] + [stop] * PAD
        self.end = [t[2] for t in found] + [stop] * PAD

    def glued(self, i: int) -> bool:
        """Is token i written without a space after token i - 1?"""
        return i > 0 and self.end[i - 1] == self.start[i]

    def words(self, i: int, j: int) -> str:
        """Return tokens i to j (exclusive) as they stand in the text."""
        return self.text[self.start[i] : self.end[j - 1]] if j > i else ""


_CANDIDATE = regex.compile(r"\d|[¼-¾⅐-⅞]|(?<![^\W_])" + trie_pattern(candidate_words()) + r"(?![^\W_])")


def figure_sentences(text: str, low: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence that holds a candidate, split on newlines first, then by nupunkt."""
    done = 0
    line_end = -1
    spans: list[tuple[int, int]] = []
    for match in _CANDIDATE.finditer(low):
        at = match.start()
        if at < done:
            continue
        if at >= line_end:
            begin = text.rfind("\n", 0, at) + 1
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            spans = [(begin + a, begin + b) for a, b in nupunkt.sent_spans(text[begin:line_end])]
        for a, b in spans:
            if a <= at < b:
                yield a, b
                done = b
                break
