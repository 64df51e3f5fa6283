"""Best estimates of deaths and injuries against the truth, incident by incident.

    python -m benchmarks.incidents GVA.jsonl [--together] [--convention ucdp] [--errors N]

Each line is an article: incident, doc, title, published, text, and the true number killed and injured of its
incident. The articles of one incident are cross-checked as a corpus of their own; with `--together` all articles are
one corpus, so that the incidents must be told apart.

How it is scored, for deaths and for injuries alike:

- The answer of an incident is the reported series of that measure with the most facts in its articles; of equals the
  one in more of its articles, then the one whose earliest fact comes first. Figures that the product knows to sum up
  several events ("killed in three separate shootings") are no figures of one, and are not asked.
- "answered": incidents with such a series and a best estimate. "right": of these, the best estimate is the true
  number.
- "within": of all incidents with a series, the truth is in low..high, both bounds closed. An open high ("at least 5")
  holds any larger truth, so these are counted apart, as is an interval that misses the truth.
- "conflicts": findings that are a conflict, for a hundred incidents.
- The baseline is a pattern alone: "N killed", "N people were killed", "N dead", with N in digits or a word up to
  twenty; the figure given most often in the incident's articles, of equals the lowest.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.scoring import percent, print_table, share
from facts import CrossCheck, Document, cross_check, fact_table
from facts.checking.columns import Columns
from facts.checking.partials import broad
from facts.reading.copies import group_copies

MEASURES = {"deaths": "killed", "injuries": "injured"}  # ours, and the label's name
NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
SUFFERED = {"deaths": "killed|dead", "injuries": "injured|wounded|hurt"}
PATTERNS = {
    measure: re.compile(
        rf"\b(\d{{1,3}}|{'|'.join(NUMBER_WORDS)})\s+(?:people\s+)?(?:(?:were|was|are|is)\s+)?(?:{verbs})\b",
        re.IGNORECASE,
    )
    for measure, verbs in SUFFERED.items()
}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the product says of one measure of one incident; NaN where it says nothing; and the facts behind it."""

    low: float
    best: float
    high: float
    mentions: list[str]


@dataclass(slots=True)
class Incident:
    """One incident: its articles and what is true of it."""

    key: str
    articles: list[Row]

    def truth(self, measure: str) -> int:
        """Return the true number."""
        return int(self.articles[0][MEASURES[measure]])


