"""The metric of NewsQuant-format data.

A gold file is a list of {"text", "quantities": [{"value", "normalized_unit"[, "change", "referred_concepts"]}]}. A
value is a string, "-12.5", "1.99E-29", or a range "1.0-1.5", "3.0 - 4.0"; concepts are words split at blanks and
commas; "-" says that there is no unit or no concept. A prediction file has one line a sentence, in the gold's order:
{"quantities": [{"value": number or [low, high], "unit": str, "change": str, "concepts": [str, ...]}]}. A "text", if
there, must equal the gold's. No unit: "-", "" or absent. Files in which no quantity has "change" (or "concepts") get
no score for that metric.

A gold quantity G and a predicted quantity P of the same sentence agree in value when both are single numbers, or both
are ranges and agree end by end, with |p - g| <= 1e-5 * |g| (g = 0: |p| <= 1e-9). Written order is kept: "3-0" and
"0-3" differ. Matching is one to one: pairs that agree in value are taken greedily, those that also agree in unit
first, then in change, then by concept overlap, then nearest in relative order, so one matching serves all five
counts. Counted over all sentences (micro) are the matched pairs that

    value                    agree in value
    value+unit               and in normalized unit (lower case, blanks collapsed; "" = "-")
    value+change             and in the change symbol (=, ~, <, >, up, down)
    value+concept_partial    and share a concept word (lower case; none and none counts as shared)
    value+concept_complete   and have the same set of concept words

P = n / N_pred, R = n / N_gold, F1 = 2 n / (N_pred + N_gold), in percent.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scoring import Score

TOLERANCE = 1e-5  # share of the gold value
METRICS = ("value", "value+unit", "value+change", "value+concept_partial", "value+concept_complete")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_ONE = re.compile(rf"\s*({_NUMBER})\s*$")
_TWO = re.compile(rf"\s*({_NUMBER})\s*-\s*({_NUMBER})\s*$")

Value = tuple[float, ...]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity, ready to be compared; `raw` is its row."""

    value: Value | None
    unit: str
    change: str | None
    concepts: frozenset[str]
    raw: Row


def parse_value(value: object) -> Value | None:
    """Return one or two numbers, None when it is no number.

    >>> parse_value("1.0-1.5"), parse_value("-12.5"), parse_value([3, 4]), parse_value("-")
    ((1.0, 1.5), (-12.5,), (3.0, 4.0), None)
    """
    if isinstance(value, list | tuple):
        return tuple(float(end) for end in value)
    if isinstance(value, int | float):
        return (float(value),)
    text = str(value).replace(",", "")
    found = _ONE.match(text) or _TWO.match(text)
    return tuple(float(end) for end in found.groups()) if found else None


def same_value(gold: Value | None, found: Value | None) -> bool:
    """Whether two values agree.

    >>> same_value((3.0, 0.0), (0.0, 3.0)), same_value((1e6,), (1000000.1,))
    (False, True)
    """
    if gold is None or found is None or len(gold) != len(found):
        return False
    return all(abs(b) <= 1e-9 if a == 0 else abs(b - a) <= TOLERANCE * abs(a) for a, b in zip(gold, found, strict=True))


def _unit(unit: object) -> str:
    return " ".join(str(unit if unit is not None else "").lower().split()) or "-"


def _concepts(concepts: object) -> frozenset[str]:
    text = " ".join(concepts) if isinstance(concepts, list) else str(concepts or "")
    return frozenset(word.lower() for word in re.split(r"[,\s]+", text) if word and word != "-")


def gold_readings(sentence: Row) -> list[Reading]:
    """Return the quantities of a gold sentence."""
    return [
        Reading(
            parse_value(row["value"]),
            _unit(row["normalized_unit"]),
            row.get("change"),
            _concepts(row.get("referred_concepts", "-")),
            row,
        )
        for row in sentence["quantities"]
    ]


