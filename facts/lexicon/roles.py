"""Loads roles.toml: what is said to happen to the thing counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import KINDS, measures

FILE = "roles.toml"


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles as bits of an integer, so that a figure's roles are one number.

    Attributes:
        names: role of each bit.
        by_measure: measure -> the bits that matter to it.
        kinds: (bits, kind) of the roles that override a measure's kind.
        sizes: the same of the roles that sizes alone have: what a disaster has harmed of a road grows.
        moment: the bits of roles whose figures hold only on their day.
        whole: whole word -> bits.
        starts: beginning of a word -> bits; lengths, of these beginnings.
    """

    names: tuple[str, ...]
    by_measure: dict[str, int]
    kinds: tuple[tuple[int, str], ...]
    sizes: tuple[tuple[int, str], ...]
    moment: int
    whole: dict[str, int]
    starts: dict[str, int]
    lengths: tuple[int, ...]

    def of_word(self, word: str) -> int:
        """Return the roles that a word in lower case leads to, as bits."""
        bits = self.whole.get(word, 0)
        for length in self.lengths:
            bits |= self.starts.get(word[:length], 0)
        return bits

    def named(self, bits: int) -> list[str]:
        """Return the names of the roles in `bits`."""
        return [name for number, name in enumerate(self.names) if bits >> number & 1]


@cache
def roles() -> Roles:
    """Return the roles, checked.

    Raises:
        LexiconError: a role has no words, or a measure or kind that does not exist.
    """
    data = read_toml(FILE)
    by_measure: dict[str, int] = {}
    whole: dict[str, int] = {}
    starts: dict[str, int] = {}
    kinds, sizes = [], []
    moment = 0
    for number, (name, row) in enumerate(data.items()):
        bit = 1 << number
        if not row.get("words"):
            raise LexiconError(FILE, name, "words are missing")
        for measure in row.get("measures", []):
            if measure not in measures():
                raise LexiconError(FILE, name, f"{measure} is no measure")
            by_measure[measure] = by_measure.get(measure, 0) | bit
        if row.get("kind", "total") not in KINDS:
            raise LexiconError(FILE, name, f"kind must be one of {', '.join(KINDS)}")
        if "kind" in row:
            kinds.append((bit, row["kind"]))
            if all(measures()[measure].kind == "property" for measure in row["measures"]):
                sizes.append((bit, row["kind"]))
        if row.get("moment"):
            moment |= bit
        for word in row["words"]:
            table, key = (whole, word[:-1]) if word.endswith(".") else (starts, word)
            table[key] = table.get(key, 0) | bit
    lengths = tuple(sorted({len(start) for start in starts}))
    return Roles(tuple(data), by_measure, tuple(kinds), tuple(sizes), moment, whole, starts, lengths)