def read_incidents(path: Path) -> list[Incident]:
    """Return the incidents of a file in the order of their first article."""
    groups: dict[str, list[Row]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            groups[str(article["incident"])].append(article)
    return [Incident(key, articles) for key, articles in groups.items()]


def check(articles: Sequence[Row], convention: str) -> CrossCheck:
    """Return the cross-check of articles as one corpus."""
    documents = group_copies(
        Document(a["text"], document_id=a["doc"], title=a.get("title", ""), published=a.get("published"))
        for a in articles
    )
    return cross_check(fact_table(documents), convention)


def answers(incident: Incident, checked: CrossCheck) -> dict[str, Answer]:
    """Return the answer for each measure that the incident's articles give a figure of."""
    documents = [article["doc"] for article in incident.articles]
    facts = checked.facts[checked.facts["document_id"].isin(documents)]
    facts = facts[~broad(Columns(facts), np.ones(len(facts), dtype=bool))]
    found = {}
    for measure in MEASURES:
        rows = facts[(facts["measure"] == measure) & (facts["unit"] == "person") & (facts["status"] == "reported")]
        if rows.empty:
            continue
        series_id = _main_series(rows)
        members = rows[rows["series_id"] == series_id]
        estimate = checked.series[checked.series["series_id"] == series_id].iloc[0].to_dict()
        mentions = [f"{row.document_id} {row.mention!r}: {row.sentence}" for row in members.itertuples()]
        found[measure] = Answer(float(estimate["low"]), float(estimate["best"]), float(estimate["high"]), mentions)
    return found


def _main_series(rows: pd.DataFrame) -> str:
    """Return the series with the most facts, then the most documents, then the earliest row."""
    groups = rows.reset_index().groupby("series_id").agg({"fact_id": "size", "document_id": "nunique", "index": "min"})
    ordered = groups.sort_values(["fact_id", "document_id", "index"], ascending=[False, False, True])
    return str(ordered.index[0])


def plain_vote(incident: Incident, measure: str) -> int | None:
    """Return what the plain pattern gives most often, the lowest of equals; None when it finds nothing.

    >>> texts = [{"text": "Two people were killed."}, {"text": "Police: 2 dead."}, {"text": "3 killed at a bar"}]
    >>> plain_vote(Incident("", texts), "deaths"), plain_vote(Incident("", texts), "injuries")
    (2, None)
    """
    votes: Counter[int] = Counter()
    for article in incident.articles:
        for found in PATTERNS[measure].findall(article["text"]):
            votes[int(found) if found.isdigit() else NUMBER_WORDS.index(found.lower())] += 1
    return min(votes, key=lambda number: (-votes[number], number)) if votes else None


def report(incidents: list[Incident], found: list[dict[str, Answer]], conflicts: int) -> None:
    """Print the figures of the product and of the baseline."""
    rows = []
    for measure in MEASURES:
        plain = [(plain_vote(incident, measure), incident.truth(measure)) for incident in incidents]
        given = [(guess, truth) for guess, truth in plain if guess is not None]
        ours = [
            (answer[measure].best, incident.truth(measure))
            for incident, answer in zip(incidents, found, strict=True)
            if measure in answer and not math.isnan(answer[measure].best)
        ]
        for name, pairs in (("Factboard", ours), ("pattern and vote", given)):
            right = sum(guess == truth for guess, truth in pairs)
            cells = f"{percent(len(pairs), len(incidents)):.1f} %", share(right, len(pairs))
            rows.append((f"{measure}, {name}", *cells, f"{percent(right, len(incidents)):.1f} %"))
    print_table(("best estimate", "answered", "right, of answered", "right, of all"), rows)
    print_table(
        ("truth", "within low..high", "open high, above low", "outside", "series"),
        [_bounds(measure, incidents, found) for measure in MEASURES],
    )
    print(f"conflicts a hundred incidents: {100 * conflicts / max(1, len(incidents)):.1f} ({conflicts})\n")


def _bounds(measure: str, incidents: list[Incident], found: list[dict[str, Answer]]) -> tuple[str, ...]:
    """Return a row: how often the truth lies within the bounds, above an open high's low, or outside."""
    counts: Counter[str] = Counter()
    for incident, answer in zip(incidents, found, strict=True):
        if measure in answer:
            counts[_where(answer[measure], incident.truth(measure))] += 1
    total = sum(counts.values())
    return (measure, *(share(counts[name], total) for name in ("within", "open", "outside")), str(total))


def _where(answer: Answer, truth: int) -> str:
    above_low = math.isnan(answer.low) or answer.low <= truth
    if math.isnan(answer.high):
        return "open" if above_low else "outside"
    return "within" if above_low and truth <= answer.high else "outside"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.incidents", description="Score best estimates.")
    parser.add_argument("articles", type=Path, metavar="GVA.jsonl")
    parser.add_argument("--together", action="store_true", help="all articles as one corpus")
    parser.add_argument("--convention", default="ucdp", help="ucdp, acled or gtd")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N wrong answers")
    options = parser.parse_args()
    incidents = read_incidents(options.articles)
    if options.together:
        corpus = [check([a for incident in incidents for a in incident.articles], options.convention)]
        checks = corpus * len(incidents)
    else:
        corpus = checks = [check(incident.articles, options.convention) for incident in incidents]
    found = [answers(incident, checked) for incident, checked in zip(incidents, checks, strict=True)]
    conflicts = sum(int((checked.findings["relation"] == "conflict").sum()) for checked in corpus)
    how = "one corpus" if options.together else "a corpus for each incident"
    print(f"{len(incidents)} incidents, {sum(len(i.articles) for i in incidents)} articles, {how}\n")
    report(incidents, found, conflicts)
    wrong = [
        (
            f"{incident.key} {measure}: {answer[measure].best:g}, true {incident.truth(measure)}",
            answer[measure].mentions,
        )
        for measure in MEASURES
        for incident, answer in zip(incidents, found, strict=True)
        if measure in answer and answer[measure].best != incident.truth(measure)
    ]
    for title, mentions in wrong[: options.errors]:
        print("\n    ".join([title, *mentions]))


if __name__ == "__main__":
    main()
