"""Reads the lexicon's data files; every loader goes through here, so that an error names file, entry and reason."""

from __future__ import annotations

import csv
import io
import tomllib
from importlib import resources
from typing import Any

from facts.model import FactboardError


class LexiconError(FactboardError):
    """A lexicon file has an entry that cannot be used."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"facts/lexicon/{file}: {entry}: {reason}")


def _text(name: str) -> str:
    return resources.files("facts.lexicon").joinpath(name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """Return the tables of `facts/lexicon/<name>`.

    Raises:
        LexiconError: the file is no valid TOML.
    """
    try:
        return tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, "syntax", str(error)) from error


def read_csv(name: str) -> list[dict[str, str]]:
    """Return the rows of `facts/lexicon/<name>`, by column name; lines that begin with # are comments."""
    lines = (line for line in _text(name).splitlines() if line and not line.startswith("#"))
    return list(csv.DictReader(io.StringIO("\n".join(lines))))
