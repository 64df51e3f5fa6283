"""Numbers that are part of a name: identifiers, web addresses, streets, sections, products, cartridges."""

from __future__ import annotations

from facts.extraction.cash import code_of
from facts.extraction.numeral import DASHES, Numeral
from facts.extraction.tokens import Tokens
from facts.extraction.trap_dates import bare
from facts.lexicon.hedges import hedge_words
from facts.lexicon.money import money
from facts.lexicon.numbers import numbers
from facts.lexicon.places import find_place
from facts.lexicon.traps import traps
from facts.lexicon.units import units
from facts.lexicon.words import is_plural, singular, words

WEB_BEFORE, WEB_AFTER = 300, 100  # characters around a number in which the web address that holds it is looked for
HOUSE_OF_FOUR_DIGITS = 1000  # from here "9700 W Ferris" is a house; "60 W" is a lamp
STREET_WORDS = 7  # tokens after a house number among which the street's name ends


def identifier(t: Tokens, n: Numeral) -> bool:
    """G7, COVID-19, F-16, i18n, ID.3; but 111-mile, 5km, US$5, now-18."""
    i, j = n.i, n.j
    if not t.raw[i][:1].isdigit() and t.raw[i][:1] != ".":
        return False
    before = t.raw[i - 1] if i else ""
    if i and t.glued(i):
        if before == "_" or (before.isalpha() and before.isascii() and before.lower() not in words().hyphen_prefixes):
            return True
        if before in DASHES and i > 1 and t.raw[i - 2].isalpha() and _after_hyphen(t, i, j):
            return True
        if before == "." and i > 1 and t.glued(i - 1) and t.raw[i - 2].isalpha() and t.raw[i - 2].isupper():
            return True
    after = t.raw[j]
    if after in DASHES and t.glued(j) and t.glued(j + 1) and t.raw[j + 1].istitle() and not t.headline():
        return not counts_something(t, j) and not known_after(t, j + 1)  # 7-Eleven
    return False


def glued_letters(t: Tokens, n: Numeral) -> bool:
    """16x9, 1990s, 5SVIV: letters right after the digits that are no unit; even behind letters that are a currency."""
    after = t.raw[n.j]
    if not t.glued(n.j) or not after[:1].isalpha() or not t.raw[n.i][:1].isdigit():
        return False
    return after not in numbers().glued and not known_after(t, n.j)


def _after_hyphen(t: Tokens, i: int, j: int) -> bool:
    """Is "COVID-19", "scp-173", "Lot-5" one name; "now-18 months", "minus-5" and "mid-20s" are not?"""
    left = t.raw[i - 2]
    low = left.lower()
    tr = traps()
    if not t.glued(i - 1):  # COVID -19
        return low in tr.labels or low in tr.name_ends
    if (left.isupper() and len(left) < 6) or low in tr.labels or low in tr.name_ends:
        return True
    if low in words().stop or low in words().hyphen_prefixes or t.raw[i - 1] in ("—", "–"):
        return False
    return not counts_something(t, j) or t.glued(j)


def known_after(t: Tokens, j: int) -> bool:
    """Does a unit, a currency, a clock word or an ordinal ending begin at token j?"""
    u, m = units(), money()
    return bool(
        t.raw[j] in u.symbols
        or t.low[j] in u.words
        or t.low[j] in u.folded
        or t.low[j] in m.single_words
        or t.low[j] in m.minor
        or t.raw[j] in m.symbols
        or code_of(t, j)[0]
        or t.low[j] in traps().clock
        or t.low[j] in traps().ordinal_endings
        or t.low[j] in numbers().dozens
    )


def counts_something(t: Tokens, j: int) -> bool:
    """Does a unit, a scale, a person or a plural noun follow at token j?"""
    if t.raw[j] == "-" and t.glued(j) and t.glued(j + 1):
        j += 1
    low = t.low[j]
    return (
        low in units().words
        or t.raw[j] in units().symbols
        or low in numbers().scales
        or low in money().single_words
        or is_plural(low)
        or (is_plural(t.low[j + 1]) and low not in words().stop and low.isalpha())
        or low in words().person_adjectives
    )


def web(t: Tokens, n: Numeral) -> bool:
    """A number inside a web address, an e-mail address, a handle or a file name."""
    before, after = t.raw[n.i - 1] if n.i else "", t.raw[n.j]
    signs = traps().web_signs
    if not ((t.glued(n.i) and before in signs) or (t.glued(n.j) and after in signs and after not in (".", "%"))):
        return False
    text, a, b = t.text, t.start[n.i], t.end[n.j - 1]
    floor, ceiling = max(0, a - WEB_BEFORE), min(len(text), b + WEB_AFTER)
    left = max(text.rfind(blank, floor, a) for blank in " \n(")
    right = min((x for x in (text.find(" ", b, ceiling), text.find("\n", b, ceiling)) if x >= 0), default=ceiling)
    chunk = text[max(left + 1, floor) : right]
    return "://" in chunk or "www." in chunk or "@" in chunk or ".com" in chunk or chunk.startswith("#")


