"""Loads units.toml: units of measurement, their spellings, and the base unit that each converts to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import measures
from facts.model import BaseUnit

FILE = "units.toml"
SHORTEST_FOLDED = 3  # letters; "MW" and "mW" differ, "GHz" and "Ghz" do not
PER_TIME = ("second", "minute", "hour")  # what a length is divided by to make a speed
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its canonical name, the measure a figure in it has, and how it converts."""

    name: str
    measure: str
    dimension: str
    base: BaseUnit


@dataclass(frozen=True, slots=True)
class UnitIndex:
    """Units by name, and their spellings by first word, longest first.

    `words` are lower-cased phrases without hyphens; `symbols` are phrases of tokens exactly as written; `folded` are
    the symbols of one token and three letters or more in lower case, for texts that write "Ghz" or "KWH".
    """

    by_name: dict[str, Unit]
    words: dict[str, tuple[tuple[Phrase, Unit], ...]]
    symbols: dict[str, tuple[tuple[Phrase, Unit], ...]]
    folded: dict[str, Unit]


def exact(text: str) -> Fraction:
    """Return "1609.344" or "5/9" or "1852/3600" as a fraction.

    >>> exact("1/3.6")
    Fraction(5, 18)
    """
    above, _, below = text.partition("/")
    return Fraction(Decimal(above)) / (Fraction(Decimal(below)) if below else 1)


@cache
def units() -> UnitIndex:
    """Return the units and their spellings.

    Raises:
        LexiconError: a measure is unknown, a factor is no number, or one spelling names two units.
    """
    by_name: dict[str, Unit] = {}
    words: dict[Phrase, Unit] = {}
    symbols: dict[Phrase, Unit] = {}
    for section, table in read_toml(FILE).items():
        if table.get("measure") not in measures():
            raise LexiconError(FILE, section, "measure is unknown")
        for name, row in table["units"].items():
            unit = _unit(name, row, table)
            unit = by_name.setdefault(name, unit)
            spellings = _split(row["words"])
            _enter(words, [(tuple(s.split()), unit) for s in spellings])
            _enter(symbols, [(symbol_phrase(s), unit) for s in _split(row["symbols"])])
            if section == "length" and row.get("compose", True):
                signs = [s for s in _split(row["symbols"]) if s.isalpha() and len(s) > 1]
                for composed, phrases in _composed(name, spellings, signs, exact(row["factor"])):
                    made = by_name.setdefault(composed.name, composed)
                    _enter(words, [(phrase, made) for phrase in phrases])
                _enter(symbols, _composed_symbols(name, _split(row["symbols"]), by_name))
    return UnitIndex(by_name, _by_first(words), _by_first(symbols), _folded(symbols))


def _folded(symbols: dict[Phrase, Unit]) -> dict[str, Unit]:
    found: dict[str, set[str]] = {}
    for phrase, unit in symbols.items():
        found.setdefault(phrase[0].lower(), set()).add(unit.name)
    return {
        phrase[0].lower(): unit
        for phrase, unit in symbols.items()
        if len(phrase) == 1 and len(phrase[0]) >= SHORTEST_FOLDED and len(found[phrase[0].lower()]) == 1
    }


def _unit(name: str, row: dict[str, Any], table: dict[str, Any]) -> Unit:
    try:
        base = BaseUnit(table["base"], float(exact(row["factor"])), float(exact(row.get("offset", "0"))))
        return Unit(name, table["measure"], table["dimension"], base)
    except (KeyError, ArithmeticError, ValueError) as error:
        raise LexiconError(FILE, name, f"base, factor and offset must be given as numbers ({error})") from error


def _composed(
    name: str, spellings: list[str], signs: list[str], factor: Fraction
) -> Iterator[tuple[Unit, list[Phrase]]]:
    """Yield the square, the cubic and the speed units of a length, with their spellings.

    Args:
        signs: signs that begin a speed in words, "128 km an hour"; not "m", for "5m a second" is also said of data.
    """
    square = BaseUnit("square_meter", float(factor**2))
    yield (
        Unit(f"square_{name}", "area", "area", square),
        [(word, *s.split()) for s in spellings for word in ("square", "sq", "sq.")],
    )
    cubic = BaseUnit("liter", float(factor**3 * 1000))
    yield (
        Unit(f"cubic_{name}", "volume", "volume", cubic),
        [(word, *s.split()) for s in spellings for word in ("cubic", "cu")],
    )
    seconds = {"second": 1, "minute": 60, "hour": 3600}
    for time in PER_TIME:
        speed = BaseUnit("meter_per_second", float(factor / seconds[time]))
        article = "an" if time == "hour" else "a"
        yield (
            Unit(f"{name}_per_{time}", "speed", "speed", speed),
            [(*s.split(), word, time) for s in (*spellings, *signs) for word in ("per", article)],
        )


def _composed_symbols(name: str, symbols: list[str], by_name: dict[str, Unit]) -> Iterator[tuple[Phrase, Unit]]:
    for symbol in symbols:
        if symbol.isalpha():
            yield (*symbol_phrase(symbol), "²"), by_name[f"square_{name}"]
            yield (*symbol_phrase(symbol), "³"), by_name[f"cubic_{name}"]
            yield symbol_phrase(f"{symbol}2"), by_name[f"square_{name}"]
            yield symbol_phrase(f"{symbol}3"), by_name[f"cubic_{name}"]
            yield symbol_phrase(f"{symbol}^2"), by_name[f"square_{name}"]
            yield symbol_phrase(f"{symbol}^3"), by_name[f"cubic_{name}"]
            yield ("sq", symbol), by_name[f"square_{name}"]
            yield ("sq", ".", symbol), by_name[f"square_{name}"]
            yield ("cu", symbol), by_name[f"cubic_{name}"]
            yield ("square", symbol), by_name[f"square_{name}"]
            yield ("cubic", symbol), by_name[f"cubic_{name}"]


def symbol_phrase(symbol: str) -> Phrase:
    """Return a symbol as the tokens that the tokenizer makes of it: letters together, every other sign alone.

    >>> symbol_phrase("km/h")
    ('km', '/', 'h')
    """
    return tuple(re.findall(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+|\d+|\S", symbol))


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _enter(index: dict[Phrase, Unit], entries: Iterable[tuple[Phrase, Unit]]) -> None:
    for phrase, unit in entries:
        known = index.setdefault(phrase, unit)
        if known.name != unit.name:
            raise LexiconError(FILE, " ".join(phrase), f"names both {known.name} and {unit.name}")


def _by_first(index: dict[Phrase, Unit]) -> dict[str, tuple[tuple[Phrase, Unit], ...]]:
    found: dict[str, list[tuple[Phrase, Unit]]] = {}
    for phrase, unit in index.items():
        found.setdefault(phrase[0], []).append((phrase, unit))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for first, rows in found.items()}
