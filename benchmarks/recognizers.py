"""Recall on the English specs of Microsoft's Recognizers-Text, and which classes are refused on purpose.

    python -m benchmarks.recognizers SPECS.json [--errors N]

SPECS.json is a list of {"kind", "text", "results": [{"text", "start", "end", "value"[, "unit"]}]}; kinds are number,
range, percentage, currency, dimension, temperature and age; a range's value is an interval, "[20,30)".

A result is found when a fact overlaps its span and has its value, to one part in a million. The conventions differ in
four ways, which are reconciled first: a fraction ("a third") is 33.3 percent here and 0.333 there; "34 cents" is 0.34
dollars here and 34 cents there; a range here may be two numbers there; of a range there, every end must be the bound
of a fact in its span. Results without a number (a unit alone) ask nothing and are left out. A result that is not found,
and at whose span one of the product's rules refuses a number, is refused on purpose: the second table says by which.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.newsquant_words import conventions
from benchmarks.scoring import percent, print_table
from facts import Fact, extract
from facts.extraction.quantities import Refused, read_quantities
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower

TOLERANCE = 1e-6  # share of the value
INTERVAL = re.compile(r"[\[(](?P<low>[^,]*),(?P<high>[^\])]*)[\])]")
NOT_READ = "not read"
NO_READING = frozenset({"no_number"})  # refusals that are no decision: the number could not be read
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A number that a rule refuses: its span and the rule's sentence."""

    start: int
    end: int
    sentence: str


def refusals(text: str) -> list[Refusal]:
    """Return the numbers of a text that the product's rules refuse on purpose."""
    found = []
    for begin, end in figure_sentences(text, same_length_lower(text)):
        t = Tokens(text, begin, end)
        refused: list[Refused] = []
        read_quantities(t, refused)
        found += [
            Refusal(t.start[r.i], t.end[max(r.j, r.i + 1) - 1], r.trap.sentence)
            for r in refused
            if r.trap.key not in NO_READING
        ]
    return found


def is_found(result: Row, kind: str, facts: list[Fact]) -> bool:
    """Whether a fact has the value of a result at its span.

    >>> is_found({"start": 0, "end": 7, "value": "0.333333333333333"}, "number", extract("a third of them"))
    True
    >>> spec = {"start": 14, "end": 31, "value": "[20,30)"}
    >>> is_found(spec, "range", extract("The number is between 20 and 30."))
    True
    """
    near = [fact for fact in facts if fact.start < result["end"] and fact.end > result["start"]]
    if kind == "range":
        return _has_ends(result["value"], near)
    value = float(str(result["value"]).rstrip("%"))
    return any(_same(value, reading) for fact in near for reading in _readings(fact, kind))


def _readings(fact: Fact, kind: str) -> list[float]:
    """Return the value of a fact as the specs may have it."""
    readings = [fact.value]
    if fact.qualifier == "range":
        readings += [bound for bound in (fact.low, fact.high) if bound is not None]
    if fact.unit == "percent" and kind == "number":
        readings.append(fact.value / 100)
    if fact.measure == "money" and any(word in conventions().written_money for word in fact.mention.lower().split()):
        readings.append(fact.value * 100)
    return readings


def _has_ends(value: str, near: list[Fact]) -> bool:
    interval = INTERVAL.fullmatch(value)
    if interval is None:
        return False
    ends = [(float(end), side) for side, end in interval.groupdict().items() if end]
    return all(any(_is_bound(end, side, fact) for fact in near) for end, side in ends)


def _is_bound(end: float, side: str, fact: Fact) -> bool:
    """Whether a fact has the bound; what is approximate here may be a bound there: "about five hundred or more"."""
    bound = fact.value if fact.qualifier == "approximate" else getattr(fact, side)
    return bound is not None and _same(end, bound)


def _same(wanted: float, value: float) -> bool:
    return abs(value - wanted) <= TOLERANCE * abs(wanted)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recognizers", description="Recall on the specs.")
    parser.add_argument("specs", type=Path, metavar="SPECS.json")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N results that are not read")
    options = parser.parse_args()
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    missed: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for spec in json.loads(options.specs.read_text(encoding="utf-8")):
        kind, text = spec["kind"], spec["text"]
        facts = extract(text)
        results = [r for r in spec["results"] if r["value"] not in (None, "null")]
        lost = [r for r in results if not is_found(r, kind, facts)]
        total[kind] += len(results)
        found[kind] += len(results) - len(lost)
        refused = refusals(text) if lost else []
        for result in lost:
            rules = [r.sentence for r in refused if r.start < result["end"] and r.end > result["start"]]
            missed[rules[0] if rules else NOT_READ][kind].append(f"{result['text']!r} in {text!r}")
    report(found, total, missed)
    lines = [f"{kind}: {line}" for kind, lines in missed[NOT_READ].items() for line in lines]
    for line in lines[: options.errors]:
        print(line)


def report(found: Counter[str], total: Counter[str], missed: dict[str, dict[str, list[str]]]) -> None:
    """Print recall by kind, then the rules that refuse, each with an example."""
    rows = []
    for kind in [*total, "all"]:
        right, whole = (found[kind], total[kind]) if kind != "all" else (found.total(), total.total())
        kinds = [kind] if kind != "all" else list(total)
        refused = sum(len(lines[k]) for rule, lines in missed.items() if rule != NOT_READ for k in kinds)
        asked = percent(right, whole - refused)
        rows.append((kind, f"{percent(right, whole):.1f}", str(whole), str(refused), f"{asked:.1f}"))
    print_table(("kind", "recall %", "results", "refused on purpose", "recall % of the others"), rows)
    refusing = [
        (rule, str(sum(map(len, lines.values()))), next(iter(lines.values()))[0][:60])
        for rule, lines in sorted(missed.items())
        if rule != NOT_READ
    ]
    if refusing:
        print_table(("refused on purpose", "results", "for example"), refusing)


if __name__ == "__main__":
    main()
