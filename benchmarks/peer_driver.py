"""Times another extractor; run by that extractor's own Python, it imports nothing of ours.

    PYTHON peer_driver.py < TEXTS.json

Standard input: a JSON list of texts. Standard output: one JSON line for each extractor that this Python has: name,
version, `start_up` (seconds to import it and read one sentence), `seconds` (to read all texts after that) and
`failed` (texts that it could not read), or `error`.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import importlib.util
import io
import json
import logging
import os
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
    """Return CQE's reader; it needs spaCy and its small English model, or the one that CQE_MODEL names."""
    model = os.environ.get("CQE_MODEL", "en_core_web_sm")
    reader = importlib.import_module("CQE.CQE").CQE(spacy_model=model)
    return lambda text: reader.parse(text)


PEERS = {
    "quantulum3": ("quantulum3", quantulum),
    "recognizers-text": ("recognizers_suite", recognizers),
    "CQE": ("CQE", cqe),
}  # name of the distribution: module that shows it is installed, and its reader


def measure(name: str, make: Callable[[], Callable[[str], object]], texts: list[str]) -> dict[str, object]:
    """Return the times of one extractor, and how many texts it could not read."""
    begin = time.perf_counter()
    read = make()
    read(FIRST)
    start_up = time.perf_counter() - begin
    failures: list[str] = []
    begin = time.perf_counter()
    for text in texts:
        try:
            read(text)
        except Exception as error:  # noqa: BLE001 - a text that breaks it is counted, not fatal
            failures.append(f"{type(error).__name__}: {error}"[:200])
    seconds = time.perf_counter() - begin
    row = {"name": name, "version": _version(name), "start_up": start_up, "seconds": seconds, "failed": len(failures)}
    return {**row, "failure": failures[0]} if failures else row


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def main() -> None:
    """Time what is installed."""
    texts = json.load(sys.stdin)
    logging.disable(logging.CRITICAL)
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