def address(t: Tokens, n: Numeral) -> bool:
    """the 2900 block of Aspen Meadow, 123 Main Street, 6000 NW 32nd Court."""
    tr, j = traps(), n.j
    if t.low[j] in tr.blocks or (t.low[j + 1] in tr.blocks and t.low[j] not in words().stop):
        return t.raw[n.i][:1].isdigit()
    if not bare(t, n):
        return False
    if t.low[j] in tr.streets and t.raw[j][0].isupper() and t.raw[n.i - 1] in tr.compass:
        return True  # 13608 NE 72 St.
    far = t.raw[j] in tr.compass or (t.raw[j] in tr.compass_letters and n.value >= HOUSE_OF_FOUR_DIGITS)
    if far and (t.raw[j + 1][:1].isupper() or t.raw[j + 1][:1].isdigit() or t.raw[j + 1] == "."):
        return True
    k = j
    while k < j + STREET_WORDS and t.raw[k]:
        if not (t.raw[k][0].isupper() or t.low[k] in tr.ordinal_endings or t.raw[k] == "." or t.raw[k].isdigit()):
            break
        if k > j and t.low[k] in tr.streets:
            return True
        k += 1
    return False


def label(t: Tokens, n: Numeral) -> bool:
    """Section 42, Flight 370, No. 5, page 5, #3, iPhone 14, Boeing 737, S&P 500, 11 Pro, the 787 Dreamliner."""
    if not n.i:
        return False
    if n.spelled and (t.low[n.i - 1] not in traps().labels or t.low[n.i - 1] == "no"):
        return _capitalised_word(t, n)
    if not bare(t, n) and not (n.spelled and n.value < 20) and "." not in t.raw[n.i]:
        return False
    k = n.i - 1
    if t.raw[k] == "." and k and t.low[k - 1] in traps().dotted_labels:
        return True
    if t.raw[k] in ("#", "№", "§"):
        return True
    if t.raw[k] in DASHES and t.glued(k) and k:
        k -= 1
    if _named_after(t, n, k):
        return True
    return _named_before(t, n, k)


def _named_before(t: Tokens, n: Numeral, k: int) -> bool:
    """Does the word at token k, before the number, name it?"""
    tr, before = traps(), t.low[k]
    if t.raw[k] == ")" or not before or (before in words().stop and before != "no" and before not in tr.name_ends):
        return False
    if before == "no" and not t.raw[k][0].isupper():
        return False
    follows = counts_something(t, n.j)
    capital = t.raw[k][0].isupper()
    for name in tr.name_ends.get(before, ()):
        begin = k - len(name) + 1
        if begin >= 0 and tuple(t.low[begin : k + 1]) == name and (capital or before.startswith("i") or len(name) > 1):
            return True
    if before in tr.labels:
        return not follows or (capital and not t.headline() and k > 0)
    if capital and t.raw[k].isalpha() and k > 0 and not follows and not n.spelled and "." not in t.raw[n.i]:
        hedged = before in hedge_words() and t.raw[k - 1] in DASHES | {"—", ":", '"', "“"}
        if hedged or _gapped(t, k):
            return False  # "6 March 2024 - Some 87 of the 290"
        return not t.headline() and t.raw[n.j] not in ("%", "-") and before not in tr.months and _no_verb(t, n)
    return False


def _gapped(t: Tokens, k: int) -> bool:
    """Does a country stand before the number in place of a clause: "Russia lost 900 soldiers, Ukraine 400"?"""
    if k < 3 or t.low[k - 1] not in (",", "and"):
        return False
    told = next((m for m in range(k - 2, 0, -1) if t.raw[m][:1].isdigit()), 0)
    if not told or not counts_something(t, told + 1):
        return False
    found = find_place((t.raw[k],), 0)
    return found is not None and found[0].kind == "country" and found[1] == "name"


def _no_verb(t: Tokens, n: Numeral) -> bool:
    """After a capital a number is a name, unless it begins a clause of its own: "In Gaza 12 were killed"."""
    return t.low[n.j] not in words().auxiliaries and t.low[n.j] != "others"


def _named_after(t: Tokens, n: Numeral, k: int) -> bool:
    """Does the word after the number make it a name: "11 Pro", "the 787 Dreamliner", "the 486 is", "6 News"?"""
    tr, after = traps(), t.raw[n.j]
    if n.spelled or not after:
        return False
    if t.low[n.j] in tr.name_starts and after[0].isupper() and not t.glued(n.j):
        return True
    if n.value < 100 or t.low[k] not in tr.before_name:
        return False
    low = t.low[n.j]
    if low in tr.singular_verbs:
        return True
    named = after[0].isupper() and after.isalpha() and not after.isupper() and not counts_something(t, n.j)
    return named and not t.headline() and low not in words().stop


def _capitalised_word(t: Tokens, n: Numeral) -> bool:
    """Kick Six, Capital One: a number word in a capital right after another, in a sentence with small letters."""
    if n.j != n.i + 1 or not t.raw[n.i][:1].isupper() or n.i < 2 or t.headline():
        return False
    before = t.raw[n.i - 1]
    if counts_something(t, n.j):
        return False
    return before[:1].isupper() and before.isalpha() and t.low[n.i - 1] not in words().stop


def caliber(t: Tokens, n: Numeral) -> bool:
    """a .38-caliber revolver, a 9mm handgun, a 12-gauge shotgun: what a weapon is called."""
    tr = traps()
    k = n.j + 1 if t.raw[n.j] in DASHES and t.glued(n.j) else n.j
    if t.low[k] in tr.calibers:
        return True
    if t.low[k] not in tr.bores:
        return False
    return any(singular(low) in tr.weapons for low in t.low[k + 1 : k + 5])
