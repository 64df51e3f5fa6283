"""How fast `facts.extract` reads: KB of UTF-8 a second on one core, and ratios to other work in the same run.

    python -m benchmarks.speed [TEXTS] [--runs N] [--peers [PYTHON ...]] [--sample KB] [--hostile]

TEXTS is a text file, or JSON Lines with a "text" a line; the seed articles otherwise.
Every time is the best of several runs. The floor is a scan for digits: no reader can be faster. `--peers` times the
extractors that the given Pythons have (else those of FACTBOARD_PEERS, joined by ":") on a sample of the same texts,
in processes of their own. `--hostile` reads 1 MB each of digits, commas, brackets, unit letters, hyphens and number
words, and one text of 1 MB beside a thousand of 1 KB.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.scoring import print_table
from facts import extract

ROOT = Path(__file__).resolve().parent.parent
DRIVER = Path(__file__).with_name("peer_driver.py")
KB = 1000  # bytes
MB = 1000 * KB
HOSTILE_LIMIT = 5  # times the time per byte of plain news
HOSTILE_SIZES = (10 * KB, 100 * KB, MB)  # bytes; the next is tried when the one before took little time
PATIENCE = 1.0  # seconds
HOSTILE = {
    "digits": "1",
    "digit groups": "1,234,",
    "commas": ",",
    "brackets": "(",
    "figures in brackets": "(1 ",
    "unit letters": "m",
    "figures and unit letters": "5 m ",
    "hyphens": "-",
    "hyphens and digits": "1-",
    "number words": "twenty ",
    "number words and hyphens": "one hundred and-",
    "points": "1.",
    "currency signs": "$",
}  # what is repeated up to 1 MB
FIRST_CALL = "import time; t = time.perf_counter(); import facts; facts.extract('At least 12 people died.'); "
FIRST_CALL += "print(time.perf_counter() - t)"


def size(texts: Iterable[str]) -> int:
    """Return the bytes of texts in UTF-8."""
    return sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)


def best_of(runs: int, work: Callable[[], object]) -> float:
    """Return the shortest of several times, in seconds."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def read_all(texts: list[str]) -> None:
    """Extract every text."""
    for text in texts:
        extract(text, published="2021-11-16")


def digit_scan(texts: list[str]) -> None:
    """Find every run of digits: the floor."""
    digits = re.compile(r"\d+")
    for text in texts:
        digits.findall(text)


def load(path: Path | None) -> list[str]:
    """Return the texts of a file, or the seed articles."""
    if path is None:
        return [seed.read_text(encoding="utf-8") for seed in sorted((ROOT / "seeds").glob("*.txt"))]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in text.splitlines() if line.strip()]
    return [text]


