"""Facts and conflicts in stories whose figures were labelled by hand.

    python -m benchmarks.stories STORY.json... [--errors N]

A story is `{"documents": [...], "relations": [...]}`. A document has doc_id, published, publisher, text and facts
(mention, start, number, value, low, high, qualifier, unit, measure, subject, place, per, status, attribution; units
are spelled out in British English, noun units such as "aftershock" stand for `count`). A relation has a and b as
[doc_id, start] and is agree, rounding, compatible, update, conflict or different (alike, but about different things).

How it is scored:

- A fact found and a fact labelled are a pair when the mention found overlaps the number labelled and the values are
  equal to one part in a million; one to one, pairs that also agree in unit and measure first, then in text order.
- P, R and F1 are of all facts found and all facts labelled: by value; by value and unit; by value and measure.
- Of the pairs: the share with the labelled qualifier and status; the place (see `same_place`); the speaker (see
  `same_speaker`).
- Two facts stand in relation R when they are of one series and a row R of the findings joins their figures, or when
  they are of one series and give the same figure (agree). P, R and F1 of `conflict` count labelled pairs only: found
  is every labelled pair that the cross-check calls a conflict. A pair with a fact that was not found stands in no
  relation.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from benchmarks.naming import canonical_unit
from benchmarks.scoring import Score, print_table, share
from facts import Document, cross_check, fact_table
from facts.lexicon.place_index import fold
from facts.lexicon.places import candidates, country_codes
from facts.reading.copies import group_copies

VALUE_TOLERANCE = 1e-6  # share of the labelled value
RELATIONS = ("conflict", "update", "compatible", "rounding", "agree")
NONE, MISSED = "none", "fact missed"
LABELS = (*RELATIONS, "different")
SMALL_WORDS = frozenset({"the", "a", "an", "of", "and", "for", "to", "in", "s"})
Row = dict[str, Any]
Key = tuple[str, int]


@dataclass(slots=True)
class Story:
    """One labelled story and what the product made of it.

    Attributes:
        name: the story's name.
        labels: every labelled fact, with its doc_id.
        relations: the labelled pairs.
        facts: the facts found, with their series.
        findings: the findings of the cross-check.
        pairs: position in `facts` of the fact found for each label (by position in `labels`).
    """

    name: str
    labels: list[Row]
    relations: list[Row]
    facts: list[Row]
    findings: pd.DataFrame
    pairs: dict[int, int]


def read_story(path: Path) -> Story:
    """Read a story, extract its facts, cross-check them and pair them with the labels."""
    data = json.loads(path.read_text(encoding="utf-8"))
    documents = group_copies(
        Document(d["text"], document_id=d["doc_id"], published=d.get("published"), publisher=d.get("publisher") or "")
        for d in data["documents"]
    )
    checked = cross_check(fact_table(documents))
    labels = [{**fact, "doc_id": d["doc_id"]} for d in data["documents"] for fact in d["facts"]]
    facts = [{str(name): cell for name, cell in row.items()} for row in checked.facts.to_dict("records")]
    name = str(data.get("story", path.stem))
    return Story(name, labels, data.get("relations", []), facts, checked.findings, pair_up(labels, facts))


# ---------------------------------------------------------------- labels and facts


def pair_up(labels: list[Row], facts: list[Row]) -> dict[int, int]:
    """Return, for each label that was found, the position of its fact."""
    candidates = []
    for at, label in enumerate(labels):
        begin = label["start"] + max(0, label["mention"].find(str(label["number"])))
        end = begin + len(str(label["number"]))
        for number, fact in enumerate(facts):
            if fact["document_id"] != label["doc_id"] or fact["start"] >= end or fact["end"] <= begin:
                continue
            if not same_value(label["value"], fact["value"]):
                continue
            unlike = (not same_unit(label, fact), str(fact["measure"]) != label["measure"])
            candidates.append((sum(unlike), abs(fact["start"] - label["start"]), at, number))
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, _, at, number in sorted(candidates):
        if at not in pairs and number not in used:
            pairs[at] = number
            used.add(number)
    return pairs


def same_value(labelled: float, found: float) -> bool:
    """Whether two values are equal within the tolerance.

    >>> same_value(11000, 11000.0), same_value(0, 0.0), same_value(11000, 12000)
    (True, True, False)
    """
    return abs(found - labelled) <= VALUE_TOLERANCE * abs(labelled)


def same_unit(label: Row, fact: Row) -> bool:
    """Whether the units agree, and the rate when the label has one."""
    return canonical_unit(label["unit"]) == fact["unit"] and (not label.get("per") or label["per"] == fact["per"])


def same_place(labelled: str | None, place: str, country: str) -> bool:
    """Whether a fact's place is the labelled one.

    Names are compared without case, accents or possessives. They agree when they are equal, when one holds the other as
    words ("Hatay", "Hatay province"), or when the label names countries and the fact's country codes are the same:
    "Gaziantep" is right where the label says Turkey, since the label then says no more than the country. A label
    without a place wants none.

    >>> same_place("Turkey and Syria", "Syria and Turkey", "SY;TR"), same_place("Turkey", "Hatay", "TR")
    (True, True)
    >>> same_place("Hatay", "Turkey", "TR"), same_place(None, "Turkey", "TR")
    (False, False)
    """
    if not labelled or not place:
        return not labelled and not place
    wanted, found = f" {fold(labelled)} ", f" {fold(place)} "
    if wanted in found or (found in wanted and not _is_country(place)):
        return True
    return _is_country(labelled) and country_codes(labelled) == country


def _is_country(name: str) -> bool:
    """Whether a name, or each of the names that "and" joins, is that of a country."""
    parts = [name] if candidates(name) else name.split(" and ")
    return (
        all(place.kind == "country" for part in parts for place in candidates(part)[:1]) and country_codes(name) != ""
    )


def same_speaker(labelled: str | None, attribution: str) -> bool:
    """Whether a fact's speaker is the labelled one.

    The words of one name must all be in the other, small words, dots, case and accents aside: "Erdogan" is "Recep
    Tayyip Erdoğan". A label without a speaker wants none.

    >>> same_speaker("Recep Tayyip Erdogan", "Erdoğan"), same_speaker("U.S. Treasury", "the US Treasury")
    (True, True)
    >>> same_speaker(None, "Erdoğan"), same_speaker("Turkish authorities", "Syrian authorities")
    (False, False)
    """
    wanted, found = _name_words(labelled or ""), _name_words(attribution)
    if not wanted or not found:
        return not wanted and not found
    return wanted <= found or found <= wanted


def _name_words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in name.replace(".", "").replace(",", " ").split()) - SMALL_WORDS


# ---------------------------------------------------------------- relations


def relation_of(story: Story, pair: Row, at: dict[Key, int], rows: dict[tuple[object, object], str]) -> str:
    """Return the relation that the cross-check gives a labelled pair: a relation, "none" or "fact missed"."""
    found = [story.pairs.get(at[side[0], side[1]], -1) for side in (pair["a"], pair["b"])]
    if -1 in found:
        return MISSED
    a, b = (story.facts[number] for number in found)
    figures = (figure(a), figure(b))
    joined = rows.get(figures) or rows.get(figures[::-1])
    if joined:
        return joined
    return "agree" if figures[0] == figures[1] else NONE


def figure(fact: Row) -> tuple[object, ...]:
    """Return what makes facts one figure: series, value, qualifier, unit and day (SPEC section 4)."""
    return fact["series_id"], fact["base_value"], str(fact["qualifier"]), fact["unit"], str(fact["as_of"])


def joined_figures(story: Story) -> dict[tuple[object, object], str]:
    """Return the relation of each pair of figures that a row of the findings joins, the worst first."""
    by_id = {fact["fact_id"]: fact for fact in story.facts}
    rows: dict[tuple[object, object], str] = {}
    for row in story.findings.to_dict("records"):
        pair = (figure(by_id[row["fact_a"]]), figure(by_id[row["fact_b"]]))
        kept = rows.get(pair)
        if kept is None or RELATIONS.index(row["relation"]) < RELATIONS.index(kept):
            rows[pair] = row["relation"]
    return rows


def relations_of(story: Story) -> list[tuple[Row, str]]:
    """Return every labelled pair with the relation found."""
    at = {(label["doc_id"], label["start"]): number for number, label in enumerate(story.labels)}
    rows = joined_figures(story)
    return [(pair, relation_of(story, pair, at, rows)) for pair in story.relations]


# ---------------------------------------------------------------- the report


def report(stories: list[Story]) -> None:
    """Print the scores of all stories together."""
    pairs = [(story.labels[a], story.facts[b]) for story in stories for a, b in story.pairs.items()]
    found = sum(len(story.facts) for story in stories)
    gold = sum(len(story.labels) for story in stories)
    units = sum(same_unit(label, fact) for label, fact in pairs)
    measures = sum(str(fact["measure"]) == label["measure"] for label, fact in pairs)
    documents = len({(story.name, label["doc_id"]) for story in stories for label in story.labels})
    print(f"{', '.join(story.name for story in stories)}: {documents} documents, {gold} labelled facts\n")
    rows = [
        Score(len(pairs), found, gold).row("value"),
        Score(units, found, gold).row("value + unit"),
        Score(measures, found, gold).row("value + measure"),
    ]
    print_table(("facts", "P", "R", "F1", "counts"), rows)
    shares = [
        ("qualifier", [str(fact["qualifier"]) == label["qualifier"] for label, fact in pairs]),
        ("place", [same_place(label["place"], fact["place"], fact["country"]) for label, fact in pairs]),
        ("status", [str(fact["status"]) == label["status"] for label, fact in pairs]),
        ("attribution", [same_speaker(label["attribution"], fact["attribution"]) for label, fact in pairs]),
    ]
    print_table(("of matched facts", "right"), [(name, share(sum(right), len(right))) for name, right in shares])
    report_relations([item for story in stories for item in relations_of(story)])


def report_relations(found: Iterable[tuple[Row, str]]) -> None:
    """Print the table of relation against label, and P, R and F1 of `conflict`."""
    counts = Counter((pair["relation"], relation) for pair, relation in found)
    header = ("label \\ found", *RELATIONS, NONE, MISSED)
    print_table(header, [(label, *(str(counts[label, name]) for name in header[1:])) for label in LABELS])
    right = counts["conflict", "conflict"]
    called = sum(counts[label, "conflict"] for label in LABELS)
    labelled = sum(counts["conflict", name] for name in header[1:])
    print_table(("labelled pairs", "P", "R", "F1", "counts"), [Score(right, called, labelled).row("conflict")])
    different = sum(counts["different", name] for name in header[1:])
    print(f"false conflicts on pairs labelled different: {share(counts['different', 'conflict'], different)}\n")


def errors(story: Story, limit: int) -> None:
    """Print the first `limit` errors of each class of a story, with the words they are in."""
    pairs = [(story.labels[a], story.facts[b]) for a, b in sorted(story.pairs.items())]
    used = set(story.pairs.values())
    classes: dict[str, list[str]] = {
        "missed": [_told(label) for at, label in enumerate(story.labels) if at not in story.pairs],
        "spurious": [
            f"{_place_in(fact)} {fact['value']:g} {fact['unit']}: {fact['sentence']}"
            for number, fact in enumerate(story.facts)
            if number not in used
        ],
        "unit": [f"{_told(a)} | {b['unit']} {b['per']}" for a, b in pairs if not same_unit(a, b)],
        "relation": [
            f"{pair['relation']} read as {relation}: {pair['a']} {pair['b']} {pair.get('why', '')}"
            for pair, relation in relations_of(story)
            if relation != (NONE if pair["relation"] == "different" else pair["relation"])
        ],
    }
    for name in ("measure", "qualifier", "status"):
        classes[name] = [
            f"{_told(a)} | {name} {a[name]} read as {b[name]}" for a, b in pairs if str(b[name]) != a[name]
        ]
    classes["place"] = [
        f"{_told(a)} | {a['place']} read as {b['place']} ({b['country']})"
        for a, b in pairs
        if not same_place(a["place"], b["place"], b["country"])
    ]
    classes["attribution"] = [
        f"{_told(a)} | {a['attribution']} read as {b['attribution']}"
        for a, b in pairs
        if not same_speaker(a["attribution"], b["attribution"])
    ]
    for name, lines in classes.items():
        print(f"{story.name}, {name}: {len(lines)}")
        for line in lines[:limit]:
            print(f"  {line}")


def _place_in(fact: Row) -> str:
    return f"{fact['document_id']} {fact['start']} {fact['mention']!r}"


def _told(label: Row) -> str:
    return f"{label['doc_id']} {label['start']} {label['mention']!r} {label['value']:g} {label['unit']}"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description="Score labelled stories.")
    parser.add_argument("stories", nargs="+", type=Path, metavar="STORY.json")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N errors of each class")
    options = parser.parse_args()
    stories = [read_story(path) for path in options.stories]
    report(stories)
    if options.errors:
        for story in stories:
            errors(story, options.errors)


if __name__ == "__main__":
    main()
