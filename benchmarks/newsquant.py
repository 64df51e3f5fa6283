"""Figures in the conventions of NewsQuant, and their score.

    python -m benchmarks.newsquant predict GOLD.json PRED.jsonl
    python -m benchmarks.newsquant score GOLD.json PRED.jsonl [--errors N] [--class value|unit|change|concepts]

NewsQuant (CQE, EMNLP 2023, github.com/satya77/CQE_Evaluation) reads quantities by conventions of its own: units
spelled out in British English, ranges as pairs, fractions as shares, "one of the" as a quantity. `predict` starts
from the product's own quantities and restores what the product refuses on purpose, by rules for classes of cases.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks import newsquant_score
from benchmarks.concepts import concepts_of
from benchmarks.newsquant_reading import product_items
from benchmarks.newsquant_restore import restore
from benchmarks.scoring import print_table
from facts.extraction.quantities import Refused, read_quantities
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower

CLASSES = ("value", "unit", "change", "concepts")


def predict(text: str) -> list[dict[str, Any]]:
    """Return the quantities of a text as NewsQuant has them.

    >>> predict("Output rose 3% to more than 5,000 tons.")[0]
    {'value': 3.0, 'unit': 'percentage', 'change': 'up', 'concepts': ['Output']}
    """
    rows: list[dict[str, Any]] = []
    for begin, end in figure_sentences(text, same_length_lower(text)):
        t = Tokens(text, begin, end)
        refused: list[Refused] = []
        items = restore(t, product_items(t, read_quantities(t, refused)), refused)
        spans = [(t.start[item.i] - begin, t.end[item.j - 1] - begin) for item in items]
        for item, words in zip(items, concepts_of(text[begin:end], spans, items), strict=True):
            value = item.value[0] if len(item.value) == 1 else item.value
            rows.append({"value": value, "unit": item.unit, "change": item.change, "concepts": words})
    return rows


def predict_file(gold: Path, found: Path) -> None:
    """Write the predictions of a gold file's texts, one line a sentence."""
    texts = [sentence["text"] for sentence in json.loads(gold.read_text(encoding="utf-8"))]
    lines = [json.dumps({"text": text, "quantities": predict(text)}, ensure_ascii=False) for text in texts]
    found.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(gold: Path, found: Path, limit: int, kinds: list[str]) -> None:
    """Print the scores, then the errors of the first `limit` sentences that have any of `kinds`."""
    pairs = list(newsquant_score.sentences(gold, found))
    scores = newsquant_score.score(pairs)
    print_table((gold.stem, "P", "R", "F1", "counts"), [score.row(name) for name, score in scores.items()])
    for sentence, prediction in pairs:
        told = newsquant_score.errors(sentence, prediction)
        lines = [line for kind in kinds for line in told[kind]]
        if lines and limit > 0:
            limit -= 1
            print("\n  ".join([sentence["text"], *lines]))


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.newsquant", description="NewsQuant: predict and score.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, explained in (("predict", "write predictions"), ("score", "print the scores of predictions")):
        command = commands.add_parser(name, help=explained)
        command.add_argument("gold", type=Path, metavar="GOLD.json")
        command.add_argument("found", type=Path, metavar="PRED.jsonl")
        if name == "score":
            command.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N sentences amiss")
            command.add_argument("--class", dest="kinds", action="append", choices=CLASSES, help="only these errors")
    options = parser.parse_args()
    if options.command == "predict":
        predict_file(options.gold, options.found)
    else:
        report(options.gold, options.found, options.errors, options.kinds or list(CLASSES))


if __name__ == "__main__":
    main()
