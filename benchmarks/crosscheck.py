"""What the cross-check costs, beside sorting the same table in the same run.

    python -m benchmarks.crosscheck [--rows N] [--kind news|copies|total|document ...] [--profile]

For each kind of corpus a table of N facts is made, its rows in no order (the same in every run); the table is sorted by
document_id and start with pandas, and cross-checked, each kind in a process of its own. Printed: both times (of the
processor, so that other work on the machine does not count), their ratio, microseconds a fact, the memory the process
held before and at most while checking, and what was found.

    news       articles of ten facts about events that five articles report; no two sentences are the same
    copies     the seed articles again and again, each time as other documents
    total      one running total, given by one article after the other
    document   all facts in one document, such as a list of incidents
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from benchmarks.scoring import print_table
from facts import cross_check, fact_table, read
from facts.table import COLUMNS, typed

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
ROWS = 1_000_000  # facts; a year of a large newspaper
FACTS_EACH = 10  # facts of one article
ARTICLES_EACH = 5  # articles about one event
FIRST_DAY = np.datetime64("2015-01-01")
DAYS = 3_000  # days over which events are spread
WORDS = 60_000  # made-up words of the corpus, used the less the higher their number (Zipf)
SENTENCE_WORDS = 14  # such words in a sentence, beside those of its template
NAMES_EACH = 6  # names that the sentences about one event share
SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeo")
PLACES = {
    "France": "FR", "Lyon": "FR", "Spain": "ES", "Madrid": "ES", "Italy": "IT", "Rome": "IT", "Germany": "DE",
    "Berlin": "DE", "Peru": "PE", "Lima": "PE", "Kenya": "KE", "Nairobi": "KE", "India": "IN", "Mumbai": "IN",
    "Japan": "JP", "Tokyo": "JP", "Canada": "CA", "Toronto": "CA", "Ghana": "GH", "Accra": "GH", "Egypt": "EG",
    "Cairo": "EG", "Nepal": "NP", "Kathmandu": "NP", "": "",
}  # fmt: skip
# measure, unit, subject, what is written after the number, usual size; %s is the figure as written
KINDS = (
    ("deaths", "person", "people", "people", 40, "At least one ministry said %s were killed"),
    ("injuries", "person", "people", "people", 200, "Hospitals had treated %s who were injured"),
    ("missing", "person", "residents", "residents", 30, "Rescue teams were looking for %s who were missing"),
    ("buildings", "count", "houses", "houses", 300, "Engineers found that %s were destroyed"),
    ("troops", "person", "soldiers", "soldiers", 4_000, "The government sent %s to the area"),
    ("money", "USD", "aid", "dollars in aid", 3_000_000, "Donors promised %s to the region"),
    ("migrants", "person", "families", "families", 900, "By evening %s had fled from their homes"),
    ("length", "kilometer", "road", "kilometers of road", 60, "The water covered %s near the river"),
    ("percentage", "percent", "homes", "percent of homes", 30, "Power was back in %s after the storm"),
    ("count", "count", "tents", "tents", 700, "An agency delivered %s to the camps"),
)
Ints = npt.NDArray[np.int64]


def made_up_words(count: int) -> list[str]:
    """Return `count` different words, short ones first."""
    made, base = [], len(SYLLABLES)
    for number in range(count):
        word, rest = SYLLABLES[number % base], number // base
        while rest:
            word, rest = word + SYLLABLES[rest % base], rest // base
        made.append(word + "n")
    return made


def news(rows: int) -> pd.DataFrame:
    """Return articles of ten facts: five report each event, and give each of its figures in their own words."""
    random = np.random.default_rng(1)
    article = np.arange(rows) // FACTS_EACH
    event = random.permutation(int(article.max()) // ARTICLES_EACH * ARTICLES_EACH + ARTICLES_EACH)[article]
    event //= ARTICLES_EACH
    place = _of_event(random, event, len(PLACES))
    kind = (np.arange(rows) + event) % len(KINDS)
    size = 1 + _of_event(random, event, 1_000) / 100
    sizes = np.array([row[4] for row in KINDS])[kind]
    value = np.maximum(2, (sizes * size * random.choice([1.0, 1.0, 1.0, 1.01, 1.2, 0.5], rows)).astype(np.int64))
    day = _of_event(random, event, DAYS) + random.integers(0, 6, int(article.max()) + 1)[article]
    return _table(kind, value, place, day, article, _sentences(random, event))


def total(rows: int) -> pd.DataFrame:
    """Return one death toll as it grows, a fact in each article, all about one event."""
    random = np.random.default_rng(2)
    nothing = np.zeros(rows, dtype=np.int64)
    step = np.sort(random.integers(0, rows, rows))
    return _table(nothing, 10 + step // 10, nothing, step * 30 // rows, np.arange(rows), _sentences(random, nothing))


def document(rows: int) -> pd.DataFrame:
    """Return one document with all facts: a list of the same events."""
    listed = news(rows)
    listed["published"] = listed["as_of"] = listed["published"].max()
    listed["start"] = np.arange(rows) * 300
    listed["end"] = listed["start"] + listed["mention"].str.len()
    return listed.assign(document_id="list", source_id="list", title="")


def copies(rows: int) -> pd.DataFrame:
    """Return the facts of the seed articles, each time as other documents."""
    seeds = fact_table(read([SEEDS]))
    names = ["fact_id", "document_id", "source_id"]
    tables = [
        seeds.assign(**{name: seeds[name] + f"-{number:06d}" for name in names})
        for number in range(-(-rows // len(seeds)))
    ]
    return typed(pd.concat(tables).head(rows).reset_index(drop=True))


CORPORA: dict[str, Callable[[int], pd.DataFrame]] = {
    "news": news, "copies": copies, "total": total, "document": document,
}  # fmt: skip


def _of_event(random: np.random.Generator, event: Ints, below: int) -> Ints:
    """Return a random number under `below` for each event, given to each of its facts."""
    chosen: Ints = random.integers(0, below, int(event.max()) + 1)[event]
    return chosen


def _sentences(random: np.random.Generator, event: Ints) -> list[str]:
    """Return the end of a sentence for each fact: words by chance, common ones more often, and names of its event."""
    words = made_up_words(WORDS)
    texts = []
    for start in range(0, len(event), 10_000):
        some = event[start : start + 10_000]
        chosen = np.minimum(random.zipf(1.3, (len(some), SENTENCE_WORDS)), WORDS) - 1
        names = some[:, None] * NAMES_EACH + random.integers(0, NAMES_EACH, (len(some), 2))
        for row, (first, second) in zip(chosen.tolist(), (names * 7919 % WORDS).tolist(), strict=True):
            middle = " ".join(map(words.__getitem__, row))
            texts.append(f", said {words[first].title()} {words[second].title()}, as {middle} continued.")
    return texts


def _table(kind: Ints, value: Ints, place: Ints, day: Ints, article: Ints, ends: list[str]) -> pd.DataFrame:
    """Return a facts table from the numbers of each fact's kind, place and article, its value and its day."""
    names, countries = list(PLACES), list(PLACES.values())
    mentions, sentences = [], []
    for one, number, where, end in zip(kind.tolist(), value.tolist(), place.tolist(), ends, strict=True):
        mention = f"{number:,} {KINDS[one][3]}"
        scene = f" in {names[where]}" if names[where] else ""
        mentions.append(mention)
        sentences.append(KINDS[one][5] % mention + scene + end)
    when = FIRST_DAY + day
    identity = [f"d{number:07d}" for number in article.tolist()]
    amount = value.astype(np.float64)
    base = np.where(np.array([row[1] for row in KINDS])[kind] == "kilometer", amount * 1000, amount)
    start = np.arange(len(kind)) % FACTS_EACH * 300
    cells = {
        "fact_id": [f"{number:012x}" for number in range(len(kind))],
        "document_id": identity, "source_id": identity, "publisher": [f"Paper {number % 50}" for number in article],
        "published": when, "as_of": when, "title": "", "place": np.array(names, dtype=object)[place],
        "country": np.array(countries, dtype=object)[place], "qualifier": "exact", "status": "reported",
        "measure": np.array([row[0] for row in KINDS], dtype=object)[kind],
        "unit": np.array([row[1] for row in KINDS], dtype=object)[kind],
        "subject": np.array([row[2] for row in KINDS], dtype=object)[kind],
        "base_unit": np.array([row[1].replace("kilometer", "meter") for row in KINDS], dtype=object)[kind],
        "value": amount, "low": amount, "high": amount, "base_value": base, "base_low": base, "base_high": base,
        "mention": mentions, "sentence": sentences, "start": start, "end": start + [len(text) for text in mentions],
    }  # fmt: skip
    return typed(pd.DataFrame(cells), COLUMNS)


