"""Loads subjects.toml: the words that decide whether two subjects can name the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "subjects.toml"


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """The lists of subjects.toml, checked; nouns in the singular.

    Attributes:
        generic: nouns that name no population of their own.
        containers: nouns that hold the thing counted ("group").
        ends: words that end the head of a noun phrase.
        subset: words that name a part of a population.
        plurals: irregular plural -> singular.
        same: noun -> the sets of interchangeable nouns it is in, by number.
        apart: word -> (set, group), both by number.
    """

    generic: frozenset[str]
    containers: frozenset[str]
    ends: frozenset[str]
    subset: frozenset[str]
    plurals: dict[str, str]
    same: dict[str, frozenset[int]]
    apart: dict[str, tuple[int, int]]

    def singular(self, word: str) -> str:
        """Return the singular of a noun in lower case.

        >>> [subject_words().singular(w) for w in ("troops", "children", "bodies", "glass")]
        ['troop', 'child', 'body', 'glass']
        """
        known = self.plurals.get(word)
        if known is not None:
            return known
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "sses", "xes")):
            return word[:-2]
        return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@cache
def subject_words() -> SubjectWords:
    """Return the words, checked.

    Raises:
        LexiconError: a list is missing or a set has fewer than two words.
    """
    data = read_toml(FILE)
    for name in ("generic", "containers", "ends", "subset"):
        if not data.get(name):
            raise LexiconError(FILE, name, "the list is missing")
    same: dict[str, frozenset[int]] = {}
    apart: dict[str, tuple[int, int]] = {}
    for kind in ("same", "apart"):
        for number, row in enumerate(data.get(kind, [])):
            if len(row.get("words", [])) < 2:
                raise LexiconError(FILE, f"[[{kind}]] {number + 1}", "a set needs two words or more")
            for member, word in enumerate(row["words"]):
                if kind == "same":
                    same[word] = same.get(word, frozenset()) | {number}
                else:
                    apart.update((name, (number, member)) for name in word)
    return SubjectWords(
        generic=frozenset(data["generic"]),
        containers=frozenset(data["containers"]),
        ends=frozenset(data["ends"]),
        subset=frozenset(data["subset"]),
        plurals=dict(data["plurals"]),
        same=same,
        apart=apart,
    )