def found_readings(sentence: Row) -> list[Reading]:
    """Return the quantities of a predicted sentence."""
    return [
        Reading(
            parse_value(row["value"]), _unit(row.get("unit")), row.get("change"), _concepts(row.get("concepts")), row
        )
        for row in sentence["quantities"]
    ]


def match(gold: list[Reading], found: list[Reading]) -> list[tuple[int, int]]:
    """Return the pairs (position in gold, position in found), each position at most once."""
    candidates = []
    for i, a in enumerate(gold):
        for j, b in enumerate(found):
            if same_value(a.value, b.value):
                overlap = len(a.concepts & b.concepts) / max(1, len(a.concepts | b.concepts))
                candidates.append((a.unit != b.unit, a.change != b.change, -overlap, abs(i - j), i, j))
    pairs: list[tuple[int, int]] = []
    for *_, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def sentences(gold_path: Path, found_path: Path) -> Iterator[tuple[Row, Row]]:
    """Yield each gold sentence with its prediction.

    Raises:
        ValueError: the two files do not have the same sentences.
    """
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    found = [json.loads(line) for line in found_path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if len(gold) != len(found):
        raise ValueError(f"{gold_path} has {len(gold)} sentences, {found_path} has {len(found)} lines")
    for number, (a, b) in enumerate(zip(gold, found, strict=True), 1):
        if "text" in b and b["text"] != a["text"]:
            raise ValueError(f"{found_path}, line {number}: the text differs from the gold's")
        yield a, b


def score(pairs: list[tuple[Row, Row]]) -> dict[str, Score]:
    """Return the score of each metric that both sides have."""
    gold_count = found_count = 0
    right: Counter[str] = Counter()
    for a, b in pairs:
        gold, found = gold_readings(a), found_readings(b)
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        for i, j in match(gold, found):
            g, f = gold[i], found[j]
            right["value"] += 1
            right["value+unit"] += g.unit == f.unit
            right["value+change"] += g.change == f.change
            right["value+concept_partial"] += bool(g.concepts & f.concepts) or g.concepts == f.concepts
            right["value+concept_complete"] += g.concepts == f.concepts
    metrics = [name for name in METRICS if _has(pairs, name)]
    return {name: Score(right[name], found_count, gold_count) for name in metrics}


def _has(pairs: list[tuple[Row, Row]], metric: str) -> bool:
    """Whether some quantity on each side has what the metric compares."""
    if "change" in metric:
        keys = ("change", "change")
    elif "concept" in metric:
        keys = ("referred_concepts", "concepts")
    else:
        return True
    return all(any(key in row for pair in pairs for row in pair[side]["quantities"]) for side, key in enumerate(keys))


def errors(gold: Row, found: Row) -> dict[str, list[str]]:
    """Return what is wrong with a sentence's prediction, by class: value, unit, change, concepts."""
    a, b = gold_readings(gold), found_readings(found)
    pairs = match(a, b)
    told: dict[str, list[str]] = {
        "value": [f"missed   {_told(g.raw)}" for i, g in enumerate(a) if i not in {i for i, _ in pairs}]
        + [f"spurious {_told(f.raw)}" for j, f in enumerate(b) if j not in {j for _, j in pairs}]
    }
    for name in ("unit", "change"):
        told[name] = [
            f"{name} {getattr(a[i], name)!r} read as {getattr(b[j], name)!r} ({a[i].raw['value']})"
            for i, j in pairs
            if getattr(a[i], name) != getattr(b[j], name)
        ]
    told["concepts"] = [
        f"concepts {a[i].raw.get('referred_concepts')!r} read as {b[j].raw.get('concepts')} ({a[i].raw['value']})"
        for i, j in pairs
        if a[i].concepts != b[j].concepts
    ]
    return told


def _told(row: Row) -> str:
    unit = row.get("normalized_unit", row.get("unit"))
    concepts = row.get("referred_concepts", row.get("concepts"))
    return f"{row.get('change', '')} {row['value']} | {unit} | {concepts}"
