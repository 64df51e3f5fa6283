"""Text to sentences and tokens, with offsets into the text as it is.

Nothing is parsed where there is no figure: one compiled pattern finds the candidates (digits and number words), and
only the sentences around them are cut into tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from operator import add
from unicodedata import category

import nupunkt

from facts.lexicon.numbers import candidate_words, numbers
from facts.lexicon.trie import trie_pattern
from facts.settings import DENSEST_FIGURES, FIGURES_TOGETHER, LONG_SENTENCE, LONGEST_SENTENCE

PAD = 6  # sentinel tokens after a sentence: looking a few tokens ahead or behind needs no bounds check

SHOUTED = 4  # words in capitals, from which a line is a headline in capitals
_NOTHING = [""] * PAD
OPENING = frozenset({"“", "‘"})

MARKS = "".join(sign for sign in map(chr, range(0x300, 0x1100)) if category(sign).startswith("M"))
SIGNS = "".join(sign for sign in map(chr, range(0x80, 0x3400)) if category(sign) in ("No", "Nl"))  # ½ ² Ⅷ
LETTER = rf"[^\W\d_{SIGNS}]"
REST = rf"(?:(?:['’](?={LETTER})|[{MARKS}]++){LETTER}*+)*"  # of a word, after its first letters

# Python's own `re` reads both patterns of this module twice as fast as `regex` does. To it an accent or a vowel sign
# that is a code point of its own ("e" and U+0301) is no part of a word, hence MARKS, and ½ is a letter, hence SIGNS.
# No group is possessive: `re` of early Python 3.11 loses its place when such a group fails. None needs to be, since
# what follows a group always fits.
TOKEN = re.compile(
    rf"""
    (?: {LETTER}{{2,}}+ {REST}                                                    # people  Poland’s
    | (?=[\d.])
      (?: \d++(?:\.\d++)?[eE][-+]?\d{{1,3}}(?![\w.])                              # 1.99E-29
      | \d{{1,3}}(?:\.\d{{3}}){{1,6}},\d{{1,2}}(?!\d|,\d)                         # 1.250,50
      | \d{{1,3}}(?:\.\d{{3}}){{1,5}}\.000(?![\d.])                               # 1.250.000
      | \d{{1,3}}(?:[,\u00a0\u2009\u202f'’]\d{{3}}){{1,8}}(?!\d)(?:\.\d++)?       # 12,000  1'000'000  1 234 567,
      | \d{{1,2}}(?:,\d\d){{1,6}},\d{{3}}(?![\d,])(?:\.\d++)?                     # 12,34,567.89
      | \d++(?:\.\d++)?                                                           # 7  3.4
      | (?<![\w.])\.\d++                                                          # .5
      )
    | (?:{LETTER}\.){{2,}}                                                        # U.S.  a.m.
    | {LETTER} {REST}                                                             # a  O’Neill
    | \w                                                                          # ½ and letters that are no letters
    | \S
    ) \s*+
    """,
    re.VERBOSE,
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

    __slots__ = ("_headline", "_quotes", "count", "end", "low", "raw", "start", "text")

    def __init__(self, text: str, begin: int, stop: int) -> None:
        spaced: list[str] = TOKEN.findall(text, begin, stop)  # each token with the blanks behind it
        raw = list(map(str.rstrip, spaced))
        while begin < stop and text[begin].isspace():
            begin += 1
        start = list(accumulate(map(len, spaced), initial=begin))
        start.pop()
        end = list(map(add, start, map(len, raw)))
        self.text = text
        self.count = len(raw)
        self.low = [*map(str.lower, raw), *_NOTHING]
        self.raw = raw + _NOTHING
        self.start = start + [stop] * PAD
        self.end = end + [stop] * PAD
        self._headline: bool | None = None
        self._quotes: dict[str, list[int]] = {}

    def headline(self) -> bool:
        """Is the sentence set in headline capitals, so that a capital tells nothing?"""
        if self._headline is None:
            capital = sum(raw[:1].isupper() for raw in self.raw)
            small = sum(len(raw) > 3 and raw[0].islower() for raw in self.raw)
            self._headline = capital > max(2, 4 * small)
        return self._headline

    def shouted(self) -> bool:
        """Is it a line of capitals, "KURSK INCURSION - SITUATION REPORT No. 4": four words of them or more?"""
        if not self.raw[0].isupper():
            return False
        small = sum(raw[-1:].islower() for raw in self.raw)
        return sum(raw.isupper() and len(raw) > 1 for raw in self.raw) >= max(SHOUTED, 4 * small)

    def quotes_before(self, i: int, sign: str) -> int:
        """How many tokens before token i are `sign` or open a quotation?"""
        counts = self._quotes.get(sign)
        if counts is None:
            counts = [0, *accumulate(raw == sign or raw in OPENING for raw in self.raw)]
            self._quotes[sign] = counts
        return counts[i]

    def glued(self, i: int) -> bool:
        """Is token i written without a space after token i - 1?"""
        return i > 0 and self.end[i - 1] == self.start[i]

    def words(self, i: int, j: int) -> str:
        """Return tokens i to j (exclusive) as they stand in the text."""
        return self.text[self.start[i] : self.end[j - 1]] if j > i else ""


LONGEST_DIGITS = 60  # of a candidate; an endless row of digits must not be run through again and again
_WORD = rf"[^\W_{SIGNS}]"
_CANDIDATE = re.compile(
    rf"\d{{1,{LONGEST_DIGITS}}}+(?:[,.]\d{{3}}(?!\d)){{0,8}}|[¼-¾⅐-⅞]|(?<!{_WORD}){trie_pattern(candidate_words())}(?!{_WORD})"
)
_STOP = re.compile(r"[.!?…](?!\d|$)")  # without one within it, a line is one sentence
Span = tuple[int, int]


def figure_sentences(text: str, low: str, tables: list[Span] | None = None) -> Iterator[Span]:
    """Yield (start, end) of each sentence that holds a candidate, split on newlines first, then by nupunkt.

    What is no prose is bounded, so that all that looks around a figure within its sentence is bounded too: a very long
    sentence is cut at blanks, one with very many figures after each FIGURES_TOGETHER, and where figures stand denser
    than any sentence has them, in a table or in noise, nothing is read; these places are added to `tables`.
    """
    done, line_end, at_span = 0, -1, 0
    spans: list[Span] = []
    match = _CANDIDATE.search(low)
    while match is not None:
        at = match.start()
        if at >= line_end:
            begin = text.rfind("\n", 0, at) + 1
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            spans, at_span = _sentences(text, begin, line_end), 0
        while at_span < len(spans) and spans[at_span][1] <= at:
            at_span += 1
        done = match.end()
        if at_span < len(spans) and spans[at_span][0] <= at:
            begin, done = spans[at_span]
            if done - begin > LONG_SENTENCE:
                yield from _few_figures(text, low, begin, done, tables)
            else:
                yield begin, done
        match = _CANDIDATE.search(low, done)


def _sentences(text: str, begin: int, stop: int) -> list[Span]:
    """Return the sentences of a line, the long ones cut."""
    found: list[Span] = []
    line = text[begin:stop]
    for a, b in _joined(line, nupunkt.sent_spans(line)) if _STOP.search(line.rstrip()) else [(0, len(line))]:
        start, end = begin + a, begin + b
        while end - start > LONGEST_SENTENCE:
            blank = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
            cut = blank + 1 if blank > 0 else start + LONGEST_SENTENCE
            found.append((start, cut))
            start = cut
        found.append((start, end))
    return found


def _joined(line: str, spans: list[Span]) -> list[Span]:
    """Join sentences that a mere abbreviation before a number parts: "Rs. | 100,000 for every burial"."""
    found: list[Span] = []
    for begin, end in spans:
        before = line[max(0, begin - 9) : begin].rstrip()
        if found and line[begin : begin + 1].isdigit() and before.endswith(numbers().abbreviations):
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found


def _few_figures(text: str, low: str, begin: int, stop: int, tables: list[Span] | None) -> Iterator[Span]:
    """Yield a long sentence in pieces of at most FIGURES_TOGETHER figures, without the pieces that are no prose."""
    starts = [match.start() for match in _CANDIDATE.finditer(low, begin, stop)]
    for k in range(0, len(starts), FIGURES_TOGETHER):
        last = k + FIGURES_TOGETHER >= len(starts)
        end = stop if last else text.rfind(" ", begin, starts[k + FIGURES_TOGETHER]) + 1
        end = end or starts[k + FIGURES_TOGETHER]
        figures = min(FIGURES_TOGETHER, len(starts) - k)
        if len(starts) >= FIGURES_TOGETHER and end - begin < figures * DENSEST_FIGURES:
            if tables is not None:
                tables.append((begin, end))
        else:
            yield begin, end
        begin = end
