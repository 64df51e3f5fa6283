"""Times another extractor; run by that extractor's own Python, it imports nothing of ours.

    PYTHON peer_driver.py < TEXTS.json

Standard input: a JSON list of texts. Standard output: one JSON line for each extractor that this Python has: name, version,
`start_up` (seconds to import it and read one sentence) and `seconds` (to read all texts after that), or `error`.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import importlib.util
import io
import json
import sys
import time
from collections.abc import Callable

FIRST = "More than 12,000 troops were sent to the 111-mile fence, which cost $1.5 billion."


def quantulum() -> Callable[[str], object]:
    """Return quantulum3's reader."""
    parser = importlib.import_module("quantulum3.parser")
    return lambda text: parser.parse(text)


def recognizers() -> Callable[[str], object]:
    """Return a reader that runs the six number and unit models of Recognizers-Text, as its users do."""
    suite = importlib.import_module("recognizers_suite")
    culture = suite.Culture.English
    models = [
        suite.recognize_number,
        suite.recognize_percentage,
        suite.recognize_age,
        suite.recognize_currency,
        suite.recognize_dimension,
        suite.recognize_temperature,
    ]
    return lambda text: [model(text, culture) for model in models]


def cqe() -> Callable[[str], object]:
    """Return CQE's reader; it needs spaCy and one of its English models."""
    reader = importlib.import_module("CQE.CQE").CQE()
    return lambda text: reader.parse(text)


PEERS = {
    "quantulum3": ("quantulum3", quantulum),
    "recognizers-text": ("recognizers_suite", recognizers),
    "CQE": ("CQE", cqe),
}  # name of the distribution: module that shows it is installed, and its reader


def measure(name: str, make: Callable[[], Callable[[str], object]], texts: list[str]) -> dict[str, object]:
    """Return the times of one extractor."""
    begin = time.perf_counter()
    read = make()
    read(FIRST)
    start_up = time.perf_counter() - begin
    begin = time.perf_counter()
    for text in texts:
        with contextlib.suppress(Exception):  # what one text breaks is not what is measured
            read(text)
    seconds = time.perf_counter() - begin
    return {"name": name, "version": _version(name), "start_up": start_up, "seconds": seconds}


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def main() -> None:
    """Time what is installed."""
    texts = json.load(sys.stdin)
    out = sys.stdout
    for name, (module, make) in PEERS.items():
        if importlib.util.find_spec(module) is None:
            continue
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                row = measure(name, make, texts)
            except Exception as error:  # noqa: BLE001 - an extractor that cannot start is told, not fatal
                row = {"name": name, "error": f"{type(error).__name__}: {error}"[:200]}
        out.write(json.dumps(row) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