def megabytes() -> float:
    """Return the most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(kind: str, rows: int, profile: bool = False) -> list[str]:
    """Return a row of the printed table for one kind of corpus."""
    table = CORPORA[kind](rows).sample(frac=1, random_state=3).reset_index(drop=True)
    times = []
    for _ in range(3):
        begin = time.process_time()
        table.sort_values(["document_id", "start"])
        times.append(time.process_time() - begin)
    sorting, before = min(times), megabytes()
    cross_check(table.head(1000))  # loads the word lists
    begin = time.process_time()
    if profile:
        import cProfile
        import pstats

        with cProfile.Profile() as profiler:
            check = cross_check(table)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(40)
    else:
        check = cross_check(table)
    checking = time.process_time() - begin
    compared = int((check.series["facts"] > 1).sum())
    return [
        kind, f"{rows:,}", f"{sorting:.2f} s", f"{checking:.1f} s", f"{checking / sorting:.1f}",
        f"{checking / rows * 1e6:.1f}", f"{before:,.0f} MB", f"{megabytes():,.0f} MB", f"{compared:,}",
        f"{len(check.findings):,}",
    ]  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=ROWS, help="facts of each corpus")
    parser.add_argument("--kind", nargs="+", choices=sorted(CORPORA), default=list(CORPORA))
    parser.add_argument("--profile", action="store_true", help="print where the time goes; the times are then longer")
    given = parser.parse_args(arguments)
    heads = ["corpus", "facts", "sort", "check", "ratio", "µs/fact", "held", "at most", "compared series", "findings"]
    rows = []
    for kind in given.kind:
        with multiprocessing.get_context("spawn").Pool(1) as pool:  # a process each: memory is the most it ever held
            rows.append(pool.apply(measure, (kind, given.rows, given.profile)))
    print_table(heads, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
