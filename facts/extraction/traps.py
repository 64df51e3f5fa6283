"""Numbers that are no figures. Each rule is a row with a key and a sentence; the first that holds refuses the number.

The sentence is what `facts.explain` tells the user. Tests of dates and of names are in trap_dates.py and trap_names.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facts.extraction import trap_dates, trap_names
from facts.extraction.cash import names_money
from facts.extraction.digits import is_digits
from facts.extraction.numeral import DASHES, HYPHENS, Numeral
from facts.extraction.tokens import Tokens
from facts.extraction.trap_dates import bare
from facts.extraction.trap_names import counts_something
from facts.lexicon.hedges import hedges
from facts.lexicon.numbers import numbers
from facts.lexicon.traps import traps
from facts.lexicon.units import units
from facts.lexicon.words import is_person, is_plural, words

LONGEST_CHAIN = 16  # tokens of a telephone number or an address of the web that are refused together
CHAIN_SIGNS = frozenset("-/:_@=&?#.")
CHAINED = frozenset({"identifier", "letters", "phone", "version", "web", "date", "year", "ordinal", "clock"})
IN_DIGITS, IN_WORDS = "digits", "words"
VOTE_REACH = 4  # tokens from "vote" to its numbers: "a vote of 9 to 3"
HIGHEST_SCORE = 200  # points of one side; larger pairs are ranges


@dataclass(frozen=True, slots=True)
class Trap:
    """A reason to refuse a number.

    Attributes:
        key: its name.
        sentence: what it tells the user.
        test: whether it holds of a number.
        numbers: which numbers it can refuse: those in digits, in words, or both (""). The others are not tested.
        glued: it can only refuse a number that is written without a blank before it or behind it.
    """

    key: str
    sentence: str
    test: Callable[[Tokens, Numeral], bool]
    numbers: str = ""
    glued: bool = False


def score_end(t: Tokens, n: Numeral) -> int:
    """Return where a pair such as "3-1" that begins with the numeral ends, or n.j when it begins none."""
    j = n.j
    pair = t.raw[j] in DASHES and t.glued(j) and t.glued(j + 1) and is_digits(t.raw[j + 1])
    return j + 2 if pair else j


def refused_end(t: Tokens, n: Numeral, trap: Trap) -> int:
    """Return where what a trap refuses ends: the pair of a score, all of "1-800-555-TIPS", "7-Eleven", "05/12/16"."""
    if trap.key == "score":
        return score_end(t, n)
    j = n.j
    if trap.key not in CHAINED:
        return j
    while j < n.j + LONGEST_CHAIN and t.raw[j]:
        if t.glued(j) and t.raw[j][0].isalnum():
            j += 1
        elif t.raw[j] in CHAIN_SIGNS and t.glued(j) and t.glued(j + 1) and t.raw[j + 1][:1].isalnum():
            j += 2
        else:
            break
    return j


def _score(t: Tokens, n: Numeral) -> bool:
    """won 3-1, a 5-4 vote, 21-14 at half time; but 5-10 years, 3-4 people."""
    if not bare(t, n) or n.value > HIGHEST_SCORE:
        return False
    if _vote(t, n.i if t.low[n.j] == "to" else n.i - 2):
        return True
    if score_end(t, n) > n.j:
        first, second, end = n.i, n.j + 1, n.j + 2
    elif n.i > 1 and t.raw[n.i - 1] in DASHES and t.glued(n.i) and t.glued(n.i - 1) and is_digits(t.raw[n.i - 2]):
        first, second, end = n.i - 2, n.i, n.j
    else:
        return False
    scores = traps().scores
    if t.raw[end] == "%" or t.low[end] in units().words or t.raw[end] in units().symbols:
        return t.low[end] in scores
    before = not scores.isdisjoint(t.low[max(0, first - 5) : first])
    if counts_something(t, end) and t.low[end] not in scores:
        return (
            before and not is_plural(t.low[end + 1]) and not is_person(t.low[end]) and t.low[end] in words().not_counted
        )
    falls = int(t.raw[first]) >= int(t.raw[second])
    return falls or before or not scores.isdisjoint(t.low[end : end + 2])


def _vote(t: Tokens, i: int) -> bool:
    """Is it a vote, the larger number first: "voted 9 to 3", "by a vote of 9 to 3"?"""
    if i < 1 or t.low[i + 1] != "to" or not (is_digits(t.raw[i]) and is_digits(t.raw[i + 2])):
        return False
    near = t.low[max(0, i - VOTE_REACH) : i]
    return not traps().votes.isdisjoint(near) and "from" not in near and int(t.raw[i]) > int(t.raw[i + 2])


def _numbering(t: Tokens, n: Numeral) -> bool:
    """1. First point; 2) second; (3); Image 1 of 10; 1 / 4; the notes of "moved out.[52][53]"."""
    if not bare(t, n):
        return False
    i, j = n.i, n.j
    if i and t.raw[i - 1] == "[" and t.raw[j] == "]":
        begin = t.start[i - 1]
        return t.glued(i) and t.glued(j) and begin > 0 and not t.text[begin - 1].isspace()
    if i == 0 and t.raw[j] in (".", ")") and t.glued(j):
        return t.raw[j + 1] == "" or t.raw[j + 1][:1].isupper() or t.raw[j] == ")"
    if i == 1 and t.raw[0] == "(" and t.raw[j] == ")" and n.value < 30:
        return True
    if t.raw[j] == "/" and not t.glued(j) and is_digits(t.raw[j + 1]) and not t.glued(j + 1):
        return True
    k = i - 1
    if k > 0 and t.raw[k] == "/" and not t.glued(k):
        k -= 1
        if is_digits(t.raw[k]):
            return True
    if k > 1 and t.low[k] in ("of", "/") and is_digits(t.raw[k - 1]):
        return t.low[k - 2] in traps().numbered_pictures
    return False


def _idiom(t: Tokens, n: Numeral) -> bool:
    """one another, zero tolerance, 24/7, call 911."""
    for k in range(n.i, n.j):
        for phrase, at in traps().idioms.get(t.low[k], ()):
            a = k - at
            if a >= 0 and t.low[a] == phrase[0] and tuple(t.low[a : a + len(phrase)]) == phrase:
                return True
    return False


def _pronoun(t: Tokens, n: Numeral) -> bool:
    """one of the, this one, one who, one told the police; but one person, one dead, one solution, one in four."""
    if not n.spelled or n.value != 1 or n.j != n.i + 1 or t.low[n.i] != "one":
        return False
    tr = traps()
    after, j = t.low[n.j], n.j
    if _measured(t, j):
        return False
    if n.i and t.low[n.i - 1] in tr.before_pronoun and not is_person(after) and after != "and":
        return t.low[n.i - 1] not in numbers().minus
    if after in words().person_adjectives:
        return False
    joins = ("to", "or", "and") if n.i and t.low[n.i - 1] == "between" else ("to", "or")
    if after in joins and (t.low[j + 1] in numbers().digits or is_digits(t.raw[j + 1])):
        return False
    if n.i and t.low[n.i - 1] in numbers().minus:
        return False
    if after in words().stop or not (after.isalpha() or "’" in after or "'" in after):
        return not (after in ("-", "–") and t.glued(j) and t.low[j + 1].isalpha() and t.low[j + 1] not in words().stop)
    if after.endswith(("'s", "’s")):
        return not t.low[j + 1].isalpha() or t.low[j + 1] in words().stop
    return not is_person(after) and t.low[j + 1] in words().determiners and t.low[j + 1] != "all"


def _measured(t: Tokens, j: int) -> bool:
    """Does a unit or a currency stand at token j, perhaps after a hyphen: "one-yen", "one mile", "one per cent"?"""
    if t.raw[j] in HYPHENS and t.glued(j):
        j += 1
    low = t.low[j]
    if low == "per" and t.low[j + 1] == "cent":
        return True
    return (low in units().words and low not in words().stop) or names_money(t, j)


def _points_back(t: Tokens, n: Numeral) -> bool:
    """the two countries, both two; but the 27 ministers, the five people killed, the six-mile trip, the two million."""
    if not n.spelled or n.value > 10 or n.fraction or n.i == 0 or n.j != n.i + 1 or n.qualifier != "exact":
        return False
    if t.low[n.i - 1] not in traps().anaphora or (t.raw[n.j] in HYPHENS and t.glued(n.j)):
        return False
    if t.low[n.j] in hedges().range_joins and t.low[n.j + 1] in numbers().digits and t.low[n.j + 2] in numbers().scales:
        return False  # "the three to five million who could flee"
    k = n.j
    while k < n.j + 4 and t.low[k] not in words().stop and t.low[k].isalpha():
        if t.low[k] in words().person_adjectives:
            return False
        k += 1
    return t.low[n.j] not in units().words


TRAPS: tuple[Trap, ...] = (
    Trap("idiom", "a fixed phrase that counts nothing", _idiom),
    Trap("ordinal", "an ordinal, not a count", trap_dates.ordinal, IN_DIGITS, glued=True),
    Trap("clock", "a clock time or a media timer", trap_dates.clock),
    Trap("date", "part of a date", trap_dates.date, IN_DIGITS),
    Trap("version", "a version number or an IP address", trap_dates.version, IN_DIGITS, glued=True),
    Trap("identifier", "letters and digits in one name", trap_names.identifier, IN_DIGITS, glued=True),
    Trap("letters", "letters and digits in one name", trap_names.glued_letters, IN_DIGITS, glued=True),
    Trap("year", "a year", trap_dates.year),
    Trap("phone", "a telephone number", trap_dates.phone, IN_DIGITS),
    Trap("web", "part of a web address, an e-mail address or a tag", trap_names.web, glued=True),
    Trap("address", "a street address", trap_names.address, IN_DIGITS),
    Trap("caliber", "the name of a weapon or a cartridge", trap_names.caliber),
    Trap("numbering", "the number of a list item, a note or a picture", _numbering, IN_DIGITS),
    Trap("label", "the number of a section, a page, a product or another name", trap_names.label),
    Trap("score", "a score or a vote", _score, IN_DIGITS),
    Trap("pronoun", "the pronoun “one”", _pronoun, IN_WORDS),
    Trap("points_back", "points back to things already named", _points_back, IN_WORDS),
)
ASKED = {
    (kind, glued): tuple(trap for trap in TRAPS if trap.numbers in ("", kind) and (glued or not trap.glued))
    for kind in (IN_DIGITS, IN_WORDS)
    for glued in (True, False)
}  # which rules may refuse a number, by what it is written in and whether it is glued to something
NO_NUMBER = Trap("no_number", "a number word that gives no number here", lambda t, n: False)
NOTHING_COUNTED = Trap("nothing_counted", "a part of nothing that is named", lambda t, n: False)
TABLE = Trap("table", "numbers as dense as in a table: no sentence says what they count", lambda t, n: False)
BESIDE_MONEY = frozenset({"web", "version", "letters"})  # rules that hold even for a number with a currency sign


def refusal(t: Tokens, n: Numeral, money_sign: bool = False) -> Trap | None:
    """Return the first rule that refuses the numeral, or None.

    Args:
        money_sign: a currency sign stands before it, so that hardly anything can be wrong with it.
    """
    glued = t.start[n.j] == t.end[n.j - 1] or (n.i > 0 and t.start[n.i] == t.end[n.i - 1])
    for trap in ASKED[IN_WORDS if t.raw[n.i][0].isalpha() else IN_DIGITS, glued]:
        if (not money_sign or trap.key in BESIDE_MONEY) and trap.test(t, n):
            return trap
    return None