def filled(texts: list[str], length: int) -> str:
    """Return the texts again and again, a blank line between, cut to `length` characters."""
    joined = "\n\n".join(texts) + "\n\n"
    return (joined * (length // len(joined) + 1))[:length]


def plain(texts: list[str], runs: int) -> float:
    """Print the speed on plain texts beside the floor; return seconds a byte."""
    bytes_read = size(texts)
    read_all(texts[:1])  # what is loaded once is not measured here
    ours = best_of(runs, lambda: read_all(texts))
    floor = best_of(runs, lambda: digit_scan(texts))
    first = min(_first_call() for _ in range(runs))
    rows = [
        ("facts.extract", f"{bytes_read / ours / KB:,.0f}", f"{ours / floor:.0f}"),
        ("digit scan (the floor)", f"{bytes_read / floor / KB:,.0f}", "1"),
    ]
    print_table((f"{len(texts):,} texts, {bytes_read / KB:,.0f} KB", "KB/s", "times the floor"), rows)
    print(f"import and first extract in a new process: {first:.2f} s\n")
    return ours / bytes_read


def _first_call() -> float:
    done = subprocess.run([sys.executable, "-c", FIRST_CALL], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def hostile(texts: list[str], runs: int, per_byte: float) -> None:
    """Print the time a byte of hostile texts beside plain news, and one long text beside many short ones."""
    rows = []
    for name, part in HOSTILE.items():
        length, seconds = _hostile_time(part)
        times = seconds / length / per_byte
        note = "" if times <= HOSTILE_LIMIT else "over"
        rows.append((name, f"{length / KB:,.0f}", f"{length / seconds / KB:,.0f}", f"{times:.2f}", note))
    print_table(("repeated", "KB", "KB/s", "time a byte, plain news = 1", f"limit {HOSTILE_LIMIT}"), rows)
    long = filled(texts, MB)
    short = [long[at : at + KB] for at in range(0, MB, KB)]
    one = best_of(runs, lambda: read_all([long]))
    many = best_of(runs, lambda: read_all(short))
    compared = [
        ("one text of 1 MB", f"{size([long]) / one / KB:,.0f}", f"{one / many:.2f}"),
        ("1,000 texts of 1 KB", f"{size(short) / many / KB:,.0f}", "1.00"),
    ]
    print_table(("the same bytes", "KB/s", "time, short texts = 1"), compared)


def _hostile_time(part: str) -> tuple[int, float]:
    """Return how many bytes of `part` were read and in how many seconds: 1 MB, or less where that takes too long."""
    length, seconds = 0, 0.0
    for length in HOSTILE_SIZES:
        text = (part * (length // len(part) + 1))[:length]
        begin = time.perf_counter()
        extract(text)
        seconds = time.perf_counter() - begin
        if seconds > PATIENCE:
            break
    return length, seconds


def peers(texts: list[str], pythons: list[str], sample: int, runs: int) -> None:
    """Print the speed of other extractors on a sample spread evenly over the texts, and ours on the same sample."""
    chosen = texts[:: max(1, size(texts) // (sample * KB))]
    bytes_read = size(chosen)
    ours = best_of(runs, lambda: read_all(chosen))
    rows = [("facts.extract", f"{bytes_read / ours / KB:,.1f}", "1", f"{_first_call():.1f} s")]
    for python in pythons:
        done = subprocess.run(
            [python, str(DRIVER)], input=json.dumps(chosen), capture_output=True, text=True, check=False
        )
        for line in done.stdout.splitlines():
            row = json.loads(line)
            if "error" in row:
                print(f"{row['name']} does not start: {row['error']}")
                continue
            name = f"{row['name']} {row['version']}"
            if row["failed"]:
                print(f"{name} fails on {row['failed']} of {len(chosen)} texts: {row['failure']}")
            speed = bytes_read / row["seconds"] / KB
            rows.append((name, f"{speed:,.1f}", f"{row['seconds'] / ours:,.0f}", f"{row['start_up']:.1f} s"))
        if not done.stdout:
            print(f"{python} has none of the extractors: {done.stderr.strip()[-200:]}")
    print_table((f"{len(chosen)} texts, {bytes_read / KB:,.0f} KB", "KB/s", "times ours", "start-up"), rows)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Time facts.extract.")
    parser.add_argument("texts", nargs="?", type=Path, metavar="TEXTS", help="a text file or JSON Lines with a text")
    parser.add_argument("--runs", type=int, default=3, help="best of so many runs")
    parser.add_argument("--peers", nargs="*", metavar="PYTHON", help="Pythons that have other extractors installed")
    parser.add_argument("--sample", type=int, default=60, metavar="KB", help="what the others read, about")
    parser.add_argument("--hostile", action="store_true", help="1 MB each of what breaks pattern matchers")
    options = parser.parse_args()
    texts = load(options.texts)
    per_byte = plain(texts, options.runs)
    if options.peers is not None:
        known = [python for python in os.environ.get("FACTBOARD_PEERS", "").split(":") if python]
        peers(texts, options.peers or known, options.sample, options.runs)
    if options.hostile:
        hostile(texts, options.runs, per_byte)


if __name__ == "__main__":
    main()
