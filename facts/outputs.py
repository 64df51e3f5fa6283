"""Where the tables of a command go: each target checked before any work is done, so that nothing is lost by it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facts.export import FORMATS, format_of, to_bytes, write_table
from facts.export.files import refuse
from facts.model import FactboardError
from facts.reading import ARCHIVES, MANIFEST, SUFFIXES
from facts.terminal import write_bytes

if TYPE_CHECKING:
    import pandas as pd

    from facts.table import Column

STDOUT = "-"
STDOUT_NAMES = (STDOUT, "/dev/stdout")
PACKAGE = "datapackage"  # the one format that may be a folder


@dataclass(frozen=True, slots=True)
class Target:
    """One place for one table.

    Attributes:
        output: a path, or - for standard output.
        format: a key of `facts.export.FORMATS`.
    """

    output: str
    format: str

    def write(self, table: pd.DataFrame, columns: Sequence[Column], *, bom: bool) -> None:
        """Write `table`; `bom` is whether a CSV file begins with a byte order mark, which standard output never has."""
        if self.output == STDOUT:
            write_bytes(to_bytes(table, columns, self.format, bom=False))
        else:
            write_table(table, self.output, columns, self.format, bom=bom)


def target(output: str, format: str, inputs: Sequence[Path]) -> Target:
    """Return where a table goes.

    Args:
        output: what the user named: a path, or - for standard output.
        format: the format the user asked for; "" takes the one of the suffix, CSV where there is no suffix.
        inputs: what the command reads.

    Raises:
        FactboardError: it cannot be written; or it would replace an input, or be a file of another kind than its name.
    """
    if output in STDOUT_NAMES:
        chosen = format or "csv"
        if FORMATS[chosen].binary and sys.stdout.isatty():
            raise FactboardError(f"{FORMATS[chosen].label} is nothing for a screen: name a file with -o.")
        return Target(STDOUT, chosen)
    path = Path(output)
    chosen = _format(path, format)
    if path.name == MANIFEST:
        raise FactboardError(f"{output} is the name of a manifest: give the table another.")
    if any(_is_read(path, given) for given in inputs):
        raise FactboardError(f"{output} is one of the inputs, which would be lost: give the table another name.")
    if chosen != PACKAGE or format_of(path) == PACKAGE:
        refuse(path)
    return Target(output, chosen)


def _format(path: Path, format: str) -> str:
    """Return the format of a file, refusing a name that says another one than it would have."""
    named = format_of(path)
    if named and format and named != format:
        raise FactboardError(
            f"{path} is named like {FORMATS[named].label}, but the format asked for is {FORMATS[format].label}: "
            f"change one of them ({FORMATS[format].suffix})."
        )
    if path.suffix and not named and not format:
        known = ", ".join(f"{made.suffix} for {made.label}" for made in FORMATS.values())
        raise FactboardError(f"{path} cannot be written: {path.suffix} is no suffix of a table ({known}).")
    return format or named or "csv"


def _is_read(path: Path, given: Path) -> bool:
    """Whether writing `path` would replace the input `given`, or an article or an archive in that folder."""
    if not os.path.exists(path) or not os.path.exists(given):
        return False
    if os.path.samefile(path, given):
        return True
    inside = Path(os.path.realpath(given)) in Path(os.path.realpath(path)).parents
    return inside and os.path.isdir(given) and path.name.lower().endswith((*SUFFIXES, *ARCHIVES))


def apart(targets: Sequence[Target | None]) -> None:
    """Refuse two targets that are one place.

    Raises:
        FactboardError: two are; the text names it.
    """
    seen: set[str] = set()
    for one in targets:
        if one is None:
            continue
        place = STDOUT if one.output == STDOUT else os.path.realpath(one.output)
        if place in seen:
            what = "standard output" if place == STDOUT else one.output
            raise FactboardError(f"Two tables cannot both go to {what}: give each a place of its own.")
        seen.add(place)
